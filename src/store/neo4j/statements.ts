/** The Cypher of a load. Labels and types come from the vocabulary only; everything else is a parameter, `$rows`. */

import { kinds } from '../../model/vocabulary.ts';
import { LINK_PROPERTIES, type Link } from '../layout.ts';

/** Every label that an entity of ours can have beside `:Entity`. */
const KIND_LABELS = ['Actor', ...kinds.map(({ id }) => id)].join(':');

/** A map of properties from the values in a row, after the first few. */
function mapFrom(row: string, names: readonly string[], skipped = 0): string {
  return `{${names.map((name, index) => `${name}: ${row}[${index + skipped}]`).join(', ')}}`;
}

/** Rows are the values of the named properties, then the quotes as `createLinks` takes them: they come in one go. */
export function createNodes(labels: string, names: readonly string[]): string {
  const create = `UNWIND $rows AS row CREATE (n:${labels} ${mapFrom('row', names)})`;
  if (labels !== 'Statement' && labels !== 'Figure') return create;
  return `${create} WITH n, row[${names.length}] AS quotes UNWIND quotes AS quote
    MATCH (s:Source {id: quote[1]}) CREATE (n)-[:QUOTED_FROM ${mapFrom('quote', namesOfLinks('QUOTED_FROM'), 2)}]->(s)`;
}

/**
 * Rows `{id, properties}`, with `null` for what goes. Keeps labels, properties and relationships that others have put
 * on our nodes, and takes off our links, which are written again.
 */
export function changeNodes(label: string, labels: string): string {
  const relabel = label === 'Entity' ? `REMOVE n:${KIND_LABELS} SET n:${labels}` : '';
  return `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n += row.properties ${relabel}
    WITH n MATCH (n)-[l:QUOTED_FROM|ABOUT|CONDITION]->() WHERE l._hash IS NOT NULL DELETE l`;
}

/** Rows are ids. Fails, and takes the whole transaction back, where somebody else's relationship hangs on a node. */
export function removeNodes(label: string): string {
  return `UNWIND $rows AS id MATCH (n:${label} {id: id}) WHERE n._hash IS NOT NULL
    OPTIONAL MATCH (n)-[l]-() WHERE l._hash IS NOT NULL DELETE l
    WITH DISTINCT n DELETE n`;
}

/** Rows are the ids of both ends, then the values. */
export function createLinks(owner: string, type: Link['type']): string {
  return createRelationships(owner, type, type === 'QUOTED_FROM' ? 'Source' : 'Statement', namesOfLinks(type));
}

/** Rows are the ids of both ends, then the values of the named properties. */
export function createTies(type: string, names: readonly string[]): string {
  return createRelationships('Entity', type, 'Entity', names);
}

function namesOfLinks(type: Link['type']): readonly string[] {
  return [...LINK_PROPERTIES[type], '_hash'];
}

function createRelationships(from: string, type: string, to: string, names: readonly string[]): string {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row[0]}) MATCH (b:${to} {id: row[1]})
    CREATE (a)-[:${type} ${mapFrom('row', names, 2)}]->(b)`;
}

/** Rows `{element, type, from, to, properties}`; gives the ids of the ties that still have this type and these ends. */
export const CHANGE_TIES = `UNWIND $rows AS row MATCH (a)-[r]->(b) WHERE elementId(r) = row.element
  AND type(r) = row.type AND a.id = row.from AND b.id = row.to SET r += row.properties RETURN r.id`;

/** Rows are element ids. */
export const REMOVE_TIES =
  'UNWIND $rows AS element MATCH ()-[r]->() WHERE elementId(r) = element AND r._hash IS NOT NULL DELETE r';
