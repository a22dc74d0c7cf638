import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arc, Track } from '../../src/draw/curve.ts';
import { glyph } from '../../src/draw/glyph.ts';
import { palette } from '../../src/draw/palette.ts';
import { justify, spacing, strokePiece } from '../../src/draw/stroke.ts';
import { families, statuses } from '../../src/model/vocabulary.ts';

const length = fc.double({ min: 20, max: 3000, noNaN: true });
const paint = { ink: '#111111', canvas: '#ffffff', factor: 1 };
const track = new Track(arc({ x: 0, y: 0 }, { x: 300, y: 40 }, 20));

describe('the rhythm of a line', () => {
  it('begins and ends with a whole dash, near its wanted length', () => {
    fc.assert(
      fc.property(length, fc.constantFrom([15, 5], [6.5, 4.5], [13, 5]), (along, [wantedDash = 1, wantedGap = 1]) => {
        const [dash, gap] = justify(along, wantedDash, wantedGap);
        const dashes = (along + gap) / (dash + gap);
        expect(dashes).toBeCloseTo(Math.round(dashes), 6);
        if (along > 60) expect(dash / wantedDash).toBeGreaterThan(0.75);
        if (along > 60) expect(dash / wantedDash).toBeLessThan(1.34);
      }),
    );
  });

  it('puts a dot on both ends', () => {
    fc.assert(
      fc.property(length, (along) => {
        const dots = along / spacing(along, 6);
        expect(dots).toBeCloseTo(Math.round(dots), 6);
      }),
    );
  });

  it('differs from status to status, also without colour', () => {
    const drawn = statuses.map((row) =>
      JSON.stringify(
        strokePiece(track, 0, track.length, row.stroke, paint).map(({ width, dash, cap, stroke }) => [
          width,
          dash,
          cap,
          stroke,
        ]),
      ),
    );
    expect(new Set(drawn).size).toBe(statuses.length);
  });

  it('is hollow for what has not happened, and only for that', () => {
    for (const row of statuses) {
      const shows = strokePiece(track, 0, track.length, row.stroke, paint).some((pass) => pass.stroke === paint.canvas);
      expect(shows, row.id).toBe(!row.tie);
    }
  });

  it('is nothing on a line with no length', () => {
    for (const row of statuses) expect(strokePiece(track, 50, 50, row.stroke, paint)).toEqual([]);
  });
});

describe('the samples of the legend', () => {
  it('are all different: no family looks like another, no status like another, no denial like a statement', () => {
    const samples = families.flatMap((row) =>
      statuses.flatMap((one) =>
        [false, true].map((negated) =>
          JSON.stringify(glyph({ status: one.id, negated, family: row.id }, 60, palette('light'))),
        ),
      ),
    );
    expect(new Set(samples).size).toBe(samples.length);
  });

  it('tell families apart by their ends alone, without colour', () => {
    const light = palette('light');
    const grey = {
      ...light,
      family: Object.fromEntries(families.map((row) => [row.id, '#333333'])) as typeof light.family,
    };
    const samples = families.map((row) => {
      const shapes = glyph({ status: 'reported', negated: false, family: row.id }, 60, grey);
      return JSON.stringify(shapes.slice(1));
    });
    expect(new Set(samples).size).toBe(samples.length);
  });
});
