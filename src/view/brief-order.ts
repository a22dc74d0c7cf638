/** The order in which a brief tells its statements: the same in the Brief room and in every file made of it. */

import { isTie, type Status } from '../model/vocabulary.ts';
import type { BriefPick } from './view.ts';

interface Told {
  readonly id: string;
  readonly status: Status;
  readonly negated: boolean;
}

/**
 * Ties first, then what has not happened or is denied, since a brief tells these apart. Within each, in the order of
 * the picks; what was not picked comes after, as it was given. A statement's place in the list, counted from 1, is
 * its number in the text and on the figure.
 */
export function inBriefOrder<Row extends Told>(rows: readonly Row[], picks: readonly BriefPick[]): readonly Row[] {
  const places = new Map(picks.map(({ statement }, place) => [statement, place]));
  const placeOf = ({ id }: Row) => places.get(id) ?? picks.length;
  const ordered = [...rows].sort((a, b) => placeOf(a) - placeOf(b));
  return [...ordered.filter(isTie), ...ordered.filter((row) => !isTie(row))];
}
