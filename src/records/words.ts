/** Where words begin and end. */

/** Letters that join into words with spaces between them; other scripts have no such ends of words. */
const WORD_CHARACTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Nd}]/u;

/** Whether a passage neither begins nor ends within a word. */
export function standsWhole(text: string, start: number, end: number): boolean {
  return !joins(text, start) && !joins(text, end);
}

function joins(text: string, index: number): boolean {
  if (index === 0 || index === text.length) return false;
  return WORD_CHARACTER.test(text.charAt(index - 1)) && WORD_CHARACTER.test(text.charAt(index));
}
