/** The Cypher of a load. Labels and types come from the vocabulary only; everything else is a parameter, `$rows`. */

import { kinds } from '../../model/vocabulary.ts';
import type { Link } from '../layout.ts';

/** Every label that an entity of ours can have beside `:Entity`. */
const KIND_LABELS = ['Actor', ...kinds.map(({ id }) => id)].join(':');

/** Rows `{properties, quotes: [{to, properties}]}`. A statement and its quotes come in one go. */
export function createNodes(labels: string): string {
  const create = `UNWIND $rows AS row CREATE (n:${labels}) SET n = row.properties`;
  if (labels !== 'Statement' && labels !== 'Figure') return create;
  return `${create} WITH n, row UNWIND row.quotes AS quote
    MATCH (s:Source {id: quote.to}) CREATE (n)-[q:QUOTED_FROM]->(s) SET q = quote.properties`;
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

/** Rows `{from, to, properties}`. */
export function createLinks(owner: string, type: Link['type']): string {
  return createRelationships(owner, type, type === 'QUOTED_FROM' ? 'Source' : 'Statement');
}

/** Rows `{from, to, properties}`. */
export function createTies(type: string): string {
  return createRelationships('Entity', type, 'Entity');
}

function createRelationships(from: string, type: string, to: string): string {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
    CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
}

/** Rows `{element, type, from, to, properties}`; gives the ids of the ties that still have this type and these ends. */
export const CHANGE_TIES = `UNWIND $rows AS row MATCH (a)-[r]->(b) WHERE elementId(r) = row.element
  AND type(r) = row.type AND a.id = row.from AND b.id = row.to SET r += row.properties RETURN r.id`;

/** Rows are element ids. */
export const REMOVE_TIES =
  'UNWIND $rows AS element MATCH ()-[r]->() WHERE elementId(r) = element AND r._hash IS NOT NULL DELETE r';
