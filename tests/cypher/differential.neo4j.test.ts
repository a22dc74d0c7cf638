import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askQuestion, readQuestions, runQuery } from '../../src/cypher/index.ts';
import type { Graph } from '../../src/model/graph.ts';
import { openStore } from '../../src/store/index.ts';
import { openServer, testServers } from '../support/neo4j.ts';
import { often } from '../support/soak.ts';
import { argumentsFor } from './arguments.ts';
import { article, askings, expectAnswer } from './article.ts';
import { compare, compareAnswers, type Outcome, type Stores } from './compare.ts';
import { DIFFERENT, PORTABLE } from './corpus.ts';
import { expressions } from './expressions.ts';
import { query, smallGraph } from './generated.ts';

/** So many random sets of arguments for each question. */
const SAMPLES = 3;
/** So many random graphs, and queries on each. */
const GRAPHS = often(2);
const QUERIES = 16;
/** So many queries of several random expressions each, beside every graph. */
const EXPRESSIONS = 7;

const page = await readFile(new URL('../../docs/cypher.md', import.meta.url), 'utf8');
const examples = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text.trim());

/** Runs `work` on every item, a few at a time. */
async function mapAll<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const waiting = items.entries();
  const results: Result[] = [];
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return results;
}

function compareAll(stores: Stores, queries: readonly string[]): Promise<(Outcome & { readonly query: string })[]> {
  return mapAll(queries, async (text) => ({ query: text, ...(await compare(stores, text)) }));
}

/** Every named question, with random arguments out of the graph. */
async function askAll(stores: Stores, graph: Graph, samples: number): Promise<readonly (Outcome & { name: string })[]> {
  const asked = (await readQuestions()).flatMap((question, index) =>
    fc.sample(argumentsFor(question, graph), { numRuns: samples, seed: index }).map((given) => ({ question, given })),
  );
  return mapAll(asked, async ({ question, given }) => ({
    name: question.name,
    given,
    ...(await compareAnswers(stores, (store) => askQuestion(store, question.name, given), true)),
  }));
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

  it('answers every question the same, whatever it is given', async () => {
    const outcomes = await askAll(stores, await article, server === testServers[0] ? SAMPLES : 1);
    expect(outcomes.filter(({ kind }) => kind !== 'same')).toEqual([]);
  });

  it('answers the same to every portable construct', async () => {
    const outcomes = await compareAll(stores, PORTABLE);
    expect(outcomes.filter(({ kind }) => kind !== 'same')).toEqual([]);
  });

  it.each([
    'RETURN $x AS x, $x / 2 AS half, $x + 1 AS more, -$x AS less, toString($x / 4) AS text, [$x, 2] AS list',
    'MATCH (s:Statement) WHERE s.credibility = $x OR s.likelihood_low > $x RETURN s.id ORDER BY s.id',
    'MATCH (s:Statement {credibility: $x}) RETURN s.id, s.credibility / $x AS share ORDER BY s.id',
    'UNWIND [1, 2, 3] AS n WITH n WHERE n >= $x RETURN n, n / $x AS share ORDER BY n / $x',
  ])('takes a parameter by its type: %s', async (query) => {
    for (const x of [6, 6n, 1, 2n, -3, 0.5])
      expect(await compare(stores, query, { x })).toMatchObject({ kind: 'same' });
  });

  it('answers the examples of docs/cypher.md the same, with rows', async () => {
    const outcomes = await compareAll(stores, examples('cypher'));
    expect(outcomes.length).toBeGreaterThan(5);
    expect(outcomes.filter((outcome) => outcome.kind !== 'same' || outcome.rows === 0)).toEqual([]);
  });

  it.each(examples('cypher neo4j'))('only Neo4j answers, as docs/cypher.md says: %s', async (query) => {
    expect((await runQuery(stores.neo4j, query)).rows.length).toBeGreaterThan(0);
    expect(await compare(stores, query)).toMatchObject({ kind: 'refused' });
  });

  it('refuses, or makes equal, every construct that the engines answer differently', async () => {
    const outcomes = await compareAll(stores, DIFFERENT);
    expect(outcomes.filter(({ kind }) => kind === 'different')).toEqual([]);
  });
});

describe.each(testServers.slice(0, 1))('on $name, random graphs and expressions', (server) => {
  let folder: string;
  let stores: Stores;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spillover-differential-'));
    stores = { embedded: await openStore(`file:${join(folder, 'graph.grafeo')}`), neo4j: await openServer(server) };
  });
  afterAll(async () => {
    await Promise.all([stores.embedded.close(), stores.neo4j.close()]);
    await rm(folder, { recursive: true });
  });

  it('answer every question in the same order where all have one name', { timeout: often(60_000) }, async () => {
    const namesakes = smallGraph.map((graph) => ({
      ...graph,
      entities: graph.entities.map((row) => ({ ...row, name: 'Iran' })),
    }));
    await fc.assert(
      fc.asyncProperty(namesakes, async (graph) => {
        await Promise.all([stores.embedded.load(graph), stores.neo4j.load(graph)]);
        expect((await askAll(stores, graph, 1)).filter(({ kind }) => kind === 'different')).toEqual([]);
      }),
      { numRuns: often(1), endOnFailure: true },
    );
  });

  it('answer random queries the same, or refuse them', { timeout: often(120_000) }, async () => {
    let found = 0;
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
          const values = await compareAll(stores, fc.sample(expressions, { numRuns: EXPRESSIONS }));
          expect(values.filter(({ kind }) => kind === 'different')).toEqual([]);
          const answers = await askAll(stores, graph, 1);
          expect(answers.filter(({ kind }) => kind === 'different')).toEqual([]);
          found += outcomes.filter((outcome) => outcome.kind === 'same' && outcome.rows > 0).length;
        },
      ),
      { numRuns: GRAPHS, endOnFailure: true },
    );
    // Queries that find nothing would agree about anything.
    expect(found).toBeGreaterThan((GRAPHS * QUERIES) / 6);
  });
});
