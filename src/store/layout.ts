/**
 * How a graph lies in the database: which labels, types and properties each row becomes. Both stores write exactly
 * this. The names are a public contract (`graph/README.md`).
 */

import { hash } from 'node:crypto';
import type { DateRow, EntityRow, FigureRow, Graph, QuoteRow, SourceRow, StatementRow } from '../model/graph.ts';
import type { PropertyValue } from '../model/values.ts';
import { isTie, labelsOf } from '../model/vocabulary.ts';

/** `null` means absent. Whole numbers are stored as integers, all other numbers as floats. */
export type Properties = Readonly<Record<string, PropertyValue | null>>;

/** A relationship inside the statements' layer. It belongs to the node it leaves, and comes and goes with it. */
export interface Link {
  readonly type: 'QUOTED_FROM' | 'ABOUT' | 'CONDITION';
  /** Id of the source or statement it points at. */
  readonly to: string;
  readonly properties: Properties;
}

/** What the links of each type say, besides `_hash`. */
export const LINK_PROPERTIES: Readonly<Record<Link['type'], readonly string[]>> = {
  QUOTED_FROM: ['exact', 'start', 'end', 'locator'],
  ABOUT: ['stance'],
  CONDITION: [],
};

export interface StoredNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
  readonly links: readonly Link[];
  /** Over all of the above; written as `_hash`, which also marks what is ours. */
  readonly hash: string;
}

/** An arrow of the actors' layer. Its id is that of its statement. */
export interface StoredTie {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  readonly hash: string;
}

/** The label that the nodes of each kind share, under which their ids are unique. */
export const NODE_LABELS = {
  entities: 'Entity',
  sources: 'Source',
  statements: 'Statement',
  figures: 'Figure',
} as const;
export type NodeKind = keyof typeof NODE_LABELS;
/** Links point at sources and statements, so those come first. */
export const NODE_KINDS = ['entities', 'sources', 'statements', 'figures'] as const satisfies readonly NodeKind[];

/** What questions look nodes up by, besides their ids. */
export const INDEXED: readonly (readonly [label: string, property: string])[] = [
  ['Entity', 'name'],
  ['Statement', 'subject'],
  ['Statement', 'object'],
  ['Statement', 'relation'],
  ['Statement', 'status'],
  ['Statement', 'event'],
  ['Statement', 'place'],
  ['Statement', 'said_by'],
  ['Figure', 'subject'],
];

/** Label and id of the one node that says what was loaded. */
export const LOAD_LABEL = 'SpilloverLoad';
export const LOAD_ID = 'load';

/** The nodes of one kind, made one at a time: a large graph is never held twice. */
export function* nodesOf(graph: Graph, kind: NodeKind): Generator<StoredNode> {
  switch (kind) {
    case 'entities':
      for (const row of graph.entities) yield entityNode(row);
      break;
    case 'sources':
      for (const row of graph.sources) yield sourceNode(row);
      break;
    case 'statements':
      for (const row of graph.statements) yield statementNode(row);
      break;
    case 'figures':
      for (const row of graph.figures) yield figureNode(row);
      break;
  }
}

/** The arrows between entities: never a forecast, a condition, a recommendation or a denial. */
export function* tiesOf(graph: Graph): Generator<StoredTie> {
  for (const row of graph.statements) if (isTie(row)) yield storedTie(row);
}

/** Without the properties that are absent. */
export function present(properties: Properties): Record<string, PropertyValue> {
  const kept: Record<string, PropertyValue> = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== null && value !== undefined) kept[name] = value;
  }
  return kept;
}

function node(labels: readonly string[], id: string, rest: Properties, links: readonly Link[] = []): StoredNode {
  const digest = hashOf([labels, rest, links]);
  return { id, labels, properties: { id, ...rest, _hash: digest }, links, hash: digest };
}

function storedTie(row: StatementRow): StoredTie {
  const { id, relation: type, subject: from, object: to } = row;
  const rest = {
    status: row.status,
    family: row.family,
    said_by: row.said_by,
    hedge: row.hedge,
    quote: row.quote,
    locator: row.locator,
    source: row.source,
    ...dateProperties(row),
    date_from_event: row.date_from_event,
    event: row.event,
    place: row.place,
    credibility: row.credibility,
    position: row.position,
  };
  const digest = hashOf([type, from, to, rest]);
  return { id, type, from, to, properties: { id, ...rest, _hash: digest }, hash: digest };
}

function entityNode(row: EntityRow): StoredNode {
  const isDated = row.kind === 'Event' || row.date !== null || row.date_text !== null;
  return node(labelsOf(row.kind), row.id, {
    name: row.name,
    kind: row.kind,
    aliases: row.aliases,
    note: row.note,
    wikidata: row.wikidata,
    prospective: row.kind === 'Event' ? row.prospective : null,
    ...dateProperties(row),
    year_inferred: isDated ? row.year_inferred : null,
    place: row.place,
  });
}

function sourceNode({ id, ...rest }: SourceRow): StoredNode {
  return node(['Source'], id, rest);
}

function statementNode(row: StatementRow): StoredNode {
  const { id, quotes, about, conditions, ...rest } = row;
  return node(['Statement'], id, rest, [
    ...quotes.map(quoteLink),
    ...about.map(({ statement, stance }): Link => ({ type: 'ABOUT', to: statement, properties: { stance } })),
    ...conditions.map((to): Link => ({ type: 'CONDITION', to, properties: {} })),
  ]);
}

function figureNode({ id, quotes, ...rest }: FigureRow): StoredNode {
  return node(['Figure'], id, rest, quotes.map(quoteLink));
}

function quoteLink({ source, ...properties }: QuoteRow): Link {
  return { type: 'QUOTED_FROM', to: source, properties: { ...properties } };
}

function dateProperties(row: DateRow): Properties {
  const { date, date_from, date_to, date_text, year_inferred } = row;
  return { date, date_from, date_to, date_text, year_inferred };
}

/** Not for secrecy: it only has to tell two contents apart. 96 bits, short enough to be stored in place. */
function hashOf(content: unknown): string {
  return hash('sha1', JSON.stringify(content), 'base64url').slice(0, 16);
}
