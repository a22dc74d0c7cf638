/** The functions of Cypher that an editor offers, with their arguments. */

import type { StoreKind } from '../store/store.ts';

const ON_BOTH: readonly string[] = [
  'abs(number)',
  'all(x IN list WHERE …)',
  'any(x IN list WHERE …)',
  'avg(number)',
  'ceil(number)',
  'coalesce(value, …)',
  'collect(value)',
  'count(value)',
  'endNode(relationship)',
  'floor(number)',
  'head(list)',
  'labels(node)',
  'last(list)',
  'left(text, length)',
  'length(path)',
  'max(value)',
  'min(value)',
  'nodes(path)',
  'percentileCont(number, share)',
  'range(first, last, step)',
  'reduce(result = start, x IN list | …)',
  'relationships(path)',
  'replace(text, old, new)',
  'reverse(list)',
  'right(text, length)',
  'sign(number)',
  'size(list)',
  'split(text, separator)',
  'sqrt(number)',
  'startNode(relationship)',
  'stDev(number)',
  'substring(text, start, length)',
  'sum(number)',
  'tail(list)',
  'toBoolean(text)',
  'toFloat(text)',
  'toInteger(text)',
  'toLower(text)',
  'toString(value)',
  'toUpper(text)',
  'trim(text)',
  'type(relationship)',
];

/** The embedded store is known to answer these otherwise, and the query is refused there. */
const ON_NEO4J: readonly string[] = [
  'date(text)',
  'datetime(text)',
  'duration.between(from, to)',
  'none(x IN list WHERE …)',
  'round(number, places)',
  'single(x IN list WHERE …)',
];

/** Those that the store answers as Neo4j does, in alphabetical order. */
export function functionsOf(store: StoreKind): readonly string[] {
  return store === 'neo4j' ? [...ON_BOTH, ...ON_NEO4J].sort() : ON_BOTH;
}
