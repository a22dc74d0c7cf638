/** The brief as a Word document that an editor can work with: real headings, tables, captions and footnotes. */

import type * as Docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { BRIEF_WORDS } from '../../model/brief-words.ts';
import { type BriefItem, type BriefName, type BriefSource, sourceLine } from '../../model/told.ts';
import { type Brief, briefOf } from '../brief/content.ts';
import { BRIEF_KEEPS } from '../brief/keeps.ts';
import { figureScale, MARGINS, PAGE, PIXEL, WIDE_MARGINS } from '../brief/paper.ts';
import { printable, TWENTIETHS, WordParts } from '../brief/word-parts.ts';
import { GREY, STYLES } from '../brief/word-styles.ts';
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

/** Word counts pictures in pixels of 1/96 inch. */
const PIXELS = 96 / 72;
/** Room for what stands above and below a figure on a page that lies on its side, in points. */
const BESIDE_FIGURE = 92;
class Pages {
  readonly #docx: typeof Docx;
  readonly #brief: Brief;
  readonly #parts: WordParts;

  constructor(docx: typeof Docx, brief: Brief) {
    this.#docx = docx;
    this.#brief = brief;
    this.#parts = new WordParts(docx);
  }

  async document(): Promise<Docx.Document> {
    const { Document, Paragraph, TextRun } = this.#docx;
    const brief = this.#brief;
    const head = [
      new Paragraph({ text: printable(brief.title), heading: 'Title' }),
      ...(brief.asked === null ? [] : [this.#parts.words(`Question: ${brief.asked}`)]),
      ...brief.introduction.map((note) => this.#parts.note(note)),
      ...(await this.#figure()),
    ];
    const made = [...brief.method, ...(brief.command === null ? [] : [`Made by: ${brief.command}`])];
    const body = [
      ...this.#section(
        BRIEF_WORDS.ties,
        brief.ties.flatMap((item) => this.#item(item)),
      ),
      ...this.#section(
        BRIEF_WORDS.notTies,
        brief.notTies.flatMap((item) => this.#item(item)),
      ),
      ...this.#section(BRIEF_WORDS.tolls, this.#parts.table(BRIEF_WORDS.tollsCaption, brief.tolls)),
      ...this.#section(
        BRIEF_WORDS.otherNumbers,
        this.#parts.table(BRIEF_WORDS.otherNumbersCaption, brief.otherNumbers),
      ),
      ...this.#section(BRIEF_WORDS.names, this.#names(brief.names)),
      ...this.#section(BRIEF_WORDS.sources, this.#sources(brief.sources)),
      ...this.#section(
        BRIEF_WORDS.method,
        // On one page, down to its last line.
        made.map((text, n) => this.#parts.words(text, n < made.length - 1)),
      ),
    ];
    const footnotes = Object.fromEntries(
      this.#parts.footnotes.map((text, index) => [
        String(index + 1),
        { children: [new Paragraph({ children: [new TextRun({ text: printable(` ${text}`), size: 16 })] })] },
      ]),
    );
    return new Document({
      creator: 'Spillover',
      lastModifiedBy: 'Spillover',
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

  #section(heading: string, content: readonly (Docx.Paragraph | Docx.Table)[]): (Docx.Paragraph | Docx.Table)[] {
    if (content.length === 0) return [];
    return [new this.#docx.Paragraph({ text: heading, heading: 'Heading1' }), ...content];
  }

  async #figure(): Promise<Docx.Paragraph[]> {
    const { ImageRun, Paragraph } = this.#docx;
    const { figure, drawing, alternative, caption, isWide } = this.#brief;
    const { width, height } = this.#room();
    const wanted = isWide ? PIXEL : figureScale(drawing);
    const scale = Math.min(wanted, width / drawing.width, height / drawing.height) * PIXELS;
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
      this.#parts.caption(BRIEF_WORDS.figure, 1, caption),
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
      ...quotes.map((quote) => ({ style: 'Quote', children: this.#parts.quoteRuns(quote) })),
      ...notes.map(({ label, text }) => ({ style: 'AuthorNote', children: this.#parts.labelled(label, text) })),
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

  #sources(sources: readonly BriefSource[]): Docx.Paragraph[] {
    const lines = sources.flatMap((source) => [
      this.#parts.words(sourceLine(source), source.notes.length > 0),
      ...source.notes.map((note) => this.#parts.note(note)),
    ]);
    return [...lines, this.#parts.words(BRIEF_WORDS.places)];
  }

  #names(names: readonly BriefName[]): Docx.Paragraph[] {
    if (names.length === 0) return [];
    const { Paragraph, TextRun } = this.#docx;
    const rows = names.map(({ name, note }) => {
      return new Paragraph({
        children: this.#parts.labelled(`${name}:`, note, 18),
        spacing: { after: 60 },
        keepLines: true,
      });
    });
    const whose = new TextRun({ text: BRIEF_WORDS.namesCaption, size: 17, color: GREY });
    return [new Paragraph({ children: [whose], keepNext: true }), ...rows];
  }
}
