/**
 * Makes a query ready for the embedded store: refuses what that store answers otherwise than Neo4j, and makes equal
 * what is simple and sure: what some functions give, and the names of columns.
 */

import { QueryError } from '../../model/errors.ts';
import type { Parameters, QueryResult, Value } from '../../model/values.ts';
import type { GuardedQuery } from '../guard.ts';
import { type Span, Structure } from '../structure.ts';
import { type Position, positionAt } from '../tokens.ts';
import { comparisonRules } from './comparisons.ts';
import { entityRules } from './entities.ts';
import { functionRules } from './functions.ts';
import type { Difference, Rule } from './rule.ts';

/** The one thing to do where the embedded store does not serve. */
const ASK_NEO4J = 'Or ask it on Neo4j: `npm run neo4j` starts one and says how to use it.';

export interface EmbeddedQuery {
  /** The text to send. */
  readonly text: string;
  /** Brings the answer's columns to Neo4j's names and order. */
  readonly restore: (result: QueryResult) => QueryResult;
  /** Where a place in the sent text stands in the text as asked. */
  readonly placeAsAsked: (place: Position) => Position;
}

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * What stands around a call to make it answer as in Neo4j, where `sum()` over no rows is 0, not null, and a whole number
 * rounded down or up has a decimal point.
 */
const AROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  SUM: ['coalesce(', ', 0)'],
  FLOOR: ['toFloat(', ')'],
  CEIL: ['toFloat(', ')'],
};

function mendCalls(query: Structure): readonly Insertion[] {
  return query.tokens.flatMap((token, index) => {
    const around = AROUND[query.at(index)];
    const end = query.tokens[query.closing(index + 1)]?.end;
    if (around === undefined || end === undefined || !query.isCall(index, query.at(index))) return [];
    return [
      { offset: token.start, text: around[0] },
      { offset: end, text: around[1] },
    ];
  });
}

/** A float parameter with a whole value, which the engine would take for an integer. */
function isWholeFloat(value: Value | undefined): boolean {
  return typeof value === 'number' && Number.isInteger(value);
}

/** Says of such parameters that they are floats: `$x / 2` is 0.5 for 1.0, and 0 for 1. */
function mendParameters(query: Structure, parameters: Parameters): readonly Insertion[] {
  return query.tokens.flatMap((token) =>
    token.kind === 'parameter' && isWholeFloat(parameters[token.value])
      ? [
          { offset: token.start, text: 'toFloat(' },
          { offset: token.end, text: ')' },
        ]
      : [],
  );
}

function insert(text: string, insertions: readonly Insertion[]): string {
  let result = '';
  let from = 0;
  for (const { offset, text: addition } of insertions) {
    result += text.slice(from, offset) + addition;
    from = offset;
  }
  return result + text.slice(from);
}

function placeAsAsked(original: string, insertions: readonly Insertion[], sent: string): (place: Position) => Position {
  return (place) => {
    const lines = sent.split('\n').slice(0, place.line - 1);
    let offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
    for (const { offset: at, text } of insertions) {
      if (at < offset) offset = Math.max(at, offset - text.length);
    }
    return positionAt(original, Math.min(offset, original.length));
  };
}

/** Neo4j's name of a column: the alias, the variable, or the expression as written. */
function columnName(query: Structure, { start, end }: Span): string {
  const last = query.tokens[end - 1];
  if (query.at(end - 2) === 'AS' && last !== undefined) return last.kind === 'name' ? last.value : last.text;
  const first = query.tokens[start];
  // A map projection is named after what it projects.
  const named = end - start === 1 || (query.at(start + 1) === '{' && query.closing(start + 1) === end - 1);
  return named && first?.kind === 'name'
    ? first.value
    : named && first?.kind === 'word'
      ? first.text
      : query.textOf({ start, end });
}

/** The names of the columns that the query returns; `'*'` where it returns whatever there is. */
function columnsOf(query: Structure): readonly string[] | '*' | undefined {
  const at = query.tokens.findIndex((_, i) => query.at(i) === 'RETURN' && query.around(i) === -1 && query.isKeyword(i));
  if (at < 0) return undefined;
  const start = query.at(at + 1) === 'DISTINCT' ? at + 2 : at + 1;
  if (query.at(start) === '*') return query.at(start + 1) === ',' ? undefined : '*';
  return query.split(start, query.clauseEnd(at)).map((span) => columnName(query, span));
}

function restoreColumns(columns: readonly string[] | '*' | undefined): (result: QueryResult) => QueryResult {
  return (result) => {
    if (columns === '*') {
      const order = result.columns.map((name, index) => ({ name, index })).sort((a, b) => (a.name < b.name ? -1 : 1));
      return {
        ...result,
        columns: order.map(({ name }) => name),
        rows: result.rows.map((row) => order.map(({ index }) => row[index] ?? null)),
      };
    }
    return columns?.length === result.columns.length ? { ...result, columns } : result;
  };
}

/** Inside a list or a map, nothing can be said of a float. */
const wholeFloatInside: Rule = (query, index, parameters) => {
  const token = query.tokens[index];
  if (token?.kind !== 'parameter') return undefined;
  const holds = (value: Value): boolean =>
    isWholeFloat(value) || (value !== null && typeof value === 'object' && Object.values(value).some(holds));
  const value = parameters[token.value] ?? null;
  return typeof value !== 'number' && holds(value)
    ? {
        index,
        message: `The embedded store would take the floats with whole values in ${token.text} for integers.`,
        mend: 'Give integers, and write toFloat(x) where x is to be a float.',
      }
    : undefined;
};

const RULES = [...functionRules, ...comparisonRules, ...entityRules, wholeFloatInside];

/** The first construct that the two stores are known to answer differently, if there is one. */
function findDifference(query: Structure, parameters: Parameters): Difference | undefined {
  for (let index = 0; index < query.tokens.length; index += 1) {
    for (const rule of RULES) {
      const difference = rule(query, index, parameters);
      if (difference !== undefined) return difference;
    }
  }
  return undefined;
}

/**
 * @throws QueryError at the first construct that the embedded store is known to answer otherwise than Neo4j.
 */
export function forEmbedded(guarded: GuardedQuery, parameters: Parameters): EmbeddedQuery {
  const query = new Structure(guarded.text, guarded.tokens);
  const difference = findDifference(query, parameters);
  if (difference !== undefined) {
    const place = positionAt(guarded.text, guarded.tokens[difference.index]?.start ?? guarded.text.length);
    throw new QueryError(difference.message, `${difference.mend} ${ASK_NEO4J}`, place);
  }
  const insertions = [...mendCalls(query), ...mendParameters(query, parameters)].sort((a, b) => a.offset - b.offset);
  const text = insert(guarded.text, insertions);
  return {
    text,
    restore: restoreColumns(columnsOf(query)),
    placeAsAsked: placeAsAsked(guarded.text, insertions, text),
  };
}
