/** The graph as the arrangements see it: who there is, and how strongly each two are joined. */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import type { ArrangeEdge, ArrangeNode } from './arrange.ts';
import { lines, pairKey } from './lanes.ts';

/** Everything that any statement touches, with how many do; and how many join each two, on how many lines. */
export function nodesAndEdges(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): { readonly nodes: readonly ArrangeNode[]; readonly edges: readonly ArrangeEdge[] } {
  const degrees = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const { subject, object } of statements) {
    for (const id of new Set([subject, object])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const key = pairKey(subject, object);
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const nodes = entities.flatMap(({ id, name, kind }) => {
    const degree = degrees.get(id);
    return degree === undefined ? [] : [{ id, name, kind, degree }];
  });
  const lanes = new Map(lines(statements).map((line) => [pairKey(line.subject, line.object), line.lanes]));
  const edges = [...weights].map(([key, weight]) => {
    const [a, b] = key.split(' ') as [string, string];
    return { a, b, weight, lanes: lanes.get(key) };
  });
  return { nodes, edges };
}
