/**
 * Where everything stands, for a view: the same rows and the same choice give the same places in the viewer, in exported
 * figures and on the command line. Slow (up to a second of computing for the article), so it belongs into a worker.
 *
 * To draw a view: `arrangeMap` (or a kept result of it), `withPins` for what the user put elsewhere, then the marks and
 * lines of what is shown at those places, and the guides behind them.
 */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import { hypot } from './arithmetic.ts';
import { arrange, SHEET } from './arrange.ts';
import { byFamilies } from './arrangements/families.ts';
import { arrangeGroups } from './arrangements/grouped.ts';
import { around } from './arrangements/radial.ts';
import { type Arranged, clampTo, insideOf, STRIP } from './arrangements/room.ts';
import { byTerritory } from './arrangements/territory.ts';
import { byTime } from './arrangements/time.ts';
import { within } from './boxes.ts';
import type { Point } from './curve.ts';
import type { Group } from './groups.ts';
import { lines } from './lanes.ts';
import { nodesAndEdges } from './nodes.ts';

export type { Arranged } from './arrangements/room.ts';

/** How the map is laid out: the names are those of `View.arrangement`. */
export type ArrangementName = 'forces' | 'families' | 'radial' | 'time' | 'territory';

export interface ArrangeInput {
  /** Everything there is, shown or not: what filters hide keeps its place. */
  readonly entities: readonly EntityRow[];
  readonly statements: readonly StatementRow[];
  /** What the filters let through. Only the radial arrangement asks: its rings count shown statements. */
  readonly shown: readonly StatementRow[];
  readonly arrangement: ArrangementName;
  /** Id of the entity in the middle of the radial arrangement; `null` for the most tied. */
  readonly centre: string | null;
  /**
   * Places of an earlier load, for `forces`: who is known stays there, and who is new comes in beside its neighbours.
   */
  readonly known?: ReadonlyMap<string, Point> | undefined;
  /**
   * Where actors are gathered, the groups and the ids of those that stand open. Groups are placed by the ties between
   * them, whatever the arrangement; `places` then holds the ids of closed groups.
   */
  readonly gathering?: { readonly groups: readonly Group[]; readonly opened: ReadonlySet<string> } | undefined;
}

/** Places every entity that a statement touches, or the groups of them. */
export function arrangeMap(input: ArrangeInput): Arranged {
  const { entities, statements, gathering } = input;
  if (gathering) return arrangeGroups(entities, statements, gathering.groups, gathering.opened);
  const { nodes, edges } = nodesAndEdges(entities, statements);
  switch (input.arrangement) {
    case 'forces':
      return { ...arrange(nodes, edges, input.known, lines(statements)), guides: [] };
    case 'families':
      return byFamilies(nodes, edges, statements);
    case 'radial':
      return around(nodes, edges, input.shown, input.centre);
    case 'time':
      return byTime(nodes, edges, entities, statements);
    case 'territory':
      return byTerritory(nodes, edges, entities, statements);
  }
}

/**
 * The place nearest to a point at which a mark still says what it says by standing where it does: in its lane or region,
 * at its date, at its distance from the middle; anywhere where only forces placed it.
 */
export function permitted(id: string, to: Point, { places, guides }: Pick<Arranged, 'places' | 'guides'>): Point {
  const place = places.get(id);
  if (!place) return to;
  const area = guides.find((guide) => guide.type === 'area' && within(guide.box, place));
  if (area?.type === 'area') return clampTo(insideOf(area.box), '').at(to.x, to.y);
  const ring = guides.findLast((guide) => guide.type === 'ring');
  if (ring?.type === 'ring') return onRing(place, to, ring.centre, ring.reach);
  const tick = guides.find((guide) => guide.type === 'tick');
  if (tick?.type !== 'tick') return to;
  return { x: place.x, y: Math.min(tick.bottom, Math.max(tick.top + STRIP, to.y)) };
}

/** The point in the direction of another that is as far from the middle as a place is; the middle itself stays. */
function onRing(place: Point, to: Point, centre: Point, reach: Point): Point {
  const away = (point: Point) => hypot((point.x - centre.x) / reach.x, (point.y - centre.y) / reach.y);
  if (away(place) < 0.01 || away(to) < 0.01) return place;
  const share = away(place) / away(to);
  return { x: centre.x + (to.x - centre.x) * share, y: centre.y + (to.y - centre.y) * share };
}

/** Units in which pins of groups are kept: opening a group enlarges the sheet, on which they keep their share. */
export function pinUnit({ sheet }: Pick<Arranged, 'sheet'>, isGrouped: boolean): number {
  return isGrouped ? sheet.width / SHEET.width : 1;
}

/**
 * The places with those that the user chose over them, as far as they are permitted. Nobody else moves.
 * @param pinned By the id of a mark, in units of `pinUnit`.
 */
export function withPins(
  arranged: Arranged,
  pinned: ReadonlyMap<string, Point>,
  isGrouped: boolean,
): ReadonlyMap<string, Point> {
  const unit = pinUnit(arranged, isGrouped);
  const put = [...pinned]
    .filter(([id]) => arranged.places.has(id))
    .map(([id, { x, y }]) => [id, permitted(id, { x: x * unit, y: y * unit }, arranged)] as const);
  return new Map([...arranged.places, ...put]);
}
