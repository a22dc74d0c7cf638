/** Holds a value against its schema, and says what differs in words. */

import type { core, z } from 'zod';
import type { Finding, Spot } from './problems.ts';
import { nearest, toId } from './suggest.ts';

export interface ShapeProblem {
  readonly spot: Spot;
  readonly finding: Finding;
}

export interface Shape<T> {
  /** The fields that are right; all of them where there are no problems. */
  readonly draft: Partial<T>;
  readonly problems: readonly ShapeProblem[];
}

/** A schema whose fields can be looked at one by one. */
type ObjectSchema<T> = z.ZodType<T> & { readonly shape: Readonly<Record<string, z.ZodType>> };

type Issue = core.$ZodIssue;

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

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as Record<PropertyKey, unknown>)[step];
  }
  return inner;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The last name on a path; numbers are places in a list. */
function fieldName(path: readonly PropertyKey[], what: string): string {
  const name = path.findLast((step) => typeof step === 'string');
  return name === undefined ? `The ${what}` : `"${name}"`;
}

function allowed(values: readonly unknown[]): string {
  return values.map(String).join(', ');
}

function missing(issue: Issue, owner: string): Finding {
  const field = String(issue.path.at(-1));
  const values = issue.code === 'invalid_value' ? ` Its value is one of: ${allowed(issue.values)}.` : '';
  return { rule: 'missing-field', message: `${owner} has no "${field}".`, mend: `Add “${field}: …”.${values}` };
}

function wrongType(expected: readonly string[], value: unknown, name: string): Finding {
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

function notInList(values: readonly unknown[], value: unknown, name: string): Finding {
  const near = typeof value === 'string' ? nearest(value, values.map(String)) : undefined;
  return {
    rule: 'not-in-list',
    message: `${name} is “${shorten(String(value))}”, which is not a value it can have.`,
    mend: near === undefined ? `Write one of: ${allowed(values)}.` : `Did you mean ${near}?`,
  };
}

function wrongForm(message: string, value: unknown, name: string): Finding {
  const text = String(value);
  const isId = message.startsWith('an id');
  const id = toId(text);
  return {
    rule: isId ? 'bad-id' : 'wrong-form',
    message: isId ? `“${shorten(text)}” is not an id: ${message}.` : `${name}, “${shorten(text)}”, ${message}.`,
    mend: isId && id !== '' ? `Write ${shorten(id)}.` : 'Correct it.',
  };
}

function wrongSize(issue: core.$ZodIssueTooBig | core.$ZodIssueTooSmall, name: string): Finding {
  const big = issue.code === 'too_big';
  const limit = big ? issue.maximum : issue.minimum;
  if (issue.origin === 'string' && limit === 1) {
    return { rule: 'wrong-size', message: `${name} is empty.`, mend: 'Write a text, or leave the line out.' };
  }
  const unit = { string: ' characters', array: limit === 1n || limit === 1 ? ' item' : ' items' }[
    issue.origin as string
  ];
  const strict = issue.inclusive === false ? (big ? 'less than' : 'more than') : big ? 'at most' : 'at least';
  const message = `${name} is too ${unit ? (big ? 'long' : 'short') : big ? 'large' : 'small'}.`;
  return { rule: 'wrong-size', message, mend: `Give it ${strict} ${limit}${unit ?? ''}.` };
}

/** The branch of a union that the writer must have had in mind: the one whose outermost type fits. */
function meantBranch(issue: core.$ZodIssueInvalidUnion): readonly Issue[] | undefined {
  return issue.errors.find((issues) => issues.every(fitsOutside));
}

/** Whether an issue is about something within the value, and not about its type. */
function fitsOutside(issue: Issue): boolean {
  if (issue.path.length > 0) return true;
  return issue.code === 'invalid_union' ? meantBranch(issue) !== undefined : issue.code !== 'invalid_type';
}

/** The types that the branches of a union would have taken. */
function branchTypes(issue: core.$ZodIssueInvalidUnion): readonly string[] {
  const types = issue.errors.flat().flatMap((inner) => {
    if (inner.code === 'invalid_union') return branchTypes(inner);
    return inner.code === 'invalid_type' && inner.path.length === 0 ? [inner.expected] : [];
  });
  return [...new Set(types)];
}

function describe(issue: Issue, record: unknown, what: string, fields: readonly string[]): readonly ShapeProblem[] {
  const path = issue.path as (string | number)[];
  const value = valueAt(record, path);
  const name = fieldName(path, what);
  const owner = path.slice(0, -1).some((step) => typeof step === 'string')
    ? fieldName(path.slice(0, -1), what)
    : `The ${what}`;
  const here = (finding: Finding): ShapeProblem[] => [{ spot: { path, at: 'value' }, finding }];
  if (value === undefined && path.length > 0 && issue.code !== 'unrecognized_keys') return here(missing(issue, owner));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        spot: { path: [...path, key], at: 'key' },
        finding: unknownField(key, path, what, fields),
      }));
    case 'invalid_union': {
      const branch = meantBranch(issue);
      if (!branch) return here(wrongType(branchTypes(issue), value, name));
      const inner = branch.map((nested) => ({ ...nested, path: [...path, ...nested.path] }));
      return inner.flatMap((nested) => describe(nested, record, what, fields));
    }
    case 'invalid_type':
      return here(wrongType([issue.expected], value, name));
    case 'invalid_value':
      return here(notInList(issue.values, value, name));
    case 'too_big':
    case 'too_small':
      return here(wrongSize(issue, name));
    case 'custom':
      return here({ rule: 'unusable-character', message: `${name} ${issue.message}.`, mend: 'Take it out.' });
    default:
      return here(wrongForm(issue.message, value, name));
  }
}

function unknownField(key: string, path: readonly PropertyKey[], what: string, fields: readonly string[]): Finding {
  const inside = path.length > 0;
  const near = inside ? undefined : nearest(key, fields);
  const list = inside ? 'Leave it out.' : `Leave it out, or write one of: ${fields.join(', ')}.`;
  const owner = inside ? fieldName(path, what) : `A ${what}`.replace(/^A ([aeiou])/, 'An $1');
  return {
    rule: 'unknown-field',
    message: `${owner} has no field "${shorten(key)}".`,
    mend: near === undefined ? list : `Did you mean "${near}"?`,
  };
}

/** Those fields of a record that are right by themselves, so that the rest of its problems is found as well. */
function rightFields<T>(schema: ObjectSchema<T>, record: unknown): Partial<T> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return {};
  const draft: Record<string, unknown> = {};
  for (const [field, fieldSchema] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(record, field)) continue;
    const parsed = fieldSchema.safeParse((record as Record<string, unknown>)[field]);
    if (parsed.success) draft[field] = parsed.data;
  }
  return draft as Partial<T>;
}

/**
 * Checks a record against its schema.
 * @param what the record's kind in a word, for messages.
 */
export function checkShape<T>(schema: ObjectSchema<T>, record: unknown, what: string): Shape<T> {
  const parsed = schema.safeParse(record);
  if (parsed.success) return { draft: parsed.data as Partial<T>, problems: [] };
  return { draft: rightFields(schema, record), problems: shapeProblems(schema, parsed.error, record, what) };
}

/** What the issues of a failed parse mean, in words. */
export function shapeProblems(
  schema: { readonly shape?: Readonly<Record<string, unknown>> },
  error: z.ZodError,
  record: unknown,
  what: string,
): readonly ShapeProblem[] {
  const fields = Object.keys(schema.shape ?? {});
  return error.issues.flatMap((issue) => describe(issue, record, what, fields));
}
