/** Reads `.jsonl` files, one JSON record a line, of any size. */

import { createReadStream } from 'node:fs';
import type { Finding } from './problems.ts';
import { decodeUtf8, type Position } from './text.ts';
import { YamlText } from './yaml.ts';

/** No record is longer; a file without line ends must not be read into memory whole. */
const LINE_LIMIT = 1_000_000;
const DEPTH_LIMIT = 50;
const NEWLINE = 0x0a;

/** One line's bytes without its end; `undefined` where there are more than the limit. */
export interface ByteLine {
  readonly line: number;
  readonly bytes: Buffer | undefined;
}

/**
 * The lines of a file, split at bytes: `node:readline` would decode what is not UTF-8 without a word, and would end
 * lines at U+2028, which JSON may hold in a text.
 */
export async function* readLines(path: string): AsyncGenerator<readonly ByteLine[]> {
  let line = 1;
  let rest: Buffer[] = [];
  let length = 0;
  const finish = (piece: Buffer): ByteLine => {
    const bytes = length + piece.length > LINE_LIMIT ? undefined : Buffer.concat([...rest, piece]);
    rest = [];
    length = 0;
    return { line: line++, bytes };
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const lines: ByteLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      lines.push(finish(chunk.subarray(start, end)));
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= LINE_LIMIT) rest.push(chunk.subarray(start));
    else rest = [];
    yield lines;
  }
  if (length > 0) yield [finish(Buffer.alloc(0))];
}

export type JsonLine =
  | { readonly value: unknown }
  | { readonly problems: readonly { readonly position: Position; readonly finding: Finding }[] };

function failed(column: number, rule: string, message: string, mend: string): JsonLine {
  return { problems: [{ position: { line: 1, column }, finding: { rule, message, mend } }] };
}

/** How many fields the objects in a value have, its own and inner ones; -1 where it is nested too deeply. */
function countFields(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEPTH_LIMIT) return -1;
  let count = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const inner of Object.values(value)) {
    const fields = countFields(inner, depth + 1);
    if (fields === -1) return -1;
    count += fields;
  }
  return count;
}

/** How many fields a line of JSON writes down, doubled ones included: the colons outside of its strings. */
function countWrittenFields(json: string): number {
  return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '').split(':').length - 1;
}

/** Column at which JSON.parse stopped, as far as its message tells. */
function columnOf(error: unknown, text: string): number {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? text.length + 1 : Number(position) + 1;
}

function parseJson(text: string): JsonLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const mend = 'Write one whole record a line: {"id": "…", …}.';
    return failed(columnOf(error, text), 'json-syntax', 'This line is not JSON.', mend);
  }
  const fields = countFields(value);
  if (fields === -1) return failed(1, 'json-depth', 'The record is nested too deeply.', 'Take brackets away.');
  if (fields !== countWrittenFields(text)) {
    // JSON.parse keeps the last of doubled fields without a word.
    const problems = new YamlText(text).problems.filter(({ finding }) => finding.rule === 'duplicate-field');
    if (problems.length > 0) return { problems };
  }
  return { value };
}

/**
 * Reads one line; positions are within it.
 * @returns `undefined` for a blank line.
 */
export function parseJsonLine({ bytes }: ByteLine): JsonLine | undefined {
  if (!bytes) {
    const message = `The line is longer than ${LINE_LIMIT.toLocaleString('en')} bytes.`;
    return failed(1, 'json-line-too-long', message, 'Write one record a line.');
  }
  const decoded = decodeUtf8(bytes);
  if (!('text' in decoded)) return { problems: [decoded] };
  const text = decoded.text.trimEnd();
  if (text === '') return undefined;
  return parseJson(text);
}
