/** Words of likelihood and their range in percent, by the table in `graph/vocabulary/likelihood.yaml`. */

import { LIKELIHOOD_RANGES, LIKELIHOOD_UNLESS } from './vocabulary.generated.ts';

export interface LikelihoodRange {
  readonly low: number;
  readonly high: number;
}

const unless: ReadonlySet<string> = new Set(LIKELIHOOD_UNLESS);
/** Longest first, so that "very unlikely" is not read as "unlikely". */
const terms = LIKELIHOOD_RANGES.flatMap(({ terms: words, low, high }) =>
  words.map((term) => ({ words: term.split(' '), low, high })),
).sort((a, b) => b.words.length - a.words.length);

/**
 * The range for a source's own words, such as "will likely".
 * @returns `null` where no term of the table is in them, more than one is, or a word turns or grades it ("not likely",
 * "highly likely"): a range that the table does not give is not made up.
 */
export function likelihoodRange(text: string): LikelihoodRange | null {
  let left: readonly string[] = text.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? [];
  const found = new Set<LikelihoodRange>();
  for (const term of terms) {
    const { words } = term;
    for (let at = 0; at + words.length <= left.length; at++) {
      if (!words.every((word, offset) => left[at + offset] === word)) continue;
      found.add(term);
      left = [...left.slice(0, at), ...left.slice(at + words.length)];
    }
  }
  const [only] = found;
  if (!only || found.size > 1 || left.some((word) => unless.has(word) || /n[’']t$/.test(word))) return null;
  return { low: only.low, high: only.high };
}
