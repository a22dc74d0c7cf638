/** Every named question, asked of a store with its defaults: does its time grow with its answer, or with the graph? */

import { askQuestion, type QuestionParameter, readQuestions } from '../src/cypher/index.ts';
import { SpilloverError } from '../src/model/errors.ts';
import type { Store } from '../src/store/store.ts';
import { median, seconds } from './timing.ts';

export interface Asked {
  readonly rows: number;
  /** `undefined` where the question was refused or ran out of time. */
  readonly seconds: number | undefined;
}

/** Rows and median time of each question, by its name. */
export async function askAll(store: Store): Promise<ReadonlyMap<string, Asked>> {
  const asked = new Map<string, Asked>();
  for (const { name, parameters } of await readQuestions()) {
    const needed = parameters.filter(({ required }) => required);
    const given = Object.fromEntries(needed.map((parameter) => [parameter.name, exampleFor(parameter)]));
    asked.set(name, await ask(store, name, given));
  }
  return asked;
}

const IDS = new Set(['actor', 'place', 'event', 'entity', 'statement']);

/** The example of a parameter, in the first of the article's copies (see `make-graph.ts`). */
function exampleFor({ type, value }: QuestionParameter): unknown {
  return IDS.has(type) ? `${value}-1` : value;
}

async function ask(store: Store, name: string, given: Readonly<Record<string, unknown>>): Promise<Asked> {
  try {
    // The first time plans the query, and counts for nothing.
    const { rows } = await askQuestion(store, name, given);
    return { rows: rows.length, seconds: await median(3, () => seconds(() => askQuestion(store, name, given))) };
  } catch (error) {
    if (error instanceof SpilloverError) return { rows: 0, seconds: undefined };
    throw error;
  }
}

/** A table of the questions: rows at each size, and the time there as a multiple of the time at the smallest. */
export function questionsTable(
  title: string,
  sizes: readonly (readonly [number, ReadonlyMap<string, Asked>])[],
): string {
  const [smallest] = sizes;
  if (!smallest) return '';
  const cell = (asked: Asked | undefined, base: number | undefined) =>
    asked?.seconds === undefined || base === undefined ? '–' : `${(asked.seconds / base).toFixed(1)} (${asked.rows})`;
  return [
    `## ${title}`,
    '',
    `Times the same question at ${smallest[0]}×; in brackets the rows of its answer, of which 10,000 are the most; – where it was refused or ran out of time.`,
    '',
    `| Question | ${sizes.map(([size]) => `${size}×`).join(' | ')} |`,
    `|---|${sizes.map(() => '--:|').join('')}`,
    ...[...smallest[1]].map(
      ([name, { seconds }]) => `| ${name} | ${sizes.map(([, asked]) => cell(asked.get(name), seconds)).join(' | ')} |`,
    ),
    '',
  ].join('\n');
}
