/**
 * Nodes, relationships and paths inside expressions. The embedded engine turns them into bare numbers there, and may
 * then take a relationship's number for a node's: `[r IN rs WHERE …][0].id` can name a wrong thing altogether.
 */

import type { Structure } from '../structure.ts';
import type { Rule } from './rule.ts';

/** Functions that make something else of an entity. */
const TO_VALUE = new Set(
  'SIZE COUNT TYPE LABELS KEYS LENGTH PROPERTIES EXISTS ID ELEMENTID ISEMPTY ALL ANY NONE SINGLE'.split(' '),
);
const COMPARED = new Set(['=', '<>', 'IS', ':', 'IN', '.']);

const knownEntities = new WeakMap<Structure, ReadonlySet<string>>();

function nameAt(query: Structure, index: number): string | undefined {
  const token = query.tokens[index];
  return token?.kind === 'word' || token?.kind === 'name' ? token.value : undefined;
}

/** Variables of patterns: `(n`, `-[r`, `p = (`. */
function patternVariables(query: Structure): Set<string> {
  const found = new Set<string>();
  query.tokens.forEach((_, index) => {
    const name = nameAt(query, index);
    if (name === undefined) return;
    const ends = query.at(index - 1) === '[' ? [']', ':', '{', '*'] : [')', ':', '{'];
    const inBracket = query.isPattern(index - 1) && ends.includes(query.at(index + 1));
    const isPath =
      query.at(index + 1) === '=' && query.at(query.clause(index)) === 'MATCH' && query.around(index) < index;
    if (inBracket || (isPath && ['MATCH', ','].includes(query.at(index - 1)))) found.add(name);
  });
  return found;
}

/** Whether an entity itself, and not something about it, is a value of the expression from `start` to `end`. */
function holdsEntity(query: Structure, start: number, end: number, entities: ReadonlySet<string>): boolean {
  for (let at = start; at < end; at += 1) {
    // What a comprehension or reduce() goes through is not its value; what stands behind the bar is.
    const bar = barOf(query, at);
    if (bar > 0) {
      at = bar;
      continue;
    }
    const name = nameAt(query, at);
    const makesEntity =
      (query.isCall(at, 'STARTNODE') || query.isCall(at, 'ENDNODE')) && query.at(query.closing(at + 1) + 1) !== '.';
    if (makesEntity) return true;
    if (query.at(at + 1) === '(' && name !== undefined) {
      if (TO_VALUE.has(name) || name === 'STARTNODE' || name === 'ENDNODE') at = query.closing(at + 1);
      continue;
    }
    if (name === undefined || !entities.has(name) || query.at(at - 1) === '.' || COMPARED.has(query.at(at + 1)))
      continue;
    if (['=', '<>'].includes(query.at(at - 1)) || isTaken(query, at + 1)) continue;
    return true;
  }
  return false;
}

/** `rs[0].id`: a property of a member. */
function isTaken(query: Structure, open: number): boolean {
  return query.isIndex(open) && query.at(query.closing(open) + 1) === '.';
}

/** Index of the bar of the comprehension or reduce() that opens at `open`, or -1. */
function barOf(query: Structure, open: number): number {
  if (query.at(open) !== '[' && !query.isCall(open - 1, 'REDUCE')) return -1;
  for (let at = open + 1; at < query.closing(open); at += 1) {
    if (query.around(at) === open && query.at(at) === '|') return at;
  }
  return -1;
}

/** Index behind which the expression before `AS` began. */
function startOfItem(query: Structure, as: number): number {
  const depth = query.around(as);
  for (let at = as - 1; at > depth; at -= 1) {
    if (query.around(at) !== depth) continue;
    if ([',', 'WITH', 'RETURN', 'UNWIND', 'DISTINCT'].includes(query.at(at))) return at + 1;
  }
  return depth + 1;
}

/** Index of the first token that no longer belongs to the list of `x IN list`. */
function endOfList(query: Structure, from: number): number {
  const depth = query.around(from);
  let at = from;
  while (at < query.tokens.length && query.around(at) >= depth) {
    if (query.around(at) === depth && ['WHERE', '|', ']', ')'].includes(query.at(at))) return at;
    at += 1;
  }
  return at;
}

/** Every variable that stands for an entity or holds entities, in any scope of the query. */
function entityVariables(query: Structure): ReadonlySet<string> {
  const known = knownEntities.get(query);
  if (known !== undefined) return known;
  const found = patternVariables(query);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    query.tokens.forEach((_, index) => {
      const alias = query.at(index) === 'AS' ? nameAt(query, index + 1) : undefined;
      if (alias !== undefined && holdsEntity(query, startOfItem(query, index), index, found)) found.add(alias);
      const member = query.at(index) === 'IN' && isIteration(query, index) ? nameAt(query, index - 1) : undefined;
      if (member !== undefined && holdsEntity(query, index + 1, endOfList(query, index + 1), found)) found.add(member);
    });
  }
  knownEntities.set(query, found);
  return found;
}

/** `[x IN list …]`, `any(x IN list …)` and `reduce(…, x IN list | …)`, as against the question whether x is in a list. */
function isIteration(query: Structure, index: number): boolean {
  const open = query.around(index);
  const first = open === index - 2;
  const predicate = first && ['ALL', 'ANY', 'NONE', 'SINGLE'].includes(query.at(open - 1));
  return (first && query.at(open) === '[' && !query.isIndex(open)) || predicate || query.isCall(open - 1, 'REDUCE');
}

const LOST = 'inside such an expression the embedded store loses what a node, relationship or path is.';

/** `[r IN rs WHERE r.x = 1]`, `[r IN rs | r]`, `[r IN rs | {tie: r}]`. */
const comprehension: Rule = (query, index) => {
  if (query.at(index) !== 'IN' || query.at(query.around(index)) !== '[' || !isIteration(query, index)) return undefined;
  const open = query.around(index);
  const entities = entityVariables(query);
  const bar = barOf(query, open);
  const loses =
    bar > 0
      ? holdsEntity(query, bar + 1, query.closing(open), entities)
      : holdsEntity(query, index + 1, endOfList(query, index + 1), entities) && !query.isCall(open - 2, 'SIZE');
  if (!loses) return undefined;
  return {
    index: open,
    message: `This list would hold nodes or relationships; ${LOST}`,
    mend: 'Take the properties you need, [r IN rs WHERE … | r.id], or UNWIND the list and filter with WHERE.',
  };
};

/** `CASE … THEN r END`, `coalesce(r, s)`, `reduce(…, x IN rs | x)`. */
const choice: Rule = (query, index) => {
  const entities = entityVariables(query);
  const isCase = query.at(index) === 'THEN' || query.at(index) === 'ELSE';
  const isFunction = query.isCall(index, 'COALESCE') || query.isCall(index, 'NULLIF');
  let chosen = false;
  if (isCase) chosen = holdsEntity(query, index + 1, endOfChoice(query, index + 1), entities);
  if (isFunction) chosen = holdsEntity(query, index + 2, query.closing(index + 1), entities);
  if (query.isCall(index, 'REDUCE')) chosen = holdsEntity(query, index + 1, query.closing(index + 1), entities);
  if (!chosen) return undefined;
  return {
    index,
    message: `This would choose between nodes or relationships; ${LOST}`,
    mend: 'Choose between their properties instead, such as coalesce(a.name, b.name).',
  };
};

function endOfChoice(query: Structure, from: number): number {
  const depth = query.around(from);
  let at = from;
  while (at < query.tokens.length && !(query.around(at) === depth && ['WHEN', 'ELSE', 'END'].includes(query.at(at))))
    at += 1;
  return at;
}

/** `[a] + [b]`, `nodes(p) + nodes(q)`. */
const sum: Rule = (query, index) => {
  if (query.at(index) !== '+') return undefined;
  const entities = entityVariables(query);
  const open = query.opening(index - 1);
  const left = query.at(open) === '(' ? open - 1 : open >= 0 ? open : index - 1;
  const close = query.closing(query.at(index + 1) === '[' ? index + 1 : index + 2);
  const right = close < query.tokens.length ? close : index + 2;
  if (query.isIndex(left)) return undefined;
  if (!holdsEntity(query, left, index, entities) && !holdsEntity(query, index + 1, right, entities)) return undefined;
  return {
    index,
    message: `This joins lists of nodes or relationships; ${LOST}`,
    mend: 'Join lists of their properties, or write one list: [a, b].',
  };
};

/** `a IN nodes(p)` is never true in the embedded store. */
const member: Rule = (query, index) => {
  if (query.at(index) !== 'IN' || isIteration(query, index)) return undefined;
  const name = nameAt(query, index - 1);
  if (name === undefined || query.at(index - 2) === '.' || !entityVariables(query).has(name)) return undefined;
  return {
    index,
    message: 'Whether a node or relationship is in a list, the embedded store may deny where Neo4j affirms it.',
    mend: 'Ask by id: a.id IN [n IN nodes(p) | n.id].',
  };
};

/** `m {.id}` of a node that was not found is null in Neo4j, and {id: null} in the embedded store. */
const mapOfNothing: Rule = (query, index) => {
  if (query.at(index) !== '{' || query.at(index + 1) !== '.') return undefined;
  if (!query.tokens.some((_, at) => query.at(at) === 'OPTIONAL')) return undefined;
  return {
    index,
    message: 'A map made of what OPTIONAL MATCH did not find is not null in the embedded store.',
    mend: 'Return the properties one by one.',
  };
};

const storeIds: Rule = (query, index) =>
  query.isCall(index, 'ID') || query.isCall(index, 'ELEMENTID')
    ? { index, message: 'Each store numbers nodes and relationships its own way.', mend: 'Use the property id.' }
    : undefined;

const orderOfLabels: Rule = (query, index) => {
  if (!query.isCall(index, 'LABELS') && !query.isCall(index, 'KEYS')) return undefined;
  const around = query.at(query.around(index) - 1);
  if (!query.isIndex(query.closing(index + 1) + 1) && around !== 'HEAD' && around !== 'LAST') return undefined;
  return {
    index,
    message: 'Labels and keys come in no order that can be relied on.',
    mend: "Ask n:State, 'State' IN labels(n), or n.kind.",
  };
};

const shortestPath: Rule = (query, index) => {
  if (!query.isCall(index, 'SHORTESTPATH') && !query.isCall(index, 'ALLSHORTESTPATHS')) return undefined;
  const clause = query.clause(index);
  const next = clause < 0 ? -1 : query.clauseEnd(clause);
  if (query.at(next) !== 'WHERE') return undefined;
  return {
    index: next,
    message:
      'Neo4j looks for the shortest path that fits this WHERE; the embedded store takes the shortest of all, and then asks whether it fits.',
    mend: 'Match paths of bounded length, MATCH p = (a)-[*1..3]-(b) WHERE …, and order by length(p).',
  };
};

/** Rows for which nothing is found are lost where the WHERE of an OPTIONAL MATCH asks for a pattern. */
const optionalWhere: Rule = (query, index) => {
  if (query.at(index) !== 'WHERE' || !query.isKeyword(index)) return undefined;
  const match = query.clause(index - 1);
  if (query.at(match) !== 'MATCH' || query.at(match - 1) !== 'OPTIONAL') return undefined;
  for (let at = index + 1; at < query.clauseEnd(index); at += 1) {
    const asks = (query.at(at) === 'EXISTS' || query.at(at) === 'COUNT') && ['{', '('].includes(query.at(at + 1));
    const isPattern = query.at(at) === '-' && ['[', '-'].includes(query.at(at + 1)) && query.at(at - 1) === ')';
    const isReverse = query.at(at) === '<' && query.at(at + 1) === '-' && query.at(at - 1) === ')';
    if (asks || isPattern || isReverse) return { index: at, ...LOST_ROWS };
  }
  return undefined;
};

const LOST_ROWS = {
  message:
    'Asked for a pattern in the WHERE of an OPTIONAL MATCH, the embedded store drops rows for which there is none.',
  mend: 'Work the pattern out before, in a WITH of its own, and let the WHERE compare properties.',
};

export const entityRules: readonly Rule[] = [
  comprehension,
  choice,
  sum,
  member,
  mapOfNothing,
  optionalWhere,
  storeIds,
  orderOfLabels,
  shortestPath,
];
