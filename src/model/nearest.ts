/** What may have been meant by a name that is not there. */

import { distance } from 'fastest-levenshtein';

/** At most every third letter may differ; between shorter words there is no telling. */
const tolerance = (word: string) => Math.round(word.length / 3);

const sorted = (word: string) => [...word].sort().join('');

/** How many slips make the one of the other; letters in another order are one. */
function slips(a: string, b: string): number {
  return a !== b && a.length === b.length && sorted(a) === sorted(b) ? 1 : distance(a, b);
}

/** The names nearest to a misspelt one, in any case, nearest first, without those that are far off. */
export function nearest(name: string, candidates: Iterable<string>, count = 1): readonly string[] {
  const wanted = name.toLowerCase();
  const limit = tolerance(wanted);
  const near: { readonly candidate: string; readonly far: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const far = slips(wanted, candidate.toLowerCase());
    if (far <= limit) near.push({ candidate, far });
  }
  near.sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, count).map(({ candidate }) => candidate);
}
