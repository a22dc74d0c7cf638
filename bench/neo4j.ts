/** The same graph into a fresh Neo4j twice: by the loop written by hand, and by this project from the records. */

import neo4j, { type Driver } from 'neo4j-driver';
import { type Neo4jServer, RELEASES, startServer } from '../scripts/neo4j/server.ts';
import type { Graph } from '../src/model/graph.ts';
import { readRecords } from '../src/records/index.ts';
import { openStore } from '../src/store/index.ts';
import { loadByHand } from './handwritten.ts';
import { type Asked, askAll } from './questions.ts';
import { median, seconds } from './timing.ts';

export interface Loads {
  readonly byHand: number;
  readonly bySpillover: number;
  /** The named questions, asked of what was loaded. */
  readonly questions: ReadonlyMap<string, Asked>;
}

/** @param records the folder that `graph` was read from, since reading and checking count for `spillover load` */
export async function intoNeo4j(records: string, graph: Graph, folder: string): Promise<Loads> {
  const byHand = await measure(graph, `${folder}-hand`, ({ driver }) => loadByHand(driver, graph));
  let questions: ReadonlyMap<string, Asked> = new Map();
  const load = async ({ server }: Contest) => {
    const store = await openStore(server.url, server);
    await store.load(await readRecords(records));
    await store.close();
  };
  const bySpillover = await measure(graph, `${folder}-spillover`, load, async ({ server }) => {
    const store = await openStore(server.url, server);
    questions = await askAll(store);
    await store.close();
  });
  return { byHand, bySpillover, questions };
}

interface Contest {
  readonly server: Neo4jServer;
  readonly driver: Driver;
}

/** A server of its own for each, on an empty folder, and warmed by the same work on a part of the graph. */
async function measure(
  graph: Graph,
  folder: string,
  load: (contest: Contest) => Promise<void>,
  afterwards?: (contest: Contest) => Promise<void>,
): Promise<number> {
  const server = await startServer({ folder, release: RELEASES.lts, heap: '1g' });
  const driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password));
  const contest = { server, driver };
  try {
    // A large load warms the server as it goes; small ones are done several times over.
    const times = graph.statements.length > 50_000 ? 1 : graph.statements.length > 5_000 ? 3 : 7;
    if (times > 1) await load(contest);
    const taken = await median(times, async () => {
      await empty(driver);
      return seconds(() => load(contest));
    });
    await afterwards?.(contest);
    return taken;
  } finally {
    await driver.close();
    await server.stop();
  }
}

async function empty(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
  }
}
