/**
 * Embedding one weight of a variable font. The library's own way fails in its encoder for such outlines, so that they
 * are encoded here: every point in full, which is longer than need be and read by everybody.
 */

import type { Font, Path } from 'fontkit';

const ON_CURVE = 1;

interface Subset {
  glyphEncoder?: { encodeSimple(path: Path, instructions?: readonly number[]): Uint8Array };
}

/** Lets a variable font at a weight be embedded as what it looks like. */
export function embeddable(font: Font): Font {
  const createSubset = font.createSubset.bind(font);
  return Object.defineProperty(font, 'createSubset', {
    value: () => {
      const subset = createSubset();
      (subset as Subset).glyphEncoder = { encodeSimple: encodeOutline };
      return subset;
    },
  });
}

/** A simple glyph of TrueType's `glyf` table. Its contours close by themselves. */
export function encodeOutline({ commands, bbox }: Path): Uint8Array {
  const points: { x: number; y: number; flag: number }[] = [];
  const ends: number[] = [];
  for (const { command, args } of commands) {
    if (command === 'moveTo' && points.length > 0) ends.push(points.length - 1);
    for (let at = 0; at < args.length; at += 2) {
      const isControl = command === 'quadraticCurveTo' && at === 0;
      const [x = 0, y = 0] = args.slice(at, at + 2).map(Math.round);
      points.push({ x, y, flag: isControl ? 0 : ON_CURVE });
    }
  }
  ends.push(points.length - 1);
  const length = 10 + 2 * ends.length + 2 + 5 * points.length;
  const bytes = Buffer.alloc(length + ((4 - (length % 4)) % 4));
  let at = 0;
  const put16 = (value: number) => {
    at = bytes.writeInt16BE(value, at);
  };
  for (const value of [ends.length, Math.floor(bbox.minX), Math.floor(bbox.minY)]) put16(value);
  for (const value of [Math.ceil(bbox.maxX), Math.ceil(bbox.maxY), ...ends, 0]) put16(value);
  for (const { flag } of points) at = bytes.writeUInt8(flag, at);
  for (const axis of ['x', 'y'] as const) {
    let last = 0;
    for (const point of points) {
      put16(point[axis] - last);
      last = point[axis];
    }
  }
  return bytes;
}
