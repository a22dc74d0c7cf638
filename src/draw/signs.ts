/** Small signs on the picture: how many neighbours of a mark are hidden, and where the user wrote a note. */

import { around, type Box } from './boxes.ts';
import type { Point } from './curve.ts';
import type { Palette } from './palette.ts';
import type { Shape } from './shape.ts';
import type { DrawnLine } from './ties.ts';
import { COUNT, type Measure } from './type.ts';

export interface Signs {
  /** How many neighbours of a mark are hidden, by its id. */
  readonly hidden: ReadonlyMap<string, number>;
  /** Ids of the marks that the user put where they stand. */
  readonly pinned?: ReadonlySet<string>;
  /** Ids of the marks and of the lines that carry a note. */
  readonly noted: ReadonlySet<string>;
  /** What is written on their slips, by the same ids, where a legend gives the words of the notes. */
  readonly letters?: ReadonlyMap<string, string>;
}

/** A sign with the room it takes. */
export interface PlacedSign {
  readonly id: string;
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/** Half the height of a badge, in pixels. */
const HALF = 7;
const SLANT = Math.SQRT1_2;
/** A slip of paper, and one with letters on it. */
const SLIP = { wide: 9, high: 11, corner: 3.5 };
const LETTERED = { air: 7, high: 14 };
/** Where along a line its note lies, as a share of its stroke: off the middle, where the words are. */
const ON_LINE = 0.24;

interface SignedMark extends Point {
  readonly id: string;
  readonly radius: number;
}

/** "+4" in a small pill at the lower right of a mark. */
function badge(mark: SignedMark, count: number, { page }: Palette, measure: Measure): PlacedSign {
  const text = `+${count}`;
  const half = Math.max(HALF, measure(text, COUNT) / 2 + 4);
  const x = mark.x + mark.radius * SLANT + half - 3;
  const y = mark.y + mark.radius * SLANT + 3;
  const [left, right] = [x - half + HALF, x + half - HALF];
  const [top, bottom] = [y - HALF, y + HALF];
  const pill: Shape = {
    type: 'path',
    commands: [
      ['M', left, top],
      ['L', right, top],
      ['Q', right + HALF, top, right + HALF, y],
      ['Q', right + HALF, bottom, right, bottom],
      ['L', left, bottom],
      ['Q', left - HALF, bottom, left - HALF, y],
      ['Q', left - HALF, top, left, top],
      ['Z'],
    ],
    fill: page.panel,
    stroke: page.ink,
    width: 1.2,
  };
  const words: Shape = { type: 'text', text, x, y: y + 0.5, align: 'middle', font: COUNT, fill: page.ink };
  return { id: mark.id, box: around({ x, y }, half, HALF), shapes: [pill, words] };
}

/** A slip with a folded corner and two lines of writing, or what is written on it, its middle at a point. */
function slip(
  id: string,
  { x, y }: Point,
  { page }: Palette,
  letters: string | undefined,
  measure: Measure,
): PlacedSign {
  const { corner } = SLIP;
  const wide = letters === undefined ? SLIP.wide : measure(letters, COUNT) + LETTERED.air;
  const high = letters === undefined ? SLIP.high : LETTERED.high;
  const [left, right, top, bottom] = [x - wide / 2, x + wide / 2, y - high / 2, y + high / 2];
  const paper: Shape = {
    type: 'path',
    commands: [
      ['M', left, top],
      ['L', right - corner, top],
      ['L', right, top + corner],
      ['L', right, bottom],
      ['L', left, bottom],
      ['Z'],
    ],
    fill: page.panel,
    stroke: page.ink,
    width: 1.2,
  };
  const scribble: Shape = {
    type: 'path',
    commands: [0.1, 2.9].flatMap((down) => [['M', left + 2, y + down] as const, ['L', right - 2, y + down] as const]),
    stroke: page.ink,
    width: 1,
  };
  const writing: Shape =
    letters === undefined
      ? scribble
      : { type: 'text', text: letters, x, y: y + 0.5, align: 'middle', font: COUNT, fill: page.ink };
  return { id, box: around({ x, y }, wide / 2 + 1, high / 2 + 1), shapes: [paper, writing] };
}

/** A pin stuck into a mark from the upper left. */
function pin(mark: SignedMark, { page }: Palette): PlacedSign {
  const tip = { x: mark.x - mark.radius * SLANT, y: mark.y - mark.radius * SLANT };
  const head = { x: tip.x - 5, y: tip.y - 5 };
  const needle: Shape = {
    type: 'path',
    commands: [
      ['M', tip.x + 1, tip.y + 1],
      ['L', head.x, head.y],
    ],
    stroke: page.ink,
    width: 1.4,
  };
  const ball: Shape = { type: 'circle', ...head, radius: 2.8, fill: page.ink, stroke: page.canvas, width: 1 };
  return { id: mark.id, box: around({ x: tip.x - 3, y: tip.y - 3 }, 5), shapes: [needle, ball] };
}

/** The signs of a picture, each where it belongs. */
export function placeSigns(
  signs: Signs,
  marks: readonly SignedMark[],
  lines: Iterable<DrawnLine>,
  colours: Palette,
  measure: Measure,
): readonly PlacedSign[] {
  const onMarks = marks.flatMap((mark) => {
    const count = signs.hidden.get(mark.id) ?? 0;
    const at = { x: mark.x + mark.radius * SLANT + 3, y: mark.y - mark.radius * SLANT - 3 };
    return [
      ...(signs.pinned?.has(mark.id) ? [pin(mark, colours)] : []),
      ...(count > 0 ? [badge(mark, count, colours, measure)] : []),
      ...(signs.noted.has(mark.id) ? [slip(mark.id, at, colours, signs.letters?.get(mark.id), measure)] : []),
    ];
  });
  const onLines = [...lines]
    .filter(({ line }) => signs.noted.has(line.id))
    .map(({ line, track, from, to }) => {
      const at = track.at(from + (to - from) * ON_LINE);
      return slip(line.id, at, colours, signs.letters?.get(line.id), measure);
    });
  return [...onMarks, ...onLines];
}
