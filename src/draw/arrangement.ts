/**
 * Where everything stands, for a view: the same rows and the same choice give the same places in the viewer, in exported
 * figures and on the command line. Slow (up to a second of computing for the article), so it belongs into a worker.
 *
 * To draw a view: `arrangeMap` (or a kept result of it), `withPins` for what the user put elsewhere, then the marks and
 * lines of what is shown at those places, and the guides behind them.
 */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import { arrange } from './arrange.ts';
import { byFamilies } from './arrangements/families.ts';
import { arrangeGroups } from './arrangements/grouped.ts';
import { around } from './arrangements/radial.ts';
import type { Arranged } from './arrangements/room.ts';
import { byTerritory } from './arrangements/territory.ts';
import { byTime } from './arrangements/time.ts';
import type { Point } from './curve.ts';
import type { Group } from './groups.ts';
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
      return { ...arrange(nodes, edges, input.known), guides: [] };
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
 * The places with those that the user chose over them. Nobody else moves. Only where forces placed the marks: elsewhere
 * a place says a date, a territory, a distance or a family, and stays.
 */
export function withPins(
  places: ReadonlyMap<string, Point>,
  pinned: ReadonlyMap<string, Point>,
  arrangement: ArrangementName,
): ReadonlyMap<string, Point> {
  if (pinned.size === 0 || arrangement !== 'forces') return places;
  return new Map([...places, ...[...pinned].filter(([id]) => places.has(id))]);
}
