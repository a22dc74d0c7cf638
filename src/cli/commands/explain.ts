/** `spillover explain`: how Neo4j would carry out a query, or a named question. */

import {
  bindQuestion,
  explainQuery,
  findQuestion,
  guard,
  readQuestions,
  showPlace,
  showPlan,
} from '../../cypher/index.ts';
import { QueryError } from '../../model/errors.ts';
import type { Parameters } from '../../model/values.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { parseParameters, splitPairs } from '../parameters.ts';
import { withStore } from '../store.ts';
import { readQuery } from './cypher.ts';

interface Asked {
  readonly text: string;
  readonly bind: (store: Store) => Promise<Parameters>;
}

export async function explain(call: Call): Promise<ExitCode> {
  const { text, bind } = await whatIsAsked(call);
  return withStore(call, async (store) => {
    const plan = await explainQuery(store, text, await bind(store)).catch((error) => {
      if (error instanceof QueryError && error.position) call.terminal.err(`${showPlace(text, error.position)}\n`);
      throw error;
    });
    call.terminal.out(`${showPlan(plan)}\n`);
    return EXIT.fine;
  });
}

/** A single word is a question's name; a query has more of them. */
async function whatIsAsked(call: Call): Promise<Asked> {
  const { text, rest } = await readQuery(call);
  const pairs = [...(call.options.param ?? []), ...rest];
  if (!/^[\w-]+$/.test(text)) {
    guard(text);
    return { text, bind: async () => parseParameters(pairs) };
  }
  const question = findQuestion(await readQuestions(), text);
  return {
    text: question.query,
    bind: (store) => bindQuestion(store, question, Object.fromEntries(splitPairs(pairs))),
  };
}
