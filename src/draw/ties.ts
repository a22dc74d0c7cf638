/** Where a line runs on the screen: its track between two marks, bent to keep off others, and its two ends. */

import { hypot } from './arithmetic.ts';
import { around, type Box, grow, hull, overlaps } from './boxes.ts';
import { arc, distance, loop, type Point, Track } from './curve.ts';
import { endLength } from './ends.ts';
import { bundleFactor, type EndMark, type Line, lineFactor, pairKey } from './lanes.ts';
import { COLLAR } from './marks.ts';

export interface Disc extends Point {
  readonly radius: number;
}

/** A line with its place on the screen. */
export interface DrawnLine {
  readonly line: Line;
  /** From the middle of one mark to the middle of the other. */
  readonly track: Track;
  /** Pixels along the track where the stroke begins and stops, ends left out. */
  readonly from: number;
  readonly to: number;
  /** Pixels along the track of the tip at the object's side, and at the subject's. */
  readonly tip: number;
  readonly tail: number;
  /** Factor on the stroke's width: the family's, and how many statements it stands for. */
  readonly factor: number;
}

/** Two lanes of a pair are no farther apart than this, in pixels. */
export const WIDEST_STEP = 30;

/** Between two lanes of a pair, in pixels, at the middle of the lines; the whole fan is at most half as wide as long. */
export function laneStep(length: number, lanes: number): number {
  return Math.max(7, Math.min(WIDEST_STEP, length * 0.09, (length * 0.5) / Math.max(1, lanes - 1)));
}

/** How far a line leaves the straight way, in pixels, seen from its subject. */
function bendOf(line: Line, length: number, base: number): number {
  const bend = base * length + line.lane * laneStep(length, line.lanes);
  return line.subject < line.object ? bend : -bend;
}

/** Loops of an actor stand around this direction, in radians: up and to the right. */
const LOOP_DIRECTION = -Math.PI / 4;

function trackOf(line: Line, subject: Disc, object: Disc, base: number): Track {
  if (line.subject === line.object) {
    return new Track(loop(subject, LOOP_DIRECTION + line.lane * 0.7, subject.radius + 34));
  }
  const length = hypot(subject.x - object.x, subject.y - object.y);
  return new Track(arc(subject, object, bendOf(line, length, base)));
}

/**
 * Puts a line between two marks.
 * @param base How far all lines of the pair bend, as a share of their length; see `chooseBends`.
 */
export function drawLine(line: Line, subject: Disc, object: Disc, base: number): DrawnLine {
  const track = trackOf(line, subject, object, base);
  const { ends } = line;
  const tip = track.enters(object, object.radius + COLLAR + (ends.object ? 1 : 0));
  const tail = track.leaves(subject, subject.radius + COLLAR + (ends.subject ? 1 : 0));
  const trim = (mark: EndMark | undefined) => (mark ? endLength(mark.end, mark.hollow) : 0);
  return {
    line,
    track,
    tip,
    tail,
    from: tail + trim(ends.subject),
    to: Math.max(tail, tip - trim(ends.object)),
    factor: lineFactor(line) * bundleFactor(line.statements.length),
  };
}

const BENDS = [0.05, -0.05, 0.13, -0.13, 0.22, -0.22, 0.32, -0.32, 0.42, -0.42];
const FAN_BENDS = [0, 0.14, -0.14, 0.26, -0.26, 0.38, -0.38];
/** Lines keep this far off marks that they do not belong to, in pixels. */
const CLEARANCE = 7;
/** No pair bends farther than this, in pixels. */
const FARTHEST = 90;

/**
 * Chooses for each pair the bend that keeps its lines off the marks of others, so that no line seems to end at, or
 * come from, an actor it only passes; and inside the picture.
 * @returns Share of the length to bend by, by `pairKey`.
 */
export function chooseBends(lines: readonly Line[], discs: ReadonlyMap<string, Disc>): ReadonlyMap<string, number> {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.subject === line.object) continue;
    const key = pairKey(line.subject, line.object);
    pairs.set(key, [...(pairs.get(key) ?? []), line]);
  }
  const bends = new Map<string, number>();
  const picture = grow(hull([...discs.values()].map((disc) => around(disc, disc.radius))), OUTSIDE);
  for (const [key, pair] of pairs) {
    const length = lengthOf(pair[0] as Line, discs);
    const choices = (pair.length === 1 ? BENDS : FAN_BENDS).filter(
      (base, index) => index === 0 || Math.abs(base) * length <= FARTHEST,
    );
    let best = { base: choices[0] as number, cost: Number.POSITIVE_INFINITY };
    for (const base of choices) {
      const effort = Math.abs(base) * (4 + length / 60);
      if (effort >= best.cost) break;
      const cost = effort + pair.reduce((sum, line) => sum + faults(line, base, discs, picture) * 4, 0);
      if (cost < best.cost) best = { base, cost };
    }
    bends.set(key, best.base);
  }
  return bends;
}

function lengthOf(line: Line, discs: ReadonlyMap<string, Disc>): number {
  const subject = discs.get(line.subject);
  const object = discs.get(line.object);
  return subject && object ? distance(subject, object) : 0;
}

/** How far a line may swing out beyond all marks, in pixels. */
const OUTSIDE = 24;

/** Faults of a line when its pair bends by `base`: marks of others that it touches, and leaving the picture. */
function faults(line: Line, base: number, discs: ReadonlyMap<string, Disc>, picture: Box): number {
  const subject = discs.get(line.subject);
  const object = discs.get(line.object);
  if (!subject || !object) return 0;
  const track = trackOf(line, subject, object, base);
  const room = hull(track.points.map((point) => around(point, 0)));
  const outside =
    room.left < picture.left || room.right > picture.right || room.top < picture.top || room.bottom > picture.bottom;
  let found = outside ? 1 : 0;
  for (const [id, disc] of discs) {
    if (id === line.subject || id === line.object) continue;
    const reach = disc.radius + CLEARANCE;
    if (!overlaps(room, around(disc, reach))) continue;
    if (track.mayReach(disc, reach) && track.nearest(disc).distance < reach) found += 1;
  }
  return found;
}
