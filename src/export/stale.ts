/** Links and saved views live longer than records: what they name may be gone. */

import { SpilloverError } from '../model/errors.ts';
import { FAMILIES } from '../model/vocabulary.ts';
import { linkOf, type ReadLink } from '../view/link.ts';
import { initialView } from '../view/view.ts';

/** What an empty link stands for. */
const START = initialView(FAMILIES);

/** Of a word that nobody knows, as many letters tell which it is. */
const LONGEST_WORD = 60;

/**
 * Nothing wider than what was asked for is exported.
 * @throws SpilloverError where a part of the link that narrows names only what is gone, or all of the link does
 */
export function refuseStale(read: ReadLink): void {
  const { view, lost, ignored } = read;
  const isNothingLeft = ignored.length > 0 && linkOf(view, START) === '';
  if (lost.length === 0 && !isNothingLeft) return;
  const parts = lost.map((name) => `\`${onOneLine(name).slice(0, LONGEST_WORD)}\``);
  const ofWhat = parts.length === 0 ? 'The link' : `${[...new Set(parts)].join(', ')} in the link`;
  throw new SpilloverError(
    `${ofWhat} names only what is not in this version of the data: ${goneWords(read)}.`,
    'Without it more would be exported than was asked for. Choose anew in the viewer and save the view again, or take that part out of the link.',
  );
}

/** What the link names and the data do not have; empty where it all is there. */
export function goneWords({ ignored }: ReadLink): string {
  return ignored.map((word) => onOneLine(word.replace(/~.*$/s, '')).slice(0, LONGEST_WORD)).join(', ');
}

/** A link may hold anything, and what it says is shown on screens and stands in comments. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
