/** What the table of statements holds beside the view: its order, its columns, and the rows that are chosen. */

import { computed, signal } from '@preact/signals';
import type { StatementRow } from '../../../src/model/graph.ts';
import { keep, kept } from '../state/kept.ts';
import { shown } from '../state/store.ts';
import { COLUMNS, type Sorting, sortRows } from './columns.ts';

const KEPT_AS = 'spillover-columns';

function keptColumns(): ReadonlySet<string> {
  const ids = kept(KEPT_AS)?.split(' ') ?? [];
  const known = COLUMNS.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  return new Set(known.length > 0 ? known : COLUMNS.filter(({ usual }) => usual).map(({ id }) => id));
}

const columnIds = signal(keptColumns());
export const columns = computed(() => COLUMNS.filter(({ id }) => columnIds.value.has(id)));

export const sorting = signal<Sorting>({ by: 'source', down: false });
export const tableRows = computed<readonly StatementRow[]>(() => sortRows(shown.value, sorting.value));

const chosenIds = signal<ReadonlySet<string>>(new Set());
/** The chosen among those shown, in the order of the table. */
export const chosen = computed(() => tableRows.value.filter((row) => chosenIds.value.has(row.id)));

function isTableSeen(): boolean {
  return document.querySelector<HTMLElement>('.statement-table')?.checkVisibility() === true;
}

/** The row that the keyboard is on, while the focus is in the table: keys may come faster than the focus follows. */
export function focusedRow(): StatementRow | undefined {
  const isThere = isTableSeen() && document.activeElement?.closest('tr[data-at]');
  return isThere ? tableRows.peek()[active.peek()] : undefined;
}

/** The chosen rows of the table, else the one in focus; none while there is no table. */
export function meantRows(): readonly StatementRow[] {
  if (isTableSeen() && chosen.peek().length > 0) return chosen.peek();
  const row = focusedRow();
  return row ? [row] : [];
}

/** The row that the keyboard is on. */
export const active = signal(0);
/** Where a choice with Shift begins. */
let anchor = 0;

export function toggleColumn(id: string): void {
  const next = new Set(columnIds.value);
  if (!next.delete(id)) next.add(id);
  if (next.size === 0) return;
  columnIds.value = next;
  keep(KEPT_AS, [...next].join(' '));
}

export function sortBy(id: string): void {
  const now = sorting.value;
  sorting.value = { by: id, down: now.by === id && !now.down };
}

/** Chooses a row or lets it go; with `through`, all rows from the one before to this one are as this one becomes. */
export function toggleRow(at: number, through = false): void {
  const rows = tableRows.peek();
  const row = rows[at];
  if (!row) return;
  const next = new Set(chosenIds.peek());
  const isOn = !next.has(row.id);
  const [from, to] = through ? [Math.min(anchor, at), Math.max(anchor, at)] : [at, at];
  for (const { id } of rows.slice(from, to + 1)) {
    if (isOn || through) next.add(id);
    else next.delete(id);
  }
  anchor = at;
  chosenIds.value = next;
}

export function chooseAll(): void {
  chosenIds.value = new Set(tableRows.peek().map(({ id }) => id));
}

export function chooseNone(): void {
  chosenIds.value = new Set();
}
