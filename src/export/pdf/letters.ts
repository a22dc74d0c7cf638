/** Which letters a brief needs fonts for. */

/** What the pages and the figure's legend add in words of their own. */
export const ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;·()[]/-×“”’…¶\\'";

/** Every text in a brief, wherever in it. The figure has names in capitals. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, value.toLocaleUpperCase('en')];
  if (value instanceof Map) return textsOf([...value]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
