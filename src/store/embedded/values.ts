/** The engine's values, as plain objects, to the project's. */

import { GraphNode, GraphPath, GraphRelationship, type Value, type ValueMap } from '../../model/values.ts';

interface RawNode extends Readonly<Record<string, unknown>> {
  readonly _id: number;
  readonly _labels: readonly string[];
}

interface RawEdge extends Readonly<Record<string, unknown>> {
  readonly _id: number;
  readonly _source: number;
  readonly _target: number;
  readonly _type: string;
}

interface RawPath {
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
}

export function toValue(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (typeof raw !== 'object') return raw as Value;
  if (Array.isArray(raw)) return raw.map(toValue);
  if (raw instanceof Date) return raw.toISOString();
  if (isNode(raw)) return toNode(raw);
  if (isEdge(raw)) return toRelationship(raw);
  if (isPath(raw)) return new GraphPath(raw.nodes.map(toNode), raw.edges.map(toRelationship));
  return toMap(raw);
}

function toNode({ _id, _labels, ...properties }: RawNode): GraphNode {
  return new GraphNode(String(_id), _labels, toMap(properties));
}

function toRelationship({ _id, _source, _target, _type, ...properties }: RawEdge): GraphRelationship {
  return new GraphRelationship(String(_id), String(_source), String(_target), _type, toMap(properties));
}

function toMap(raw: object): ValueMap {
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, toValue(value)]));
}

function isNode(raw: object): raw is RawNode {
  return '_id' in raw && '_labels' in raw;
}

function isEdge(raw: object): raw is RawEdge {
  return '_id' in raw && '_type' in raw && '_source' in raw && '_target' in raw;
}

/** A path comes as a map of its nodes and edges; one more node than edges tells it from most maps that people write. */
function isPath(raw: object): raw is RawPath {
  const { nodes, edges, ...more } = raw as Partial<RawPath>;
  return (
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    Object.keys(more).length === 0 &&
    nodes.length === edges.length + 1 &&
    nodes.every(isNode) &&
    edges.every(isEdge)
  );
}
