/** The engine's process, seen from outside: started when needed, killed when it has to stop, started anew after that. */

import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError } from '../../model/errors.ts';
import type { Answer, FromEngine, RawRows, Request, ToEngine } from './protocol.ts';

/** The engine refused a request, in its own words. */
export class EngineFailure extends Error {
  readonly gqlStatus: string | undefined;

  constructor(message: string, gqlStatus: string | undefined) {
    super(message);
    this.gqlStatus = gqlStatus;
  }
}

interface Pending {
  readonly request: Request;
  readonly settle: (outcome: Answer | Error) => void;
}

export class EngineProcess {
  #child: ChildProcess | undefined;
  /** The folder for what that process writes for a while. */
  #scratch: string | undefined;
  #numbers = 0;
  readonly #pending = new Map<number, Pending>();

  /**
   * Has the engine do something.
   * @param signal kills the engine when it fires; other queries that were running then run again from the start
   * @throws EngineFailure when the engine refuses
   * @throws StoreError when its process ends by itself
   * @throws the signal's reason when it fires
   */
  async call(request: Request, signal?: AbortSignal): Promise<RawRows | null> {
    signal?.throwIfAborted();
    const number = ++this.#numbers;
    const outcome = await new Promise<Answer | Error>((settle) => {
      const stop = () => {
        this.#pending.delete(number);
        settle(signal?.reason);
        this.#kill();
        for (const [other, pending] of this.#pending) this.#send(other, pending.request);
      };
      signal?.addEventListener('abort', stop, { once: true });
      this.#pending.set(number, {
        request,
        settle: (answer) => {
          signal?.removeEventListener('abort', stop);
          settle(answer);
        },
      });
      this.#send(number, request);
    });
    if (outcome instanceof Error) throw outcome;
    if ('failed' in outcome) throw new EngineFailure(outcome.failed.message, outcome.failed.gqlStatus);
    return outcome.ok;
  }

  /** Ends the process. What is pending fails. */
  close(): void {
    this.#kill();
    this.#fail(new StoreError('The embedded store was closed.', 'Open it again to go on.'));
  }

  #send(number: number, request: Request): void {
    this.#child ??= this.#start();
    this.#child.send({ number, request } satisfies ToEngine);
  }

  #start(): ChildProcess {
    const isSource = import.meta.url.endsWith('.ts');
    const file = new URL(isSource ? './engine.ts' : './engine.js', import.meta.url);
    this.#scratch = mkdtempSync(join(tmpdir(), 'spillover-engine-'));
    const child = fork(fileURLToPath(file), [this.#scratch], {
      // Where the loader of the development tree is found from.
      cwd: fileURLToPath(new URL('.', file)),
      execArgv: isSource ? ['--import', 'tsx'] : [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', ({ number, answer }: FromEngine) => this.#settle(number, answer));
    child.on('error', (error) => this.#lose(child, error.message));
    child.on('exit', (code, signal) => this.#lose(child, signal ? `signal ${signal}` : `exit code ${code}`));
    return child;
  }

  #settle(number: number, outcome: Answer | Error): void {
    const pending = this.#pending.get(number);
    this.#pending.delete(number);
    pending?.settle(outcome);
  }

  #lose(child: ChildProcess, how: string): void {
    if (this.#child !== child) return;
    this.#forget();
    this.#fail(
      new StoreError(
        `The process of the embedded store ended while it worked (${how}).`,
        'Ask again: it starts anew. If the same question ends it each time, ask it on Neo4j (`npm run neo4j`).',
      ),
    );
  }

  #fail(error: StoreError): void {
    for (const number of [...this.#pending.keys()]) this.#settle(number, error);
  }

  #kill(): void {
    this.#child?.kill('SIGKILL');
    this.#forget();
  }

  /** The process is gone, or about to be. */
  #forget(): void {
    this.#child = undefined;
    if (this.#scratch === undefined) return;
    try {
      // Windows lets go of what a process had open some moments after its end.
      rmSync(this.#scratch, { recursive: true, force: true, maxRetries: 10 });
    } catch {
      // An empty folder too many is no reason to fail.
    }
    this.#scratch = undefined;
  }
}
