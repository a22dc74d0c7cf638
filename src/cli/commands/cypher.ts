/** `spillover cypher`: any reading query, on either store. */

import { readFile } from 'node:fs/promises';
import { runQuery } from '../../cypher/index.ts';
import { UsageError } from '../../model/errors.ts';
import { answer } from '../answer.ts';
import type { Call } from '../commands.ts';
import type { ExitCode } from '../exit.ts';
import { parseParameters } from '../parameters.ts';

export async function cypher(call: Call): Promise<ExitCode> {
  const { text, rest } = await readQuery(call);
  if (text.trim() === '')
    throw new UsageError('The query is empty.', 'Give it as text, with --file, or on standard input as `-`.');
  const parameters = parseParameters([...(call.options.param ?? []), ...rest]);
  return answer(call, text, (store, limits) => runQuery(store, text, parameters, limits));
}

/** With `--file` every operand is a parameter; otherwise the first is the query. */
export async function readQuery({
  operands,
  options,
  terminal,
}: Call): Promise<{ text: string; rest: readonly string[] }> {
  if (options.file !== undefined) return { text: await readQueryFile(options.file), rest: operands };
  const [text, ...rest] = operands;
  if (text === undefined) {
    throw new UsageError('There is no query.', 'Give it as text, with --file, or on standard input as `-`.');
  }
  return { text: text === '-' ? await terminal.input() : text, rest };
}

async function readQueryFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The file ${path} cannot be read.`, 'Check its name and your permission to read it.', {
      cause: error,
    });
  }
}
