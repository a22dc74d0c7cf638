/** A table that fits the screen, whatever script it is in. */

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { QueryResult } from '../../model/values.ts';
import type { Paint } from '../terminal.ts';
import { formatCell } from './cell.ts';

const GAP = '  ';
/** No column is made narrower than this, nor than its longest word, lest ids and names be torn apart ... */
const NARROWEST = 10;
/** ... but a word longer than this is. */
const LONGEST_WORD = 24;
/** Sentences, which are what is longer than LONG, are not read in a narrower column than this. */
const SENTENCE = 24;
const LONG = 60;
/** Lines of one cell; what is longer ends in `…`. */
const TALLEST = 12;

/**
 * Long texts are wrapped; where the columns cannot be side by side and readable, each row becomes a block with one
 * line for each column that has something.
 * @param width of the screen in columns; infinite for a pipe
 */
export function formatTable(result: QueryResult, width: number, paint: Paint): string {
  if (result.rows.length === 0) return '';
  const cells = result.rows.map((row) => row.map(formatCell));
  const numeric = result.columns.map((_column, index) => result.rows.every((row) => isNumber(row[index] ?? null)));
  const natural = result.columns.map((column, index) =>
    cells.reduce((most, row) => Math.max(most, widest(row[index] ?? '')), stringWidth(column)),
  );
  const least = natural.map((column, index) =>
    readable(column, [result.columns[index] ?? '', ...cells.map((row) => row[index] ?? '')]),
  );
  const widths = fit(natural, least, width - GAP.length * (natural.length - 1));
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
  return text.split('\n').reduce((most, line) => Math.max(most, stringWidth(line)), 0);
}

/** The least width in which a column of texts, so wide by nature, can be read. */
function readable(natural: number, texts: readonly string[]): number {
  const word = texts.reduce(
    (longest, text) => Math.max(longest, ...text.split(/\s/).map((one) => stringWidth(one))),
    0,
  );
  return Math.min(natural, Math.max(NARROWEST, Math.min(word, LONGEST_WORD), natural > LONG ? SENTENCE : 0));
}

/** Narrows the widest columns until all fit; `undefined` where that would make them unreadable. */
function fit(natural: readonly number[], least: readonly number[], width: number): readonly number[] | undefined {
  const capped = (cap: number) => natural.map((column, index) => Math.min(column, Math.max(cap, least[index] ?? 0)));
  const sum = (widths: readonly number[]) => widths.reduce((total, column) => total + column, 0);
  if (sum(least) > width) return undefined;
  let cap = Math.max(...natural);
  while (sum(capped(cap)) > width) cap -= 1;
  return capped(cap);
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
      const lines = columns.flatMap((column, index) => {
        const cell = row[index] ?? '';
        return cell === '' ? [] : [formatRow([column, cell], [title, text], [false, false])];
      });
      return `${paint('dim', `── ${number + 1}`)}\n${lines.join('\n')}\n`;
    })
    .join('');
}
