/**
 * Improves a layout of readable size by many small trials: fewer crossings, no line through a stranger's mark or
 * name, room for every name. A trial is kept when it helps, or, early on, sometimes when it hurts a little
 * (simulated annealing, with a fixed seed).
 */

import type { Box } from './boxes.ts';
import { random } from './chance.ts';
import type { Point } from './curve.ts';

/** A mark with the room its name wants below it. Distances from its middle, in pixels. */
export interface Body extends Point {
  readonly id: string;
  readonly radius: number;
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export interface Sheet {
  readonly frame: Box;
  /** Boxes in which nothing should stand. */
  readonly covered: readonly Box[];
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

const SWEEPS = 260;
const SEED = 20240128;

/** What each fault costs. */
const COST = { overlap: 9, near: 2.2, crossing: 1, through: 5, throughName: 0.9, length: 2.2, outside: 30 };

function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

class Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly #bodies: readonly Body[];
  readonly #pairs: readonly Pair[];
  readonly #own: readonly (readonly number[])[];
  readonly #sheet: Sheet;

  constructor(bodies: readonly Body[], pairs: readonly Pair[], sheet: Sheet) {
    this.#bodies = bodies;
    this.#pairs = pairs;
    this.#sheet = sheet;
    this.x = Float64Array.from(bodies, (body) => body.x);
    this.y = Float64Array.from(bodies, (body) => body.y);
    this.#own = bodies.map((_, i) => pairs.flatMap((pair, p) => (pair.a === i || pair.b === i ? [p] : [])));
  }

  /** Everything that is wrong where body `i` is concerned. */
  cost(i: number): number {
    return this.#place(i) + this.#bodiesNear(i) + this.#strangersThrough(i) + this.#ownLines(i);
  }

  #place(i: number): number {
    const { frame, covered } = this.#sheet;
    const body = this.#bodies[i] as Body;
    const x = this.x[i] as number;
    const y = this.y[i] as number;
    const out =
      Math.max(0, frame.left + body.halfWidth - x) +
      Math.max(0, x + body.halfWidth - frame.right) +
      Math.max(0, frame.top + body.above + 4 - y) +
      Math.max(0, y + body.below - frame.bottom);
    let cost = out > 0 ? COST.outside * (0.3 + out / 40) : 0;
    for (const box of covered) {
      const dx = Math.min(x + body.halfWidth - box.left, box.right - x + body.halfWidth);
      const dy = Math.min(y + body.below - box.top, box.bottom - y + body.above);
      if (dx > 0 && dy > 0) cost += COST.outside * (0.2 + Math.min(dx, dy) / 60);
    }
    return cost;
  }

  #bodiesNear(i: number): number {
    const body = this.#bodies[i] as Body;
    const x = this.x[i] as number;
    const y = this.y[i] as number;
    let cost = 0;
    for (let j = 0; j < this.#bodies.length; j += 1) {
      if (j === i) continue;
      const other = this.#bodies[j] as Body;
      const dx = Math.abs(x - (this.x[j] as number)) - body.halfWidth - other.halfWidth;
      const dy =
        y < (this.y[j] as number)
          ? (this.y[j] as number) - other.above - y - body.below
          : y - body.above - (this.y[j] as number) - other.below;
      if (dx < 0 && dy < 0) cost += COST.overlap * (0.25 + Math.min(1, (-dx / 60) * (-dy / 24)));
      else if (dx < 16 && dy < 16) cost += COST.near * 0.1;
    }
    return cost;
  }

  /** Lines of others that run through the mark or name of `i`. */
  #strangersThrough(i: number): number {
    let cost = 0;
    for (const pair of this.#pairs) {
      if (pair.a !== i && pair.b !== i) cost += this.#through(pair, i);
    }
    return cost;
  }

  /** What it costs that a line runs through, or close by, a body. */
  #through(pair: Pair, i: number): number {
    const body = this.#bodies[i] as Body;
    const ax = this.x[pair.a] as number;
    const ay = this.y[pair.a] as number;
    const dx = (this.x[pair.b] as number) - ax;
    const dy = (this.y[pair.b] as number) - ay;
    const squared = dx * dx + dy * dy || 1;
    const px = (this.x[i] as number) - ax;
    const py = (this.y[i] as number) - ay;
    const share = (px * dx + py * dy) / squared;
    if (share <= 0 || share >= 1) return 0;
    const away = Math.abs(px * dy - py * dx) / Math.sqrt(squared);
    const reach = body.radius + 9;
    if (away < reach) return COST.through * (1.2 - away / reach);
    const sideways = (body.halfWidth * Math.abs(dy) + body.below * Math.abs(dx)) / Math.sqrt(squared);
    return away < sideways ? COST.throughName * 0.5 : 0;
  }

  #ownLines(i: number): number {
    let cost = 0;
    for (const own of this.#own[i] as readonly number[]) {
      const pair = this.#pairs[own] as Pair;
      cost += this.#lengthCost(pair);
      for (let j = 0; j < this.#bodies.length; j += 1) {
        if (j !== pair.a && j !== pair.b && j !== i) cost += this.#through(pair, j);
      }
      for (let p = 0; p < this.#pairs.length; p += 1) {
        if (p !== own && this.#cross(pair, this.#pairs[p] as Pair)) cost += COST.crossing;
      }
    }
    return cost;
  }

  #lengthCost(pair: Pair): number {
    const length = Math.hypot(
      (this.x[pair.a] as number) - (this.x[pair.b] as number),
      (this.y[pair.a] as number) - (this.y[pair.b] as number),
    );
    const shortest = 96 + 16 * Math.min(6, pair.weight);
    if (length < shortest) return COST.length * ((shortest - length) / 60) ** 2;
    return COST.length * 0.3 * ((length - shortest) / 160) ** 2;
  }

  #cross(p: Pair, q: Pair): boolean {
    if (p.a === q.a || p.a === q.b || p.b === q.a || p.b === q.b) return false;
    const ax = this.x[p.a] as number;
    const ay = this.y[p.a] as number;
    const bx = this.x[p.b] as number;
    const by = this.y[p.b] as number;
    const cx = this.x[q.a] as number;
    const cy = this.y[q.a] as number;
    const dx = this.x[q.b] as number;
    const dy = this.y[q.b] as number;
    return (
      orientation(ax, ay, bx, by, cx, cy) > 0 !== orientation(ax, ay, bx, by, dx, dy) > 0 &&
      orientation(cx, cy, dx, dy, ax, ay) > 0 !== orientation(cx, cy, dx, dy, bx, by) > 0
    );
  }
}

/** Moves bodies until trials no longer help. */
export function refine(
  bodies: readonly Body[],
  edges: readonly { readonly a: string; readonly b: string; readonly weight: number }[],
  sheet: Sheet,
): ReadonlyMap<string, Point> {
  const index = new Map(bodies.map((body, i) => [body.id, i]));
  const pairs = edges
    .filter((edge) => edge.a !== edge.b)
    .map((edge) => ({ a: index.get(edge.a) as number, b: index.get(edge.b) as number, weight: edge.weight }));
  const layout = new Layout(bodies, pairs, sheet);
  const next = random(SEED);
  const { frame } = sheet;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const progress = sweep / SWEEPS;
    const heat = 2.2 * (1 - progress) ** 2;
    const reach = 8 + 240 * (1 - progress) ** 1.5;
    for (let i = 0; i < bodies.length; i += 1) {
      const x = layout.x[i] as number;
      const y = layout.y[i] as number;
      const before = layout.cost(i);
      layout.x[i] = Math.min(frame.right - 20, Math.max(frame.left + 20, x + (next() - 0.5) * 2 * reach));
      layout.y[i] = Math.min(frame.bottom - 16, Math.max(frame.top + 16, y + (next() - 0.5) * 2 * reach));
      const change = layout.cost(i) - before;
      if (change <= 0 || (heat > 0.01 && next() < Math.exp(-change / heat))) continue;
      layout.x[i] = x;
      layout.y[i] = y;
    }
  }
  return new Map(bodies.map((body, i) => [body.id, { x: layout.x[i] as number, y: layout.y[i] as number }]));
}
