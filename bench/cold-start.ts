/** How long the command takes from nothing, as multiples of a Node program that does nothing. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median, seconds } from './timing.ts';

const run = promisify(execFile);
const TIMES = 9;

export interface ColdStarts {
  readonly help: number;
  readonly query: number;
}

export async function coldStarts(): Promise<ColdStarts> {
  const folder = await mkdtemp(join(tmpdir(), 'spillover-start-'));
  const env = { ...process.env, SPILLOVER_STORE: `file:${join(folder, 'graph.grafeo')}` };
  const node = (...args: string[]) => median(TIMES, () => seconds(() => run(process.execPath, args, { env })));
  try {
    const program = 'dist/cli/main.js';
    await run(process.execPath, [program, 'load'], { env });
    const empty = await node('-e', '0');
    const help = await node(program, '--help');
    const query = await node(
      program,
      'cypher',
      'MATCH (n:Actor) RETURN n.name ORDER BY n.name LIMIT 5',
      '--format',
      'json',
    );
    return { help: help / empty, query: query / empty };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
