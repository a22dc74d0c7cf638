/** What stands on the pages of a brief: paragraphs, numbered statements, rows of tables. */

import { glyph } from '../../draw/glyph.ts';
import { palette } from '../../draw/palette.ts';
import { type BriefItem, type BriefNote, type BriefQuote, quoteParts } from '../../model/told.ts';
import { MARGINS, PAGE, PIXEL } from '../brief/paper.ts';
import type { Pdf } from './document.ts';
import { type Block, type Frame, heightOf, type Row } from './flow.ts';
import * as look from './looks.ts';
import type { Pen } from './pen.ts';
import type { Part, Tags } from './tags.ts';
import type { Look, Setter, Span } from './text.ts';

const { side, top, bottom } = MARGINS;
export const FRAME: Frame = { left: side, top, width: PAGE.width - 2 * side, bottom: PAGE.height - bottom };
export const GAP = 22;
export const COLUMN = (FRAME.width - GAP) / 2;
/** Room for the number before a statement, of three figures at most. */
const INDENT = 26;
const WHITE = palette('light');

export class Parts {
  readonly #pdf: Pdf;
  readonly #setter: Setter;
  readonly #pen: Pen;
  readonly #tags: Tags;
  /** A place is enough of a citation then: the source itself is in the list. */
  readonly #isOneSource: boolean;

  constructor(pdf: Pdf, setter: Setter, pen: Pen, tags: Tags, isOneSource: boolean) {
    this.#pdf = pdf;
    this.#setter = setter;
    this.#pen = pen;
    this.#tags = tags;
    this.#isOneSource = isOneSource;
  }

  /** The mark of the project: two actors and what ties them. */
  sign(x: number, y: number): void {
    this.#pdf
      .circle(x + 4, y, 3.4)
      .fill(look.INK)
      .undash()
      .lineWidth(1.2);
    this.#pdf
      .moveTo(x + 7.4, y)
      .lineTo(x + 11, y)
      .moveTo(x + 12.4, y)
      .lineTo(x + 14, y)
      .stroke(look.INK);
    this.#pdf.circle(x + 17.4, y, 2.4).stroke(look.INK);
  }

  item({ number, statement, sentence, remark, quotes, notes }: BriefItem): Block {
    const width = COLUMN - INDENT;
    const inset = { indent: INDENT };
    const heading: Part = { tag: 'H3' };
    const [first, ...more] = this.paragraph(heading, [{ text: sentence, look: look.SENTENCE }], width, inset);
    const ringed: Row = {
      height: first?.height ?? 0,
      draw: (x, y) => {
        this.#tags.inside(heading, () => this.#ring(String(number), x, y + 6.6));
        first?.draw(x, y);
      },
    };
    const sample = glyph(statement, 44, WHITE);
    const remarks = this.paragraph({ tag: 'P' }, [{ text: remark, look: look.REMARK }], width - 38, {
      indent: INDENT + 38,
    });
    const [firstRemark, ...moreRemarks] = remarks;
    const withSample: Row = {
      height: firstRemark?.height ?? 0,
      draw: (x, y) => {
        this.#tags.ornament(() => {
          this.#pdf
            .save()
            .translate(x + INDENT, y + 5.4 - 8 * PIXEL)
            .scale(PIXEL);
          this.#pen.shapes(sample);
          this.#pdf.restore();
        });
        firstRemark?.draw(x, y);
      },
    };
    const hair: Row = {
      height: 6,
      draw: (x, y) => this.#tags.ornament(() => this.#pen.rule(x, y, COLUMN, look.HAIR)),
    };
    return [
      hair,
      ringed,
      ...more,
      space(1),
      withSample,
      ...moreRemarks,
      ...quotes.flatMap((quote) => [
        space(1.5),
        ...this.paragraph({ tag: 'BlockQuote' }, this.quoteSpans(quote), width, { ...inset, base: 'auto' }),
      ]),
      ...notes.flatMap((note) => [space(3), ...this.note(note, INDENT, width)]),
      space(6),
    ];
  }

  /** Between dashes, in our letters: nothing of the source's. */
  note(note: BriefNote, indent: number, width: number): Block {
    const rows = this.paragraph({ tag: 'Note' }, noteSpans(note), width - 8, { indent: indent + 8 });
    return rows.map(({ height, draw }) => ({
      height,
      draw: (x, y) => {
        this.#tags.ornament(() => {
          this.#pdf.moveTo(x + indent + 2, y).lineTo(x + indent + 2, y + height);
          this.#pdf.lineWidth(0.9).lineCap('butt').dash(2.5, { space: 2 }).stroke(look.INK3);
          this.#pdf.undash();
        });
        draw(x, y);
      },
    }));
  }

  /** @param x left edge of the ring @param y its middle */
  #ring(text: string, x: number, y: number): void {
    const words = this.#setter.width(text, look.NUMBER);
    const width = Math.max(16, words + 8);
    this.#pdf
      .roundedRect(x, y - 8, width, 16, 8)
      .lineWidth(0.9)
      .undash()
      .stroke(look.INK);
    this.#pen.words(text, look.NUMBER, x + (width - words) / 2, y + 2.8);
  }

  /** The hedge stands out of its quote, and the citation out of both. */
  quoteSpans(quote: BriefQuote, face: Look = look.QUOTE): readonly Span[] {
    const words = quoteParts(quote).map(({ text, isHedge }) => ({ text, look: isHedge ? look.HEDGE : face }));
    const place = this.#isOneSource ? quote.locator : quote.citation;
    return [{ text: '“', look: face }, ...words, { text: '”', look: face }, { text: ` ${place}`, look: look.CITATION }];
  }

  /** A row as one piece, or as its lines where it is longer than a page. */
  tableRow(table: Part, tag: 'TH' | 'TD', cells: readonly (readonly Span[])[]): Block {
    const row: Part = { tag: 'TR', parent: table };
    const columns = cells.map((spans, n) => {
      const width = FRAME.width * (WIDTHS[n] as number) - 10;
      return this.paragraph({ tag, parent: row }, spans, width, { base: n === WIDTHS.length - 1 ? 'auto' : 'ltr' });
    });
    const drawCell = (column: number, rows: Block, x: number, y: number) => {
      const left = x + FRAME.width * WIDTHS.slice(0, column).reduce((sum, width) => sum + width, 0);
      let top = y;
      for (const one of rows) {
        one.draw(left, top);
        top += one.height;
      }
    };
    const height = Math.max(...columns.map(heightOf));
    const rule: Row = {
      height: 4,
      draw: (x, y) => this.#tags.ornament(() => this.#pen.rule(x, y + 3, FRAME.width, look.HAIR)),
    };
    if (height < (FRAME.bottom - FRAME.top) * 0.8) {
      const draw = (x: number, y: number) => columns.forEach((rows, n) => void drawCell(n, rows, x, y));
      return [space(3), { height, draw }, rule];
    }
    const lines = Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, line): Row => {
      const slices = columns.map((rows) => rows.slice(line, line + 1));
      return {
        height: Math.max(...slices.map(heightOf)),
        draw: (x, y) => slices.forEach((rows, n) => void drawCell(n, rows, x, y)),
      };
    });
    return [space(3), ...lines, rule];
  }

  /** Lines of words, each a row. */
  paragraph(
    part: Part,
    spans: readonly Span[],
    width: number,
    { indent = 0, leading = look.LEADING, base = 'ltr' as 'ltr' | 'auto' } = {},
  ): Block {
    const size = Math.max(...spans.map((span) => span.look.size));
    const height = size * leading;
    return this.#setter.lines(spans, width, base).map((line) => ({
      height,
      draw: (x, y) => this.#tags.inside(part, () => this.#pen.line(line, x + indent, y + height / 2 + size * 0.35)),
    }));
  }
}

/** Shares of the width, by column. */
const WIDTHS = [0.12, 0.15, 0.115, 0.105, 0.1, 0.41];

export function space(height: number): Row {
  return { height, draw: () => {} };
}

export function noteSpans({ label, text }: BriefNote): readonly Span[] {
  return [
    { text: `${label} `, look: look.LABEL },
    { text, look: look.SMALL },
  ];
}
