/**
 * Reading only, by construction: what could write, administer, or reach outside the graph is refused before any
 * store sees it. The stores refuse writes as well; this says so earlier, with the place and the reason, and holds
 * where they do not (a Neo4j session in read mode still runs `LOAD CSV`).
 *
 * A word counts as a keyword wherever it could be one. Where it can only be a name (`n.set`, `:Delete`, `{merge: 1}`,
 * `` `create` ``) it passes.
 */

import { QueryError } from '../model/errors.ts';
import { positionAt, type Token, tokenize } from './tokens.ts';

/** The procedures a query may call. All of them tell of the graph's shape and none of anything else. */
export const ALLOWED_PROCEDURES: readonly string[] = [
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
];

/** Functions with a dot in their name come from these families; any other is a plug-in's, of unknown doings. */
const FUNCTION_FAMILIES = new Set([
  'DATE',
  'DATETIME',
  'TIME',
  'LOCALTIME',
  'LOCALDATETIME',
  'DURATION',
  'POINT',
  'VECTOR',
]);

/** The words a reading query can begin with. */
const OPENINGS = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL', 'LET', 'FILTER']);

const WRITES = new Set([
  'CREATE',
  'MERGE',
  'SET',
  'DELETE',
  'DETACH',
  'NODETACH',
  'REMOVE',
  'FOREACH',
  'INSERT',
  'DROP',
]);
const ADMINISTRATION = new Set([
  'ALTER',
  'GRANT',
  'DENY',
  'REVOKE',
  'RENAME',
  'TERMINATE',
  'USE',
  'SHOW',
  'START',
  'STOP',
  'ENABLE',
  'DISABLE',
  'DEALLOCATE',
  'REALLOCATE',
  'DRYRUN',
]);
/** Of those, the ones that do something wherever they stand; the others only where a query begins. */
const ADMINISTRATION_ANYWHERE = new Set(['ALTER', 'GRANT', 'DENY', 'REVOKE', 'TERMINATE', 'USE']);

const AS_A_NAME = 'If it is meant as a name, put it in backticks.';

/** A query that passed, ready to be sent. */
export interface GuardedQuery {
  /** The text to run: as given, without a closing semicolon. */
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** None of these can follow a keyword that begins a clause; a name may stand before any of them. */
const ENDS_A_NAME = new Set([
  ')',
  ']',
  '}',
  ',',
  ':',
  '.',
  '..',
  '|',
  '&',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  '=~',
  '/',
  '%',
  '^',
  '*',
]);

/** Whether the token is a bare word that an engine could take for the keyword of a clause. */
export function couldBeKeyword(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  const before = tokens[index - 1]?.text;
  // Behind a dot stands a property's name, unless the dot could belong to a number (`1. SET`, `$1. SET`).
  if (before === '.') return /^[$\d.]/.test(tokens[index - 2]?.text ?? '');
  return before !== ':';
}

class Guard {
  readonly text: string;
  readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  refuse(token: Token | undefined, message: string, mend: string): never {
    throw new QueryError(message, mend, positionAt(this.text, token?.start ?? this.text.length));
  }

  /** The word at `index` where it could be a keyword, in upper case. */
  keyword(index: number): string | undefined {
    return couldBeKeyword(this.tokens, index) ? this.tokens[index]?.value : undefined;
  }

  /** Index of the first token of the query proper, behind `CYPHER 25 runtime=slotted`. */
  skipVersion(): number {
    if (this.keyword(0) !== 'CYPHER') return 0;
    let at = 1;
    if (this.tokens[at]?.kind === 'number') at += 1;
    while (this.tokens[at]?.kind === 'word' && this.tokens[at + 1]?.text === '=') at += 3;
    return at;
  }

  checkOpening(): void {
    const at = this.skipVersion();
    const token = this.tokens[at];
    if (token === undefined) this.refuse(token, 'There is no query here.', 'Write one, such as MATCH (n) RETURN n.');
    const word = token.kind === 'word' ? token.value : token.text;
    if (word === 'EXPLAIN' || word === 'PROFILE') {
      this.refuse(token, `${word} is not a query.`, 'Leave it out; `spillover explain` shows the plan on Neo4j.');
    }
    if (ADMINISTRATION.has(word)) this.refuseAdministration(token, word);
    if (WRITES.has(word) || word === 'LOAD') return;
    if (token.kind !== 'word' || !OPENINGS.has(word)) {
      this.refuse(
        token,
        `A reading query cannot begin with ${token.text}.`,
        'Begin with MATCH, OPTIONAL MATCH, WITH, UNWIND, CALL or RETURN.',
      );
    }
  }

  refuseAdministration(token: Token, word: string): never {
    const mend =
      word === 'SHOW'
        ? 'For labels, types and properties: CALL db.labels(), db.relationshipTypes(), db.propertyKeys().'
        : `Administer the database with its own tools. ${AS_A_NAME}`;
    this.refuse(token, `${word} administers the database; only reading is allowed here.`, mend);
  }

  checkWord(index: number): void {
    const token = this.tokens[index] as Token;
    const word = this.keyword(index);
    if (word === undefined) return;
    if (word === 'TRANSACTIONS' || word === 'TRANSACTION') {
      this.refuse(token, 'A query here runs in one transaction.', `Leave out IN TRANSACTIONS. ${AS_A_NAME}`);
    }
    const next = this.tokens[index + 1];
    if (next === undefined ? index > 0 : next.kind === 'symbol' && ENDS_A_NAME.has(next.text)) return;
    if (WRITES.has(word)) {
      this.refuse(
        token,
        `${word} changes the graph; only reading is allowed here.`,
        `The graph is changed by editing its records and \`spillover load\`. ${AS_A_NAME}`,
      );
    }
    if (ADMINISTRATION_ANYWHERE.has(word)) this.refuseAdministration(token, word);
    if (word === 'LOAD' && this.tokens[index + 1]?.value === 'CSV') {
      this.refuse(token, 'LOAD CSV reads files and addresses outside the graph.', 'Put the data into the records.');
    }
    if (word === 'CALL') this.checkCall(index);
  }

  /** `CALL {` and `CALL (x) {` hold a query that this same guard reads; any other CALL names a procedure. */
  checkCall(index: number): void {
    const next = this.tokens[index + 1];
    if (next?.text === '{' || next?.text === '(') return;
    const { name } = this.dottedName(index + 1);
    if (ALLOWED_PROCEDURES.includes(name)) return;
    this.refuse(
      next,
      `The procedure ${name || 'named here'} is not one of those a query may call.`,
      `These may be called: ${ALLOWED_PROCEDURES.join(', ')}.`,
    );
  }

  dottedName(index: number): { name: string; parts: readonly string[]; end: number } {
    const parts: string[] = [];
    let at = index;
    for (; ; at += 2) {
      const token = this.tokens[at];
      if (token?.kind !== 'word' && token?.kind !== 'name') break;
      parts.push(token.kind === 'word' ? token.text : token.value);
      if (this.tokens[at + 1]?.text !== '.') return { name: parts.join('.'), parts, end: at + 1 };
    }
    return { name: parts.join('.'), parts, end: at };
  }

  /** A function with a dot in its name, such as `apoc.load.json(...)`. */
  checkFunction(index: number): void {
    const token = this.tokens[index] as Token;
    if ((token.kind !== 'word' && token.kind !== 'name') || this.tokens[index - 1]?.text === '.') return;
    if (this.keyword(index - 1) === 'CALL') return;
    const { name, parts, end } = this.dottedName(index);
    if (parts.length < 2 || this.tokens[end]?.text !== '(') return;
    if (FUNCTION_FAMILIES.has((parts[0] ?? '').toUpperCase())) return;
    this.refuse(
      token,
      `${name}() is not a function of Cypher itself; what a plug-in's function does is not known here.`,
      'Use the functions that belong to Cypher.',
    );
  }

  checkSemicolons(): void {
    const at = this.tokens.findIndex((token) => token.text === ';');
    const rest = this.tokens.slice(at).find((token) => token.text !== ';');
    if (at >= 0 && rest !== undefined) {
      this.refuse(rest, 'There is more than one query here.', 'Run them one at a time.');
    }
  }
}

/**
 * Lets a reading query pass, and nothing else.
 * @throws QueryError with the place and the reason, for whatever else the text holds.
 */
export function guard(text: string): GuardedQuery {
  const all = tokenize(text);
  const check = new Guard(text, all);
  check.checkSemicolons();
  const tokens = all.filter((token) => token.text !== ';');
  const query = new Guard(text, tokens);
  query.checkOpening();
  for (let index = query.skipVersion(); index < tokens.length; index += 1) {
    query.checkWord(index);
    query.checkFunction(index);
  }
  const end = tokens.at(-1)?.end ?? 0;
  return { text: text.slice(0, end), tokens };
}
