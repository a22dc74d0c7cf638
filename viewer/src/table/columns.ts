/** What the table of statements can show of each, and in which order it can put them. */

import { sayDate } from '../../../src/model/dates.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { relation, status } from '../../../src/model/vocabulary.ts';
import { sourceName } from '../../../src/view/words.ts';
import { nameOf, sureLabel } from '../panels/wording.ts';
import { graph } from '../state/store.ts';

export interface Column {
  readonly id: string;
  readonly label: string;
  /** Its share of the table's width. */
  readonly width: number;
  readonly text: (row: StatementRow) => string;
  /** What it is sorted by, where that is not its text; `null` comes last either way. */
  readonly key?: (row: StatementRow) => string | number | null;
  /** False for those that are shown only once they are chosen. */
  readonly usual: boolean;
}

function reliability(row: StatementRow): string {
  return graph.value?.sources.get(row.source)?.reliability ?? '?';
}

export const COLUMNS: readonly Column[] = [
  { id: 'subject', label: 'Subject', width: 14, text: (row) => nameOf(row.subject), usual: true },
  { id: 'relation', label: 'Relation', width: 16, text: (row) => relation(row.relation).label, usual: true },
  { id: 'object', label: 'Object', width: 14, text: (row) => nameOf(row.object), usual: true },
  {
    id: 'status',
    label: 'Status',
    width: 13,
    text: sureLabel,
    key: (row) => status(row.status).rank + (row.negated ? 100 : 0),
    usual: true,
  },
  {
    id: 'speaker',
    label: 'Word of',
    width: 10,
    text: (row) => (row.said_by === null ? 'the source' : nameOf(row.said_by)),
    usual: true,
  },
  { id: 'hedge', label: 'Hedge', width: 10, text: (row) => row.hedge ?? '', key: (row) => row.hedge, usual: true },
  {
    id: 'date',
    label: 'Date',
    width: 20,
    text: (row) => (row.date === null ? '' : sayDate(row)),
    key: (row) => row.date_from ?? row.date_to,
    usual: true,
  },
  {
    id: 'place',
    label: 'Place',
    width: 9,
    text: (row) => (row.place === null ? '' : nameOf(row.place)),
    key: (row) => (row.place === null ? null : nameOf(row.place)),
    usual: false,
  },
  {
    id: 'source',
    label: 'Source',
    width: 10,
    text: (row) => `${row.locator} ${sourceName(graph.value?.sources.get(row.source))}`,
    key: (row) => `${row.source} ${String(row.position).padStart(9, '0')}`,
    usual: true,
  },
  {
    id: 'grade',
    label: 'Grade',
    width: 6,
    text: (row) => `${reliability(row)}${row.credibility}`,
    usual: false,
  },
  {
    id: 'quote',
    label: 'Quote',
    width: 30,
    text: (row) => row.quotes.map(({ exact }) => exact).join(' … '),
    usual: true,
  },
];

export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });

/** The rows in another order; those that are the same in it stay in the order of the text. */
export function sortRows(rows: readonly StatementRow[], { by, down }: Sorting): readonly StatementRow[] {
  const column = COLUMNS.find(({ id }) => id === by);
  if (!column) return rows;
  const keyOf = column.key ?? column.text;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const turn = down ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      if (typeof a.key === 'number' && typeof b.key === 'number') return turn * (a.key - b.key);
      return turn * collator.compare(`${a.key}`, `${b.key}`);
    })
    .map(({ row }) => row);
}
