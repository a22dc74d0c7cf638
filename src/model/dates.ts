/**
 * Dates in plain English, as precisely as they are known and no more.
 *
 * Works on the rows' EDTF and bounds; reading EDTF is done in `edtf.ts`, so that this file stays free of its parser.
 */

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
] as const;

interface Day {
  readonly year: string;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** How many days a month has, in the Gregorian calendar carried backwards. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function readDay(iso: string): Day {
  return { year: iso.slice(0, 4), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

const monthName = (month: number) => MONTHS[month - 1];

/** A span of days, in the fewest words that lose nothing: whole months and years are named as such. */
function saySpan(first: string, last: string, year: (digits: string) => string): string {
  const from = readDay(first);
  const to = readDay(last);
  const wholeMonths = from.day === 1 && to.day === daysInMonth(Number(to.year), to.month);
  const wholeYears = wholeMonths && from.month === 1 && to.month === 12;
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  const fullDay = ({ day, month, year: digits }: Day) => `${day} ${monthName(month)} ${year(digits)}`;

  if (wholeYears) return sameYear ? year(from.year) : `${year(from.year)}–${year(to.year)}`;
  if (wholeMonths && sameMonth) return `${monthName(from.month)} ${year(from.year)}`;
  if (wholeMonths && sameYear) return `${monthName(from.month)}–${monthName(to.month)} ${year(from.year)}`;
  if (wholeMonths) {
    return `${monthName(from.month)} ${year(from.year)} – ${monthName(to.month)} ${year(to.year)}`;
  }
  if (first === last) return fullDay(from);
  if (sameMonth) return `${from.day}–${to.day} ${monthName(from.month)} ${year(from.year)}`;
  if (sameYear) {
    return `${from.day} ${monthName(from.month)} – ${to.day} ${monthName(to.month)} ${year(to.year)}`;
  }
  return `${fullDay(from)} – ${fullDay(to)}`;
}

/** One end of an interval. Unspecified digits are left out: "2024-01-1X" becomes "January 2024", which is still true. */
function sayEnd(edtf: string, year: (digits: string) => string): string {
  const [digits = '', month, day] = edtf.replace(/[?~%]/g, '').split('-');
  if (digits.endsWith('X')) return `the years ${digits.replaceAll('X', '0')}–${digits.replaceAll('X', '9')}`;
  if (month === undefined || month.includes('X')) return year(digits);
  const monthAndYear = `${monthName(Number(month))} ${year(digits)}`;
  return day === undefined || day.includes('X') ? monthAndYear : `${Number(day)} ${monthAndYear}`;
}

function sayInterval(edtf: string, year: (digits: string) => string): string {
  const [first = '', last = ''] = edtf.split('/');
  const open = (end: string) => end === '..';
  if (open(last) && first !== '') return `since ${sayEnd(first, year)}`;
  if (open(first) && last !== '') return `until ${sayEnd(last, year)}`;
  const said = (end: string) => (end === '' ? 'an unknown date' : sayEnd(end, year));
  if (first === last) return said(first);
  return `from ${withoutSharedEnd(said(first), said(last))} to ${said(last)}`;
}

/** "10 January 2024" before "19 January 2024" becomes "10". */
function withoutSharedEnd(first: string, last: string): string {
  const words = first.split(' ');
  const others = last.split(' ');
  if (words.length !== others.length) return first;
  while (words.length > 1 && words.at(-1) === others.at(-1)) {
    words.pop();
    others.pop();
  }
  return words.join(' ');
}

function qualifier(edtf: string): string {
  const uncertain = /[?%]/.test(edtf);
  const approximate = /[~%]/.test(edtf);
  if (uncertain && approximate) return ' (approximate, uncertain)';
  if (uncertain) return ' (uncertain)';
  return approximate ? ' (approximate)' : '';
}

/** Whether a date is known to the day. */
export function isDay({ date_from: from, date_to: to }: Pick<DateRow, 'date_from' | 'date_to'>): boolean {
  return from !== null && from === to;
}

/**
 * A date in plain English: "28 January 2024", "10–19 January 2024" (one day or several among these),
 * "from 10 to 19 January 2024" (all through), "January 2024", "since 7 October 2023".
 * A year that the source does not give stands in square brackets, as editors mark what they supply:
 * "28 January [2024]".
 * @returns "date not given" where there is none.
 */
export function sayDate(
  row: Pick<DateRow, 'date' | 'date_from' | 'date_to'> & Partial<Pick<DateRow, 'year_inferred'>>,
): string {
  if (row.date === null) return 'date not given';
  const year = (digits: string) => (row.year_inferred === true ? `[${digits}]` : digits);
  const said =
    row.date.includes('/') || row.date_from === null || row.date_to === null
      ? sayInterval(row.date, year)
      : saySpan(row.date_from, row.date_to, year);
  return said + qualifier(row.date);
}
