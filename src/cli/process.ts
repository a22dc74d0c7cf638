/** Runs a command line in this process: its streams, its environment, its Ctrl-C. */

import { text } from 'node:stream/consumers';
import { EXIT, type ExitCode } from './exit.ts';
import { standardOutput } from './output.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

/** Work that has not stopped this long after Ctrl-C is left behind. */
const GRACE_MS = 5_000;

/**
 * @param argv what follows the program's name
 * @returns the exit code; the process is left to end by itself, so that pipes are written out
 */
export async function runHere(argv: readonly string[]): Promise<ExitCode> {
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort();
    setTimeout(() => process.exit(EXIT.interrupted), GRACE_MS).unref();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  process.stdout.on('error', endWhenNobodyReads);
  process.stderr.on('error', endWhenNobodyReads);
  try {
    return await run(argv, processTerminal(stop.signal));
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** `spillover … | head` closes the pipe early; that is no fault. */
function endWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.fine);
  throw error;
}

function processTerminal(signal: AbortSignal): Terminal {
  const { stdout, stderr, env } = process;
  return {
    ...standardOutput(),
    err: (line) => stderr.write(line),
    outIsTTY: stdout.isTTY === true,
    errIsTTY: stderr.isTTY === true,
    width: stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY,
    env,
    signal,
    input: () => text(process.stdin),
  };
}
