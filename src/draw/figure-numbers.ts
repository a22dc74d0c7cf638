/** The numbers of a brief in small rings on the lines of its figure, beside words, names, marks and each other. */

import { around, type Box } from './boxes.ts';
import type { Point } from './curve.ts';
import { LABEL } from './figure-words.ts';
import { widthFromTables } from './letter-widths.ts';
import type { Palette } from './palette.ts';
import type { Scene, SceneMark } from './scene.ts';
import type { Command, Shape } from './shape.ts';
import type { DrawnLine } from './ties.ts';
import { type Font, textWidth } from './type.ts';
import { beside } from './words.ts';

const FACE: Font = { ...LABEL, size: 10 };
/** Half the height of a ring with a little air, in pixels. */
const RING = 11;
/** Half the size of the end of a line, in pixels. */
const END = 7;
/** Where along its line a number stands best, as a share of the stroke. */
const BEST = 0.78;
/** Between two places along a line that are tried, and beside it where the line itself has no room; in pixels. */
const STEP = 4;
const ASIDE = 15;

interface Spot extends Point {
  /** What it costs to stand here rather than in the best place. */
  readonly cost: number;
}

function spots({ track, from, to }: DrawnLine): readonly Spot[] {
  const count = Math.max(1, Math.floor((to - from) / STEP));
  return Array.from({ length: count }, (_, n) => (n + 0.5) / count).flatMap((share) => {
    const along = from + (to - from) * share;
    const off = Math.abs(share - BEST);
    return [0, ASIDE, -ASIDE].map((aside) => ({ ...beside(track, along, aside), cost: off + (aside === 0 ? 0 : 2) }));
  });
}

/** How much of some boxes another one lies on, in square pixels. */
function covered(box: Box, boxes: readonly Box[]): number {
  return boxes.reduce((sum, { left, right, top, bottom }) => {
    const width = Math.min(box.right, right) - Math.max(box.left, left);
    const height = Math.min(box.bottom, bottom) - Math.max(box.top, top);
    return sum + Math.max(0, width) * Math.max(0, height);
  }, 0);
}

/** Where the ends of a line stand. */
function endBoxes({ line: { ends }, track, tail, from, to, tip }: DrawnLine): readonly Box[] {
  return [
    ...(ends.subject ? [around(track.at((tail + from) / 2), END)] : []),
    ...(ends.object ? [around(track.at((to + tip) / 2), END)] : []),
  ];
}

/** Points along a line as small boxes. */
function alongLine({ track, tail, tip }: DrawnLine): readonly Box[] {
  return Array.from({ length: Math.max(0, Math.ceil((tip - tail) / 5)) }, (_, n) => around(track.at(tail + n * 5), 2));
}

/** The rings of all lines whose statements have a number. */
export function numbersOn(
  { drawn, words, placed, tethers }: Scene,
  marks: readonly SceneMark[],
  numbers: ReadonlyMap<string, number>,
  colours: Palette,
): readonly Shape[] {
  const taken = [
    ...placed.map(({ box }) => box),
    ...[...words.values()].flatMap(({ boxes }) => boxes),
    ...marks.map((mark) => around(mark, mark.radius)),
    ...[...drawn.values()].flatMap(endBoxes),
    ...tethers.flatMap(({ ring, dot }) => [around(ring, 5), around(dot, 5)]),
  ];
  const lines = [...drawn.values()];
  const ways = new Map(lines.map((one) => [one, alongLine(one)]));
  return lines.flatMap((one): readonly Shape[] => {
    const own = one.line.statements.flatMap(({ id }) => numbers.get(id) ?? []).sort((a, b) => a - b);
    if (own.length === 0) return [];
    const text = own.join(', ');
    const half = RING + reach(text);
    const others = lines.flatMap((other) => (other === one ? [] : (ways.get(other) as readonly Box[])));
    const costOf = (spot: Spot) => {
      const box = around(spot, half, RING);
      return spot.cost + covered(box, taken) + 0.05 * covered(box, others);
    };
    const [best] = spots(one)
      .map((spot) => ({ spot, cost: costOf(spot) }))
      .sort((a, b) => a.cost - b.cost);
    if (!best) return [];
    const { x, y } = best.spot;
    taken.push(around({ x, y }, half, RING));
    return numberShapes(text, x, y, colours);
  });
}

/** How much wider than a ring a capsule is on either side. */
function reach(text: string): number {
  return Math.max(0, textWidth(text, FACE, widthFromTables) / 2 - 4);
}

/** A number in a ring, or several in a capsule. */
function numberShapes(text: string, x: number, y: number, { page }: Palette): readonly Shape[] {
  const half = reach(text);
  const ends: Command[] = [
    ['M', x - half, y],
    ['L', x + half + 0.01, y],
  ];
  return [
    { type: 'path', commands: ends, stroke: page.ink, width: 17.4, cap: 'round' },
    { type: 'path', commands: ends, stroke: '#FFFFFF', width: 15.2, cap: 'round' },
    { type: 'text', text, x, y, align: 'middle', font: FACE, fill: page.ink },
  ];
}
