/**
 * Curves as chains of quadratic Béziers, and the way along them in pixels. A straight line is a chain of one whose
 * control point lies in the middle, so that everything on the map is drawn, cut and hit by the same functions.
 */

import { atan2, cos, hypot, sin } from './arithmetic.ts';
import type { Box } from './boxes.ts';
import type { Command } from './shape.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Quad {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

export type Curve = readonly Quad[];

/** A point of a curve and the direction in which the curve passes it, in radians. */
export interface Waypoint extends Point {
  readonly angle: number;
}

const SAMPLES = 20;

export function lerp(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

export function distance(a: Point, b: Point): number {
  return hypot(a.x - b.x, a.y - b.y);
}

/** An arc from one point to another that leaves the straight line by `bend` pixels, to its left when positive. */
export function arc(from: Point, to: Point, bend: number): Curve {
  const length = distance(from, to) || 1;
  const middle = lerp(from, to, 0.5);
  const control = {
    x: middle.x + ((to.y - from.y) / length) * bend * 2,
    y: middle.y - ((to.x - from.x) / length) * bend * 2,
  };
  return [{ from, control, to }];
}

/**
 * A loop that leaves `centre` and comes back to it.
 * @param direction Where the loop points, in radians.
 * @param reach How far from the centre its far end is, in pixels.
 */
export function loop(centre: Point, direction: number, reach: number): Curve {
  const at = (along: number, across: number): Point => ({
    x: centre.x + cos(direction) * along - sin(direction) * across,
    y: centre.y + sin(direction) * along + cos(direction) * across,
  });
  const half = reach * 0.36;
  const tip = at(reach, 0);
  return [
    { from: centre, control: at(reach * 0.42, half * 1.25), to: at(reach * 0.72, half) },
    { from: at(reach * 0.72, half), control: at(reach, half * 0.8), to: tip },
    { from: tip, control: at(reach, -half * 0.8), to: at(reach * 0.72, -half) },
    { from: at(reach * 0.72, -half), control: at(reach * 0.42, -half * 1.25), to: centre },
  ];
}

function pointOf(quad: Quad, t: number): Point {
  return lerp(lerp(quad.from, quad.control, t), lerp(quad.control, quad.to, t), t);
}

function angleOf(quad: Quad, t: number): number {
  const before = lerp(quad.from, quad.control, t);
  const after = lerp(quad.control, quad.to, t);
  return atan2(after.y - before.y, after.x - before.x);
}

/** The part of a quadratic between two parameters, exactly. */
function part(quad: Quad, t0: number, t1: number): Quad {
  const from = pointOf(quad, t0);
  const to = pointOf(quad, t1);
  const share = t1 < 1 ? (t1 - t0) / (1 - t0) : 1;
  return { from, control: lerp(from, lerp(quad.control, quad.to, t0), share), to };
}

/** A curve with its length known, so that places on it can be named by the pixels travelled. */
export class Track {
  readonly curve: Curve;
  /** Points along the curve, close enough together to stand for it. */
  readonly points: readonly Point[];
  /** Pixels travelled at each of the points. */
  readonly #travelled: readonly number[];
  readonly length: number;
  #bounds: Box | undefined;
  #strip: Strip | undefined;

  constructor(curve: Curve) {
    this.curve = curve;
    const points: Point[] = curve[0] ? [curve[0].from] : [];
    const travelled = [0];
    for (const quad of curve) {
      for (let i = 1; i <= SAMPLES; i += 1) {
        const point = pointOf(quad, i / SAMPLES);
        travelled.push((travelled.at(-1) as number) + distance(points.at(-1) as Point, point));
        points.push(point);
      }
    }
    this.points = points;
    this.#travelled = travelled;
    this.length = travelled.at(-1) as number;
  }

  /** Which quadratic, and where on it, lies `pixels` along. */
  #locate(pixels: number): { quad: number; t: number } {
    const travelled = this.#travelled;
    if (pixels <= 0) return { quad: 0, t: 0 };
    if (pixels >= this.length) return { quad: this.curve.length - 1, t: 1 };
    let low = 0;
    let high = travelled.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((travelled[middle] as number) <= pixels) low = middle;
      else high = middle;
    }
    const start = travelled[low] as number;
    const span = (travelled[high] as number) - start || 1;
    return { quad: Math.floor(low / SAMPLES), t: ((low % SAMPLES) + (pixels - start) / span) / SAMPLES };
  }

  /** The point `pixels` along the curve, held to its ends. */
  at(pixels: number): Waypoint {
    const { quad, t } = this.#locate(pixels);
    const piece = this.curve[quad] as Quad;
    return { ...pointOf(piece, t), angle: angleOf(piece, t) };
  }

  /** The curve from one place to another, both in pixels along it; empty when nothing lies between. */
  slice(from: number, to: number): Curve {
    if (to <= from) return [];
    const start = this.#locate(from);
    const end = this.#locate(to);
    const pieces: Quad[] = [];
    for (let i = start.quad; i <= end.quad; i += 1) {
      const t0 = i === start.quad ? start.t : 0;
      const t1 = i === end.quad ? end.t : 1;
      if (t1 > t0) pieces.push(part(this.curve[i] as Quad, t0, t1));
    }
    return pieces;
  }

  /** How far along the curve it first leaves the circle, coming from the start; 0 when it never does. */
  leaves(centre: Point, radius: number): number {
    return this.#crossing(centre, radius, 1);
  }

  /** How far along the curve it last enters the circle; the whole length when it never does. */
  enters(centre: Point, radius: number): number {
    return this.#crossing(centre, radius, -1);
  }

  #crossing(centre: Point, radius: number, step: 1 | -1): number {
    const last = this.points.length - 1;
    for (let i = step === 1 ? 1 : last - 1; i >= 0 && i <= last; i += step) {
      const outside = distance(this.points[i] as Point, centre);
      if (outside < radius) continue;
      const inside = distance(this.points[i - step] as Point, centre);
      const share = outside === inside ? 0 : (radius - inside) / (outside - inside);
      const a = this.#travelled[i - step] as number;
      return a + ((this.#travelled[i] as number) - a) * share;
    }
    return step === 1 ? 0 : this.length;
  }

  /** Whether the curve might be so near to a point, in pixels: quick to tell, and seldom yes. */
  mayReach({ x, y }: Point, reach: number): boolean {
    this.#bounds ??= boundsOf(this.points);
    const { left, top, right, bottom } = this.#bounds;
    if (x < left - reach || x > right + reach || y < top - reach || y > bottom + reach) return false;
    const [quad] = this.curve;
    if (!quad || this.curve.length > 1) return true;
    this.#strip ??= stripOf(quad);
    const { from, across, least, most } = this.#strip;
    const aside = (x - from.x) * across.x + (y - from.y) * across.y;
    return aside >= least - reach && aside <= most + reach;
  }

  /** Distance from a point to the curve, in pixels, and where on the curve the nearest place is. */
  nearest(point: Point): { readonly distance: number; readonly along: number } {
    let best = { distance: Number.POSITIVE_INFINITY, along: 0 };
    for (let i = 1; i < this.points.length; i += 1) {
      const a = this.points[i - 1] as Point;
      const b = this.points[i] as Point;
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const squared = dx * dx + dy * dy || 1;
      const share = Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared));
      const away = hypot(point.x - a.x - dx * share, point.y - a.y - dy * share);
      if (away < best.distance) {
        best = { distance: away, along: (this.#travelled[i - 1] as number) + Math.sqrt(squared) * share };
      }
    }
    return best;
  }
}

/** How far to each side of the straight way a curve goes. */
interface Strip {
  readonly from: Point;
  /** Of the length 1. */
  readonly across: Point;
  readonly least: number;
  readonly most: number;
}

function stripOf({ from, control, to }: Quad): Strip {
  const length = distance(from, to) || 1;
  const across = { x: (from.y - to.y) / length, y: (to.x - from.x) / length };
  const bend = ((control.x - from.x) * across.x + (control.y - from.y) * across.y) / 2;
  // A little more, since what is reckoned is rounded.
  return { from, across, least: Math.min(0, bend) - 0.01, most: Math.max(0, bend) + 0.01 };
}

function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** A curve as path commands. */
export function commands(curve: Curve): Command[] {
  const first = curve[0];
  if (!first) return [];
  return [
    ['M', first.from.x, first.from.y],
    ...curve.map((quad): Command => ['Q', quad.control.x, quad.control.y, quad.to.x, quad.to.y]),
  ];
}
