/** Where the actors of a small part of the graph stand, such as those of one answer: in a frame of any shape. */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import { atan2, cos, sin } from './arithmetic.ts';
import { type ArrangeEdge, type ArrangeNode, arrange, bodyOf, moved } from './arrange.ts';
import type { Box } from './boxes.ts';
import { type Cleared, keptClear } from './clear.ts';
import type { Point } from './curve.ts';
import { type Line, lines } from './lanes.ts';
import { nodesAndEdges } from './nodes.ts';
import { refine } from './refine.ts';

/** Room that is kept to the sides of the frame, for names. */
const MARGIN = { x: 52, y: 34 };
/** Every other one of a row stands lower by this, in pixels, so that names of neighbours do not meet. */
const STAGGER = 30;
/** Rows with more than this are staggered. */
const LEVEL_UP_TO = 2;

/**
 * Places a part so that few lines cross and names have room. The same part gives the same places.
 * @param lines Those that marks are moved off at last; none where only the ties are known.
 * @param turn By how much the start is turned, in radians: another one leads elsewhere.
 */
export function arrangePart(
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
  frame: Box,
  lines: readonly Line[] = [],
  turn = 0,
): Cleared {
  const middle = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
  const reach = { x: (frame.right - frame.left) / 2 - MARGIN.x, y: (frame.bottom - frame.top) / 2 - MARGIN.y };
  const bodies = [...nodes]
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .map((node, index, all) => {
      const angle = index * 2.399963 + turn;
      const share = Math.sqrt(index / all.length);
      const at = {
        x: middle.x + cos(angle) * share * reach.x,
        y: middle.y + sin(angle) * share * reach.y,
      };
      return bodyOf(node, at);
    });
  const sheet = { frame, covered: [], opaque: [] };
  return keptClear(moved(bodies, refine(bodies, edges, sheet)), lines, sheet);
}

/** Up to this many actors stand on a sheet that paper shows at the size of ordinary print. */
const FEW = 40;
/** What each of them wants of it, in square pixels, and how wide it is. */
const FREE = { each: 17_000, least: 600, most: 800, lowest: 240 };

/** Where the actors of a selection stand by themselves, as in a brief: few of them on a sheet that is no larger than they need. */
export function arrangeAlone(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): ReadonlyMap<string, Point> {
  const { nodes, edges } = nodesAndEdges(entities, statements);
  const drawn = lines(statements);
  if (nodes.length > FEW) return arrange(nodes, edges, new Map(), drawn).places;
  const area = nodes.length * FREE.each;
  const right = Math.min(FREE.most, Math.max(FREE.least, Math.sqrt(area * 1.5)));
  const frame = { left: 0, top: 0, right, bottom: Math.max(FREE.lowest, area / right) };
  // As if more statements joined each two: so long are lines on which a speaker has room as well.
  const longer = edges.map((edge) => ({ ...edge, weight: edge.weight + 4 }));
  const tried = Array.from({ length: TRIES }, (_, n) => {
    const { places, left } = arrangePart(nodes, longer, frame, drawn, (n * 2 * Math.PI) / TRIES);
    return { places, faults: left * UNDER + narrowness(edges, places) };
  });
  return tried.reduce((best, one) => (one.faults < best.faults ? one : best)).places;
}

/** From how many starts. */
const TRIES = 5;
/** Lines that leave a mark closer together than this, in radians, are hard to tell apart. */
const NARROW = 0.35;
/** A line under the mark of a stranger is worse than any number of those. */
const UNDER = 1000;

/** How close together lines leave their marks, over all marks. */
function narrowness(edges: readonly ArrangeEdge[], places: ReadonlyMap<string, Point>): number {
  const directions = new Map<string, number[]>();
  for (const { a, b } of edges) {
    const [from, to] = [places.get(a), places.get(b)];
    if (!from || !to || a === b) continue;
    directions.set(a, [...(directions.get(a) ?? []), atan2(to.y - from.y, to.x - from.x)]);
    directions.set(b, [...(directions.get(b) ?? []), atan2(from.y - to.y, from.x - to.x)]);
  }
  let sum = 0;
  for (const all of directions.values()) {
    const sorted = all.sort((one, other) => one - other);
    for (const [n, angle] of sorted.entries()) {
      const next = sorted[n + 1] ?? (sorted[0] as number) + 2 * Math.PI;
      if (sorted.length > 1) sum += Math.max(0, 1 - (next - angle) / NARROW);
    }
  }
  return sum;
}

/**
 * Places the stops of routes in rows from top to bottom, as far down as they are along their routes.
 * @param routes Ids of the stops of each.
 */
export function arrangeRoutes(routes: readonly (readonly string[])[], frame: Box): ReadonlyMap<string, Point> {
  const shares = new Map<string, number[]>();
  for (const stops of routes) {
    stops.forEach((id, index) => {
      shares.set(id, [...(shares.get(id) ?? []), index / Math.max(1, stops.length - 1)]);
    });
  }
  const longest = Math.max(...routes.map((stops) => stops.length - 1), 1);
  const rows = new Map<number, string[]>();
  for (const [id, all] of shares) {
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    const row = Math.round(mean * longest);
    rows.set(row, [...(rows.get(row) ?? []), id]);
  }
  const places = new Map<string, Point>();
  const width = frame.right - frame.left - 2 * MARGIN.x;
  const staggered = [...rows.values()].some((ids) => ids.length > LEVEL_UP_TO);
  const height = frame.bottom - frame.top - 2 * MARGIN.y - (staggered ? STAGGER : 0);
  const filled = [...rows].sort(([a], [b]) => a - b).map(([, ids]) => ids);
  for (const [row, ids] of filled.entries()) {
    ids.forEach((id, index) => {
      const across = ids.length === 1 ? 0.5 : index / (ids.length - 1);
      const lower = ids.length > LEVEL_UP_TO && index % 2 === 1 ? STAGGER : 0;
      places.set(id, {
        x: frame.left + MARGIN.x + across * width,
        y: frame.top + MARGIN.y + (row / Math.max(1, filled.length - 1)) * height + lower,
      });
    });
  }
  return places;
}
