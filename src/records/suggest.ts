/** Suggests what was meant by a name that is not there. */

import { distance } from 'fastest-levenshtein';

/** How many comparisons one check spends on suggestions; a file of nothing but slips must not take minutes. */
const COMPARISONS = 3_000_000;

/** At most every third letter may differ; between shorter words there is no telling. */
const tolerance = (word: string) => Math.round(word.length / 3);

/** The nearest of a few words, in any case; `undefined` where none is near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = tolerance(word) + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/** A name as an id: lower-case words joined by hyphens, without diacritics. */
export function toId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Something that has an id and may have names. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Suggests ids, by name or alias first and by spelling then. */
export class IdSuggester {
  readonly #named: () => Iterable<Named>;
  readonly #known = new Map<string, string | undefined>();
  #byName: Map<string, string> | undefined;
  #spent = 0;

  constructor(named: () => Iterable<Named>) {
    this.#named = named;
  }

  suggest(id: string): string | undefined {
    if (!this.#known.has(id)) this.#known.set(id, this.#find(id));
    return this.#known.get(id);
  }

  #find(id: string): string | undefined {
    this.#byName ??= this.#index();
    const named = this.#byName.get(id);
    if (named !== undefined || this.#spent > COMPARISONS) return named;
    this.#spent += this.#byName.size;
    const near = nearest(id, this.#byName.keys());
    return near === undefined ? undefined : this.#byName.get(near);
  }

  /** From ids and from names in the form of ids; an id wins over a name, the first over the second. */
  #index(): Map<string, string> {
    const index = new Map<string, string>();
    for (const { id } of this.#named()) index.set(id, id);
    for (const { id, names } of this.#named()) {
      for (const name of names) {
        const key = toId(name);
        if (key !== '' && !index.has(key)) index.set(key, id);
      }
    }
    return index;
  }
}
