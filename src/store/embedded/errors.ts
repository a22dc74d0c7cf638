/** The engine's refusals, in words that say how to go on. */

import { QueryError, type SpilloverError, StoreError } from '../../model/errors.ts';
import { EngineFailure } from './engine-process.ts';

const ELSEWHERE = 'Or ask it on Neo4j: `npm run neo4j` starts one and says how to use it.';

/** What the failure of a query means to whoever asked it. Anything but an engine's refusal is given back as it is. */
export function queryError(error: unknown, path: string): unknown {
  if (!(error instanceof EngineFailure)) return error;
  const { message, gqlStatus } = error;
  const options = { cause: error };
  if (gqlStatus === '25G03') {
    return new QueryError(
      'This query writes, and queries only read.',
      'Change the records and load them.',
      undefined,
      options,
    );
  }
  if (/panicked.*(MAX_CAPACITY|65535)/.test(message)) {
    return new QueryError(
      'This query needs more rows on its way than the embedded store can hold at once (65,535).',
      `Narrow it: name an actor, a relation type or a shorter path. ${ELSEWHERE}`,
      undefined,
      options,
    );
  }
  if (message.includes('panicked')) {
    return new QueryError(
      'The embedded store failed on this query.',
      `Put it in another way. ${ELSEWHERE}`,
      undefined,
      options,
    );
  }
  if (message.includes(path)) return fileError(error, path);
  const { sentence, help } = plainWords(message);
  return new QueryError(
    `The embedded store does not take this query: ${sentence}.`,
    help ? `${help} ${ELSEWHERE}` : `Mend it at the place shown. ${ELSEWHERE}`,
    positionIn(message),
    options,
  );
}

/** What the failure to open or to write the file means. */
export function fileError(error: unknown, path: string): SpilloverError {
  const options = { cause: error };
  const { message } = error as Error;
  if (error instanceof StoreError) return error;
  if (/No space left|ENOSPC|not enough space|EDQUOT|quota/i.test(message)) {
    return new StoreError(
      'The disk is full. The store is as it was before.',
      'Make room on it and load again.',
      options,
    );
  }
  if (/magic|not a database file|damaged|Serialization error/.test(message)) {
    return new StoreError(
      `${path} is not a graph of this project, or it is damaged.`,
      'Name another file with `--store file:PATH`; or delete it, if it is only an old store, and load again.',
      options,
    );
  }
  if (/locked/.test(message)) {
    return new StoreError(
      `Another program has ${path} open for writing.`,
      'Close that program and try again.',
      options,
    );
  }
  return new StoreError(
    `${path} cannot be used as a store: ${plainWords(message).sentence}.`,
    'See that its folder exists and can be written to, or name another file with `--store file:PATH`.',
    options,
  );
}

/** `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen\n  --> query:1:14\n ...\n  help: ...` */
function plainWords(message: string): { sentence: string; help: string | undefined } {
  const [first = ''] = message.split('\n');
  const sentence = first
    .replace(/^(\w+ error: )?(GRAFEO-\w+: )?/, '')
    .replace('[Cypher] ', '')
    .replace(/\.$/, '');
  const help = /help: (.+)/.exec(message)?.[1];
  return { sentence, help };
}

function positionIn(message: string): { line: number; column: number } | undefined {
  const found = /--> query:(\d+):(\d+)/.exec(message);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
}
