/** Reading EDTF dates (ISO 8601-2, https://www.loc.gov/standards/datetime/) into sortable bounds. */

import edtf, { type EdtfNode, parse } from 'edtf';
import { daysInMonth } from './dates.ts';
import { SpilloverError } from './errors.ts';

/** First and last possible day, `YYYY-MM-DD`, both included; `null` where the date is open or unknown at that end. */
export interface DateBounds {
  readonly date_from: string | null;
  readonly date_to: string | null;
}

const FORMS =
  'Write it as 2024-01-28, 2024-01, 2024, 2024-01-1X (a day from the 10th to the 19th), ' +
  '2024-01-10/2024-01-19 (from, to) or 2023-10-07/.. (since).';

/** What is EDTF and still not taken here, with what to write instead. */
const OTHER_TYPES: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  Season: ['is a season or quarter, whose months differ from place to place', 'Write the months: 2024-03/2024-05.'],
  List: ['is a list of dates', 'Write the span from the first to the last: 2024-01-28/2024-01-30.'],
  Set: ['is a choice of dates', 'Write the span from the first to the last: 2024-01-28/2024-01-30.'],
  Century: ['is a century', 'Write its years: 19XX.'],
  Decade: ['is a decade', 'Write its years: 202X.'],
  Year: ['is a year of more than four digits', 'Write a year from 0000 to 9999.'],
};

function parseNode(text: string): EdtfNode {
  try {
    return parse(text);
  } catch (cause) {
    throw new SpilloverError(`“${text}” is not a date.`, FORMS, { cause });
  }
}

/** One date, not an interval: the first and last day it may mean. */
function boundsOfDate(node: EdtfNode, text: string): { first: string; last: string } {
  const [year = 0, month = 0, day = 1] = node.values as number[];
  if (node.values.length > 3) {
    throw new SpilloverError(`“${text}” has a time of day.`, 'Leave the time out: dates here are days.');
  }
  if (year < 0 || year > 9999) {
    throw new SpilloverError(`“${text}” is out of range.`, 'Write a year from 0000 to 9999.');
  }
  // The parser lets 30 February through as 1 March.
  const unspecified = (node.unspecified ?? 0) !== 0;
  if (!unspecified && day > daysInMonth(year, month + 1)) {
    throw new SpilloverError(`“${text}” names a day that its month does not have.`, 'Look the day up in the source.');
  }
  const { min, max } = edtf(node);
  return { first: new Date(min).toISOString().slice(0, 10), last: new Date(max).toISOString().slice(0, 10) };
}

/**
 * Reads a date in EDTF: one day, month or year, with digits left open (`X`) or marked (`?`, `~`, `%`), or an interval.
 * @throws SpilloverError where it is none of these, with what to write instead.
 */
export function parseDate(text: string): DateBounds {
  const node = parseNode(text);
  if (/X[^/]*\d/.test(text)) {
    throw new SpilloverError(`“${text}” leaves a digit open before one that it gives.`, FORMS);
  }
  if (node.type === 'Date') {
    const { first, last } = boundsOfDate(node, text);
    return { date_from: first, date_to: last };
  }
  if (node.type !== 'Interval') {
    const [what, mend] = OTHER_TYPES[node.type] ?? ['is not a date', FORMS];
    throw new SpilloverError(`“${text}” ${what}.`, mend);
  }
  const ends = node.values as readonly (EdtfNode | number | null)[];
  const [from, to] = ends.map((end) => (end !== null && typeof end === 'object' ? boundsOfDate(end, text) : null));
  if (!from && !to) throw new SpilloverError(`“${text}” is open at both ends.`, 'Leave the date out.');
  if (from && to && from.first > to.last) {
    throw new SpilloverError(`“${text}” ends before it begins.`, 'Write the earlier date first.');
  }
  return { date_from: from?.first ?? null, date_to: to?.last ?? null };
}
