/**
 * A load into Neo4j. The one `SpilloverLoad` node is also its lock: whoever holds it in an open transaction is the load
 * that runs, and a load that dies lets go of it with its connection.
 */

import { randomUUID } from 'node:crypto';
import { StoreError } from '../../model/errors.ts';
import type { Graph } from '../../model/graph.ts';
import { isTie } from '../../model/vocabulary.ts';
import { compare, isUnchanged } from '../diff.ts';
import { LOAD_ID, LOAD_LABEL, NODE_KINDS, type NodeKind, nodesOf, tiesOf } from '../layout.ts';
import { stopOn } from '../stop.ts';
import type { Changes, LoadOptions } from '../store.ts';
import { type Address, integer, type Neo4jConnection, type OpenTransaction, type Run } from './driver.ts';
import { isOutOfMemory, loadError } from './errors.ts';
import { fingerprint, type Inventory, refuseForeignLinks, refuseForeignNodes, takeInventory } from './inventory.ts';
import { prepareSchema } from './schema.ts';
import { type Work, writeActors, writeStatements } from './write.ts';
import { Writer } from './writer.ts';

/** How long to wait for another load before saying that there is one: a busy server may take seconds over anything. */
const LOCK_PATIENCE_MS = 10_000;

/**
 * Far more than a stage takes. Without it a stage that waits for another program's transaction, which in turn waits for
 * our lock, would wait for ever.
 */
const STAGE_PATIENCE_MS = 120_000;

/** Rows between two reports of progress. */
const PROGRESS_ROWS = 500;

const AS_BEFORE = 'The store is as it was before.';
const UNFINISHED = 'The store is marked unfinished: the next load completes it.';

interface Load {
  readonly connection: Neo4jConnection;
  readonly address: Address;
  readonly graph: Graph;
  readonly onProgress: LoadOptions['onProgress'];
  readonly signal: AbortSignal | undefined;
  readonly startedAt: string;
  /** Tells this load from any other. */
  readonly run: string;
}

/**
 * Loads in one transaction, or in stages that the store tells its readers of; in stages as well where the server has
 * not the memory for one transaction.
 * @throws StoreError when it fails, with what the store holds then
 */
export async function loadGraph(
  connection: Neo4jConnection,
  address: Address,
  graph: Graph,
  staged: boolean,
  { onProgress, signal }: LoadOptions,
): Promise<{ readonly changes: Changes; readonly staged: boolean }> {
  const load: Load = {
    connection,
    address,
    graph,
    onProgress,
    signal,
    startedAt: new Date().toISOString(),
    run: randomUUID(),
  };
  if (!staged) {
    try {
      return { changes: await loadWhole(load), staged: false };
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
    }
  }
  return { changes: await loadStaged(load), staged: true };
}

async function loadWhole(load: Load): Promise<Changes> {
  return guarded(load, AS_BEFORE, async (signal) => {
    await prepare(load);
    return withTransaction(load, async (lock) => {
      const previous = await takeLock(lock.run, load);
      const inventory = await checkedInventory(lock.run, load.graph);
      const writer = Writer.within(lock, signal);
      const work = workOf(load, inventory);
      const changes = { ...(await writeActors(writer, work)), ...(await writeStatements(writer, work)) };
      await writer.drain();
      if (!(isUnchanged(changes) && previous === load.graph.version)) await finish(lock, load);
      return changes;
    });
  });
}

async function loadStaged(load: Load): Promise<Changes> {
  const { graph } = load;
  const begun = await guarded(load, AS_BEFORE, async () => {
    await prepare(load);
    return withTransaction(load, async (lock) => {
      const previous = await takeLock(lock.run, load);
      const inventory = await checkedInventory(lock.run, graph);
      const unchanged = previous === graph.version ? countChanges(graph, inventory) : undefined;
      if (unchanged && isUnchanged(unchanged)) return { done: unchanged };
      await lock.run(MARK_UNFINISHED, { version: graph.version, startedAt: load.startedAt });
      await lock.commit();
      return { inventory };
    });
  });
  if (begun.done) return begun.done;
  return guarded(load, UNFINISHED, (signal) =>
    withTransaction(load, async (lock) => {
      await keepLock(lock.run, load);
      const changes = await writeStages(load, workOf(load, begun.inventory), signal);
      await finish(lock, load);
      return changes;
    }),
  );
}

/** The two layers side by side: a server with two cores to spare is done in little more than half the time. */
async function writeStages({ connection }: Load, work: Work, signal: AbortSignal): Promise<Changes> {
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  const layer = async <T>(write: (writer: Writer, work: Work) => Promise<T>): Promise<T> => {
    const writer = Writer.staged(() => connection.begin({ timeoutMs: STAGE_PATIENCE_MS }), either);
    try {
      const changes = await write(writer, work);
      await writer.drain();
      return changes;
    } catch (error) {
      // The other layer stops as well, and for the same reason.
      failure.abort(error);
      throw failure.signal.reason;
    } finally {
      await writer.close();
    }
  };
  const [actors, statements] = await Promise.allSettled([layer(writeActors), layer(writeStatements)]);
  if (actors.status === 'rejected') throw actors.reason;
  if (statements.status === 'rejected') throw statements.reason;
  return { ...actors.value, ...statements.value };
}

function workOf({ graph, onProgress }: Load, inventory: Inventory): Work {
  const { entities, sources, statements, figures } = graph;
  const ties = statements.filter(isTie).length;
  const total = entities.length + sources.length + statements.length + figures.length + ties;
  let done = 0;
  const onRow = () => {
    done++;
    if (done % PROGRESS_ROWS === 0 || done === total) onProgress?.({ step: 'Loading', done, total });
  };
  return { graph, inventory, onRow };
}

/** Checks that touch nothing, then the schema, which has to be there before the lock is. */
async function prepare(load: Load): Promise<void> {
  await withTransaction(load, ({ run }) => refuseForeignNodes(run, load.graph));
  await withTransaction(load, prepareSchema);
  await refuseSecondLoad(load);
}

async function checkedInventory(run: Run, graph: Graph): Promise<Inventory> {
  const inventory = await takeInventory(run);
  for (const kind of NODE_KINDS) {
    const kept = new Set(graph[kind].map(({ id }) => id));
    const dropped = [...inventory.nodes[kind].keys()].filter((id) => !kept.has(id));
    await refuseForeignLinks(run, kind, dropped);
  }
  return inventory;
}

function countChanges(graph: Graph, inventory: Inventory): Changes {
  const nodes = NODE_KINDS.map((kind) => [kind, compare(inventory.nodes[kind], fingerprinted(graph, kind))]);
  return { ...Object.fromEntries(nodes), ties: compare(inventory.ties, tiesOf(graph)) };
}

function* fingerprinted(graph: Graph, kind: NodeKind): Generator<{ readonly id: string; readonly hash: string }> {
  for (const node of nodesOf(graph, kind)) yield { id: node.id, hash: fingerprint(node) };
}

const LOCK = `MERGE (l:${LOAD_LABEL} {id: '${LOAD_ID}'}) SET l._run = $run
  RETURN CASE l.state WHEN 'whole' THEN l.version END`;

const MARK_UNFINISHED = `MATCH (l:${LOAD_LABEL} {id: '${LOAD_ID}'})
  SET l.state = 'unfinished', l.version = $version, l.started_at = $startedAt, l._hash = $version
  REMOVE l.finished_at, l.statements`;

const FINISH = `MATCH (l:${LOAD_LABEL} {id: '${LOAD_ID}'})
  SET l.state = 'whole', l.version = $version, l.started_at = $startedAt, l.finished_at = $finishedAt,
    l.statements = $statements, l._hash = $version
  REMOVE l._run`;

/** Waits for the lock. @returns the version that the store holds whole, if it does */
async function takeLock(run: Run, load: Load): Promise<unknown> {
  const [row] = await run(LOCK, { run: load.run });
  return row?.[0];
}

/** Takes the lock back that the commit of `unfinished` let go of. */
async function keepLock(run: Run, load: Load): Promise<void> {
  const [row] = await run(`MATCH (l:${LOAD_LABEL} {id: '${LOAD_ID}'}) SET l._run = l._run RETURN l._run`);
  if (row?.[0] !== load.run) throw anotherLoad();
}

/** Tries the lock with a time limit, which the load itself must not have. */
async function refuseSecondLoad({ connection, run }: Load): Promise<void> {
  const probe = await connection.begin({ timeoutMs: LOCK_PATIENCE_MS });
  try {
    await probe.run(LOCK, { run });
  } catch (error) {
    // What ends a wait for a lock comes under several names.
    if (/TransactionTimedOut|LockClientStopped|Terminated/.test((error as { code?: string }).code ?? '')) {
      throw anotherLoad(error);
    }
    throw error;
  } finally {
    await probe.close();
  }
}

async function finish(lock: OpenTransaction, { graph, startedAt }: Load): Promise<void> {
  const finishedAt = new Date().toISOString();
  const statements = integer(graph.statements.length);
  await lock.run(FINISH, { version: graph.version, startedAt, finishedAt, statements });
  await lock.commit();
}

/** Runs `work`, and gives up what it did not commit. */
async function withTransaction<T>({ connection }: Load, work: (open: OpenTransaction) => Promise<T>): Promise<T> {
  const transaction = await connection.begin();
  try {
    return await work(transaction);
  } finally {
    await transaction.close();
  }
}

/** Runs one part of a load, and tells with every failure what the store holds after it. */
async function guarded<T>(load: Load, aftermath: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopped = new StoreError(`The load was stopped. ${aftermath}`, 'Load again to bring it up to date.');
  const stop = stopOn(load.signal, stopped);
  try {
    return await work(stop.signal);
  } catch (error) {
    throw loadError(error, load.address, aftermath);
  } finally {
    stop.release();
  }
}

function anotherLoad(cause?: unknown): StoreError {
  return new StoreError('Another load into this store is running.', 'Wait until it is done, then load again.', {
    cause,
  });
}
