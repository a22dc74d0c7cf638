/** Names of any script in a sentence of another. */

/** First strong isolate, and the end of one: what stands between has a direction of its own, and gives none to what is around. */
const [ISOLATE, END] = ['\u2068', '\u2069'];
/** Only letters that run from right to left can mix up what stands beside them. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A name that keeps its own direction in a list or sentence, and lets its neighbours keep theirs. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `${ISOLATE}${name}${END}` : name;
}

/** A sentence in which each of these names keeps its own direction, as far as they stand in it. */
export function isolatedIn(text: string, names: Iterable<string>): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  // A name may be part of another: the longest is looked for first.
  const found = [...new Set(names)].filter((name) => RIGHT_TO_LEFT.test(name) && text.includes(name));
  if (found.length === 0) return text;
  const longestFirst = found
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return text.replaceAll(new RegExp(longestFirst.join('|'), 'gu'), isolated);
}
