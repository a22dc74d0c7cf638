/** The figure of a selection: in its own layout, or standing as in the viewer, drawn with the map's functions. */

import { type FigureInput, figure } from '../draw/figure.ts';
import { arrangeAlone } from '../draw/part.ts';
import { plural } from '../model/counts.ts';
import { citationOf } from '../model/told.ts';
import { type Dropped, lossOf, versionLine } from './account.ts';
import { type ReadableRows, readWhole } from './readable.ts';
import { describeSelection, type Subgraph } from './subgraph.ts';

/**
 * The figure as an SVG file.
 * @param drops what a picture has no place for
 * @throws SpilloverError where there is too much to read, or nothing
 */
export async function drawFigure(subgraph: Subgraph, drops: readonly Dropped[]): Promise<string> {
  const input = await figureInput(subgraph, await readWhole(subgraph, await subgraph.isGrouped?.()));
  const account = describeSelection(subgraph, await lossOf(subgraph, drops));
  return figure({ ...input, summary: `${plural(input.statements.length, 'statement')}. ${account}` });
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
    summary: `${plural(statements.length, 'statement')}, as they are told beside it.`,
    sources: [...sources.values()].map(citationOf),
    data: versionLine(subgraph),
    entities,
    speakers: [...rows.context.entities.values()],
    context: rows.context.statements,
    statements,
    places: standing?.places ?? arrangeAlone(entities, statements),
    guides: standing?.guides ?? [],
    ...(standing ? { shape: standing.shape, beside: { ...standing.beside, alone } } : {}),
    ...(numbers ? { numbers } : {}),
  };
}
