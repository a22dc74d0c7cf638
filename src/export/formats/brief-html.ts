/** The brief as one HTML file that needs nothing else: figure, fonts and style are inside. */

import { glyph } from '../../draw/glyph.ts';
import { widthFromTables } from '../../draw/letter-widths.ts';
import { palette } from '../../draw/palette.ts';
import { svgElements } from '../../draw/svg.ts';
import { BRIEF_WORDS } from '../../model/brief-words.ts';
import { type BriefItem, type BriefName, type BriefNote, type BriefQuote, quoteParts } from '../../model/told.ts';
import type { BriefNumber } from '../../model/told-numbers.ts';
import { xml } from '../../model/xml.ts';
import { type Brief, briefOf } from '../brief/content.ts';
import { BRIEF_KEEPS } from '../brief/keeps.ts';
import { STYLE } from '../brief/style.ts';
import type { FileExporter } from '../exporter.ts';
import { FONTS, readFont } from '../fonts.ts';
import type { Subgraph } from '../subgraph.ts';

export const briefHtml: FileExporter = {
  id: 'brief-html',
  title: 'Brief (HTML)',
  purpose: 'A page to read, send and print: figure, every statement with its quote, tolls, sources, method.',
  extension: 'html',
  mediaType: 'text/html',
  keeps: BRIEF_KEEPS,
  drops: [],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const brief = await briefOf(subgraph);
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  // Nothing in the file may fetch or run anything, whatever a source's words look like.
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">\n`;
  yield `<title>${xml(brief.title)}</title>\n<style>${STYLE}`;
  for (const font of FONTS) yield await fontFace(font);
  yield `</style>\n</head>\n<body>\n<main>\n${page(brief)}</main>\n</body>\n</html>\n`;
}

async function fontFace(font: (typeof FONTS)[number]): Promise<string> {
  const data = (await readFont(font)).toString('base64');
  const description = `font-family:"${font.family}";font-weight:${font.weight};font-style:${font.style}`;
  return `@font-face{${description};src:url(data:font/woff2;base64,${data}) format("woff2")}\n`;
}

type PlaceOf = (quote: BriefQuote) => string;

function page(brief: Brief): string {
  // A place is enough where there is one source, which is in the list.
  const place: PlaceOf = brief.sources.length === 1 ? ({ locator }) => locator : ({ citation }) => citation;
  return [
    `<header${brief.isWide ? ' class="wide"' : ''}>\n<h1>${xml(brief.title)}</h1>\n`,
    brief.asked === null ? '' : `<p class="asked"><b>Question</b> ${xml(brief.asked)}</p>\n`,
    ...brief.introduction.map((note) => `${remarked(note)}\n`),
    `<figure><div role="img" aria-label="${xml(brief.alternative)}">\n${inline(brief.figure)}</div>\n`,
    `<figcaption>${BRIEF_WORDS.figure} 1. ${xml(brief.caption)}</figcaption></figure>\n</header>\n`,
    section(BRIEF_WORDS.ties, list(brief.ties, place)),
    section(BRIEF_WORDS.notTies, list(brief.notTies, place)),
    section(BRIEF_WORDS.tolls, numbers(BRIEF_WORDS.tollsCaption, brief.tolls, place)),
    section(BRIEF_WORDS.otherNumbers, numbers(BRIEF_WORDS.otherNumbersCaption, brief.otherNumbers, place)),
    // One after the other in two columns, which stay on one page of paper.
    `<div class="grounds${brief.names.length > KEPT_NAMES ? '' : ' short'}">\n`,
    section(BRIEF_WORDS.names, names(brief.names)),
    section(BRIEF_WORDS.sources, sources(brief)),
    section(BRIEF_WORDS.method, method(brief)),
    '</div>\n',
  ].join('');
}

/** With the notes on more names than this, the end of a brief does not stay on one page. */
const KEPT_NAMES = 24;

/** An SVG inside HTML has no declaration of its own; its ids would be those of the page. */
function inline(svg: string): string {
  return svg
    .replace(/^<\?xml.*\?>\n/, '')
    .replaceAll(/ id="[a-z]+"/g, '')
    .replace(' role="img" aria-labelledby="name about"', ' aria-hidden="true"');
}

function section(heading: string, content: string): string {
  return content === '' ? '' : `<section>\n<h2>${heading}</h2>\n${content}</section>\n`;
}

function list(items: readonly BriefItem[], place: PlaceOf): string {
  return items.length === 0 ? '' : `<ol>\n${items.map((item) => listItem(item, place)).join('')}</ol>\n`;
}

const WHITE = palette('light');

function listItem({ number, statement, sentence, remark, quotes, notes }: BriefItem, place: PlaceOf): string {
  const line = svgElements(glyph(statement, 44, WHITE), widthFromTables).replaceAll('\n', '');
  const sample = `<svg width="44" height="16" viewBox="0 0 44 16" aria-hidden="true">${line}</svg>`;
  return [
    `<li class="item" value="${number}" id="s${number}"><div class="number">${number}</div><div>`,
    `<h3>${xml(sentence)}</h3><p class="remark">${sample}${xml(remark)}</p>`,
    ...quotes.map((quote) => quotation(quote, place)),
    ...notes.map(remarked),
    '</div></li>\n',
  ].join('');
}

/** What is not in the source has a frame of its own. */
function remarked({ label, text }: BriefNote): string {
  return `<p class="note"><b>${label}</b> ${xml(text)}</p>`;
}

/** The hedge stands out of its quote. */
function quotation(quote: BriefQuote, place: PlaceOf): string {
  const words = quoteParts(quote).map(({ text, isHedge }) => (isHedge ? `<b>${xml(text)}</b>` : xml(text)));
  return `<blockquote>“${words.join('')}” <cite>${xml(place(quote))}</cite></blockquote>`;
}

function names(rows: readonly BriefName[]): string {
  if (rows.length === 0) return '';
  const body = rows.map(({ name, note }) => `<div><dt>${xml(name)}:</dt> <dd>${xml(note)}</dd></div>\n`);
  return `<p class="remark">${BRIEF_WORDS.namesCaption}</p>\n<dl>\n${body.join('')}</dl>\n`;
}

function numbers(caption: string, rows: readonly BriefNumber[], place: PlaceOf): string {
  if (rows.length === 0) return '';
  const body = rows.map(
    ({ about, counted, value, sure, date, quotes, notes }) =>
      `<tr><td>${xml(about)}</td><td>${xml(counted)}</td><td class="value">${xml(value)}</td>` +
      `<td>${xml(sure)}</td><td>${xml(date)}</td><td>${[...quotes.map((quote) => quotation(quote, place)), ...notes.map(remarked)].join('')}</td></tr>\n`,
  );
  const headers = BRIEF_WORDS.numberColumns.map((text) => `<th scope="col">${text}</th>`).join('');
  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${headers}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

function sources(brief: Brief): string {
  const lines = brief.sources.map(({ citation, grading, url, notes }) => {
    const link = url === null ? '' : ` ${xml(url)}`;
    const line = `<p>${xml(citation)}.${link} <span class="remark">Graded ${xml(grading)}.</span></p>\n`;
    return `${line}${notes.map((note) => `${remarked(note)}\n`).join('')}`;
  });
  return `${lines.join('')}<p class="remark">${BRIEF_WORDS.places}</p>\n`;
}

function method({ method: sentences, command }: Brief): string {
  const again = command === null ? '' : `<p>Made by <code>${xml(command)}</code></p>\n`;
  return `${sentences.map((text) => `<p>${xml(text)}</p>\n`).join('')}${again}`;
}
