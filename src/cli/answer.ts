/** Runs what an asking command asks and writes the rows: what all of them have in common. */

import { showPlace } from '../cypher/index.ts';
import { plural } from '../model/counts.ts';
import { QueryError } from '../model/errors.ts';
import type { QueryResult } from '../model/values.ts';
import type { QueryOptions, Store } from '../store/store.ts';
import type { Call } from './commands.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { warnAbout, withStore } from './store.ts';
import { painter, type Terminal } from './terminal.ts';

export type Format = 'table' | 'json' | 'csv' | 'md';

/**
 * Rows go to standard output in the format asked for; counts, warnings and hints go to standard error.
 * @param query the text that the positions in errors count in
 * @throws QueryError, StoreError
 */
export async function answer(
  call: Call,
  query: string,
  ask: (store: Store, limits: QueryOptions) => Promise<QueryResult>,
): Promise<ExitCode> {
  const { options, terminal } = call;
  return withStore(call, async (store) => {
    warnAbout(await store.state(), terminal);
    const limits = { maxRows: options.limit, timeoutMs: options.timeout * 1000, signal: terminal.signal };
    const result = await ask(store, limits).catch((error) => {
      if (error instanceof QueryError && error.position) terminal.err(`${showPlace(query, error.position)}\n`);
      throw error;
    });
    terminal.out(await format(result, options.format, terminal));
    comment(result, options.format, terminal);
    return EXIT.fine;
  });
}

/** The formats are loaded one at a time: each brings a library of its own. */
export async function format(result: QueryResult, name: Format, terminal: Terminal): Promise<string> {
  if (name === 'json') return (await import('./format/json.ts')).formatJson(result);
  if (name === 'csv') return (await import('./format/csv.ts')).formatCsv(result);
  if (name === 'md') return (await import('./format/markdown.ts')).formatMarkdown(result);
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
