/** What stands on either side of an operator, as far as tokens tell. */

import type { Parameters, Value } from '../../model/values.ts';
import { propertyType } from '../schema.ts';
import type { Structure } from '../structure.ts';

/** `number-like text` is text such as "88", which the embedded store takes for the number. */
export type Operand = 'text' | 'number' | 'boolean' | 'list' | 'number-like text' | 'unknown';

export const TEXT_FUNCTIONS = new Set(
  'TOSTRING TOLOWER TOUPPER TRIM LTRIM RTRIM SUBSTRING LEFT RIGHT REPLACE TYPE'.split(' '),
);
export const FLOAT_FUNCTIONS = new Set('AVG SQRT TOFLOAT FLOOR CEIL STDEV STDEVP PERCENTILECONT EXP LOG'.split(' '));
const NUMBER_FUNCTIONS = new Set(['SIZE', 'COUNT', 'LENGTH', 'TOINTEGER', 'SUM', ...FLOAT_FUNCTIONS]);
const NUMBER_TEXT = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

export function isText(kind: Operand): boolean {
  return kind === 'text' || kind === 'number-like text';
}

export function isFloat(query: Structure, index: number): boolean {
  const token = query.tokens[index];
  return (token?.kind === 'number' && /[.e]/i.test(token.text)) || FLOAT_FUNCTIONS.has(query.at(index));
}

function ofValue(value: Value | undefined): Operand {
  if (Array.isArray(value)) return mostTelling(value.map(ofValue));
  if (typeof value === 'string') return NUMBER_TEXT.test(value) ? 'number-like text' : 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'unknown';
}

/** Of a list's members, the one that decides whether a comparison with them is safe. */
function mostTelling(kinds: readonly Operand[]): Operand {
  return kinds.find((kind) => kind === 'number-like text' || kind === 'number') ?? kinds[0] ?? 'unknown';
}

function ofToken(query: Structure, index: number, parameters: Parameters): Operand {
  const token = query.tokens[index];
  if (token?.kind === 'string') return ofValue(token.value);
  if (token?.kind === 'number') return 'number';
  if (token?.kind === 'parameter') return ofValue(parameters[token.value]);
  if (token?.kind === 'word' && isTextAccumulator(query, token.value)) return 'text';
  return token?.value === 'TRUE' || token?.value === 'FALSE' ? 'boolean' : 'unknown';
}

/** `reduce(all = '', x IN xs | all + x)`. */
function isTextAccumulator(query: Structure, name: string): boolean {
  return query.tokens.some(
    (_, at) => query.isCall(at, 'REDUCE') && query.at(at + 2) === name && query.tokens[at + 4]?.kind === 'string',
  );
}

function ofFunction(query: Structure, name: number): Operand {
  if (TEXT_FUNCTIONS.has(query.at(name))) return 'text';
  return NUMBER_FUNCTIONS.has(query.at(name)) ? 'number' : 'unknown';
}

export function operandBefore(query: Structure, operator: number, parameters: Parameters): Operand {
  const last = query.tokens[operator - 1];
  if (last?.kind === 'word' && query.at(operator - 2) === '.') return propertyType(last.text) ?? 'unknown';
  const open = query.opening(operator - 1);
  if (query.at(operator - 1) === '}') return query.at(open - 1) === 'COUNT' ? 'number' : 'unknown';
  if (query.at(operator - 1) === ']') return query.isIndex(open) ? 'unknown' : 'list';
  if (query.at(operator - 1) === ')') return ofFunction(query, open - 1);
  return ofToken(query, operator - 1, parameters);
}

export function operandAfter(query: Structure, operator: number, parameters: Parameters): Operand {
  let at = operator + 1;
  while (query.at(at) === '-' || query.at(at) === '(') at += 1;
  if (query.at(at) === '[') {
    if (query.at(operator) !== 'IN') return 'list';
    return mostTelling(query.parts(at).map(({ start }) => ofToken(query, start, parameters)));
  }
  if (query.at(at + 1) === '(') return ofFunction(query, at);
  let end = at;
  while (query.at(end + 1) === '.') end += 2;
  const last = query.tokens[end];
  if (end > at && last?.kind === 'word') return propertyType(last.text) ?? 'unknown';
  return ofToken(query, at, parameters);
}
