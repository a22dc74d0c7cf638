/** Dates in words, as precise as the source gives them. */

import type { DateRow } from './graph.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parse(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayText({ year, month, day }: Day): string {
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function spanText(from: Day, to: Day): string {
  const wholeMonths = from.day === 1 && to.day === lastDay(to.year, to.month);
  if (wholeMonths && from.month === 1 && to.month === 12) {
    return from.year === to.year ? `${from.year}` : `${from.year} to ${to.year}`;
  }
  if (wholeMonths && from.month === to.month && from.year === to.year) return `${MONTHS[from.month - 1]} ${from.year}`;
  if (wholeMonths) return `${MONTHS[from.month - 1]} ${from.year} to ${MONTHS[to.month - 1]} ${to.year}`;
  if (from.month === to.month && from.year === to.year) {
    return `${from.day} to ${to.day} ${MONTHS[to.month - 1]} ${to.year}`;
  }
  return `${dayText(from)} to ${dayText(to)}`;
}

export interface When {
  /** "28 January 2024", "between 11 and 20 January 2024", "since 7 October 2023"; `null` where there is no date. */
  readonly text: string | null;
  /** How precise it is and where it comes from: "to the day", "year inferred", "date of the event". */
  readonly remarks: readonly string[];
}

/** @param fromEvent True when the date was taken over from the event. */
export function when(row: DateRow, fromEvent = false): When {
  const from = row.date_from === null ? null : parse(row.date_from);
  const to = row.date_to === null ? null : parse(row.date_to);
  const remarks = [...(row.year_inferred ? ['year inferred'] : []), ...(fromEvent ? ['date of the event'] : [])];
  if (from && to) {
    const day = row.date_from === row.date_to;
    const text = day ? dayText(from) : spanText(from, to);
    return { text, remarks: [day ? 'to the day' : 'within this span', ...remarks] };
  }
  if (from) return { text: `since ${dayText(from)}`, remarks };
  if (to) return { text: `until ${dayText(to)}`, remarks };
  return { text: null, remarks: [] };
}
