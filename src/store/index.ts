/** Opens the store that a URL names. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../model/errors.ts';
import { EmbeddedStore } from './embedded/store.ts';
import type { Store } from './store.ts';

export { EMBEDDED_TIE_LIMIT } from './embedded/store.ts';
export type * from './store.ts';

export const DEFAULT_URL = 'file:.spillover/graph.grafeo';

export interface OpenOptions {
  /** For Neo4j. The command line takes both from `NEO4J_USERNAME` and `NEO4J_PASSWORD`. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/**
 * @param url `file:PATH` or a path for the embedded store; `neo4j://`, `bolt://` and their `+s` and `+ssc` forms for a
 *   Neo4j server, with the database's name as the path where it is not the server's default
 * @throws UsageError when the URL names no store
 * @throws StoreError when the server cannot be reached or does not let us in
 */
export async function openStore(url: string = DEFAULT_URL, options: OpenOptions = {}): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && NEO4J_SCHEMES.includes(scheme)) {
    const { openNeo4j } = await import('./neo4j/store.ts');
    return openNeo4j(url, options);
  }
  if (scheme === undefined || scheme === 'file') return new EmbeddedStore(pathOf(url));
  throw new UsageError(
    `No store has a URL that begins with ${scheme}:.`,
    `Use file:PATH for the embedded store, or ${NEO4J_SCHEMES.map((name) => `${name}://`).join(', ')} for Neo4j.`,
  );
}

const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

function pathOf(url: string): string {
  if (/^file:\/\//i.test(url)) return fileURLToPath(url);
  const path = url.replace(/^file:/i, '');
  if (path === '')
    throw new UsageError('The URL of the store names no file.', `Use file:PATH, such as ${DEFAULT_URL}.`);
  return resolve(path);
}
