/** Functions, lists and patterns of text. */

import type { Parameters } from '../../model/values.ts';
import type { Span, Structure } from '../structure.ts';
import { floatAsText } from './comparisons.ts';
import { isFloat, operandAfter } from './operands.ts';
import type { Rule } from './rule.ts';

const TEMPORAL = new Set(['DATE', 'DATETIME', 'TIME', 'LOCALTIME', 'LOCALDATETIME', 'DURATION']);

const dialect: Rule = (query, index) =>
  index === 0 && query.at(0) === 'CYPHER'
    ? { index, message: 'The embedded store has one version of Cypher only.', mend: 'Begin with the query itself.' }
    : undefined;

const floatToString: Rule = (query, index) => {
  if (!query.isCall(index, 'TOSTRING')) return undefined;
  for (let at = index + 2; at < query.closing(index + 1); at += 1) {
    if (query.isCall(at, 'TOINTEGER')) return undefined;
    if (isFloat(query, at)) return floatAsText(index);
  }
  return undefined;
};

/** `toInteger('1.9')` is null in the embedded store. */
const textToInteger: Rule = (query, index, parameters) => {
  if (!query.isCall(index, 'TOINTEGER')) return undefined;
  const argument = query.tokens[index + 2];
  const isWhole = argument?.kind === 'string' && !argument.value.includes('.') && query.at(index + 3) === ')';
  if (isWhole || operandAfter(query, index + 1, parameters) === 'number') return undefined;
  return {
    index,
    message: 'Text such as "1.9" becomes no number in the embedded store, and 1 in Neo4j.',
    mend: 'Write toInteger(toFloat(x)).',
  };
};

/** A bound that may be negative counts otherwise in the embedded store. */
function isSureBound(query: Structure, { start, end }: Span, parameters: Parameters): boolean {
  if (start >= end) return true;
  if (end - start > 1) return query.at(start) === 'SIZE' && query.closing(start + 1) === end - 1;
  const token = query.tokens[start];
  const value = token?.kind === 'parameter' ? parameters[token.value] : undefined;
  return token?.kind === 'number' || ((typeof value === 'bigint' || typeof value === 'number') && value >= 0);
}

const slice: Rule = (query, index, parameters) => {
  const open = query.around(index);
  if (query.at(index) !== '..' || !query.isIndex(open)) return undefined;
  const bounds = [
    { start: open + 1, end: index },
    { start: index + 1, end: query.closing(open) },
  ];
  if (bounds.every((bound) => isSureBound(query, bound, parameters))) return undefined;
  return {
    index,
    message: 'The embedded store counts a negative bound of a list otherwise than Neo4j.',
    mend: 'Give bounds that are numbers from 0, or size(list).',
  };
};

const rounding: Rule = (query, index) =>
  query.isCall(index, 'ROUND')
    ? {
        index,
        message: 'The embedded store rounds negative halves otherwise than Neo4j, and knows no number of places.',
        mend: 'Write floor(x + 0.5), or floor(x * 100 + 0.5) / 100.',
      }
    : undefined;

const temporal: Rule = (query, index) => {
  if (!TEMPORAL.has(query.at(index)) || ['.', ':'].includes(query.at(index - 1))) return undefined;
  if (query.at(index + 1) !== '(' && !(query.at(index + 1) === '.' && query.at(index + 3) === '(')) return undefined;
  return {
    index,
    message: `${query.tokens[index]?.text}() makes a point in time, which the embedded store handles otherwise than Neo4j.`,
    mend: "Dates in the graph are text that sorts: compare date_from and date_to with '2024-01-28'.",
  };
};

const percentile: Rule = (query, index) => {
  if (!query.isCall(index, 'PERCENTILECONT') && !query.isCall(index, 'PERCENTILEDISC')) return undefined;
  const share = query.parts(index + 1)[1];
  const isNumber = share && share.end - share.start === 1 && query.tokens[share.start]?.kind === 'number';
  if (share === undefined || isNumber) return undefined;
  return {
    index,
    message: 'The embedded store takes only a number here, and ignores anything else.',
    mend: 'Write the number, such as 0.5.',
  };
};

/** With a null in the list, `none` and `single` say true or false where Neo4j says null; `all` and `any` say false. */
const listPredicate: Rule = (query, index) => {
  const name = query.at(index);
  if (!['ALL', 'ANY', 'NONE', 'SINGLE'].includes(name) || !query.isCall(index, name)) return undefined;
  const clause = query.clauseAround(index);
  const isPlain = name === 'ALL' || name === 'ANY';
  if (isPlain && query.isCall(query.around(index) - 1, 'COALESCE')) return undefined;
  if (isPlain && query.at(clause) === 'WHERE' && !isNegated(query, clause, index)) return undefined;
  return {
    index,
    message: `Where a member is null, ${name.toLowerCase()}() comes out otherwise in the embedded store here.`,
    mend: 'Write size([x IN list WHERE …]) and compare the number; or coalesce(any(…), false).',
  };
};

/** Whether NOT, XOR or a comparison in the clause may turn false and null into different answers. */
function isNegated(query: Structure, where: number, predicate: number): boolean {
  for (let at = where + 1; at < query.clauseEnd(where); at += 1) {
    if (at === predicate) at = query.closing(predicate + 1);
    const isNull = query.at(at - 1) === 'IS';
    if ((query.at(at) === 'NOT' && !isNull) || query.at(at) === 'XOR') return true;
  }
  return (
    ['=', '<>', 'IS'].includes(query.at(query.closing(predicate + 1) + 1)) ||
    ['=', '<>'].includes(query.at(predicate - 1))
  );
}

/** Letter classes, look-around, possessive counts, and case beyond ASCII are read in two ways. */
const UNSURE_PATTERN = /\\[a-zA-Z0-9]|\(\?(?!i\)|:)|[*+?}]\+|\[\[|&&/;

const regularExpression: Rule = (query, index, parameters) => {
  if (query.at(index) !== '=~') return undefined;
  const token = query.tokens[index + 1];
  const pattern =
    token?.kind === 'parameter' ? parameters[token.value] : token?.kind === 'string' ? token.value : undefined;
  const isSure =
    typeof pattern === 'string' &&
    !UNSURE_PATTERN.test(pattern) &&
    !(pattern.includes('(?i)') && /[^\0-\x7f]/.test(pattern)) &&
    query.at(index + 2) !== '+';
  if (isSure) return undefined;
  return {
    index,
    message: 'The two stores may read this regular expression in two ways.',
    mend: 'Use plain characters, classes such as [0-9], and (?i) with ASCII only; or CONTAINS and toLower().',
  };
};

/** Behind a property that is not returned, the embedded store does not order by a member of a list. */
const orderByMember: Rule = (query, index) => {
  const clause = query.clause(index);
  if (query.at(index) !== '[' || !query.isIndex(index) || query.at(clause) !== 'ORDER') return undefined;
  return {
    index,
    message: 'The embedded store may not order by a member of a list.',
    mend: 'Name it first: WITH *, xs[0] AS first … ORDER BY first.',
  };
};

/** The embedded store answers `exists(n.x)` and `'abc'[0]`, which Neo4j refuses. */
const wider: Rule = (query, index) => {
  if (query.isCall(index, 'EXISTS') && query.at(index + 3) === '.') {
    return { index, message: 'Neo4j no longer knows exists(n.property).', mend: 'Write n.property IS NOT NULL.' };
  }
  if (query.tokens[index]?.kind === 'string' && query.at(index + 1) === '[') {
    return { index, message: 'Neo4j takes no letter from text this way.', mend: 'Use substring(text, start, 1).' };
  }
  return undefined;
};

export const functionRules: readonly Rule[] = [
  dialect,
  floatToString,
  textToInteger,
  slice,
  rounding,
  temporal,
  percentile,
  listPredicate,
  regularExpression,
  orderByMember,
  wider,
];
