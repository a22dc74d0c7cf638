/** The figure of a selection: in its own layout, or standing as in the viewer, drawn with the map's functions. */

import { type FigureInput, figure } from '../draw/figure.ts';
import { arrangeAlone } from '../draw/part.ts';
import { plural } from '../model/counts.ts';
import type { EntityRow } from '../model/graph.ts';
import { citationOf } from '../model/told.ts';
import { type Dropped, lossOf, versionLine } from './account.ts';
import { type ReadableRows, readWhole } from './readable.ts';
import { describeSelection, type Subgraph } from './subgraph.ts';

/**
 * The figure as an SVG file.
 * @param drops what a picture has no place for
 * @param spelled writes names and words otherwise, before room is reckoned for them
 * @throws SpilloverError where there is too much to read, or nothing
 */
export async function drawFigure(
  subgraph: Subgraph,
  drops: readonly Dropped[],
  spelled?: (text: string) => string,
): Promise<string> {
  const read = await figureInput(subgraph, await readWhole(subgraph, await subgraph.isGrouped?.()));
  const account = describeSelection(subgraph, await lossOf(subgraph, drops));
  const input = { ...read, summary: `${plural(read.statements.length, 'statement')}. ${account}` };
  return figure(spelled ? respelled(input, spelled) : input);
}

function respelled(input: FigureInput, spelled: (text: string) => string): FigureInput {
  const named = (rows: readonly EntityRow[]) => rows.map((row) => ({ ...row, name: spelled(row.name) }));
  const { title, summary, sources, entities, speakers, statements } = input;
  return {
    ...input,
    title: spelled(title),
    summary: spelled(summary),
    sources: sources.map(spelled),
    entities: named(entities),
    statements: statements.map((row) => ({ ...row, hedge: row.hedge === null ? null : spelled(row.hedge) })),
    ...(speakers ? { speakers: named(speakers) } : {}),
  };
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
