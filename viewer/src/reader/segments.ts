/** A source's text cut where quotes begin and end, so that each piece knows which statements rest on it. */

import type { SourceRow, StatementRow } from '../../../src/model/graph.ts';

export interface Piece {
  readonly text: string;
  /** Statements whose quotes cover it, each with the level at which its underline runs. */
  readonly marks: readonly { readonly row: StatementRow; readonly level: number }[];
}

export interface Paragraph {
  /** "4" inside the body, empty before and after it. */
  readonly number: string;
  readonly pieces: readonly Piece[];
  /** Statements whose first quote begins here, in the order of the text. */
  readonly starting: readonly StatementRow[];
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

/**
 * The paragraphs of a source with its statements marked in them. Offsets count Unicode code points, as quotes do.
 */
export function segments(source: SourceRow, rows: readonly StatementRow[]): readonly Paragraph[] {
  const points = Array.from(source.text);
  const covers = levels(rows, source.id);
  const paragraphs = paragraphsOf(points);
  const body = paragraphs.length - source.front - source.back;
  return paragraphs.map(([start, end], index) => {
    const inside = covers.filter((cover) => cover.start < end && cover.end > start);
    const cuts = new Set([start, end]);
    for (const cover of inside) cuts.add(Math.max(start, cover.start)).add(Math.min(end, cover.end));
    const sorted = [...cuts].sort((a, b) => a - b);
    const pieces = sorted.slice(1).map((to, i): Piece => {
      const from = sorted[i] as number;
      const marks = inside.filter((cover) => cover.start <= from && cover.end >= to);
      return { text: points.slice(from, to).join(''), marks: marks.map(({ row, level }) => ({ row, level })) };
    });
    const position = index - source.front + 1;
    return {
      number: position >= 1 && position <= body ? `${position}` : '',
      pieces,
      starting: rows.filter((row) => row.source === source.id && row.position >= start && row.position < end),
    };
  });
}
