/** A source's text, as quotes are looked for and counted in it. */

import { FoldedText } from './fold.ts';
import { standsWhole } from './words.ts';

const CONTEXT = 40;

/**
 * The text of a source. Line ends are counted as one character however the file has them, so that offsets are the
 * same on every system.
 */
export class SourceText {
  readonly text: string;
  readonly #front: number;
  readonly #back: number;
  /** Indices of characters that JavaScript counts as two. */
  readonly #wide: readonly number[];
  /** Where each paragraph begins. */
  readonly #paragraphs: readonly number[];
  #folded: FoldedText | undefined;
  #years: ReadonlySet<string> | undefined;

  /**
   * @param front how many paragraphs stand before the body, such as title and caption.
   * @param back how many stand after it, such as a note on the author.
   */
  constructor(text: string, front: number, back: number) {
    this.text = normaliseLineEnds(text);
    this.#front = front;
    this.#back = back;
    this.#wide = [...this.text.matchAll(/[\ud800-\udbff]/g)].map((match) => match.index);
    this.#paragraphs = paragraphStarts(this.text);
  }

  /** For finding what is nearly there; made when it is first wanted. */
  get folded(): FoldedText {
    this.#folded ??= new FoldedText(this.text);
    return this.#folded;
  }

  /**
   * Whether the text names a year, in four digits or in two ("’24", "1/28/24"). A text with other digits than 0 to 9
   * may count years in another calendar, and is taken to name any.
   */
  namesYear(year: string): boolean {
    this.#years ??= yearsIn(this.text);
    return this.#years.has(ANY_YEAR) || this.#years.has(year) || this.#years.has(year.slice(2));
  }

  get paragraphCount(): number {
    return this.#paragraphs.length;
  }

  /** The offset in Unicode code points of an index of JavaScript's. */
  offsetAt(index: number): number {
    return index - countBelow(this.#wide, index);
  }

  /** Where in the source an index stands: `¶4`, `front 2` or `back 1`. */
  locatorAt(index: number): string {
    const paragraph = countBelow(this.#paragraphs, index + 1);
    const afterBody = this.#paragraphs.length - this.#back;
    if (paragraph <= this.#front) return `front ${paragraph}`;
    if (paragraph > afterBody) return `back ${paragraph - afterBody}`;
    return `¶${paragraph - this.#front}`;
  }

  /**
   * Indices at which `words` stand as whole words, at most `limit`: a quote that begins or ends within a word could
   * say the contrary of the source, as "likely" does of "unlikely".
   */
  find(words: string, limit: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.text.indexOf(words); at !== -1 && found.length < limit; at = this.text.indexOf(words, at + 1)) {
      if (standsWhole(this.text, at, at + words.length)) found.push(at);
    }
    return found;
  }

  /** The words before and after a passage, to tell it from another. */
  around(start: number, end: number): { readonly before: string; readonly after: string } {
    return { before: this.text.slice(Math.max(0, start - CONTEXT), start), after: this.text.slice(end, end + CONTEXT) };
  }
}

const ANY_YEAR = 'any';

function yearsIn(text: string): ReadonlySet<string> {
  if (/(?![0-9])\p{Nd}/u.test(text)) return new Set([ANY_YEAR]);
  const long = text.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  const short = text.match(/(?<=[’'/.-])\d{2}(?!\d)/g) ?? [];
  return new Set([...long, ...short]);
}

/** CRLF and CR become LF. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Paragraphs are separated by lines that are empty but for white space. */
function paragraphStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  let afterBlank = true;
  for (const line of text.split('\n')) {
    const blank = line.trim() === '';
    if (afterBlank && !blank) starts.push(start);
    afterBlank = blank;
    start += line.length + 1;
  }
  return starts;
}
