/**
 * What the embedded store is known to answer otherwise than Neo4j, found by running both side by side
 * (`tests/cypher/differential.test.ts`). Each rule refuses one such construct and says how to write it so that both
 * agree. What the embedded store refuses by itself is not listed here.
 */

import type { Parameters, Value } from '../model/values.ts';
import { propertyType } from './schema.ts';
import type { Span, Structure } from './structure.ts';

/** A construct that is not portable: where it stands, what differs, and how to mend it. */
export interface Difference {
  readonly index: number;
  readonly message: string;
  readonly mend: string;
}

type Rule = (query: Structure, index: number, parameters: Parameters) => Difference | undefined;

const NUMBER_TEXT = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=', 'IN']);
const TEXT_FUNCTIONS = new Set([
  'TOSTRING',
  'TOLOWER',
  'TOUPPER',
  'TRIM',
  'LTRIM',
  'RTRIM',
  'SUBSTRING',
  'LEFT',
  'RIGHT',
  'REPLACE',
  'TYPE',
]);
const FLOAT_FUNCTIONS = new Set(['AVG', 'SQRT', 'TOFLOAT', 'STDEV', 'STDEVP', 'PERCENTILECONT', 'EXP', 'LOG']);
const TEMPORAL = new Set(['DATE', 'DATETIME', 'TIME', 'LOCALTIME', 'LOCALDATETIME', 'DURATION']);

type Operand = 'text' | 'number' | 'boolean' | 'list' | 'number-like text' | 'unknown';

function kindOfValue(value: Value | undefined): Operand {
  if (typeof value === 'string') return NUMBER_TEXT.test(value) ? 'number-like text' : 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return 'unknown';
}

/** Kinds of a parameter that is a list: of its members, the most telling. */
function kindOfParameter(value: Value | undefined): Operand {
  if (!Array.isArray(value)) return kindOfValue(value);
  const kinds = value.map(kindOfValue);
  return kinds.find((kind) => kind === 'number-like text' || kind === 'number') ?? kinds[0] ?? 'unknown';
}

/** What stands on the left of an operator, as far as its last tokens tell. */
function operandBefore(query: Structure, operator: number, parameters: Parameters): Operand {
  const token = query.tokens[operator - 1];
  if (token?.kind === 'word' && query.at(operator - 2) === '.') return propertyType(token.text) ?? 'unknown';
  if (token?.text === ']') return isIndex(query, openingOf(query, operator - 1)) ? 'unknown' : 'list';
  if (token?.text === ')') return functionKind(query, openingOf(query, operator - 1) - 1);
  return operandOfToken(query, operator - 1, parameters);
}

/** What stands on the right of an operator, as far as its first tokens tell. */
function operandAfter(query: Structure, operator: number, parameters: Parameters): Operand {
  let at = operator + 1;
  while (query.at(at) === '-' || query.at(at) === '(') at += 1;
  if (query.at(at) === '[') {
    return query.at(operator) === 'IN' ? kindOfList(query, at, parameters) : 'list';
  }
  if (query.at(at + 1) === '(') return functionKind(query, at);
  let end = at;
  while (query.at(end + 1) === '.') end += 2;
  const last = query.tokens[end];
  if (end > at && last?.kind === 'word') return propertyType(last.text) ?? 'unknown';
  return operandOfToken(query, at, parameters);
}

function operandOfToken(query: Structure, index: number, parameters: Parameters): Operand {
  const token = query.tokens[index];
  if (token?.kind === 'string') return kindOfValue(token.value);
  if (token?.kind === 'number') return 'number';
  if (token?.kind === 'parameter') return kindOfParameter(parameters[token.value]);
  return token?.value === 'TRUE' || token?.value === 'FALSE' ? 'boolean' : 'unknown';
}

function kindOfList(query: Structure, open: number, parameters: Parameters): Operand {
  const kinds = query.parts(open).map(({ start }) => operandOfToken(query, start, parameters));
  return kinds.find((kind) => kind === 'number-like text' || kind === 'number') ?? kinds[0] ?? 'unknown';
}

function functionKind(query: Structure, name: number): Operand {
  const word = query.at(name);
  if (TEXT_FUNCTIONS.has(word)) return 'text';
  return ['SIZE', 'COUNT', 'LENGTH', 'TOINTEGER', 'SUM'].includes(word) || FLOAT_FUNCTIONS.has(word)
    ? 'number'
    : 'unknown';
}

function openingOf(query: Structure, close: number): number {
  for (let at = close - 1; at >= 0; at -= 1) if (query.closing(at) === close) return at;
  return -1;
}

/** Whether the bracket takes from a list (`xs[0]`) instead of making one (`[1, 2]`). */
function isIndex(query: Structure, open: number): boolean {
  const before = query.tokens[open - 1];
  if (before === undefined || query.at(open) !== '[') return false;
  if (before.kind === 'symbol') return before.text === ']' || before.text === ')';
  if (before.kind !== 'word') return before.kind !== 'number';
  return ![
    'IN',
    'AS',
    'AND',
    'OR',
    'RETURN',
    'WITH',
    'UNWIND',
    'WHERE',
    'THEN',
    'ELSE',
    'NOT',
    'BY',
    'DISTINCT',
    'WHEN',
    'CASE',
  ].includes(before.value);
}

/** 1 = '1' is true in the embedded store, and 1 < '2' as well; in Neo4j neither is. */
const numberAgainstText: Rule = (query, index, parameters) => {
  if (!COMPARISONS.has(query.at(index)) && query.at(index) !== ':') return undefined;
  // `{value: '88'}` compares as well; elsewhere a colon stands before a label or in a map that is only returned.
  const key = query.tokens[index - 1];
  const isKey = query.at(index) === ':';
  if (isKey && query.at(query.around(index)) !== '{') return undefined;
  const left = isKey ? (propertyType(key?.text ?? '') ?? 'text') : operandBefore(query, index, parameters);
  const right = operandAfter(query, index, parameters);
  const numberLike = (kind: Operand) => kind === 'number-like text';
  const safe =
    (left === 'text' && right !== 'number') ||
    (right === 'text' && left !== 'number') ||
    (left === 'number' && right === 'number') ||
    (!numberLike(left) &&
      !numberLike(right) &&
      !(left === 'number' && right === 'text') &&
      !(left === 'text' && right === 'number'));
  if (safe) return undefined;
  return {
    index,
    message:
      'A number may be compared with text here; the embedded store takes 88 and "88" for the same, Neo4j does not.',
    mend: 'Compare a number with a number, and text with text (toString(x) makes text).',
  };
};

/** `[1, null] = [1, null]`, `[1] < [2]` and `true > false` come out otherwise. */
const listsAndBooleans: Rule = (query, index, parameters) => {
  const operator = query.at(index);
  if (!COMPARISONS.has(operator) || operator === 'IN' || query.around(index) === -2) return undefined;
  const operands = [operandBefore(query, index, parameters), operandAfter(query, index, parameters)];
  const ordering = operator !== '=' && operator !== '<>';
  const map = query.at(index + 1) === '{' || query.at(index - 1) === '}';
  if (!operands.includes('list') && !map && !(ordering && operands.includes('boolean'))) return undefined;
  return {
    index,
    message: 'The embedded store compares lists, maps, and the order of true and false otherwise than Neo4j.',
    mend: 'Compare their members or sizes one by one.',
  };
};

/** `1 + 'a'` is null in the embedded store. */
const numberPlusText: Rule = (query, index, parameters) => {
  if (query.at(index) !== '+') return undefined;
  const right = operandAfter(query, index, parameters);
  const left = operandBefore(query, index, parameters);
  const isText = (kind: Operand) => kind === 'text' || kind === 'number-like text';
  if (isText(right) && !isText(left) && left !== 'list' && !chainHoldsText(query, index - 1)) {
    return {
      index,
      message: 'A number may be joined to text here, which gives null in the embedded store.',
      mend: 'Write toString(x) + … for whatever comes before the text.',
    };
  }
  const float = query.tokens[index + 1];
  const floats = (float?.kind === 'number' && /[.e]/i.test(float.text)) || FLOAT_FUNCTIONS.has(query.at(index + 1));
  if (isText(left) && floats) return floatAsText(index);
  return undefined;
};

/** Whether one of the operands further left in a chain of `+` is text, which makes the whole chain text. */
function chainHoldsText(query: Structure, from: number): boolean {
  const depth = query.around(from);
  for (let at = from; at > depth; at -= 1) {
    if (query.around(at) !== depth) continue;
    const token = query.tokens[at];
    if (token?.kind === 'string') return true;
    if (token?.kind === 'word' && query.at(at + 1) === '(' && TEXT_FUNCTIONS.has(token.value)) return true;
    if (token?.kind === 'word' && query.at(at - 1) === '.' && propertyType(token.text) === 'text') return true;
    const operand = token?.kind !== 'symbol' || ['+', '.', '(', ')', '[', ']'].includes(token.text);
    if (!operand || ['RETURN', 'WITH', 'WHERE', 'AND', 'OR', 'THEN', 'ELSE', 'IN', 'AS', 'BY'].includes(query.at(at)))
      break;
  }
  return false;
}

function floatAsText(index: number): Difference {
  return {
    index,
    message: 'A whole number with a decimal point becomes "1" as text in the embedded store and "1.0" in Neo4j.',
    mend: 'Leave it a number, or make it whole first: toString(toInteger(x)).',
  };
}

const floatToString: Rule = (query, index) => {
  if (!query.isCall(index, 'TOSTRING')) return undefined;
  for (let at = index + 2; at < query.closing(index + 1); at += 1) {
    const token = query.tokens[at];
    if (query.isCall(at, 'TOINTEGER')) return undefined;
    if ((token?.kind === 'number' && /[.e]/i.test(token.text)) || FLOAT_FUNCTIONS.has(query.at(at))) {
      return floatAsText(index);
    }
  }
  return undefined;
};

/** A negative bound gives an empty list in the embedded store. */
const slice: Rule = (query, index, parameters) => {
  if (query.at(index) !== '..' || query.at(query.around(index)) !== '[') return undefined;
  const open = query.around(index);
  if (!isIndex(query, open)) return undefined;
  const sure = (span: Span) => {
    const token = query.tokens[span.start];
    if (span.start >= span.end) return true;
    if (span.end - span.start > 1)
      return query.at(span.start) === 'SIZE' && query.closing(span.start + 1) === span.end - 1;
    const value = token?.kind === 'parameter' ? parameters[token.value] : undefined;
    return token?.kind === 'number' || ((typeof value === 'bigint' || typeof value === 'number') && value >= 0);
  };
  if (sure({ start: open + 1, end: index }) && sure({ start: index + 1, end: query.closing(open) })) return undefined;
  return {
    index,
    message: 'The embedded store counts a negative bound of a list otherwise than Neo4j.',
    mend: 'Give bounds that are numbers from 0, or size(list); or pick members with [i IN range(…) | list[i]].',
  };
};

const power: Rule = (query, index) => {
  if (query.at(index) !== '^') return undefined;
  const next = query.at(index + 1) === '-' ? index + 3 : index + 2;
  if (query.at(query.at(index + 1) === '(' ? query.closing(index + 1) + 1 : next) !== '^') return undefined;
  return {
    index,
    message: 'Neo4j works out a^b^c from the left, the embedded store from the right.',
    mend: 'Add brackets.',
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
  if (!TEMPORAL.has(query.at(index)) || query.at(index - 1) === '.' || query.at(index - 1) === ':') return undefined;
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
  if (share === undefined || (share.end - share.start === 1 && query.tokens[share.start]?.kind === 'number'))
    return undefined;
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
  const positive = name === 'ALL' || name === 'ANY';
  if (positive && query.isCall(query.around(index) - 1, 'COALESCE')) return undefined;
  const clause = query.clause(index);
  if (positive && query.at(clause) === 'WHERE' && !hasNegation(query, clause)) return undefined;
  return {
    index,
    message: `${name.toLowerCase()}() over members that may be null comes out otherwise in the embedded store here.`,
    mend: 'Write size([x IN list WHERE …]) and compare the number.',
  };
};

function hasNegation(query: Structure, where: number): boolean {
  for (let at = where; at < query.clauseEnd(where); at += 1) {
    if (query.around(at) !== query.around(where) && !query.isCall(query.around(at), '(')) {
      if (query.at(query.around(at)) !== '(' || TEXT_FUNCTIONS.has(query.at(query.around(at) - 1))) continue;
    }
    const isNull = query.at(at) === 'NOT' && query.at(at - 1) === 'IS';
    if ((query.at(at) === 'NOT' && !isNull) || query.at(at) === 'XOR') return true;
  }
  return false;
}

const shortestPath: Rule = (query, index) => {
  if (!query.isCall(index, 'SHORTESTPATH') && !query.isCall(index, 'ALLSHORTESTPATHS')) return undefined;
  const clause = query.clause(index);
  const next = query.clauseEnd(clause);
  if (clause < 0 || query.at(next) !== 'WHERE') return undefined;
  return {
    index: next,
    message:
      'Neo4j looks for the shortest path that fits this WHERE; the embedded store takes the shortest of all and then asks whether it fits.',
    mend: 'Match a path of bounded length, MATCH p = (a)-[*1..3]-(b) WHERE …, and order by length(p).',
  };
};

const regularExpression: Rule = (query, index, parameters) => {
  if (query.at(index) !== '=~') return undefined;
  const token = query.tokens[index + 1];
  const pattern =
    token?.kind === 'string' ? token.value : token?.kind === 'parameter' ? parameters[token.value] : undefined;
  // Classes by letter, look-around, possessive counts, and case without regard to it beyond ASCII differ.
  const differs = /\\[a-zA-Z0-9]|\(\?(?!i\)|:)|[*+?}]\+|\[\[|&&/;
  const sure =
    typeof pattern === 'string' && !differs.test(pattern) && !(pattern.includes('(?i)') && /[^\0-\x7f]/.test(pattern));
  if (sure) return undefined;
  return {
    index,
    message: 'The two stores read this regular expression, or what it may turn out to be, in two ways.',
    mend: 'Use plain characters, classes such as [0-9], and (?i) with ASCII only; or CONTAINS and toLower().',
  };
};

const storeIds: Rule = (query, index) => {
  if (!query.isCall(index, 'ID') && !query.isCall(index, 'ELEMENTID')) return undefined;
  return { index, message: 'Each store numbers nodes and relationships its own way.', mend: 'Use the property id.' };
};

const orderOfLabels: Rule = (query, index) => {
  if (!query.isCall(index, 'LABELS') && !query.isCall(index, 'KEYS')) return undefined;
  const taken =
    isIndex(query, query.closing(index + 1) + 1) || ['HEAD', 'LAST'].includes(query.at(query.around(index) - 1));
  if (!taken) return undefined;
  return {
    index,
    message: 'Labels and keys come in no order that can be relied on.',
    mend: "Ask n:State, 'State' IN labels(n), or n.kind.",
  };
};

/** `m {.id}` of a node that was not found is null in Neo4j, and {id: null} in the embedded store. */
const mapOfNothing: Rule = (query, index) => {
  if (query.at(index) !== '{' || query.at(index + 1) !== '.') return undefined;
  if (!query.tokens.some((token) => token.kind === 'word' && token.value === 'OPTIONAL')) return undefined;
  return {
    index,
    message: 'A map made of what OPTIONAL MATCH did not find is not null in the embedded store.',
    mend: 'Return the properties one by one.',
  };
};

/** The embedded store answers `exists(n.x)` and `'abc'[0]`, which Neo4j refuses. */
const oldForms: Rule = (query, index) => {
  if (query.isCall(index, 'EXISTS') && query.at(index + 3) === '.') {
    return { index, message: 'Neo4j no longer knows exists(n.property).', mend: 'Write n.property IS NOT NULL.' };
  }
  if (query.tokens[index]?.kind === 'string' && query.at(index + 1) === '[') {
    return {
      index,
      message: 'Neo4j does not take a letter from text this way.',
      mend: 'Use substring(text, start, 1).',
    };
  }
  return undefined;
};

const bigNumber: Rule = (query, index) => {
  const token = query.tokens[index];
  if (token?.kind !== 'number' || /[.e]/i.test(token.text) || Number.isSafeInteger(Number(token.text)))
    return undefined;
  return { index, message: 'The embedded store does not hold a number this large exactly.', mend: 'Stay under 2^53.' };
};

/** CASE compares as `=` does. */
const caseOfText: Rule = (query, index, parameters) => {
  if (query.at(index) !== 'WHEN' || query.tokens[index + 1]?.kind !== 'string') return undefined;
  if (query.at(index + 2) !== 'THEN' || operandAfter(query, index, parameters) !== 'number-like text') return undefined;
  return {
    index: index + 1,
    message: 'The embedded store takes 88 and "88" for the same, Neo4j does not.',
    mend: 'Compare a number with a number, and text with text.',
  };
};

const dialect: Rule = (query, index) =>
  index === 0 && query.at(0) === 'CYPHER'
    ? {
        index,
        message: 'The embedded store has one version of Cypher only.',
        mend: 'Leave out the words before the query.',
      }
    : undefined;

const RULES: readonly Rule[] = [
  dialect,
  numberAgainstText,
  listsAndBooleans,
  numberPlusText,
  floatToString,
  slice,
  power,
  rounding,
  temporal,
  percentile,
  listPredicate,
  shortestPath,
  regularExpression,
  storeIds,
  orderOfLabels,
  mapOfNothing,
  oldForms,
  bigNumber,
  caseOfText,
];

/** The first construct of a query that the two stores are known to answer differently, if there is one. */
export function findDifference(query: Structure, parameters: Parameters): Difference | undefined {
  for (let index = 0; index < query.tokens.length; index += 1) {
    for (const rule of RULES) {
      const difference = rule(query, index, parameters);
      if (difference !== undefined) return difference;
    }
  }
  return undefined;
}
