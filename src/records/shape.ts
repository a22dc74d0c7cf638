/** Holds a value against its schema, and says what differs in words. */

import type { core, z } from 'zod';
import type { Finding, Spot } from './problems.ts';
import { missing, nameOf, notInList, unknownField, wrongForm, wrongSize, wrongType } from './shape-words.ts';

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

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as Record<PropertyKey, unknown>)[step];
  }
  return inner;
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
  const name = nameOf(path, what);
  const here = (finding: Finding): ShapeProblem[] => [{ spot: { path, at: 'value' }, finding }];
  if (value === undefined && path.length > 0 && issue.code !== 'unrecognized_keys')
    return here(missing(issue, path, what));
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
