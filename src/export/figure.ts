/** The figure of a selection: in its own layout, or standing as in the viewer, drawn with the map's functions. */

import { type FigureInput, figure } from '../draw/figure.ts';
import { arrangeAlone } from '../draw/part.ts';
import { citationOf } from '../model/told.ts';
import { type ReadableRows, readWhole } from './readable.ts';
import { describeSelection, type Subgraph } from './subgraph.ts';

/**
 * The figure as an SVG file.
 * @throws SpilloverError where there is too much to read, or nothing
 */
export async function drawFigure(subgraph: Subgraph): Promise<string> {
  return figure(await figureInput(subgraph, await readWhole(subgraph, await subgraph.isGrouped?.())));
}

/** @param numbers numbers to stand on the ties, by statement: these stand singly then, however the view groups them */
export async function figureInput(
  subgraph: Subgraph,
  rows: ReadableRows,
  numbers?: ReadonlyMap<string, number>,
): Promise<FigureInput> {
  const { statements, sources } = rows;
  const touched = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
  const standing = await subgraph.standing?.(numbers ? 'singly' : 'as-shown');
  const alone = (standing?.beside.alone ?? []).filter(({ id }) => !touched.has(id));
  const entities = [...[...rows.entities.values()].filter(({ id }) => touched.has(id)), ...alone];
  return {
    title: subgraph.title,
    summary: `${statements.length} statements. ${describeSelection(subgraph)}`,
    sources: [...sources.values()].map(citationOf),
    data: `Data of ${subgraph.asOf.slice(0, 10)}, version ${subgraph.version}.`,
    entities,
    speakers: [...rows.entities.values()],
    statements,
    places: standing?.places ?? arrangeAlone(entities, statements),
    guides: standing?.guides ?? [],
    ...(standing ? { shape: standing.shape, beside: { ...standing.beside, alone } } : {}),
    ...(numbers ? { numbers } : {}),
  };
}
