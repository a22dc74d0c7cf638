/** Warns of labels, types and properties that neither the contract nor the database knows: a silent empty answer. */

import { nearest } from '../model/nearest.ts';
import type { Store } from '../store/store.ts';
import type { GuardedQuery } from './guard.ts';
import { CONTRACT, type Schema } from './schema.ts';
import { Structure } from './structure.ts';
import { positionAt, type Token } from './tokens.ts';

interface Mention {
  readonly what: 'label' | 'relationship type' | 'property';
  readonly name: string;
  readonly token: Token;
}

const KNOWN: Readonly<Record<Mention['what'], keyof Schema>> = {
  label: 'labels',
  'relationship type': 'types',
  property: 'properties',
};

/**
 * Reads what the database itself has, beside the contract.
 * @throws StoreError when the store cannot be reached
 */
export async function readSchema(store: Store): Promise<Schema> {
  const read = async (call: string): Promise<ReadonlySet<string>> =>
    new Set((await store.query(call)).rows.map(([name]) => String(name)));
  return {
    labels: await read('CALL db.labels() YIELD label RETURN label'),
    types: await read('CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType'),
    properties: await read('CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey'),
  };
}

/** A name in a map that the query makes itself is its own affair, and so is an alias. */
function ownNames(query: Structure): ReadonlySet<string> {
  return new Set(
    query.tokens.flatMap((token, index) => {
      const isKey = query.at(index + 1) === ':' && query.at(query.around(index)) === '{';
      return isKey || query.at(index - 1) === 'AS' ? [nameOf(token)] : [];
    }),
  );
}

function nameOf(token: Token): string {
  return token.kind === 'word' ? token.text : token.value;
}

function mentions(query: Structure): readonly Mention[] {
  const own = ownNames(query);
  const variables = patternVariables(query);
  return query.tokens.flatMap((token, index): Mention[] => {
    if (token.kind !== 'word' && token.kind !== 'name') return [];
    const name = nameOf(token);
    const before = query.at(index - 1);
    if (before === '.' && query.at(index + 1) !== '(' && query.at(index + 1) !== '.') {
      const owner = query.tokens[index - 2];
      const isOfGraph = owner !== undefined && variables.has(nameOf(owner)) && query.at(index - 3) !== '.';
      return isOfGraph && !own.has(name) ? [{ what: 'property', name, token }] : [];
    }
    const around = query.at(query.around(index));
    if (before === ':' && around === '[') return [{ what: 'relationship type', name, token }];
    if (before === '|' && around === '[' && isTypeList(query, index)) {
      return [{ what: 'relationship type', name, token }];
    }
    if (before === ':' && around !== '{') return [{ what: 'label', name, token }];
    const inPattern = query.at(index + 1) === ':' && around === '{' && query.isPatternMap(query.around(index));
    return inPattern ? [{ what: 'property', name, token }] : [];
  });
}

/** `[r:A|B]`, as against the bar of a list comprehension. */
function isTypeList(query: Structure, index: number): boolean {
  const before = query.at(index - 3);
  return before === ':' || (before === '|' && isTypeList(query, index - 2));
}

/** Variables that stand for nodes and relationships: only their properties are the graph's. */
function patternVariables(query: Structure): ReadonlySet<string> {
  return new Set(
    query.tokens.flatMap((token, index) => {
      const opener = query.at(index - 1);
      const isNode = opener === '(' && [')', ':', '{'].includes(query.at(index + 1));
      const isRelationship = opener === '[' && query.at(index - 2) === '-';
      return (token.kind === 'word' || token.kind === 'name') && (isNode || isRelationship) ? [nameOf(token)] : [];
    }),
  );
}

/** One warning for each name that nothing in the database has, with its place and the nearest one that exists. */
export async function unknownNames(store: Store, { text, tokens }: GuardedQuery): Promise<readonly string[]> {
  const query = new Structure(text, tokens);
  const suspects = mentions(query).filter(({ what, name }) => !CONTRACT[KNOWN[what]].has(name));
  if (suspects.length === 0) return [];
  const schema = await readSchema(store);
  const warnings = suspects
    .filter(({ what, name }) => !schema[KNOWN[what]].has(name))
    .map(({ what, name, token }) => {
      const known = KNOWN[what];
      const near = nearest(name, new Set([...CONTRACT[known], ...schema[known]]))[0];
      const { line, column } = positionAt(text, token.start);
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      return `There is no ${what} ${name} in this graph (line ${line}, column ${column}).${hint}`;
    });
  return [...new Set(warnings)];
}
