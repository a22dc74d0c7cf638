/** Answers as JSON: an array with one object a row. */

import { GraphNode, GraphPath, GraphRelationship, type QueryResult, type Value } from '../../model/values.ts';

/**
 * A node becomes `{labels, properties}`, a relationship `{type, properties}`, a path `{nodes, relationships}`.
 * What JSON has no number for becomes a string: integers beyond 2^53, which most readers would round, NaN and the
 * infinities.
 */
export function formatJson(result: QueryResult): string {
  const rows = result.rows.map((row) =>
    Object.fromEntries(result.columns.map((column, index) => [column, toJson(row[index] ?? null)])),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A value of a query as `JSON.stringify` takes it. */
export function toJson(value: Value): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof GraphNode) return { labels: value.labels, properties: mapToJson(value.properties) };
  if (value instanceof GraphRelationship) return { type: value.type, properties: mapToJson(value.properties) };
  if (value instanceof GraphPath) {
    return { nodes: value.nodes.map(toJson), relationships: value.relationships.map(toJson) };
  }
  if (Array.isArray(value)) return value.map(toJson);
  return mapToJson(value as { readonly [key: string]: Value });
}

function mapToJson(map: { readonly [key: string]: Value }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toJson(value)]));
}
