/** The figure of a selection: in its own layout, or standing as in the viewer, drawn with the map's functions. */

import { arrange } from '../draw/arrange.ts';
import type { Point } from '../draw/curve.ts';
import { type FigureInput, figure } from '../draw/figure.ts';
import { nodesAndEdges } from '../draw/nodes.ts';
import type { EntityRow, StatementRow } from '../model/graph.ts';
import { citationOf } from '../model/told.ts';
import { type ReadableRows, readWhole } from './readable.ts';
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
  const standing = subgraph.standing?.();
  return {
    title: subgraph.title,
    summary: `${statements.length} statements. ${describeSelection(subgraph)}`,
    sources: [...sources.values()].map(citationOf),
    data: `Data of ${subgraph.asOf.slice(0, 10)}, version ${subgraph.version}.`,
    entities,
    speakers: [...rows.entities.values()],
    statements,
    places: standing ? only(standing.places, entities) : placesOf(entities, statements),
    guides: standing?.guides ?? [],
    ...(numbers ? { numbers } : {}),
  };
}

/** Where everything stands in the figure of a selection that is small enough to be read. */
export async function figurePlaces(subgraph: Subgraph): Promise<ReadonlyMap<string, Point>> {
  return figureInput(subgraph, await readWhole(subgraph)).places;
}

type Places = ReadonlyMap<string, Point>;

/** A figure is as large as what stands on it. */
function only(places: Places, entities: readonly EntityRow[]): Places {
  return new Map(entities.flatMap(({ id }) => (places.has(id) ? [[id, places.get(id) as Point] as const] : [])));
}

/** Where the entities of some statements stand by themselves: the same rows give the same places. */
function placesOf(entities: readonly EntityRow[], statements: readonly StatementRow[]): Places {
  const { nodes, edges } = nodesAndEdges(entities, statements);
  return arrange(nodes, edges).places;
}
