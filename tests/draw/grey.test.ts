/** What a printer without colour leaves of the figure: lines, ends and marks, rendered and compared dot by dot. */

import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { glyph } from '../../src/draw/glyph.ts';
import { widthFromTables } from '../../src/draw/letter-widths.ts';
import { markShapes } from '../../src/draw/marks.ts';
import { palette } from '../../src/draw/palette.ts';
import type { Shape } from '../../src/draw/shape.ts';
import { svgElements } from '../../src/draw/svg.ts';
import { families, kinds, statuses } from '../../src/model/vocabulary.ts';

const WHITE = palette('light');
/** Dots to a pixel of the screen: 192 to an inch, less than any printer has. */
const SCALE = 2;
/** Lightness (CIELAB) of paper, and of what is clearly printed on. */
const PAPER = 92;
const INK = 78;
/** Dots that must be ink in one and paper in the other; or how far lightness of the ink must lie apart. */
const OTHER_DOTS = 20;
const OTHER_LIGHTNESS = 10;

/** The lightness of each dot, from 0 to 100. */
function inGrey(shapes: readonly Shape[], width: number, height: number): readonly number[] {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`;
  const file = `${head}<rect width="100%" height="100%" fill="#FFFFFF"/>${svgElements(shapes, widthFromTables)}</svg>`;
  const { pixels } = new Resvg(file, { fitTo: { mode: 'zoom', value: SCALE } }).render();
  return Array.from({ length: pixels.length / 4 }, (_, n) => {
    const [r = 0, g = 0, b = 0] = [...pixels.subarray(n * 4, n * 4 + 3)].map(linear);
    const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
  });
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function canBeTold(a: readonly number[], b: readonly number[]): boolean {
  const differing = a.filter((one, n) => {
    const other = b[n] as number;
    return (one < INK && other > PAPER) || (other < INK && one > PAPER);
  });
  return differing.length >= OTHER_DOTS || Math.abs(lightnessOfInk(a) - lightnessOfInk(b)) >= OTHER_LIGHTNESS;
}

function lightnessOfInk(dots: readonly number[]): number {
  const ink = dots.filter((one) => one < PAPER);
  return ink.reduce((sum, one) => sum + one, 0) / ink.length;
}

/** Pairs that look alike. */
function alike(pictures: ReadonlyMap<string, readonly number[]>): readonly string[] {
  const all = [...pictures];
  return all.flatMap(([name, dots], n) =>
    all.slice(n + 1).flatMap(([other, others]) => (canBeTold(dots, others) ? [] : [`${name} and ${other}`])),
  );
}

const looks = [
  ...statuses.map(({ id }) => ({ name: id as string, status: id, negated: false })),
  { name: 'denied', status: 'reported' as const, negated: true },
];
const drawn = (look: (typeof looks)[number], family: (typeof families)[number]['id']) =>
  inGrey(glyph({ ...look, family }, 46, WHITE), 46, 16);

describe('in grey', () => {
  it.each(families.map(({ id }) => [id]))('the statuses of a %s tie can be told apart', (family) => {
    expect(alike(new Map(looks.map((look) => [look.name, drawn(look, family)])))).toEqual([]);
  });

  it.each(looks.map((look) => [look.name, look] as const))(
    'the families of what is %s can be told apart',
    (_, look) => {
      expect(alike(new Map(families.map(({ id }) => [id, drawn(look, id)])))).toEqual([]);
    },
  );

  it('the kinds of actors can be told apart', () => {
    const marks = kinds.map(({ id }) => [id, inGrey(markShapes(id, { x: 12, y: 12 }, 9, WHITE), 24, 24)] as const);
    expect(alike(new Map(marks))).toEqual([]);
  });
});
