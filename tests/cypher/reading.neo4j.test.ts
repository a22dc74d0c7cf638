import fc from 'fast-check';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainQuery, showPlan } from '../../src/cypher/index.ts';
import type { Store } from '../../src/store/store.ts';
import { openServer, testServers } from '../support/neo4j.ts';
import { often } from '../support/soak.ts';
import { hostileText, passes } from './disguises.ts';

describe.each(testServers)('on $name', (server) => {
  let driver: Driver;
  let store: Store;

  beforeAll(async () => {
    driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password));
    store = await openServer(server);
  });

  afterAll(async () => {
    await driver.close();
    await store.close();
  });

  /** Whether the server would change anything; what it did is taken back. */
  async function writes(text: string): Promise<boolean> {
    const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
    const transaction = session.beginTransaction();
    try {
      const { summary } = await (await transaction).run(text, { p: 1, x: 1 });
      return summary.counters.containsUpdates() || summary.counters.containsSystemUpdates();
    } catch {
      return false;
    } finally {
      await (await transaction).rollback().catch(() => undefined);
      await session.close();
    }
  }

  it('takes writes, so that the next test means something', async () => {
    expect(await writes('CREATE (:Bad)')).toBe(true);
    expect(await writes('WITH 1 AS x // \\u000a CREATE (:Bad)')).toBe(true);
  });

  it('would be changed by nothing that the guard lets pass, in a session that may write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        if (passes(text)) expect(await writes(text)).toBe(false);
      }),
      { numRuns: often(1000) },
    );
  });

  it('tells how it would carry out a query, and runs nothing', async () => {
    const plan = await explainQuery(store, 'MATCH (n:Entity {id: $id})-[r]->(m) RETURN m.name AS name');
    expect(showPlan(plan)).toMatch(/^ProduceResults ~\d+ rows {2}name\n {2}Projection .*\n {4}\w/);
  });

  it('points at the place of a mistake in a query to explain', async () => {
    const error = await explainQuery(store, 'MATCH (n RETURN n').catch((reason) => reason);
    expect(error.position).toEqual({ line: 1, column: 10 });
    await expect(explainQuery(store, 'CREATE (n)')).rejects.toThrow('CREATE changes the graph');
  });
});
