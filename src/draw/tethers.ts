/** Tethers: a thin line from the tie that says to the tie it speaks of, with a ring at the one and a dot at the other. */

import { hypot } from './arithmetic.ts';
import { around, type Taken } from './boxes.ts';
import { arc, commands, type Point, Track } from './curve.ts';
import type { Palette } from './palette.ts';
import type { Shape } from './shape.ts';
import type { DrawnLine } from './ties.ts';

/** Ids of two lines. */
export interface Tether {
  readonly saying: string;
  readonly saidOf: string;
}

/** Where on the one line the ring may stand, and on the other the dot, as shares of their strokes; the best first. */
const RINGS = [0.6, 0.45, 0.75, 0.3, 0.18];
const DOTS = [0.22, 0.36, 0.12, 0.5, 0.64, 0.78];
/** How far a tether leaves the straight way, as a share of its length. */
const BENDS = [0.12, -0.12, 0.3, -0.3];
const PLACES = RINGS.flatMap((ring, n) =>
  DOTS.flatMap((dot, m) => BENDS.map((bend, k) => ({ ring, dot, bend, cost: n + m + k }))),
).sort((a, b) => a.cost - b.cost);

/** Half the room of a ring or a dot with a little air, and between two points of a tether, in pixels. */
const END = 6;
const SPACING = 6;

/** What a tether keeps off: from words at nearly any price, from marks and names where it can. */
export interface InTheWay {
  readonly words: Taken;
  readonly others: Taken;
  /** Points along all lines: a tether may cross some, but run along none. */
  readonly lines: Taken;
}

/** What it costs to strike through a letter, to pass a point of a name or a mark, and of a line. */
const LETTER = 100;
const NAME = 8;
const POINT = 1;
/** What it costs an end to stand on another line, of which it then seems to be. */
const STRANGER = 8;
/** No better place is looked for where a tether only crosses a line or two. */
const CLEAR = 4;

/** The ways of the tethers between lines that are drawn, clear of what is in their way as far as can be. */
export function tetherWays(
  tethers: readonly Tether[],
  drawn: ReadonlyMap<string, DrawnLine>,
  inTheWay: InTheWay,
): readonly Way[] {
  return tethers.flatMap(({ saying, saidOf }) => {
    const from = drawn.get(saying);
    const to = drawn.get(saidOf);
    return from && to ? clearest(from, to, inTheWay) : [];
  });
}

/** Where a tether runs. */
export interface Way {
  readonly ring: Point;
  readonly dot: Point;
  readonly track: Track;
}

function clearest(from: DrawnLine, to: DrawnLine, inTheWay: InTheWay): Way {
  const on = ({ track, ...line }: DrawnLine, share: number) => track.at(line.from + (line.to - line.from) * share);
  let best: { readonly way: Way; readonly hidden: number } | undefined;
  for (const place of PLACES) {
    const way = wayOf(on(from, place.ring), on(to, place.dot), place.bend);
    const strangers =
      inTheWay.lines.count(around(way.ring, END), from.line.id) +
      inTheWay.lines.count(around(way.dot, END), to.line.id);
    const hidden = hiddenBy(way, inTheWay) + STRANGER * strangers;
    if (!best || hidden < best.hidden) best = { way, hidden };
    if (best.hidden <= CLEAR) break;
  }
  return (best as { readonly way: Way }).way;
}

function wayOf(ring: Point, dot: Point, bend: number): Way {
  return { ring, dot, track: new Track(arc(ring, dot, hypot(ring.x - dot.x, ring.y - dot.y) * bend)) };
}

/** How much of what is in its way a tether would strike through. */
function hiddenBy({ ring, dot, track }: Way, { words, others, lines }: InTheWay): number {
  const boxes = [around(ring, END), around(dot, END)];
  for (let along = SPACING; along < track.length; along += SPACING) boxes.push(around(track.at(along), 3));
  return boxes.reduce(
    (sum, box) => sum + LETTER * words.count(box) + NAME * others.count(box) + POINT * lines.count(box),
    0,
  );
}

/** A tether as shapes. */
export function tetherShapes({ ring, dot, track }: Way, { page }: Palette): readonly Shape[] {
  const path = commands(track.curve);
  return [
    { type: 'path', commands: path, stroke: page.canvas, width: 4 },
    { type: 'path', commands: path, stroke: page.ink, width: 1.2 },
    { type: 'circle', x: ring.x, y: ring.y, radius: 4, fill: page.canvas, stroke: page.ink, width: 1.4 },
    { type: 'circle', x: dot.x, y: dot.y, radius: 3.2, fill: page.ink },
  ];
}

/** A level sample for legends, 16 px high. */
export function tetherSample(width: number, colours: Palette): readonly Shape[] {
  const [ring, dot] = [
    { x: 5, y: 8 },
    { x: width - 4, y: 8 },
  ];
  return tetherShapes(wayOf(ring, dot, 0), colours);
}
