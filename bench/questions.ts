/** Every named question, asked of a store with its defaults: does its time grow with its answer, or with the graph? */

import { askQuestion, type QuestionParameter, readQuestions } from '../src/cypher/index.ts';
import { SpilloverError } from '../src/model/errors.ts';
import type { Store } from '../src/store/store.ts';
import { median, seconds } from './timing.ts';

export interface Asked {
  readonly rows: number;
  /** True where there are more rows than are fetched. */
  readonly truncated: boolean;
  /** `undefined` where the question was refused or ran out of time. */
  readonly seconds: number | undefined;
  /** True where its header says that it goes through the whole graph. */
  readonly throughAll: boolean;
}

/** Rows and median time of each question, by its name. */
export async function askAll(store: Store): Promise<ReadonlyMap<string, Asked>> {
  const asked = new Map<string, Asked>();
  for (const { name, parameters, onLargeGraphs } of await readQuestions()) {
    const needed = parameters.filter(({ required }) => required);
    const given = Object.fromEntries(needed.map((parameter) => [parameter.name, exampleFor(parameter)]));
    asked.set(name, { ...(await ask(store, name, given)), throughAll: onLargeGraphs !== '' });
  }
  return asked;
}

const IDS = new Set(['actor', 'place', 'event', 'entity', 'statement']);

/** The example of a parameter, in the first of the article's copies (see `make-graph.ts`). */
function exampleFor({ type, value }: QuestionParameter): unknown {
  return IDS.has(type) ? `${value}-1` : value;
}

/** Quick questions are asked this often; one that takes longer than the limit, in seconds, is steady enough. */
const TIMES = 5;
const LONG = 0.3;

async function ask(
  store: Store,
  name: string,
  given: Readonly<Record<string, unknown>>,
): Promise<Omit<Asked, 'throughAll'>> {
  try {
    // The first time plans the query, and counts for nothing.
    const { rows, truncated } = await askQuestion(store, name, given);
    const once = () => seconds(() => askQuestion(store, name, given));
    const second = await once();
    return { rows: rows.length, truncated, seconds: second > LONG ? second : await median(TIMES, once) };
  } catch (error) {
    if (error instanceof SpilloverError) return { rows: 0, truncated: false, seconds: undefined };
    throw error;
  }
}

type Sizes = readonly (readonly [size: number, asked: ReadonlyMap<string, Asked>])[];

/** Time that grows this much more than the rows do is put down to the graph. */
const SLACK = 3;

/** With what the time grows from one size to the next. */
function verdict(before: Asked | undefined, last: Asked | undefined): string {
  if (before?.seconds === undefined || last?.seconds === undefined) return '–';
  if (last.throughAll) return 'the graph, as its header says';
  const growth = last.seconds / before.seconds;
  if (growth <= SLACK) return 'hardly at all';
  if (growth <= (SLACK * Math.max(last.rows, 1)) / Math.max(before.rows, 1)) return 'its answer';
  return last.truncated ? 'its answer, most of which is not fetched' : '**more than its answer**';
}

/**
 * A table of the questions: at each size its time as a multiple of its time at the smallest, and its rows; those that
 * grow most come first.
 */
export function questionsTable(title: string, sizes: Sizes): string {
  const [start] = sizes;
  if (start === undefined) return '';
  const [smallest, first] = start;
  const [, last] = sizes.at(-1) ?? start;
  const [, before] = sizes.at(-2) ?? start;
  const growth = (name: string, at: ReadonlyMap<string, Asked>) =>
    (at.get(name)?.seconds ?? 0) / (first.get(name)?.seconds ?? Number.POSITIVE_INFINITY);
  const cell = (name: string, at: ReadonlyMap<string, Asked>) => {
    const asked = at.get(name);
    return asked?.seconds === undefined ? '–' : `${growth(name, at).toFixed(1)} (${asked.rows.toLocaleString('en')})`;
  };
  const names = [...first.keys()].sort((a, b) => growth(b, last) - growth(a, last));
  return [
    `## ${title}`,
    '',
    `Times the same question at ${smallest}×; in brackets the rows of its answer, of which 10,000 are the most; – where it was refused or ran out of time. The last column says with what its time grows between the two largest sizes: hardly at all is at most ${SLACK} times, with its answer at most ${SLACK} times as much as the rows.`,
    '',
    `| Question | ${sizes.map(([size]) => `${size.toLocaleString('en')}×`).join(' | ')} | Grows with |`,
    `|---|${sizes.map(() => '--:|').join('')}---|`,
    ...names.map(
      (name) =>
        `| ${name} | ${sizes.map(([, at]) => cell(name, at)).join(' | ')} | ${verdict(before.get(name), last.get(name))} |`,
    ),
    '',
  ].join('\n');
}
