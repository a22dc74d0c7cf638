/** The statements that bring a database from its inventory to a graph. Labels and types come from the vocabulary only. */

import type { Graph } from '../../model/graph.ts';
import { kinds } from '../../model/vocabulary.ts';
import { Differ } from '../diff.ts';
import {
  type Link,
  NODE_KINDS,
  NODE_LABELS,
  type NodeKind,
  nodesOf,
  type Properties,
  type StoredNode,
  type StoredTie,
  tiesOf,
} from '../layout.ts';
import type { Change, Changes, LoadProgress } from '../store.ts';
import { integer } from './driver.ts';
import { fingerprint, type Inventory } from './inventory.ts';
import { BATCH, type Writer } from './writer.ts';

/** The links that are ours, of a node `n`. */
const OUR_LINKS = 'QUOTED_FROM|ABOUT|CONDITION';
const KIND_LABELS = ['Actor', ...kinds.map(({ id }) => id)].join(':');

/** Writes the differences, and counts them. */
export async function writeDifferences(
  writer: Writer,
  graph: Graph,
  inventory: Inventory,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<Changes> {
  const changes: Partial<Record<keyof Changes, Change>> = {};
  const removed: Partial<Record<NodeKind, readonly string[]>> = {};
  const links = new Batches<object>((type, rows) => writer.write(createLinks(type), rows));
  for (const kind of NODE_KINDS) {
    const differ = new Differ(inventory.nodes[kind]);
    await writeNodes(writer, links, graph, kind, differ, onProgress);
    removed[kind] = differ.removed();
    changes[kind] = differ.change();
  }
  await links.flush();
  changes.ties = await writeTies(writer, graph, inventory, onProgress);
  // What hangs on a node goes before the node.
  for (const kind of [...NODE_KINDS].reverse())
    await inBatches(removed[kind] ?? [], (ids) => writer.write(removeNodes(kind), ids));
  return changes as Changes;
}

async function writeNodes(
  writer: Writer,
  links: Batches<object>,
  graph: Graph,
  kind: NodeKind,
  differ: Differ,
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  const added = new Batches<object>((labels, rows) => writer.write(createNodes(labels), rows));
  const changed = new Batches<object>((labels, rows) => writer.write(changeNodes(kind, labels), rows));
  const total = graph[kind].length;
  let done = 0;
  for (const node of nodesOf(graph, kind)) {
    const labels = node.labels.join(':');
    switch (differ.sort({ id: node.id, hash: fingerprint(node) })) {
      case 'added':
        await added.add(labels, { properties: presentRow(node.properties), quotes: quoteRows(node) });
        await addLinks(links, node, (link) => link.type !== 'QUOTED_FROM');
        break;
      case 'changed':
        await changed.add(labels, { id: node.id, properties: wholeRow(node.properties) });
        await addLinks(links, node, () => true);
        break;
    }
    if (++done % BATCH === 0) onProgress({ step: kind, done, total });
  }
  await added.flush();
  await changed.flush();
  onProgress({ step: kind, done, total });
}

async function writeTies(
  writer: Writer,
  graph: Graph,
  { ties, tieElements }: Inventory,
  onProgress: (progress: LoadProgress) => void,
): Promise<Change> {
  const differ = new Differ(ties);
  const added = new Batches<object>((type, rows) => writer.write(createTies(type), rows));
  const changed: StoredTie[] = [];
  let done = 0;
  for (const tie of tiesOf(graph)) {
    const outcome = differ.sort(tie);
    if (outcome === 'added') await added.add(tie.type, tieRow(tie));
    if (outcome === 'changed') changed.push(tie);
    if (++done % BATCH === 0) onProgress({ step: 'ties', done, total: graph.statements.length });
  }
  const elementOf = (id: string) => tieElements.get(id);
  await inBatches(changed, async (batch) => {
    const rows = batch.map((tie) => ({
      ...tieRow(tie),
      type: tie.type,
      element: elementOf(tie.id),
      properties: wholeRow(tie.properties),
    }));
    const kept = new Set((await writer.ask(CHANGE_TIES, rows)).flat());
    // The others have other ends or another type now, and a relationship cannot move.
    const moved = batch.filter(({ id }) => !kept.has(id));
    await writer.write(
      REMOVE_TIES,
      moved.map(({ id }) => elementOf(id)),
    );
    for (const tie of moved) await added.add(tie.type, tieRow(tie));
  });
  await added.flush();
  await inBatches(differ.removed().map(elementOf), (elements) => writer.write(REMOVE_TIES, elements));
  onProgress({ step: 'ties', done, total: done });
  return differ.change();
}

async function addLinks(links: Batches<object>, node: StoredNode, wanted: (link: Link) => boolean): Promise<void> {
  for (const link of node.links) {
    if (!wanted(link)) continue;
    const label = node.labels[0] as string;
    const target = link.type === 'QUOTED_FROM' ? 'Source' : 'Statement';
    const properties = presentRow({ ...link.properties, _hash: node.hash });
    await links.add(`${label} ${link.type} ${target}`, { from: node.id, to: link.to, properties });
  }
}

function quoteRows(node: StoredNode): readonly object[] {
  return node.links
    .filter((link) => link.type === 'QUOTED_FROM')
    .map((link) => ({ to: link.to, properties: presentRow({ ...link.properties, _hash: node.hash }) }));
}

function createNodes(labels: string): string {
  const create = `UNWIND $rows AS row CREATE (n:${labels}) SET n = row.properties`;
  if (labels !== 'Statement' && labels !== 'Figure') return create;
  return `${create} WITH n, row UNWIND row.quotes AS quote
    MATCH (s:Source {id: quote.to}) CREATE (n)-[q:QUOTED_FROM]->(s) SET q = quote.properties`;
}

/** Keeps labels and properties that others have put on our nodes. */
function changeNodes(kind: NodeKind, labels: string): string {
  const relabel = kind === 'entities' ? ` REMOVE n:${KIND_LABELS} SET n:${labels}` : '';
  return `UNWIND $rows AS row MATCH (n:${NODE_LABELS[kind]} {id: row.id}) SET n += row.properties${relabel}
    WITH n MATCH (n)-[l:${OUR_LINKS}]->() WHERE l._hash IS NOT NULL DELETE l`;
}

function removeNodes(kind: NodeKind): string {
  return `UNWIND $rows AS id MATCH (n:${NODE_LABELS[kind]} {id: id}) WHERE n._hash IS NOT NULL
    OPTIONAL MATCH (n)-[l]-() WHERE l._hash IS NOT NULL DELETE l
    WITH DISTINCT n DELETE n`;
}

/** @param key `Statement ABOUT Statement` */
function createLinks(key: string): string {
  const [from, type, to] = key.split(' ');
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
    CREATE (a)-[l:${type}]->(b) SET l = row.properties`;
}

function createTies(type: string): string {
  return `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
    CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
}

const CHANGE_TIES = `UNWIND $rows AS row MATCH (a)-[r]->(b) WHERE elementId(r) = row.element
  AND type(r) = row.type AND a.id = row.from AND b.id = row.to SET r += row.properties RETURN r.id`;

const REMOVE_TIES =
  'UNWIND $rows AS element MATCH ()-[r]->() WHERE elementId(r) = element AND r._hash IS NOT NULL DELETE r';

function tieRow({ from, to, properties }: StoredTie): object {
  return { from, to, properties: presentRow(properties) };
}

function presentRow(properties: Properties): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== null && value !== undefined) row[name] = Number.isInteger(value) ? integer(value as number) : value;
  }
  return row;
}

/** With `null` for what is absent, which `+=` takes away. */
function wholeRow(properties: Properties): Record<string, unknown> {
  const absent = Object.entries(properties).filter(([, value]) => value === null);
  return { ...Object.fromEntries(absent), ...presentRow(properties) };
}

/** Collects rows by what they have in common, and hands each batch on when it is full. */
class Batches<Row> {
  readonly #batches = new Map<string, Row[]>();
  readonly #send: (key: string, rows: readonly Row[]) => Promise<void>;

  constructor(send: (key: string, rows: readonly Row[]) => Promise<void>) {
    this.#send = send;
  }

  async add(key: string, row: Row): Promise<void> {
    const batch = this.#batches.get(key);
    if (!batch) this.#batches.set(key, [row]);
    else if (batch.push(row) === BATCH) {
      this.#batches.delete(key);
      await this.#send(key, batch);
    }
  }

  async flush(): Promise<void> {
    for (const [key, rows] of this.#batches) await this.#send(key, rows);
    this.#batches.clear();
  }
}

async function inBatches<Row>(rows: readonly Row[], send: (batch: readonly Row[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await send(rows.slice(start, start + BATCH));
}
