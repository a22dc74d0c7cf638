/** Texts in a spreadsheet's cells. */

/** What a spreadsheet would run; the wide forms are what East Asian input gives. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front. So does one that already begins
 * with apostrophes before such a sign: `unguard` then gives back every text exactly.
 */
export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `guard`. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
