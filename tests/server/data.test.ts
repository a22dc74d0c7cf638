/** What the viewer is given: the database's own content, equal to the records that were loaded. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AroundAnswer, FoundEntity, GraphAnswer, SearchAnswer, StatusAnswer } from '../../src/model/api.ts';
import { PART_LIMIT, WHOLE_GRAPH_LIMIT } from '../../src/model/api.ts';
import type { Graph, StatementRow } from '../../src/model/graph.ts';
import { readRecords } from '../../src/records/index.ts';
import { openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/store.ts';
import { type Served, serve } from '../support/served.ts';

let graph: Graph;
let store: Store;
let served: Served;

beforeAll(async () => {
  graph = await readRecords('graph');
  served = await serve((folder) => openStore(`file:${join(folder, 'graph.grafeo')}`));
  store = served.store;
  await store.load(graph);
});

afterAll(() => served?.close());

/** As the viewer asks, with the cookie that the link gave. */
const ask = (path: string, headers: Record<string, string> = {}) => served.get(path, headers);

const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('GET /api/status', () => {
  it('tells what the store holds', async () => {
    const status = (await (await ask('/api/status')).json()) as StatusAnswer;
    expect(status).toMatchObject({ store: 'embedded', state: 'whole', version: graph.version });
    expect(status.counts).toEqual({
      entities: graph.entities.length,
      statements: graph.statements.length,
      figures: graph.figures.length,
      sources: graph.sources.length,
    });
  });
});

describe('GET /api/graph', () => {
  it('gives back every row that was loaded, and nothing else', async () => {
    const answer = (await (await ask('/api/graph')).json()) as GraphAnswer;
    const unordered = (statement: Graph['statements'][number]) => ({
      ...statement,
      about: [...statement.about].sort((a, b) => (a.statement < b.statement ? -1 : 1)),
      conditions: [...statement.conditions].sort(),
    });
    expect(answer.version).toBe(graph.version);
    expect(answer.entities).toEqual(byId(graph.entities));
    expect(answer.statements).toEqual(byId(graph.statements).map(unordered));
    expect(answer.figures).toEqual(byId(graph.figures));
    expect(answer.sources).toEqual(byId(graph.sources).map(({ text: _, ...summary }) => summary));
  });

  it('is not sent twice while nothing changes', async () => {
    const etag = (await ask('/api/graph')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^".+"$/);
    expect((await ask('/api/graph', { 'if-none-match': etag })).status).toBe(304);
  });

  it('follows the store when another version is loaded', async () => {
    const etag = (await ask('/api/graph')).headers.get('etag') ?? '';
    const statements = graph.statements.map((row, index) => (index === 0 ? { ...row, note: 'Looked at again.' } : row));
    await store.load({ ...graph, statements, version: '0'.repeat(64) });
    const answer = await ask('/api/graph', { 'if-none-match': etag });
    expect(answer.status).toBe(200);
    const { statements: shown } = (await answer.json()) as GraphAnswer;
    expect(shown.find(({ id }) => id === statements[0]?.id)?.note).toBe('Looked at again.');
    await store.load(graph);
  });
});

describe('GET /api/sources/:id', () => {
  it('gives the text, as the offsets of the quotes count it', async () => {
    const [source] = graph.sources;
    const answer = await ask(`/api/sources/${source?.id}`);
    expect(await answer.json()).toEqual(source);
  });

  it('says so where there is none', async () => {
    const answer = await ask('/api/sources/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: { message: expect.any(String), mend: expect.any(String) } });
  });
});

const speaksOf = (row: StatementRow, id: string) =>
  row.about.some(({ statement }) => statement === id) || row.conditions.includes(id);

describe('a part of the graph', () => {
  const send = (body: unknown) => served.post('/api/part', body);
  const partOf = async (ids: readonly string[]) => (await (await send({ ids })).json()) as GraphAnswer;

  it('is what is asked for and what that is read with', async () => {
    await store.load(graph);
    const status = (await (await ask('/api/status')).json()) as StatusAnswer;
    expect(status.whole_up_to).toBe(WHOLE_GRAPH_LIMIT);
    const whole = (await (await ask('/api/graph')).json()) as GraphAnswer;
    const claim = graph.statements.find(({ id }) => graph.statements.some((row) => speaksOf(row, id)));
    const figure = whole.figures[0];
    if (!claim || !figure) throw new Error('The article has claims and figures.');
    const part = await partOf([claim.id, figure.id, 'iran', 'nobody']);
    const ids = part.statements.map(({ id }) => id);
    const around = graph.statements.filter((row) => speaksOf(row, claim.id) || speaksOf(claim, row.id));
    expect(new Set(ids)).toEqual(new Set([claim.id, ...around.map(({ id }) => id)]));
    const keyed = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
    for (const row of part.statements) expect(row).toEqual(keyed(whole.statements).get(row.id));
    for (const row of part.entities) expect(row).toEqual(keyed(whole.entities).get(row.id));
    const entities = keyed(part.entities);
    for (const { subject, object, said_by, event, place } of part.statements) {
      for (const id of [subject, object, said_by, event, place]) expect(id === null || entities.has(id)).toBe(true);
    }
    expect(entities.has('iran')).toBe(true);
    expect(part.figures).toContainEqual(figure);
    expect(part.sources).toEqual(whole.sources);
    expect((await send({ ids: Array(PART_LIMIT + 1).fill('x') })).status).toBe(400);
    expect((await send({})).status).toBe(400);
  });

  it('is found by searching: any name of an actor, any words of a quote', async () => {
    const search = async (among: string, words: string) => {
      const answer = await ask(`/api/search?${new URLSearchParams({ among, words })}`);
      return ((await answer.json()) as SearchAnswer).found;
    };
    expect((await search('actor', 'hizbullah'))[0]?.id).toBe((await search('actor', 'Ḥizbullāh'))[0]?.id);
    expect((await search('actor', 'IRAN'))[0]).toMatchObject({ is: 'entity', id: 'iran', name: 'Iran' });
    expect((await search('place', 'iran')).map(({ id }) => id)).toContain('iran');
    expect((await search('event', 'iran')).map(({ id }) => id)).not.toContain('iran');
    const [said] = await search('statement', 'bears the signature tactics');
    const row = graph.statements.find(({ id }) => id === said?.id);
    expect(row?.quote).toContain('bears the signature tactics');
    expect(said).toMatchObject({ is: 'statement', status: row?.status, words: expect.stringMatching(/./) });
    // A whole word goes before a part of one, which would come first by name.
    const named = (await search('entity', 'regime')) as FoundEntity[];
    const isWhole = ({ name, aliases }: FoundEntity) => [name, ...aliases].some((one) => /\bregime\b/i.test(one));
    expect(named.map(isWhole)).toEqual([...named.map(isWhole)].sort((x, y) => Number(y) - Number(x)));
    expect(await search('actor', 'nobody by this name')).toEqual([]);
    expect((await search('entity', 'Pakistn'))[0]).toMatchObject({ id: 'pakistan' });
    expect((await search('entity', 'balochistn liberaton army'))[0]?.id).toBe('balochistan-liberation-army');
    expect((await ask('/api/search?among=everything&words=')).status).toBe(400);
  });
});

describe('GET /api/around', () => {
  const around = async (of: Record<string, string>) => {
    const { statements, more } = (await (await ask(`/api/around?${new URLSearchParams(of)}`)).json()) as AroundAnswer;
    return { statements, more };
  };

  it('gives the statements that somebody is in or has said, or those of a type, in the order of the text', async () => {
    await store.load(graph);
    const of = graph.statements.filter((row) => [row.subject, row.object, row.said_by].includes('pakistan'));
    const found = await around({ entity: 'pakistan' });
    expect(new Set(found.statements)).toEqual(new Set(of.map(({ id }) => id)));
    const places = found.statements.map((id) => of.find((row) => row.id === id)?.position ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(found.more).toBe(false);
    const shelters = graph.statements.filter(({ relation }) => relation === 'SHELTERS').map(({ id }) => id);
    expect(new Set((await around({ relation: 'SHELTERS' })).statements)).toEqual(new Set(shelters));
    expect((await around({ entity: 'nobody' })).statements).toEqual([]);
    expect((await ask('/api/around?relation=LOVES')).status).toBe(400);
  });
});

describe('a graph that is too large to be drawn whole', () => {
  it('is refused, with what to do', async () => {
    const [first] = graph.statements;
    if (!first) throw new Error('The article has statements.');
    const many = Array.from({ length: WHOLE_GRAPH_LIMIT + 1 }, (_, index) => ({
      ...first,
      id: `s-${index}`,
      status: 'forecast' as const,
      about: [],
      conditions: [],
    }));
    await store.load({ ...graph, statements: many, version: '1'.repeat(64) });
    const answer = await ask('/api/graph');
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({
      error: { message: expect.stringContaining('20001'), mend: expect.stringContaining('spillover cypher') },
    });
  });
});
