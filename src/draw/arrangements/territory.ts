/** By territory: everybody stands in the territory the records put them in, and territories about as on a map. */

import type { EntityRow, StatementRow } from '../../model/graph.ts';
import { type ArrangeEdge, type ArrangeNode, COVERED } from '../arrange.ts';
import type { Box } from '../boxes.ts';
import type { Point } from '../curve.ts';
import { whereabouts } from '../geography.ts';
import type { Guide } from '../guides.ts';
import { territoriesOf } from '../territory.ts';
import { type Arranged, FREE, inArea, type Placed, settle } from './room.ts';
import { fitted, sizeFor, type Tile, tileBox } from './tiles.ts';

interface Region {
  readonly id: string;
  readonly name: string;
  readonly own: readonly ArrangeNode[];
  /** Where it would stand; `undefined` where nobody knows. */
  readonly home: Point | undefined;
}

/** How much of the width is left to those in no or in several territories. */
const APART = { least: 0.16, most: 0.3 };

/** Spreads positions over the room: half by distance, half by order, since the near ones crowd and one is far. */
function spreadOver(values: readonly number[], low: number, high: number): (value: number) => number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  return (value) => {
    const rank = sorted.length < 2 ? 0.5 : sorted.indexOf(value) / (sorted.length - 1);
    const distance = last === first ? 0.5 : (value - first) / (last - first);
    return low + (0.25 * distance + 0.75 * rank) * (high - low);
  };
}

function regionsOf(
  nodes: readonly ArrangeNode[],
  byId: ReadonlyMap<string, EntityRow>,
  territories: ReadonlyMap<string, readonly string[]>,
  room: Box,
): readonly Region[] {
  const own = new Map<string, ArrangeNode[]>();
  for (const node of nodes) {
    const [only, ...more] = territories.get(node.id) ?? [];
    if (only === undefined || more.length > 0) continue;
    own.set(only, [...(own.get(only) ?? []), node]);
  }
  const ids = [...own.keys()].sort();
  const degrees = new Map(
    ids.flatMap((id) => {
      const entity = byId.get(id);
      const where = entity && whereabouts(entity);
      return where ? [[id, where] as const] : [];
    }),
  );
  const east = spreadOver(
    [...degrees.values()].map((one) => one.east),
    room.left + 70,
    room.right - 70,
  );
  const south = spreadOver(
    [...degrees.values()].map((one) => -one.north),
    room.top + 50,
    room.bottom - 50,
  );
  const home = (id: string): Point | undefined => {
    const where = degrees.get(id);
    return where && { x: east(where.east), y: south(-where.north) };
  };
  return ids.map((id) => ({ id, name: byId.get(id)?.name ?? id, own: own.get(id) as ArrangeNode[], home: home(id) }));
}

/** The middle of the territories that something joins this one to, for one that is in no table. */
function besideNeighbours(region: Region, regions: readonly Region[], statements: readonly StatementRow[]): Point {
  const homes = new Map(regions.map((one) => [one.id, one.home]));
  const near = statements.flatMap(({ subject, object }) => {
    const other = subject === region.id ? object : object === region.id ? subject : undefined;
    return (other === undefined ? undefined : homes.get(other)) ?? [];
  });
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  if (near.length === 0) return { x: (FREE.left + FREE.right) / 2, y: FREE.bottom - 40 };
  return { x: mean(near.map((one) => one.x)), y: mean(near.map((one) => one.y)) };
}

export function byTerritory(
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): Arranged {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const territories = territoriesOf(entities, statements);
  const several = nodes.filter((node) => (territories.get(node.id) ?? []).length > 1);
  const none = nodes.filter((node) => (territories.get(node.id) ?? []).length === 0);
  const aside = several.length + none.length;
  const share = aside === 0 ? 0 : Math.min(APART.most, Math.max(APART.least, (aside / nodes.length) * 0.75));
  const right = FREE.right - share * (FREE.right - FREE.left);
  const room: Box = { ...FREE, right: right - 8 };
  const regions = regionsOf(nodes, byId, territories, room);
  const tiles = regions.map((region): Tile => {
    const home = region.home ?? besideNeighbours(region, regions, statements);
    return { ...home, home, ...sizeFor(region.own.length) };
  });
  const boxes = fitted(tiles, room, [COVERED[0] as Box]).map((tile) => tileBox(tile));
  const guides: Guide[] = regions.map(({ id, name }, index) => {
    return { type: 'area', id: `region ${id}`, box: boxes[index] as Box, label: name, apart: false };
  });
  const placed: Placed[] = regions.flatMap(({ id, own }, index) => inArea(own, boxes[index] as Box, id));
  const columns = [
    { id: 'several', own: several, label: `In several territories ${several.length}` },
    { id: 'none', own: none, label: `No territory in the records ${none.length}` },
  ].filter(({ own }) => own.length > 0);
  let top = FREE.top;
  for (const { id, own, label } of columns) {
    // As high as their number asks for, and never too low for a row.
    const height = Math.max(90, ((FREE.bottom - FREE.top) * own.length) / aside);
    const bottom = Math.min(FREE.bottom, top + height);
    const box: Box = {
      left: right + 8,
      right: FREE.right,
      top,
      bottom: columns.at(-1)?.id === id ? FREE.bottom : bottom,
    };
    guides.push({ type: 'area', id, box, label, apart: true });
    placed.push(...inArea(own, box, id));
    top = box.bottom + 8;
  }
  return settle(placed, edges, guides);
}
