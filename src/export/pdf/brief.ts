/** The pages of a brief. */

import { BRIEF_WORDS } from '../../model/brief-words.ts';
import { commandLines } from '../../model/command-line.ts';
import { type BriefItem, sourceLine } from '../../model/told.ts';
import type { BriefNumber } from '../../model/told-numbers.ts';
import type { Brief } from '../brief/content.ts';
import { figureScale, LEAST_PIXEL, PAGE, PIXEL, WIDE_MARGINS } from '../brief/paper.ts';
import { COLUMN, FRAME, GAP, noteSpans, Parts, space } from './brief-parts.ts';
import { addPage, closePdf, openPdf, type Pdf } from './document.ts';
import { Faces } from './faces.ts';
import { type Block, Flow, type Frame, heightOf } from './flow.ts';
import { ALPHABET, textsOf } from './letters.ts';
import * as look from './looks.ts';
import { Pen } from './pen.ts';
import { type Part, Tags } from './tags.ts';
import { type Look, Setter, type Span, STAND_IN_LETTERS } from './text.ts';

export async function printBrief(brief: Brief): Promise<Uint8Array> {
  const pdf = openPdf(brief.title, brief.isWide);
  const faces = await Faces.for([STAND_IN_LETTERS, ALPHABET, ...textsOf(brief)], look.STYLES);
  new Pages(pdf, new Setter(faces), brief).print();
  return closePdf(pdf);
}

/** The frame of a page that lies on its side. */
const WIDE: Frame = {
  left: WIDE_MARGINS.side,
  top: WIDE_MARGINS.top,
  width: PAGE.height - 2 * WIDE_MARGINS.side,
  bottom: PAGE.width - WIDE_MARGINS.bottom,
};

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
    this.#parts = new Parts(pdf, setter, this.#pen, this.#tags, brief.sources.length === 1);
    this.#flow = new Flow(brief.isWide ? WIDE : FRAME, () => {
      addPage(pdf);
      return FRAME;
    });
  }

  print(): void {
    const { ties, notTies, tolls, otherNumbers } = this.#brief;
    this.#head();
    this.#figure();
    this.#statements(BRIEF_WORDS.ties, ties);
    this.#statements(BRIEF_WORDS.notTies, notTies);
    this.#numbers(BRIEF_WORDS.tolls, BRIEF_WORDS.tollsCaption, tolls);
    this.#numbers(BRIEF_WORDS.otherNumbers, BRIEF_WORDS.otherNumbersCaption, otherNumbers);
    this.#grounds();
    this.#feet();
    this.#tags.close();
  }

  #head(): void {
    const { title, asked, introduction, sources, ties, notTies } = this.#brief;
    const { width } = this.#flow.frame;
    const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
    const kind: Part = { tag: 'P' };
    const draw = (x: number, y: number) => {
      this.#tags.ornament(() => this.#parts.sign(x, y + 6));
      this.#tags.inside(kind, () => {
        this.#pen.words('Spillover', look.NAME, x + 26, y + 9.5);
        const told = `${count(sources.length, 'source')} · ${count(ties.length + notTies.length, 'statement')}`;
        this.#pen.words(told, look.SMALL, x + width, y + 9.5, 'end');
      });
      this.#tags.ornament(() => this.#pen.rule(x, y + 19, width, look.INK, 1));
    };
    const question = [
      { text: 'Question  ', look: look.LABEL },
      { text: asked ?? '', look: look.ASKED },
    ];
    this.#flow.stack([
      [{ height: 32, draw }],
      this.#parts.paragraph({ tag: 'H1' }, [{ text: title, look: look.TITLE }], width, { leading: 1.17 }),
      asked === null ? [] : [space(4), ...this.#parts.paragraph({ tag: 'P' }, question, width)],
      ...introduction.map((note) => [space(4), ...this.#parts.note(note, 0, width)]),
      [space(this.#brief.isWide ? 4 : 10)],
    ]);
  }

  #figure(): void {
    const { drawing, caption, isWide } = this.#brief;
    const frame = this.#flow.frame;
    const words: Block = this.#parts.paragraph(
      { tag: 'Caption' },
      small(`${BRIEF_WORDS.figure} 1. ${caption}`),
      frame.width,
    );
    const below = heightOf(words) + 6;
    const wanted = isWide ? Math.min(PIXEL, frame.width / drawing.width) : figureScale(drawing);
    // A figure that could not be read under the title has a page of its own.
    const here = (this.#flow.room - below) / drawing.height;
    if (!isWide && here < Math.min(wanted, LEAST_PIXEL)) this.#flow.turnPage();
    const scale = Math.min(wanted, (this.#flow.room - below) / drawing.height);
    const part: Part = { tag: 'Figure', alt: this.#brief.alternative };
    const draw = (x: number, y: number) => {
      const left = x + (frame.width - drawing.width * scale) / 2;
      this.#tags.inside(part, () => this.#pen.drawing(drawing, left, y, scale));
    };
    this.#flow.stack([[{ height: drawing.height * scale, draw }, space(6), ...words]]);
    if (isWide) this.#flow.turnPage();
  }

  /** A heading, which never stands alone at the foot of a page, and is a bookmark. */
  #section(text: string, next: number): Bookmark {
    const block = [...this.#ruled(), ...this.#heading(text, FRAME.width), space(2)];
    this.#flow.need(heightOf(block) + next);
    this.#flow.stack([block]);
    return this.#pdf.outline.addItem(text, { expanded: false });
  }

  #heading(text: string, width: number): Block {
    return this.#parts.paragraph({ tag: 'H2' }, [{ text, look: look.SECTION }], width);
  }

  /** What a part of the page begins with. */
  #ruled(): Block {
    const draw = (x: number, y: number) => this.#tags.ornament(() => this.#pen.rule(x, y, FRAME.width, look.INK));
    return [space(10), { height: 6, draw }];
  }

  /** Paragraphs in the width of a column, under a heading that goes with the first of them. */
  #chapter(text: string, paragraphs: readonly (readonly Span[])[], caption?: readonly Span[]): readonly Block[] {
    const set = (spans: readonly Span[]) => [...this.#parts.paragraph({ tag: 'P' }, spans, COLUMN), space(3)];
    return paragraphs.map((spans, n): Block => {
      if (n > 0) return set(spans);
      const [first, ...rest] = this.#heading(text, COLUMN);
      const draw = (x: number, y: number) => {
        this.#pdf.outline.addItem(text, { expanded: false });
        first?.draw(x, y);
      };
      const heading = [space(3), { height: first?.height ?? 0, draw }, ...rest, space(2)];
      return [...heading, ...(caption ? set(caption) : []), ...set(spans)];
    });
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
    const top = this.#parts.tableRow(
      table,
      'TH',
      BRIEF_WORDS.numberColumns.map((text) => words(text, look.LABEL)),
    );
    const body = rows.map(({ about, counted, value, sure, date, quotes, notes }) =>
      this.#parts.tableRow(table, 'TD', [
        words(about, look.CELL),
        words(counted, look.CELL),
        words(value, look.VALUE),
        words(sure, look.CELL),
        words(date, look.CELL),
        [...quotes.map((quote) => this.#parts.quoteSpans(quote, look.CELL_QUOTE)), ...notes.map(noteSpans)].flatMap(
          (spans) => [...spans, { text: ' ', look: look.CELL }],
        ),
      ]),
    );
    this.#section(heading, 16 + heightOf(top) + heightOf(body[0] as Block));
    this.#flow.stack([
      this.#parts.paragraph({ tag: 'Caption', parent: table }, words(caption, look.SMALL), FRAME.width),
    ]);
    this.#flow.stack([top]);
    this.#flow.stack(body, top);
  }

  /** On what it all rests: names, sources and method in two columns; the last two never apart where a page has room. */
  #grounds(): void {
    const { names, sources, method, command } = this.#brief;
    const meant = names.map(({ name, note }) => fine(noteSpans({ label: `${name}:`, text: note })));
    const read = sources.flatMap((source) => [small(sourceLine(source)), ...source.notes.map(noteSpans)]);
    const ofNames = this.#chapter(BRIEF_WORDS.names, meant, fine(small(BRIEF_WORDS.namesCaption)));
    const others = [
      ...this.#chapter(BRIEF_WORDS.sources, [...read, small(BRIEF_WORDS.places)].map(fine)),
      ...this.#chapter(BRIEF_WORDS.method, method.map(small).map(fine)),
    ];
    const made = command === null ? [] : this.#madeBy(command);
    const all = [...ofNames, ...others];
    const rule = this.#ruled();
    const besides = heightOf(rule) + heightOf(made);
    const isOne = ofNames.length === 0 || this.#flow.fitsColumns(all, besides);
    for (const blocks of isOne ? [all] : [ofNames, others]) {
      this.#flow.keepColumns(blocks, besides);
      this.#flow.stack([rule]);
      this.#flow.columns(blocks, GAP);
    }
    this.#flow.stack([made]);
  }

  /** In lines that a shell takes as they are copied: it would not know a word that the page broke. */
  #madeBy(command: string): Block {
    const part: Part = { tag: 'P' };
    const begin = (number: number) => (number === 0 ? 'Made by: ' : '');
    const lines = commandLines(
      command,
      (line, number) => this.#setter.width(begin(number) + line, look.SMALL) <= FRAME.width - 2,
    );
    const rows = lines.flatMap((line, number) => this.#parts.paragraph(part, small(begin(number) + line), FRAME.width));
    return [...rows, space(3)];
  }

  /** Page numbers, when it is known how many there are. */
  #feet(): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.#pdf.switchToPage(page);
      this.#pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      const { left, width } = page === start && this.#brief.isWide ? WIDE : FRAME;
      const y = this.#pdf.page.height - 34;
      this.#pen.rule(left, y, width, look.HAIR);
      const told = `${page + 1} of ${count}`;
      const room = width - 60;
      const [first, ...rest] = this.#setter.lines([{ text: this.#brief.title, look: look.FOOT }], room);
      if (first) this.#pen.line(first, left, y + 12);
      if (rest.length > 0) this.#pen.words('…', look.FOOT, left + room + 2, y + 12);
      this.#pen.words(told, look.FOOT, left + width, y + 12, 'end');
      this.#pdf.endMarkedContent();
    }
  }
}

function small(text: string): readonly Span[] {
  return [{ text, look: look.SMALL }];
}

/** In the smallest letters of the page. */
function fine(spans: readonly Span[]): readonly Span[] {
  return spans.map(({ text, look: face }) => ({ text, look: { ...face, size: look.FINE } }));
}
