/** Processes of our own code, for tests that kill them. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Spawned {
  readonly child: ChildProcess;
  /** Resolves with the first line that `pattern` finds, past or to come. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** As the kernel kills when memory is short: nothing is tidied up. */
  kill(): Promise<void>;
}

export function runScript(file: string, parameters: readonly string[], env: NodeJS.ProcessEnv = {}): Spawned {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...parameters], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const ended = once(child, 'exit');
  return {
    child,
    line: async (pattern) => {
      for (;;) {
        for (const line of lines) {
          const found = pattern.exec(line);
          if (found) return found;
        }
        if (child.exitCode !== null) throw new Error(`${file} ended without saying ${pattern}`);
        await sleep(10);
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Waits until no process has this id. */
export async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(20);
  }
}
