/** Writes a whole graph into a new file. */

import type { Graph } from '../../model/graph.ts';
import {
  INDEXED,
  type Link,
  LOAD_ID,
  LOAD_LABEL,
  NODE_KINDS,
  NODE_LABELS,
  nodesOf,
  present,
  type StoredNode,
  tiesOf,
} from '../layout.ts';
import type { LoadProgress } from '../store.ts';
import type { EngineProcess } from './engine-process.ts';
import type { NewEdge } from './protocol.ts';

const BATCH = 2_000;

/** Makes the file at `path` hold exactly `graph`. The file counts only once this has returned. */
export async function buildFile(
  engine: EngineProcess,
  path: string,
  graph: Graph,
  onProgress: ((progress: LoadProgress) => void) | undefined,
  signal: AbortSignal,
): Promise<void> {
  const started = new Date().toISOString();
  const send: Send = async (request) => void (await engine.call(request, signal));
  await send({ do: 'create', path });
  const links: NewEdge[] = [];
  for (const kind of NODE_KINDS) {
    let done = 0;
    for (const batch of batches(nodesOf(graph, kind))) {
      await sendNodes(send, NODE_LABELS[kind], batch);
      for (const node of batch) for (const link of node.links) links.push(linkEdge(NODE_LABELS[kind], node, link));
      done += batch.length;
      onProgress?.({ step: kind, done, total: graph[kind].length });
    }
  }
  await sendEdges(send, 'quotes', links, onProgress);
  const ties = [...tiesOf(graph)].map(({ type, from, to, properties }) => ({
    type,
    from: keyOf('Entity', from),
    to: keyOf('Entity', to),
    properties: present(properties),
  }));
  await sendEdges(send, 'ties', ties, onProgress);
  await send({ do: 'nodes', labels: [LOAD_LABEL], nodes: [{ key: LOAD_LABEL, properties: loadNode(graph, started) }] });
  const ids = Object.values(NODE_LABELS).map((label) => [label, 'id'] as const);
  await send({ do: 'finish', indexes: [...ids, ...INDEXED] });
}

type Send = (request: Parameters<EngineProcess['call']>[0]) => Promise<void>;

async function sendNodes(send: Send, label: string, nodes: readonly StoredNode[]): Promise<void> {
  const groups = new Map<string, StoredNode[]>();
  for (const node of nodes) {
    const name = node.labels.join();
    const group = groups.get(name);
    if (group) group.push(node);
    else groups.set(name, [node]);
  }
  for (const group of groups.values()) {
    const rows = group.map(({ id, properties }) => ({ key: keyOf(label, id), properties: present(properties) }));
    await send({ do: 'nodes', labels: group[0]?.labels ?? [], nodes: rows });
  }
}

async function sendEdges(
  send: Send,
  step: string,
  edges: readonly NewEdge[],
  onProgress: ((progress: LoadProgress) => void) | undefined,
): Promise<void> {
  let done = 0;
  for (const batch of batches(edges)) {
    await send({ do: 'edges', edges: batch });
    done += batch.length;
    onProgress?.({ step, done, total: edges.length });
  }
}

function linkEdge(label: string, owner: StoredNode, { type, to, properties }: Link): NewEdge {
  const target = type === 'QUOTED_FROM' ? 'Source' : 'Statement';
  return {
    type,
    from: keyOf(label, owner.id),
    to: keyOf(target, to),
    properties: present({ ...properties, _hash: owner.hash }),
  };
}

function loadNode(graph: Graph, started: string): object {
  return {
    id: LOAD_ID,
    state: 'whole',
    version: graph.version,
    started_at: started,
    finished_at: new Date().toISOString(),
    statements: graph.statements.length,
    _hash: graph.version,
  };
}

/** An entity and a statement may share an id. */
function keyOf(label: string, id: string): string {
  return `${label} ${id}`;
}

function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
