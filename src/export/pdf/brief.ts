/** The pages of a brief. */

import { drawingOf } from '../../draw/figure.ts';
import type { Brief, BriefItem, BriefNumber } from '../brief/content.ts';
import { FRAME, GAP, MARGIN, PAGE, Parts, PIXEL, quoteSpans, space } from './brief-parts.ts';
import { closePdf, openPdf, type Pdf } from './document.ts';
import { Faces } from './faces.ts';
import { type Block, Flow, heightOf, type Row } from './flow.ts';
import * as look from './looks.ts';
import { Pen } from './pen.ts';
import { type Part, Tags } from './tags.ts';
import { type Look, Setter, type Span, STAND_IN_LETTERS } from './text.ts';

/** @param asOf the date of the data, which is that of the file: the same brief is the same file */
export async function printBrief(brief: Brief, asOf: Date): Promise<Uint8Array> {
  const pdf = openPdf(brief.title, asOf);
  const faces = await Faces.for([STAND_IN_LETTERS, ALPHABET, ...textsOf(brief)], look.STYLES);
  new Pages(pdf, new Setter(faces), brief).print();
  return closePdf(pdf);
}

/** What the pages and the figure's legend add in words of their own. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;·()[]/-×“”’…¶';

/** Every text in a brief, wherever in it. The figure has names in capitals. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, value.toLocaleUpperCase('en')];
  if (value instanceof Map) return textsOf([...value]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

type Bookmark = ReturnType<Pdf['outline']['addItem']>;

class Pages {
  readonly #pdf: Pdf;
  readonly #brief: Brief;
  readonly #setter: Setter;
  readonly #pen: Pen;
  readonly #tags: Tags;
  readonly #parts: Parts;
  readonly #flow: Flow;

  constructor(pdf: Pdf, setter: Setter, brief: Brief) {
    this.#pdf = pdf;
    this.#brief = brief;
    this.#setter = setter;
    this.#pen = new Pen(pdf, setter);
    this.#tags = new Tags(pdf);
    this.#parts = new Parts(pdf, setter, this.#pen, this.#tags);
    this.#flow = new Flow(FRAME, () => pdf.addPage());
  }

  print(): void {
    const { ties, notTies, tolls, otherNumbers, sources, method, command } = this.#brief;
    this.#head();
    this.#figure();
    this.#statements('Statements', ties);
    this.#statements('Not happened, or denied', notTies);
    this.#numbers('Tolls', 'Dead and injured, as each source counts them', tolls);
    this.#numbers('Other numbers', 'As the source gives them', otherNumbers);
    this.#words(
      'Sources',
      sources.map(({ citation, grading, url }) => `${citation}.${url === null ? '' : ` ${url}`} Graded ${grading}.`),
    );
    this.#words('Method', [...method, ...(command === null ? [] : [`Made by: ${command}`])]);
    this.#feet();
    this.#tags.close();
  }

  #head(): void {
    const { title, asked, sources, ties, notTies } = this.#brief;
    const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
    const kind: Part = { tag: 'P' };
    const draw = (x: number, y: number) => {
      this.#tags.ornament(() => this.#parts.sign(x, y + 6));
      this.#tags.inside(kind, () => {
        this.#pen.words('Spillover', look.NAME, x + 26, y + 9.5);
        const told = `${count(sources.length, 'source')} · ${count(ties.length + notTies.length, 'statement')}`;
        this.#pen.words(told, look.SMALL, x + FRAME.width, y + 9.5, 'end');
      });
      this.#tags.ornament(() => this.#pen.rule(x, y + 19, FRAME.width, look.INK, 1));
    };
    const question = [
      { text: 'Question  ', look: look.LABEL },
      { text: asked ?? '', look: look.ASKED },
    ];
    this.#flow.stack([
      [{ height: 32, draw }],
      this.#parts.paragraph({ tag: 'H1' }, [{ text: title, look: look.TITLE }], FRAME.width, { leading: 1.17 }),
      asked === null ? [] : [space(4), ...this.#parts.paragraph({ tag: 'P' }, question, FRAME.width)],
      [space(10)],
    ]);
  }

  #figure(): void {
    const drawing = drawingOf(this.#brief.figureInput);
    const count = this.#brief.ties.length + this.#brief.notTies.length;
    const caption = `Figure 1. The ${count} statements below, by their numbers.`;
    const words: Block = this.#parts.paragraph({ tag: 'Caption' }, [{ text: caption, look: look.SMALL }], FRAME.width);
    const below = heightOf(words) + 6;
    const wide = Math.min(PIXEL, FRAME.width / drawing.width);
    // A figure that would be cramped under the title has a page of its own.
    if (drawing.height * wide + below > this.#flow.room) {
      const here = (this.#flow.room - below) / drawing.height;
      const there = Math.min(wide, (FRAME.bottom - FRAME.top - below) / drawing.height);
      if (here < there * 0.8) this.#flow.turnPage();
    }
    const scale = Math.min(wide, (this.#flow.room - below) / drawing.height);
    const part: Part = { tag: 'Figure', alt: this.#brief.alternative };
    const draw = (x: number, y: number) => {
      const left = x + (FRAME.width - drawing.width * scale) / 2;
      this.#tags.inside(part, () => this.#pen.drawing(drawing, left, y, scale));
    };
    this.#flow.stack([[{ height: drawing.height * scale, draw }, space(6), ...words]]);
  }

  /** A heading, which never stands alone at the foot of a page, and is a bookmark. */
  #section(text: string, next: number): Bookmark {
    const words = this.#parts.paragraph({ tag: 'H2' }, [{ text, look: look.SECTION }], FRAME.width);
    this.#flow.need(14 + 8 + heightOf(words) + 4 + next);
    const rule: Row = {
      height: 8,
      draw: (x, y) => this.#tags.ornament(() => this.#pen.rule(x, y, FRAME.width, look.INK)),
    };
    this.#flow.stack([[space(14), rule, ...words, space(2)]]);
    return this.#pdf.outline.addItem(text, { expanded: false });
  }

  #statements(heading: string, items: readonly BriefItem[]): void {
    if (items.length === 0) return;
    const blocks = items.map((item) => this.#parts.item(item));
    const bookmarks = this.#section(heading, heightOf(blocks[0] as Block));
    const marked = blocks.map((block, n): Block => {
      const [first, ...rest] = block;
      const { number, sentence } = items[n] as BriefItem;
      const draw = (x: number, y: number) => {
        bookmarks.addItem(`${number}. ${sentence}`);
        first?.draw(x, y);
      };
      return [{ height: first?.height ?? 0, draw }, ...rest];
    });
    this.#flow.columns(marked, GAP);
  }

  #numbers(heading: string, caption: string, rows: readonly BriefNumber[]): void {
    if (rows.length === 0) return;
    const table: Part = { tag: 'Table' };
    const words = (text: string, face: Look): readonly Span[] => [{ text, look: face }];
    const head = ['Of what', 'Counted', 'Number', 'When', 'In the words of the source'];
    const top = this.#parts.tableRow(
      table,
      'TH',
      head.map((text) => words(text, look.LABEL)),
    );
    const body = rows.map(({ about, counted, value, date, quotes }) =>
      this.#parts.tableRow(table, 'TD', [
        words(about, look.CELL),
        words(counted, look.CELL),
        words(value, look.VALUE),
        words(date, look.CELL),
        quotes.flatMap((quote) => [...quoteSpans(quote), { text: ' ', look: look.CELL }]),
      ]),
    );
    this.#section(heading, 16 + heightOf(top) + heightOf(body[0] as Block));
    this.#flow.stack([
      this.#parts.paragraph({ tag: 'Caption', parent: table }, words(caption, look.SMALL), FRAME.width),
    ]);
    this.#flow.stack([top]);
    this.#flow.stack(body, top);
  }

  #words(heading: string, texts: readonly string[]): void {
    if (texts.length === 0) return;
    const blocks = texts.map((text) => {
      return [...this.#parts.paragraph({ tag: 'P' }, [{ text, look: look.SMALL }], FRAME.width), space(3)];
    });
    this.#section(heading, heightOf(blocks[0] as Block));
    this.#flow.stack(blocks);
  }

  /** Page numbers, when it is known how many there are. */
  #feet(): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.#pdf.switchToPage(page);
      this.#pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      const y = PAGE.height - 34;
      this.#pen.rule(MARGIN, y, FRAME.width, look.HAIR);
      const told = `${page + 1} of ${count}`;
      const room = FRAME.width - 60;
      const [first, ...rest] = this.#setter.lines([{ text: this.#brief.title, look: look.FOOT }], room);
      if (first) this.#pen.line(first, MARGIN, y + 12);
      if (rest.length > 0) this.#pen.words('…', look.FOOT, MARGIN + room + 2, y + 12);
      this.#pen.words(told, look.FOOT, MARGIN + FRAME.width, y + 12, 'end');
      this.#pdf.endMarkedContent();
    }
  }
}
