/** `spillover view`: the viewer, on this machine only. */

import { existsSync } from 'node:fs';
import open from 'open';
import type { WatchReport } from '../../model/api.ts';
import { plural } from '../../model/counts.ts';
import { UsageError } from '../../model/errors.ts';
import { startServer, type ViewerServer } from '../../server/index.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatProblems } from '../messages.ts';
import { warnAbout, withStore } from '../store.ts';
import { painter, type Terminal } from '../terminal.ts';
import { watchRecords } from '../watching.ts';

/** Serves until Ctrl-C. */
export async function view(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const folder = operands[0] ?? 'graph';
  if (options.watch && !existsSync(folder)) {
    throw new UsageError(`There is no folder ${folder} to watch.`, 'Name the folder of the records.');
  }
  return withStore(call, async (store) => {
    const watching = options.watch ? await watchRecords(folder, store, (report) => tell(report, terminal)) : undefined;
    let server: ViewerServer | undefined;
    try {
      warnAbout(await store.state(), terminal);
      const records = existsSync(folder) ? folder : undefined;
      server = await startServer({ store, port: options.port, records, watched: watching?.report });
      if (options.port !== 0 && server.port !== options.port) {
        terminal.err(`Port ${options.port} is taken; using ${server.port}.\n`);
      }
      terminal.out(`${server.link}\n`);
      terminal.err(
        painter(terminal, 'err')(
          'dim',
          'This link is the key: it opens the viewer in your browser only. Ctrl-C stops.\n',
        ),
      );
      if (options.open) await openBrowser(server.link, terminal);
      await interrupted(terminal.signal);
    } finally {
      await server?.close();
      await watching?.close();
    }
    return EXIT.fine;
  });
}

/** What a look at the watched records found. */
function tell({ problems, unshown }: WatchReport, terminal: Terminal): void {
  const count = problems.length + unshown;
  const summary = count === 0 ? 'All records are in order and loaded.' : `${plural(count, 'problem')}.`;
  terminal.err(`${formatProblems(problems, painter(terminal, 'err'))}${summary}\n`);
}

async function openBrowser(link: string, terminal: Terminal): Promise<void> {
  const hint = () => terminal.err('No browser could be opened: open the link above yourself.\n');
  try {
    const browser = await open(link);
    browser.once('error', hint).once('exit', (code) => code !== 0 && hint());
  } catch {
    hint();
  }
}

function interrupted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
