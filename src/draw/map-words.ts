/** What groups, sizes and colours of a map stand for, in the words of the viewer's key and of a figure's legend. */

import { plural } from '../model/counts.ts';
import type { FigureRow } from '../model/graph.ts';
import { type ColourRule, largestTolls, type SizeRule } from './styling.ts';

/**
 * @param actors How many stand in closed groups, and in how many `groups`.
 * @param tooMany Whether nobody asked for groups.
 */
export function groupWords(actors: number, groups: number, tooMany: boolean): string {
  const why = tooMany ? ', too many to read singly' : '';
  return `${plural(actors, 'actor')} in ${plural(groups, 'group')}${why}; the more members, the larger the mark.`;
}

/** What a dashed ring round a mark says: true of what has not happened, and of actors without any tie of the solid kinds. */
export const DASHED_RING = 'has not happened, or has no tie shown but expected or denied ones';

/** What comes after "Size:"; nothing for sizes by statements, which is what sizes always stand for where nothing is said. */
export const SIZE_WORDS: Record<SizeRule, string> = {
  degree: '',
  betweenness: 'how many of the shortest chains of ties run through an actor; all ties, shown or not.',
  tolls: 'the largest one number of killed that a source states of it, ten times as many a step. Never added up.',
};

/** What comes after "Colour:". */
export function colourWords(rule: ColourRule): string {
  return `by ${rule}. The form of a mark still says its kind.`;
}

export function moreTolls(more: number): string {
  return `and ${more} more with a number`;
}

/** Stands last where sizes go by tolls. */
export const WITHOUT_TOLL = 'All others: no number of killed in the sources';

/** How many tolls a key lists. */
const LISTED = 4;

/** The tolls by which the marks that are drawn are sized: the largest, and how many more there are. */
export function tollsOf(
  figures: readonly FigureRow[],
  isDrawn: (id: string) => boolean,
): { readonly listed: readonly FigureRow[]; readonly more: number } {
  const all = [...largestTolls(figures).values()]
    .filter(({ subject }) => isDrawn(subject))
    .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  return { listed: all.slice(0, LISTED), more: Math.max(0, all.length - LISTED) };
}
