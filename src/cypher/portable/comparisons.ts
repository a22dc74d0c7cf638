/** Comparing and adding values of different kinds. */

import { isAlwaysThere, propertyType } from '../schema.ts';
import type { Structure } from '../structure.ts';
import { isFloat, isText, type Operand, operandAfter, operandBefore, TEXT_FUNCTIONS } from './operands.ts';
import type { Difference, Rule } from './rule.ts';

const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=', 'IN']);
const ENDS_A_CHAIN = new Set('RETURN WITH WHERE AND OR XOR THEN ELSE WHEN IN AS BY NOT'.split(' '));

/** Part of `-->`, `<--` or `<-[`, or the `=` of `p = (…)`. */
function isPattern(query: Structure, index: number): boolean {
  const arrow = query.at(index - 1) === '-' || (query.at(index) === '<' && query.at(index + 1) === '-');
  const named = query.at(index) === '=' && query.at(index + 1) === '(' && query.at(query.clause(index)) === 'MATCH';
  return arrow || named;
}

function mayMix(left: Operand, right: Operand): boolean {
  if (left === 'number' || right === 'number') return isText(left) || isText(right);
  const other = left === 'number-like text' ? right : right === 'number-like text' ? left : 'text';
  return !isText(other);
}

const MIXED = {
  message:
    'A number may be compared with text here: the embedded store takes 88 and "88" for the same, Neo4j does not.',
  mend: 'Compare a number with a number, and text with text (toString(x) makes text).',
};

const numberWithText: Rule = (query, index, parameters) => {
  if (!COMPARISONS.has(query.at(index)) || isPattern(query, index)) return undefined;
  const mixes = mayMix(operandBefore(query, index, parameters), operandAfter(query, index, parameters));
  return mixes ? { index, ...MIXED } : undefined;
};

/** `(f:Figure {value: '88'})` compares as `=` does. */
const numberWithTextInPattern: Rule = (query, index, parameters) => {
  if (query.at(index) !== ':' || !query.isPatternMap(query.around(index))) return undefined;
  const key = query.tokens[index - 1];
  const mixes = mayMix(propertyType(key?.text ?? '') ?? 'unknown', operandAfter(query, index, parameters));
  return mixes ? { index, ...MIXED } : undefined;
};

/** `CASE x WHEN '88'` compares as `=` does. */
const numberWithTextInCase: Rule = (query, index, parameters) => {
  if (query.at(index) !== 'WHEN' || query.at(index + 2) !== 'THEN') return undefined;
  return operandAfter(query, index, parameters) === 'number-like text' ? { index: index + 1, ...MIXED } : undefined;
};

const listsAndOrder: Rule = (query, index, parameters) => {
  const operator = query.at(index);
  if (!COMPARISONS.has(operator) || operator === 'IN' || isPattern(query, index)) return undefined;
  const operands = [operandBefore(query, index, parameters), operandAfter(query, index, parameters)];
  const open = query.at(index - 1) === '}' ? query.opening(index - 1) : index + 1;
  const isMap = query.at(open) === '{' && !['COUNT', 'EXISTS', 'COLLECT'].includes(query.at(open - 1));
  const isOrder = operator !== '=' && operator !== '<>';
  if (!operands.includes('list') && !isMap && !(isOrder && operands.includes('boolean'))) return undefined;
  return {
    index,
    message: 'The embedded store compares lists and maps, and orders true and false, otherwise than Neo4j.',
    mend: 'Compare their members or sizes one by one.',
  };
};

/** Whether an operand further left in a chain of `+` is text, which makes the whole chain text. */
function chainHoldsText(query: Structure, from: number): boolean {
  const depth = query.around(from);
  for (let at = from; at > depth; at -= 1) {
    const token = query.tokens[at];
    if (query.around(at) !== depth) continue;
    if (token?.kind === 'string' || (TEXT_FUNCTIONS.has(query.at(at)) && query.at(at + 1) === '(')) return true;
    if (token?.kind === 'word' && query.at(at - 1) === '.' && propertyType(token.text) === 'text') return true;
    const belongs = token?.kind !== 'symbol' || ['+', '.', '(', ')', '[', ']'].includes(token.text);
    if (!belongs || ENDS_A_CHAIN.has(query.at(at))) return false;
  }
  return false;
}

export function floatAsText(index: number): Difference {
  return {
    index,
    message: 'A whole number with a decimal point becomes "1" as text in the embedded store and "1.0" in Neo4j.',
    mend: 'Leave it a number, or make it whole first: toString(toInteger(x)).',
  };
}

/** `null IN []` is null in the embedded store and false in Neo4j: a difference that NOT brings to light. */
const nullInEmpty: Rule = (query, index, parameters) => {
  const property = query.tokens[index - 1];
  const isProperty = query.at(index - 2) === '.' && property?.kind === 'word';
  const isNull = query.at(index - 1) === 'NULL';
  if (query.at(index) !== 'IN' || !(isNull || (isProperty && !isAlwaysThere(property.text)))) return undefined;
  const list = query.tokens[index + 1];
  const given = list?.kind === 'parameter' ? parameters[list.value] : undefined;
  if (query.at(index + 1) === '[' ? query.at(index + 2) !== ']' : Array.isArray(given) && given.length > 0)
    return undefined;
  // CASE and WHERE take null for false; NOT and a returned value do not.
  const before = query.at(index - 4);
  const isFilter = before === 'WHEN' || (query.at(query.clauseAround(index)) === 'WHERE' && before !== 'NOT');
  if (isFilter && query.at(query.around(index) - 1) !== 'NOT') return undefined;
  return {
    index,
    message: 'Whether something absent is in an empty list, the embedded store leaves open where Neo4j says no.',
    mend: "Say what stands for the absent: coalesce(x, '') IN list.",
  };
};

/** `[1] + 2` is null in the embedded store. */
const listPlusMember: Rule = (query, index, parameters) => {
  if (query.at(index) !== '+') return undefined;
  const operands = [operandBefore(query, index, parameters), operandAfter(query, index, parameters)];
  if (!operands.includes('list') || operands.every((kind) => kind === 'list')) return undefined;
  return {
    index,
    message: 'Something that may not be a list is joined to a list here, which gives null in the embedded store.',
    mend: 'Put it in brackets: [x] + [1, 2].',
  };
};

/** `1 + 'a'` is null in the embedded store. */
const numberPlusText: Rule = (query, index, parameters) => {
  if (query.at(index) !== '+') return undefined;
  const [left, right] = [operandBefore(query, index, parameters), operandAfter(query, index, parameters)];
  if (isText(left) && isFloat(query, index + 1)) return floatAsText(index);
  if (!isText(right) || isText(left) || left === 'list' || chainHoldsText(query, index - 1)) return undefined;
  return {
    index,
    message: 'A number may be joined to text here, which gives null in the embedded store.',
    mend: 'Begin with text: toString(x) + ….',
  };
};

const power: Rule = (query, index) => {
  if (query.at(index) !== '^') return undefined;
  const base = query.at(index + 1) === '-' ? index + 2 : index + 1;
  const after = query.at(base) === '(' ? query.closing(base) + 1 : base + 1;
  if (query.at(after) !== '^') return undefined;
  return {
    index,
    message: 'Neo4j works out a^b^c from the left, the embedded store from the right.',
    mend: 'Add brackets.',
  };
};

const bigNumber: Rule = (query, index) => {
  const token = query.tokens[index];
  if (token?.kind !== 'number' || isFloat(query, index) || Number.isSafeInteger(Number(token.text))) return undefined;
  return { index, message: 'The embedded store does not hold so large a number exactly.', mend: 'Stay under 2^53.' };
};

export const comparisonRules: readonly Rule[] = [
  numberWithText,
  numberWithTextInPattern,
  numberWithTextInCase,
  listsAndOrder,
  nullInEmpty,
  listPlusMember,
  numberPlusText,
  power,
  bigNumber,
];
