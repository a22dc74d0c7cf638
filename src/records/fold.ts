/** Finds words that are there but for apostrophes, dashes, white space, capitals or the encoding of letters. */

import { standsWhole } from './words.ts';

interface Fold {
  /** What differs, when this is what differs. */
  readonly name: string;
  readonly apply: (text: string) => string;
}

const WHITE_SPACE: Fold = {
  name: 'white space',
  apply: (text) => text.replace(/[\s\u200b\u2060\ufeff]+/g, ' '),
};

const FOLDS: readonly Fold[] = [
  {
    name: 'apostrophes or quotation marks',
    apply: (text) => text.replace(/[‘’‚‛ʼ′`´＇]/g, "'").replace(/[“”„‟″«»＂]/g, '"'),
  },
  { name: 'the encoding of letters', apply: (text) => text.replace(/\S+/g, (letters) => letters.normalize('NFKD')) },
  WHITE_SPACE,
  // With the spaces around them: where one writes a dash between spaces, another writes it without.
  { name: 'dashes or hyphens', apply: (text) => text.replace(/ ?[-‐‑‒–—―−\u00ad]+ ?/g, '-') },
  { name: 'capital letters', apply: (text) => text.toLowerCase() },
];

function fold(text: string, without?: Fold): string {
  return FOLDS.reduce((folded, step) => (step === without ? folded : step.apply(folded)), text);
}

/** Whether two texts are the same but for what the other folds take away. */
function differIn(step: Fold, a: string, b: string): boolean {
  const [left, right] = [fold(a, step), fold(b, step)];
  return step === WHITE_SPACE ? left !== right : left.trim() !== right.trim();
}

function differences(words: string, right: string): readonly string[] {
  return FOLDS.filter((step) => differIn(step, words, right)).map(({ name }) => name);
}

export interface NearMatch {
  /** The words as they are written in the text. */
  readonly right: string;
  /** What differs. */
  readonly differences: readonly string[];
}

/** A text prepared for finding near matches in it. */
export class FoldedText {
  readonly #text: string;
  #folded = '';
  /** For each index of the folded text, the index in the text that it comes from. */
  readonly #places: number[] = [];

  constructor(text: string) {
    this.#text = text;
    const foldedCharacters = new Map<string, string>();
    const parts: string[] = [];
    let at = 0;
    for (const character of text) {
      const folded = foldedCharacters.get(character) ?? fold(character);
      foldedCharacters.set(character, folded);
      const last = parts.at(-1);
      if (folded === '-' && last === ' ') {
        parts.pop();
        this.#places.pop();
      }
      const swallowed = (folded === ' ' || folded === '-') && (last === folded || last === '-');
      if (!swallowed && folded !== '') {
        parts.push(folded);
        for (let unit = 0; unit < folded.length; unit++) this.#places.push(at);
      }
      at += character.length;
    }
    this.#places.push(text.length);
    this.#folded = parts.join('');
  }

  /**
   * Looks for `words`, letting pass what people and their programs change without meaning to; whole words are taken
   * before parts of words.
   */
  find(words: string): NearMatch | undefined {
    const wanted = fold(words).trim();
    if (wanted === '') return undefined;
    let part: string | undefined;
    for (let at = this.#folded.indexOf(wanted); at !== -1; at = this.#folded.indexOf(wanted, at + 1)) {
      const start = this.#places[at] as number;
      const right = this.#text.slice(start, this.#places[at + wanted.length]).trimEnd();
      if (standsWhole(this.#text, start, start + right.length))
        return { right, differences: differences(words, right) };
      part ??= right;
    }
    return part === undefined ? undefined : { right: part, differences: differences(words, part) };
  }
}
