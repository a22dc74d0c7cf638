/** A source's text cut where quotes begin and end, so that each piece knows which statements rest on it. */

import type { FigureRow, SourceRow, StatementRow } from '../../../src/model/graph.ts';

export interface Piece {
  readonly text: string;
  /** Statements whose quotes cover it, each with the level at which its underline runs. */
  readonly marks: readonly { readonly row: StatementRow; readonly level: number }[];
  /** True for words that hedge a statement. */
  readonly isHedge: boolean;
  /** True for words on which neither a statement nor a number rests. */
  readonly isGap: boolean;
}

export interface Paragraph {
  /** "4" inside the body, empty before and after it. */
  readonly number: string;
  /** As quotes name it: "¶4", "front 2", "back 1". */
  readonly locator: string;
  readonly pieces: readonly Piece[];
  /** Statements whose first quote begins here, in the order of the text. */
  readonly starting: readonly StatementRow[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Cover {
  readonly row: StatementRow;
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** Each quote gets the lowest level that no quote it overlaps has taken. */
function levels(rows: readonly StatementRow[], source: string): readonly Cover[] {
  const quotes = rows
    .flatMap((row) => row.quotes.filter((quote) => quote.source === source).map((quote) => ({ row, ...quote })))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.row.id < b.row.id ? -1 : 1));
  const covers: Cover[] = [];
  for (const { row, start, end } of quotes) {
    const taken = new Set(covers.filter((other) => other.end > start && other.start < end).map((other) => other.level));
    let level = 0;
    while (taken.has(level)) level += 1;
    covers.push({ row, start, end, level });
  }
  return covers;
}

/** Where hedging words stand, within the first quote that has them. */
function hedges(rows: readonly StatementRow[], source: string): readonly Range[] {
  return rows.flatMap(({ hedge, quotes }) => {
    const quote = hedge === null ? undefined : quotes.find(({ exact }) => exact.includes(hedge));
    if (hedge === null || quote?.source !== source) return [];
    const start = quote.start + Array.from(quote.exact.slice(0, quote.exact.indexOf(hedge))).length;
    return [{ start, end: start + Array.from(hedge).length }];
  });
}

/** Where the paragraphs lie, in code points. */
function paragraphsOf(points: readonly string[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  for (let i = 0; i <= points.length; i += 1) {
    if (i < points.length && points[i] !== '\n') continue;
    if (points.slice(start, i).some((point) => point.trim() !== '')) found.push([start, i]);
    start = i + 1;
  }
  return found;
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

/**
 * The paragraphs of a source with its statements marked in them. Offsets count Unicode code points, as quotes do.
 */
export function segments(
  source: SourceRow,
  rows: readonly StatementRow[],
  figures: readonly FigureRow[],
): readonly Paragraph[] {
  const points = Array.from(source.text);
  const covers = levels(rows, source.id);
  const numbers = figures.flatMap((row) => row.quotes.filter((quote) => quote.source === source.id));
  const hedging = hedges(rows, source.id);
  const paragraphs = paragraphsOf(points);
  const body = paragraphs.length - source.front - source.back;
  return paragraphs.map(([start, end], index) => {
    const inside = covers.filter((cover) => cover.start < end && cover.end > start);
    const cuts = new Set([start, end]);
    for (const range of [...inside, ...numbers, ...hedging].filter((one) => one.start < end && one.end > start))
      cuts.add(Math.max(start, range.start)).add(Math.min(end, range.end));
    const sorted = [...cuts].sort((a, b) => a - b);
    const pieces = sorted.slice(1).map((to, i): Piece => {
      const from = sorted[i] as number;
      const marks = inside.filter((cover) => cover.start <= from && cover.end >= to);
      const text = points.slice(from, to).join('');
      const covered = (range: Range) => range.start <= from && range.end >= to;
      return {
        text,
        marks: marks.map(({ row, level }) => ({ row, level })),
        isHedge: hedging.some(covered),
        isGap: marks.length === 0 && !numbers.some(covered) && wordsIn(text) > 0,
      };
    });
    const position = index - source.front + 1;
    const isBody = position >= 1 && position <= body;
    return {
      number: isBody ? `${position}` : '',
      locator: isBody ? `¶${position}` : position < 1 ? `front ${index + 1}` : `back ${position - body}`,
      pieces,
      starting: rows.filter((row) => row.source === source.id && row.position >= start && row.position < end),
    };
  });
}
