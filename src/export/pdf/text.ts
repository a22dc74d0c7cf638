/** Words set in lines: several styles in one text, letters of every script, right to left where they run so. */

import bidiFactory from 'bidi-js';
import type { Font } from 'fontkit';
import type { Faces, Style } from './faces.ts';

export interface Look extends Style {
  /** Points. */
  readonly size: number;
  readonly colour: string;
}

export interface Span {
  readonly text: string;
  readonly look: Look;
}

/** A piece of a line in one font, at its place from the left. */
export interface Piece {
  readonly x: number;
  readonly font: Font;
  readonly look: Look;
  /** As the font gets it: letters in the order of reading. */
  readonly shown: string;
  /**
   * What a stand-in stands for. Never the reading order of text from right to left: readers know that by themselves,
   * and turn round what they are told.
   */
  readonly meant: string | null;
}

export type Line = readonly Piece[];

interface Shown {
  readonly text: string;
  readonly font: Font;
  /** What is drawn instead, where no font has the text. */
  readonly shown: string | null;
}

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const EAST_ASIAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
/** Where a line may end: after spaces, hyphens, dashes and slashes, and between East Asian letters. */
const CHUNKS = new RegExp(
  `\\s+|[${EAST_ASIAN}]\\p{P}*|[^\\s${EAST_ASIAN}–—/-]*(?:[–—/-]+|(?=[\\s${EAST_ASIAN}]|$)|.)`,
  'gu',
);

/** What stands for a letter that no font has: its code point, in brackets of its own. */
export function standIn(letter: string): string {
  const code = (letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return `‹U+${code}›`;
}

/** Everything `standIn` may write. */
export const STAND_IN_LETTERS = '‹›U+0123456789ABCDEF';

/** How wide letters in one font are, in points. */
function widthOf(font: Font, text: string, size: number): number {
  return (font.layout(text, []).advanceWidth / font.unitsPerEm) * size;
}

/** Sets texts in the fonts of one document. */
export class Setter {
  readonly #faces: Faces;
  readonly #widths = new Map<string, number>();

  constructor(faces: Faces) {
    this.#faces = faces;
  }

  /** Width of a text on one line, in points. */
  width(text: string, look: Look): number {
    const key = `${look.family} ${look.weight} ${look.italic} ${look.size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    let width = 0;
    for (const { text: part, font, shown } of this.#runs(text, look)) width += widthOf(font, shown ?? part, look.size);
    this.#widths.set(key, width);
    return width;
  }

  /** @param base the direction of the whole: `auto` takes that of its first letter that has one */
  lines(spans: readonly Span[], width: number, base: 'ltr' | 'auto' = 'ltr'): readonly Line[] {
    const text = spans.map((span) => span.text.replaceAll(/\s/gu, ' ')).join('');
    const looks = spans.flatMap(({ text: own, look }) => Array.from({ length: own.length }, () => look));
    const levels = bidi.getEmbeddingLevels(text, base);
    const isRightToLeft = levels.paragraphs[0]?.level === 1;
    return this.#broken(text, looks, width).map(([start, end]) => {
      const order = visualOrder(text, levels, start, end);
      const pieces = this.#pieces(text, looks, levels.levels, order);
      const shift = isRightToLeft ? width - this.#endOf(pieces) : 0;
      return pieces.map((piece) => ({ ...piece, x: piece.x + shift }));
    });
  }

  /** Where lines begin and end; spaces at the end of a line belong to none. */
  #broken(text: string, looks: readonly Look[], width: number): readonly (readonly [number, number])[] {
    const lines: (readonly [number, number])[] = [];
    let start = 0;
    let end = 0;
    let used = 0;
    const close = (next: number) => {
      if (end > start) lines.push([start, end]);
      start = next;
      end = next;
      used = 0;
    };
    for (const { from, to } of this.#chunks(text, looks, width)) {
      const isSpace = text.slice(from, to).trim() === '';
      const own = this.#measure(text, looks, from, to);
      if (used + own > width + 0.01 && !isSpace) close(from);
      if (isSpace && end === start) {
        start = to;
        end = to;
        continue;
      }
      used += own;
      if (!isSpace) end = to;
    }
    close(text.length);
    return lines;
  }

  /** What is not broken inside, unless it is wider than a line by itself. */
  *#chunks(text: string, looks: readonly Look[], width: number): Generator<{ from: number; to: number }> {
    for (const { index: from, 0: chunk } of text.matchAll(CHUNKS)) {
      if (chunk === '') continue;
      const to = from + chunk.length;
      if (this.#measure(text, looks, from, to) <= width) yield { from, to };
      else
        for (const { index, segment } of LETTERS.segment(chunk))
          yield { from: from + index, to: from + index + segment.length };
    }
  }

  #measure(text: string, looks: readonly Look[], from: number, to: number): number {
    let sum = 0;
    for (let start = from; start < to; ) {
      const look = looks[start] as Look;
      let end = start;
      while (end < to && looks[end] === look) end += 1;
      sum += this.width(text.slice(start, end), look);
      start = end;
    }
    return sum;
  }

  /** In the order of reading, each as far as direction, look and font stay the same. */
  #pieces(text: string, looks: readonly Look[], levels: Uint8Array, order: readonly number[]): readonly Piece[] {
    const pieces: { place: number; piece: Piece }[] = [];
    let x = 0;
    for (let at = 0; at < order.length; ) {
      const first = order[at] as number;
      const look = looks[first] as Look;
      const level = levels[first] as number;
      const step = level % 2 === 1 ? -1 : 1;
      let count = 1;
      while (true) {
        const next = order[at + count];
        if (next !== first + step * count || looks[next] !== look || levels[next] !== level) break;
        count += 1;
      }
      const start = step === 1 ? first : first - count + 1;
      const own = mirrored(text.slice(start, start + count), step === -1);
      // From right to left word by word: readers know where letters go in a word, and not always words in a line.
      const words = step === 1 ? [own] : own.split(/( +)/).filter((word) => word !== '');
      const runs = words.flatMap((word) => this.#runs(word, look));
      let from = start;
      const placed = runs.map((run) => {
        from += run.text.length;
        return { ...run, from };
      });
      for (const { text: part, font, shown, from: place } of step === 1 ? placed : placed.reverse()) {
        const drawn = shown ?? (step === -1 && !RIGHT_TO_LEFT.test(part) ? [...part].reverse().join('') : part);
        const piece = { x, font, look, shown: drawn, meant: shown === null ? null : part };
        pieces.push({ place, piece });
        x += widthOf(font, drawn, look.size);
      }
      at += count;
    }
    // Drawn in the order of reading, which is the order in which most readers take the text out.
    return pieces.sort((a, b) => a.place - b.place).map(({ piece }) => piece);
  }

  #runs(text: string, look: Look): readonly Shown[] {
    return this.#faces.runs(text, look).flatMap(({ text: part, font }): readonly Shown[] => {
      if (font) return [{ text: part, font, shown: null }];
      const shown = [...part].map(standIn).join('');
      const [run] = this.#faces.runs(shown, look);
      return run?.font ? [{ text: part, font: run.font, shown }] : [];
    });
  }

  #endOf(pieces: readonly Piece[]): number {
    return Math.max(0, ...pieces.map(({ x, font, shown, look }) => x + widthOf(font, shown, look.size)));
  }
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Indices of a line's characters from left to right. */
function visualOrder(
  text: string,
  levels: ReturnType<typeof bidi.getEmbeddingLevels>,
  start: number,
  end: number,
): readonly number[] {
  const order = Array.from({ length: end - start }, (_, n) => start + n);
  for (const [from, to] of bidi.getReorderSegments(text, levels, start, end - 1)) {
    const turned = order.slice(from - start, to - start + 1).reverse();
    order.splice(from - start, turned.length, ...turned);
  }
  return order;
}

/** Brackets open to the other side where text runs from right to left. */
function mirrored(text: string, isRightToLeft: boolean): string {
  if (!isRightToLeft) return text;
  return [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('');
}
