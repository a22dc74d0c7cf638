/**
 * The embedded engine, in a process of its own: it can neither be cancelled nor be trusted never to hang, so it has to
 * be one that can be killed. The only file that imports Grafeo. Speaks `protocol.ts` with the process that forked it.
 */

import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import grafeo, { type GrafeoDB, type GrafeoError, type QueryResult } from '@grafeo-db/js';
import type { Answer, FromEngine, Index, NewEdge, NewNode, RawRows, Request, ToEngine } from './protocol.ts';

type Query = Extract<Request, { do: 'query' }>;

/** The folder for what this process writes for a while; whoever forked us made it, and takes it away. */
const SCRATCH = process.argv[2] as string;

/** After so long without a query the file is let go, since Windows replaces no file that is open. */
const IDLE_MS = 1_000;

const REMOVED = { recursive: true, force: true, maxRetries: 5 };

/** The file that is being read. A load puts another file in its place; queries that run go on with the old one. */
class Reader {
  readonly identity: string;
  readonly #scratch = mkdtempSync(join(SCRATCH, 'reader-'));
  readonly #db: GrafeoDB;
  #running = 0;
  #retired = false;

  constructor(path: string, identity: string) {
    this.identity = identity;
    // Grafeo makes a folder for what does not fit into memory among the system's temporary ones, and never removes it.
    process.env.TMPDIR = process.env.TMP = process.env.TEMP = this.#scratch;
    this.#db = grafeo.GrafeoDB.openReadOnly(path);
  }

  async query(query: Query): Promise<RawRows> {
    this.#running++;
    try {
      return rowsOf(await this.#db.executeCypher(query.cypher, query.parameters), query.maxRows);
    } finally {
      this.#running--;
      this.#closeWhenDone();
    }
  }

  retire(): void {
    this.#retired = true;
    this.#closeWhenDone();
  }

  #closeWhenDone(): void {
    if (!this.#retired || this.#running > 0) return;
    this.#db.close();
    rmSync(this.#scratch, REMOVED);
  }
}

/** A file that is being made. */
interface Build {
  readonly path: string;
  readonly db: GrafeoDB;
  readonly nodeIds: Map<string, number>;
}

let reader: Reader | undefined;
let build: Build | undefined;
let idle: NodeJS.Timeout | undefined;

async function answerQuery(query: Query): Promise<RawRows> {
  clearTimeout(idle);
  try {
    const identity = identityOf(query.path);
    if (identity === undefined) return await queryNothing(query);
    if (reader?.identity !== identity) {
      reader?.retire();
      reader = undefined;
      reader = new Reader(query.path, identity);
    }
    return await reader.query(query);
  } finally {
    clearTimeout(idle);
    idle = setTimeout(() => {
      reader?.retire();
      reader = undefined;
    }, IDLE_MS);
  }
}

/** Before the first load there is no file. An empty graph answers, so that a query's errors are found all the same. */
async function queryNothing({ cypher, parameters, maxRows }: Query): Promise<RawRows> {
  const db = grafeo.GrafeoDB.create();
  try {
    const result = await db.executeCypher(cypher, parameters);
    if (Object.values(result.counters).some((count) => count > 0)) {
      throw Object.assign(new Error('Cannot write in read-only transaction'), { gqlStatus: '25G03' });
    }
    return rowsOf(result, maxRows);
  } finally {
    db.close();
  }
}

function rowsOf(result: QueryResult, maxRows: number | undefined): RawRows {
  const rows = result.rows();
  const truncated = maxRows !== undefined && rows.length > maxRows;
  return { columns: result.columns, rows: truncated ? rows.slice(0, maxRows) : rows, truncated };
}

function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
}

function create(path: string): void {
  for (const leftover of [path, `${path}.wal`]) rmSync(leftover, { recursive: true, force: true });
  build = { path, db: grafeo.GrafeoDB.create(path), nodeIds: new Map() };
}

async function addNodes(labels: readonly string[], nodes: readonly NewNode[]): Promise<void> {
  const { db, nodeIds } = building();
  const ids = await db.batchCreateNodesWithProps(
    [...labels],
    nodes.map((node) => node.properties),
  );
  for (const [index, id] of ids.entries()) nodeIds.set((nodes[index] as NewNode).key, id);
}

async function addEdges(edges: readonly NewEdge[]): Promise<void> {
  const { db, nodeIds } = building();
  const end = (key: string) => {
    const id = nodeIds.get(key);
    if (id === undefined) throw new Error(`no node ${key}`);
    return id;
  };
  await db.batchCreateEdges(
    edges.map(({ from, to, type, properties }) => ({ src: end(from), dst: end(to), type, properties })),
  );
}

async function finish(indexes: readonly Index[]): Promise<void> {
  const { db, path } = building();
  for (const [label, property] of indexes) {
    await db.executeCypher(`CREATE INDEX ${label}_${property} FOR (n:${label}) ON (n.${property})`);
  }
  build = undefined;
  db.close();
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function building(): Build {
  if (!build) throw new Error('no file is being made');
  return build;
}

async function perform(request: Request): Promise<RawRows | null> {
  switch (request.do) {
    case 'query':
      return answerQuery(request);
    case 'create':
      create(request.path);
      return null;
    case 'nodes':
      await addNodes(request.labels, request.nodes);
      return null;
    case 'edges':
      await addEdges(request.edges);
      return null;
    case 'finish':
      await finish(request.indexes);
      return null;
  }
}

async function answerTo(request: Request): Promise<Answer> {
  try {
    return { ok: await perform(request) };
  } catch (error) {
    const { message, gqlStatus } = error as GrafeoError;
    return { failed: { message, ...(gqlStatus && { gqlStatus }) } };
  }
}

process.on('message', async ({ number, request }: ToEngine) => {
  const answer = await answerTo(request);
  process.send?.({ number, answer } satisfies FromEngine);
});

// Whoever forked us decides what Ctrl-C means; without it there is nobody left to work for. SIGKILL and not `exit`,
// which would wait for a query that hangs.
process.on('SIGINT', () => {});
process.on('disconnect', () => {
  try {
    rmSync(SCRATCH, REMOVED);
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
});
