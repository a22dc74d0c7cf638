/** The brief as a Word document that an editor can work with: real headings, tables, captions and footnotes. */

import type * as Docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  type Brief,
  type BriefItem,
  type BriefNumber,
  type BriefQuote,
  briefOf,
  NOTE_LABEL,
} from '../brief/content.ts';
import { BRIEF_KEEPS } from '../brief/keeps.ts';
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
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<Uint8Array> {
  const brief = await briefOf(subgraph);
  // Large, and needed here only.
  const docx = await import('docx');
  const document = await new Pages(docx, brief).document();
  yield dated(await docx.Packer.toBuffer(document), subgraph.asOf);
}

/** The same brief is the same file, byte for byte: its date is that of the data, not of the moment. */
function dated(file: Uint8Array, asOf: string): Uint8Array {
  const parts = unzipSync(file);
  const core = 'docProps/core.xml';
  const when = new Date(asOf).toISOString();
  const text = strFromU8(parts[core] as Uint8Array).replaceAll(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, `>${when}<`);
  // The archive keeps its times without a zone: the first moment that it can hold is the same everywhere.
  return zipSync({ ...parts, [core]: strToU8(text) }, { mtime: new Date(1980, 0, 1) });
}

/** Width of the text on A4, in pixels of 1/96 inch. */
const TEXT_WIDTH = 640;
const SANS = 'Arial';
const SERIF = 'Georgia';
const GREY = '434C57';
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
    const children = [
      new Paragraph({ text: printable(brief.title), heading: 'Title' }),
      ...(brief.asked === null ? [] : [this.#words(`Question: ${brief.asked}`)]),
      ...(await this.#figure()),
      ...this.#section(
        'Statements',
        brief.ties.flatMap((item) => this.#item(item)),
      ),
      ...this.#section(
        'Not happened, or denied',
        brief.notTies.flatMap((item) => this.#item(item)),
      ),
      ...this.#section('Tolls', this.#table('Dead and injured, as each source counts them.', brief.tolls)),
      ...this.#section('Other numbers', this.#table('As the source gives them.', brief.otherNumbers)),
      ...this.#section(
        'Sources',
        brief.sources.map((source) => this.#words(sourceLine(source))),
      ),
      ...this.#section(
        'Method',
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
    const margin = { top: 1000, bottom: 1000, left: 1150, right: 1150 };
    return new Document({
      creator: 'Spillover',
      title: printable(brief.title),
      styles: STYLES,
      footnotes,
      sections: [
        {
          properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
          footers: { default: this.#foot() },
          children,
        },
      ],
    });
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
    const { figure, alternative, ties, notTies } = this.#brief;
    const [, width = 1, height = 1] = /width="([\d.]+)" height="([\d.]+)"/.exec(figure)?.map(Number) ?? [];
    const data = Buffer.from(await renderPng(figure, { scale: 3 }));
    const image = new ImageRun({
      type: 'png',
      data,
      transformation: { width: TEXT_WIDTH, height: Math.round((TEXT_WIDTH * height) / width) },
      // Without an id the library counts on, over all documents of this process.
      altText: { id: '1', name: 'figure', title: 'Figure', description: alternative },
    });
    const count = ties.length + notTies.length;
    return [
      new Paragraph({ children: [image], keepNext: true }),
      new Paragraph({ text: `Figure 1. The ${count} statements below, by their numbers.`, style: 'Caption' }),
    ];
  }

  #item({ number, sentence, remark, quotes, note }: BriefItem): Docx.Paragraph[] {
    const { Paragraph, TextRun } = this.#docx;
    return [
      new Paragraph({ text: printable(`${number}. ${sentence}`), heading: 'Heading2' }),
      new Paragraph({
        children: [new TextRun({ text: printable(remark), size: 18, color: GREY })],
        keepNext: true,
      }),
      ...quotes.map((quote) => this.#quotation(quote)),
      ...(note === null ? [] : [this.#note(note)]),
    ];
  }

  #note(note: string): Docx.Paragraph {
    const { Paragraph, TextRun } = this.#docx;
    const label = new TextRun({ text: `${NOTE_LABEL} `, bold: true });
    return new Paragraph({ style: 'AuthorNote', children: [label, new TextRun(printable(note))] });
  }

  #quotation(quote: BriefQuote): Docx.Paragraph {
    return new this.#docx.Paragraph({ style: 'Quote', children: this.#quoteRuns(quote) });
  }

  /** @param size half-points, where the style of the paragraph says nothing of quotes */
  #quoteRuns({ exact, hedge, citation }: BriefQuote, size?: number): Docx.ParagraphChild[] {
    const { FootnoteReferenceRun, TextRun } = this.#docx;
    this.#footnotes.push(citation);
    const face = size === undefined ? {} : { font: SERIF, size };
    const words = (text: string, bold = false) => {
      return new TextRun({ text: printable(text), ...(bold ? { bold } : {}), ...face });
    };
    const at = hedge === null ? -1 : exact.indexOf(hedge);
    const parts =
      hedge === null || at < 0
        ? [words(exact)]
        : [words(exact.slice(0, at)), words(hedge, true), words(exact.slice(at + hedge.length))];
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
    const head = ['Of what', 'Counted', 'Number', 'When', 'In the words of the source'];
    const body = rows.map(({ about, counted, value, date, quotes }) => {
      const words = cell(quotes.flatMap((quote) => this.#quoteRuns(quote, 18)));
      return new TableRow({
        cantSplit: true,
        children: [text(about), text(counted), text(value, true), text(date), words],
      });
    });
    return [
      new Paragraph({ text: caption, style: 'Caption', keepNext: true }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        borders: { top: hair, bottom: hair, insideHorizontal: hair, left: none, right: none, insideVertical: none },
        columnWidths: [1700, 2000, 1100, 1500, 3300],
        rows: [new TableRow({ tableHeader: true, children: head.map((words) => text(words, true)) }), ...body],
      }),
    ];
  }
}

function sourceLine({ citation, grading, url }: Brief['sources'][number]): string {
  return `${citation}.${url === null ? '' : ` ${url}`} Graded ${grading}.`;
}

/** What XML cannot hold; no record has it, since the check refuses it. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

const heading = (size: number, before: number) => ({
  run: { font: SANS, size, bold: true, color: '14181F' },
  paragraph: { spacing: { before, after: 60 }, keepNext: true },
});

/** Word's own styles by their own names, so that its outline, captions and templates know them. */
const STYLES: Docx.IStylesOptions = {
  default: {
    document: { run: { font: SANS, size: 20, color: '14181F' } },
    title: {
      run: { font: SERIF, size: 44, bold: true, color: '14181F' },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: heading(26, 360),
    heading2: heading(20, 200),
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { font: SERIF, size: 20 },
      paragraph: { indent: { left: 280 }, spacing: { before: 40, after: 40 } },
    },
    {
      id: 'AuthorNote',
      name: 'Author note',
      basedOn: 'Normal',
      run: { size: 18, color: GREY },
      paragraph: { indent: { left: 280 }, spacing: { before: 60, after: 60 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 17, color: GREY },
      paragraph: { spacing: { before: 60, after: 120 } },
    },
  ],
};
