/** The brackets and clauses of a query, as far as tokens alone show them. */

import type { Token } from './tokens.ts';

const OPEN: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLAUSES = new Set(['MATCH', 'WHERE', 'WITH', 'RETURN', 'UNWIND', 'CALL', 'ORDER', 'UNION', 'SKIP', 'LIMIT']);

const BEFORE_PATTERN = new Set(['MATCH', 'WHERE', 'AND', 'OR', 'XOR', 'NOT', ',', '-', '>', '<', '(', '=', '{', '[']);
const BEFORE_EXPRESSION = new Set(
  'IN AS AND OR XOR NOT RETURN DISTINCT WITH UNWIND WHERE CASE WHEN THEN ELSE BY SKIP LIMIT CONTAINS'.split(' '),
);

/** A stretch of tokens by index, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export class Structure {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #closing = new Map<number, number>();
  readonly #around: number[] = [];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
    const open: number[] = [];
    tokens.forEach((token, index) => {
      const opener = open.at(-1);
      const closes = opener !== undefined && token.kind === 'symbol' && OPEN[this.at(opener)] === token.text;
      if (closes) {
        this.#closing.set(opener, index);
        open.pop();
      }
      this.#around.push(open.at(-1) ?? -1);
      if (token.kind === 'symbol' && token.text in OPEN) open.push(index);
    });
  }

  /** The symbol, or the word in upper case, at an index; empty for anything else and beyond the ends. */
  at(index: number): string {
    const token = this.tokens[index];
    if (token?.kind === 'word') return token.value;
    return token?.kind === 'symbol' ? token.text : '';
  }

  /** Index of the bracket that closes the one at `index`; the number of tokens when nothing does. */
  closing(index: number): number {
    return this.#closing.get(index) ?? this.tokens.length;
  }

  /** Index of the innermost bracket open around a token, or -1. */
  around(index: number): number {
    return this.#around[index] ?? -1;
  }

  /** Whether a call of the named function stands at an index. */
  isCall(index: number, name: string): boolean {
    return this.at(index) === name && this.at(index + 1) === '(' && this.at(index - 1) !== '.';
  }

  /** The arguments of the brackets that open at `index`, cut at their commas. */
  parts(open: number): readonly Span[] {
    return this.split(open + 1, this.closing(open));
  }

  split(start: number, end: number): readonly Span[] {
    const spans: Span[] = [];
    let from = start;
    for (let at = start; at < end; at += 1) {
      if (this.at(at) in OPEN) {
        at = Math.min(this.closing(at), end);
      } else if (this.at(at) === ',') {
        spans.push({ start: from, end: at });
        from = at + 1;
      }
    }
    if (from < end) spans.push({ start: from, end });
    return spans;
  }

  /** Index of the keyword that begins the clause in which a token stands, at the same depth of brackets; or -1. */
  clause(index: number): number {
    const depth = this.around(index);
    for (let at = index; at > depth; at -= 1) {
      if (this.around(at) === depth && CLAUSES.has(this.at(at)) && this.isKeyword(at)) return at;
    }
    return -1;
  }

  /** Like `clause`, but through the brackets of expressions, out to the clause that holds them. */
  clauseAround(index: number): number {
    for (let at = index; at >= 0; at = this.around(at)) {
      const clause = this.clause(at);
      if (clause >= 0) return clause;
    }
    return -1;
  }

  /** Index behind the clause that begins at `index`. */
  clauseEnd(index: number): number {
    const depth = this.around(index);
    const last = depth === -1 ? this.tokens.length : this.closing(depth);
    for (let at = index + 1; at < last; at += 1) {
      if (this.around(at) === depth && CLAUSES.has(this.at(at)) && this.isKeyword(at)) return at;
    }
    return last;
  }

  isKeyword(index: number): boolean {
    const before = this.at(index - 1);
    const isName = before === '.' || before === ':' || this.at(index + 1) === ':';
    // STARTS WITH and ENDS WITH are operators.
    const isOperator = this.at(index) === 'WITH' && (before === 'STARTS' || before === 'ENDS');
    return !isName && !isOperator;
  }

  /** Whether a pattern for nodes or relationships stands in the bracket that opens at an index. */
  isPattern(open: number): boolean {
    const before = this.at(open - 1);
    return this.at(open) === '[' ? before === '-' : this.at(open) === '(' && BEFORE_PATTERN.has(before);
  }

  /** Whether the map that opens at an index is part of a pattern: `(n {id: 1})`. */
  isPatternMap(open: number): boolean {
    return this.at(open) === '{' && this.isPattern(this.around(open));
  }

  /** Whether the bracket takes from a list (`xs[0]`) instead of making one (`[1, 2]`). */
  isIndex(open: number): boolean {
    const before = this.tokens[open - 1];
    if (before === undefined || this.at(open) !== '[') return false;
    if (before.kind === 'symbol') return before.text === ']' || before.text === ')';
    return before.kind === 'word' ? !BEFORE_EXPRESSION.has(before.value) : before.kind !== 'number';
  }

  /** Index of the bracket that the one at `index` closes, or -1. */
  opening(index: number): number {
    for (let at = index - 1; at >= 0; at -= 1) if (this.closing(at) === index) return at;
    return -1;
  }

  textOf({ start, end }: Span): string {
    return this.text.slice(this.tokens[start]?.start, this.tokens[end - 1]?.end);
  }
}
