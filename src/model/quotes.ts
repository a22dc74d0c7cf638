/** Several passages of a source as one text: what stands in the column `quote`. */

/** Between passages that stand apart, as citations have it. */
const OMISSION = ' […] ';

/** All passages in one, in their order. */
export function joinQuotes(exact: readonly string[]): string {
  return exact.join(OMISSION);
}

/** Whether a passage is the first of those that were joined. */
export function isFirstOf(joined: string, exact: string): boolean {
  return joined === exact || joined.startsWith(exact + OMISSION);
}
