/**
 * Brings the database from its inventory to a graph. The actors' layer and the statements' layer share no node and no
 * relationship, so each can be written without the other.
 */

import type { Graph } from '../../model/graph.ts';
import { Differ } from '../diff.ts';
import { NODE_LABELS, type NodeKind, nodesOf, type StoredNode, type StoredTie, tiesOf } from '../layout.ts';
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
  const addLinks = async (node: StoredNode, wanted: (type: string) => boolean) => {
    for (const link of node.links) {
      if (wanted(link.type)) await links.add(createLinks(label, link.type), linkRow(node, link));
    }
  };
  for (const node of nodesOf(graph, kind)) {
    const labels = node.labels.join(':');
    switch (differ.sort({ id: node.id, hash: fingerprint(node) })) {
      case 'added':
        await nodes.add(createNodes(labels), nodeRow(node));
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
  for (const tie of tiesOf(graph)) {
    const outcome = differ.sort(tie);
    if (outcome === 'added') await added.add(createTies(tie.type), tieRow(tie));
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
    for (const tie of moved) await added.add(createTies(tie.type), tieRow(tie));
  });
  await added.flush();
  await inBatches(differ.removed().map(elementOf), (elements) => writer.write(REMOVE_TIES, elements));
  return differ.change();
}
