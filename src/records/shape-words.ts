/** What is wrong with the shape of a record, in words. */

import type { core } from 'zod';
import { nearest } from '../model/nearest.ts';
import type { Finding, Path } from './problems.ts';
import { toId } from './suggest.ts';

/** What a type is called, by JavaScript's or Zod's name for it. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record with fields',
  null: 'nothing',
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The last name on a path; numbers are places in a list. */
export function nameOf(path: Path, what: string): string {
  const name = path.findLast((step) => typeof step === 'string');
  return name === undefined ? `The ${what}` : `"${name}"`;
}

function allowed(values: readonly unknown[]): string {
  return values.map(String).join(', ');
}

export function missing(issue: core.$ZodIssue, path: Path, what: string): Finding {
  const field = String(path.at(-1));
  const owner = nameOf(path.slice(0, -1), what);
  const values = issue.code === 'invalid_value' ? ` Its value is one of: ${allowed(issue.values)}.` : '';
  return { rule: 'missing-field', message: `${owner} has no "${field}".`, mend: `Add “${field}: …”.${values}` };
}

export function wrongType(expected: readonly string[], value: unknown, name: string): Finding {
  const wanted = expected.map((type) => TYPE_NAMES[type] ?? type).join(' or ');
  const found = typeOf(value);
  if (found === 'null') {
    const message = `${name} is empty; it should be ${wanted}.`;
    return { rule: 'wrong-type', message, mend: 'Write a value after it, or leave the line out.' };
  }
  const message =
    found === 'number' && !expected.includes('string')
      ? `${name} is ${String(value)}; it should be ${wanted}.`
      : `${name} is ${TYPE_NAMES[found] ?? found}; it should be ${wanted}.`;
  const quotable = expected.includes('string') && ['number', 'boolean'].includes(found);
  const mend = quotable ? `Put it in quotation marks: "${String(value)}".` : `Make it ${wanted}.`;
  return { rule: 'wrong-type', message, mend };
}

export function notInList(values: readonly unknown[], value: unknown, name: string): Finding {
  const near = typeof value === 'string' ? nearest(value, values.map(String))[0] : undefined;
  return {
    rule: 'not-in-list',
    message: `${name} is “${shorten(String(value))}”, which is not a value it can have.`,
    mend: near === undefined ? `Write one of: ${allowed(values)}.` : `Did you mean ${near}?`,
  };
}

export function wrongForm(message: string, value: unknown, name: string): Finding {
  const text = String(value);
  const isId = message.startsWith('an id');
  const id = toId(text);
  return {
    rule: isId ? 'bad-id' : 'wrong-form',
    message: isId ? `“${shorten(text)}” is not an id: ${message}.` : `${name}, “${shorten(text)}”, ${message}.`,
    mend: isId && id !== '' ? `Write ${shorten(id)}.` : 'Correct it.',
  };
}

export function wrongSize(issue: core.$ZodIssueTooBig | core.$ZodIssueTooSmall, name: string): Finding {
  const big = issue.code === 'too_big';
  const limit = big ? issue.maximum : issue.minimum;
  if (issue.origin === 'string' && limit === 1) {
    return { rule: 'wrong-size', message: `${name} is empty.`, mend: 'Write a text, or leave the line out.' };
  }
  const most = big ? 'at most' : 'at least';
  if (issue.origin === 'string' || issue.origin === 'array') {
    const counted = issue.origin === 'string' ? 'characters' : Number(limit) === 1 ? 'item' : 'items';
    const message = `${name} is too ${big ? 'long' : 'short'}.`;
    return { rule: 'wrong-size', message, mend: `Give it ${most} ${limit} ${counted}.` };
  }
  const message = `${name} is too ${big ? 'large' : 'small'}.`;
  const bound = issue.inclusive === false ? (big ? 'less than' : 'more than') : most;
  return { rule: 'wrong-size', message, mend: `Make it ${bound} ${limit}.` };
}

export function unknownField(key: string, path: Path, what: string, fields: readonly string[]): Finding {
  const inside = path.length > 0;
  const near = inside ? undefined : nearest(key, fields)[0];
  const list = inside ? 'Leave it out.' : `Leave it out, or write one of: ${fields.join(', ')}.`;
  const owner = inside ? nameOf(path, what) : `A ${what}`.replace(/^A ([aeiou])/, 'An $1');
  return {
    rule: 'unknown-field',
    message: `${owner} has no field "${shorten(key)}".`,
    mend: near === undefined ? list : `Did you mean "${near}"?`,
  };
}
