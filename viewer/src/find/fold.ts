/** Text as it is searched: what does not tell words apart is folded away. */

/** Without case, diacritics, and the dots and apostrophes inside words, whichever way those are written. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`.]/gu, '')
    .toLowerCase();
}

/** The words of a text, folded. */
export function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
