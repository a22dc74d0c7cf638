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

async function answer(store: Store, query: string, parameters: Parameters): Promise<QueryResult | QueryError> {
  try {
    return await runQuery(store, query, parameters);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}

function show(result: QueryResult | QueryError): string {
  return result instanceof QueryError
    ? `refused: ${result.message}`
    : JSON.stringify([result.columns, result.rows.map((row) => row.map(plain))]);
}

/** Order counts only where the query asks for one. */
function rowsOf(result: QueryResult, query: string): readonly unknown[] {
  const rows = result.rows.map((row) => row.map(plain));
  return /order\s+by/i.test(query) ? rows : rows.map((row) => JSON.stringify(row)).sort();
}

export async function compare(stores: Stores, query: string, parameters: Parameters = {}): Promise<Outcome> {
  const [embedded, neo4j] = await Promise.all([
    answer(stores.embedded, query, parameters),
    answer(stores.neo4j, query, parameters),
  ]);
  if (embedded instanceof QueryError) return { kind: 'refused', reason: embedded.message };
  const same =
    !(neo4j instanceof QueryError) &&
    isDeepStrictEqual(rowsOf(embedded, query), rowsOf(neo4j, query)) &&
    (neo4j.rows.length === 0 || isDeepStrictEqual(embedded.columns, neo4j.columns));
  return same
    ? { kind: 'same', rows: embedded.rows.length }
    : { kind: 'different', embedded: show(embedded), neo4j: show(neo4j) };
}
