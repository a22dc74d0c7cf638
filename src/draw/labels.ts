/** The words along the lines: hedges break their line, plain verbs ride beside it, and what has no room is left out. */

import { relation, status } from '../model/vocabulary.ts';
import { around, type Box, type Taken } from './boxes.ts';
import { tallyWords } from './gather.ts';
import type { Line } from './lanes.ts';
import type { Letter } from './shape.ts';
import { halfWidth } from './stroke.ts';
import type { DrawnLine } from './ties.ts';
import { COUNT, HEDGE, type Measure, SPEAKER, textWidth, VERB } from './type.ts';
import { beside, letterBoxes, outerSide, type Span, setWords, spansWidth } from './words.ts';

export interface PlacedWords {
  readonly letters: readonly Letter[];
  readonly boxes: readonly Box[];
  /** Where the line gives way to its words, in pixels along the track. */
  readonly gap: readonly [number, number] | undefined;
  readonly hedged: boolean;
}

/** True where the line says less than that something is so: such words never yield to plain verbs. */
export function isHedged(line: Line): boolean {
  return line.negated || line.status !== 'reported' || line.statements.some((row) => row.hedge !== null);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function verbs(line: Line): string {
  const labels = distinct(line.statements.map((row) => relation(row.relation).label));
  return labels.length > 3 ? `${labels.slice(0, 2).join(', ')} …` : labels.join(', ');
}

/** How many statements a line stands for. */
function countOf({ statements }: Line): Span {
  return { text: `×${statements.length}`, font: COUNT };
}

/** What a line says in full, without who says it and how often. */
function saidOn(line: Line): readonly Span[] {
  if (line.negated) return [{ text: `not so: ${verbs(line)}`, font: VERB }];
  const hedges = distinct(line.statements.flatMap((row) => (row.hedge === null ? [] : [row.hedge])));
  if (hedges.length > 0) return [{ text: hedges.map((hedge) => `“${hedge}”`).join(', '), font: HEDGE }];
  return [{ text: verbs(line), font: VERB }];
}

/**
 * What may be written along a line, the fullest first. Where words must give way, the hedge goes before the speaker:
 * the rhythm still says that the line is no report, and nothing but the name says whose word it is.
 * @param speaker Short name of an entity; `undefined` leaves speakers out, as narrow screens do.
 */
export function wordings(line: Line, speaker: ((id: string) => string) | undefined): readonly (readonly Span[])[] {
  const isMany = line.statements.length > 1;
  if (line.gathered) {
    return [[{ text: tallyWords(line.statements), font: COUNT }], ...(isMany ? [[countOf(line)]] : [])];
  }
  const count: readonly Span[] = isMany ? [{ text: ` ${countOf(line).text}`, font: COUNT }] : [];
  const said = saidOn(line);
  const by = line.statements[0]?.said_by;
  if (by && speaker) {
    const who: Span = { text: `${speaker(by)}: `, font: SPEAKER };
    return [
      [who, ...said, ...count],
      [who, { text: line.negated ? 'not so' : '…', font: VERB }, ...count],
    ];
  }
  const isBare = line.status !== 'reported' && !line.negated && said.every(({ font }) => font !== HEDGE);
  const lead: readonly Span[] = isBare ? [{ text: `${status(line.status).label.toLowerCase()}: `, font: SPEAKER }] : [];
  return [[...lead, ...said, ...count], ...(isMany && !isHedged(line) ? countOnly(line) : [])];
}

/** What is written where no verbs are: how many statements a line stands for, if they are several. */
export function countOnly(line: Line): readonly (readonly Span[])[] {
  return line.statements.length > 1 ? [[countOf(line)]] : [];
}

/** What must be left of a line on either side of the words that break it, in pixels. */
function remainder(line: Line): number {
  if (line.stroke === 'dash-long') return 40;
  return line.stroke === 'rail-cut' ? 33 : 26;
}

const MIDDLES = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7];
const PADDING = 6;

/** How many letters of plain words may lie over other lines, of hedging words, and of whose word it is, as a share. */
const CROSSINGS = { plain: 0.12, hedged: 0.45, said: 0.75 };

/** Where along the words room is looked for before every letter is set, as shares of their width. */
const PROBES = [0, -0.5, 0.5, -0.25, 0.25];

/** What is left of a bundle on either side of its count where there is little room, in pixels. */
const STUB = 9;

/**
 * Places the count of a line into which a pair's lines were melted: somewhere along it, whatever is there, since
 * without it the line would pass for a single one. Takes the room.
 */
export function placeCount(drawn: DrawnLine, taken: Taken, crossed: Taken, measure: Measure): PlacedWords {
  const { line, track, from, to } = drawn;
  const count = countOf(line);
  const half = textWidth(count.text, count.font, measure) / 2 + 2;
  const [first, ...others] = MIDDLES.flatMap((share): readonly PlacedWords[] => {
    const middle = from + (to - from) * share;
    const isRoomy = Math.min(middle - from, to - middle) >= half + STUB;
    const away = halfWidth(line.stroke, drawn.factor) + 3 + count.font.size * 0.42;
    return (isRoomy ? [0] : [away, -away]).map((aside) => {
      const letters = setWords(track, [count], middle, aside, measure);
      const gap = isRoomy ? ([middle - half, middle + half] as const) : undefined;
      return { letters, boxes: letterBoxes(letters), gap, hedged: true };
    });
  }) as [PlacedWords, ...PlacedWords[]];
  const hidden = ({ boxes }: PlacedWords) =>
    boxes.reduce((sum, box) => sum + 10 * taken.count(box, line.id) + crossed.count(box, line.id), 0);
  const best = others.reduce((least, one) => (hidden(one) < hidden(least) ? one : least), first);
  for (const box of best.boxes) taken.add(box, line.id);
  return best;
}

interface Attempt {
  readonly middle: number;
  readonly aside: number;
  readonly gap: PlacedWords['gap'];
}

/** The places that words could take on a line, the best first: in the line, on its outer side, on its inner. */
function attempts(drawn: DrawnLine, width: number, height: number, hedged: boolean): readonly Attempt[] {
  const { line, track, from, to } = drawn;
  const middles = MIDDLES.map((share) => from + (to - from) * share);
  const half = width / 2 + PADDING;
  const breaking = middles
    .filter((middle) => hedged && Math.min(middle - half - from, to - middle - half) >= remainder(line))
    .map((middle): Attempt => ({ middle, aside: 0, gap: [middle - half, middle + half] }));
  const away = halfWidth(line.stroke, drawn.factor) + 3 + height * 0.42;
  const outer = outerSide(track, from + (to - from) / 2);
  const riding = [outer, -outer].flatMap((side) =>
    middles
      .filter((middle) => middle - width / 2 >= from + 2 && middle + width / 2 <= to - 4)
      .map((middle): Attempt => ({ middle, aside: side * away, gap: undefined })),
  );
  return [...breaking, ...riding];
}

/**
 * Places the words of one line where they collide with nothing that is taken and lie over as few other lines as can
 * be, and takes the room.
 * @param crossed Points along all lines, each a tiny box that its line owns.
 */
export function placeWords(
  drawn: DrawnLine,
  spans: readonly Span[],
  taken: Taken,
  crossed: Taken,
  measure: Measure,
): PlacedWords | undefined {
  const { line, track } = drawn;
  const hedged = isHedged(line);
  const height = Math.max(...spans.map((span) => span.font.size));
  let best: { readonly words: PlacedWords; readonly crossings: number } | undefined;
  const width = spansWidth(spans, measure);
  const isSaid = spans.some(({ font }) => font === SPEAKER);
  const most = isSaid ? CROSSINGS.said : hedged ? CROSSINGS.hedged : CROSSINGS.plain;
  for (const { middle, aside, gap } of attempts(drawn, width, height, hedged)) {
    if (PROBES.some((share) => taken.hits(around(beside(track, middle + width * share, aside), height / 3), line.id))) {
      continue;
    }
    const letters = setWords(track, spans, middle, aside, measure);
    const boxes = letterBoxes(letters);
    if (boxes.some((box) => taken.hits(box, line.id))) continue;
    const crossings = boxes.filter((box) => crossed.hits(box, line.id)).length;
    if (crossings > boxes.length * most) continue;
    if (!best || crossings < best.crossings) best = { words: { letters, boxes, gap, hedged }, crossings };
    if (crossings === 0) break;
  }
  for (const box of best?.words.boxes ?? []) taken.add(box, line.id);
  return best?.words;
}
