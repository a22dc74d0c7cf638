/** What can be told from a query's text alone, without understanding it. */

/** Strings, names in backticks and comments, whole or still open at the end. */
const QUOTED =
  /'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|`[^`]*(?:`|$)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** Names of the parameters that a query uses, in the order in which they first stand in it. */
export function parameterNames(query: string): readonly string[] {
  const bare = query.replace(QUOTED, ' ');
  return [...new Set([...bare.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1] as string))];
}

/** Whether a query asks for an order. */
export function isOrdered(query: string): boolean {
  return /\border\s+by\b/i.test(query.replace(QUOTED, ' '));
}

/** Where a cursor at the end of some text stands. */
export interface Place {
  /** The string that is still open, without its quote. */
  readonly string: string | undefined;
  /** The bracket that is still open. */
  readonly bracket: '(' | '[' | '{' | undefined;
  readonly comment: boolean;
}

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

export function placeAt(before: string): Place {
  const open: string[] = [];
  for (const token of before.match(new RegExp(`${QUOTED.source}|[([{})\\]]`, 'g')) ?? []) {
    if (/^[([{]$/.test(token)) open.push(token);
    else if (open.at(-1) === OPENERS[token]) open.pop();
  }
  const bracket = open.at(-1) as Place['bracket'];
  const last = [...before.matchAll(QUOTED)].at(-1);
  const reaches = last !== undefined && last.index + last[0].length === before.length;
  const text = last?.[0] ?? '';
  const comment = reaches && (text.startsWith('//') || (text.startsWith('/*') && !text.endsWith('*/')));
  const isClosed = text.length > 1 && text.endsWith(text.charAt(0)) && !/[^\\](\\\\)*\\.$/.test(text);
  const string = reaches && /^['"]/.test(text) && !isClosed ? text.slice(1) : undefined;
  return { string, bracket, comment };
}

/** The offset of a place that counts from 1, or of the nearest that the text has. */
export function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  const lines = text.split('\n');
  const at = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  return start + Math.min(Math.max(column, 1) - 1, lines[at]?.length ?? 0);
}

/** The stretch to underline for a place: the word there, or one character. */
export function wordAt(text: string, offset: number): { readonly from: number; readonly to: number } {
  const rest = /^[\p{L}\p{N}_$]+/u.exec(text.slice(offset))?.[0].length ?? 0;
  if (rest > 0) return { from: offset, to: offset + rest };
  const from = Math.max(0, Math.min(offset, text.length - 1));
  return { from, to: Math.min(text.length, from + 1) };
}
