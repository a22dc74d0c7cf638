/** Numbers of things, the same in every place and on every machine. */

/** `1,524`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** "Iran, Iraq and Syria"; empty for none. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `1 row`, `2 rows`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
