/** A server of our own, which dies and comes back, and one that has too little memory. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Neo4jServer, RELEASES, startServer } from '../../scripts/neo4j/server.ts';
import { StoreError } from '../../src/model/errors.ts';
import { openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/store.ts';
import { SHORT_LIVED } from '../support/java.ts';
import { largeGraph, SMALL } from '../support/small-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'spillover-faults-'));
let server: Neo4jServer;
let store: Store;

/** So much one transaction may have: enough for a stage, too little for 15,000 statements at once. */
const TRANSACTION_MEMORY = '200m';

const start = (preferredPort?: number) =>
  startServer({
    folder,
    release: RELEASES.lts,
    heap: '512m',
    flags: SHORT_LIVED,
    settings: { 'db.memory.transaction.max': TRANSACTION_MEMORY },
    ...(preferredPort && { preferredPort }),
  });

/** As the kernel kills when memory is short, and as a power cut looks like. */
async function killServer(): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
}

/** On the folder and the port of the one before. */
async function restart(): Promise<void> {
  server = await start(Number(new URL(server.url).port));
}

beforeAll(async () => {
  server = await start();
  store = await openStore(server.url, server);
});
afterAll(async () => {
  await store?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(async () => {
  await store.load(SMALL);
});

const ENDLESS = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)';

it('has the old graph, whole, when the server dies in the middle of a load and a query', async () => {
  const query = store.query(ENDLESS).catch((reason) => reason);
  const load = store.load(largeGraph(3_000), {
    onProgress: ({ done, total }) => done > total / 2 && void killServer(),
  });
  for (const error of await Promise.all([query, load.catch((reason) => reason)])) {
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/No Neo4j answers/);
  }
  await restart();
  expect(await store.state()).toMatchObject({ state: 'whole', version: 'v1' });
  expect((await store.query('MATCH (n) RETURN count(n)')).rows).toEqual([[13]]);
}, 120_000);

it('has a graph that says it is unfinished when the server dies in the middle of a load in stages', async () => {
  const load = store.load(largeGraph(12_000), {
    stageAbove: 0,
    onProgress: ({ done, total }) => done > (3 * total) / 4 && void killServer(),
  });
  const error = await load.catch((reason) => reason);
  expect(error).toBeInstanceOf(StoreError);
  expect(error.message).toMatch(/unfinished/);
  await restart();
  expect(await store.state()).toMatchObject({ state: 'unfinished', version: 'large' });
  expect((await store.query('RETURN 1')).warnings[0]).toMatch(/unfinished/);
  await store.load(largeGraph(12_000));
  expect(await store.state()).toMatchObject({ state: 'whole', version: 'large' });
  expect((await store.query('MATCH ()-[r:QUOTED_FROM]->() RETURN count(r)')).rows).toEqual([[12_000]]);
}, 120_000);

it('goes in stages where the memory is too small for one transaction', async () => {
  const graph = largeGraph(15_000);
  const report = await store.load(graph);
  expect(report).toMatchObject({ staged: true, statements: { added: 15_000 } });
  expect(await store.state()).toMatchObject({ state: 'whole', version: 'large' });
}, 120_000);
