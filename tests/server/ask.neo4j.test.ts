/** Asking over HTTP where the store is Neo4j: the same shapes, and work that stops when whoever asked has gone. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ErrorAnswer, QueryAnswer, SchemaAnswer } from '../../src/model/api.ts';
import { readRecords } from '../../src/records/index.ts';
import { openServer } from '../support/neo4j.ts';
import { type Served, serve } from '../support/served.ts';

const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n';
/** How many queries of that text run on the server; this one is not counted. */
const RUNNING =
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000)' RETURN count(*)";

let served: Served;

beforeAll(async () => {
  served = await serve(async () => {
    const store = await openServer();
    await store.load(await readRecords('graph'));
    return store;
  });
});

afterAll(() => served?.close());

const cypher = (query: string, more: object = {}, signal?: AbortSignal) =>
  served.post('/api/cypher', { query, parameters: {}, ...more }, {}, signal);

it('takes what the embedded store refuses, and names its functions', async () => {
  const response = await cypher('RETURN round($x, 1) AS x', { parameters: { x: 2.25 } });
  expect(((await response.json()) as QueryAnswer).rows).toEqual([[2.3]]);
  const schema = (await (await served.get('/api/schema')).json()) as SchemaAnswer;
  expect(schema.functions).toContain('round(number, places)');
});

it('gives nodes and relationships in the same shape', async () => {
  const response = await cypher("MATCH (a {id: 'iran'})-[r:SHELTERS]->(b) RETURN r, b ORDER BY r.id LIMIT 1");
  const { rows } = (await response.json()) as QueryAnswer;
  expect(rows[0]?.[0]).toMatchObject({ is: 'relationship', type: 'SHELTERS', properties: { said_by: 'pakistan' } });
  expect(rows[0]?.[1]).toMatchObject({ is: 'node', labels: expect.arrayContaining(['Entity']) });
});

it('has the place of an error', async () => {
  const response = await cypher('MATCH (n:State)\nRETURN m');
  expect(response.status).toBe(422);
  const { error } = (await response.json()) as ErrorAnswer;
  expect(error.position).toEqual({ line: 2, column: 8 });
});

it('stops the work when whoever asked goes away', async () => {
  const running = async () => Number((await served.store.query(RUNNING)).rows[0]?.[0]);
  const leave = new AbortController();
  const asked = cypher(ENDLESS, { timeoutMs: 600_000 }, leave.signal);
  await expect.poll(running).toBe(1);
  leave.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(running).toBe(0);
});
