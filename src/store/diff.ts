/** What a load finds to do: new rows against the hashes of those that the store holds. */

import type { Change, Changes } from './store.ts';

export type Outcome = 'added' | 'changed' | 'unchanged';

/** Sorts rows one by one; what is left over at the end is what the records dropped. */
export class Differ {
  readonly #left: Map<string, string>;
  readonly #counts = { added: 0, changed: 0, unchanged: 0 };

  /** @param existing hashes by id */
  constructor(existing: ReadonlyMap<string, string>) {
    this.#left = new Map(existing);
  }

  sort(row: { readonly id: string; readonly hash: string }): Outcome {
    const old = this.#left.get(row.id);
    this.#left.delete(row.id);
    const outcome = old === undefined ? 'added' : old === row.hash ? 'unchanged' : 'changed';
    this.#counts[outcome]++;
    return outcome;
  }

  /** Ids that the store holds and no row sorted so far has. */
  removed(): readonly string[] {
    return [...this.#left.keys()];
  }

  change(): Change {
    return { ...this.#counts, removed: this.#left.size };
  }
}

/** Sorts all of them. */
export function compare(
  existing: ReadonlyMap<string, string>,
  rows: Iterable<{ readonly id: string; readonly hash: string }>,
): Change {
  const differ = new Differ(existing);
  for (const row of rows) differ.sort(row);
  return differ.change();
}

export function isUnchanged(changes: Changes): boolean {
  return Object.values(changes).every(({ added, changed, removed }: Change) => added + changed + removed === 0);
}
