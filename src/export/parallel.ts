/** Ties of one type between the same two actors, told apart. */

import type { StatementRow } from '../model/graph.ts';

/**
 * Gephi melts edges of one kind between the same two nodes into one and drops their attributes, so parallel ties get
 * kinds of their own: an allegation must not vanish in a report.
 */
export class ParallelTies {
  readonly #seen = new Map<string, number>();

  /** `STRIKES` for the first such tie between two actors, then `STRIKES 2`, `STRIKES 3`. */
  kindOf({ subject, relation: type, object }: StatementRow): string {
    const key = `${subject} ${type} ${object}`;
    const number = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, number);
    return number === 1 ? type : `${type} ${number}`;
  }
}
