/** From bytes to text, strictly. */

import { isUtf8 } from 'node:buffer';
import { UNUSABLE } from '../model/records.ts';
import type { Finding } from './problems.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Decoded = { readonly text: string } | { readonly position: Position; readonly finding: Finding };

const SAVE_AS_UTF8 = 'Save the file as UTF-8.';

/** Bytes that betray Windows-1252: what its programs write for quotation marks, dashes and the like. */
const WINDOWS_1252: Readonly<Record<number, string>> = {
  128: '€',
  133: '…',
  145: '‘',
  146: '’',
  147: '“',
  148: '”',
  150: '–',
  151: '—',
};

/** Line and column, from 1, of an index into `text`. */
export function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: index - lineStart + 1 };
}

/** The length of the longest piece that a decoder takes: right characters, and perhaps the beginning of a wrong one. */
function lengthOfGoodPart(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGood(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isGood(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function notUtf8(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const finding = { rule: 'not-utf-8', message: 'The file is UTF-16, not UTF-8.', mend: SAVE_AS_UTF8 };
    return { position: { line: 1, column: 1 }, finding };
  }
  const good = lengthOfGoodPart(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const before = decoder.decode(bytes.subarray(0, good), { stream: true });
  const byte = bytes[Buffer.byteLength(before)] ?? 0;
  const guess = WINDOWS_1252[byte] ?? (byte > 0xa0 ? String.fromCharCode(byte) : undefined);
  const hint = guess === undefined ? '' : ` In Windows-1252 it would be “${guess}”.`;
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  return {
    position: positionAt(before, before.length),
    finding: { rule: 'not-utf-8', message: `The byte 0x${hex} is not UTF-8 here.${hint}`, mend: SAVE_AS_UTF8 },
  };
}

/** Decodes UTF-8. A byte order mark is taken off. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (!isUtf8(bytes)) return notUtf8(bytes);
  return { text: new TextDecoder('utf-8').decode(bytes) };
}

/** Index of the first character that no text can have, or -1. */
export function findUnusable(text: string): number {
  return text.search(UNUSABLE);
}

/** What to say about the character at `index`. */
export function unusableCharacter(text: string, index: number): Finding {
  const code = text.charCodeAt(index);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const what = code >= 0xd800 ? 'half of a character' : 'a control character';
  return { rule: 'unusable-character', message: `There is ${what} (${name}) in the text.`, mend: 'Take it out.' };
}
