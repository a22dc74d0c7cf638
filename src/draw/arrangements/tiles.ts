/** Boxes of many sizes side by side, each near where it would like to be. */

import { type Box, overlaps } from '../boxes.ts';
import type { Point } from '../curve.ts';
import { STRIP } from './room.ts';

/** The room that a mark with its name takes, at best. */
export const CELL = { width: 96, height: 62 };
/** How much of the room tiles fill at first. */
const FILLED = 0.7;
const GAP = 8;
/** How often tiles are pushed, and how often that is tried with smaller ones. */
const ROUNDS = 300;
const ATTEMPTS = 14;
/** Very many tiles are pushed fewer times: this many pairs are looked at in all. */
const PUSHES = 12_000_000;

export interface Tile {
  x: number;
  y: number;
  readonly home: Point;
  readonly width: number;
  readonly height: number;
}

/** The box of a tile with half of the gap to the next around it. */
export function tileBox({ x, y, width, height }: Tile, gap = 0): Box {
  return {
    left: x - width / 2 - gap / 2,
    right: x + width / 2 + gap / 2,
    top: y - height / 2 - gap / 2,
    bottom: y + height / 2 + gap / 2,
  };
}

/** Pushes tiles apart, in order and without chance, and keeps them near home. True when none overlaps another. */
function separate(tiles: readonly Tile[], room: Box, kept: readonly Box[]): boolean {
  const push = (tile: Tile, own: Box, other: Box, share: number) => {
    const right = Math.min(own.right, other.right) - Math.max(own.left, other.left);
    const down = Math.min(own.bottom, other.bottom) - Math.max(own.top, other.top);
    const [ox, oy] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2];
    if (right < down) tile.x += (tile.x < ox ? -right : right) * share;
    else tile.y += (tile.y < oy ? -down : down) * share;
  };
  const rounds = Math.min(ROUNDS, Math.max(30, Math.round(PUSHES / (tiles.length * tiles.length))));
  for (let round = 0; round < rounds; round += 1) {
    const pull = 0.02 * Math.max(0, 1 - round / (rounds / 2));
    for (const tile of tiles) {
      tile.x += (tile.home.x - tile.x) * pull;
      tile.y += (tile.home.y - tile.y) * pull;
    }
    for (const [i, a] of tiles.entries()) {
      for (const b of tiles.slice(i + 1)) {
        const [boxA, boxB] = [tileBox(a, GAP), tileBox(b, GAP)];
        if (!overlaps(boxA, boxB)) continue;
        push(a, boxA, boxB, 0.5);
        push(b, boxB, boxA, 0.5);
      }
      for (const box of kept) if (overlaps(tileBox(a, GAP), box)) push(a, tileBox(a, GAP), box, 1);
      a.x = Math.min(room.right - a.width / 2, Math.max(room.left + a.width / 2, a.x));
      a.y = Math.min(room.bottom - a.height / 2, Math.max(room.top + a.height / 2, a.y));
    }
  }
  const boxes = tiles.map((tile) => tileBox(tile));
  return !boxes.some((box, i) => [...boxes.slice(i + 1), ...kept].some((other) => overlaps(box, other)));
}

/** Tiles as large as they can be with room for all. */
export function fitted(tiles: readonly Tile[], room: Box, kept: readonly Box[]): readonly Tile[] {
  const area = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top);
  const free = area(room) - kept.reduce((sum, box) => sum + area(box), 0);
  const wanted = tiles.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  let scale = Math.min(1.5, Math.sqrt((Math.max(1, free) * FILLED) / Math.max(1, wanted)));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const sized = tiles.map((tile): Tile => {
      return { ...tile, ...tile.home, width: tile.width * scale, height: tile.height * scale };
    });
    if (separate(sized, room, kept) || attempt === ATTEMPTS - 1) return sized;
    scale *= 0.95;
  }
  return tiles;
}

/** The size of a region for so many, as wide and high as they want in rows. */
export function sizeFor(count: number): { readonly width: number; readonly height: number } {
  if (count === 1) return { width: CELL.width, height: CELL.height };
  const columns = Math.ceil(Math.sqrt(count * 0.9));
  return { width: Math.max(1, columns) * CELL.width, height: Math.ceil(count / columns) * CELL.height + STRIP };
}
