/**
 * Improves a layout of readable size by many small trials: fewer crossings, no line through a stranger's mark or
 * name, room for every name. A trial is kept when it helps, or, early on, sometimes when it hurts a little
 * (simulated annealing, with a fixed seed).
 */

import { exp, log2 } from './arithmetic.ts';
import type { Box } from './boxes.ts';
import { random } from './chance.ts';
import type { Point } from './curve.ts';
import { laneStep, WIDEST_STEP } from './ties.ts';

/** A mark with the room its name wants below it. Distances from its middle, in pixels. */
export interface Body extends Point {
  readonly id: string;
  readonly radius: number;
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
  /** Where it may stand; anywhere on the sheet where it is left out. */
  readonly hold?: Hold;
}

/** What keeps a body where it belongs: in a lane, on a ring, at a date, or where somebody put it. */
export interface Hold {
  /** The permitted place nearest to a point, or near enough. */
  readonly at: (x: number, y: number) => Point;
  /** Bodies change places only with bodies of the same name: those that may stand in the same places. */
  readonly name: string;
}

export interface Sheet {
  readonly frame: Box;
  /** Boxes in which nothing should stand. */
  readonly covered: readonly Box[];
  /** Those behind which no line can be seen. */
  readonly opaque: readonly Box[];
}

interface Edge {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  /** How many lines fan out between the two; one where it is left out. */
  readonly lanes?: number | undefined;
}

const SWEEPS = 450;
const SEED = 20231007;
/** How many of the trials let two bodies change places. */
const SWAPS = 0.25;
/** How much worse a trial may be, at the start and at the end. */
const HEAT = { start: 80, end: 0.5 };
/** How far a trial moves a body, at the start and at the end, in pixels. */
const REACH = { start: 600, end: 20 };
/** What a line wants between two marks: for its ends and a word, and for the lanes that run beside it, in pixels. */
const ROOM = { least: 56, each: 18, most: 16 };
/** What each fault costs. */
const COST = {
  touch: 60,
  hidden: 400,
  overlap: 6,
  crossing: 8,
  through: 30,
  throughName: 0.6,
  short: 14,
  long: 0.7,
  outside: 200,
  behind: 45,
};
/** A line this near to an opaque box counts as behind it, since lines bend; in pixels. */
const BESIDE = 12;

/** How far to each side a fan of lines is wider with each line, at most, in pixels. */
const WIDEST = WIDEST_STEP / 2;

type Keeps = (change: number) => boolean;

/** Positions and everything that is wrong with them. Plain arrays of numbers, since it is asked millions of times. */
class Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly #radius: Float64Array;
  readonly #halfWidth: Float64Array;
  readonly #above: Float64Array;
  readonly #below: Float64Array;
  /** How far off a single line is, at least, that concerns neither the mark nor its name. */
  readonly #farthest: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** The least length that reads well, for each line: more between two that many statements join. */
  readonly #shortest: Float64Array;
  /** How many lines there are besides the first, for each pair. */
  readonly #besides: Float64Array;
  /** Which lines begin or end at each body. */
  readonly #own: readonly Int32Array[];
  readonly #holds: readonly (Hold | undefined)[];
  readonly #sheet: Sheet;

  constructor(bodies: readonly Body[], edges: readonly Edge[], sheet: Sheet) {
    const numbers = (of: (body: Body) => number) => Float64Array.from(bodies, of);
    this.x = numbers((body) => body.x);
    this.y = numbers((body) => body.y);
    this.#radius = numbers((body) => body.radius);
    this.#halfWidth = numbers((body) => body.halfWidth);
    this.#above = numbers((body) => body.above);
    this.#below = numbers((body) => body.below);
    this.#farthest = numbers(({ radius, halfWidth, below }) => Math.max(radius + 9, halfWidth + below));
    const index = new Map(bodies.map((body, i) => [body.id, i]));
    const lines = edges.filter((edge) => edge.a !== edge.b);
    this.#from = Int32Array.from(lines, (edge) => index.get(edge.a) as number);
    this.#to = Int32Array.from(lines, (edge) => index.get(edge.b) as number);
    this.#shortest = Float64Array.from(lines, (edge, p) => {
      const marks = (this.#radius[this.#from[p] as number] as number) + (this.#radius[this.#to[p] as number] as number);
      return marks + ROOM.least + ROOM.each * Math.min(ROOM.most, edge.weight);
    });
    this.#besides = Float64Array.from(lines, ({ lanes = 1 }) => lanes - 1);
    this.#own = bodies.map((_, i) =>
      Int32Array.from(lines.flatMap((_line, p) => (this.#from[p] === i || this.#to[p] === i ? [p] : []))),
    );
    this.#holds = bodies.map((body) => body.hold);
    this.#sheet = sheet;
  }

  /** Moves a body by an offset, and back again when `keeps` says no to the change in cost. */
  tryMove(i: number, dx: number, dy: number, keeps: Keeps): void {
    const { frame } = this.#sheet;
    const x = this.x[i] as number;
    const y = this.y[i] as number;
    const before = this.#cost(i);
    const hold = this.#holds[i];
    const wanted = hold ? hold.at(x + dx, y + dy) : { x: x + dx, y: y + dy };
    this.x[i] = hold ? wanted.x : Math.min(frame.right - 20, Math.max(frame.left + 20, wanted.x));
    this.y[i] = hold ? wanted.y : Math.min(frame.bottom - 16, Math.max(frame.top + 16, wanted.y));
    if (keeps(this.#cost(i) - before)) return;
    this.x[i] = x;
    this.y[i] = y;
  }

  /** Lets two bodies change places, and back again when `keeps` says no. */
  trySwap(i: number, j: number, keeps: Keeps): void {
    if (this.#holds[i]?.name !== this.#holds[j]?.name) return;
    const before = this.#cost(i) + this.#cost(j);
    this.#swap(i, j);
    if (!keeps(this.#cost(i) + this.#cost(j) - before)) this.#swap(i, j);
  }

  #swap(i: number, j: number): void {
    for (const axis of [this.x, this.y]) {
      const kept = axis[i] as number;
      axis[i] = axis[j] as number;
      axis[j] = kept;
    }
  }

  /** Everything that is wrong where body `i` is concerned. */
  #cost(i: number): number {
    let cost = this.#place(i) + this.#neighbours(i);
    for (let p = 0; p < this.#from.length; p += 1) {
      if (this.#from[p] !== i && this.#to[p] !== i) cost += this.#through(p, i);
    }
    for (const own of this.#own[i] as Int32Array) cost += this.#line(own, i);
    return cost;
  }

  #place(i: number): number {
    const { frame, covered } = this.#sheet;
    const x = this.x[i] as number;
    const y = this.y[i] as number;
    const left = x - (this.#halfWidth[i] as number);
    const right = x + (this.#halfWidth[i] as number);
    const top = y - (this.#above[i] as number);
    const bottom = y + (this.#below[i] as number);
    const out =
      Math.max(0, frame.left - left) +
      Math.max(0, right - frame.right) +
      Math.max(0, frame.top + 4 - top) +
      Math.max(0, bottom - frame.bottom);
    let cost = out > 0 ? COST.outside * (0.3 + out / 40) : 0;
    for (const box of covered) {
      const across = Math.min(right - box.left, box.right - left);
      const down = Math.min(bottom - box.top, box.bottom - top);
      if (across > 0 && down > 0) cost += COST.outside * (0.2 + Math.min(across, down) / 60);
    }
    return cost;
  }

  /** Marks that touch and names that overlap. */
  #neighbours(i: number): number {
    const x = this.x[i] as number;
    const y = this.y[i] as number;
    let cost = 0;
    for (let j = 0; j < this.x.length; j += 1) {
      if (j === i) continue;
      const dx = Math.abs(x - (this.x[j] as number));
      const dy = y - (this.y[j] as number);
      const across = (this.#halfWidth[i] as number) + (this.#halfWidth[j] as number) - dx;
      if (across <= 0) continue;
      const down =
        dy < 0
          ? (this.#below[i] as number) + (this.#above[j] as number) + dy
          : (this.#above[i] as number) + (this.#below[j] as number) - dy;
      if (down <= 0) continue;
      cost += COST.overlap * (0.25 + Math.min(1, (across / 60) * (down / 24)));
      const clear = (this.#radius[i] as number) + (this.#radius[j] as number) + 10;
      const apart = Math.sqrt(dx * dx + dy * dy);
      if (apart < clear) cost += COST.touch * (1.5 - apart / clear);
      // Where holds leave little room, lines would else pull one mark over another.
      if (apart < clear - 6 && (this.#holds[i] || this.#holds[j])) cost += COST.hidden;
    }
    return cost;
  }

  /** What it costs that line `p` runs through, or close by, body `i`. */
  #through(p: number, i: number): number {
    const a = this.#from[p] as number;
    const b = this.#to[p] as number;
    const ax = this.x[a] as number;
    const ay = this.y[a] as number;
    return this.#over(ax, ay, (this.x[b] as number) - ax, (this.y[b] as number) - ay, this.#besides[p] as number, i);
  }

  /** The same for a line from `ax`, `ay` that goes on by `dx` and `dy`, with lines `besides` it that fan out. */
  #over(ax: number, ay: number, dx: number, dy: number, besides: number, i: number): number {
    const px = (this.x[i] as number) - ax;
    const py = (this.y[i] as number) - ay;
    const along = px * dx + py * dy;
    const squared = dx * dx + dy * dy;
    if (along <= 0 || along >= squared) return 0;
    const across = px * dy - py * dx;
    const farthest = (this.#farthest[i] as number) + besides * WIDEST;
    if (across * across >= squared * farthest * farthest) return 0;
    const length = Math.sqrt(squared);
    const away = Math.abs(across) / length;
    const share = along / squared;
    const fan = besides === 0 ? 0 : besides * laneStep(length, besides + 1) * 2 * share * (1 - share);
    const reach = (this.#radius[i] as number) + 9 + fan;
    if (away < reach) return COST.through * (1.2 - away / reach);
    const sideways =
      ((this.#halfWidth[i] as number) * Math.abs(dy) + (this.#below[i] as number) * Math.abs(dx)) / length;
    return away < sideways + fan ? COST.throughName : 0;
  }

  /** What it costs that part of line `p` lies behind what covers the sheet. */
  #behind(p: number): number {
    const a = this.#from[p] as number;
    const b = this.#to[p] as number;
    const x = this.x[a] as number;
    const y = this.y[a] as number;
    const dx = (this.x[b] as number) - x;
    const dy = (this.y[b] as number) - y;
    const length = Math.sqrt(dx * dx + dy * dy);
    let cost = 0;
    for (const { left, right, top, bottom } of this.#sheet.opaque) {
      // The shares of the line between which it is inside, across and down.
      const alongX = dx === 0 ? 1e9 : 1 / dx;
      const alongY = dy === 0 ? 1e9 : 1 / dy;
      const x1 = (left - BESIDE - x) * alongX;
      const x2 = (right + BESIDE - x) * alongX;
      const y1 = (top - BESIDE - y) * alongY;
      const y2 = (bottom + BESIDE - y) * alongY;
      const enters = Math.max(0, Math.min(x1, x2), Math.min(y1, y2));
      const leaves = Math.min(1, Math.max(x1, x2), Math.max(y1, y2));
      if (leaves > enters) cost += COST.behind * (0.3 + ((leaves - enters) * length) / 100);
    }
    return cost;
  }

  /** What is wrong with line `p`, seen from body `i` at one of its ends. */
  #line(p: number, i: number): number {
    const a = this.#from[p] as number;
    const b = this.#to[p] as number;
    const ax = this.x[a] as number;
    const ay = this.y[a] as number;
    const bx = this.x[b] as number;
    const by = this.y[b] as number;
    const besides = this.#besides[p] as number;
    let cost = this.#lengthCost(p) + this.#behind(p);
    for (let j = 0; j < this.x.length; j += 1) {
      if (j !== a && j !== b && j !== i) cost += this.#over(ax, ay, bx - ax, by - ay, besides, j);
    }
    const left = Math.min(ax, bx);
    const right = Math.max(ax, bx);
    const top = Math.min(ay, by);
    const bottom = Math.max(ay, by);
    for (let q = 0; q < this.#from.length; q += 1) {
      const c = this.#from[q] as number;
      const d = this.#to[q] as number;
      if (c === a || c === b || d === a || d === b) continue;
      const cx = this.x[c] as number;
      const cy = this.y[c] as number;
      const dx = this.x[d] as number;
      if ((cx < left && dx < left) || (cx > right && dx > right)) continue;
      const dy = this.y[d] as number;
      if ((cy < top && dy < top) || (cy > bottom && dy > bottom)) continue;
      const sideC = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      const sideD = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
      if (sideC > 0 === sideD > 0) continue;
      const sideA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
      const sideB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
      if (sideA > 0 !== sideB > 0) cost += COST.crossing;
    }
    return cost;
  }

  #lengthCost(p: number): number {
    const dx = (this.x[this.#from[p] as number] as number) - (this.x[this.#to[p] as number] as number);
    const dy = (this.y[this.#from[p] as number] as number) - (this.y[this.#to[p] as number] as number);
    const length = Math.sqrt(dx * dx + dy * dy);
    const shortest = this.#shortest[p] as number;
    if (length < shortest) return COST.short * squared((shortest - length) / 60);
    return COST.long * squared((length - shortest) / 160);
  }
}

const squared = (x: number): number => x * x;

/** By the same factor at each step. */
function falling({ start, end }: { readonly start: number; readonly end: number }, progress: number): number {
  return start * exp(progress * log2(end / start) * Math.LN2);
}

/**
 * Moves bodies until trials no longer help.
 * @param sweeps How many times every body is tried; fewer where holds leave little to choose.
 */
export function refine(
  bodies: readonly Body[],
  edges: readonly Edge[],
  sheet: Sheet,
  sweeps = SWEEPS,
): ReadonlyMap<string, Point> {
  const layout = new Layout(bodies, edges, sheet);
  const next = random(SEED);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const progress = sweep / sweeps;
    const heat = falling(HEAT, progress);
    const reach = falling(REACH, progress);
    const keeps = (change: number) => change <= 0 || next() < exp(-change / heat);
    for (let i = 0; i < bodies.length; i += 1) {
      const j = Math.floor(next() * bodies.length);
      if (next() < SWAPS && j !== i) layout.trySwap(i, j, keeps);
      else layout.tryMove(i, (next() - 0.5) * 2 * reach, (next() - 0.5) * 2 * reach, keeps);
    }
  }
  return new Map(bodies.map((body, i) => [body.id, { x: layout.x[i] as number, y: layout.y[i] as number }]));
}
