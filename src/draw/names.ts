/** Where the actors' names stand: beside their marks, never over each other, the important ones first. */

import type { EntityKind } from '../model/vocabulary.ts';
import { around, type Box, type Taken } from './boxes.ts';
import type { Point } from './curve.ts';
import { COLLAR } from './marks.ts';
import type { TextShape } from './shape.ts';
import { actorFont, type Font, type Measure, textWidth } from './type.ts';

export interface NamedMark extends Point {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly radius: number;
}

/** A name in its lines, with the room it takes. */
export interface NameBlock {
  readonly lines: readonly string[];
  readonly font: Font;
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
}

export interface PlacedName {
  readonly id: string;
  readonly box: Box;
  readonly block: NameBlock;
  readonly align: 'start' | 'middle' | 'end';
}

const LINE_HEIGHT = 1.16;
/** Beyond this a name is broken into lines, in pixels. */
const WRAP = 116;

/** Fills lines with words up to a limit; a word that is wider alone stands alone. */
function filled(words: readonly string[], limit: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && width(joined) <= limit) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a name into as few lines as fit, as even in width as can be. */
export function nameBlock(name: string, kind: EntityKind, radius: number, measure: Measure, scale = 1): NameBlock {
  const face = actorFont(kind, radius);
  const font = { ...face, size: face.size * scale };
  const words = name.split(/\s+/);
  const width = (text: string) => textWidth(text, font, measure);
  const whole = width(name);
  const wanted = Math.min(words.length, Math.ceil(whole / (WRAP * scale)));
  let limit = whole / wanted;
  let lines = filled(words, limit, width);
  while (lines.length > wanted) {
    limit *= 1.04;
    lines = filled(words, limit, width);
  }
  const lineHeight = font.size * LINE_HEIGHT;
  return { lines, font, lineHeight, width: Math.max(...lines.map(width)), height: lines.length * lineHeight };
}

interface Candidate {
  readonly box: Box;
  readonly align: PlacedName['align'];
  /** What it costs to stand here rather than in the best place. */
  readonly cost: number;
}

/** The places a name may take around its mark, the most usual first. */
function candidates(mark: NamedMark, block: NameBlock): readonly Candidate[] {
  const { x, y } = mark;
  const gap = mark.radius + COLLAR + 2;
  const halfWidth = block.width / 2;
  const halfHeight = block.height / 2;
  const slant = gap * 0.72;
  const level = (align: 'start' | 'end', dy: number, cost: number): Candidate => ({
    align,
    cost,
    box: around(
      { x: align === 'start' ? x + gap + 1 + halfWidth : x - gap - 1 - halfWidth, y: y + dy },
      halfWidth,
      halfHeight,
    ),
  });
  const corner = (right: boolean, below: boolean, cost: number): Candidate => ({
    align: right ? 'start' : 'end',
    cost,
    box: around(
      { x: x + (right ? 1 : -1) * (slant + halfWidth), y: y + (below ? 1 : -1) * (slant + halfHeight) },
      halfWidth,
      halfHeight,
    ),
  });
  const over = (below: boolean, dx: number, cost: number): Candidate => ({
    align: 'middle',
    cost,
    box: around({ x: x + dx, y: y + (below ? 1 : -1) * (gap + halfHeight) }, halfWidth, halfHeight),
  });
  return [
    over(true, 0, 0),
    over(false, 0, 0.6),
    level('start', 0, 1),
    level('end', 0, 1.4),
    corner(true, true, 2),
    corner(false, true, 2.2),
    corner(true, false, 2.4),
    corner(false, false, 2.6),
    over(true, halfWidth * 0.5, 3),
    over(true, -halfWidth * 0.5, 3),
    over(false, halfWidth * 0.5, 3.2),
    over(false, -halfWidth * 0.5, 3.2),
  ];
}

export interface NameRoom {
  /** What names must not cover; placed names are added to it. */
  readonly taken: Taken;
  /** Points along the lines, each a tiny box: names avoid them where they can. */
  readonly crossed: Taken;
  /** Names stay inside it. */
  readonly frame: Box;
  readonly measure: Measure;
  /** Factors on the size of the letters: where there is no room for a name at the first, the next is tried. */
  readonly scales: readonly number[];
}

/** Places names in the order given; a name for which there is no free place is left out. */
export function placeNames(marks: readonly NamedMark[], room: NameRoom): readonly PlacedName[] {
  const placed: PlacedName[] = [];
  for (const mark of marks) {
    const name = firstOf(room.scales, (scale) => placeName(mark, scale, room));
    if (!name) continue;
    room.taken.add(name.box, mark.id);
    placed.push(name);
  }
  return placed;
}

function firstOf<From, To>(all: readonly From[], find: (one: From) => To | undefined): To | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The best free place of a name at one size. */
function placeName(mark: NamedMark, scale: number, room: NameRoom): PlacedName | undefined {
  const { taken, crossed, frame, measure } = room;
  const block = nameBlock(mark.name, mark.kind, mark.radius, measure, scale);
  let best: Candidate | undefined;
  for (const candidate of candidates(mark, block)) {
    if (best && candidate.cost >= best.cost) continue;
    const { box } = candidate;
    const inside =
      box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
    if (!inside || taken.hits(box)) continue;
    const cost = candidate.cost + crossed.count(box) * 0.45;
    if (!best || cost < best.cost) best = { ...candidate, cost };
  }
  return best && { id: mark.id, box: best.box, block, align: best.align };
}

/** A placed name as lines of text with a halo. */
export function nameShapes(name: PlacedName, fill: string, halo: string): readonly TextShape[] {
  const { box, block, align } = name;
  const x = align === 'start' ? box.left : align === 'end' ? box.right : (box.left + box.right) / 2;
  return block.lines.map((text, index) => ({
    type: 'text',
    text,
    x,
    y: box.top + block.lineHeight * (index + 0.5),
    align,
    font: block.font,
    fill,
    halo: { colour: halo, width: 4 },
  }));
}
