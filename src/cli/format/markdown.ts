/** Answers as a table in Markdown (GitHub's). */

import type { QueryResult } from '../../model/values.ts';
import { formatCell } from './cell.ts';

/** What Markdown or the HTML in it would take for markup. */
const MARKUP = /[\\`*_{}[\]<>#|~&]/g;

/** Texts that look like markup stay text; line breaks inside a cell become `<br>`. */
export function formatMarkdown(result: QueryResult): string {
  const rows = result.rows.map((row) => formatRow(row.map(formatCell)));
  return [
    formatRow(result.columns),
    formatRow(
      result.columns.map(() => '---'),
      false,
    ),
    ...rows,
    '',
  ].join('\n');
}

function formatRow(cells: readonly string[], escaped = true): string {
  return `| ${cells.map((cell) => (escaped ? escapeCell(cell) : cell)).join(' | ')} |`;
}

function escapeCell(text: string): string {
  return text.replaceAll(MARKUP, '\\$&').replaceAll('\n', '<br>');
}
