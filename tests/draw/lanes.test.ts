import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, lines, pairKey } from '../../src/draw/lanes.ts';
import { drawLine } from '../../src/draw/ties.ts';
import { relations, STATUSES } from '../../src/model/vocabulary.ts';
import { statement } from './statements.ts';

const actor = fc.constantFrom('a', 'b', 'c');
const rows = fc
  .array(
    fc.record({
      subject: actor,
      object: actor,
      status: fc.constantFrom(...STATUSES),
      negated: fc.boolean(),
      relation: fc.constantFrom(...relations),
      said_by: fc.constantFrom(null, 'c'),
      hedge: fc.constantFrom(null, 'might'),
      position: fc.nat(500),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((made) =>
    made.map(({ relation, ...row }, index) =>
      statement(`s-${String(index).padStart(2, '0')}`, { ...row, relation: relation.id, family: relation.family }),
    ),
  );

describe('lines', () => {
  it('hold every statement once', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const held = lines(made).flatMap((line) => line.statements.map((row) => row.id));
        expect(held.sort()).toEqual(made.map((row) => row.id).sort());
      }),
    );
  });

  it('never join what differs in direction, family, status, denial, speaker or hedging', () => {
    fc.assert(
      fc.property(rows, (made) => {
        for (const line of lines(made)) {
          const kinds = line.statements.map((row) =>
            [row.subject, row.object, row.family, row.status, row.negated, row.said_by, row.hedge].join(),
          );
          expect(new Set(kinds).size).toBe(1);
        }
      }),
    );
  });

  it('are the same in whatever order the statements come', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const byId = (all: readonly Line[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(lines([...made].reverse()))).toEqual(byId(lines(made)));
      }),
    );
  });

  it('keep apart the lines of a pair', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const discs = { a: { x: 0, y: 0 }, b: { x: 320, y: 0 }, c: { x: 160, y: 260 } };
        const middles = new Map<string, { x: number; y: number }[]>();
        for (const line of lines(made)) {
          const subject = { ...discs[line.subject as 'a'], radius: 10 };
          const object = { ...discs[line.object as 'a'], radius: 10 };
          const { track } = drawLine(line, subject, object, 0);
          const key = pairKey(line.subject, line.object);
          const middle = track.at(track.length / 2);
          for (const other of middles.get(key) ?? []) {
            expect(Math.hypot(middle.x - other.x, middle.y - other.y)).toBeGreaterThan(4);
          }
          middles.set(key, [...(middles.get(key) ?? []), middle]);
        }
      }),
    );
  });

  it('point from the subject to the object', () => {
    const [line] = lines([statement('s')]);
    const drawn = drawLine(line as Line, { x: 0, y: 0, radius: 10 }, { x: 200, y: 0, radius: 10 }, 0);
    expect(drawn.tail).toBeLessThan(drawn.tip);
    expect(drawn.track.at(drawn.tip).x).toBeGreaterThan(drawn.track.at(drawn.tail).x);
  });

  it('are mutual only where the relation holds both ways', () => {
    const [fights] = lines([statement('s', { relation: 'FIGHTS' })]);
    const [strikes] = lines([statement('s', { relation: 'STRIKES' })]);
    expect(fights?.ends.subject).toEqual(fights?.ends.object);
    expect([fights?.ends.subject?.end, strikes?.ends.object?.end]).toEqual(['triangle', 'triangle']);
    expect(strikes?.ends.subject).toBeUndefined();
  });
});
