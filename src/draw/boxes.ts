/** Boxes on the screen, and a grid that finds quickly whether a new one would overlap one that is there. */

import type { Point } from './curve.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a point lies in a box. */
export function within(box: Box, point: Point): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

export function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

export function around(centre: Point, halfWidth: number, halfHeight = halfWidth): Box {
  return {
    left: centre.x - halfWidth,
    right: centre.x + halfWidth,
    top: centre.y - halfHeight,
    bottom: centre.y + halfHeight,
  };
}

/** The smallest box around some boxes. */
export function hull(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

const CELL = 32;
/** Cells in a row of the grid; further out the numbers of cells repeat, which costs time and nothing else. */
const ROW = 4096;

interface Owned {
  readonly box: Box;
  readonly owner: string;
}

/** Boxes by the grid cells they touch. Each has an owner, so that a thing does not collide with itself. */
export class Taken {
  readonly #cells = new Map<number, Owned[]>();

  add(box: Box, owner: string): void {
    const owned = { box, owner };
    const right = Math.floor(box.right / CELL);
    const bottom = Math.floor(box.bottom / CELL);
    for (let x = Math.floor(box.left / CELL); x <= right; x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= bottom; y += 1) {
        const key = x + y * ROW;
        const cell = this.#cells.get(key);
        if (cell) cell.push(owned);
        else this.#cells.set(key, [owned]);
      }
    }
  }

  /** Whether the box overlaps one that belongs to somebody else. */
  hits(box: Box, owner?: string): boolean {
    return this.count(box, owner, 1) > 0;
  }

  /**
   * How many boxes of others it overlaps; one that spans cells may count more than once.
   * @param enough Counting stops there.
   */
  count(box: Box, owner?: string, enough = Number.POSITIVE_INFINITY): number {
    let found = 0;
    const right = Math.floor(box.right / CELL);
    const bottom = Math.floor(box.bottom / CELL);
    for (let x = Math.floor(box.left / CELL); x <= right; x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= bottom; y += 1) {
        const cell = this.#cells.get(x + y * ROW);
        if (!cell) continue;
        for (const other of cell) {
          if (other.owner === owner || !overlaps(box, other.box)) continue;
          found += 1;
          if (found >= enough) return found;
        }
      }
    }
    return found;
  }
}
