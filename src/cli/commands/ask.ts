/** `spillover ask`: the questions by name, listed or asked. */

import { askQuestion, fillSentence, findQuestion, type Question, readQuestions } from '../../cypher/index.ts';
import { answer, format } from '../answer.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { splitPairs } from '../parameters.ts';
import { painter } from '../terminal.ts';

export async function ask(call: Call): Promise<ExitCode> {
  const questions = await readQuestions();
  const [name, ...pairs] = call.operands;
  return name === undefined ? list(questions, call) : askOne(findQuestion(questions, name), pairs, call);
}

async function list(questions: readonly Question[], { options, terminal }: Call): Promise<ExitCode> {
  const rows = [...questions]
    .sort((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0))
    .map((question) => [question.topic, question.name, fillSentence(question), usage(question)]);
  const columns = ['topic', 'name', 'question', 'parameters'];
  terminal.out(await format({ columns, rows, truncated: false, warnings: [] }, options.format, terminal));
  return EXIT.fine;
}

/** Those that must be given first, those with a default in brackets. */
function usage({ parameters }: Question): string {
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => `${name}=…`);
  const optional = parameters.filter((parameter) => !parameter.required).map(({ name }) => `[${name}=…]`);
  return [...required, ...optional].join(' ');
}

/** What was asked and what the answer does not say are for the reader; rows alone would be taken for more. */
async function askOne(question: Question, pairs: readonly string[], call: Call): Promise<ExitCode> {
  const given = Object.fromEntries(splitPairs([...(call.options.param ?? []), ...pairs]));
  const { terminal } = call;
  const paint = painter(terminal, 'err');
  return answer(call, question.query, async (store, limits) => {
    const result = await askQuestion(store, question.name, given, limits);
    if (call.options.format === 'table') {
      terminal.err(`${paint('bold', fillSentence(question, given))}\n`);
      if (question.doesNotSay) terminal.err(`${paint('dim', `Not said: ${question.doesNotSay}`)}\n`);
    }
    return result;
  });
}
