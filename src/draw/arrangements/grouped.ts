/** Groups as single marks, placed by the ties between them; the members of an opened group stand in an area of their own. */

import type { EntityRow, StatementRow } from '../../model/graph.ts';
import { type ArrangeEdge, type ArrangeNode, arrange, COVERED, type Layout, READABLE } from '../arrange.ts';
import type { Box } from '../boxes.ts';
import type { Point } from '../curve.ts';
import { type Group, gathered } from '../groups.ts';
import type { Guide } from '../guides.ts';
import { nodesAndEdges } from '../nodes.ts';
import { type Arranged, inArea, type Placed, settle } from './room.ts';
import { fitted, sizeFor, type Tile, tileBox } from './tiles.ts';

/** The room of a closed group with its name. */
const CLOSED = { width: 130, height: 84 };
/** How much of the sheet groups may fill before it grows. */
const FILLED = 0.55;
/** How many of the ties between groups decide where they stand, for each group. */
const TIES_EACH = 2;
const EDGE = { left: 40, right: 50, top: 104, bottom: 70 };

/** Radius of the mark of a group, in pixels. */
export function groupRadius(members: number): number {
  return Math.min(30, 9 + 1.7 * Math.sqrt(members));
}

/** Places closed groups, by their ids, and the members of opened ones, by theirs. */
export function arrangeGroups(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
  groups: readonly Group[],
  opened: ReadonlySet<string>,
): Arranged {
  const { nodes, edges } = nodesAndEdges(entities, statements);
  const all = gathered(groups, new Set());
  const between = new Map<string, { a: string; b: string; weight: number }>();
  for (const { a, b, weight } of edges) {
    const [from, to] = [all.get(a)?.id ?? a, all.get(b)?.id ?? b].sort() as [string, string];
    const key = `${from} ${to}`;
    between.set(key, { a: from, b: to, weight: (between.get(key)?.weight ?? 0) + weight });
  }
  const marks = groups.map((group): ArrangeNode => {
    // A mark is drawn from the number of members; this gives it the same radius here.
    const root = (groupRadius(group.members.length) - 6) / 2.4;
    return { id: group.id, name: group.label, kind: 'Organisation', degree: root * root };
  });
  const base = moved(arrange(marks, strongest([...between.values()], groups.length)));
  const open = groups.filter((group) => opened.has(group.id));
  return withRoom(groups, open, base.places, base.sheet, nodes, edges);
}

/** Keeps groups off the edges, where their large marks would be cut, and off what the page says of them at the top. */
function moved({ places, sheet }: Layout): Layout {
  const width = sheet.width - EDGE.left - EDGE.right;
  const height = sheet.height - EDGE.top - EDGE.bottom;
  const put = ({ x, y }: Point): Point => ({
    x: EDGE.left + (x / sheet.width) * width,
    y: EDGE.top + (y / sheet.height) * height,
  });
  return { places: new Map([...places].map(([id, at]) => [id, put(at)])), sheet };
}

/** Among groups nearly all are tied to all: the strongest ties say who should stand near whom. */
function strongest(edges: readonly ArrangeEdge[], groups: number): readonly ArrangeEdge[] {
  return edges
    .filter(({ a, b }) => a !== b)
    .sort((one, other) => other.weight - one.weight || (`${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1))
    .slice(0, TIES_EACH * groups);
}

/** Puts every group, and the area of every opened one, where it overlaps no other. */
function withRoom(
  groups: readonly Group[],
  open: readonly Group[],
  homes: ReadonlyMap<string, Point>,
  before: Arranged['sheet'],
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
): Arranged {
  const isOpen = (group: Group) => open.includes(group);
  const sizes = groups.map((group) => (isOpen(group) ? sizeFor(group.members.length) : CLOSED));
  const wanted = sizes.reduce((sum, { width, height }) => sum + width * height, 0);
  const factor = Math.max(1, Math.sqrt(wanted / FILLED / (before.width * before.height)));
  const sheet = { width: before.width * factor, height: before.height * factor };
  const tiles = groups.map((group, index): Tile => {
    const at = homes.get(group.id) as Point;
    const home = { x: at.x * factor, y: at.y * factor };
    return { ...home, home, ...(sizes[index] as { width: number; height: number }) };
  });
  const edge = 10;
  const room: Box = { left: edge, top: EDGE.top, right: sheet.width - edge, bottom: sheet.height - edge };
  const { left, right, top, bottom } = COVERED[0] as Box;
  const legend = { left: left * factor, right: right * factor, top: top * factor, bottom: bottom * factor };
  const boxes = fitted(tiles, room, [legend]).map((tile) => tileBox(tile));
  const guides = groups.flatMap((group, index): Guide[] => {
    if (!isOpen(group)) return [];
    const label = `${group.label} ${group.members.length}`;
    return [{ type: 'area', id: group.id, box: boxes[index] as Box, label, apart: false }];
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placed = groups.flatMap((group, index): readonly Placed[] => {
    const box = boxes[index] as Box;
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    if (!isOpen(group)) {
      const node: ArrangeNode = { id: group.id, name: group.label, kind: 'Organisation', degree: group.members.length };
      return [{ node, at: middle, hold: { name: group.id, at: () => middle } }];
    }
    const own = group.members.flatMap((id) => byId.get(id) ?? []);
    return inArea(own, box, group.id);
  });
  if (placed.length > READABLE) {
    return { places: new Map(placed.map(({ node, at }) => [node.id, at])), sheet, guides };
  }
  return { ...settle(placed, edges, guides, sheet), sheet };
}
