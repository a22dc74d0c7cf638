/** What words name beyond the rows that are told: conditions and claims outside of a selection, looked up and not counted. */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import { batches } from './streaming.ts';
import type { GraphRows, Subgraph } from './subgraph.ts';

/** Where sentences find what they name. */
export interface Context {
  readonly statements: ReadonlyMap<string, StatementRow>;
  readonly entities: ReadonlyMap<string, EntityRow>;
}

type Lookup = Pick<GraphRows, 'statementsAmong' | 'entitiesAmong'>;

/** As many statements as are told together, so that no graph is too large. */
const BATCH = 1_000;

/** Everything that a sentence names. */
function named({ subject, object, said_by }: StatementRow): readonly string[] {
  return said_by === null ? [subject, object] : [subject, object, said_by];
}

function spokenOf(row: StatementRow): readonly string[] {
  return [...row.conditions, ...row.about.map(({ statement }) => statement)];
}

/**
 * Some statements, with what they speak of and depend on, and what that in turn depends on.
 * @param rows with all their links, as `linked` has them
 * @param known entities that need not be looked up
 */
export async function contextOf(
  lookup: Lookup,
  rows: readonly StatementRow[],
  known: ReadonlyMap<string, EntityRow>,
): Promise<Context> {
  const statements = new Map(rows.map((row) => [row.id, row]));
  for (const linksOf of [spokenOf, ({ conditions }: StatementRow) => conditions]) {
    const missing = without([...statements.values()].flatMap(linksOf), statements);
    if (missing.length > 0) for (const row of await lookup.statementsAmong(missing)) statements.set(row.id, row);
  }
  const unnamed = without([...statements.values()].flatMap(named), known);
  if (unnamed.length === 0) return { statements, entities: known };
  const entities = new Map(known);
  for (const row of await lookup.entitiesAmong(unnamed)) entities.set(row.id, row);
  return { statements, entities };
}

function without(ids: readonly string[], known: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set(ids)].filter((id) => !known.has(id));
}

/** The statements of a selection, each with where its sentence finds what it names; never more than a batch in memory. */
export async function* inContext(
  subgraph: Subgraph,
  entities: ReadonlyMap<string, EntityRow>,
): AsyncGenerator<readonly [StatementRow, Context]> {
  for await (const rows of batches(subgraph.linked(), BATCH)) {
    const context = await contextOf(subgraph, rows, entities);
    for (const row of rows) yield [row, context];
  }
}
