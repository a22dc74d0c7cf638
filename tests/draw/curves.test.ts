import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arc, distance, loop, Track } from '../../src/draw/curve.ts';

const coordinate = fc.integer({ min: -2000, max: 2000 });
const point = fc.record({ x: coordinate, y: coordinate });
const bentTrack = fc
  .tuple(point, point, fc.integer({ min: -300, max: 300 }))
  .filter(([a, b]) => distance(a, b) > 10)
  .map(([a, b, bend]) => ({ a, b, bend, track: new Track(arc(a, b, bend)) }));

describe('a track', () => {
  it('runs from one end to the other and leaves the straight way by its bend', () => {
    fc.assert(
      fc.property(bentTrack, ({ a, b, bend, track }) => {
        expect(distance(track.at(0), a)).toBeLessThan(1e-6);
        expect(distance(track.at(track.length), b)).toBeLessThan(1e-6);
        const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
        const [quad] = track.curve;
        const top = quad && {
          x: (quad.from.x + 2 * quad.control.x + quad.to.x) / 4,
          y: (quad.from.y + 2 * quad.control.y + quad.to.y) / 4,
        };
        expect(distance(top ?? a, middle)).toBeCloseTo(Math.abs(bend), 4);
      }),
    );
  });

  it('is cut into pieces that meet and add up to the whole', () => {
    fc.assert(
      fc.property(bentTrack, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ({ track }, share) => {
        const cut = track.length * share;
        const first = new Track(track.slice(0, cut));
        const second = new Track(track.slice(cut, track.length));
        expect(first.length + second.length).toBeCloseTo(track.length, 0);
        expect(distance(first.at(first.length), second.at(0))).toBeLessThan(1e-6);
      }),
    );
  });

  it('knows how far a point is from it', () => {
    const track = new Track(arc({ x: 0, y: 0 }, { x: 100, y: 0 }, 0));
    expect(track.nearest({ x: 40, y: 7 })).toEqual({ distance: 7, along: 40 });
    fc.assert(
      fc.property(bentTrack, fc.double({ min: 0, max: 1, noNaN: true }), ({ track: any }, share) => {
        expect(any.nearest(any.at(any.length * share)).distance).toBeLessThan(Math.max(0.5, any.length / 400));
      }),
    );
  });

  it('leaves the mark it starts from and enters the one it ends at', () => {
    const track = new Track(arc({ x: 0, y: 0 }, { x: 200, y: 0 }, 0));
    expect(track.leaves({ x: 0, y: 0 }, 20)).toBeCloseTo(20);
    expect(track.enters({ x: 200, y: 0 }, 30)).toBeCloseTo(170);
  });

  it('comes back to where it began when it is a loop', () => {
    const centre = { x: 50, y: 60 };
    const track = new Track(loop(centre, -Math.PI / 4, 60));
    expect(distance(track.at(0), centre)).toBeLessThan(1e-6);
    expect(distance(track.at(track.length), centre)).toBeLessThan(1e-6);
    expect(Math.max(...track.points.map((one) => distance(one, centre)))).toBeCloseTo(60, 0);
  });
});
