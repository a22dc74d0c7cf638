/** The windows that the timeline steps through: a week at a time where dates are close, else a slot of the axis. */

import type { DateRow } from '../../../src/model/graph.ts';
import { dayNumber, isoDay } from '../../../src/view/days.ts';
import type { Period } from '../../../src/view/filters.ts';
import { type Axis, isDated, type Slot, spanOf } from './axis.ts';

const WEEK = 7;
/** Slots up to so many days are gone through by weeks. */
const MONTH = 31;
/** A rest of fewer days goes with the week before it. */
const LEAST = 4;

function weeksOf({ first, last }: Slot): readonly Period[] {
  if (last - first >= MONTH) return [{ from: isoDay(first), to: isoDay(last) }];
  const weeks: Period[] = [];
  for (let from = first; from <= last; ) {
    const end = last - (from + WEEK - 1) < LEAST ? last : from + WEEK - 1;
    weeks.push({ from: isoDay(from), to: isoDay(end) });
    from = end + 1;
  }
  return weeks;
}

interface Frame extends Period {
  /** What may fall into it, so that two that hold the same are told from two that differ. */
  readonly holds: string;
}

function joined(before: readonly Frame[], frame: Frame): readonly Frame[] {
  const last = before.at(-1);
  const goesOn = last?.holds === frame.holds && dayNumber(frame.from) === dayNumber(last.to) + 1;
  return goesOn ? [...before.slice(0, -1), { ...frame, from: last.from }] : [...before, frame];
}

/** Every window into which the date of some statement may fall, in order; those that hold the same are one. */
export function frames(axis: Axis, rows: readonly DateRow[]): readonly Period[] {
  const spans = rows.filter(isDated).map(spanOf);
  const within = ({ from, to }: Period) =>
    spans.flatMap((span, at) => (span.first <= dayNumber(to) && span.last >= dayNumber(from) ? at : []));
  return axis.slots
    .flatMap(weeksOf)
    .map((period): Frame => ({ ...period, holds: within(period).join(' ') }))
    .filter(({ holds }) => holds !== '')
    .reduce<readonly Frame[]>(joined, [])
    .map(({ from, to }) => ({ from, to }));
}

function isFrame(period: Period, all: readonly Period[]): boolean {
  return all.some(({ from, to }) => from === period.from && to === period.to);
}

/**
 * The period after or before another; a period of any other length moves by a week and keeps its length.
 * @returns `null` at the end of the axis.
 */
export function stepped(period: Period | null, by: 1 | -1, axis: Axis, all: readonly Period[]): Period | null {
  if (period === null) return (by === 1 ? all[0] : all.at(-1)) ?? null;
  if (isFrame(period, all)) {
    const next = by === 1 ? all.find(({ from }) => from > period.from) : all.findLast(({ from }) => from < period.from);
    return next ?? null;
  }
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)];
  const room = by === 1 ? axis.last - to : from - axis.first;
  const days = by * Math.min(WEEK, room);
  return days === 0 ? null : { from: isoDay(from + days), to: isoDay(to + days) };
}
