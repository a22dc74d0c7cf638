/** The rhythm of a line: how sure what it stands for is said to be. */

import type { Stroke } from '../model/vocabulary.ts';
import { commands, type Track } from './curve.ts';
import type { PathShape } from './shape.ts';

export interface StrokePaint {
  readonly ink: string;
  /** What shows through hollow lines. */
  readonly canvas: string;
  /** Factor on the width of a solid line; hollow lines keep their width. */
  readonly factor: number;
  /** True where a cross stands on the middle, which would hide the one gap between two dashes. */
  readonly crossed?: boolean;
}

/** One dash alone is a solid line: however short a piece is, it shows so many, the short ones one more than the long. */
const LEAST = { 'dash-long': 2, dash: 3, 'rail-cut': 2 } as const;

/**
 * Dash and gap, stretched so that a whole number of dashes begins and ends the length.
 * @param least how many dashes there are at the least
 */
export function justify(length: number, dash: number, gap: number, least = 1): readonly [number, number] {
  const dashes = Math.max(least, Math.round((length + gap) / (dash + gap)));
  const stretch = length / (dashes * dash + (dashes - 1) * gap);
  return [dash * stretch, gap * stretch];
}

/** The distance between dots, stretched so that both ends of the length carry one. */
export function spacing(length: number, every: number): number {
  return length / Math.max(1, Math.round(length / every));
}

/** A dash as short as a dot that every renderer still draws with its round caps. */
const DOT = 0.01;

function dots(length: number, every: number): readonly number[] {
  const period = spacing(length, every);
  return [DOT, Math.max(DOT, period - DOT - DOT / 2)];
}

/** Half the width of what a stroke covers, in pixels. */
export function halfWidth(stroke: Stroke, factor: number): number {
  if (stroke === 'rail' || stroke === 'rail-cut') return 2.5;
  if (stroke === 'beads') return 3;
  return (stroke === 'dots' ? 1.3 : 1) * factor;
}

/**
 * Draws a piece of a track in the rhythm of a stroke.
 * @param from Pixels along the track where the piece begins.
 * @param to Where it ends.
 */
export function strokePiece(
  track: Track,
  from: number,
  to: number,
  stroke: Stroke,
  paint: StrokePaint,
): readonly PathShape[] {
  const length = to - from;
  if (length <= 0) return [];
  const line = (inset: number, width: number, colour: string, rest: Partial<PathShape> = {}): PathShape => ({
    type: 'path',
    commands: commands(track.slice(from + inset, to - inset)),
    stroke: colour,
    width,
    cap: 'butt',
    ...rest,
  });
  const { ink, canvas, factor } = paint;
  switch (stroke) {
    case 'solid':
      return [line(0, 2 * factor, ink)];
    case 'dash-long':
      return [line(0, 2 * factor, ink, { dash: justify(length, 15, 5, paint.crossed ? 3 : LEAST[stroke]) })];
    case 'dash':
      return [line(0, 2 * factor, ink, { dash: justify(length, 6.5, 4.5, LEAST[stroke]) })];
    case 'dots':
      return [line(0, 2.6 * Math.sqrt(factor), ink, { dash: dots(length, 6), cap: 'round' })];
    case 'rail':
      return [line(0, 5, ink), line(0, 2.2, canvas)];
    case 'rail-cut': {
      const [piece, gap] = justify(length, 13, 5, LEAST[stroke]);
      const wall = Math.min(1.4, piece / 3);
      const core = Math.max(DOT, piece - 2 * wall);
      return [line(0, 5, ink, { dash: [piece, gap] }), line(wall, 2.2, canvas, { dash: [core, piece + gap - core] })];
    }
    case 'beads': {
      const inset = Math.min(3, length / 2);
      const dash = dots(length - 2 * inset || DOT, 8.5);
      return [line(inset, 6, ink, { dash, cap: 'round' }), line(inset, 2.8, canvas, { dash, cap: 'round' })];
    }
  }
}
