/**
 * The rows as nodes and relationships of the database, for the formats that make a Neo4j. Labels, types and
 * properties are the contract of `graph/README.md`, without `_hash`: that marks what `spillover load` keeps in step.
 */

import type { EntityRow, FigureRow, QuoteRow, SourceRow, StatementRow } from '../model/graph.ts';
import { type Column, entityColumns, figureColumns, sourceColumns, statementColumns, tieColumns } from './columns.ts';

const without = <Row>(columns: readonly Column<Row>[], ...names: readonly string[]) =>
  columns.filter(({ name }) => !names.includes(name));

const wholeNumber: Column<SourceRow>['type'] = 'integer';

export const entityProperties: readonly Column<EntityRow>[] = entityColumns;
export const sourceProperties: readonly Column<SourceRow>[] = [
  ...sourceColumns,
  { name: 'text', type: 'string', value: ({ text }) => text },
  { name: 'front', type: wholeNumber, value: ({ front }) => front },
  { name: 'back', type: wholeNumber, value: ({ back }) => back },
];
export const statementProperties: readonly Column<StatementRow>[] = without(
  statementColumns,
  'about',
  'conditions',
  'quotes',
);
export const figureProperties: readonly Column<FigureRow>[] = without(figureColumns, 'quotes');
export const tieProperties: readonly Column<StatementRow>[] = without(
  tieColumns,
  'subject',
  'relation',
  'object',
  'note',
);

/** A relationship of the statements' layer, from a statement or figure. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

export function quoteLinks({ id, quotes }: { readonly id: string; readonly quotes: readonly QuoteRow[] }): Link[] {
  return quotes.map(({ source: to, ...properties }) => ({ from: id, to, properties }));
}

export function aboutLinks({ id, about }: StatementRow): Link[] {
  return about.map(({ statement: to, stance }) => ({ from: id, to, properties: { stance } }));
}

export function conditionLinks({ id, conditions }: StatementRow): Link[] {
  return conditions.map((to) => ({ from: id, to, properties: {} }));
}

/** Every id is unique under these labels. */
export const UNIQUE_LABELS = ['Entity', 'Source', 'Statement', 'Figure'] as const;

export function constraint(label: (typeof UNIQUE_LABELS)[number]): string {
  const name = `spillover_${label.toLowerCase()}_id`;
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`;
}
