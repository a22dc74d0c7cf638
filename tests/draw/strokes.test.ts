import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arc, Track } from '../../src/draw/curve.ts';
import { glyph } from '../../src/draw/glyph.ts';
import { palette } from '../../src/draw/palette.ts';
import { justify, spacing, strokePiece } from '../../src/draw/stroke.ts';
import { type Family, families, type Status, statuses } from '../../src/model/vocabulary.ts';

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

/** The widths at which the page, its exports and its legends draw samples: `width={34}`, `glyph(statement, 44, …)`. */
const WIDTHS = (() => {
  const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const files = ['viewer/src', 'src'].flatMap((folder) =>
    readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(fromRoot(`${folder}/${name}`), 'utf8')),
  );
  const written = files.flatMap((text) => [
    ...text.matchAll(/<Glyph\b[^>]*?width=\{(\d+)\}/gs),
    ...text.matchAll(/\bglyph\(\w+, (\d+),/g),
    ...text.matchAll(/(?:LINE_SAMPLE =|STEP_WIDTH =|props\.width \?\?) (\d+)/g),
  ]);
  return [...new Set(written.map(([, width]) => Number(width)))].sort((a, b) => a - b);
})();

describe('the samples of the legend', () => {
  it('show the rhythm of each status at each width in which samples are drawn', () => {
    expect(WIDTHS.length).toBeGreaterThan(8);
    for (const width of WIDTHS) {
      const dashes = (id: Status, family: Family | undefined, negated: boolean) => {
        const [first] = glyph({ status: id, negated, family }, width, palette('light'));
        if (first?.type !== 'path' || !first.dash) return { count: 1, gap: 0, dash: 0 };
        const [a, b] = [first.commands[0]?.[1] as number, first.commands.at(-1)?.at(-2) as number];
        const [dash = 0, gap = 0] = first.dash;
        return { count: Math.round((b - a + gap) / (dash + gap)), gap, dash };
      };
      for (const { id, stroke } of statuses) {
        for (const family of [undefined, ...families.map((row) => row.id)]) {
          for (const negated of [false, true]) {
            const { count, gap } = dashes(id, family, negated);
            const what = `${id} ${family} at ${width}`;
            if (stroke === 'solid' || stroke === 'rail') expect(gap, what).toBe(0);
            else expect(count, what).toBeGreaterThanOrEqual(2);
            // A cross in the middle must not hide the only gap.
            if (negated && stroke === 'dash-long') expect(count % 2, what).toBe(1);
          }
          const [long, short] = [dashes('assessed', family, false), dashes('alleged', family, false)];
          expect(long.dash, `${family} at ${width}`).toBeGreaterThan(1.3 * short.dash);
        }
      }
    }
  });

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
