/** The embedded store: the suite of every store, and what only a file and a process can go through. */

import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { QueryError, StoreError } from '../../src/model/errors.ts';
import { EMBEDDED_TIE_LIMIT, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/store.ts';
import { runScript, untilGone } from '../support/process.ts';
import { largeGraph, SMALL } from '../support/small-graph.ts';
import { conformance } from './conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'spillover-embedded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const file = join(folder, 'graph.grafeo');
const url = `file:${file}`;

conformance('the embedded store', {
  open: () => openStore(url),
  clear: async () => rmSync(file, { force: true, maxRetries: 5 }),
});

/** Every process that this one has started, in order. */
const started: ChildProcess[] = [];
subscribe('child_process', (message) => started.push((message as { process: ChildProcess }).process));

describe('the file of the embedded store', () => {
  beforeEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  });

  async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore(url);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  const entities = async (store: Store) => (await store.query('MATCH (n:Entity) RETURN count(n)')).rows[0]?.[0];

  it('is one file, made with its folder', async () => {
    const deep = join(folder, 'a', 'b', 'graph.grafeo');
    const store = await openStore(deep);
    await store.load(SMALL);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['graph.grafeo']);
    await store.close();
  });

  it('is replaced under its readers, who go on and then see the new graph', async () => {
    await withStore(async (reader) => {
      await withStore((writer) => writer.load(SMALL));
      expect(await entities(reader)).toBe(5);
      const load = withStore((writer) => writer.load(largeGraph(300)));
      const seen = new Set<unknown>();
      let isOver = false;
      void load.finally(() => {
        isOver = true;
      });
      while (!isOver) seen.add(await entities(reader));
      await load;
      seen.add(await entities(reader));
      expect([...seen]).toEqual([5, 100]);
    });
  });

  it('is the old one when a load is killed, and the next load goes through', async () => {
    await withStore((store) => store.load(SMALL));
    const loader = runScript('tests/store/loader.ts', [url, '3000', '0']);
    await loader.line(/loading/);
    await loader.kill();
    await withStore(async (store) => {
      expect(await store.state()).toMatchObject({ state: 'whole', version: 'v1' });
      expect(await entities(store)).toBe(5);
      await store.load(largeGraph(30));
      expect(await entities(store)).toBe(10);
    });
    expect(readdirSync(folder)).toEqual(['graph.grafeo']);
  });

  it('leaves no engine behind when its user is killed', async () => {
    const loader = runScript('tests/store/loader.ts', [url, '3000', '0']);
    await loader.line(/loading/);
    const [, pid] = await loader.line(/engine (\d+)/);
    await loader.kill();
    await untilGone(Number(pid));
  });

  it('leaves nothing among the temporary files of the system, whether it is closed or its user is killed', async () => {
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    // The loader of the development tree keeps what it compiled.
    const left = () => readdirSync(temporary).filter((name) => !name.startsWith('tsx-'));
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = temporary;
    try {
      await withStore(async (store) => {
        await store.load(SMALL);
        expect(await entities(store)).toBe(5);
        await withStore((writer) => writer.load(largeGraph(30)));
        expect(await entities(store)).toBe(10);
        expect(left()).toHaveLength(1);
      });
      expect(left()).toEqual([]);
    } finally {
      process.env.TMPDIR = usual;
      if (usual === undefined) delete process.env.TMPDIR;
    }
    const loader = runScript('tests/store/loader.ts', [url, '3000', '0'], { TMPDIR: temporary });
    await loader.line(/loading/);
    const [, pid] = await loader.line(/engine (\d+)/);
    await loader.kill();
    await untilGone(Number(pid));
    await expect.poll(left).toEqual([]);
  });

  it('tells that its engine died, and starts it anew', async () => {
    await withStore((store) => store.load(SMALL));
    await withStore(async (store) => {
      await entities(store);
      const engine = started.at(-1);
      const query = store.query('MATCH (a)-[*]-(b)-[*]-(c)-[*]-(d), (x)-[*]-(y)-[*]-(z) RETURN count(*)');
      setTimeout(() => engine?.kill('SIGKILL'), 100);
      const error = await query.catch((reason) => reason);
      expect(error).toBeInstanceOf(StoreError);
      expect(error.message).toMatch(/process of the embedded store ended/);
      expect(await entities(store)).toBe(5);
    });
  });

  it('is never one that holds what others wrote', async () => {
    const db = grafeo.GrafeoDB.create(file);
    db.createNode(['Mine'], { id: 'dear' });
    db.close();
    const before = readFileSync(file);
    await expect(withStore((store) => store.load(SMALL))).rejects.toThrow('holds data that this project did not write');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    ['a text', () => writeFileSync(file, 'The only copy of a novel.')],
    ['an empty file', () => writeFileSync(file, '')],
    ['a folder', () => mkdirSync(file)],
  ])('is never %s', async (_, make) => {
    make();
    await withStore(async (store) => {
      await expect(store.load(SMALL)).rejects.toThrow(StoreError);
      await expect(store.query('RETURN 1')).rejects.toThrow(/is not a graph of this project/);
    });
    expect(readdirSync(folder)).toEqual(['graph.grafeo']);
  });

  it('tells when it cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const store = await openStore(join(folder, 'file', 'graph.grafeo'));
    const error = await store.load(SMALL).catch((reason) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect(error.mend).toMatch(/folder/);
    await store.close();
  });

  it('is loaded in spite of a lock whose process is gone', async () => {
    writeFileSync(`${file}.lock`, '4194999');
    await withStore((store) => store.load(SMALL));
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('is not for a graph that its engine is too small for', async () => {
    await withStore(async (store) => {
      const error = await store.load(largeGraph(EMBEDDED_TIE_LIMIT + 1)).catch((reason) => reason);
      expect(error).toBeInstanceOf(StoreError);
      expect(error.message).toMatch(/This wants Neo4j/);
      expect(error.mend).toMatch(/npm run neo4j/);
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so when a question needs more rows than its engine can hold', async () => {
    await withStore(async (store) => {
      const graph = largeGraph(3_000);
      const hub = graph.statements.map((row, index) =>
        index % 2 ? { ...row, object: 'state-0' } : { ...row, subject: 'state-0' },
      );
      await store.load({ ...graph, statements: hub });
      const error = await store.query('MATCH (a:Actor)-[r]->(b)-[q]->(c) RETURN count(*)').catch((reason) => reason);
      expect(error).toBeInstanceOf(QueryError);
      expect(error.message).toMatch(/more rows on its way/);
      expect(error.mend).toMatch(/Neo4j/);
      expect(await entities(store)).toBe(1_000);
    });
  });
});
