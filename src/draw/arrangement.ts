/**
 * Where everything stands, for a view: the same rows and the same choice give the same places in the viewer, in exported
 * figures and on the command line. Slow (up to a second of computing for the article), so it belongs into a worker.
 *
 * To draw a view: `arrangeMap` (or a kept result of it), `withPins` for what the user put elsewhere, then the marks and
 * lines of what is shown at those places, and the guides behind them.
 */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import { type ArrangeEdge, type ArrangeNode, arrange } from './arrange.ts';
import { byFamilies } from './arrangements/families.ts';
import { around } from './arrangements/radial.ts';
import type { Arranged } from './arrangements/room.ts';
import { byTerritory } from './arrangements/territory.ts';
import { byTime } from './arrangements/time.ts';
import type { Point } from './curve.ts';
import { pairKey } from './lanes.ts';

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
}

/** Everything that any statement touches, with how many do; and how many join each two. */
export function nodesAndEdges(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): { readonly nodes: readonly ArrangeNode[]; readonly edges: readonly ArrangeEdge[] } {
  const degrees = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const { subject, object } of statements) {
    for (const id of new Set([subject, object])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const key = pairKey(subject, object);
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const nodes = entities.flatMap(({ id, name, kind }) => {
    const degree = degrees.get(id);
    return degree === undefined ? [] : [{ id, name, kind, degree }];
  });
  const edges = [...weights].map(([key, weight]) => {
    const [a, b] = key.split(' ') as [string, string];
    return { a, b, weight };
  });
  return { nodes, edges };
}

/** Places every entity that a statement touches. */
export function arrangeMap(input: ArrangeInput): Arranged {
  const { entities, statements } = input;
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
