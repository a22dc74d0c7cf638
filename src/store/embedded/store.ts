/**
 * The embedded store: one file, which is ours alone. A load makes a new file beside it and puts that in its place at
 * the end, so that a reader sees the old graph or the new one, and a load that dies leaves the old one.
 */

import { closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../../model/errors.ts';
import type { Graph } from '../../model/graph.ts';
import type { Parameters, QueryResult, Value } from '../../model/values.ts';
import { compare, isUnchanged } from '../diff.ts';
import { LOAD_LABEL, NODE_KINDS, NODE_LABELS, nodesOf, tiesOf } from '../layout.ts';
import { stopOn, stopQuery } from '../stop.ts';
import type { Change, Changes, LoadOptions, LoadReport, QueryOptions, Store, StoreState } from '../store.ts';
import { buildFile } from './build.ts';
import { EngineProcess } from './engine-process.ts';
import { fileError, queryError } from './errors.ts';
import { takeLock } from './lock.ts';
import type { RawRows } from './protocol.ts';
import { toValue } from './values.ts';

/** So many ties the embedded store is for; see `docs/decisions.md`. */
export const EMBEDDED_TIE_LIMIT = 20_000;

/** How long a load waits for readers to let go of the old file; only Windows makes it wait. */
const REPLACE_PATIENCE_MS = 10_000;

export class EmbeddedStore implements Store {
  readonly kind = 'embedded';
  readonly url: string;
  readonly #path: string;
  readonly #engine = new EngineProcess();

  /** @param path absolute path of the file, which need not exist yet */
  constructor(path: string) {
    this.#path = path;
    this.url = `file:${path}`;
  }

  async query(cypher: string, parameters: Parameters = {}, options: QueryOptions = {}): Promise<QueryResult> {
    const stop = stopQuery(options);
    const request = { do: 'query', path: this.#path, cypher, parameters, maxRows: options.maxRows } as const;
    try {
      const raw = (await this.#engine.call(request, stop.signal)) as RawRows;
      return {
        columns: raw.columns,
        rows: raw.rows.map((row) => row.map(toValue)),
        truncated: raw.truncated,
        warnings: [],
      };
    } catch (error) {
      throw queryError(error, this.#path);
    } finally {
      stop.release();
    }
  }

  async state(): Promise<StoreState> {
    const { rows } = await this.query(`MATCH (l:${LOAD_LABEL}) RETURN l.version, l.finished_at, l.statements`);
    const [version, loaded_at, statements] = (rows[0] ?? []) as [string?, string?, number?];
    if (version === undefined || loaded_at === undefined || statements === undefined) return { state: 'empty' };
    return { state: 'whole', version, loaded_at, statements };
  }

  async load(graph: Graph, options: LoadOptions = {}): Promise<LoadReport> {
    const started = performance.now();
    refuseTooLarge(graph);
    const release = this.#lock();
    const stop = stopOn(
      options.signal,
      new StoreError('The load was stopped. The store is as it was before.', 'Load again to bring it up to date.'),
    );
    try {
      await this.#refuseForeign();
      const changes = await this.#compare(graph);
      if (!(await this.#isCurrent(graph, changes))) await this.#replace(graph, options, stop.signal);
      return {
        ...changes,
        version: graph.version,
        staged: false,
        seconds: (performance.now() - started) / 1000,
      };
    } finally {
      release();
      stop.release();
    }
  }

  async close(): Promise<void> {
    this.#engine.close();
  }

  #lock(): () => void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      return takeLock(`${this.#path}.lock`);
    } catch (error) {
      throw fileError(error, this.#path);
    }
  }

  /** The file is to be replaced whole, so nobody else's data may be in it. */
  async #refuseForeign(): Promise<void> {
    if (!existsSync(this.#path)) return;
    const foreign = await this.#number('MATCH (n) WHERE n._hash IS NULL RETURN count(n)');
    const ours = await this.#number(`MATCH (l:${LOAD_LABEL}) RETURN count(l)`);
    if (foreign === 0 && ours === 1) return;
    throw new StoreError(
      `${this.#path} holds data that this project did not write.`,
      'Name another file with `--store file:PATH`. The embedded store replaces its file at every load.',
    );
  }

  async #compare(graph: Graph): Promise<Changes> {
    const changes: Partial<Record<keyof Changes, Change>> = {};
    for (const kind of NODE_KINDS) {
      const old = await this.#hashes(`MATCH (n:${NODE_LABELS[kind]}) RETURN n.id, n._hash`);
      changes[kind] = compare(old, nodesOf(graph, kind));
    }
    const old = await this.#hashes('MATCH (:Entity)-[r]->(:Entity) RETURN r.id, r._hash');
    return { ...(changes as Changes), ties: compare(old, tiesOf(graph)) };
  }

  async #isCurrent(graph: Graph, changes: Changes): Promise<boolean> {
    const state = await this.state();
    return isUnchanged(changes) && state.state === 'whole' && state.version === graph.version;
  }

  async #replace(graph: Graph, { onProgress }: LoadOptions, signal: AbortSignal): Promise<void> {
    const fresh = `${this.#path}.new`;
    // Its own process, so that stopping a query does not take the load with it.
    const engine = new EngineProcess();
    try {
      await buildFile(engine, fresh, graph, onProgress, signal);
      await replaceFile(fresh, this.#path);
    } catch (error) {
      throw fileError(error, this.#path);
    } finally {
      engine.close();
      for (const leftover of [fresh, `${fresh}.wal`]) rmSync(leftover, { force: true, recursive: true, maxRetries: 5 });
    }
  }

  async #hashes(cypher: string): Promise<Map<string, string>> {
    const { rows } = await this.query(cypher);
    return new Map(rows as unknown as readonly (readonly [string, string])[]);
  }

  async #number(cypher: string): Promise<Value | undefined> {
    return (await this.query(cypher)).rows[0]?.[0];
  }
}

function refuseTooLarge(graph: Graph): void {
  let ties = 0;
  for (const _ of tiesOf(graph)) ties++;
  if (ties <= EMBEDDED_TIE_LIMIT) return;
  const count = (n: number) => n.toLocaleString('en');
  throw new StoreError(
    `This graph has ${count(ties)} ties; the embedded store is for up to ${count(EMBEDDED_TIE_LIMIT)}. This wants Neo4j.`,
    'Start one with `npm run neo4j`, then run `spillover load --store URL` with the URL it prints.',
  );
}

async function replaceFile(fresh: string, path: string): Promise<void> {
  const deadline = Date.now() + REPLACE_PATIENCE_MS;
  for (;;) {
    try {
      renameSync(fresh, path);
      break;
    } catch (error) {
      const isHeld = ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (process.platform !== 'win32' || !isHeld || Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
  syncFolder(dirname(path));
}

/** Makes the new name outlast a power cut. Windows has no such call, and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
