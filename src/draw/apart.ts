/** Keeps marks off each other: one that stands on another goes to the nearest free place where it may stand. */

import { cos, sin } from './arithmetic.ts';
import { around, type Box, overlaps } from './boxes.ts';
import type { Point } from './curve.ts';
import { COLLAR } from './marks.ts';
import type { Hold } from './refine.ts';

/** A mark with what holds it, if anything does. */
export interface Standing extends Point {
  readonly id: string;
  readonly radius: number;
  readonly hold?: Hold | undefined;
}

/** Between two marks, so that each has its collar, in units of the sheet. */
const BETWEEN = 2 * COLLAR + 2;
/** No mark is larger than half of this, with what lies between. */
const CELL = 64;
/** How far a free place is looked for, by how much farther each time, and in how many directions. */
const SEARCH = { farthest: 400, step: 5, directions: 24 };

/** Marks by the cell they stand in. */
class Crowd {
  readonly #cells = new Map<string, Standing[]>();

  #cell(x: number, y: number): Standing[] {
    const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
    const own = this.#cells.get(key) ?? [];
    this.#cells.set(key, own);
    return own;
  }

  add(mark: Standing): void {
    this.#cell(mark.x, mark.y).push(mark);
  }

  hasRoomFor({ x, y }: Point, radius: number): boolean {
    for (const dx of [-CELL, 0, CELL]) {
      for (const dy of [-CELL, 0, CELL]) {
        for (const other of this.#cell(x + dx, y + dy)) {
          const clear = radius + other.radius + BETWEEN;
          if ((other.x - x) * (other.x - x) + (other.y - y) * (other.y - y) < clear * clear) return false;
        }
      }
    }
    return true;
  }
}

/** The places around a mark that it may take, the nearest first. */
function* placesNear({ x, y, hold }: Standing): Generator<Point> {
  const kept = (point: Point) => (hold ? hold.at(point.x, point.y) : point);
  for (let reach = SEARCH.step; reach <= SEARCH.farthest; reach += SEARCH.step) {
    for (let n = 0; n < SEARCH.directions; n += 1) {
      const angle = (2 * Math.PI * n) / SEARCH.directions;
      yield kept({ x: x + cos(angle) * reach, y: y + sin(angle) * reach });
    }
  }
}

/**
 * Where marks stand after those on others have given way, the smaller ones to the larger. Who finds no room stays.
 * @param room what no mark leaves
 * @param covered what marks move under only where there is no other room
 */
export function keptApart(marks: readonly Standing[], room: Box, covered: readonly Box[]): ReadonlyMap<string, Point> {
  const crowd = new Crowd();
  const places = new Map<string, Point>();
  for (const mark of [...marks].sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))) {
    const at = crowd.hasRoomFor(mark, mark.radius)
      ? mark
      : (freePlace(mark, crowd, room, covered) ?? freePlace(mark, crowd, room, []) ?? mark);
    crowd.add({ ...mark, ...at });
    places.set(mark.id, { x: at.x, y: at.y });
  }
  return new Map(marks.map(({ id }) => [id, places.get(id) as Point]));
}

/** The free place nearest to a mark. */
function freePlace(mark: Standing, crowd: Crowd, room: Box, covered: readonly Box[]): Point | undefined {
  for (const place of placesNear(mark)) {
    const { left, right, top, bottom } = around(place, mark.radius);
    if (left < room.left || right > room.right || top < room.top || bottom > room.bottom) continue;
    if (covered.some((box) => overlaps(box, { left, right, top, bottom }))) continue;
    if (crowd.hasRoomFor(place, mark.radius)) return place;
  }
  return undefined;
}
