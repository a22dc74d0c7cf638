/** Errors and problems as people read them. */

import { formatLocation, type Problem, RecordsError, SpilloverError } from '../model/errors.ts';
import { type Paint, painter, type Terminal } from './terminal.ts';

/** What went wrong and how to mend it, for standard error. */
export function describeError(error: unknown, terminal: Terminal): string {
  const paint = painter(terminal, 'err');
  if (error instanceof RecordsError) {
    return `${formatProblems(error.problems, paint)}${paint('red', error.message)}\n  ${error.mend}\n`;
  }
  if (error instanceof SpilloverError) return `${paint('red', error.message)}\n  ${error.mend}\n`;
  const reason = error instanceof Error ? error.message : String(error);
  return `${paint('red', `This should not have happened: ${reason}`)}\n  Please report it, with the command that led here.\n`;
}

/** One problem a block: where, which rule, what is wrong, how to mend it. */
export function formatProblems(problems: readonly Problem[], paint: Paint): string {
  return problems
    .map((problem) => {
      const where = paint('bold', formatLocation(problem));
      return `${where} ${problem.message} ${paint('dim', `[${problem.rule}]`)}\n    ${problem.mend}\n`;
    })
    .join('');
}
