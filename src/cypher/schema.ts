/** What the graph's contract says a label, a type or a property is called, and what a property holds. */

import type { EntityRow, FigureRow, QuoteRow, SourceRow, StatementRow } from '../model/graph.ts';
import { ENTITY_KINDS, RELATION_TYPES } from '../model/vocabulary.ts';

export type PropertyType = 'text' | 'number' | 'boolean' | 'list';

type Rows = EntityRow & StatementRow & FigureRow & SourceRow & QuoteRow;
/** Nested rows become nodes and relationships of their own. */
type StoredProperty = Exclude<keyof Rows, 'quotes' | 'about' | 'conditions'> | 'stance';

const PROPERTY_TYPES = {
  id: 'text',
  name: 'text',
  kind: 'text',
  aliases: 'list',
  note: 'text',
  wikidata: 'text',
  place: 'text',
  date: 'text',
  date_from: 'text',
  date_to: 'text',
  date_text: 'text',
  year_inferred: 'boolean',
  prospective: 'boolean',
  subject: 'text',
  relation: 'text',
  family: 'text',
  object: 'text',
  status: 'text',
  negated: 'boolean',
  said_by: 'text',
  hedge: 'text',
  source: 'text',
  quote: 'text',
  locator: 'text',
  position: 'number',
  event: 'text',
  date_from_event: 'boolean',
  credibility: 'number',
  likelihood: 'text',
  likelihood_low: 'number',
  likelihood_high: 'number',
  measure: 'text',
  value: 'number',
  precision: 'text',
  of: 'text',
  of_text: 'text',
  title: 'text',
  author: 'text',
  publisher: 'text',
  published: 'text',
  url: 'text',
  language: 'text',
  reliability: 'text',
  text: 'text',
  front: 'number',
  back: 'number',
  exact: 'text',
  start: 'number',
  end: 'number',
  stance: 'text',
} as const satisfies Record<StoredProperty, PropertyType>;

/** The labels, relationship types and properties a query can meet. */
export interface Schema {
  readonly labels: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
}

/** The schema of the contract, before anything else that a database may hold. */
export const CONTRACT: Schema = {
  labels: new Set(['Entity', 'Actor', 'Statement', 'Source', 'Figure', 'SpilloverLoad', ...ENTITY_KINDS]),
  types: new Set([...RELATION_TYPES, 'ABOUT', 'CONDITION', 'QUOTED_FROM']),
  properties: new Set([...Object.keys(PROPERTY_TYPES), '_hash']),
};

/** What the property holds wherever this project wrote it; `undefined` for a name it does not use. */
export function propertyType(name: string): PropertyType | undefined {
  return Object.hasOwn(PROPERTY_TYPES, name) ? PROPERTY_TYPES[name as keyof typeof PROPERTY_TYPES] : undefined;
}

/** Properties that every node or relationship with such a name has. */
const ALWAYS = new Set(
  'id name kind subject relation family object status negated source quote locator position exact start end'.split(' '),
);

/** Whether a property of that name is never absent where this project wrote it. */
export function isAlwaysThere(name: string): boolean {
  return ALWAYS.has(name);
}
