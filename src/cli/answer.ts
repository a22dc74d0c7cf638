/** Runs a query and writes its rows: what every asking command has in common. */

import { QueryError } from '../model/errors.ts';
import type { Parameters, QueryResult } from '../model/values.ts';
import type { Call } from './commands.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { pointInto } from './messages.ts';
import { warnAbout, withStore } from './store.ts';
import { painter, plural, type Terminal } from './terminal.ts';

type Format = 'table' | 'json' | 'csv';

/**
 * Rows go to standard output in the format asked for; counts, warnings and hints go to standard error.
 * @throws QueryError, StoreError
 */
export async function answer(call: Call, query: string, parameters: Parameters): Promise<ExitCode> {
  const { options, terminal } = call;
  return withStore(call, async (store) => {
    warnAbout(await store.state(), terminal);
    const limits = { maxRows: options.limit, timeoutMs: options.timeout * 1000, signal: terminal.signal };
    const result = await store.query(query, parameters, limits).catch((error) => {
      if (error instanceof QueryError) terminal.err(pointInto(query, error));
      throw error;
    });
    terminal.out(await format(result, options.format, terminal));
    comment(result, options.format, terminal);
    return EXIT.fine;
  });
}

/** The formats are loaded one at a time: each brings a library of its own. */
async function format(result: QueryResult, name: Format, terminal: Terminal): Promise<string> {
  if (name === 'json') return (await import('./format/json.ts')).formatJson(result);
  if (name === 'csv') return (await import('./format/csv.ts')).formatCsv(result);
  const { formatTable } = await import('./format/table.ts');
  return formatTable(result, terminal.width, painter(terminal, 'out'));
}

function comment(result: QueryResult, name: Format, terminal: Terminal): void {
  const paint = painter(terminal, 'err');
  for (const warning of result.warnings) terminal.err(`${paint('yellow', warning)}\n`);
  if (result.truncated) {
    const rows = plural(result.rows.length, 'row');
    terminal.err(`${paint('yellow', `Only the first ${rows} are here; there are more.`)} Ask for more with --limit.\n`);
  } else if (name === 'table') {
    terminal.err(`${paint('dim', plural(result.rows.length, 'row'))}\n`);
  }
}
