/** The version of the data: what every answer and export can cite. */

import { createHash } from 'node:crypto';
import type { Graph } from '../model/graph.ts';

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
  for (const name of ['sources', 'entities', 'statements', 'figures'] as const) {
    hash.update(`${name}\n`);
    const rows: readonly { readonly id: string }[] = graph[name];
    for (const row of [...rows].sort((a, b) => compareText(a.id, b.id))) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}
