/** Cypher as the editor colours it: enough to tell keywords, names, texts and parameters apart. */

import { HighlightStyle, StreamLanguage, type StreamParser, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

export const KEYWORDS: readonly string[] = [
  ...['MATCH', 'OPTIONAL MATCH', 'WHERE', 'WITH', 'RETURN', 'DISTINCT', 'ORDER BY', 'SKIP', 'LIMIT', 'UNWIND', 'CALL'],
  ...['UNION', 'ALL', 'AS', 'AND', 'OR', 'XOR', 'NOT', 'IN', 'IS NULL', 'IS NOT NULL', 'STARTS WITH', 'ENDS WITH'],
  ...['CONTAINS', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'EXISTS', 'COUNT', 'ASC', 'DESC', 'YIELD'],
];

const WORDS = new Set([
  ...KEYWORDS.flatMap((phrase) => phrase.split(' ')),
  'ANY',
  'NONE',
  'SINGLE',
  'ASCENDING',
  'DESCENDING',
]);
const ATOMS = new Set(['TRUE', 'FALSE', 'NULL']);

interface State {
  /** What is not closed yet at the end of the line. */
  open: "'" | '"' | '*/' | null;
  /** True behind a colon or a dot, where a word is a name. */
  name: 'label' | 'property' | null;
}

function finish(stream: Parameters<StreamParser<State>['token']>[0], state: State): void {
  const end = state.open as string;
  while (!stream.eol()) {
    if (end !== '*/' && stream.peek() === '\\') {
      stream.next();
      stream.next();
    } else if (stream.match(end)) {
      state.open = null;
      return;
    } else stream.next();
  }
}

const parser: StreamParser<State> = {
  name: 'cypher',
  startState: () => ({ open: null, name: null }),
  token(stream, state) {
    if (state.open !== null) {
      const kind = state.open === '*/' ? 'comment' : 'string';
      finish(stream, state);
      return kind;
    }
    if (stream.eatSpace()) return null;
    const expected = state.name;
    state.name = null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    const opener = stream.match(/^(?:\/\*|['"])/) as RegExpMatchArray | null;
    if (opener) {
      state.open = opener[0] === '/*' ? '*/' : (opener[0] as "'" | '"');
      finish(stream, state);
      return opener[0] === '/*' ? 'comment' : 'string';
    }
    if (stream.match(/^\$[\p{L}_][\p{L}\p{N}_]*/u)) return 'variableName.special';
    if (stream.match(/^\d+(?:\.\d+)?(?:e[+-]?\d+)?/i)) return 'number';
    if (stream.match(/^`[^`]*`?/)) return expected === 'label' ? 'typeName' : 'variableName';
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u) as RegExpMatchArray | null;
    if (word) {
      const upper = word[0].toUpperCase();
      if (expected === 'label') return 'typeName';
      if (expected === 'property') return 'propertyName';
      if (ATOMS.has(upper)) return 'atom';
      return WORDS.has(upper) ? 'keyword' : 'variableName';
    }
    const symbol = stream.next();
    // With a space behind it, the colon is of a map and the bar of a list.
    if (!/[\p{L}_`]/u.test(stream.peek() ?? '')) return null;
    if (symbol === ':' || symbol === '|') state.name = 'label';
    else if (symbol === '.') state.name = 'property';
    return null;
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
};

const colours = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '600' },
  { tag: tags.string, color: 'var(--ink2)' },
  { tag: tags.special(tags.variableName), color: 'var(--parameter)', fontWeight: '500' },
  { tag: tags.typeName, fontWeight: '500' },
  { tag: tags.comment, color: 'var(--ink3)', fontStyle: 'italic' },
]);

export const cypher = [StreamLanguage.define(parser), syntaxHighlighting(colours)];
