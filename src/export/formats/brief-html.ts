/** The brief as one HTML file that needs nothing else: figure, fonts and style are inside. */

import { glyph } from '../../draw/glyph.ts';
import { widthFromTables } from '../../draw/letter-widths.ts';
import { palette } from '../../draw/palette.ts';
import { escaped, svgElements } from '../../draw/svg.ts';
import {
  type Brief,
  type BriefItem,
  type BriefNumber,
  type BriefQuote,
  briefOf,
  NOTE_LABEL,
} from '../brief/content.ts';
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
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const brief = await briefOf(subgraph);
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  // Nothing in the file may fetch or run anything, whatever a source's words look like.
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">\n`;
  yield `<title>${escaped(brief.title)}</title>\n<style>${STYLE}`;
  for (const font of FONTS) yield await fontFace(font);
  yield `</style>\n</head>\n<body>\n<main>\n${page(brief)}</main>\n</body>\n</html>\n`;
}

async function fontFace(font: (typeof FONTS)[number]): Promise<string> {
  const data = (await readFont(font)).toString('base64');
  const description = `font-family:"${font.family}";font-weight:${font.weight};font-style:${font.style}`;
  return `@font-face{${description};src:url(data:font/woff2;base64,${data}) format("woff2")}\n`;
}

function page(brief: Brief): string {
  return [
    `<h1>${escaped(brief.title)}</h1>\n`,
    brief.asked === null ? '' : `<p class="asked"><b>Question</b> ${escaped(brief.asked)}</p>\n`,
    `<figure role="img" aria-label="${escaped(brief.alternative)}">\n${inline(brief.figure)}</figure>\n`,
    section('Statements', list(brief.ties)),
    section('Not happened, or denied', list(brief.notTies)),
    section('Tolls', numbers('Dead and injured, as each source counts them', brief.tolls)),
    section('Other numbers', numbers('As the source gives them', brief.otherNumbers)),
    section('Sources', sources(brief)),
    section('Method', method(brief)),
  ].join('');
}

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

function list(items: readonly BriefItem[]): string {
  return items.length === 0 ? '' : `<ol>\n${items.map(listItem).join('')}</ol>\n`;
}

const WHITE = palette('light');

function listItem({ number, statement, sentence, remark, quotes, note }: BriefItem): string {
  const line = svgElements(glyph(statement, 44, WHITE), widthFromTables).replaceAll('\n', '');
  const sample = `<svg width="44" height="16" viewBox="0 0 44 16" aria-hidden="true">${line}</svg>`;
  return [
    `<li class="item" value="${number}" id="s${number}"><div class="number">${number}</div><div>`,
    `<h3>${escaped(sentence)}</h3><p class="remark">${sample}${escaped(remark)}</p>`,
    ...quotes.map(quotation),
    note === null ? '' : `<p class="note"><b>${NOTE_LABEL}</b> ${escaped(note)}</p>`,
    '</div></li>\n',
  ].join('');
}

/** The hedge stands out of its quote. */
function quotation({ exact, hedge, citation }: BriefQuote): string {
  const text = escaped(exact);
  const marked = hedge === null ? text : text.replace(escaped(hedge), (words) => `<b>${words}</b>`);
  return `<blockquote>“${marked}” <cite>${escaped(citation)}</cite></blockquote>`;
}

function numbers(caption: string, rows: readonly BriefNumber[]): string {
  if (rows.length === 0) return '';
  const head = ['Of what', 'Counted', 'Number', 'When', 'In the words of the source'];
  const body = rows.map(
    ({ about, counted, value, date, quotes }) =>
      `<tr><td>${escaped(about)}</td><td>${escaped(counted)}</td><td class="value">${escaped(value)}</td>` +
      `<td>${escaped(date)}</td><td>${quotes.map(quotation).join('')}</td></tr>\n`,
  );
  const headers = head.map((text) => `<th scope="col">${text}</th>`).join('');
  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${headers}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

function sources(brief: Brief): string {
  return brief.sources
    .map(({ citation, grading, url }) => {
      const link = url === null ? '' : ` ${escaped(url)}`;
      return `<p>${escaped(citation)}.${link} <span class="remark">Graded ${escaped(grading)}.</span></p>\n`;
    })
    .join('');
}

function method({ method: sentences, command }: Brief): string {
  const again = command === null ? '' : `<p>Made by <code>${escaped(command)}</code></p>\n`;
  return `<div class="method">\n${sentences.map((text) => `<p>${escaped(text)}</p>\n`).join('')}${again}</div>\n`;
}
