/** Boxes for regions: all of a room between them, each as large as what stands in it wants, and about where it lies. */

import type { Box } from '../boxes.ts';
import type { Point } from '../curve.ts';

/** Between two boxes, in units of the sheet. */
const GAP = 8;
/** A box that is this much wider than high is cut across as often as down. */
const WIDE = 1.35;

export interface Lying {
  readonly home: Point;
  /** How much room it wants, compared with the others. */
  readonly weight: number;
}

const weigh = (all: readonly Lying[]) => all.reduce((sum, { weight }) => sum + weight, 0);

/** How many of some in a row come before the cut that leaves the two sides most alike. */
function cutOf(row: readonly Lying[]): number {
  const total = weigh(row);
  const unlike = (count: number) => Math.abs(weigh(row.slice(0, count)) / total - 0.5);
  let best = 1;
  for (let count = 2; count < row.length; count += 1) if (unlike(count) < unlike(best)) best = count;
  return best;
}

/** Cuts a room in two again and again, the longer way, with those of the west or north on the one side. */
export function divided<Item extends Lying>(items: readonly Item[], room: Box): ReadonlyMap<Item, Box> {
  const [first] = items;
  if (!first) return new Map();
  if (items.length === 1) return new Map([[first, room]]);
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const axis = width > height * WIDE ? 'x' : 'y';
  const row = [...items].sort((a, b) => a.home[axis] - b.home[axis]);
  const cut = cutOf(row);
  const [before, after] = [row.slice(0, cut), row.slice(cut)];
  const share = weigh(before) / weigh(row);
  if (axis === 'x') {
    const at = room.left + share * (width - GAP);
    return new Map([...divided(before, { ...room, right: at }), ...divided(after, { ...room, left: at + GAP })]);
  }
  const at = room.top + share * (height - GAP);
  return new Map([...divided(before, { ...room, bottom: at }), ...divided(after, { ...room, top: at + GAP })]);
}

/** The same in two rooms above each other: the northernmost stand in the upper one, as many as it has room for. */
export function dividedAmong<Item extends Lying>(
  items: readonly Item[],
  upper: Box,
  lower: Box,
): ReadonlyMap<Item, Box> {
  const area = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top);
  const share = area(upper) / (area(upper) + area(lower));
  const fromNorth = [...items].sort((a, b) => a.home.y - b.home.y);
  const total = weigh(items);
  let count = 0;
  while (count < items.length && weigh(fromNorth.slice(0, count)) < share * total) count += 1;
  // One more or one less, whichever comes nearer to the share.
  const over = weigh(fromNorth.slice(0, count)) / total - share;
  const under = share - weigh(fromNorth.slice(0, count - 1)) / total;
  if (count > 1 && under < over) count -= 1;
  return new Map([...divided(fromNorth.slice(0, count), upper), ...divided(fromNorth.slice(count), lower)]);
}
