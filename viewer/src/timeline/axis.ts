/**
 * The axis of the timeline. The records make it: months in which something is dated closely are wide, and whatever
 * lies between them is pressed together, so that a single statement about 2018 does not take the room of a war.
 */

import type { DateRow } from '../../../src/model/graph.ts';
import { dayNumber, monthsWords } from '../../../src/view/days.ts';

export interface Slot {
  /** Its days, the last one included. */
  readonly first: number;
  readonly last: number;
  readonly label: string;
  /** Where it begins and ends, as shares of the axis. */
  readonly from: number;
  readonly to: number;
}

export interface Axis {
  readonly slots: readonly Slot[];
  readonly first: number;
  readonly last: number;
  /** Where a day begins, as a share of the axis. */
  readonly at: (day: number) => number;
  /** The day at a share of the axis. */
  readonly dayAt: (share: number) => number;
}

/** A date within so many days is a close one. */
const CLOSE = 31;
/** More slots than this could not be told apart: years then take the place of months. */
const MOST_SLOTS = 40;

export function isDated(row: DateRow): boolean {
  return row.date_from !== null || row.date_to !== null;
}

export interface Span {
  /** First and last day; infinite where open. */
  readonly first: number;
  readonly last: number;
}

export function spanOf(row: DateRow): Span {
  return {
    first: row.date_from === null ? Number.NEGATIVE_INFINITY : dayNumber(row.date_from),
    last: row.date_to === null ? Number.POSITIVE_INFINITY : dayNumber(row.date_to),
  };
}

type Unit = 'month' | 'year';

/** The first day of the month or year of a day, or of the next one. */
function start(day: number, unit: Unit, next: 0 | 1): number {
  const date = new Date(day * 86_400_000);
  const month = unit === 'year' ? 0 : date.getUTCMonth();
  const years = date.getUTCFullYear() + (unit === 'year' ? next : 0);
  const begun = new Date(0);
  begun.setUTCFullYear(years, month + (unit === 'month' ? next : 0), 1);
  return Math.round(begun.getTime() / 86_400_000);
}

/** Where the slots meet. An open end has no place of its own: the axis ends with the last day that some date names. */
function borders(spans: readonly Span[], unit: Unit): readonly number[] {
  const firsts = spans.map((span) => span.first).filter(Number.isFinite);
  const lasts = spans.map((span) => span.last).filter(Number.isFinite);
  const days = [...firsts, ...lasts];
  const all = [
    start(Math.min(...days), unit, 0),
    ...firsts.map((day) => start(day, unit, 0)),
    ...lasts.map((day) => start(day, unit, 1)),
    start(Math.max(...days), unit, 1),
  ];
  return [...new Set(all)].sort((a, b) => a - b);
}

function weigh(first: number, last: number, spans: readonly Span[]): number {
  const close = spans.filter((span) => span.first >= first && span.last <= last && span.last - span.first < CLOSE);
  return close.length > 0 ? 4 + Math.sqrt(close.length) : 1 + Math.log2(1 + (last - first) / CLOSE) / 2;
}

/** The axis of some statements; `null` where none is dated. */
export function axisOf(rows: readonly DateRow[]): Axis | null {
  const spans = rows.filter(isDated).map(spanOf);
  if (spans.length === 0) return null;
  const byMonth = borders(spans, 'month');
  const marks = byMonth.length > MOST_SLOTS ? borders(spans, 'year') : byMonth;
  const parts = marks.slice(1).map((next, index) => {
    const first = marks[index] as number;
    return { first, last: next - 1, weight: weigh(first, next - 1, spans) };
  });
  const whole = parts.reduce((sum, part) => sum + part.weight, 0);
  let done = 0;
  const slots = parts.map(({ first, last, weight }): Slot => {
    const from = done / whole;
    done += weight;
    return { first, last, label: monthsWords(first, last), from, to: done / whole };
  });
  const { first } = slots[0] as Slot;
  const { last } = slots.at(-1) as Slot;
  return {
    slots,
    first,
    last,
    at: (day) => {
      if (day <= first) return 0;
      const slot = slots.find((one) => day <= one.last);
      return slot ? slot.from + ((day - slot.first) / (slot.last + 1 - slot.first)) * (slot.to - slot.from) : 1;
    },
    dayAt: (share) => {
      const slot = slots.find((one) => share < one.to) ?? (slots.at(-1) as Slot);
      const inside = Math.max(0, share - slot.from) / (slot.to - slot.from);
      return Math.min(slot.last, slot.first + Math.floor(inside * (slot.last + 1 - slot.first)));
    },
  };
}

export interface Block<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
  /** Counted from below. */
  readonly lane: number;
  /** Ends that nobody knows. */
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** One block a dated statement, as wide as its date is imprecise, the closest ones lowest. @param least The least width. */
export function blocks<Row extends DateRow>(rows: readonly Row[], axis: Axis, least: number): readonly Block<Row>[] {
  const lanes: { readonly from: number; readonly to: number }[][] = [];
  const width = ({ first, last }: Span) => last - first;
  const dated = rows.filter(isDated).map((row) => ({ row, span: spanOf(row) }));
  dated.sort((a, b) => width(a.span) - width(b.span) || a.span.first - b.span.first || 0);
  return dated.map(({ row, span }) => {
    const from = Math.min(axis.at(span.first), 1 - least);
    const to = Math.max(from + least, axis.at(span.last + 1));
    const free = lanes.findIndex((lane) => lane.every((other) => other.to <= from || other.from >= to));
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), { from, to }];
    return { row, from, to, lane, openFrom: row.date_from === null, openTo: row.date_to === null };
  });
}

export interface Bar {
  readonly slot: Slot;
  /** How many statements may fall into the slot. */
  readonly may: number;
  /** How many of them are dated to a day in it. */
  readonly exact: number;
}

/** For many statements: a bar a slot. What is not dated to the day is counted in every slot into which it may fall. */
export function bars(rows: readonly DateRow[], axis: Axis): readonly Bar[] {
  const spans = rows.filter(isDated).map(spanOf);
  return axis.slots.map((slot) => {
    const own = spans.filter(({ first, last }) => first <= slot.last && last >= slot.first);
    return { slot, may: own.length, exact: own.filter(({ first, last }) => first === last).length };
  });
}

/** The days at which the handles of the brush stop when they are moved by keys: where a slot or a date begins or ends. */
export function stops(rows: readonly DateRow[], axis: Axis): readonly number[] {
  const days = [
    ...axis.slots.flatMap((slot) => [slot.first, slot.last + 1]),
    ...rows.filter(isDated).flatMap((row) => {
      const { first, last } = spanOf(row);
      return [first, last + 1];
    }),
  ];
  const inside = days.filter((day) => day >= axis.first && day <= axis.last + 1);
  return [...new Set(inside)].sort((a, b) => a - b);
}
