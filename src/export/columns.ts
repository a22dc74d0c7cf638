/**
 * The properties of entities, statements and figures as columns, once for all formats. Their names are those of the
 * database (`graph/README.md`), so that what an analyst knows from Cypher holds in every file.
 */

import type { EntityRow, FigureRow, SourceRow, StatementRow } from '../model/graph.ts';
import { relation } from '../model/vocabulary.ts';

export type ColumnType = 'string' | 'integer' | 'double' | 'boolean' | 'json';

/** `json` columns hold lists; formats without lists write them as JSON text. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly value: (row: Row) => unknown;
}

type Names<Row> = Readonly<Partial<Record<keyof Row & string, ColumnType>>>;

function columns<Row>(names: Names<Row>): readonly Column<Row>[] {
  return Object.entries<ColumnType | undefined>(names).map(([name, type = 'string']) => ({
    name,
    type,
    value: (row) => row[name as keyof Row],
  }));
}

const date = {
  date: 'string',
  date_from: 'string',
  date_to: 'string',
  date_text: 'string',
  year_inferred: 'boolean',
} as const;

const isEvent = ({ kind }: EntityRow) => kind === 'Event';
const isDated = (row: EntityRow) => isEvent(row) || row.date !== null || row.date_text !== null;

export const entityColumns: readonly Column<EntityRow>[] = columns<EntityRow>({
  id: 'string',
  name: 'string',
  kind: 'string',
  aliases: 'json',
  note: 'string',
  wikidata: 'string',
  ...date,
  place: 'string',
  prospective: 'boolean',
}).map((column) => {
  // Of a person or a place these two mean nothing, and `false` would look as if somebody had looked it up.
  if (column.name === 'prospective') return { ...column, value: (row) => (isEvent(row) ? row.prospective : null) };
  if (column.name === 'year_inferred') return { ...column, value: (row) => (isDated(row) ? row.year_inferred : null) };
  return column;
});

/** Without the text of the source. */
export const sourceColumns = columns<SourceRow>({
  id: 'string',
  title: 'string',
  author: 'string',
  publisher: 'string',
  published: 'string',
  url: 'string',
  language: 'string',
  reliability: 'string',
  note: 'string',
});

/** What a tie carries; `about`, `conditions` and all quotes beyond the first are in `statementColumns` only. */
export const tieColumns = columns<StatementRow>({
  id: 'string',
  subject: 'string',
  relation: 'string',
  object: 'string',
  family: 'string',
  status: 'string',
  said_by: 'string',
  hedge: 'string',
  quote: 'string',
  locator: 'string',
  source: 'string',
  ...date,
  date_from_event: 'boolean',
  event: 'string',
  place: 'string',
  credibility: 'integer',
  position: 'integer',
  note: 'string',
});

/**
 * For formats in which the id and the ends of an edge have places of their own. Every edge is written as directed
 * there, since many readers refuse a mixture: `symmetric` says where the direction means nothing.
 */
export const edgeColumns: readonly Column<StatementRow>[] = [
  ...tieColumns.filter(({ name }) => !['id', 'subject', 'object'].includes(name)),
  { name: 'symmetric', type: 'boolean', value: (row) => relation(row.relation).symmetric },
];

export const statementColumns: readonly Column<StatementRow>[] = [
  ...tieColumns.slice(0, 6),
  ...columns<StatementRow>({ negated: 'boolean' }),
  ...tieColumns.slice(6),
  ...columns<StatementRow>({
    likelihood: 'string',
    likelihood_low: 'integer',
    likelihood_high: 'integer',
    about: 'json',
    conditions: 'json',
    quotes: 'json',
  }),
];

export const figureColumns = columns<FigureRow>({
  id: 'string',
  subject: 'string',
  measure: 'string',
  value: 'double',
  precision: 'string',
  of: 'string',
  of_text: 'string',
  status: 'string',
  said_by: 'string',
  quote: 'string',
  locator: 'string',
  source: 'string',
  ...date,
  place: 'string',
  position: 'integer',
  note: 'string',
  quotes: 'json',
});

/** The value as text, for formats that have nothing else; `undefined` where there is none. */
export function asText<Row>(column: Column<Row>, row: Row): string | undefined {
  const value = column.value(row);
  if (value === null || value === undefined) return undefined;
  return column.type === 'json' ? JSON.stringify(value) : String(value);
}

/** The row as an object with its empty columns left out, for formats that keep lists and numbers as they are. */
export function asObject<Row>(columns: readonly Column<Row>[], row: Row): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { name, value } of columns) {
    const found = value(row);
    if (found !== null && found !== undefined) object[name] = found;
  }
  return object;
}
