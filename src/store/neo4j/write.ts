/**
 * Brings the database from its inventory to a graph. The actors' layer and the statements' layer share no node and no
 * relationship, so each can be written without the other.
 */

import type { Graph } from '../../model/graph.ts';
import { Differ } from '../diff.ts';
import {
  type Link,
  NODE_LABELS,
  type NodeKind,
  nodesOf,
  type Properties,
  type StoredNode,
  type StoredTie,
  tiesOf,
} from '../layout.ts';
import type { Change, Changes } from '../store.ts';
import { fingerprint, type Inventory } from './inventory.ts';
import { Batches, inBatches, linkRow, nodeRow, tieRow, wholeRow } from './rows.ts';
import {
  CHANGE_TIES,
  changeNodes,
  createLinks,
  createNodes,
  createTies,
  REMOVE_TIES,
  removeNodes,
} from './statements.ts';
import type { Writer } from './writer.ts';

export interface Work {
  readonly graph: Graph;
  readonly inventory: Inventory;
  /** Called for every row that was dealt with. */
  readonly onRow: () => void;
}

/** Entities and the arrows between them. */
export async function writeActors(writer: Writer, work: Work): Promise<Pick<Changes, 'entities' | 'ties'>> {
  const entities = await writeNodes(writer, work, 'entities');
  const ties = await writeTies(writer, work);
  await entities.remove();
  return { entities: entities.change, ties };
}

/** Sources, statements and figures, and the links between them. */
export async function writeStatements(
  writer: Writer,
  work: Work,
): Promise<Pick<Changes, 'sources' | 'statements' | 'figures'>> {
  const sources = await writeNodes(writer, work, 'sources');
  const statements = await writeNodes(writer, work, 'statements');
  const figures = await writeNodes(writer, work, 'figures');
  // What is pointed at goes last.
  for (const { remove } of [figures, statements, sources]) await remove();
  return { sources: sources.change, statements: statements.change, figures: figures.change };
}

interface Written {
  readonly change: Change;
  /** Takes away what the records dropped. */
  readonly remove: () => Promise<void>;
}

async function writeNodes(writer: Writer, { graph, inventory, onRow }: Work, kind: NodeKind): Promise<Written> {
  const label = NODE_LABELS[kind];
  const differ = new Differ(inventory.nodes[kind]);
  const nodes = new Batches(writer.write);
  const links = new Batches(writer.write);
  const names = namesOf(nodesOf(graph, kind));
  const create = remembered((labels) => createNodes(labels, names));
  const link = remembered((type: Link['type']) => createLinks(label, type));
  const addLinks = async (node: StoredNode, wanted: (type: string) => boolean) => {
    for (const one of node.links) {
      if (wanted(one.type)) await links.add(link(one.type), linkRow(node, one));
    }
  };
  for (const node of nodesOf(graph, kind)) {
    const labels = node.labels.join(':');
    switch (differ.sort({ id: node.id, hash: fingerprint(node) })) {
      case 'added':
        await nodes.add(create(labels), nodeRow(names, node));
        await addLinks(node, (type) => type !== 'QUOTED_FROM');
        break;
      case 'changed':
        await nodes.add(changeNodes(label, labels), { id: node.id, properties: wholeRow(node.properties) });
        await addLinks(node, () => true);
        break;
    }
    onRow();
  }
  await nodes.flush();
  await links.flush();
  const remove = () => inBatches(differ.removed(), (ids) => writer.write(removeNodes(label), ids));
  return { change: differ.change(), remove };
}

async function writeTies(writer: Writer, { graph, inventory, onRow }: Work): Promise<Change> {
  const elementOf = (id: string) => inventory.tieElements.get(id) as string;
  const differ = new Differ(inventory.ties);
  const added = new Batches(writer.write);
  const changed: StoredTie[] = [];
  const names = namesOf(tiesOf(graph));
  const create = remembered((type) => createTies(type, names));
  const add = (tie: StoredTie) => added.add(create(tie.type), tieRow(names, tie));
  for (const tie of tiesOf(graph)) {
    const outcome = differ.sort(tie);
    if (outcome === 'added') await add(tie);
    if (outcome === 'changed') changed.push(tie);
    onRow();
  }
  await inBatches(changed, async (batch) => {
    const rows = batch.map(({ id, type, from, to, properties }) => ({
      ...{ type, from, to, element: elementOf(id) },
      properties: wholeRow(properties),
    }));
    const kept = new Set((await writer.ask(CHANGE_TIES, rows)).flat());
    // The others have other ends or another type now, and a relationship cannot move.
    const moved = batch.filter(({ id }) => !kept.has(id));
    await writer.write(
      REMOVE_TIES,
      moved.map(({ id }) => elementOf(id)),
    );
    for (const tie of moved) await add(tie);
  });
  await added.flush();
  await inBatches(differ.removed().map(elementOf), (elements) => writer.write(REMOVE_TIES, elements));
  return differ.change();
}

/** The properties that all rows of one kind have, taken from the first. */
function namesOf(rows: Iterable<{ readonly properties: Properties }>): readonly string[] {
  for (const { properties } of rows) return Object.keys(properties);
  return [];
}

/** A statement is made once a key, not once a row. */
function remembered<Key extends string>(make: (key: Key) => string): (key: Key) => string {
  const made = new Map<Key, string>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
