/** What was asked before, kept in this browser. */

import { signal } from '@preact/signals';
import type { Json } from '../../../src/model/api.ts';
import { keep, kept } from '../state/kept.ts';

/** A question with its choices, or a query of one's own: what can be asked. */
export interface Draft {
  /** The question's name; `null` for a query without one. */
  readonly question: string | null;
  /** By parameter. Those that the question does not have are text, as typed. */
  readonly values: Readonly<Record<string, Json>>;
  /** The query as it stands in the editor. */
  readonly query: string;
}

export interface Asked extends Draft {
  /** When, as an ISO string. */
  readonly at: string;
}

const KEY = 'spillover-asked';
const KEPT = 50;

function isAsked(value: unknown): value is Asked {
  const { question, values, query, at } = (value ?? {}) as Partial<Asked>;
  return (
    (question === null || typeof question === 'string') &&
    typeof values === 'object' &&
    values !== null &&
    typeof query === 'string' &&
    typeof at === 'string'
  );
}

/** Whatever else stands under the key is from another time, and is left out. */
function keptHistory(): readonly Asked[] {
  try {
    const value: unknown = JSON.parse(kept(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isAsked) : [];
  } catch {
    return [];
  }
}

/** Newest first. */
export const history = signal<readonly Asked[]>(keptHistory());

export function sameDraft(a: Draft, b: Draft): boolean {
  return a.question === b.question && a.query === b.query && JSON.stringify(a.values) === JSON.stringify(b.values);
}

function change(entries: readonly Asked[]): void {
  history.value = entries;
  keep(KEY, JSON.stringify(entries));
}

/** Puts what is asked on top; what was asked before in the same way moves up. */
export function remember({ question, values, query }: Draft): void {
  const entry = { question, values, query, at: new Date().toISOString() };
  change([entry, ...history.value.filter((old) => !sameDraft(old, entry))].slice(0, KEPT));
}

export function forgetAll(): void {
  change([]);
}
