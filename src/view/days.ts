/** Days as ISO text, as numbers that can be counted with, and in words. */

const DAY_MS = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** True for a day that a calendar has, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text)) && isoDay(dayNumber(text)) === text;
}

function formatted(options: Intl.DateTimeFormatOptions): (day: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (day) => format.format(day * DAY_MS);
}

const inFull = formatted({ day: 'numeric', month: 'short', year: 'numeric' });
const month = formatted({ month: 'short' });
const monthAndYear = formatted({ month: 'short', year: 'numeric' });
const year = formatted({ year: 'numeric' });

/** "7 Oct 2023". */
export function dayWords(iso: string): string {
  return inFull(dayNumber(iso));
}

/** "2018", "2019–2020", "Oct 2023", "Feb–Oct 2024": whole months, from the first of one to the last of another. */
export function monthsWords(first: number, last: number): string {
  const isWholeYears = isoDay(first).endsWith('-01-01') && isoDay(last).endsWith('-12-31');
  if (isWholeYears) return year(first) === year(last) ? year(first) : `${year(first)}–${year(last)}`;
  if (monthAndYear(first) === monthAndYear(last)) return monthAndYear(first);
  if (year(first) === year(last)) return `${month(first)}–${monthAndYear(last)}`;
  return `${year(first)}–${year(last)}`;
}

/** "7 Oct 2023 – 30 Jan 2024". */
export function periodWords(period: { readonly from: string; readonly to: string } | null): string {
  if (period === null) return 'All dates';
  const { from, to } = period;
  return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`;
}
