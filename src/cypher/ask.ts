/** Asks a named question of a store. */

import { QueryError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import type { Parameters, QueryResult } from '../model/values.ts';
import type { QueryOptions, Store } from '../store/store.ts';
import { type Arguments, bindArguments } from './arguments.ts';
import { compute } from './compute.ts';
import { EntityDirectory } from './entities.ts';
import type { QuestionTypes } from './questions.generated.ts';
import { type Question, readQuestions } from './questions.ts';
import { ROW_LIMIT, runQuery } from './run.ts';

/** A question's answer, with what was asked. */
export interface Answer extends QueryResult {
  readonly question: Question;
  /** What the query was given: names resolved to ids, defaults filled in. */
  readonly parameters: Parameters;
}

/**
 * The question of that name.
 * @throws QueryError with the nearest names, where there is none
 */
export function findQuestion(questions: readonly Question[], name: string): Question {
  const found = questions.find((question) => question.name === name);
  if (found !== undefined) return found;
  const names = questions.map((question) => question.name);
  const near = [...nearest(name, names, 3), ...names.filter((known) => name.length > 2 && known.includes(name))];
  const hint = near.length > 0 ? `Did you mean ${[...new Set(near)].join(', ')}? ` : '';
  throw new QueryError(`There is no question called ${name}.`, `${hint}\`spillover ask\` lists them all.`);
}

/**
 * Asks a named question. Actors, places and events may be given by id, name or alias, lists as `a,b`, JSON or arrays.
 * @throws QueryError for an unknown question, an argument that does not fit or fits two, or a query that fails
 * @throws StoreError when the store cannot be reached
 */
export async function askQuestion(
  store: Store,
  name: string,
  given: Arguments = {},
  options: QueryOptions = {},
): Promise<Answer> {
  const question = findQuestion(await readQuestions(), name);
  const parameters = await bindQuestion(store, question, given);
  return { ...(await answer(store, question, parameters, options)), question, parameters };
}

/**
 * The parameters of a question's query: names resolved to ids, defaults filled in.
 * @throws QueryError for an unknown or missing argument, or one that does not fit or fits two
 */
export function bindQuestion(store: Store, question: Question, given: Arguments): Promise<Parameters> {
  return bindArguments(question, given, new EntityDirectory(store));
}

async function answer(
  store: Store,
  question: Question,
  parameters: Parameters,
  options: QueryOptions,
): Promise<QueryResult> {
  if (question.computation === undefined) return runQuery(store, question.query, parameters, options);
  // Every tie counts in what is computed, so the row limit holds for the rows that come out.
  const maxRows = options.maxRows ?? ROW_LIMIT;
  const ties = await runQuery(store, question.query, parameters, { ...options, maxRows: Number.MAX_SAFE_INTEGER });
  const computed = await compute(question.computation, ties, options);
  return { ...computed, rows: computed.rows.slice(0, maxRows), truncated: computed.rows.length > maxRows };
}

export type QuestionName = keyof QuestionTypes;

/** A named question's answer with its rows as objects, typed by the question. */
export interface TypedAnswer<Name extends QuestionName> {
  readonly rows: readonly QuestionTypes[Name]['row'][];
  readonly question: Question;
  readonly parameters: Parameters;
  readonly truncated: boolean;
  readonly warnings: readonly string[];
}

type Given<Name extends QuestionName> =
  Partial<QuestionTypes[Name]['parameters']> extends QuestionTypes[Name]['parameters']
    ? [given?: QuestionTypes[Name]['parameters'], options?: QueryOptions]
    : [given: QuestionTypes[Name]['parameters'], options?: QueryOptions];

/**
 * Asks a named question, as `askQuestion` does, and gives rows as objects.
 * @throws QueryError for an argument that does not fit or fits two, or a query that fails
 * @throws StoreError when the store cannot be reached
 */
export async function ask<Name extends QuestionName>(
  store: Store,
  name: Name,
  ...[given, options]: Given<Name>
): Promise<TypedAnswer<Name>> {
  const { columns, rows, ...rest } = await askQuestion(store, name, { ...given }, options);
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  // A test holds every question's rows to the types made from its header.
  return { ...rest, rows: objects as unknown as QuestionTypes[Name]['row'][] };
}
