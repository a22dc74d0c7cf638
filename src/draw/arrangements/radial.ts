/** Around one actor: rings by how many shown statements away the others are. */

import type { StatementRow } from '../../model/graph.ts';
import { cos, sin } from '../arithmetic.ts';
import type { ArrangeEdge, ArrangeNode } from '../arrange.ts';
import type { Box } from '../boxes.ts';
import type { Point } from '../curve.ts';
import type { Guide } from '../guides.ts';
import type { Hold } from '../refine.ts';
import { type Arranged, FREE, inArea, type Placed, settle } from './room.ts';

/** How many statements away everybody is from one, whichever way the statements point; who cannot be reached is left out. */
export function distancesFrom(centre: string, statements: readonly StatementRow[]): ReadonlyMap<string, number> {
  const near = new Map<string, Set<string>>();
  const join = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b));
  for (const { subject, object } of statements) {
    join(subject, object);
    join(object, subject);
  }
  const found = new Map([[centre, 0]]);
  const queue = [centre];
  for (const id of queue) {
    for (const other of near.get(id) ?? []) {
      if (found.has(other)) continue;
      found.set(other, (found.get(id) as number) + 1);
      queue.push(other);
    }
  }
  return found;
}

/** Who stands in the middle while nobody was chosen: who stands in most of the statements. */
export function usualCentre(nodes: readonly ArrangeNode[]): string | undefined {
  return [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))[0]?.id;
}

/** Kept free at the right, where somebody cannot be reached, as a share of the width. */
const APART = { least: 0.13, most: 0.3, each: 0.009 };
/** Room for names outside the last ring. */
const EDGE = { x: 40, y: 14 };
/** Rings have room as if they held at least this many, and the middle as if it were this many. */
const LEAST = 6;
/** Between the edge of a ring and the marks on it, as a share of its width. */
const INSET = 0.14;

/** The inside and the outside of a ring, as shares of the reach of the last. */
interface Ring {
  readonly from: number;
  readonly to: number;
}

/** Rings as wide as what stands on them needs. */
function ringsFor(counts: readonly number[]): readonly Ring[] {
  const weights = counts.map((count) => Math.max(LEAST, count));
  const total = LEAST + weights.reduce((sum, one) => sum + one, 0);
  let before = LEAST;
  return weights.map((weight) => {
    const from = Math.sqrt(before / total);
    before += weight;
    return { from, to: Math.sqrt(before / total) };
  });
}

/** Keeps to a ring around the middle. */
function ringHold(centre: Point, reach: Point, { from, to }: Ring, name: string): Hold {
  const low = from + (to - from) * INSET;
  const high = to - (to - from) * INSET;
  return {
    name,
    at: (x, y) => {
      const right = (x - centre.x) / reach.x;
      const down = (y - centre.y) / reach.y;
      const away = Math.sqrt(right * right + down * down) || 1e-6;
      const kept = Math.min(high, Math.max(low, away)) / away;
      return { x: centre.x + right * kept * reach.x, y: centre.y + down * kept * reach.y };
    },
  };
}

const still = (at: Point, name: string): Hold => ({ name, at: () => at });

/** The nearer ones first; each ring in the order in which its members are met from the one before, so that few lines cross. */
export function around(
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
  shown: readonly StatementRow[],
  chosen: string | null,
): Arranged {
  const middle = nodes.some((node) => node.id === chosen) ? (chosen as string) : usualCentre(nodes);
  if (middle === undefined) return settle([], edges, []);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const distances = distancesFrom(middle, shown);
  const touched = new Set(shown.flatMap((row) => [row.subject, row.object]));
  // What no shown statement touches is not on the map; it is kept with those that cannot be reached.
  const unreached = nodes.filter((node) => !distances.has(node.id));
  const named = unreached.filter((node) => touched.has(node.id)).length;
  const width = FREE.right - FREE.left;
  const share = named === 0 ? 0 : Math.min(APART.most, Math.max(APART.least, named * APART.each));
  const right = FREE.right - 52 - share * width;
  const farthest = Math.max(1, ...distances.values());
  const centre = { x: (FREE.left + right) / 2, y: (FREE.top + FREE.bottom) / 2 };
  const reach = { x: (right - FREE.left) / 2 - EDGE.x, y: (FREE.bottom - FREE.top) / 2 - EDGE.y };
  const onMap = [...distances].filter(([id]) => id !== middle && byId.has(id));
  const members = Array.from({ length: farthest }, (_, i) => onMap.filter(([, ring]) => ring === i + 1));
  const rings = ringsFor(members.map((own) => own.length));
  const guides: Guide[] = rings.map(({ to }, i) => {
    const label = `${i === 0 ? '1 statement away' : `${i + 1} away`} ${members[i]?.length}`;
    return { type: 'ring', centre, reach: { x: reach.x * to, y: reach.y * to }, label };
  });
  const apart: Box = { left: right + 16, right: FREE.right, top: FREE.top, bottom: FREE.bottom };
  if (named > 0) {
    guides.push({ type: 'area', id: 'apart', box: apart, label: `Not reached ${named}`, apart: true });
  }
  const placed = members.flatMap((own, i) =>
    own.map(([id], index): Placed => {
      const ring = rings[i] as Ring;
      const angle = (2 * Math.PI * (index + i * 0.5)) / own.length - Math.PI / 2;
      const share = (ring.from + ring.to) / 2;
      const at = { x: centre.x + cos(angle) * reach.x * share, y: centre.y + sin(angle) * reach.y * share };
      return { node: byId.get(id) as ArrangeNode, at, hold: ringHold(centre, reach, ring, `ring ${i}`) };
    }),
  );
  const main: Placed = { node: byId.get(middle) as ArrangeNode, at: centre, hold: still(centre, 'middle') };
  const outside = share === 0 ? { ...apart, left: FREE.right - 60 } : apart;
  return settle([main, ...placed, ...inArea(unreached, outside, 'apart')], edges, guides);
}
