/** By time, from left to right: everybody stands at the first date that the records give. */

import type { DateRow, EntityRow, StatementRow } from '../../model/graph.ts';
import type { ArrangeEdge, ArrangeNode } from '../arrange.ts';
import type { Box } from '../boxes.ts';
import type { Guide } from '../guides.ts';
import { type Arranged, FREE, inArea, type Placed, settle } from './room.ts';

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The days within which the first date of something lies; `to` is `null` where it goes on and no end is known. */
export interface FirstDate {
  readonly from: string;
  readonly to: string | null;
  /** True for a stretch of time, which began on its first day; false where the day lies somewhere within. */
  readonly lasts: boolean;
}

function firstOf(row: DateRow): FirstDate | undefined {
  const from = row.date_from ?? row.date_to;
  if (from === null) return undefined;
  return { from, to: row.date_from === null ? from : row.date_to, lasts: row.date?.includes('/') ?? false };
}

/** The first date of everything that has one: its own, else that of the earliest dated statement about it. */
export function firstDates(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): ReadonlyMap<string, FirstDate> {
  const found = new Map<string, FirstDate>();
  const earlier = (id: string, date: FirstDate) => {
    const known = found.get(id);
    if (!known || date.from < known.from || (date.from === known.from && (date.to ?? '9') < (known.to ?? '9'))) {
      found.set(id, date);
    }
  };
  for (const row of statements) {
    const date = firstOf(row);
    if (date) for (const id of [row.subject, row.object]) earlier(id, date);
  }
  for (const entity of entities) {
    const own = firstOf(entity);
    if (own) found.set(entity.id, own);
  }
  return found;
}

/** A month, or a run of months in which nothing begins or ends. */
interface Stretch {
  /** First day, and the day after the last, as days since 1970. */
  readonly from: number;
  readonly until: number;
  readonly label: string;
  readonly busy: number;
  readonly squeezed: boolean;
}

const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const firstDay = (month: number): number => Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY);
const nameOf = (month: number): string => `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;

/** The months with dates in them, and what lies between. */
function stretches(dates: Iterable<FirstDate>): readonly Stretch[] {
  const busy = new Map<number, number>();
  for (const { from, to } of dates) {
    busy.set(monthOf(from), (busy.get(monthOf(from)) ?? 0) + 1);
    if (to !== null) busy.set(monthOf(to), (busy.get(monthOf(to)) ?? 0) + 0.01);
  }
  const months = [...busy.keys()].sort((a, b) => a - b);
  return months.flatMap((month, index): Stretch[] => {
    const next = months[index + 1];
    const own: Stretch = {
      from: firstDay(month),
      until: firstDay(month + 1),
      label: nameOf(month),
      busy: busy.get(month) as number,
      squeezed: false,
    };
    if (next === undefined || next === month + 1) return [own];
    return [own, { from: own.until, until: firstDay(next), label: '', busy: 0, squeezed: true }];
  });
}

/** How wide stretches are for each other: those in which much begins are wider. */
function weight({ squeezed, busy }: Stretch): number {
  return squeezed ? 0.45 : 1 + 0.9 * Math.sqrt(busy);
}

/** The share of the width that is left to what has no date. */
const UNDATED = { least: 0.2, most: 0.5 };

/** How far the bar of what goes on, without a known end, is drawn. */
const GOES_ON = 40;

/** Days to places on the sheet, straight within each stretch. */
function scaleOf(all: readonly Stretch[], left: number, right: number) {
  const total = all.reduce((sum, one) => sum + weight(one), 0) || 1;
  let before = 0;
  const laid = all.map((one) => {
    const from = left + (before / total) * (right - left);
    before += weight(one);
    return { one, from, to: left + (before / total) * (right - left) };
  });
  const at = (day: number): number => {
    const own = laid.find(({ one }) => day >= one.from && day < one.until) ?? laid.at(-1);
    if (!own) return left;
    return own.from + ((day - own.one.from) / (own.one.until - own.one.from)) * (own.to - own.from);
  };
  return { laid, at };
}

export function byTime(
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): Arranged {
  const dates = firstDates(entities, statements);
  const dated = nodes.filter((node) => dates.has(node.id));
  const undated = nodes.filter((node) => !dates.has(node.id));
  const share = undated.length === 0 ? 0 : undated.length / Math.max(1, nodes.length);
  const apartShare = share === 0 ? 0 : Math.min(UNDATED.most, Math.max(UNDATED.least, share * 0.75));
  const right = FREE.right - apartShare * (FREE.right - FREE.left) - 14;
  const own = dated.map((node) => dates.get(node.id) as FirstDate);
  const { laid, at } = scaleOf(stretches(own), FREE.left + 14, right - 14);
  const ticks = laid.map(({ one, from }): Guide => {
    const { label, squeezed } = one;
    return { type: 'tick', x: from, top: FREE.top, bottom: FREE.bottom, label, squeezed };
  });
  const spans: Guide[] = [];
  const placed = dated.map((node, index): Placed => {
    const { from, to, lasts } = own[index] as FirstDate;
    const start = at(dayOf(from));
    // The whole of the last day belongs to it.
    const end = to === null ? start + GOES_ON : at(dayOf(to) + 0.99);
    if (to !== from) spans.push({ type: 'span', id: node.id, from: start, to: end, open: to === null });
    const x = lasts || to === null ? start : (start + end) / 2;
    const y = FREE.top + 60 + ((index * 0.618034) % 1) * (FREE.bottom - FREE.top - 100);
    const hold = {
      name: `at ${node.id}`,
      at: (_: number, wanted: number) => ({ x, y: Math.min(FREE.bottom - 30, Math.max(FREE.top + 42, wanted)) }),
    };
    return { node, at: { x, y }, hold };
  });
  const box: Box = { left: right + 14, right: FREE.right, top: FREE.top, bottom: FREE.bottom };
  const label = `No date in the records ${undated.length}`;
  const apart: readonly Guide[] = undated.length === 0 ? [] : [{ type: 'area', id: 'apart', box, label, apart: true }];
  return settle([...placed, ...inArea(undated, box, 'apart')], edges, [...apart, ...ticks, ...spans]);
}
