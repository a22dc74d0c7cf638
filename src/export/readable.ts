/** A selection small enough to be read by people, in memory. */

import { SpilloverError } from '../model/errors.ts';
import type { EntityRow, FigureRow, SourceRow, StatementRow } from '../model/graph.ts';
import { type Context, contextOf } from './context.ts';
import { entityIndex, type Subgraph, sourceIndex } from './subgraph.ts';

/** More statements than this are a grey cloud in a figure, and nobody reads them as a list. */
export const READABLE = 400;

export interface ReadableRows {
  readonly entities: ReadonlyMap<string, EntityRow>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  /** In the order in which the sources say them, with all that they speak of and depend on. */
  readonly statements: readonly StatementRow[];
  readonly figures: readonly FigureRow[];
  /** What their sentences name, beyond the selection as well. */
  readonly context: Context;
}

/**
 * @param isGrouped whether statements share lines between groups, so that any number of them can be read
 * @throws SpilloverError where there is too much to read, or nothing
 */
export async function readWhole(subgraph: Subgraph, isGrouped = false): Promise<ReadableRows> {
  const statements: StatementRow[] = [];
  for await (const row of subgraph.linked()) {
    statements.push(row);
    if (statements.length > READABLE && !isGrouped) {
      throw new SpilloverError(
        `More than ${READABLE} statements cannot be read as a figure or a brief.`,
        'Narrow it: by the filters in the viewer, or with --actors, --status, --family, --from, --to or a question.',
      );
    }
  }
  if (statements.length === 0) {
    throw new SpilloverError('There is nothing to draw or to tell: no statement is selected.', 'Drop a filter.');
  }
  const figures: FigureRow[] = [];
  for await (const row of subgraph.figures()) figures.push(row);
  const entities = await entityIndex(subgraph);
  return {
    entities,
    context: await contextOf(subgraph, statements, entities),
    sources: await sourceIndex(subgraph),
    statements: statements.sort(inTextOrder),
    figures: figures.sort(inTextOrder),
  };
}

interface Placed {
  readonly id: string;
  readonly source: string;
  readonly position: number;
}

function inTextOrder(a: Placed, b: Placed): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
