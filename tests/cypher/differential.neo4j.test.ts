import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { openServer, testServers } from '../support/neo4j.ts';
import { article, askings, expectAnswer } from './article.ts';
import { compare, type Outcome, type Stores } from './compare.ts';
import { DIFFERENT, PORTABLE } from './corpus.ts';
import { query, smallGraph } from './generated.ts';

/** So many random graphs, and queries on each. */
const GRAPHS = 5;
const QUERIES = 60;

type Compared = Outcome & { readonly query: string };

async function compareAll(stores: Stores, queries: readonly string[]): Promise<readonly Compared[]> {
  const waiting = [...queries];
  const done: Compared[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      done.push({ query: next, ...(await compare(stores, next)) });
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return done;
}

describe.each(testServers)('on $name, beside the embedded store', (server) => {
  let folder: string;
  let stores: Stores;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spillover-differential-'));
    const embedded = await openStore(`file:${join(folder, 'graph.grafeo')}`);
    stores = { embedded, neo4j: await openServer(server) };
    await Promise.all([embedded.load(await article), stores.neo4j.load(await article)]);
  });

  afterAll(async () => {
    await Promise.all([stores.embedded.close(), stores.neo4j.close()]);
    await rm(folder, { recursive: true });
  });

  it.each(askings.map((asking) => [asking.file, asking] as const))('%s answers as read by hand', async (_, asking) => {
    await expectAnswer(stores.neo4j, asking);
  });

  it('answers the same to every portable construct', async () => {
    const outcomes = await compareAll(stores, PORTABLE);
    expect(outcomes.filter(({ kind }) => kind !== 'same')).toEqual([]);
  });

  it('refuses, or makes equal, every construct that the engines answer differently', async () => {
    const outcomes = await compareAll(stores, DIFFERENT);
    expect(outcomes.filter(({ kind }) => kind === 'different')).toEqual([]);
  });
});

describe.each(testServers.slice(0, 1))('on $name, random graphs', (server) => {
  it('answer random queries the same, or refuse them', { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spillover-differential-'));
    const stores: Stores = {
      embedded: await openStore(`file:${join(folder, 'graph.grafeo')}`),
      neo4j: await openServer(server),
    };
    let found = 0;
    try {
      await fc.assert(
        fc.asyncProperty(
          smallGraph,
          fc.array(query, { minLength: QUERIES, maxLength: QUERIES }),
          async (graph, queries) => {
            await Promise.all([stores.embedded.load(graph), stores.neo4j.load(graph)]);
            const outcomes = await compareAll(stores, queries);
            expect(outcomes.filter(({ kind }) => kind === 'different')).toEqual([]);
            // What the docs call portable is not refused.
            expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual([]);
            found += outcomes.filter((outcome) => outcome.kind === 'same' && outcome.rows > 0).length;
          },
        ),
        { numRuns: GRAPHS, endOnFailure: true },
      );
    } finally {
      await Promise.all([stores.embedded.close(), stores.neo4j.close()]);
      await rm(folder, { recursive: true });
    }
    // Queries that find nothing would agree about anything.
    expect(found).toBeGreaterThan((GRAPHS * QUERIES) / 3);
  });
});
