/** What of ours the database holds, and what of others stands in the way of a load. */

import { StoreError } from '../../model/errors.ts';
import type { Graph } from '../../model/graph.ts';
import { NODE_KINDS, NODE_LABELS, type NodeKind, type StoredNode } from '../layout.ts';
import type { Run } from './driver.ts';

/** How many examples an error names. */
const SHOWN = 5;

export interface Inventory {
  /** Fingerprints by id. */
  readonly nodes: Readonly<Record<NodeKind, ReadonlyMap<string, string>>>;
  /** Hashes by id. */
  readonly ties: ReadonlyMap<string, string>;
  /** Where in the database each tie is. */
  readonly tieElements: ReadonlyMap<string, string>;
}

/** A node with all its links: one that lost a link, or never got it, counts as changed. */
export function fingerprint({ hash, links }: Pick<StoredNode, 'hash' | 'links'>): string {
  return `${hash} ${links.length}`;
}

export async function takeInventory(run: Run): Promise<Inventory> {
  const nodes = {} as Record<NodeKind, ReadonlyMap<string, string>>;
  for (const kind of NODE_KINDS) {
    const links = kind === 'statements' || kind === 'figures' ? 'COUNT { (n)-[l]->() WHERE l._hash = n._hash }' : '0';
    const rows = await run(
      `MATCH (n:${NODE_LABELS[kind]}) WHERE n._hash IS NOT NULL RETURN n.id, n._hash + ' ' + ${links}`,
    );
    nodes[kind] = new Map(rows as unknown as [string, string][]);
  }
  const rows = (await run(
    'MATCH (:Entity)-[r]->(:Entity) WHERE r._hash IS NOT NULL RETURN r.id, r._hash, elementId(r)',
  )) as unknown as readonly (readonly [string, string, string])[];
  return {
    nodes,
    ties: new Map(rows.map(([id, hash]) => [id, hash])),
    tieElements: new Map(rows.map(([id, , element]) => [id, element])),
  };
}

/** @throws StoreError where somebody else's node has the label and the id of one of ours */
export async function refuseForeignNodes(run: Run, graph: Graph): Promise<void> {
  for (const kind of NODE_KINDS) {
    const label = NODE_LABELS[kind];
    const rows = await run(`MATCH (n:${label}) WHERE n._hash IS NULL RETURN n.id`);
    const foreign = new Set(rows.map(([id]) => id));
    const taken = graph[kind].filter(({ id }) => foreign.has(id)).map(({ id }) => id);
    if (taken.length === 0) continue;
    throw new StoreError(
      `The database holds :${label} nodes that this project did not write, with ids of the records: ${list(taken)}. Nothing was changed.`,
      'Rename or remove those nodes, or load into a database of its own.',
    );
  }
}

/** @throws StoreError where a node is to go that somebody else's relationship hangs on */
export async function refuseForeignLinks(run: Run, kind: NodeKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const label = NODE_LABELS[kind];
  const rows = await run(
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE EXISTS { (n)-[r]-() WHERE r._hash IS NULL } RETURN n.id`,
    { ids },
  );
  if (rows.length === 0) return;
  throw new StoreError(
    `The records no longer have these, and relationships that this project did not write hang on them: ${list(rows.flat() as string[])}. Nothing was changed.`,
    `Delete those relationships from the :${label} nodes, or take the records back in, and load again.`,
  );
}

function list(ids: readonly string[]): string {
  const more = ids.length - SHOWN;
  return ids.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
