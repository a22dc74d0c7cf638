/** What only a database that is shared with others, and far away, can go through. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { QueryError, StoreError, UsageError } from '../../src/model/errors.ts';
import { openStore } from '../../src/store/index.ts';
import type { Store, StoreState } from '../../src/store/store.ts';
import { empty, openServer, runRaw, testServer, testServers } from '../support/neo4j.ts';
import { runScript } from '../support/process.ts';
import { graphOf, largeGraph, SMALL } from '../support/small-graph.ts';

const STAGED = { stageAbove: 0 } as const;

describe.each(testServers)('$name', (server) => {
  let store: Store;
  const raw = (...statements: string[]) => runRaw(server, ...statements);
  const value = async (cypher: string) => (await store.query(cypher)).rows[0]?.[0];

  beforeAll(async () => {
    store = await openServer(server);
  });
  beforeEach(() => empty(server));
  afterAll(() => store.close());

  describe("other programs' data", () => {
    const FOREIGN = [
      "CREATE (:Person {name: 'Ada'})-[:KNOWS {since: 1840}]->(:Person {name: 'Charles'})",
      "CREATE (:Entity {id: 'somebody', name: 'not ours'})",
    ];
    const foreign = () =>
      raw(
        `MATCH (n) WHERE n:Person OR n.id = 'somebody' OPTIONAL MATCH (n)-[r]->()
         RETURN labels(n) AS l, properties(n) AS p, type(r) AS t, properties(r) AS q ORDER BY p.name`,
      );

    it('is there unchanged after loads that add, change, remove and stage', async () => {
      await raw(...FOREIGN);
      const before = await foreign();
      await store.load(SMALL);
      await store.load(largeGraph(30));
      await store.load(SMALL, STAGED);
      await store.load(graphOf({ version: 'none', sources: [] }));
      expect(await foreign()).toEqual(before);
      expect((await raw('MATCH (n) RETURN count(n)'))[0]).toEqual([4]);
    });

    it('stays on our nodes: labels, properties and relationships', async () => {
      await store.load(SMALL);
      await raw(
        "MATCH (a:Entity {id: 'iran'}), (b:Entity {id: 'pakistan'}) SET a:Watched, a.rank = 7 CREATE (a)-[:MINE {id: 1}]->(b)",
        "MATCH ()-[r:STRIKES {id: 'iran-strikes-pakistan'}]->() SET r.weight = 0.5",
      );
      const renamed = SMALL.entities.map((row) => (row.id === 'iran' ? { ...row, name: 'Persia' } : row));
      const noted = SMALL.statements.map((row) => ({ ...row, credibility: 2 }));
      await store.load({ ...SMALL, version: 'v2', entities: renamed, statements: noted });
      expect(await value("MATCH (n:Watched:State {id: 'iran', name: 'Persia'}) RETURN n.rank")).toBe(7);
      expect(await value("MATCH ({id: 'iran'})-[r:MINE]->({id: 'pakistan'}) RETURN r.id")).toBe(1);
      expect(await value('MATCH ()-[r:STRIKES {credibility: 2}]->() RETURN r.weight')).toBe(0.5);
    });

    it.each([undefined, 0])(
      'stops a load whose ids it has taken, before anything is changed (stageAbove %s)',
      async (stageAbove) => {
        await raw("CREATE (:Entity {id: 'iran', name: 'theirs'})");
        const error = await store.load(SMALL, stageAbove === undefined ? {} : { stageAbove }).catch((reason) => reason);
        expect(error).toBeInstanceOf(StoreError);
        expect(error.message).toMatch(/did not write.*iran.*Nothing was changed/);
        expect(await raw('MATCH (n) RETURN n.name AS name')).toEqual([['theirs']]);
        expect(await store.state()).toEqual({ state: 'empty' });
      },
    );

    it('stops a load that would cut a relationship of theirs off', async () => {
      await store.load(SMALL);
      await raw("MATCH (a:Entity {id: 'bla'}) CREATE (a)<-[:WATCHES]-(:Person {name: 'Ada'})");
      const statements = SMALL.statements.filter(({ object }) => object !== 'bla');
      const fewer = graphOf({
        ...SMALL,
        version: 'v2',
        entities: SMALL.entities.filter(({ id }) => id !== 'bla'),
        statements,
      });
      for (const options of [{}, STAGED]) {
        const error = await store.load(fewer, options).catch((reason) => reason);
        expect(error).toBeInstanceOf(StoreError);
        expect(error.message).toMatch(/bla.*Nothing was changed/);
      }
      expect(await store.state()).toMatchObject({ state: 'whole', version: 'v1' });
      expect(await value('MATCH (:Person)-[r:WATCHES]->(:Entity) RETURN count(r)')).toBe(1);
    });
  });

  it('gives back what somebody took away', async () => {
    await store.load(SMALL);
    await raw(
      "MATCH (:Statement {id: 'iran-denies'})-[r:ABOUT]->() DELETE r",
      "MATCH (:Statement {id: 'iran-strikes-pakistan'})-[r:QUOTED_FROM]->() DELETE r",
      "MATCH (n:Entity {id: 'bla'}) DETACH DELETE n",
    );
    const report = await store.load(SMALL);
    expect([report.statements.changed, report.entities.added, report.ties.added]).toEqual([2, 1, 1]);
    expect(await value('MATCH (:Statement)-[r]->() RETURN count(r)')).toBe(7);
    expect(await value('MATCH (:Entity)-[r]->(:Entity) RETURN count(r)')).toBe(3);
  });

  it('knows that ids are unique, and has an index on what questions look up', async () => {
    await store.load(SMALL);
    const constraints = await raw(
      "SHOW CONSTRAINTS YIELD labelsOrTypes AS l, properties AS p, type AS t WHERE t CONTAINS 'UNIQUE' RETURN l[0] + '.' + p[0] AS x ORDER BY x",
    );
    expect(constraints.flat()).toEqual(['Entity.id', 'Figure.id', 'Source.id', 'SpilloverLoad.id', 'Statement.id']);
    const indexes = await raw(
      "SHOW INDEXES YIELD labelsOrTypes AS l, properties AS p, state AS s, type AS t WHERE t = 'RANGE' AND p <> ['id'] RETURN l[0] + '.' + p[0] AS x, s ORDER BY x",
    );
    expect(indexes).toContainEqual(['Statement.subject', 'ONLINE']);
    expect(indexes).toContainEqual(['Entity.name', 'ONLINE']);
  });

  it('is planned for as it is as soon as it is loaded', async () => {
    await store.load(largeGraph(300));
    const plan = await store.explain?.('MATCH (s:Statement {subject: $id}) RETURN s.id', { id: 'state-1' });
    expect(plan?.estimatedRows).toBeCloseTo(3);
  });

  describe('a load in stages', () => {
    it('ends in the same graph as one in one transaction', async () => {
      const graph = largeGraph(6_000);
      const all = () =>
        raw(
          'MATCH (n) WHERE NOT n:SpilloverLoad OPTIONAL MATCH (n)-[r]->(m) RETURN sum(size(n.id) + size(coalesce(m.id, ""))) AS s, count(n._hash) AS c, count(r._hash) AS d',
        );
      expect((await store.load(graph)).staged).toBe(false);
      const whole = await all();
      await empty(server);
      expect((await store.load(graph, STAGED)).staged).toBe(true);
      expect(await all()).toEqual(whole);
      expect(await store.load(graph, STAGED)).toMatchObject({ statements: { unchanged: 6_000, changed: 0, added: 0 } });
    });

    it('tells every reader that it is unfinished, and no longer when it is done', async () => {
      const other = await openServer(server);
      const seen: Promise<{ state: StoreState; warnings: readonly string[] }>[] = [];
      const look = async () => ({ state: await other.state(), warnings: (await other.query('RETURN 1')).warnings });
      await store.load(largeGraph(6_000), { ...STAGED, onProgress: () => void seen.push(look()) });
      const states = await Promise.all(seen);
      expect(states[0]?.state).toMatchObject({ state: 'unfinished', version: 'large' });
      expect(states[0]?.warnings[0]).toMatch(/unfinished.*spillover load/);
      expect(await look()).toMatchObject({ state: { state: 'whole', version: 'large' }, warnings: [] });
      await other.close();
    });

    it('changes nothing and marks nothing when there is nothing to do', async () => {
      await store.load(SMALL);
      const before = await store.state();
      const other = await openServer(server);
      const seen: Promise<StoreState>[] = [];
      await store.load(SMALL, { ...STAGED, onProgress: () => void seen.push(other.state()) });
      expect(await store.state()).toEqual(before);
      for (const state of await Promise.all(seen)) expect(state).toEqual(before);
      await other.close();
    });

    it('that is stopped says so, and the next one takes it back', async () => {
      await store.load(SMALL);
      const stopped = new AbortController();
      const error = await store
        .load(largeGraph(9_000), {
          ...STAGED,
          signal: stopped.signal,
          onProgress: ({ done, total }) => done > total / 2 && stopped.abort(),
        })
        .catch((reason) => reason);
      expect(error).toBeInstanceOf(StoreError);
      expect(error.message).toMatch(/stopped.*unfinished/);
      expect(await store.state()).toMatchObject({ state: 'unfinished', version: 'large' });
      await store.load(SMALL);
      expect(await store.state()).toMatchObject({ state: 'whole', version: 'v1' });
      expect(await value('MATCH (n) RETURN count(n)')).toBe(13);
    });

    it('that is killed is unfinished, and the next one completes it', async () => {
      const env = { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password };
      const loader = runScript('tests/store/loader.ts', [server.url, '12000', '0'], env);
      await loader.line(/loading/);
      await loader.kill();
      expect(await store.state()).toMatchObject({ state: 'unfinished', version: 'large' });
      await store.load(largeGraph(12_000), STAGED);
      expect(await store.state()).toMatchObject({ state: 'whole', version: 'large', statements: 12_000 });
      expect(await value('MATCH (:Statement)-[r:QUOTED_FROM]->(:Source) RETURN count(r)')).toBe(12_000);
      expect(await value('MATCH (:Entity)-[r]->(:Entity) RETURN count(DISTINCT r.id)')).toBe(12_000);
    });
  });

  it('has the old graph when a load in one transaction is killed', async () => {
    await store.load(SMALL);
    const env = { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password };
    const loader = runScript('tests/store/loader.ts', [server.url, '6000', '50000'], env);
    await loader.line(/loading/);
    await loader.kill();
    expect(await store.state()).toMatchObject({ state: 'whole', version: 'v1' });
    expect(await value('MATCH (n:Entity) RETURN count(n)')).toBe(5);
    await store.load(SMALL);
  });

  it('really stops the work of a query that is stopped', async () => {
    const endless = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS endless';
    await expect(store.query(endless, {}, { timeoutMs: 200 })).rejects.toThrow(QueryError);
    const stopped = new AbortController();
    setTimeout(() => stopped.abort(), 200);
    await expect(store.query(endless, {}, { signal: stopped.signal })).rejects.toThrow(QueryError);
    const running = await raw(
      "SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q CONTAINS 'AS endless' AND NOT q CONTAINS 'SHOW' RETURN q",
    );
    expect(running).toEqual([]);
  });

  it('does not fetch what is beyond the row limit', async () => {
    const { rows, truncated } = await store.query('UNWIND range(1, 1000000000) AS x RETURN x', {}, { maxRows: 2 });
    expect([rows, truncated]).toEqual([[[1], [2]], true]);
  });

  it('warns of names that the database does not know', async () => {
    await store.load(SMALL);
    const { warnings } = await store.query('MATCH (n:Acter)-[:STRIKED]->(m) WHERE n.nmae = 1 RETURN m');
    expect([...warnings].sort()).toEqual([
      ...[
        'No node has the label `Acter`.',
        'No relationship has the type `STRIKED`.',
        'Nothing has the property `nmae`.',
      ],
    ]);
    expect((await store.query('MATCH (n:Actor)-[:STRIKES]->(m) RETURN m')).warnings).toEqual([]);
  });

  it('reads no files of the server', async () => {
    const error = await store.query("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line").catch((reason) => reason);
    expect(error.message).toMatch(/file/i);
  });
});

describe('opening a server', () => {
  const { url, username, password } = testServer;
  const failure = (address: string, login: object): Promise<StoreError> =>
    openStore(address, login).then(
      () => Promise.reject(new Error('it opened')),
      (reason) => reason,
    );

  it('tells that the password is wrong', async () => {
    const error = await failure(url, { username, password: 'wrong' });
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/does not accept this user and password/);
    expect(error.message + error.mend).not.toContain('wrong');
    expect(error.mend).toMatch(/NEO4J_PASSWORD/);
  });

  it('tells that there is no password', async () => {
    expect((await failure(url, {})).mend).toMatch(/NEO4J_PASSWORD/);
  });

  it('tells that nothing answers', async () => {
    const error = await failure('bolt://127.0.0.1:1', { username, password });
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toBe('No Neo4j answers at bolt://127.0.0.1:1.');
  });

  it('tells that the server has no TLS', async () => {
    const error = await failure(url.replace('bolt:', 'bolt+s:'), { username, password });
    expect(error).toBeInstanceOf(StoreError);
    expect(error.mend).toMatch(/without TLS|runs/);
  });

  it('tells that the database is not there', async () => {
    const error = await failure(`${url}/nowhere`, { username, password });
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/no database named nowhere/);
  });

  it('takes the database from the path, and neo4j:// as well', async () => {
    for (const address of [`${url}/neo4j`, url.replace('bolt:', 'neo4j:')]) {
      const store = await openStore(address, { username, password });
      expect(store.url).toBe(address);
      expect((await store.query('RETURN 1')).rows).toEqual([[1]]);
      await store.close();
    }
  });

  it('takes no password in the URL', async () => {
    const error = await failure('bolt://neo4j:secret@127.0.0.1:7687', {});
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message + error.mend).not.toContain('secret');
  });
});
