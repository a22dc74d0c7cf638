/** What every store has to do alike. Each store's test file runs all of it. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { QueryError, StoreError } from '../../src/model/errors.ts';
import type { Graph } from '../../src/model/graph.ts';
import { GraphNode, GraphPath, GraphRelationship, type Parameters, type Value } from '../../src/model/values.ts';
import type { Change, Changes, Store } from '../../src/store/store.ts';
import { entity, figure, graphOf, SMALL, statement } from '../support/small-graph.ts';

export interface Harness {
  /** Opens the store, with what it held when it was closed. */
  open(): Promise<Store>;
  /** Makes the store hold nothing. */
  clear(): Promise<void>;
}

const UNTOUCHED: Change = { added: 0, changed: 0, removed: 0, unchanged: 0 };

/** Joins two large sets: runs for hours unless it is stopped. */
const ENDLESS = 'MATCH (a)-[*]-(b)-[*]-(c)-[*]-(d)-[*]-(e), (x)-[*]-(y)-[*]-(z), (v)-[*]-(w) RETURN count(*)';

export function conformance(title: string, harness: Harness): void {
  describe(title, () => {
    let store: Store;

    beforeAll(async () => {
      await harness.clear();
      store = await harness.open();
    });
    afterAll(() => store?.close());

    const rows = async (cypher: string, parameters?: Parameters) => (await store.query(cypher, parameters)).rows;
    const value = async (cypher: string, parameters?: Parameters) => (await rows(cypher, parameters))[0]?.[0];
    const column = async (cypher: string) => (await rows(cypher)).map(([first]) => first);

    describe('loading', () => {
      beforeEach(() => harness.clear());

      it('is empty before the first load, and answers all the same', async () => {
        expect(await store.state()).toEqual({ state: 'empty' });
        expect(await rows('MATCH (n:Entity) RETURN n')).toEqual([]);
      });

      it('tells what it added, and that the store is whole', async () => {
        const report = await store.load(SMALL);
        const added = (count: number) => ({ ...UNTOUCHED, added: count });
        expect(report).toMatchObject({
          ...{ entities: added(5), sources: added(1), statements: added(5), figures: added(1), ties: added(3) },
          ...{ version: 'v1', staged: false },
        });
        expect(await store.state()).toMatchObject({ state: 'whole', version: 'v1', statements: 5 });
      });

      it('writes entities with the labels of their kind and only the properties that they have', async () => {
        await store.load(SMALL);
        const [[iran], [strike]] = (await rows(
          "MATCH (n:Entity) WHERE n.id IN ['iran', 'january-strike'] RETURN n ORDER BY n.id",
        )) as [[GraphNode], [GraphNode]];
        expect(iran.labels).toEqual(['Actor', 'Entity', 'State']);
        expect(withoutHash(iran)).toEqual({
          ...{ id: 'iran', name: 'Iran', kind: 'State', wikidata: 'Q794' },
          aliases: ['Islamic Republic', 'ایران'],
        });
        expect(strike.labels).toEqual(['Entity', 'Event']);
        expect(withoutHash(strike)).toEqual({
          ...{ id: 'january-strike', name: 'january-strike', kind: 'Event', aliases: [], place: 'balochistan' },
          ...{ date: '2024-01-16', date_from: '2024-01-16', date_to: '2024-01-16', date_text: 'January 16' },
          ...{ year_inferred: true, prospective: false },
        });
      });

      it('writes an arrow for what is said to be so, with who says it and how sure', async () => {
        await store.load(SMALL);
        const [[tie]] = (await rows("MATCH (:Actor {id: 'iran'})-[r:SHELTERS]->(:Actor {id: 'bla'}) RETURN r")) as [
          [GraphRelationship],
        ];
        expect(withoutHash(tie)).toEqual({
          ...{ id: 'iran-shelters-bla', status: 'alleged', family: 'support', said_by: 'pakistan', hedge: 'accuses' },
          ...{ quote: 'Pakistan accuses Iran of sheltering the BLA.', locator: '¶1', source: 'gazette', position: 36 },
          ...{ year_inferred: false, date_from_event: false, credibility: 6 },
        });
      });

      it('has no arrow for a forecast, a condition or a denial', async () => {
        await store.load(SMALL);
        expect(await column('MATCH (:Entity)-[r]->(:Entity) RETURN r.id ORDER BY r.id')).toEqual([
          ...['iran-shelters-bla', 'iran-strikes-pakistan', 'pakistan-accuses-iran'],
        ]);
      });

      it('writes every statement, with its quotes, its condition and what it is about', async () => {
        await store.load(SMALL);
        const [[forecast]] = (await rows("MATCH (s:Statement {id: 'pakistan-will-strike'}) RETURN s")) as [[GraphNode]];
        expect(forecast.labels).toEqual(['Statement']);
        expect(withoutHash(forecast)).toEqual({
          ...{ id: 'pakistan-will-strike', subject: 'pakistan', relation: 'STRIKES', object: 'iran' },
          ...{ family: 'hostile', status: 'forecast', negated: false, source: 'gazette', locator: '¶1', position: 0 },
          ...{ quote: 'Iran struck Pakistan on January 16.', year_inferred: false, date_from_event: false },
          ...{ credibility: 6, likelihood: 'likely', likelihood_low: 55, likelihood_high: 80 },
        });
        expect(await rows('MATCH (s:Statement)-[l:ABOUT]->(t:Statement) RETURN s.id, l.stance, t.id')).toEqual([
          ['iran-denies', 'denies', 'iran-shelters-bla'],
        ]);
        expect(await rows('MATCH (s:Statement)-[:CONDITION]->(t:Statement) RETURN s.id, t.id')).toEqual([
          ['pakistan-will-strike', 'iran-strikes-pakistan'],
        ]);
        expect(
          await rows(
            "MATCH (s {id: 'iran-denies'})-[q:QUOTED_FROM]->(d:Source) RETURN q.exact, q.start, q.end, q.locator, d.id, d.publisher",
          ),
        ).toEqual([['Tehran denies it.', 81, 98, '¶1', 'gazette', 'The Gazette']]);
        expect(await rows('MATCH (f:Figure)-[:QUOTED_FROM]->(:Source) RETURN f.subject, f.measure, f.value')).toEqual([
          ['january-strike', 'killed', 2],
        ]);
      });

      it('never joins the two layers', async () => {
        await store.load(SMALL);
        expect(await value('MATCH (a:Entity)--(b) WHERE NOT b:Entity RETURN count(*)')).toBe(0);
        expect(
          await value('MATCH (a:Actor)-[*1..4]-(b) WHERE b:Statement OR b:Source OR b:Figure RETURN count(*)'),
        ).toBe(0);
      });

      it('marks everything as ours', async () => {
        await store.load(SMALL);
        expect(await value('MATCH (n) WHERE n._hash IS NULL RETURN count(n)')).toBe(0);
        expect(await value('MATCH ()-[r]->() WHERE r._hash IS NULL RETURN count(r)')).toBe(0);
      });

      it('changes nothing when it is done twice', async () => {
        await store.load(SMALL);
        const before = await store.state();
        const report = await store.load(SMALL);
        const kept = (count: number) => ({ ...UNTOUCHED, unchanged: count });
        expect(report).toMatchObject({
          ...{ entities: kept(5), sources: kept(1), statements: kept(5), figures: kept(1), ties: kept(3) },
        });
        expect(await store.state()).toEqual(before);
      });

      it('removes what the records dropped', async () => {
        await store.load(SMALL);
        const fewer = without(SMALL, ['iran-denies', 'iran-shelters-bla', 'bla', 'january-strike-killed']);
        const report = await store.load(fewer);
        expect(removedOf(report)).toEqual({ entities: 1, sources: 0, statements: 2, figures: 1, ties: 1 });
        expect(await contents()).toEqual(await contentsOfFresh(fewer));
      });

      it('changes what the records changed, and that only', async () => {
        await store.load(SMALL);
        const changed = edit(SMALL, {
          'iran-shelters-bla': { hedge: null, note: 'seen again' },
          'iran-denies': { about: [] },
          iran: { name: 'Islamic Republic of Iran', wikidata: null },
        });
        const report = await store.load(changed);
        expect(report.statements).toEqual({ ...UNTOUCHED, changed: 2, unchanged: 3 });
        expect(report.ties).toEqual({ ...UNTOUCHED, changed: 1, unchanged: 2 });
        expect(report.entities).toEqual({ ...UNTOUCHED, changed: 1, unchanged: 4 });
        expect(await contents()).toEqual(await contentsOfFresh(changed));
      });

      it('moves an arrow whose ends or type changed', async () => {
        await store.load(SMALL);
        const moved = edit(SMALL, {
          'iran-shelters-bla': { subject: 'pakistan' },
          'pakistan-accuses-iran': { relation: 'PRESSURES', family: 'speech' },
        });
        const report = await store.load(moved);
        expect(report.ties).toEqual({ ...UNTOUCHED, changed: 2, unchanged: 1 });
        expect(await contents()).toEqual(await contentsOfFresh(moved));
      });

      it('takes the arrow away when a statement becomes a forecast, and gives it back', async () => {
        await store.load(SMALL);
        const forecast = edit(SMALL, { 'pakistan-accuses-iran': { status: 'forecast' } });
        expect((await store.load(forecast)).ties).toEqual({ ...UNTOUCHED, removed: 1, unchanged: 2 });
        expect((await store.load(SMALL)).ties).toEqual({ ...UNTOUCHED, added: 1, unchanged: 2 });
      });

      it('changes the labels with the kind, and keeps the arrows', async () => {
        await store.load(SMALL);
        await store.load(edit(SMALL, { bla: { kind: 'Place' } }));
        const [bla] = (await rows("MATCH (n:Entity {id: 'bla'}) RETURN n"))[0] as [GraphNode];
        expect(bla.labels).toEqual(['Entity', 'Place']);
        expect(await column("MATCH ()-[r]->({id: 'bla'}) RETURN r.id")).toEqual(['iran-shelters-bla']);
      });

      it('goes on from a new version that says the same', async () => {
        await store.load(SMALL);
        await store.load({ ...SMALL, version: 'v2' });
        expect(await store.state()).toMatchObject({ state: 'whole', version: 'v2' });
      });

      it('takes a graph without anything in it', async () => {
        await store.load(SMALL);
        await store.load(graphOf({ version: 'none', sources: [] }));
        expect(await store.state()).toMatchObject({ state: 'whole', version: 'none', statements: 0 });
        expect(await value('MATCH (n) WHERE NOT n:SpilloverLoad RETURN count(n)')).toBe(0);
      });

      it('keeps self-loops, parallel arrows, and a symmetric relation as the one arrow that it is', async () => {
        const ends = { subject: 'iran', object: 'pakistan' } as const;
        await store.load(
          graphOf({
            entities: SMALL.entities,
            statements: [
              statement({ id: 'loop', subject: 'iran', relation: 'STRIKES', object: 'iran' }),
              statement({ id: 'one', ...ends, relation: 'STRIKES' }),
              statement({ id: 'two', ...ends, relation: 'STRIKES' }),
              statement({ id: 'both', ...ends, relation: 'ALLIED_WITH' }),
            ],
          }),
        );
        expect(await column("MATCH (a {id: 'iran'})-[r]->(a) RETURN r.id")).toEqual(['loop']);
        expect(await column("MATCH ({id: 'iran'})-[r:STRIKES]->({id: 'pakistan'}) RETURN r.id ORDER BY r.id")).toEqual([
          ...['one', 'two'],
        ]);
        expect(await column('MATCH (a)-[r:ALLIED_WITH]->(b) RETURN a.id')).toEqual(['iran']);
        expect(await column("MATCH ({id: 'pakistan'})-[r:ALLIED_WITH]-(b) RETURN b.id")).toEqual(['iran']);
      });

      it('keeps every script, and texts of any length, as they are', async () => {
        const names = [
          'ایران',
          'پاکستان ‏(RTL)',
          '伊朗',
          '👩‍👩‍👧 𝕏',
          'quote \' " \\ ` $x {y}',
          'é e\u0301',
          '\ttab\nline',
        ];
        const long = 'ایران 😀 '.repeat(2_000);
        await store.load(
          graphOf({
            entities: names.map((name, index) => entity({ id: `e${index}`, kind: 'State', name, note: long })),
          }),
        );
        expect(await column('MATCH (n:Entity) RETURN n.name ORDER BY n.id')).toEqual(names);
        expect(await value('MATCH (n:Entity) WHERE n.note = $long RETURN count(n)', { long })).toBe(names.length);
      });

      it('keeps whole numbers whole and others as they are', async () => {
        await store.load(
          graphOf({
            entities: SMALL.entities,
            figures: [
              figure({ id: 'a', subject: 'iran', value: 9_007_199_254_740_991 }),
              figure({ id: 'b', subject: 'iran', value: 0.5 }),
              figure({ id: 'c', subject: 'iran', value: 3 }),
            ],
          }),
        );
        expect(await column('MATCH (f:Figure) RETURN f.value ORDER BY f.id')).toEqual([9_007_199_254_740_991, 0.5, 3]);
        expect(await value("MATCH (f:Figure {id: 'c'}) RETURN f.value / 2")).toBe(1);
      });

      it('lets an entity, a statement and a figure have the same id', async () => {
        await store.load(
          graphOf({
            entities: [entity({ id: 'same', kind: 'State' })],
            statements: [statement({ id: 'same', subject: 'same', relation: 'STRIKES', object: 'same' })],
            figures: [figure({ id: 'same', subject: 'same' })],
          }),
        );
        expect(await value("MATCH (n {id: 'same'}) RETURN count(n)")).toBe(3);
      });

      it('tells its progress up to the end', async () => {
        const seen: number[] = [];
        await store.load(SMALL, { onProgress: ({ done, total }) => seen.push(done / total) });
        expect(seen.at(-1)).toBe(1);
      });

      it('leaves the old graph when it is stopped', async () => {
        await store.load(SMALL);
        const stopped = new AbortController();
        const load = store.load(without(SMALL, ['bla', 'iran-denies', 'iran-shelters-bla']), {
          signal: stopped.signal,
          onProgress: () => stopped.abort(),
        });
        await expect(load).rejects.toThrow(StoreError);
        expect(await store.state()).toMatchObject({ state: 'whole', version: 'v1' });
        expect(await value('MATCH (n:Entity) RETURN count(n)')).toBe(5);
      });

      it('refuses a second load while one is running', async () => {
        const other = await harness.open();
        try {
          const results = await Promise.allSettled([store.load(manyStates(1_500)), other.load(SMALL)]);
          expect(results.map(({ status }) => status)).toContain('fulfilled');
          for (const result of results) {
            if (result.status === 'rejected') expect(result.reason.message).toMatch(/Another load into this store/);
          }
          expect((await store.state()).state).toBe('whole');
        } finally {
          await other.close();
        }
      });

      it('holds what it was given after it is closed and opened again', async () => {
        await store.load(SMALL);
        await store.close();
        store = await harness.open();
        expect(await store.state()).toMatchObject({ state: 'whole', version: 'v1' });
        expect(await value('MATCH (:Entity)-[r]->(:Entity) RETURN count(r)')).toBe(3);
      });

      /** Everything in the store, in a form that can be compared. */
      async function contents(): Promise<readonly string[]> {
        const nodes = (await column('MATCH (n) WHERE NOT n:SpilloverLoad RETURN n')) as GraphNode[];
        const relationships = await rows('MATCH (a)-[r]->(b) RETURN labels(a), a.id, r, labels(b), b.id');
        return [
          ...nodes.map((node) => JSON.stringify([node.labels, node.properties])),
          ...relationships.map(([from, a, r, to, b]) => {
            const { type, properties } = r as GraphRelationship;
            return JSON.stringify([
              [...(from as string[])].sort(),
              a,
              type,
              properties,
              [...(to as string[])].sort(),
              b,
            ]);
          }),
        ].sort();
      }

      async function contentsOfFresh(graph: Graph): Promise<readonly string[]> {
        const loaded = await contents();
        await harness.clear();
        await store.load(graph);
        const fresh = await contents();
        expect(loaded.length).toBe(fresh.length);
        return fresh;
      }
    });

    describe('asking', () => {
      beforeAll(async () => {
        await harness.clear();
        await store.load(SMALL);
      });

      it('gives nodes, relationships and paths', async () => {
        const [[a, r, p]] = (await rows("MATCH p = (a:Actor {id: 'pakistan'})-[r:ACCUSES]->(b) RETURN a, r, p")) as [
          [GraphNode, GraphRelationship, GraphPath],
        ];
        expect(a).toBeInstanceOf(GraphNode);
        expect(r).toBeInstanceOf(GraphRelationship);
        expect(p).toBeInstanceOf(GraphPath);
        expect(p.nodes.map(({ properties }) => properties.id)).toEqual(['pakistan', 'iran']);
        expect(p.relationships.map(({ type }) => type)).toEqual(['ACCUSES']);
        expect([r.start, r.end]).toEqual(p.nodes.map(({ elementId }) => elementId));
        expect(r.start).toBe(a.elementId);
      });

      it('gives nodes and relationships inside lists and maps too', async () => {
        const [[nodes, map]] = (await rows(
          "MATCH p = (a {id: 'pakistan'})-[r:ACCUSES]->(b) RETURN nodes(p), {from: a, by: r, k: [1, null]}",
        )) as [[Value[], Record<string, Value>]];
        expect(nodes.map((node) => (node as GraphNode).properties.id)).toEqual(['pakistan', 'iran']);
        expect(map.from).toBeInstanceOf(GraphNode);
        expect(map.by).toBeInstanceOf(GraphRelationship);
        expect(map.k).toEqual([1, null]);
      });

      it.each<[string, Value]>([
        ['null', null],
        ['true', true],
        ['1', 1],
        ['-7 / 2', -3],
        ['1.5', 1.5],
        ['9007199254740993', 9007199254740993n],
        ["'ایران 😀'", 'ایران 😀'],
        ['[1, 2.5, [true, null]]', [1, 2.5, [true, null]]],
        ["{a: 1, b: {c: 'd'}}", { a: 1, b: { c: 'd' } }],
        ["date('2024-01-16')", '2024-01-16'],
        ["datetime('2024-01-16T12:30:00Z')", '2024-01-16T12:30:00Z'],
        ["localtime('12:30')", '12:30:00'],
        ["duration('P1DT2H')", 'P1DT2H'],
        ['[x IN range(1, 3) | x * x]', [1, 4, 9]],
      ])('gives %s', async (expression, expected) => {
        expect(await value(`RETURN ${expression} AS value`)).toEqual(expected);
      });

      it.each<[string, Value, Value]>([
        ['a text', 'ایران', 'ایران'],
        ['an integer', 7n, 7],
        ['a float', 7.25, 7.25],
        ['a boolean', false, false],
        ['null', null, null],
        ['a list', [1n, 'two', null], [1, 'two', null]],
        ['a map', { a: { b: [2n] } }, { a: { b: [2] } }],
      ])('takes %s as a parameter', async (_, given, expected) => {
        expect(await value('RETURN $given AS value', { given })).toEqual(expected);
      });

      it('takes an integer where only an integer will do', async () => {
        expect(await value('RETURN 7 / $n', { n: 2n })).toBe(3);
        expect(await rows('UNWIND [1, 2, 3] AS x RETURN x LIMIT $n', { n: 2n })).toHaveLength(2);
      });

      it('names the columns, and keeps their order', async () => {
        expect((await store.query('RETURN 1 AS z, 2 AS a')).columns).toEqual(['z', 'a']);
      });

      it('stops at the row limit and says so', async () => {
        const cut = await store.query('UNWIND range(1, 5) AS x RETURN x', {}, { maxRows: 3 });
        expect(cut.rows).toEqual([[1], [2], [3]]);
        expect(cut.truncated).toBe(true);
        expect((await store.query('UNWIND range(1, 3) AS x RETURN x', {}, { maxRows: 3 })).truncated).toBe(false);
      });

      it('stops when its time is up, and answers the next question', async () => {
        const error = await store.query(ENDLESS, {}, { timeoutMs: 300 }).catch((reason) => reason);
        expect(error).toBeInstanceOf(QueryError);
        expect(error.message).toMatch(/longer than 0.3 s/);
        expect(await value('RETURN 1')).toBe(1);
      });

      it('stops when it is told to, and answers the next question', async () => {
        const stopped = new AbortController();
        const query = store.query(ENDLESS, {}, { signal: stopped.signal });
        setTimeout(() => stopped.abort(), 100);
        await expect(query).rejects.toThrow('The query was stopped.');
        expect(await value('RETURN 1')).toBe(1);
      });

      it('does not start what is stopped already', async () => {
        await expect(store.query('RETURN 1', {}, { signal: AbortSignal.abort() })).rejects.toThrow(QueryError);
      });

      it('answers other questions while one is stopped', async () => {
        const endless = store.query(ENDLESS, {}, { timeoutMs: 300 }).catch((reason) => reason);
        const others = [1, 2, 3].map((n) => value('MATCH (n:Entity) RETURN count(n) + $n', { n: BigInt(n) }));
        expect(await Promise.all(others)).toEqual([6, 7, 8]);
        expect(await endless).toBeInstanceOf(QueryError);
      });

      it.each([
        'CREATE (n:Bad)',
        'MERGE (n:Bad {id: 1})',
        "MATCH (n:Entity {id: 'iran'}) SET n.name = 'x'",
        'MATCH (n:Entity) REMOVE n.name',
        'MATCH (n) DETACH DELETE n',
        'MATCH ()-[r]->() DELETE r',
        'MATCH (n:Entity) FOREACH (x IN [1] | SET n.x = x)',
        'CREATE INDEX bad FOR (n:Bad) ON (n.id)',
        'DROP INDEX bad IF EXISTS',
        'CREATE CONSTRAINT bad FOR (n:Bad) REQUIRE n.id IS UNIQUE',
        'CALL db.createLabel("Bad")',
        'UNWIND [1, 2] AS x CALL { WITH x CREATE (:Bad {id: x}) } RETURN x',
      ])('refuses to write: %s', async (cypher) => {
        await expect(store.query(cypher)).rejects.toThrow(QueryError);
        expect(await value('MATCH (n) WHERE NOT n:SpilloverLoad RETURN count(n)')).toBe(12);
        expect(await value("MATCH (n:Entity {id: 'iran'}) RETURN n.name")).toBe('Iran');
      });

      it('says where a query is wrong', async () => {
        const error = await store.query('MATCH (n:Entity)\nRETRUN n').catch((reason) => reason);
        expect(error).toBeInstanceOf(QueryError);
        expect(error.position).toMatchObject({ line: 2 });
        expect(error.message).not.toMatch(/\n|at .*\.ts/);
        expect(error.mend).not.toBe('');
      });

      it('says which variable or parameter is not there', async () => {
        await expect(store.query('RETURN nobody')).rejects.toThrow(/nobody/);
        await expect(store.query('RETURN $nothing')).rejects.toThrow(/nothing/);
      });
    });
  });
}

function withoutHash({ properties }: GraphNode | GraphRelationship): object {
  const { _hash, ...rest } = properties;
  expect(_hash).toEqual(expect.any(String));
  return rest;
}

function without(graph: Graph, ids: readonly string[]): Graph {
  const keep = (row: { readonly id: string }) => !ids.includes(row.id);
  return {
    ...graph,
    version: `${graph.version} without ${ids}`,
    entities: graph.entities.filter(keep),
    statements: graph.statements.filter(keep),
    figures: graph.figures.filter(keep),
  };
}

function edit(graph: Graph, edits: Readonly<Record<string, object>>): Graph {
  const apply = <Row extends { readonly id: string }>(row: Row): Row => ({ ...row, ...edits[row.id] });
  return {
    ...graph,
    version: `${graph.version} edited`,
    entities: graph.entities.map(apply),
    statements: graph.statements.map(apply),
  };
}

function manyStates(count: number): Graph {
  const entities = Array.from({ length: count }, (_, index) => entity({ id: `state-${index}`, kind: 'State' }));
  return graphOf({ version: 'many', entities });
}

function removedOf(changes: Changes): object {
  const { entities, sources, statements, figures, ties } = changes;
  return Object.fromEntries(
    Object.entries({ entities, sources, statements, figures, ties }).map(([kind, { removed }]) => [kind, removed]),
  );
}
