/** The questions as they are asked of the article, and what is compared of their answers. */

import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { askQuestion, type Question, type QuestionColumn, readQuestions } from '../../src/cypher/index.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { Value } from '../../src/model/values.ts';
import { readRecords } from '../../src/records/index.ts';
import type { Store } from '../../src/store/store.ts';

export const article: Promise<Graph> = readRecords(fileURLToPath(new URL('../../graph', import.meta.url)));

/** What each question is asked with, beside its defaults. */
const ASKED: Readonly<Record<string, readonly Record<string, string>[]>> = {
  'who-backs-whom': [{ statuses: 'reported' }, { actor: 'BLA' }],
  'said-about': [{ about: 'Kata’ib Hezbollah' }],
  'claims-by-speaker': [{ speaker: 'abdollahian' }],
  'strikes-and-attacks': [{ actor: 'united-states' }],
  'drawn-in-by': [{ actor: 'Iran' }],
  'tied-to-both': [{ first: 'iran', second: 'united-states' }],
  'shortest-ties': [
    { from: 'kataib-hezbollah', to: 'united-states', steps: '2' },
    { from: 'hamas', to: 'iran', statuses: 'reported', steps: '4' },
  ],
  'not-tied': [{ actor: 'israel' }],
  timeline: [{ since: '2024-01-15', until: '2024-01-29' }],
  'by-territory': [{ territory: 'iran' }],
  tolls: [{ about: 'jordan-attack' }],
  'compare-time-spans': [{ second_from: '2024-01-20', second_to: '2024-01-29' }],
};

/** Texts that are checked against the source elsewhere, and would hide the row. */
const LEFT_OUT = new Set(['quote', 'quotes', 'claim_quote', 'against_quote', 'source', 'sources', 'locators', 'title']);

export interface Asking {
  readonly question: Question;
  readonly given: Readonly<Record<string, unknown>>;
  /** File of the expected rows, without its ending. */
  readonly file: string;
}

/** Each question with its defaults (examples, where there are none), then as listed above. */
export const askings: readonly Asking[] = (await readQuestions()).flatMap((question) => {
  const needed = question.parameters.filter(({ required }) => required);
  const first = Object.fromEntries(needed.map(({ name, value }) => [name, value]));
  return [first, ...(ASKED[question.name] ?? [])].map((given, index) => ({
    question,
    given,
    file: index === 0 ? question.name : `${question.name}.${index + 1}`,
  }));
});

/** One row a block, one column a line; what is null is left out. */
function describeRow(columns: readonly string[], row: readonly Value[]): string {
  const cell = (value: Value) => (typeof value === 'string' ? value : JSON.stringify(value));
  return columns
    .flatMap((column, index) => {
      const value = row[index] ?? null;
      return LEFT_OUT.has(column) || value === null ? [] : [`${column}: ${cell(value)}`];
    })
    .join('\n');
}

function fits({ type, nullable }: QuestionColumn, value: Value): boolean {
  if (value === null) return nullable;
  if (type === 'list') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === (type === 'text' ? 'string' : type);
}

/** Asks, and compares with the rows that were read against the text by hand. */
export async function expectAnswer(store: Store, { question, given, file }: Asking): Promise<void> {
  const { columns, rows, warnings } = await askQuestion(store, question.name, given);
  expect(columns).toEqual(question.columns.map(({ name }) => name));
  expect(warnings).toEqual([]);
  for (const row of rows) {
    question.columns.forEach((column, index) => {
      expect(fits(column, row[index] ?? null), `${column.name} is ${JSON.stringify(row[index])}`).toBe(true);
    });
  }
  const asked = Object.entries(given).map(([name, value]) => ` ${name}=${value}`);
  const text = [`ask ${question.name}${asked.join('')}`, ...rows.map((row) => describeRow(columns, row)), ''];
  await expect(text.join('\n\n')).toMatchFileSnapshot(`expected/${file}.txt`);
}
