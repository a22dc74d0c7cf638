/** The Neo4j servers that this run of the tests may use. Tests that write into them are named `*.neo4j.test.ts`. */

import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/store.ts';

export interface TestServer {
  /** For the titles of tests, such as `Neo4j 5.26.22`. */
  readonly name: string;
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4jServers: readonly TestServer[];
  }
}

/** The long-term release first, then the newest; only one where `NEO4J_TEST_URI` names it. */
export const testServers: readonly TestServer[] = inject('neo4jServers');

/** The one to use where one version is enough. */
export const testServer: TestServer = testServers[0] as TestServer;

export function openServer({ url, username, password }: TestServer = testServer): Promise<Store> {
  return openStore(url, { username, password });
}

/** Runs statements past the store, as another program would. Gives the rows of the last one. */
export async function runRaw(server: TestServer, ...statements: string[]): Promise<readonly unknown[][]> {
  const login = neo4j.auth.basic(server.username, server.password);
  const driver = neo4j.driver(server.url, login, { disableLosslessIntegers: true });
  try {
    let rows: unknown[][] = [];
    for (const statement of statements) {
      const { records } = await driver.executeQuery(statement);
      rows = records.map((record) => record.keys.map((key) => record.get(key)));
    }
    return rows;
  } finally {
    await driver.close();
  }
}

/** Takes everything away, whoever wrote it. */
export async function empty(server: TestServer): Promise<void> {
  await runRaw(server, 'MATCH (n) DETACH DELETE n');
}
