/** By territory: everybody stands in the territory the records put them in, and territories about as on a map. */

import type { EntityRow, StatementRow } from '../../model/graph.ts';
import { type ArrangeEdge, type ArrangeNode, COVERED, SHEET } from '../arrange.ts';
import type { Box } from '../boxes.ts';
import type { Point } from '../curve.ts';
import { whereabouts } from '../geography.ts';
import type { Guide } from '../guides.ts';
import { territoriesOf } from '../territory.ts';
import { dividedAmong, type Lying } from './regions.ts';
import { type Arranged, enlargement, FREE, inArea, larger, type Placed, STRIP, settle } from './room.ts';
import { CELL } from './tiles.ts';

interface Region {
  readonly id: string;
  readonly name: string;
  readonly own: readonly ArrangeNode[];
  /** Where it would stand; `undefined` where nobody knows. */
  readonly home: Point | undefined;
}

/** How much of the width is left to those in no or in several territories. */
const APART = { least: 0.16, most: 0.3 };
/** Between areas, in units of the sheet. */
const GAP = 8;
/** How much of the room that they want marks have at least. */
const MOST_OF_IT = 0.72;

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
function besideNeighbours(
  region: Region,
  regions: readonly Region[],
  statements: readonly StatementRow[],
  room: Box,
): Point {
  const homes = new Map(regions.map((one) => [one.id, one.home]));
  const near = statements.flatMap(({ subject, object }) => {
    const other = subject === region.id ? object : object === region.id ? subject : undefined;
    return (other === undefined ? undefined : homes.get(other)) ?? [];
  });
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  if (near.length === 0) return { x: (room.left + room.right) / 2, y: room.bottom - 40 };
  return { x: mean(near.map((one) => one.x)), y: mean(near.map((one) => one.y)) };
}

/** The least room in which so many marks can be told apart by their names, with the name of where they stand. */
function roomFor(count: number): number {
  return count * CELL.width * CELL.height + STRIP * CELL.width * Math.sqrt(count);
}

/** How much larger than an ordinary sheet one is on which every mark has most of the room that it wants. */
function growthFor(counts: readonly number[]): number {
  const actors = counts.reduce((sum, one) => sum + one, 0);
  const wanted = counts.reduce((sum, one) => sum + roomFor(one), 0);
  const legend = COVERED[0] as Box;
  const free = (FREE.right - FREE.left) * (FREE.bottom - FREE.top) - legend.right * (FREE.bottom - legend.top);
  return Math.max(enlargement(actors), Math.sqrt((MOST_OF_IT * wanted) / free));
}

/** The boxes of the regions: all of the room, save what the legend covers. */
function boxesOf(
  regions: readonly Region[],
  statements: readonly StatementRow[],
  room: Box,
  legend: Box,
): ReadonlyMap<string, Box> {
  const lying = regions.map((region): Lying & { readonly id: string } => ({
    id: region.id,
    home: region.home ?? besideNeighbours(region, regions, statements, room),
    weight: roomFor(region.own.length),
  }));
  const upper: Box = { ...room, bottom: legend.top - GAP };
  const lower: Box = { ...room, top: legend.top, left: legend.right + GAP };
  return new Map([...dividedAmong(lying, upper, lower)].map(([{ id }, box]) => [id, box]));
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
  const alone = regionsOf(nodes, byId, territories, FREE);
  const factor = growthFor([...alone.map(({ own }) => own.length), several.length, none.length]);
  const free = larger(FREE, factor);
  const right = free.right - share * (free.right - free.left);
  const room: Box = { ...free, right: right - GAP };
  const regions = regionsOf(nodes, byId, territories, room);
  const boxes = boxesOf(regions, statements, room, larger(COVERED[0] as Box, factor));
  const guides: Guide[] = regions.map(({ id, name }) => {
    return { type: 'area', id: `region ${id}`, box: boxes.get(id) as Box, label: name, apart: false };
  });
  const placed: Placed[] = regions.flatMap(({ id, own }) => inArea(own, boxes.get(id) as Box, id));
  const columns = [
    { id: 'several', own: several, label: `In several territories ${several.length}` },
    { id: 'none', own: none, label: `No territory in the records ${none.length}` },
  ].filter(({ own }) => own.length > 0);
  let top = free.top;
  for (const { id, own, label } of columns) {
    // As high as their number asks for, and never too low for a row.
    const height = Math.max(90, ((free.bottom - free.top) * own.length) / aside);
    const bottom = columns.at(-1)?.id === id ? free.bottom : Math.min(free.bottom, top + height);
    const box: Box = { left: right + GAP, right: free.right, top, bottom };
    guides.push({ type: 'area', id, box, label, apart: true });
    placed.push(...inArea(own, box, id));
    top = box.bottom + GAP;
  }
  const sheet = factor === 1 ? SHEET : { width: SHEET.width * factor, height: SHEET.height * factor };
  return settle(placed, edges, guides, sheet);
}
