/** Errors and problems as people read them. */

import { formatLocation, type Problem, type QueryError, RecordsError, SpilloverError } from '../model/errors.ts';
import { type Paint, painter, type Terminal } from './terminal.ts';

/** What went wrong and how to mend it, for standard error. */
export function describeError(error: unknown, terminal: Terminal): string {
  const paint = painter(terminal, 'err');
  if (error instanceof RecordsError) {
    return `${formatProblems(error.problems, paint)}${paint('red', error.message)} Nothing was loaded.\n`;
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

/** The line of a query that an error points at, with a caret under the place; empty where the place is not known. */
export function pointInto(query: string, error: QueryError): string {
  if (!error.position) return '';
  const line = query.split('\n')[error.position.line - 1];
  if (line === undefined) return '';
  const before = line.slice(0, error.position.column - 1).replaceAll(/[^\t]/g, ' ');
  return `  ${line}\n  ${before}^\n`;
}
