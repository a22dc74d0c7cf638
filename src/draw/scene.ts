/**
 * The whole picture: marks, lines, words and names as shapes, in the order in which they are drawn. The viewer's
 * canvas, the hit test and exported figures all come from here, so that they cannot differ.
 */

import { type EntityKind, status } from '../model/vocabulary.ts';
import { around, type Box, Taken } from './boxes.ts';
import { arc, commands } from './curve.ts';
import { isHedged, type PlacedWords, placeWords, spansOf } from './labels.ts';
import { type Line, pairKey } from './lanes.ts';
import { type LineState, lineShapes } from './line.ts';
import { COLLAR, markShapes } from './marks.ts';
import { nameShapes, type PlacedName, placeNames } from './names.ts';
import type { Palette } from './palette.ts';
import { fade, type Shape } from './shape.ts';
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
  /** Shown statements it stands in: the more, the sooner its name is placed. */
  readonly degree: number;
  readonly onlyProjected: boolean;
}

/** What stands out and what steps back. Ids of lines and of marks. */
export interface Emphasis {
  readonly selected?: string | undefined;
  readonly selectedMark?: string | undefined;
  readonly hovered?: string | undefined;
  readonly hoveredMark?: string | undefined;
  /** Lines the selected statement is about, or that are about it, each with who speaks of whom. */
  readonly tethers: readonly { readonly saying: string; readonly saidOf: string }[];
  /** When given, everything else is faded. */
  readonly only?: ReadonlySet<string> | undefined;
}

export interface SceneInput {
  readonly marks: readonly SceneMark[];
  readonly lines: readonly Line[];
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
  readonly emphasis: Emphasis;
}

export interface Scene {
  /** Ribbons, lines, tethers and the words along them. */
  readonly ties: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly names: readonly Shape[];
  /** By id of the line. */
  readonly drawn: ReadonlyMap<string, DrawnLine>;
  readonly words: ReadonlyMap<string, PlacedWords>;
  readonly placed: readonly PlacedName[];
}

const FADED = 0.22;
/** How much smaller names are on small maps. */
const COMPACT = 0.9;
const STEPPED_BACK = 0.55;

function stateOf(line: Line, emphasis: Emphasis): LineState {
  if (line.id === emphasis.selected) return 'selected';
  if (emphasis.tethers.some((tether) => tether.saying === line.id || tether.saidOf === line.id)) return 'about';
  return line.id === emphasis.hovered ? 'hovered' : 'rest';
}

function opacityOf(line: Line, emphasis: Emphasis): number {
  const state = stateOf(line, emphasis);
  if (state !== 'rest') return 1;
  if (emphasis.only && !emphasis.only.has(line.id)) return FADED;
  const mark = emphasis.hoveredMark ?? emphasis.selectedMark;
  if (mark !== undefined) return line.subject === mark || line.object === mark ? 1 : FADED;
  return emphasis.hovered === undefined ? 1 : STEPPED_BACK;
}

/** What is drawn first lies lowest. */
function depth(line: Line, emphasis: Emphasis): number {
  const order: Record<LineState, number> = { rest: 0, hovered: 3, about: 2, selected: 4 };
  const state = order[stateOf(line, emphasis)];
  if (state > 0) return state * 100;
  return opacityOf(line, emphasis) * 10 - status(line.status).rank * 0.1;
}

/** Words of a line that stands out may lie over any other line. */
const NOWHERE = new Taken();

/** Who gets room for words first: what stands out, then hedges, then verbs. */
function wordsOrder(line: Line, emphasis: Emphasis): number {
  const state = stateOf(line, emphasis);
  if (state !== 'rest') return state === 'selected' ? 0 : 1;
  return isHedged(line) ? 2 : 3;
}

function nameOrder(mark: SceneMark, emphasis: Emphasis): number {
  if (mark.id === emphasis.hoveredMark || mark.id === emphasis.selectedMark) return -1e6;
  return -(mark.degree + (mark.kind === 'State' ? 40 : 0));
}

/** Draws the picture. The same input gives the same shapes. */
export function scene(input: SceneInput): Scene {
  const { emphasis, colours } = input;
  const marks = new Map(input.marks.map((mark) => [mark.id, mark]));
  const drawn = new Map<string, DrawnLine>();
  for (const line of input.lines) {
    const subject = marks.get(line.subject);
    const object = marks.get(line.object);
    if (!subject || !object) continue;
    drawn.set(line.id, drawLine(line, subject, object, input.bends.get(pairKey(line.subject, line.object)) ?? 0));
  }
  const taken = new Taken();
  for (const mark of input.marks) taken.add(around(mark, mark.radius + COLLAR), mark.id);
  for (const box of input.covered) taken.add(box, 'covered');
  const crossed = alongLines(drawn);
  const isChosen = ({ line }: DrawnLine) => ['selected', 'about'].includes(stateOf(line, emphasis));
  const chosen = wordsFor(input, [...drawn.values()].filter(isChosen), taken, crossed);
  const placed = namesFor(input, taken, crossed);
  const rest = wordsFor(
    input,
    [...drawn.values()].filter((one) => !isChosen(one)),
    taken,
    crossed,
  );
  const words = new Map([...chosen, ...rest]);
  const ordered = [...drawn.values()].sort((a, b) => depth(a.line, emphasis) - depth(b.line, emphasis));
  const ties = ordered.flatMap((one) =>
    fade(lineShapes(one, words.get(one.line.id), stateOf(one.line, emphasis), colours), opacityOf(one.line, emphasis)),
  );
  const faded = fadedMarks(input, [...drawn.values()]);
  return {
    ties: [...ties, ...tethers(emphasis, drawn, colours)],
    marks: input.marks.flatMap((mark) =>
      fade(
        [...halo(mark, emphasis, colours), ...markShapes(mark.kind, mark, mark.radius, colours, mark.onlyProjected)],
        faded.has(mark.id) ? 0.4 : 1,
      ),
    ),
    names: placed.flatMap((name) =>
      fade(nameShapes(name, colours.page.ink, colours.page.canvas), faded.has(name.id) ? 0.45 : 1),
    ),
    drawn,
    words,
    placed,
  };
}

/** Between two points along a line that names and words look out for, in pixels. */
const SPACING = 9;

function alongLines(drawn: ReadonlyMap<string, DrawnLine>): Taken {
  const crossed = new Taken();
  for (const { line, track, tail, tip } of drawn.values()) {
    for (let along = tail; along < tip; along += SPACING) crossed.add(around(track.at(along), 2), line.id);
  }
  return crossed;
}

function namesFor(input: SceneInput, taken: Taken, crossed: Taken): readonly PlacedName[] {
  const order = [...input.marks].sort(
    (a, b) => nameOrder(a, input.emphasis) - nameOrder(b, input.emphasis) || (a.id < b.id ? -1 : 1),
  );
  return placeNames(order, {
    taken,
    crossed,
    frame: input.frame,
    measure: input.measure,
    scale: input.compact ? COMPACT : 1,
  });
}

function wordsFor(
  input: SceneInput,
  drawn: readonly DrawnLine[],
  taken: Taken,
  crossed: Taken,
): ReadonlyMap<string, PlacedWords> {
  const { emphasis } = input;
  const wanted = drawn.filter(({ line }) => {
    if (opacityOf(line, emphasis) < STEPPED_BACK) return false;
    if (stateOf(line, emphasis) !== 'rest') return true;
    return input.words === 'all' || (input.words === 'hedges' && isHedged(line));
  });
  wanted.sort(
    (a, b) => wordsOrder(a.line, emphasis) - wordsOrder(b.line, emphasis) || (a.line.id < b.line.id ? -1 : 1),
  );
  const words = new Map<string, PlacedWords>();
  for (const one of wanted) {
    const over = stateOf(one.line, emphasis) === 'rest' ? crossed : NOWHERE;
    const placed = placeWords(one, spansOf(one.line, input.speaker), taken, over, input.measure);
    if (placed) words.set(one.line.id, placed);
  }
  return words;
}

/** Marks that no full line reaches, while something stands out. */
function fadedMarks(input: SceneInput, drawn: readonly DrawnLine[]): ReadonlySet<string> {
  const { emphasis } = input;
  if (emphasis.only === undefined && emphasis.hoveredMark === undefined && emphasis.selectedMark === undefined) {
    return new Set();
  }
  const full = new Set([emphasis.hoveredMark, emphasis.selectedMark]);
  for (const { line } of drawn) {
    if (opacityOf(line, emphasis) === 1) full.add(line.subject).add(line.object);
  }
  return new Set(input.marks.map((mark) => mark.id).filter((id) => !full.has(id)));
}

/** The ring around the mark that is selected. */
function halo(mark: SceneMark, emphasis: Emphasis, colours: Palette): readonly Shape[] {
  if (mark.id !== emphasis.selectedMark) return [];
  const { x, y } = mark;
  const { mark: fill, medge: stroke } = colours.page;
  return [{ type: 'circle', x, y, radius: mark.radius + COLLAR + 5, fill, stroke, width: 1 }];
}

/** A thin line from the tie that says to the tie it speaks of: a ring at the one, a dot at the other. */
function tethers(emphasis: Emphasis, drawn: ReadonlyMap<string, DrawnLine>, colours: Palette): readonly Shape[] {
  return emphasis.tethers.flatMap(({ saying, saidOf }): readonly Shape[] => {
    const from = drawn.get(saying);
    const to = drawn.get(saidOf);
    if (!from || !to) return [];
    const ring = from.track.at(from.from + (from.to - from.from) * 0.6);
    const dot = to.track.at(to.from + (to.to - to.from) * 0.22);
    const { ink, canvas } = colours.page;
    const bend = Math.hypot(ring.x - dot.x, ring.y - dot.y) * 0.12;
    const path = commands(arc(ring, dot, bend));
    return [
      { type: 'path', commands: path, stroke: canvas, width: 4 },
      { type: 'path', commands: path, stroke: ink, width: 1.2 },
      { type: 'circle', x: ring.x, y: ring.y, radius: 4, fill: canvas, stroke: ink, width: 1.4 },
      { type: 'circle', x: dot.x, y: dot.y, radius: 3.2, fill: ink },
    ];
  });
}

/**
 * The line nearest to a point.
 * @param reach How far off a hit still counts, in pixels.
 */
export function lineAt(
  drawn: ReadonlyMap<string, DrawnLine>,
  point: { readonly x: number; readonly y: number },
  reach: number,
): Line | undefined {
  let best: { line: Line; distance: number } | undefined;
  for (const one of drawn.values()) {
    const { distance, along } = one.track.nearest(point);
    if (distance > reach || along < one.tail - reach || along > one.tip + reach) continue;
    if (!best || distance < best.distance) best = { line: one.line, distance };
  }
  return best?.line;
}
