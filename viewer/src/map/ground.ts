/**
 * How the sheet is fitted into the window: as large as what floats over the map leaves room, and pulled wider or higher
 * into the shape of that room, since names are short of width. And how a part of it is looked at: in that room too.
 */

import { SHEET } from '../../../src/draw/arrange.ts';
import type { Arranged } from '../../../src/draw/arrangement.ts';
import { around, type Box, grow, hull, overlaps } from '../../../src/draw/boxes.ts';
import type { Point } from '../../../src/draw/curve.ts';
import { boxOf } from '../../../src/draw/guides.ts';

/** What of the sheet has to be seen. All of it counts, shown or not, so that no filter moves anything. */
export interface Extent {
  /** The part of the sheet on which something stands. */
  readonly box: Box;
  /** Places over which nothing may float. */
  readonly places: readonly Point[];
  /** How far what stands there reaches around them, in pixels. */
  readonly reach: number;
}

/** A few marks do not fill the window: no less than this share of an ordinary sheet, in each direction, is seen. */
const LEAST = 0.6;

/** Where the names of lanes, rings and regions stand, from the left and from the top of their box. */
const NAME = { right: 30, down: 12 };

/**
 * What has to be seen of a layout.
 * @param how `others` are places outside of it that have to be seen too, such as pins; whether the sheet is laid on its
 * side, and whether groups stand on it.
 */
export function extentOf(
  { places, guides, sheet }: Arranged,
  { others, isTurned, isGrouped }: { others: Iterable<Point>; isTurned: boolean; isGrouped: boolean },
): Extent {
  const lay = ({ x, y }: Point): Point => (isTurned ? { x: y, y: x } : { x, y });
  const layBox = ({ left, right, top, bottom }: Box): Box =>
    isTurned ? { left: top, right: bottom, top: left, bottom: right } : { left, right, top, bottom };
  const boxes = guides.flatMap((guide) => boxOf(guide) ?? []).map(layBox);
  const names = guides.flatMap((guide): Point[] => {
    const box = guide.type === 'area' || guide.type === 'ring' ? boxOf(guide) : undefined;
    if (!box) return [];
    const { left, right, top } = layBox(box);
    return [{ x: guide.type === 'area' ? left + NAME.right : (left + right) / 2, y: top + NAME.down }];
  });
  const stands = [...places.values()].map(lay);
  const spots = [...stands, ...[...others].map(lay)].map((place) => around(place, 1));
  if (spots.length === 0) spots.push(layBox({ left: 0, top: 0, right: sheet.width, bottom: sheet.height }));
  const stood = hull([...spots, ...boxes]);
  const middle = { x: (stood.left + stood.right) / 2, y: (stood.top + stood.bottom) / 2 };
  const least = lay({ x: SHEET.width * LEAST, y: SHEET.height * LEAST });
  const reach = isGrouped ? REACH.group : REACH.actor;
  return { box: hull([stood, around(middle, least.x / 2, least.y / 2)]), places: [...stands, ...names], reach };
}

/** Where the sheet's origin is while all of it is seen, and the pixels of a unit across and down. */
export interface Fit {
  readonly origin: Point;
  readonly scale: Point;
}

export interface Window {
  readonly width: number;
  readonly height: number;
  /** What floats over it. */
  readonly floats: readonly Box[];
}

/** The sheet is pulled no further than this out of its shape: on a phone further, where it would be a low strip. */
const PULL = { most: 1.6, onPhones: 2.4 };
/** A window that is no wider is a phone's, in pixels. */
const PHONE = 600;
/** Room for names beside the outermost marks, in pixels; less in small windows. */
const RIM: Box = { left: 20, right: 20, top: 8, bottom: 18 };
const RIM_SHARE = 0.05;
/** Between a mark and what floats beside it, in pixels. */
const CLEAR = 3;
/** How far marks reach: of actors, and of groups. */
const REACH = { actor: 12, group: 30 };

/** The largest fit under which nothing of the sheet is covered; where there is none, that which covers the fewest places. */
export function fitted(extent: Extent, { width, height, floats }: Window): Fit {
  const reached = floats.map((float) => grow(float, extent.reach + CLEAR));
  const covered = ({ origin, scale }: Fit) =>
    extent.places.filter(({ x, y }) => {
      const spot = around({ x: origin.x + x * scale.x, y: origin.y + y * scale.y }, 0);
      return reached.some((float) => overlaps(float, spot));
    }).length;
  const pull = width <= PHONE ? PULL.onPhones : PULL.most;
  const all = rooms(width, height, floats)
    .map((room) => ({ room, fit: fitInto(extent, room, pull) }))
    .sort((a, b) => b.fit.scale.x * b.fit.scale.y - a.fit.scale.x * a.fit.scale.y);
  const window: Box = { left: 0, top: 0, right: width, bottom: height };
  let best = { room: window, count: Number.POSITIVE_INFINITY };
  for (const { room, fit } of all) {
    const count = covered(fit);
    if (count < best.count) best = { room, count };
    if (count === 0) break;
  }
  const goes = (room: Box) => covered(fitInto(extent, room, pull)) <= best.count;
  return fitInto(extent, widened(best.room, window, goes), pull);
}

const SIDES = ['bottom', 'top', 'left', 'right'] as const;
/** How often the way to the window's side is halved. */
const HALVINGS = 5;

/** A room with each side as far out as goes: between two places there is often room for a corner of what floats. */
function widened(room: Box, window: Box, goes: (room: Box) => boolean): Box {
  return SIDES.reduce((before, side) => {
    let step = window[side] - before[side];
    let widest = before;
    for (let i = 0; step !== 0 && i < HALVINGS; i += 1) {
      const wider = { ...widest, [side]: widest[side] + step };
      if (goes(wider)) widest = wider;
      step /= 2;
    }
    return widest;
  }, room);
}

/** How the camera sees some places: the pixel of the window in which their middle stands, and how much smaller all is. */
export interface Sight {
  readonly middle: Point;
  readonly ratio: number;
}

/** No closer than reads well, and no farther than marks can be told apart. */
const RATIO = { least: 0.35, most: 1.6 };
/** Room that names want around what is looked at, in pixels. */
const MARGIN = { across: 150, down: 130 };

/**
 * The closest sight of some places in which nothing that floats covers them; where there is none, that which covers the
 * fewest.
 * @param places in pixels of the window while the whole sheet is seen
 */
export function sighted(places: readonly Point[], { width, height, floats }: Window): Sight {
  const box = hull(places.map((place) => around(place, 0)));
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const reached = floats.map((float) => grow(float, REACH.actor + CLEAR));
  const sights = rooms(width, height, floats)
    .filter((room) => room.right - room.left > MARGIN.across && room.bottom - room.top > MARGIN.down)
    .map(({ left, right, top, bottom }): Sight => {
      const wanted = Math.max(
        (box.right - box.left) / (right - left - MARGIN.across),
        (box.bottom - box.top) / (bottom - top - MARGIN.down),
      );
      const ratio = Math.min(RATIO.most, Math.max(RATIO.least, wanted));
      return { middle: { x: (left + right) / 2, y: (top + bottom) / 2 }, ratio };
    })
    .sort((a, b) => a.ratio - b.ratio);
  const covered = ({ middle, ratio }: Sight) =>
    places.filter(({ x, y }) => {
      const spot = around({ x: middle.x + (x - centre.x) / ratio, y: middle.y + (y - centre.y) / ratio }, 0);
      return reached.some((float) => overlaps(float, spot));
    }).length;
  let best: Sight = { middle: { x: width / 2, y: height / 2 }, ratio: RATIO.most };
  let fewest = Number.POSITIVE_INFINITY;
  for (const sight of sights) {
    const count = covered(sight);
    if (count < fewest) [best, fewest] = [sight, count];
    if (count === 0) break;
  }
  return best;
}

/** All rooms that keep off some of what floats, on whichever side that lies. */
function rooms(width: number, height: number, floats: readonly Box[]): readonly Box[] {
  const isLeft = (float: Box) => float.left + float.right < width;
  const isAbove = (float: Box) => float.top + float.bottom < height;
  const lefts = [0, ...floats.filter(isLeft).map((float) => float.right)];
  const rights = [width, ...floats.filter((float) => !isLeft(float)).map((float) => float.left)];
  const tops = [0, ...floats.filter(isAbove).map((float) => float.bottom)];
  const bottoms = [height, ...floats.filter((float) => !isAbove(float)).map((float) => float.top)];
  return lefts.flatMap((left) =>
    rights.flatMap((right) => tops.flatMap((top) => bottoms.map((bottom) => ({ left, right, top, bottom })))),
  );
}

/** The part of the sheet in the middle of a room. */
function fitInto({ box: part, reach }: Extent, room: Box, pull: number): Fit {
  const wide = part.right - part.left;
  const high = part.bottom - part.top;
  const least = reach + CLEAR;
  const rim = (side: keyof Box, size: number) => Math.max(least, Math.min(RIM[side] + reach, size * RIM_SHARE));
  const across = room.right - room.left;
  const down = room.bottom - room.top;
  const inner: Box = {
    left: room.left + rim('left', across),
    right: room.right - rim('right', across),
    top: room.top + rim('top', down),
    bottom: room.bottom - rim('bottom', down),
  };
  const most = { x: (inner.right - inner.left) / wide, y: (inner.bottom - inner.top) / high };
  const both = Math.max(0.01, Math.min(most.x, most.y));
  const scale = {
    x: Math.min(Math.max(most.x, both), both * pull),
    y: Math.min(Math.max(most.y, both), both * pull),
  };
  return {
    scale,
    origin: {
      x: (inner.left + inner.right) / 2 - ((part.left + part.right) / 2) * scale.x,
      y: (inner.top + inner.bottom) / 2 - ((part.top + part.bottom) / 2) * scale.y,
    },
  };
}

/** The sheet in the terms of sigma's graph: pulled into shape, y upwards, and framed so that it lies as fitted. */
export class Ground {
  #fit: Fit = { origin: { x: 0, y: 0 }, scale: { x: 1, y: 1 } };

  get #least(): number {
    return Math.min(this.#fit.scale.x, this.#fit.scale.y);
  }

  /** Pixels of a unit of the sheet while all of it is seen, in the direction that is pulled less. */
  get scale(): number {
    return this.#least;
  }

  /** Whether the sheet lies so already. */
  has({ origin, scale }: Fit): boolean {
    const same = (a: Point, b: Point) => Math.abs(a.x - b.x) < 1e-6 && Math.abs(a.y - b.y) < 1e-6;
    return same(origin, this.#fit.origin) && same(scale, this.#fit.scale);
  }

  take(fit: Fit): void {
    this.#fit = fit;
  }

  toGraph({ x, y }: Point): Point {
    const { scale } = this.#fit;
    return { x: (x * scale.x) / this.#least, y: (-y * scale.y) / this.#least };
  }

  toSheet({ x, y }: Point): Point {
    const { scale } = this.#fit;
    return { x: (x * this.#least) / scale.x, y: (-y * this.#least) / scale.y };
  }

  /** The part of the graph that fills a window of this size. */
  frame(width: number, height: number): { readonly x: [number, number]; readonly y: [number, number] } {
    const { origin } = this.#fit;
    const left = -origin.x / this.#least;
    const top = origin.y / this.#least;
    return { x: [left, left + width / this.#least], y: [top - height / this.#least, top] };
  }
}
