/** What the server answers, as values again, and what of the graph they name. */

import type { NodeJson, RelationshipJson, ValueJson } from '../../../src/model/api.ts';
import { GraphNode, GraphPath, GraphRelationship, type Value, type ValueMap } from '../../../src/model/values.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';

function map(entries: { readonly [key: string]: ValueJson }): ValueMap {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, toValue(value)]));
}

const node = ({ id, labels, properties }: NodeJson) => new GraphNode(id, labels, map(properties));

const relationship = ({ id, start, end, type, properties }: RelationshipJson) =>
  new GraphRelationship(id, start, end, type, map(properties));

function isList(value: unknown): value is readonly ValueJson[] {
  return Array.isArray(value);
}

export function toValue(value: ValueJson): Value {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(toValue);
  switch (value.is) {
    case 'number':
      return /^-?\d+$/.test(value.text) ? BigInt(value.text) : Number(value.text);
    case 'map':
      return map(value.entries);
    case 'node':
      return node(value);
    case 'relationship':
      return relationship(value);
    case 'path':
      return new GraphPath(value.nodes.map(node), value.relationships.map(relationship));
  }
}

/** Statements and entities of the graph, by id. */
export interface Named {
  readonly statements: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/**
 * What some values name: statements by their relationship, their node or their bare id, wherever it stands; entities
 * by their node.
 */
export function named(values: readonly Value[], index: GraphIndex): Named {
  const statements = new Set<string>();
  const entities = new Set<string>();
  const statement = (id: Value | undefined) => {
    if (typeof id === 'string' && index.statements.has(id)) statements.add(id);
  };
  const visit = (value: Value): void => {
    if (typeof value === 'string') statement(value);
    else if (value instanceof GraphRelationship) statement(value.properties.id);
    else if (value instanceof GraphNode) {
      const { id } = value.properties;
      if (typeof id === 'string' && value.labels.includes('Entity') && index.entities.has(id)) entities.add(id);
      else statement(id);
    } else if (value instanceof GraphPath) {
      for (const part of [...value.nodes, ...value.relationships]) visit(part);
    } else if (value !== null && typeof value === 'object') {
      for (const part of Object.values(value)) visit(part);
    }
  };
  for (const value of values) visit(value);
  return { statements, entities };
}
