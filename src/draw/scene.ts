/**
 * The whole picture: marks, lines, words and names as shapes, in the order in which they are drawn. The viewer's
 * canvas, the hit test and exported figures all come from here, so that they cannot differ.
 */

import type { EntityKind } from '../model/vocabulary.ts';
import { around, type Box, Taken } from './boxes.ts';
import type { Point } from './curve.ts';
import { centre, depth, type Emphasis, FADED, nameOrder, opacityOf, standsOut, stateOf } from './emphasis.ts';
import { type DrawnGuides, type Guide, guideShapes, type Lie } from './guides.ts';
import type { PlacedWords } from './labels.ts';
import { type Line, pairKey } from './lanes.ts';
import { alongLines, countsOf, takeRibbon, wordsFor } from './lettering.ts';
import { lineShapes, wordShape } from './line.ts';
import { COLLAR, groupShapes, markShapes } from './marks.ts';
import { nameShapes, type PlacedName, placeNames } from './names.ts';
import type { Palette } from './palette.ts';
import { fade, type Shape, titled } from './shape.ts';
import { placeSigns, type Signs } from './signs.ts';
import { type Strand, strand, strandDistance, swarmShapes } from './swarm.ts';
import { type Tether, tetherShapes, tetherWays, type Way } from './tethers.ts';
import { type DrawnLine, drawLine } from './ties.ts';
import type { Measure } from './type.ts';

export interface SceneMark {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Screen pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Statements it stands in: the more, the sooner its name is placed. */
  readonly degree: number;
  /** True when nothing that is shown of it has happened or is said to be so. */
  readonly onlyProjected: boolean;
  /** The colour that a rule gives it; its kind's where there is none. */
  readonly ink?: string | undefined;
  /** How many actors it stands for, where it is a group. */
  readonly members?: number | undefined;
}

export interface SceneInput {
  readonly marks: readonly SceneMark[];
  readonly lines: readonly Line[];
  /** From `chooseBends`. */
  readonly bends: ReadonlyMap<string, number>;
  readonly frame: Box;
  /** Boxes of the frame that something else covers; names keep off them. */
  readonly covered: readonly Box[];
  readonly colours: Palette;
  readonly measure: Measure;
  /** True on small maps: names are set a little smaller. */
  readonly compact: boolean;
  /** Which words are written along the lines. */
  readonly words: 'none' | 'hedges' | 'all';
  /** Names of speakers; left out on narrow screens. */
  readonly speaker: ((id: string) => string) | undefined;
  /** What is told of a line where its shapes become a file; nothing on a screen. */
  readonly titleOf?: ((line: Line) => string) | undefined;
  readonly emphasis: Emphasis;
  /** Which lines speak of which, where that is drawn without anything standing out. */
  readonly about?: readonly Tether[] | undefined;
  /** Badges and notes. */
  readonly signs?: Signs | undefined;
  /** What stands behind the marks, and how the sheet lies in the frame. */
  readonly behind?: { readonly guides: readonly Guide[]; readonly lie: Lie } | undefined;
}

export interface Scene {
  /** Lanes, rings, dates and regions with their names: drawn first. */
  readonly behind: readonly Shape[];
  /** Ribbons, lines, tethers and the words along them. */
  readonly ties: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly names: readonly Shape[];
  /** Lines that are drawn in full, by id. */
  readonly drawn: ReadonlyMap<string, DrawnLine>;
  /** Lines that are drawn plainly, because there are very many. */
  readonly strands: readonly Strand[];
  readonly words: ReadonlyMap<string, PlacedWords>;
  readonly placed: readonly PlacedName[];
  readonly tethers: readonly Way[];
}

/** More lines than this are drawn plainly, except those that stand out. */
const FULL_UP_TO = 700;
/** Opacity of very many lines, so that those below show through. */
const SWARM = 0.6;
/** How many names are tried among very many marks. */
const NAMES_AMONG_MANY = 90;
/** How much smaller names are on small maps, and those that would else have no room there. */
const COMPACT = [0.9, 0.82];
/** Draws the picture. The same input gives the same shapes. */
export function scene(input: SceneInput): Scene {
  const { emphasis, colours, lines } = input;
  const many = lines.length > FULL_UP_TO;
  const full = many ? lines.filter((line) => standsOut(line, emphasis)) : lines;
  const drawn = drawnLines(full, input);
  const strands = many ? strandsOf(lines, input) : [];
  const crossed = alongLines(drawn);
  const ranked = [...input.marks].sort(
    (a, b) => nameOrder(a, emphasis) - nameOrder(b, emphasis) || (a.id < b.id ? -1 : 1),
  );
  const named = many ? ranked.slice(0, NAMES_AMONG_MANY) : ranked;
  const taken = new Taken();
  for (const mark of named) taken.add(around(mark, mark.radius + COLLAR), mark.id);
  for (const box of input.covered) taken.add(box, 'covered');
  const signs = input.signs ? placeSigns(input.signs, input.marks, drawn.values(), colours, input.measure) : [];
  for (const { id, box } of signs) taken.add(box, id);
  const behind = guidesOf(input);
  for (const { id, box } of behind.labels) taken.add(box, id);
  const isChosen = ({ line }: DrawnLine) => ['selected', 'about'].includes(stateOf(line, emphasis));
  const counts = countsOf([...drawn.values()], taken, crossed, input.measure);
  const chosen = wordsFor([...drawn.values()].filter(isChosen), input, taken, crossed);
  const placed = placeNames(named, {
    taken,
    crossed,
    frame: input.frame,
    measure: input.measure,
    scales: input.compact ? COMPACT : [1],
  });
  for (const one of drawn.values()) if (isChosen(one)) takeRibbon(one, taken);
  const others = [...drawn.values()].filter((one) => !isChosen(one) && !counts.has(one.line.id));
  const words = new Map([...counts, ...chosen, ...wordsFor(others, input, taken, crossed)]);
  const tethers = tethersOf(drawn, words, placed, crossed, input);
  const faded = fadedMarks(input);
  return {
    behind: behind.shapes,
    ties: [
      ...fade(swarmShapes(strands, colours), full.length > 0 ? FADED : SWARM),
      ...tieShapes(drawn, words, tethers, input),
    ],
    marks: [
      ...input.marks.flatMap((mark) =>
        fade([...halo(mark, emphasis, colours), ...bodyShapes(mark, colours)], faded.has(mark.id) ? 0.4 : 1),
      ),
      ...signs.flatMap(({ shapes }) => shapes),
    ],
    names: [
      ...behind.names,
      ...placed.flatMap((name) =>
        fade(nameShapes(name, colours.page.ink, colours.page.canvas), faded.has(name.id) ? 0.45 : 1),
      ),
    ],
    drawn,
    strands,
    words,
    placed,
    tethers,
  };
}

function guidesOf({ behind, marks, colours, measure }: SceneInput): DrawnGuides {
  if (!behind) return { shapes: [], names: [], labels: [] };
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return guideShapes(behind.guides, { lie: behind.lie, colours, measure, marks: byId });
}

function drawnLines(lines: readonly Line[], { marks, bends }: SceneInput): ReadonlyMap<string, DrawnLine> {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const drawn = new Map<string, DrawnLine>();
  for (const line of lines) {
    const subject = byId.get(line.subject);
    const object = byId.get(line.object);
    if (!subject || !object) continue;
    drawn.set(line.id, drawLine(line, subject, object, bends.get(pairKey(line.subject, line.object)) ?? 0));
  }
  return drawn;
}

/** The lines that do not stand out, as strands. */
function strandsOf(lines: readonly Line[], { marks, emphasis }: SceneInput): readonly Strand[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return lines.flatMap((line) => {
    const subject = byId.get(line.subject);
    const object = byId.get(line.object);
    if (!subject || !object || standsOut(line, emphasis)) return [];
    return strand(line, subject, object) ?? [];
  });
}

/** All lines, then the tethers, then all words, which neither strikes through. */
function tieShapes(
  drawn: ReadonlyMap<string, DrawnLine>,
  words: ReadonlyMap<string, PlacedWords>,
  tethers: readonly Way[],
  { emphasis, colours, titleOf }: SceneInput,
): readonly Shape[] {
  const inOrder = [...drawn.values()].sort((a, b) => depth(a.line, emphasis) - depth(b.line, emphasis));
  const each = (shapesOf: (one: DrawnLine) => readonly Shape[]) =>
    inOrder.flatMap((one) => fade(shapesOf(one), opacityOf(one.line, emphasis)));
  return [
    ...each((one) => {
      const shapes = lineShapes(one, words.get(one.line.id), stateOf(one.line, emphasis), colours);
      return titleOf ? titled(shapes, titleOf(one.line)) : shapes;
    }),
    ...tethers.flatMap((way) => tetherShapes(way, colours)),
    ...each(({ line }) => {
      const own = words.get(line.id);
      return own ? [wordShape(own, stateOf(line, emphasis), colours)] : [];
    }),
  ];
}

/** The tethers, clear of words, names and marks. */
function tethersOf(
  drawn: ReadonlyMap<string, DrawnLine>,
  words: ReadonlyMap<string, PlacedWords>,
  placed: readonly PlacedName[],
  crossed: Taken,
  { emphasis, about = [], marks }: SceneInput,
): readonly Way[] {
  const all = [...emphasis.tethers, ...about];
  if (all.length === 0) return [];
  const inTheWay = { words: new Taken(), others: new Taken(), lines: crossed };
  for (const mark of marks) inTheWay.others.add(around(mark, mark.radius + COLLAR), mark.id);
  for (const { id, box } of placed) inTheWay.others.add(box, id);
  for (const [id, { boxes }] of words) for (const box of boxes) inTheWay.words.add(box, id);
  return tetherWays(all, drawn, inTheWay);
}

/** Marks that no full line reaches, while one actor or several stand out. */
function fadedMarks({ marks, lines, emphasis }: SceneInput): ReadonlySet<string> {
  const chosen = centre(emphasis);
  const several = emphasis.selectedMarks ?? new Set();
  if (chosen === undefined && several.size < 2) return new Set();
  const near = new Set(chosen === undefined ? several : [chosen]);
  for (const line of lines) {
    if (standsOut(line, emphasis)) near.add(line.subject).add(line.object);
  }
  return new Set(marks.map((mark) => mark.id).filter((id) => !near.has(id)));
}

function bodyShapes(mark: SceneMark, colours: Palette): readonly Shape[] {
  const { kind, radius, onlyProjected, ink, members } = mark;
  if (members !== undefined) return groupShapes(members, mark, radius, ink ?? colours.page.ink2, colours);
  return markShapes(kind, mark, radius, colours, onlyProjected, ink);
}

/** The ring around the mark that is selected. */
function halo(mark: SceneMark, emphasis: Emphasis, colours: Palette): readonly Shape[] {
  if (mark.id !== emphasis.selectedMark && !emphasis.selectedMarks?.has(mark.id)) return [];
  const { x, y } = mark;
  const { mark: fill, medge: stroke } = colours.page;
  return [{ type: 'circle', x, y, radius: mark.radius + COLLAR + 5, fill, stroke, width: 1 }];
}

/**
 * The line nearest to a point of a scene.
 * @param reach How far off a hit still counts, in pixels.
 */
export function lineAt({ drawn, strands }: Scene, point: Point, reach: number): Line | undefined {
  let best: { line: Line; distance: number } | undefined;
  for (const one of drawn.values()) {
    if (!one.track.mayReach(point, reach)) continue;
    const { distance, along } = one.track.nearest(point);
    if (distance > reach || along < one.tail - reach || along > one.tip + reach) continue;
    if (!best || distance < best.distance) best = { line: one.line, distance };
  }
  for (const one of strands) {
    const distance = strandDistance(one, point);
    if (distance <= reach && (!best || distance < best.distance)) best = { line: one.line, distance };
  }
  return best?.line;
}
