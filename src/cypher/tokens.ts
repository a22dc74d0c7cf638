/**
 * Cypher, cut into tokens: enough to tell a keyword from a name, a string or a comment, and no more.
 *
 * The guard stands on this, so it errs on one side: where two engines could read a text differently, the text is
 * refused here, before anything runs.
 */

import { QueryError } from '../model/errors.ts';

export interface Position {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units, as editors do. */
  readonly column: number;
}

export interface Token {
  /** `word` is a keyword or a bare name; `name` is one in backticks. */
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'parameter' | 'symbol';
  /** As written. */
  readonly text: string;
  /** What it stands for: the string's or the name's content; upper case for a word. */
  readonly value: string;
  /** Offsets in the text, end excluded, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** True when white space or a comment stands before it. */
  readonly spaced: boolean;
}

const SPACE = /[\t\n\r\f\v \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/y;
const LINE_COMMENT = /\/\/[^\n\r]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//y;
const STRING = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y;
const NAME = /`(?:[^`]|``)*`/y;
const PARAMETER = /\$(?:[\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]+|`(?:[^`]|``)+`)/uy;
const NUMBER = /0x[\da-f]+|0o[0-7]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy;
const WORD = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*/uy;
const SYMBOL = /\.\.|<>|<=|>=|=~|\+=|::|\|\||[-+*/%^=<>()[\]{},.:;|&!$?]/y;

/** Other characters that one engine or another takes for the end of a line. */
const ODD_LINE_END = /\r(?!\n)|[\v\f\u0085\u2028\u2029]/;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

function refuse(text: string, offset: number, message: string, mend: string): never {
  throw new QueryError(message, mend, positionAt(text, offset));
}

/** Upper case in the widest sense, so that `ſet` and `SET` are one word for whoever folds them. */
export function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().toUpperCase();
}

function decodeUnicode(content: string): string {
  return content.replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decodeString(content: string): string {
  return content.replace(/\\u[\da-f]{4}|\\([\s\S])/gi, (escaped, char: string | undefined) =>
    char === undefined ? decodeUnicode(escaped) : (ESCAPES[char] ?? char),
  );
}

/**
 * Neo4j puts `\uXXXX` in place before it looks at anything else, so that such an escape can end a string or a
 * comment, or spell a keyword. Letters inside strings and names are all that anybody needs it for.
 */
function checkUnicodeEscapes(text: string, tokens: readonly Token[]): void {
  for (const match of text.matchAll(/\\u+([\da-f]{4})/gi)) {
    const char = String.fromCharCode(Number.parseInt(match[1] ?? '', 16));
    const inside = tokens.find((token) => token.start < match.index && match.index < token.end);
    const quoted = inside?.kind === 'string' || inside?.kind === 'name';
    if (!quoted || /[^\p{L}\p{M}\p{N}\p{Cs}]/u.test(char) || match[0].length !== 6) {
      refuse(
        text,
        match.index,
        `The escape ${match[0]} could end a string or a comment, or hide a keyword.`,
        'Write the character itself.',
      );
    }
  }
}

function startsWith(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function checkComment(text: string, comment: string, at: number): void {
  const odd = comment.startsWith('//') ? ODD_LINE_END.exec(text.slice(at, at + comment.length + 1)) : null;
  if (odd !== null && !(odd[0] === '\r' && text[at + comment.length + 1] === '\n')) {
    refuse(
      text,
      at + odd.index,
      'This comment holds an unusual line break, which not every engine takes for the end of the line.',
      'Use ordinary line breaks.',
    );
  }
}

function checkNumber(text: string, number: string, at: number): void {
  if (startsWith(WORD, text, at + number.length) !== undefined) {
    refuse(text, at, 'A number runs into a word here.', 'Put a space between them, or remove what is too much.');
  }
}

/** What a token says went unfinished, by the character it starts with. */
const UNFINISHED: Readonly<Record<string, readonly [string, string]>> = {
  "'": ['This string has no end.', "Close it with '."],
  '"': ['This string has no end.', 'Close it with ".'],
  '`': ['This name in backticks has no end.', 'Close it with `.'],
};

function readToken(text: string, at: number): Pick<Token, 'kind' | 'text' | 'value'> {
  const string = startsWith(STRING, text, at);
  if (string !== undefined) return { kind: 'string', text: string, value: decodeString(string.slice(1, -1)) };
  const name = startsWith(NAME, text, at);
  if (name !== undefined)
    return { kind: 'name', text: name, value: decodeUnicode(name.slice(1, -1)).replaceAll('``', '`') };
  const parameter = startsWith(PARAMETER, text, at);
  if (parameter !== undefined) {
    return { kind: 'parameter', text: parameter, value: parameter.slice(1).replace(/^`([\s\S]*)`$/, '$1') };
  }
  const number = startsWith(NUMBER, text, at);
  if (number !== undefined) {
    checkNumber(text, number, at);
    return { kind: 'number', text: number, value: number };
  }
  const word = startsWith(WORD, text, at);
  if (word !== undefined) return { kind: 'word', text: word, value: fold(word) };
  const symbol = startsWith(SYMBOL, text, at);
  if (symbol !== undefined) return { kind: 'symbol', text: symbol, value: symbol };
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const [message, mend] = UNFINISHED[char] ?? [
    `${JSON.stringify(char)} (U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}) means nothing here.`,
    'Remove it, or put the name that holds it in backticks.',
  ];
  return refuse(text, at, message, mend);
}

/**
 * Cuts a query into tokens; white space and comments are left out.
 * @throws QueryError for a string, a comment or a backtick without an end, a character that means nothing outside
 * a string, and whatever engines could read in two ways.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  for (let at = 0; at < text.length; ) {
    const space = startsWith(SPACE, text, at);
    const comment = startsWith(LINE_COMMENT, text, at) ?? startsWith(BLOCK_COMMENT, text, at);
    if (space !== undefined || comment !== undefined) {
      if (comment !== undefined) checkComment(text, comment, at);
      at += (space ?? comment ?? '').length;
      spaced = true;
      continue;
    }
    if (text.startsWith('/*', at)) refuse(text, at, 'This comment has no end.', 'Close it with */.');
    const token = readToken(text, at);
    tokens.push({ ...token, start: at, end: at + token.text.length, spaced });
    at += token.text.length;
    spaced = false;
  }
  checkUnicodeEscapes(text, tokens);
  return tokens;
}

/** The same query on one line and without its comments, for a command that is read and copied. */
export function onOneLine(text: string): string {
  return tokenize(text)
    .map((token, at) => `${token.spaced && at > 0 ? ' ' : ''}${token.text}`)
    .join('');
}

/** The query's line with a caret under the place, for people. */
export function showPlace(text: string, { line, column }: Position): string {
  const source = (text.split('\n')[line - 1] ?? '').replaceAll('\t', ' ').replace(/\r$/, '');
  const from = Math.max(0, column - 1 - 60);
  const cut = source.slice(from, from + 100);
  const lead = from > 0 ? '…' : '';
  return `${lead}${cut}\n${' '.repeat(lead.length + column - 1 - from)}^`;
}
