/** The Neo4j servers that this run of the tests may use. Tests that write into them are named `*.neo4j.test.ts`. */

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
