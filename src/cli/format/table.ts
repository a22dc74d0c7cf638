/** A table that fits the screen, whatever script it is in. */

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { QueryResult } from '../../model/values.ts';
import type { Paint } from '../terminal.ts';
import { formatCell } from './cell.ts';

const GAP = '  ';
/** Columns narrower than this are not readable; then each row becomes a block of lines. */
const NARROWEST = 10;
/** Lines of one cell; what is longer ends in `…`. */
const TALLEST = 12;

/**
 * Long texts are wrapped; where the columns cannot be side by side, each row becomes a block with one line a column.
 * @param width of the screen in columns; infinite for a pipe
 */
export function formatTable(result: QueryResult, width: number, paint: Paint): string {
  if (result.rows.length === 0) return '';
  const cells = result.rows.map((row) => row.map(formatCell));
  const numeric = result.columns.map((_column, index) => result.rows.every((row) => isNumber(row[index] ?? null)));
  const natural = result.columns.map((column, index) =>
    Math.max(stringWidth(column), ...cells.map((row) => widest(row[index] ?? ''))),
  );
  const widths = fit(natural, width - GAP.length * (natural.length - 1));
  if (!widths) return formatBlocks(result.columns, cells, width, paint);
  const lineOf = (row: readonly string[]) => formatRow(row, widths, numeric);
  const body = cells.map(lineOf);
  const separator = body.some((row) => row.includes('\n')) ? '\n\n' : '\n';
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth)).join(GAP);
  return `${paint('bold', lineOf(result.columns))}\n${paint('dim', rule)}\n${body.join(separator)}\n`;
}

function isNumber(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'bigint';
}

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

/** Narrows the widest columns until all fit; `undefined` where that would make them unreadable. */
function fit(natural: readonly number[], width: number): readonly number[] | undefined {
  const sum = (cap: number) => natural.reduce((total, column) => total + Math.min(column, cap), 0);
  let cap = Math.max(...natural);
  while (cap > NARROWEST && sum(cap) > width) cap -= 1;
  return sum(cap) <= width ? natural.map((column) => Math.min(column, cap)) : undefined;
}

function formatRow(cells: readonly string[], widths: readonly number[], numeric: readonly boolean[]): string {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? NARROWEST));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => pad(lines[line] ?? '', widths[index] ?? 0, numeric[index] === true))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function wrap(text: string, width: number): readonly string[] {
  const lines = wrapAnsi(text, width, { hard: true, trim: true }).split('\n');
  if (lines.length <= TALLEST) return lines;
  return [...lines.slice(0, TALLEST - 1), '…'];
}

function pad(text: string, width: number, right: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? blank + text : text + blank;
}

function formatBlocks(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string {
  const title = Math.min(Math.max(...columns.map((column) => stringWidth(column))), Math.floor(width / 3));
  const text = Math.max(width - title - GAP.length, 1);
  return rows
    .map((row, number) => {
      const lines = columns.map((column, index) =>
        formatRow([column, row[index] ?? ''], [title, text], [false, false]),
      );
      return `${paint('dim', `── ${number + 1}`)}\n${lines.join('\n')}\n`;
    })
    .join('');
}
