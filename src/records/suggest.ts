/** Suggests what was meant by a name that is not there. */

import { nearest } from '../model/nearest.ts';

/** How many comparisons one check spends on suggestions; a file of nothing but slips must not take minutes. */
const COMPARISONS = 3_000_000;

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
    const [near] = nearest(id, this.#byName.keys());
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
