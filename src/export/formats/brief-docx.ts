/** The brief as a Word document that an editor can work with: real headings, tables, captions and footnotes. */

import type * as Docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { BRIEF_WORDS } from '../../model/brief-words.ts';
import {
  type BriefItem,
  type BriefName,
  type BriefNote,
  type BriefQuote,
  type BriefSource,
  quoteParts,
  sourceLine,
} from '../../model/told.ts';
import type { BriefNumber } from '../../model/told-numbers.ts';
import { type Brief, briefOf } from '../brief/content.ts';
import { BRIEF_KEEPS } from '../brief/keeps.ts';
import { MARGINS, PAGE, WIDE_MARGINS } from '../brief/paper.ts';
import { GREY, SERIF, STYLES } from '../brief/word-styles.ts';
import type { FileExporter } from '../exporter.ts';
import { renderPng } from '../raster.ts';
import type { Subgraph } from '../subgraph.ts';

export const briefDocx: FileExporter = {
  id: 'brief-docx',
  title: 'Brief (Word)',
  purpose: 'The same for Word and LibreOffice, with headings, tables, captions and footnotes to work with.',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  keeps: BRIEF_KEEPS,
  drops: [],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<Uint8Array> {
  const brief = await briefOf(subgraph);
  // Large, and needed here only.
  const docx = await import('docx');
  const document = await new Pages(docx, brief).document();
  yield undated(await docx.Packer.toBuffer(document));
}

/** The same brief is the same file, byte for byte, whenever it is made and its data are loaded. */
function undated(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const core = 'docProps/core.xml';
  const text = strFromU8(parts[core] as Uint8Array).replaceAll(
    /<dcterms:(created|modified)\b[^>]*>.*?<\/dcterms:\1>/g,
    '',
  );
  // The archive keeps its times without a zone: the first moment that it can hold is the same everywhere.
  return zipSync({ ...parts, [core]: strToU8(text) }, { mtime: new Date(1980, 0, 1) });
}

/** Word counts in twentieths of a point, pictures in pixels of 1/96 inch. */
const TWENTIETHS = 20;
const PIXELS = 96 / 72;
/** Room for what stands above and below a figure on a page that lies on its side, in points. */
const BESIDE_FIGURE = 92;
const HAIR = 'C3CAD2';

class Pages {
  readonly #docx: typeof Docx;
  readonly #brief: Brief;
  /** Citations, in the order of the quotes. */
  readonly #footnotes: string[] = [];

  constructor(docx: typeof Docx, brief: Brief) {
    this.#docx = docx;
    this.#brief = brief;
  }

  async document(): Promise<Docx.Document> {
    const { Document, Paragraph, TextRun } = this.#docx;
    const brief = this.#brief;
    const head = [
      new Paragraph({ text: printable(brief.title), heading: 'Title' }),
      ...(brief.asked === null ? [] : [this.#words(`Question: ${brief.asked}`)]),
      ...brief.introduction.map((note) => this.#note(note)),
      ...(await this.#figure()),
    ];
    const body = [
      ...this.#section(
        BRIEF_WORDS.ties,
        brief.ties.flatMap((item) => this.#item(item)),
      ),
      ...this.#section(
        BRIEF_WORDS.notTies,
        brief.notTies.flatMap((item) => this.#item(item)),
      ),
      ...this.#section(BRIEF_WORDS.tolls, this.#table(BRIEF_WORDS.tollsCaption, brief.tolls)),
      ...this.#section(BRIEF_WORDS.otherNumbers, this.#table(BRIEF_WORDS.otherNumbersCaption, brief.otherNumbers)),
      ...this.#section(BRIEF_WORDS.names, this.#names(brief.names)),
      ...this.#section(BRIEF_WORDS.sources, this.#sources(brief.sources)),
      ...this.#section(
        BRIEF_WORDS.method,
        brief.method.map((text) => this.#words(text)),
      ),
      ...(brief.command === null ? [] : [this.#words(`Made by: ${brief.command}`)]),
    ];
    const footnotes = Object.fromEntries(
      this.#footnotes.map((text, index) => [
        String(index + 1),
        { children: [new Paragraph({ children: [new TextRun({ text: printable(` ${text}`), size: 16 })] })] },
      ]),
    );
    return new Document({
      creator: 'Spillover',
      title: printable(brief.title),
      styles: STYLES,
      footnotes,
      // A figure that lies on its side has a section of its own with the title, since pages turn with sections.
      sections: brief.isWide ? [this.#pages(head, true), this.#pages(body)] : [this.#pages([...head, ...body])],
    });
  }

  #pages(children: (Docx.Paragraph | Docx.Table)[], isWide = false): Docx.ISectionOptions {
    const { side, top, bottom } = isWide ? WIDE_MARGINS : MARGINS;
    const [width, height] = [PAGE.width, PAGE.height].map((points) => Math.round(points * TWENTIETHS)) as [
      number,
      number,
    ];
    const orientation = this.#docx.PageOrientation[isWide ? 'LANDSCAPE' : 'PORTRAIT'];
    const [left, right] = [side * TWENTIETHS, side * TWENTIETHS];
    const margin = {
      left,
      right,
      top: top * TWENTIETHS,
      bottom: bottom * TWENTIETHS,
      footer: (bottom / 2) * TWENTIETHS,
    };
    return {
      properties: { page: { size: { width, height, orientation }, margin } },
      footers: { default: this.#foot() },
      children,
    };
  }

  #foot(): Docx.Footer {
    const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = this.#docx;
    const count = new TextRun({
      children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      size: 16,
      color: GREY,
    });
    return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [count] })] });
  }

  #words(text: string): Docx.Paragraph {
    return new this.#docx.Paragraph({ text: printable(text), spacing: { after: 80 } });
  }

  #section(heading: string, content: readonly (Docx.Paragraph | Docx.Table)[]): (Docx.Paragraph | Docx.Table)[] {
    if (content.length === 0) return [];
    return [new this.#docx.Paragraph({ text: heading, heading: 'Heading1' }), ...content];
  }

  async #figure(): Promise<Docx.Paragraph[]> {
    const { ImageRun, Paragraph } = this.#docx;
    const { figure, drawing, alternative, caption, isWide } = this.#brief;
    const { width, height } = this.#room();
    const scale = Math.min(1 / PIXELS, width / drawing.width, height / drawing.height) * PIXELS;
    const data = Buffer.from(await renderPng(figure, { scale: 3 }));
    const image = new ImageRun({
      type: 'png',
      data,
      transformation: { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) },
      // Without an id the library counts on, over all documents of this process.
      altText: { id: '1', name: 'figure', title: 'Figure', description: alternative },
    });
    return [
      new Paragraph({ children: [image], keepNext: true, alignment: isWide ? 'center' : 'left' }),
      new Paragraph({ text: caption, style: 'Caption' }),
    ];
  }

  /** For the figure, in points. */
  #room(): { readonly width: number; readonly height: number } {
    if (!this.#brief.isWide) {
      const height = PAGE.height - MARGINS.top - MARGINS.bottom - BESIDE_FIGURE;
      return { width: PAGE.width - 2 * MARGINS.side, height };
    }
    const height = PAGE.width - WIDE_MARGINS.top - WIDE_MARGINS.bottom - BESIDE_FIGURE;
    return { width: PAGE.height - 2 * WIDE_MARGINS.side, height };
  }

  #item({ number, sentence, remark, quotes, notes }: BriefItem): Docx.Paragraph[] {
    const { Paragraph, TextRun } = this.#docx;
    const below = [
      ...quotes.map((quote) => ({ style: 'Quote', children: this.#quoteRuns(quote) })),
      ...notes.map(({ label, text }) => ({ style: 'AuthorNote', children: this.#labelled(label, text) })),
    ];
    // On one page as a whole: else LibreOffice leaves headings at its foot, where footnotes take the room below them.
    return [
      new Paragraph({ text: printable(`${number}. ${sentence}`), heading: 'Heading2' }),
      new Paragraph({
        children: [new TextRun({ text: printable(remark), size: 18, color: GREY })],
        keepNext: true,
      }),
      ...below.map((style, n) => new Paragraph({ ...style, keepNext: n < below.length - 1 })),
    ];
  }

  #note({ label, text }: BriefNote): Docx.Paragraph {
    return new this.#docx.Paragraph({ style: 'AuthorNote', children: this.#labelled(label, text) });
  }

  #sources(sources: readonly BriefSource[]): Docx.Paragraph[] {
    const lines = sources.flatMap((source) => [
      this.#words(sourceLine(source)),
      ...source.notes.map((note) => this.#note(note)),
    ]);
    return [...lines, this.#words(BRIEF_WORDS.places)];
  }

  #labelled(label: string, text: string, size?: number): Docx.ParagraphChild[] {
    const { TextRun } = this.#docx;
    const face = size === undefined ? {} : { size };
    return [
      new TextRun({ text: `${printable(label)} `, bold: true, ...face }),
      new TextRun({ text: printable(text), ...face }),
    ];
  }

  #names(names: readonly BriefName[]): Docx.Paragraph[] {
    if (names.length === 0) return [];
    const { Paragraph } = this.#docx;
    const rows = names.map(({ name, note }) => {
      return new Paragraph({ children: this.#labelled(`${name}:`, note, 18), spacing: { after: 60 }, keepLines: true });
    });
    return [new Paragraph({ text: BRIEF_WORDS.namesCaption, style: 'Caption', keepNext: true }), ...rows];
  }

  /** @param size half-points, where the style of the paragraph says nothing of quotes */
  #quoteRuns(quote: BriefQuote, size?: number): Docx.ParagraphChild[] {
    const { FootnoteReferenceRun, TextRun } = this.#docx;
    this.#footnotes.push(quote.citation);
    const face = size === undefined ? {} : { font: SERIF, size };
    const words = (text: string, bold = false) => {
      return new TextRun({ text: printable(text), ...(bold ? { bold } : {}), ...face });
    };
    const parts = quoteParts(quote).map(({ text, isHedge }) => words(text, isHedge));
    return [words('“'), ...parts, words('”'), new FootnoteReferenceRun(this.#footnotes.length)];
  }

  #table(caption: string, rows: readonly BriefNumber[]): (Docx.Paragraph | Docx.Table)[] {
    const { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = this.#docx;
    if (rows.length === 0) return [];
    const cell = (children: Docx.ParagraphChild[]) =>
      new TableCell({
        children: [new Paragraph({ children })],
        margins: { top: 50, bottom: 50, left: 80, right: 80 },
      });
    const hair = { style: BorderStyle.SINGLE, size: 4, color: HAIR };
    const none = { style: BorderStyle.NONE };
    const text = (words: string, bold = false) => cell([new TextRun({ text: printable(words), size: 18, bold })]);
    const body = rows.map(({ about, counted, value, sure, date, quotes, notes }) => {
      const remarks = notes.flatMap(({ label, text: note }) => [
        new TextRun({ text: ' ', size: 18 }),
        ...this.#labelled(label, note, 16),
      ]);
      const words = cell([...quotes.flatMap((quote) => this.#quoteRuns(quote, 18)), ...remarks]);
      return new TableRow({
        cantSplit: true,
        children: [text(about), text(counted), text(value, true), text(sure), text(date), words],
      });
    });
    return [
      new Paragraph({ text: caption, style: 'Caption', keepNext: true }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        borders: { top: hair, bottom: hair, insideHorizontal: hair, left: none, right: none, insideVertical: none },
        columnWidths: [1700, 2000, 1100, 1500, 3300],
        rows: [
          new TableRow({ tableHeader: true, children: BRIEF_WORDS.numberColumns.map((words) => text(words, true)) }),
          ...body,
        ],
      }),
    ];
  }
}

/** What XML cannot hold; no record has it, since the check refuses it. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
