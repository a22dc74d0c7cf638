/** By families: actors stand in the lane of the family that most of their ties belong to. */

import type { StatementRow } from '../../model/graph.ts';
import { FAMILIES, type Family, families, isTie } from '../../model/vocabulary.ts';
import { type ArrangeEdge, type ArrangeNode, COVERED } from '../arrange.ts';
import type { Box } from '../boxes.ts';
import type { Guide } from '../guides.ts';
import { type Arranged, FREE, inArea, settle } from './room.ts';

/** The family of most ties of each actor; the first of the vocabulary where two have as many. Without ties, of most statements. */
export function mainFamilies(statements: readonly StatementRow[]): ReadonlyMap<string, Family> {
  const counts = new Map<string, Map<Family, number>>();
  for (const row of statements) {
    // A tie outweighs any number of what has not happened or is denied.
    const weight = isTie(row) ? 1 : 1e-6;
    for (const id of new Set([row.subject, row.object])) {
      const own = counts.get(id) ?? new Map<Family, number>();
      counts.set(id, own.set(row.family, (own.get(row.family) ?? 0) + weight));
    }
  }
  const most = (own: ReadonlyMap<Family, number>) =>
    FAMILIES.reduce((best, one) => ((own.get(one) ?? 0) > (own.get(best) ?? 0) ? one : best));
  return new Map([...counts].map(([id, own]) => [id, most(own)]));
}

/** Lanes as if they held at least this many, so that their names have room. */
const LEAST = 11;
const GAP = 6;

/** Where lanes begin and end, so that each has room for its own: what the legend covers counts as no room. */
function lanesOf(weights: readonly number[]): readonly Box[] {
  const legend = COVERED[0] as Box;
  const height = FREE.bottom - FREE.top;
  const under = legend.top - FREE.top;
  const beside = legend.right - FREE.left;
  const total = weights.reduce((sum, one) => sum + one, 0);
  const room = beside * under + (FREE.right - legend.right) * height;
  const edge = (share: number) => {
    const area = share * room;
    return area < beside * under ? FREE.left + area / under : legend.right + (area - beside * under) / height;
  };
  let before = 0;
  return weights.map((weight) => {
    const left = edge(before / total);
    before += weight;
    return { left: left + GAP / 2, right: edge(before / total) - GAP / 2, top: FREE.top, bottom: FREE.bottom };
  });
}

export function byFamilies(
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
  statements: readonly StatementRow[],
): Arranged {
  const main = mainFamilies(statements);
  const lanes = families
    .map((family) => ({ family, own: nodes.filter((node) => main.get(node.id) === family.id) }))
    .filter(({ own }) => own.length > 0);
  const boxes = lanesOf(lanes.map(({ own }) => Math.max(LEAST, own.length)));
  const guides = lanes.map(({ family, own }, index): Guide => {
    const label = `${family.label} ${own.length}`;
    return { type: 'area', id: `lane ${family.id}`, box: boxes[index] as Box, label, apart: false };
  });
  const placed = lanes.flatMap(({ family, own }, index) => inArea(own, boxes[index] as Box, family.id));
  return settle(placed, edges, guides);
}
