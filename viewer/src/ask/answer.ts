/** An answer, read for the table: how its rows are best shown, and which statements they rest on. */

import type { QueryAnswer, QueryLimits } from '../../../src/model/api.ts';
import type { FigureRow } from '../../../src/model/graph.ts';
import { GraphPath, type Value } from '../../../src/model/values.ts';
import { type Status, status } from '../../../src/model/vocabulary.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { isOrdered } from './query.ts';
import { named, toValue } from './values.ts';

/** A chain of statements from one to another, which is as sure as the least sure of them. */
export interface Route {
  /** Names along it. */
  readonly stops: readonly string[];
  /** Ids of the statements, step by step. */
  readonly steps: readonly string[];
  readonly weakest: Status;
}

export interface Row {
  readonly values: readonly Value[];
  /** Ids of the statements that the row names, in the order in which it does. */
  readonly statements: readonly string[];
  readonly entities: readonly string[];
  /** The statement that the row is about, where it is about one. */
  readonly statement: string | undefined;
  /** The figure that the row is about, where it is about one. */
  readonly figure: FigureRow | undefined;
  readonly route: Route | undefined;
}

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** All that the rows name, each once, in their order. */
  readonly statements: readonly string[];
  readonly entities: readonly string[];
  /** `routes`, `groups` and `evidence` show what each statement is; `plain` shows the columns as they came. */
  readonly shape: 'routes' | 'groups' | 'evidence' | 'plain';
  /** The columns that say more than the evidence of the rows does. */
  readonly beside: readonly string[];
  /** True for routes that are in the order of their weakest steps. */
  readonly surestFirst: boolean;
  readonly truncated: boolean;
  /** How many ids in the rows were too many to bring their evidence along; 0 where the page holds the whole graph. */
  readonly withoutEvidence: number;
  readonly warnings: readonly string[];
  readonly limits: QueryLimits;
  readonly milliseconds: number;
}

/** The least sure of some statements. */
function weakestOf(steps: readonly string[], index: GraphIndex): Status {
  const all = steps.flatMap((id) => index.statements.get(id)?.status ?? []);
  return all.reduce((worst, one) => (status(one).rank > status(worst).rank ? one : worst), 'reported' as Status);
}

function routeOfPath(path: GraphPath, index: GraphIndex): Route | undefined {
  const steps = path.relationships.map(({ properties }) => String(properties.id));
  if (steps.length === 0 || !steps.every((id) => index.statements.has(id))) return undefined;
  const stops = path.nodes.map(({ properties }) => String(properties.name ?? properties.id));
  return { stops, steps, weakest: weakestOf(steps, index) };
}

/** A row is a route where it holds a path, or the stops of one beside as many statements as there are steps. */
function routeOf(columns: readonly string[], values: readonly Value[], index: GraphIndex): Route | undefined {
  const path = values.find((value) => value instanceof GraphPath);
  if (path) return routeOfPath(path, index);
  if (!columns.includes('weakest')) return undefined;
  const steps = values[columns.indexOf('statements')];
  const stops = values[Math.max(columns.indexOf('route'), columns.indexOf('chain'))];
  if (!Array.isArray(steps) || !Array.isArray(stops) || stops.length !== steps.length + 1) return undefined;
  if (!steps.every((id) => index.statements.has(id))) return undefined;
  return { stops: stops.map(String), steps, weakest: weakestOf(steps, index) };
}

function readRow(columns: readonly string[], values: readonly Value[], index: GraphIndex): Row {
  const { statements, entities } = named(values, index);
  const own = values[columns.indexOf('statement')];
  const figure = columns.includes('figure') ? values[columns.indexOf('figure')] : undefined;
  return {
    values,
    statements: [...statements],
    entities: [...entities],
    statement: typeof own === 'string' && index.statements.has(own) ? own : undefined,
    figure: figure === undefined ? undefined : index.answer.figures.find(({ id }) => id === figure),
    route: routeOf(columns, values, index),
  };
}

/** How unsure a route is, then how long. */
function bySureness(a: Row, b: Row): number {
  const rank = ({ route }: Row) => (route ? status(route.weakest).rank * 100 + route.steps.length : 0);
  return rank(a) - rank(b);
}

/** A row with lists of statements and of their quotes is a group of them. */
function shapeOf(columns: readonly string[], rows: readonly Row[]): Answer['shape'] {
  if (rows.length > 0 && rows.every((row) => row.route)) return 'routes';
  if (rows.some((row) => row.statement || row.figure)) return 'evidence';
  return columns.includes('statements') && columns.includes('quotes') ? 'groups' : 'plain';
}

/**
 * Reads an answer for the table. Routes come surest first, unless the query orders them otherwise.
 * @param query What was asked.
 */
export function readAnswer(received: QueryAnswer, query: string, index: GraphIndex, withoutEvidence: number): Answer {
  const { columns, truncated, warnings, limits, milliseconds } = received;
  const asReceived = received.rows.map((row) => readRow(columns, row.map(toValue), index));
  const shape = shapeOf(columns, asReceived);
  const isRoutes = shape === 'routes';
  const surest = [...asReceived].sort(bySureness);
  const rows = isRoutes && !isOrdered(query) ? surest : asReceived;
  return {
    columns,
    rows,
    statements: [...new Set(rows.flatMap((row) => row.statements))],
    entities: [...new Set(rows.flatMap((row) => row.entities))],
    beside:
      shape === 'groups' ? columns.filter((one) => !SAID_BY_GROUP.has(one)) : besideEvidence(columns, rows, index),
    shape,
    surestFirst: isRoutes && rows.every((row, at) => bySureness(row, surest[at] as Row) === 0),
    truncated,
    withoutEvidence,
    warnings,
    limits,
    milliseconds,
  };
}

/** Columns that the evidence says in its own way. */
const SAID_BY_EVIDENCE = new Set([
  ...['subject', 'relation', 'object', 'negated', 'statement', 'status', 'said_by', 'hedge', 'quote', 'locator'],
  ...['source', 'date', 'date_from', 'date_to', 'date_text', 'year_inferred', 'date_from_event'],
]);

/** Columns that the evidence of a group of statements says. */
const SAID_BY_GROUP = new Set(['statements', 'statuses', 'said_by', 'hedges', 'quotes', 'locators', 'sources']);

/** Columns that a figure says in one phrase. */
const SAID_BY_FIGURE = new Set(['figure', 'measure', 'value', 'precision', 'of_text']);

/** Columns about a statement in another column (`claim`, `against_statement`), or ends of a range, are shown with it. */
function isSaidByOther(column: string, columns: readonly string[]): boolean {
  const owner = /^(.+?)_(subject|relation|object|status|said_by|quote|by)$/.exec(column)?.[1];
  if (column.endsWith('s') && columns.includes(`${column.slice(0, -1)}_ids`)) return true;
  if (/_(low|high)$/.test(column) && columns.includes(column.replace(/_(low|high)$/, ''))) return true;
  return (
    owner !== undefined && (columns.includes(`${owner}_statement`) || (owner === 'claim' && columns.includes(owner)))
  );
}

function isEmpty(value: Value | undefined): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

type Role = 'subject' | 'object' | 'said_by';
const ROLES: readonly Role[] = ['subject', 'object', 'said_by'];

/** Whether a row's value is the id or the name of whoever has this role in the row's statement. */
function isRole(value: Value | undefined, role: Role, { statement }: Row, index: GraphIndex): boolean {
  const id = statement === undefined ? undefined : index.statements.get(statement)?.[role];
  return id !== undefined && (value === id || (id !== null && value === index.entities.get(id)?.name));
}

/**
 * The columns that stand beside the evidence, without those that are empty in every row, and those that name in every
 * row whom the statement names already: its two ends, or whose word it is.
 */
function besideEvidence(columns: readonly string[], rows: readonly Row[], index: GraphIndex): readonly string[] {
  const ofFigures = rows.some((row) => row.figure);
  return columns.filter(
    (column, at) =>
      !SAID_BY_EVIDENCE.has(column) &&
      !(ofFigures && SAID_BY_FIGURE.has(column)) &&
      !isSaidByOther(column, columns) &&
      !rows.every(({ values }) => isEmpty(values[at])) &&
      !ROLES.some((role) => rows.every((row) => isRole(row.values[at], role, row, index))),
  );
}

/** A range of percent for words of likelihood, as `likelihood_low` and `likelihood_high` give it. */
export function rangeBeside({ columns }: Answer, { values }: Row, column: string): string | null {
  const [low, high] = ['low', 'high'].map((end) => values[columns.indexOf(`${column}_${end}`)] ?? null);
  return low === null || high === null ? null : `${low} to ${high} %`;
}
