/** Values of an answer as the viewer is sent them: see `ValueJson`. */

import type { NodeJson, RelationshipJson, ValueJson } from '../model/api.ts';
import { GraphNode, GraphPath, GraphRelationship, type Value, type ValueMap } from '../model/values.ts';

export function toJson(value: Value): ValueJson {
  if (typeof value === 'bigint') return { is: 'number', text: String(value) };
  if (typeof value === 'number') return Number.isFinite(value) ? value : { is: 'number', text: String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof GraphNode) return node(value);
  if (value instanceof GraphRelationship) return relationship(value);
  if (value instanceof GraphPath) {
    return { is: 'path', nodes: value.nodes.map(node), relationships: value.relationships.map(relationship) };
  }
  if (Array.isArray(value)) return value.map(toJson);
  return { is: 'map', entries: map(value as ValueMap) };
}

function node({ elementId, labels, properties }: GraphNode): NodeJson {
  return { is: 'node', id: elementId, labels, properties: map(properties) };
}

function relationship({ elementId, start, end, type, properties }: GraphRelationship): RelationshipJson {
  return { is: 'relationship', id: elementId, start, end, type, properties: map(properties) };
}

function map(entries: ValueMap): { readonly [key: string]: ValueJson } {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, toJson(value)]));
}
