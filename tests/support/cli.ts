/** Runs the command line in this process, as `src/cli/process.ts` does, with everything written kept. */

import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Columns of the screen; without it the answer goes to a pipe. */
  readonly screen?: number;
  readonly signal?: AbortSignal;
}

export async function runCli(argv: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const { env = {}, input = '', screen, signal = new AbortController().signal } = circumstances;
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => {
      out += text;
    },
    outBytes: async (bytes) => {
      out += Buffer.from(bytes).toString('utf8');
    },
    err: (text) => {
      err += text;
    },
    outIsTTY: screen !== undefined,
    errIsTTY: screen !== undefined,
    width: screen ?? Number.POSITIVE_INFINITY,
    env,
    signal,
    input: async () => input,
  });
  return { code, out, err };
}
