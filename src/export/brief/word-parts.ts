/** What stands on the pages of a brief in Word: paragraphs, captions, notes, quotes with their footnotes, tables. */

import type * as Docx from 'docx';
import { BRIEF_WORDS } from '../../model/brief-words.ts';
import { type BriefNote, type BriefQuote, quoteParts } from '../../model/told.ts';
import type { BriefNumber } from '../../model/told-numbers.ts';
import { MARGINS, PAGE } from './paper.ts';
import { SERIF } from './word-styles.ts';

/** Word counts in twentieths of a point. */
export const TWENTIETHS = 20;
const HAIR = 'C3CAD2';
/** Shares of the width of a table of numbers: most of it for the words of the source. */
const COLUMNS = [0.14, 0.15, 0.12, 0.1, 0.12, 0.37];

export class WordParts {
  readonly #docx: typeof Docx;
  /** Citations, in the order of the quotes. */
  readonly footnotes: string[] = [];
  /** How many tables there are so far. */
  #tables = 0;

  constructor(docx: typeof Docx) {
    this.#docx = docx;
  }

  /** A paragraph of our own words. */
  words(text: string, keepNext = false): Docx.Paragraph {
    return new this.#docx.Paragraph({ text: printable(text), spacing: { after: 80 }, keepLines: true, keepNext });
  }

  /** Numbered by a field, so that Word counts on, refers to it and lists it. */
  caption(label: string, number: number, text: string, keepNext = false): Docx.Paragraph {
    const { Paragraph, SimpleField, TextRun } = this.#docx;
    const field = new SimpleField(`SEQ ${label} \\* ARABIC`, String(number));
    const children = [new TextRun(`${label} `), field, new TextRun(printable(`. ${text}`))];
    return new Paragraph({ children, style: 'Caption', keepNext });
  }

  /** In a style of its own: never the source's words. */
  note({ label, text }: BriefNote): Docx.Paragraph {
    return new this.#docx.Paragraph({ style: 'AuthorNote', children: this.labelled(label, text) });
  }

  /** @param size half-points, where it is not that of the style */
  labelled(label: string, text: string, size?: number): Docx.ParagraphChild[] {
    const { TextRun } = this.#docx;
    const face = size === undefined ? {} : { size };
    return [
      new TextRun({ text: `${printable(label)} `, bold: true, ...face }),
      new TextRun({ text: printable(text), ...face }),
    ];
  }

  /** @param size half-points, where the style of the paragraph says nothing of quotes */
  quoteRuns(quote: BriefQuote, size?: number): Docx.ParagraphChild[] {
    const { FootnoteReferenceRun, TextRun } = this.#docx;
    this.footnotes.push(quote.citation);
    const face = size === undefined ? {} : { font: SERIF, size };
    const words = (text: string, bold = false) => {
      return new TextRun({ text: printable(text), ...(bold ? { bold } : {}), ...face });
    };
    const parts = quoteParts(quote).map(({ text, isHedge }) => words(text, isHedge));
    return [words('“'), ...parts, words('”'), new FootnoteReferenceRun(this.footnotes.length)];
  }

  /** Numbers under a caption; nothing where there are none. */
  table(caption: string, rows: readonly BriefNumber[]): (Docx.Paragraph | Docx.Table)[] {
    const { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = this.#docx;
    if (rows.length === 0) return [];
    this.#tables += 1;
    const cell = (children: Docx.ParagraphChild[], keepNext = false) =>
      new TableCell({
        children: [new Paragraph({ children, keepNext })],
        margins: { top: 50, bottom: 50, left: 80, right: 80 },
      });
    const width = Math.round((PAGE.width - 2 * MARGINS.side) * TWENTIETHS);
    const hair = { style: BorderStyle.SINGLE, size: 4, color: HAIR };
    const none = { style: BorderStyle.NONE };
    const text = (words: string, bold = false, keepNext = false) =>
      cell([new TextRun({ text: printable(words), size: 17, bold })], keepNext);
    const body = rows.map(({ about, counted, value, sure, date, quotes, notes }) => {
      const remarks = notes.flatMap(({ label, text: note }) => [
        new TextRun({ text: ' ', size: 18 }),
        ...this.labelled(label, note, 16),
      ]);
      const words = cell([...quotes.flatMap((quote) => this.quoteRuns(quote, 18)), ...remarks]);
      return new TableRow({
        cantSplit: true,
        children: [text(about), text(counted), text(value, true), text(sure), text(date), words],
      });
    });
    return [
      this.caption(BRIEF_WORDS.table, this.#tables, caption, true),
      new Table({
        width: { size: width, type: WidthType.DXA },
        borders: { top: hair, bottom: hair, insideHorizontal: hair, left: none, right: none, insideVertical: none },
        layout: 'fixed',
        columnWidths: COLUMNS.map((share) => Math.round(share * width)),
        rows: [
          new TableRow({
            tableHeader: true,
            children: BRIEF_WORDS.numberColumns.map((words) => text(words, true, true)),
          }),
          ...body,
        ],
      }),
    ];
  }
}

/** What XML cannot hold; no record has it, since the check refuses it. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
