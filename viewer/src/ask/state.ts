/** What is being asked, and what came back. Only this file writes these signals. */

import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { Json, QueryAnswer, QueryLimits, QuestionRow, SchemaAnswer } from '../../../src/model/api.ts';
import { fitsLink } from '../../../src/view/link.ts';
import type { Asking } from '../../../src/view/view.ts';
import { ApiError, fetchQuestions, fetchSchema, sendCypher, sendQuestion } from '../api.ts';
import { idsIn } from '../state/part.ts';
import { alsoIgnored, answered, asking, bring, graph, wantedAsking } from '../state/store.ts';
import { type Answer, readAnswer } from './answer.ts';
import { type Draft, history, remember, sameDraft } from './history.ts';
import { parameterNames } from './query.ts';

export const questions = signal<readonly QuestionRow[]>([]);
export const schema = signal<SchemaAnswer>({ labels: [], types: [], properties: [], functions: [] });
export const draft = signal<Draft>({ question: null, values: {}, query: '' });
export const limits = signal<QueryLimits>({ timeoutMs: 30_000, maxRows: 10_000 });

export type Progress =
  | { readonly state: 'idle' }
  /** A query came with a link: somebody reads it before it runs. */
  | { readonly state: 'unread' }
  | { readonly state: 'running'; readonly since: number; readonly stop: () => void }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly problem: ApiError };

export const progress = signal<Progress>({ state: 'idle' });

/** The last answer with what was asked for it; `null` before the first, and after a failure. */
export const answer = signal<{ readonly asked: Draft; readonly answer: Answer } | null>(null);

/** Which of the answer's pages is on screen, from 0. */
export const page = signal(0);

export const question = computed(() => questions.value.find(({ name }) => name === draft.value.question));

/** True where the query is no longer the question's own. */
export const edited = computed(() => draft.value.query.trim() !== (question.value?.query.trim() ?? ''));

/** True where what is in the fields is not what was asked for the answer on screen. */
export const changed = computed(() => answer.value !== null && !sameDraft(answer.value.asked, draft.value));

/** Parameters that the query uses and the question does not have. */
export const ownParameters = computed(() => {
  const known = new Set(question.value?.parameters.map(({ name }) => name));
  return parameterNames(draft.value.query).filter((name) => !known.has(name));
});

/** What the room opened with by itself; `null` once something was opened. */
const untouched = signal<Draft | null>(null);

/** What a link would carry: nothing where nobody has asked anything yet. */
const toLink = computed((): Asking | null => {
  const { question: name, values, query } = draft.value;
  const isFresh = draft.value === untouched.value && answer.value === null;
  if (isFresh || (name === null && query.trim() === '')) return null;
  return { question: name, values, query: name !== null && !edited.value ? null : query };
});

effect(() => {
  asking.value = toLink.value;
});

/** True where what is asked is too long for a link. */
export const unlinked = computed(() => toLink.value !== null && !fitsLink(toLink.value));

/** The question that the room opens with, where nothing was asked before. */
const FIRST = 'shortest-ties';

/** @throws ApiError */
export async function openRoom(): Promise<void> {
  const [asked, names] = await Promise.all([fetchQuestions(), fetchSchema()]);
  // Names for the gallery. A statement would come with others, before anybody has asked for it.
  const examples = asked.questions.flatMap(({ parameters }) => parameters.filter(({ type }) => type !== 'statement'));
  await bring(examples.flatMap(({ value }) => idsIn(value)));
  batch(() => {
    questions.value = asked.questions;
    schema.value = names;
    if (draft.value.question !== null || draft.value.query !== '') return;
    const before = history.value[0];
    if (before) draft.value = before;
    else pick(FIRST);
    untouched.value = draft.value;
  });
}

/**
 * Opens what came with a link. Only a question that is known here is asked by itself: whoever wrote a query, the user
 * has to have read it.
 */
export function openAsking(asked: Asking): void {
  const known = questions.value.find(({ name }) => name === asked.question);
  const query = asked.query ?? known?.query;
  alsoIgnored(asked.question !== null && !known ? [asked.question] : []);
  if (query === undefined) return;
  const own = known?.parameters.map(({ name, value }) => [name, value] as const) ?? [];
  open({ question: known?.name ?? null, values: { ...Object.fromEntries(own), ...asked.values }, query });
  if (known && !edited.value) run();
  else progress.value = { state: 'unread' };
}

/** Opens what a link wants, once the questions are known. */
effect(() => {
  const wanted = wantedAsking.value;
  if (wanted === null || questions.value.length === 0) return;
  untracked(() => {
    wantedAsking.value = null;
    openAsking(wanted);
  });
});

/** Opens a question with its defaults, or with its examples where it has none. */
export function pick(name: string): void {
  const picked = questions.value.find((one) => one.name === name);
  if (!picked) return;
  const values = Object.fromEntries(picked.parameters.map((parameter) => [parameter.name, parameter.value]));
  open({ question: name, values, query: picked.query });
}

/** Makes the names known that the fields show; where the server is gone, they show ids until it is back. */
export function bringNames(values: Draft['values']): void {
  bring(idsIn(values)).catch(() => {});
}

/** Puts something into the fields, without asking it. */
export function open(next: Draft): void {
  bringNames(next.values);
  batch(() => {
    draft.value = next;
    answer.value = null;
    answered.value = [];
    if (progress.value.state === 'running') progress.value.stop();
    progress.value = { state: 'idle' };
  });
}

export const openEmpty = (): void => open({ question: null, values: {}, query: '' });

export function setValue(name: string, value: Json): void {
  draft.value = { ...draft.value, values: { ...draft.value.values, [name]: value } };
}

export function setQuery(query: string): void {
  if (query !== draft.value.query) draft.value = { ...draft.value, query };
}

/** Brings the question's own query back. */
export function restoreQuery(): void {
  if (question.value) setQuery(question.value.query);
}

/** As the command line reads `name=value`: JSON where it is JSON, else text. */
function typed(text: Json | undefined): Json {
  try {
    return JSON.parse(String(text ?? ''));
  } catch {
    return String(text ?? '');
  }
}

function send(asked: Draft, signal: AbortSignal): Promise<QueryAnswer> {
  if (question.value && !edited.value) {
    return sendQuestion({ question: question.value.name, arguments: asked.values, ...limits.value }, signal);
  }
  const own = new Set(ownParameters.value);
  const parameters = Object.fromEntries(
    parameterNames(asked.query).map((name) => [
      name,
      own.has(name) ? typed(asked.values[name]) : (asked.values[name] ?? null),
    ]),
  );
  return sendCypher({ query: asked.query, parameters, ...limits.value }, signal);
}

/** Asks what is in the fields; what still runs is stopped. */
export async function run(): Promise<void> {
  if (progress.value.state === 'running') progress.value.stop();
  const asked = draft.value;
  const controller = new AbortController();
  const running: Progress = { state: 'running', since: performance.now(), stop: () => controller.abort() };
  progress.value = running;
  remember(asked);
  try {
    const received = await send(asked, controller.signal);
    const withoutEvidence = await bring(idsIn(received.rows));
    const index = graph.value;
    if (progress.value !== running || !index) return;
    controller.signal.throwIfAborted();
    const read = readAnswer(received, asked.query, index, withoutEvidence);
    batch(() => {
      progress.value = { state: 'idle' };
      answer.value = { asked, answer: read };
      answered.value = read.statements.flatMap((id) => index.statements.get(id) ?? []);
      page.value = 0;
    });
  } catch (problem) {
    if (progress.value !== running) return;
    batch(() => {
      answer.value = null;
      answered.value = [];
      if (controller.signal.aborted) progress.value = { state: 'stopped' };
      else if (problem instanceof ApiError) progress.value = { state: 'failed', problem };
      else throw problem;
    });
  }
}

/** Stops what runs; the server stops its work as well. */
export function cancel(): void {
  if (progress.value.state === 'running') progress.value.stop();
}
