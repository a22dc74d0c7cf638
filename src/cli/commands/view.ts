/** `spillover view`: the viewer, on this machine only. */

import open from 'open';
import { startServer } from '../../server/index.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { warnAbout, withStore } from '../store.ts';
import { painter, type Terminal } from '../terminal.ts';

/** Serves until Ctrl-C. */
export async function view(call: Call): Promise<ExitCode> {
  const { options, terminal } = call;
  return withStore(call, async (store) => {
    warnAbout(await store.state(), terminal);
    const server = await startServer({ store, port: options.port });
    try {
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
      await server.close();
    }
    return EXIT.fine;
  });
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
