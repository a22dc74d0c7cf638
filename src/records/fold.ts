/** Finds words that are there but for apostrophes, dashes, white space, capitals or the encoding of letters. */

interface Fold {
  /** What differs, when this is what differs. */
  readonly name: string;
  readonly apply: (text: string) => string;
}

const FOLDS: readonly Fold[] = [
  {
    name: 'apostrophes or quotation marks',
    apply: (text) => text.replace(/[‘’‚‛ʼ′`´＇]/g, "'").replace(/[“”„‟″«»＂]/g, '"'),
  },
  { name: 'dashes or hyphens', apply: (text) => text.replace(/[‐‑‒–—―−\u00ad]/g, '-').replace(/-+/g, '-') },
  { name: 'the encoding of letters', apply: (text) => text.normalize('NFKD') },
  { name: 'white space', apply: (text) => text.replace(/[\s\u200b\u2060\ufeff]+/g, ' ') },
  { name: 'capital letters', apply: (text) => text.toLowerCase() },
];

function fold(text: string, without?: Fold): string {
  return FOLDS.reduce((folded, step) => (step === without ? folded : step.apply(folded)), text);
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
    let last = '';
    let at = 0;
    for (const character of text) {
      const folded = foldedCharacters.get(character) ?? fold(character);
      foldedCharacters.set(character, folded);
      const repeats = (folded === ' ' || folded === '-') && folded === last;
      if (!repeats) {
        parts.push(folded);
        for (let unit = 0; unit < folded.length; unit++) this.#places.push(at);
      }
      last = folded;
      at += character.length;
    }
    this.#places.push(text.length);
    this.#folded = parts.join('');
  }

  /** Looks for `words`, letting pass what people and their programs change without meaning to. */
  find(words: string): NearMatch | undefined {
    const wanted = fold(words).trim();
    const start = wanted === '' ? -1 : this.#folded.indexOf(wanted);
    if (start === -1) return undefined;
    const right = this.#text.slice(this.#places[start], this.#places[start + wanted.length]).trimEnd();
    const differences = FOLDS.filter((step) => fold(words, step) !== fold(right, step)).map(({ name }) => name);
    return { right, differences };
  }
}
