/**
 * Text of an SVG whose letters run both ways, as pieces that each run one way, from left to right. The renderer of dots
 * looks for another font only for a text as a whole, and draws boxes where Arabic stands among Latin letters.
 */

import bidiFactory from 'bidi-js';
import { widthFromTables } from '../draw/letter-widths.ts';
import { round } from '../draw/svg.ts';
import type { Font } from '../draw/type.ts';
import { xml } from '../model/xml.ts';

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** What only says how text runs; the joiners shape the letters beside them, and stay. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;

/** All texts with letters that run from right to left in pieces; what stands along a line is already in letters. */
export function inPieces(svg: string): string {
  return svg.replaceAll(TEXT, (whole, attributes: string, escaped: string) => {
    const x = Number(/(?:^| )x="([^"]*)"/.exec(attributes)?.[1]);
    if (!RIGHT_TO_LEFT.test(escaped) || Number.isNaN(x)) return whole;
    const font = fontOf(attributes);
    const pieces = visualPieces(plain(escaped)).map((text) => ({ text, width: widthFromTables(text, font) }));
    const room = /textLength="([^"]*)"/.exec(attributes)?.[1];
    const sum = pieces.reduce((all, { width }) => all + width, 0);
    const factor = room === undefined || sum === 0 ? 1 : Number(room) / sum;
    const rest = attributes.replace(/(^| )x="[^"]*"/, '').replace(/ textLength="[^"]*" lengthAdjust="\w+"/, '');
    let left = x;
    return pieces
      .map(({ text, width }) => {
        // Spaces at the ends of a text are not drawn.
        const before = widthFromTables(/^ */.exec(text)?.[0] ?? '', font) * factor;
        const at = left + before;
        left += width * factor;
        const own = text.trim();
        if (own === '') return '';
        const fitted = round(widthFromTables(own, font) * factor);
        const length = room === undefined ? '' : ` textLength="${fitted}" lengthAdjust="spacingAndGlyphs"`;
        return `<text x="${round(at)}"${length} ${rest.trim()}>${xml(own)}</text>`;
      })
      .join('');
  });
}

function plain(escaped: string): string {
  const letters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return escaped.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => letters[name] as string);
}

function fontOf(attributes: string): Font {
  const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const families = value('font-family');
  const family = /Source Serif/.test(families) ? 'Source Serif' : /Condensed/.test(families) ? 'Condensed' : 'Sans';
  const weight = Number(value('font-weight')) as Font['weight'];
  const italic = value('font-style') === 'italic';
  return { family, size: Number(value('font-size')), weight, italic, tracking: 0, capitals: false };
}

/** Pieces in the order in which they stand on the page; the letters of each in the order of reading. */
function visualPieces(text: string): readonly string[] {
  const levels = bidi.getEmbeddingLevels(text, 'ltr');
  const all = Array.from({ length: text.length }, (_, n) => n);
  for (const [from, to] of bidi.getReorderSegments(text, levels, 0, text.length - 1)) {
    const turned = all.slice(from, to + 1).reverse();
    all.splice(from, turned.length, ...turned);
  }
  const pieces: { level: number; indices: number[] }[] = [];
  for (const index of all) {
    if (DIRECTIONS.test(text[index] as string)) continue;
    const level = levels.levels[index] as number;
    const last = pieces.at(-1);
    if (last && last.level === level) last.indices.push(index);
    else pieces.push({ level, indices: [index] });
  }
  return pieces.flatMap(({ level, indices }) => {
    const inReading = level % 2 === 1 ? [...indices].reverse() : indices;
    const own = inReading.map((index) => text[index]).join('');
    return level % 2 === 1 ? turnedPieces(own) : [own];
  });
}

/** Signs at the ends of text from right to left would be put at its other end: they are pieces of their own, turned. */
function turnedPieces(text: string): readonly string[] {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(text) ?? [];
  const turned = (signs: string) =>
    [...signs]
      .reverse()
      .map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
      .join('');
  return [turned(after), core, turned(before)].filter((piece) => piece !== '');
}
