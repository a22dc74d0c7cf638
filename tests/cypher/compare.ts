/** Compares what two stores answer to one query. */

import { isDeepStrictEqual } from 'node:util';
import { runQuery } from '../../src/cypher/index.ts';
import { QueryError } from '../../src/model/errors.ts';
import {
  GraphNode,
  GraphPath,
  GraphRelationship,
  type Parameters,
  type QueryResult,
  type Value,
} from '../../src/model/values.ts';
import type { Store } from '../../src/store/store.ts';

export interface Stores {
  readonly embedded: Store;
  readonly neo4j: Store;
}

/** How the embedded store stands to Neo4j on one query. */
export type Outcome =
  | { readonly kind: 'same'; readonly rows: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'different'; readonly embedded: string; readonly neo4j: string };

/** Nodes, relationships and paths without what belongs to one store only. */
function plain(value: Value): unknown {
  if (value instanceof GraphNode) return { labels: value.labels, properties: plain(value.properties) };
  if (value instanceof GraphRelationship) return { type: value.type, properties: plain(value.properties) };
  if (value instanceof GraphPath) {
    return { nodes: value.nodes.map(plain), relationships: value.relationships.map(plain) };
  }
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner as Value)]));
  }
  // Sums in another order differ in the last bit.
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;
}

async function attempt(asking: Promise<QueryResult>): Promise<QueryResult | QueryError> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}

function show(result: QueryResult | QueryError): string {
  if (result instanceof QueryError) return `refused: ${result.message}`;
  return JSON.stringify([result.columns, result.rows.map((row) => row.map(plain))]);
}

function rowsOf(result: QueryResult, isOrdered: boolean): readonly unknown[] {
  const rows = result.rows.map((row) => row.map(plain));
  return isOrdered ? rows : rows.map((row) => JSON.stringify(row)).sort();
}

/**
 * Asks both stores the same.
 * @param isOrdered whether the order of the rows is part of the answer
 */
export async function compareAnswers(
  { embedded, neo4j }: Stores,
  ask: (store: Store) => Promise<QueryResult>,
  isOrdered: boolean,
): Promise<Outcome> {
  const [ours, theirs] = await Promise.all([attempt(ask(embedded)), attempt(ask(neo4j))]);
  if (ours instanceof QueryError) return { kind: 'refused', reason: ours.message };
  const same =
    !(theirs instanceof QueryError) &&
    isDeepStrictEqual(rowsOf(ours, isOrdered), rowsOf(theirs, isOrdered)) &&
    (theirs.rows.length === 0 || isDeepStrictEqual(ours.columns, theirs.columns));
  return same
    ? { kind: 'same', rows: ours.rows.length }
    : { kind: 'different', embedded: show(ours), neo4j: show(theirs) };
}

/** Order counts only where the query asks for one. */
export function compare(stores: Stores, query: string, parameters: Parameters = {}): Promise<Outcome> {
  return compareAnswers(stores, (store) => runQuery(store, query, parameters), /order\s+by/i.test(query));
}
