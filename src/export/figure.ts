/** The figure of a selection: in its own layout, or standing as in the viewer, drawn with the map's functions. */

import { arrange } from '../draw/arrange.ts';
import type { Point } from '../draw/curve.ts';
import { type FigureInput, figure } from '../draw/figure.ts';
import { pairKey } from '../draw/lanes.ts';
import type { EntityRow, StatementRow } from '../model/graph.ts';
import { citationOf } from '../model/told.ts';
import type { ReadableRows } from './readable.ts';
import { describeSelection, type Subgraph } from './subgraph.ts';

/** The figure as an SVG file. */
export function drawFigure(subgraph: Subgraph, rows: ReadableRows): string {
  return figure(figureInput(subgraph, rows));
}

/** @param numbers numbers to stand on the ties, by statement */
export function figureInput(
  subgraph: Subgraph,
  rows: ReadableRows,
  numbers?: ReadonlyMap<string, number>,
): FigureInput {
  const { statements, sources } = rows;
  const touched = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
  const entities = [...rows.entities.values()].filter(({ id }) => touched.has(id));
  return {
    title: subgraph.title,
    summary: `${statements.length} statements. ${describeSelection(subgraph)}`,
    sources: [...sources.values()].map(citationOf),
    data: `Data of ${subgraph.asOf.slice(0, 10)}, version ${subgraph.version}.`,
    entities,
    statements,
    places: subgraph.places ? only(subgraph.places(), entities) : placesOf(entities, statements),
    ...(numbers ? { numbers } : {}),
  };
}

type Places = ReadonlyMap<string, Point>;

/** A figure is as large as what stands on it. */
function only(places: Places, entities: readonly EntityRow[]): Places {
  return new Map(entities.flatMap(({ id }) => (places.has(id) ? [[id, places.get(id) as Point] as const] : [])));
}

/** Where the entities of some statements stand by themselves: the same rows give the same places. */
export function placesOf(entities: readonly EntityRow[], statements: readonly StatementRow[]): Places {
  const degrees = new Map<string, number>();
  const edges = new Map<string, { a: string; b: string; weight: number }>();
  for (const { subject, object } of statements) {
    for (const id of new Set([subject, object])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const [a, b] = subject < object ? [subject, object] : [object, subject];
    const key = pairKey(a, b);
    edges.set(key, { a, b, weight: (edges.get(key)?.weight ?? 0) + 1 });
  }
  const nodes = entities.map(({ id, name, kind }) => ({ id, name, kind, degree: degrees.get(id) ?? 0 }));
  return arrange(nodes, [...edges.values()]).places;
}
