/**
 * Moves marks off the lines that are not theirs, after everything has found its place: a line that runs under a mark
 * reads as a tie to it. Here lines are as they are drawn, bent and fanned out, where the trials before know only about
 * where they run.
 */

import { cos, sin } from './arithmetic.ts';
import { type Box, overlaps } from './boxes.ts';
import { distance, type Point } from './curve.ts';
import { type Line, pairKey } from './lanes.ts';
import { COLLAR } from './marks.ts';
import type { Body, Sheet } from './refine.ts';
import { chooseBends, type DrawnLine, drawLine } from './ties.ts';

/** Nearer to a mark than this a line touches its collar, in pixels. */
const CLEAR = COLLAR + 1;
/** Between a mark that was moved and the next, in pixels. */
const BETWEEN = 8;
/** How far around itself a mark is tried, in pixels, and in how many directions. */
const TRIED = { reaches: [14, 26, 40, 60, 85, 115, 150], directions: 12 };
/** How often all that still runs under something is gone through. */
const ROUNDS = 4;
/** Who has more lines than these stays: all of them would have to find a way again. */
const MOST_LINES = 16;
/** What it costs that two names may meet, and each pixel of the way, where a line under a mark costs 1. */
const COST = { names: 0.3, way: 0.002 };

/** A line that runs under a mark at neither of its ends. */
interface Passing {
  readonly line: Line;
  readonly under: string;
}

function isUnder({ line, track }: DrawnLine, id: string, radius: number, at: Point): boolean {
  if (id === line.subject || id === line.object) return false;
  return track.mayReach(at, radius + CLEAR) && track.nearest(at).distance < radius + CLEAR;
}

/** Lines at their places. */
function drawnAll(lines: readonly Line[], bodies: ReadonlyMap<string, Body>): readonly DrawnLine[] {
  const bends = chooseBends(lines, bodies);
  return lines.map((line) => {
    const [subject, object] = [bodies.get(line.subject) as Body, bodies.get(line.object) as Body];
    return drawLine(line, subject, object, bends.get(pairKey(line.subject, line.object)) ?? 0);
  });
}

function passingOf(drawn: readonly DrawnLine[], bodies: ReadonlyMap<string, Body>): readonly Passing[] {
  return [...bodies.values()].flatMap((body) =>
    drawn.filter((one) => isUnder(one, body.id, body.radius, body)).map(({ line }) => ({ line, under: body.id })),
  );
}

/** One try to move marks. */
class Clearing {
  readonly #bodies: Map<string, Body>;
  readonly #sheet: Sheet;
  readonly #own = new Map<string, Line[]>();
  #drawn: readonly DrawnLine[];

  constructor(bodies: ReadonlyMap<string, Body>, lines: readonly Line[], drawn: readonly DrawnLine[], sheet: Sheet) {
    this.#bodies = new Map(bodies);
    this.#sheet = sheet;
    this.#drawn = drawn;
    for (const line of lines) {
      for (const end of new Set([line.subject, line.object])) {
        const own = this.#own.get(end);
        if (own) own.push(line);
        else this.#own.set(end, [line]);
      }
    }
  }

  get bodies(): ReadonlyMap<string, Body> {
    return this.#bodies;
  }

  /** Moves whoever has the fewest lines of those who could end it: the mark, or an end of the line. */
  end({ line, under }: Passing): void {
    const body = this.#bodies.get(under) as Body;
    const isOver = this.#drawn.some((one) => one.line.id === line.id && isUnder(one, under, body.radius, body));
    if (!isOver) return;
    const count = (id: string) => this.#linesOf(id).length;
    [under, line.subject, line.object]
      .filter((id) => count(id) <= MOST_LINES)
      .sort((a, b) => count(a) - count(b))
      .some((id) => this.#improve(this.#bodies.get(id) as Body));
  }

  #linesOf(id: string): readonly Line[] {
    return this.#own.get(id) ?? [];
  }

  /** Puts a mark where fewer lines run under it, and its own under fewer others. False where there is no such place. */
  #improve(body: Body): boolean {
    const own = this.#linesOf(body.id);
    const foreign = this.#drawn.filter(({ line }) => line.subject !== body.id && line.object !== body.id);
    const over = (at: Point) => foreign.filter((one) => isUnder(one, body.id, body.radius, at)).length;
    const before = over(body) + this.#underOthers(body, own, body) + this.#crowding(body, body);
    const tried = this.#placesFor(body)
      .map((at) => ({ at, cost: this.#crowding(body, at) + distance(at, body) * COST.way }))
      .sort((one, other) => one.cost - other.cost);
    let best = { at: body as Point, cost: before };
    for (const { at, cost } of tried) {
      // What comes after costs no less by itself.
      if (cost >= best.cost) break;
      const passed = cost + over(at);
      const all = passed < best.cost ? passed + this.#underOthers(body, own, at) : passed;
      if (all < best.cost) best = { at, cost: all };
    }
    if (best.at === body) return false;
    this.#bodies.set(body.id, { ...body, x: best.at.x, y: best.at.y });
    this.#drawn = [...foreign, ...drawnAll(own, this.#bodies)];
    return true;
  }

  /** How many marks the lines of a mark run under when it stands at a place. */
  #underOthers(body: Body, own: readonly Line[], at: Point): number {
    const moved = new Map(this.#bodies).set(body.id, { ...body, x: at.x, y: at.y });
    return passingOf(drawnAll(own, moved), moved).length;
  }

  /** The free places around a mark. */
  #placesFor(body: Body): readonly Point[] {
    const { frame, covered } = this.#sheet;
    const turns = Array.from({ length: TRIED.directions }, (_, n) => (2 * Math.PI * n) / TRIED.directions);
    return TRIED.reaches
      .flatMap((reach) => turns.map((angle) => ({ x: body.x + cos(angle) * reach, y: body.y + sin(angle) * reach })))
      .map((at) => (body.hold ? body.hold.at(at.x, at.y) : at))
      .filter((at) => {
        const { left, right, top, bottom } = roomOf(body, at);
        if (left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom) return false;
        if (covered.some((box) => overlaps(box, { left, right, top, bottom }))) return false;
        return [...this.#bodies.values()].every(
          (other) => other.id === body.id || distance(other, at) >= other.radius + body.radius + BETWEEN,
        );
      });
  }

  /** What it costs that the names of others stand where this one's would. */
  #crowding(body: Body, at: Point): number {
    const room = roomOf(body, at);
    const met = [...this.#bodies.values()].filter(
      (other) => other.id !== body.id && overlaps(room, roomOf(other, other)),
    );
    return met.length * COST.names;
  }
}

/** The room that a mark and its name take at a place. */
function roomOf({ halfWidth, above, below }: Body, { x, y }: Point): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - above, bottom: y + below };
}

/** Where marks stand, and how often a line still runs under one that is at neither of its ends. */
export interface Cleared {
  readonly places: ReadonlyMap<string, Point>;
  readonly left: number;
}

/**
 * Where marks stand after those have moved that strangers' lines run under, or others that could end it, as far as there
 * is room. Nobody leaves where it is held.
 */
export function keptClear(all: readonly Body[], lines: readonly Line[], sheet: Sheet): Cleared {
  let bodies: ReadonlyMap<string, Body> = new Map(all.map((body) => [body.id, body]));
  const here = lines.filter(({ subject, object }) => bodies.has(subject) && bodies.has(object));
  let drawn = drawnAll(here, bodies);
  let passing = passingOf(drawn, bodies);
  for (let round = 0; round < ROUNDS && passing.length > 0; round += 1) {
    const clearing = new Clearing(bodies, here, drawn, sheet);
    for (const one of passing) clearing.end(one);
    // Those that were not moved may bend otherwise now.
    const after = drawnAll(here, clearing.bodies);
    const left = passingOf(after, clearing.bodies);
    if (left.length >= passing.length) break;
    [bodies, drawn, passing] = [clearing.bodies, after, left];
  }
  return { places: new Map([...bodies].map(([id, { x, y }]) => [id, { x, y }])), left: passing.length };
}
