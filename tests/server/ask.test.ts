/** Asking over real HTTP: the same answers as from the command line, and a gate that holds for what is sent as well. */

import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askQuestion, readQuestions } from '../../src/cypher/index.ts';
import type {
  ErrorAnswer,
  NodeJson,
  QueryAnswer,
  QuestionsAnswer,
  RelationshipJson,
  SchemaAnswer,
  ValueJson,
} from '../../src/model/api.ts';
import { readRecords } from '../../src/records/index.ts';
import { openStore } from '../../src/store/index.ts';
import { type Served, serve } from '../support/served.ts';

const ENDLESS = 'UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN count(a + b) AS n';

let served: Served;

beforeAll(async () => {
  served = await serve(async (folder) => {
    const store = await openStore(`file:${join(folder, 'graph.grafeo')}`);
    await store.load(await readRecords('graph'));
    return store;
  });
});

afterAll(() => served?.close());

const get = async <T>(path: string) => (await (await served.get(path)).json()) as T;

const cypher = (query: string, parameters: object = {}, limits: object = {}) =>
  served.post('/api/cypher', { query, parameters, ...limits });

async function answerOf(response: Response): Promise<QueryAnswer> {
  expect(response.status).toBe(200);
  return (await response.json()) as QueryAnswer;
}

async function errorOf(response: Response, status: number): Promise<ErrorAnswer['error']> {
  expect(response.status).toBe(status);
  const { error } = (await response.json()) as ErrorAnswer;
  expect(JSON.stringify(error)).not.toMatch(/\bat .*:\d+:\d+/);
  return error;
}

describe('what can be asked', () => {
  it('is every question, with what its header tells', async () => {
    const { questions } = await get<QuestionsAnswer>('/api/questions');
    expect(questions.map(({ name }) => name)).toEqual((await readQuestions()).map(({ name }) => name));
    const route = questions.find(({ name }) => name === 'shortest-ties');
    expect(route?.sentence).toContain('{from}');
    expect(route?.parameters.find(({ name }) => name === 'steps')).toMatchObject({ type: 'integer', value: 3 });
    expect(questions.filter(({ computed }) => computed).map(({ name }) => name)).toEqual(['central-actors']);
  });

  it('is any query of the names in the schema, among them those of the contract that no record uses', async () => {
    const schema = await get<SchemaAnswer>('/api/schema');
    expect(schema.labels).toContain('ArmedGroup');
    expect(schema.types).toContain('IN_RETALIATION_FOR');
    expect(schema.properties).toContain('said_by');
    expect([...schema.labels, ...schema.properties].filter((name) => /^_|Load/.test(name))).toEqual([]);
  });

  it('names no function that the store then refuses', async () => {
    const { functions } = await get<SchemaAnswer>('/api/schema');
    expect(functions).toContain('size(list)');
    expect(functions.filter((name) => /^(round|date)\(/.test(name))).toEqual([]);
  });
});

describe('a question', () => {
  it('is answered as everywhere else', async () => {
    const asked = { from: 'kataib-hezbollah', to: 'united-states', steps: 2 };
    const here = await answerOf(await served.post('/api/ask', { question: 'shortest-ties', arguments: asked }));
    const there = await askQuestion(served.store, 'shortest-ties', asked);
    expect({ columns: here.columns, rows: here.rows }).toEqual({ columns: there.columns, rows: there.rows });
    expect(here).toMatchObject({ truncated: false, warnings: [], limits: { timeoutMs: 30_000, maxRows: 10_000 } });
  });

  it('takes actors by any of their names, and lists', async () => {
    const asked = { actor: 'BLA', statuses: ['alleged'] };
    const { rows } = await answerOf(await served.post('/api/ask', { question: 'who-backs-whom', arguments: asked }));
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each([
    ['who-backs-who', {}, 'who-backs-whom'],
    ['who-backs-whom', { aktor: 'iran' }, 'actor'],
    ['said-about', { about: 'Irann' }, 'iran'],
  ])('%s with %j is refused, with what comes near', async (question, given, near) => {
    const { mend } = await errorOf(await served.post('/api/ask', { question, arguments: given }), 422);
    expect(mend).toContain(near);
  });
});

describe('a query', () => {
  it('tells nodes, relationships, paths, maps and large numbers apart', async () => {
    const graph = await cypher(
      "MATCH p = (:Entity {id: 'iran'})-[r:SHELTERS]->(b) RETURN b, r, p ORDER BY r.id LIMIT 1",
    );
    const { columns, rows } = await answerOf(graph);
    expect(columns).toEqual(['b', 'r', 'p']);
    const [node, relationship, path] = rows[0] as [NodeJson, RelationshipJson, ValueJson];
    expect(node).toMatchObject({ is: 'node', labels: expect.arrayContaining(['Entity']) });
    expect(relationship).toMatchObject({ is: 'relationship', type: 'SHELTERS', properties: { status: 'alleged' } });
    expect(relationship.end).toBe(node.id);
    expect(path).toMatchObject({ is: 'path', nodes: [{ properties: { id: 'iran' } }, node], relationships: [{}] });
    const values = await cypher(
      "RETURN {labels: 'x'} AS map, toInteger('9007199254740993') AS large, [1, 'x', null] AS list",
    );
    expect((await answerOf(values)).rows).toEqual([
      [{ is: 'map', entries: { labels: 'x' } }, { is: 'number', text: '9007199254740993' }, [1, 'x', null]],
    ]);
  });

  it('takes parameters by their types: a whole number is an integer', async () => {
    const text = 'MATCH (a:Actor) WHERE a.kind IN $kinds RETURN a.id ORDER BY a.id LIMIT $n';
    const { rows } = await answerOf(await cypher(text, { kinds: ['State'], n: 3 }));
    expect(rows).toHaveLength(3);
  });

  it('stops at the row limit, and says so', async () => {
    const { rows, truncated, limits } = await answerOf(
      await cypher('MATCH (s:Statement) RETURN s.id', {}, { maxRows: 5 }),
    );
    expect([rows.length, truncated, limits.maxRows]).toEqual([5, true, 5]);
  });

  it('stops at the time limit, and says how to narrow it', async () => {
    const error = await errorOf(await cypher(ENDLESS, {}, { timeoutMs: 300 }), 422);
    expect(error.message).toContain('0.3 s');
  });

  it('is warned about a name that does not exist, with its place', async () => {
    const { rows, warnings } = await answerOf(await cypher('MATCH (n:Stat) RETURN n'));
    expect([rows.length, warnings.length]).toEqual([0, 1]);
    expect(warnings[0]).toMatch(/label Stat .*line 1, column 10.*State/);
  });

  it('has the place of its error', async () => {
    const { position } = await errorOf(await cypher("MATCH (n:State)\nWHERE n.name = 'Iran\nRETURN n"), 422);
    expect(position).toEqual({ line: 2, column: 16 });
  });

  it('does not write', async () => {
    const { message, position } = await errorOf(await cypher('MATCH (n) DETACH DELETE n'), 422);
    expect(message).toContain('changes the graph');
    expect(position).toEqual({ line: 1, column: 11 });
    expect((await answerOf(await cypher('MATCH (n:State) RETURN n.id'))).rows.length).toBeGreaterThan(0);
  });

  it('that the embedded store would answer otherwise is refused, with the way to Neo4j', async () => {
    const { mend, position } = await errorOf(await cypher('RETURN round(2.5)'), 422);
    expect(mend).toContain('npm run neo4j');
    expect(position).toEqual({ line: 1, column: 8 });
  });

  it('stops when whoever asked goes away: the store is free for the next', async () => {
    const leave = new AbortController();
    const asked = served.post('/api/cypher', { query: ENDLESS, parameters: {}, timeoutMs: 600_000 }, {}, leave.signal);
    setTimeout(() => leave.abort(), 500);
    await expect(asked).rejects.toThrow();
    // The engine works on one query at a time: this one would wait for the other.
    expect((await answerOf(await cypher('RETURN 1 AS one'))).rows).toEqual([[1]]);
  });
});

describe('what is sent', () => {
  const fine = { query: 'RETURN 1', parameters: {} };

  it.each([
    ['no key', { cookie: null }],
    ['no origin', { origin: null }],
    ['another origin', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port', { 'sec-fetch-site': 'same-site' }],
    ['no page at all', { 'sec-fetch-site': 'none' }],
    [
      'a form that leads here',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
  ])('from %s is refused', async (_, change) => {
    for (const path of ['/api/cypher', '/api/ask']) expect((await served.post(path, fine, change)).status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    'as %s is refused: a form could have sent it',
    async (type) => {
      expect((await served.post('/api/cypher', fine, { 'content-type': type })).status).toBe(415);
    },
  );

  it('under another name of this machine is refused', async () => {
    const status = await new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: served.port, path: '/api/cypher', method: 'POST' };
      request({ ...options, headers: { ...served.headers, host: 'evil.example' } }, (answer) =>
        resolve(answer.statusCode),
      )
        .on('error', reject)
        .end(JSON.stringify(fine));
    });
    expect(status).toBe(403);
  });

  it('to any other address is refused', async () => {
    expect((await served.post('/api/graph', fine)).status).toBe(405);
    expect((await served.post('/api/cypher/', fine)).status).toBe(405);
    expect((await served.get('/api/cypher')).status).toBe(404);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no query', { parameters: {} }],
    ['a query that is no text', { query: 1, parameters: {} }],
    ['a field too many', { ...fine, database: 'system' }],
    ['no time', { ...fine, timeoutMs: 0 }],
    ['too much time', { ...fine, timeoutMs: 1e9 }],
    ['too many rows', { ...fine, maxRows: 1e9 }],
    [
      'depth beyond all measure',
      `{"query": "RETURN 1", "parameters": {"x": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
    ],
  ])('with %s is refused', async (_, body) => {
    const response = await served.post('/api/cypher', body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    const { mend } = await errorOf(response, response.status);
    expect(mend).not.toBe('');
  });

  it('beyond a size that anybody writes is refused', async () => {
    const { message } = await errorOf(await cypher(`RETURN '${'x'.repeat(70_000)}'`), 413);
    expect(message).toContain('64 kB');
  });
});
