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

const CELL = 48;

/** Boxes by the grid cells they touch. Each has an owner, so that a thing does not collide with itself. */
export class Taken {
  readonly #cells = new Map<string, { box: Box; owner: string }[]>();

  #keys(box: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) keys.push(`${x} ${y}`);
    }
    return keys;
  }

  add(box: Box, owner: string): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ box, owner });
      else this.#cells.set(key, [{ box, owner }]);
    }
  }

  /** Whether the box overlaps one that belongs to somebody else. */
  hits(box: Box, owner?: string): boolean {
    return this.#keys(box).some((key) =>
      this.#cells.get(key)?.some((other) => other.owner !== owner && overlaps(box, other.box)),
    );
  }

  /** How many boxes of others it overlaps; one that spans cells may count more than once. */
  count(box: Box, owner?: string): number {
    let found = 0;
    for (const key of this.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (other.owner !== owner && overlaps(box, other.box)) found += 1;
      }
    }
    return found;
  }
}
