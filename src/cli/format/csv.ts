/** Answers as CSV (RFC 4180, UTF-8). */

import { stringify } from 'csv-stringify/sync';
import { guard } from '../../export/spreadsheet.ts';
import type { QueryResult, Value } from '../../model/values.ts';
import { toJson } from './json.ts';

/**
 * The first line holds the columns. A text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers keep their sign. Nodes, lists and the like are JSON in their cell; null is an empty cell.
 */
export function formatCsv(result: QueryResult): string {
  const rows = result.rows.map((row) => row.map(toCell));
  return stringify([result.columns.map(guard), ...rows], { record_delimiter: 'windows' });
}

function toCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return guard(value);
  return typeof value === 'object' ? JSON.stringify(toJson(value)) : String(value);
}
