/** The end of a line: what family of act it stands for. Drawn with the tip at the origin, pointing along +x. */

import type { LineEnd } from '../model/vocabulary.ts';
import { cos, sin } from './arithmetic.ts';
import type { Waypoint } from './curve.ts';
import type { Command, Shape } from './shape.ts';

/** `several`: something points here, but acts of more than one family. */
export type DrawnEnd = LineEnd | 'several';

/** How long each end is, in pixels: the line stops that far before the tip. */
const LENGTHS: Record<DrawnEnd, number> = {
  triangle: 12,
  chevrons: 4,
  disc: 9,
  diamond: 12,
  square: 8,
  bar: 0,
  barb: 12,
  several: 2,
};

/** Pixels from the tip of an end to where its line stops. */
export function endLength(end: DrawnEnd, hollow: boolean): number {
  const inside = hollow || end === 'chevrons' || end === 'bar' || end === 'several' ? 0 : 1;
  return LENGTHS[end] - inside;
}

const DIAMOND: readonly (readonly [number, number])[] = [
  [0, 0],
  [-6, 5],
  [-12, 0],
  [-6, -5],
];
const TRIANGLE: readonly (readonly [number, number])[] = [
  [0, 0],
  [-12, 5],
  [-12, -5],
];
const SQUARE: readonly (readonly [number, number])[] = [
  [0, 4],
  [-8, 4],
  [-8, -4],
  [0, -4],
];
const BARB: readonly (readonly [number, number])[] = [
  [0, 1],
  [-12, 1],
  [-12, -6],
];
const CHEVRONS: readonly (readonly [number, number])[][] = [
  [
    [-6, 5],
    [0, 0],
    [-6, -5],
  ],
  [
    [-11, 5],
    [-5, 0],
    [-11, -5],
  ],
];
/** Wide open, so that it is taken for none of the others. */
const OPEN: readonly (readonly [number, number])[] = [
  [-6, 7],
  [0, 0],
  [-6, -7],
];
const BAR: readonly (readonly [number, number])[] = [
  [0, 6],
  [0, -6],
];

/** Wall of a hollow end, in pixels. */
const WALL = 1.6;

/**
 * The end of a line whose tip is at `tip`.
 * @param hollow Hollow for what nobody states flatly. Chevrons, bars and open ends have no hollow form.
 */
export function endShapes(
  end: DrawnEnd,
  tip: Waypoint,
  hollow: boolean,
  ink: string,
  canvas: string,
): readonly Shape[] {
  const [along, across] = [cos(tip.angle), sin(tip.angle)];
  const place = ([x, y]: readonly [number, number]) =>
    [tip.x + x * along - y * across, tip.y + x * across + y * along] as const;
  const outline = (points: readonly (readonly [number, number])[], closed: boolean): Command[] => {
    const drawn = points.map((point, i): Command => [i === 0 ? 'M' : 'L', ...place(point)]);
    return closed ? [...drawn, ['Z']] : drawn;
  };
  const solid = (points: readonly (readonly [number, number])[]): readonly Shape[] => [
    hollow
      ? { type: 'path', commands: outline(shrink(points), true), fill: canvas, stroke: ink, width: WALL }
      : { type: 'path', commands: outline(points, true), fill: ink },
  ];
  switch (end) {
    case 'triangle':
      return solid(TRIANGLE);
    case 'diamond':
      return solid(DIAMOND);
    case 'square':
      return solid(SQUARE);
    case 'barb':
      return solid(BARB);
    case 'disc': {
      const [x, y] = place([-4.5, 0]);
      return [
        hollow
          ? { type: 'circle', x, y, radius: 4.5 - WALL / 2, fill: canvas, stroke: ink, width: WALL }
          : { type: 'circle', x, y, radius: 4.5, fill: ink },
      ];
    }
    case 'chevrons':
      return CHEVRONS.map((points) => ({
        type: 'path',
        commands: outline(points, false),
        stroke: ink,
        width: 2,
        cap: 'butt',
      }));
    case 'several':
      return [{ type: 'path', commands: outline(OPEN, false), stroke: ink, width: 2, cap: 'butt' }];
    case 'bar':
      return [{ type: 'path', commands: outline(BAR, false), stroke: ink, width: 2.4, cap: 'butt' }];
  }
}

/** Moves the corners of a hollow end inwards, so that its wall stays inside the filled form. */
function shrink(points: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const x = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const y = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  return points.map((point) => [x + (point[0] - x) * 0.84, y + (point[1] - y) * 0.84] as const);
}
