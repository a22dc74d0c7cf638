/** The version of the data: what every answer and export can cite. */

import { createHash } from 'node:crypto';
import type { Graph } from '../model/graph.ts';

/** Characters hashed at once: a call for every row costs more than the hashing. */
const CHUNK = 1 << 16;

/** Compares by UTF-16 units, the same on every system. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * SHA-256 over all rows, in hex. Rows are taken by id and always have their columns in the same order, so that
 * neither the order of records nor the files they stand in change it.
 */
export function versionOf(graph: Omit<Graph, 'version'>): string {
  const hash = createHash('sha256');
  let unhashed = '';
  const add = (line: string) => {
    unhashed += `${line}\n`;
    if (unhashed.length < CHUNK) return;
    hash.update(unhashed);
    unhashed = '';
  };
  for (const name of ['sources', 'entities', 'statements', 'figures'] as const) {
    add(name);
    const rows: readonly { readonly id: string }[] = graph[name];
    for (const row of [...rows].sort((a, b) => compareText(a.id, b.id))) add(JSON.stringify(row));
  }
  return hash.update(unhashed).digest('hex');
}
