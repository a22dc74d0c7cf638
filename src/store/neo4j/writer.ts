/** Sends batches of rows ahead of the server's answers, in one transaction or, for stages, in many. */

import type { OpenTransaction } from './driver.ts';

/** Rows in one statement. */
export const BATCH = 5_000;
/** Statements sent and not yet answered: while the server works on one, the next is being made. */
const AHEAD = 2;
/** Rows in one transaction of a staged load. */
const STAGE = 20_000;

export class Writer {
  readonly #begin: () => Promise<OpenTransaction>;
  readonly #staged: boolean;
  readonly #signal: AbortSignal;
  readonly #inFlight: Promise<unknown>[] = [];
  #transaction: OpenTransaction | undefined;
  #rows = 0;

  private constructor(begin: () => Promise<OpenTransaction>, staged: boolean, signal: AbortSignal) {
    this.#begin = begin;
    this.#staged = staged;
    this.#signal = signal;
  }

  /** Everything goes into `transaction`, which its owner commits. */
  static within(transaction: OpenTransaction, signal: AbortSignal): Writer {
    const writer = new Writer(() => Promise.reject(new Error('one transaction only')), false, signal);
    writer.#transaction = transaction;
    return writer;
  }

  /** Commits every so many rows, in transactions of its own. */
  static staged(begin: () => Promise<OpenTransaction>, signal: AbortSignal): Writer {
    return new Writer(begin, true, signal);
  }

  /** Returns before the server has answered; a failure comes out of a later call, or of `drain`. */
  async write(cypher: string, rows: readonly unknown[]): Promise<void> {
    this.#signal.throwIfAborted();
    if (this.#staged && this.#rows >= STAGE) await this.#commitStage();
    this.#transaction ??= await this.#begin();
    this.#rows += rows.length;
    const answer = this.#transaction.run(cypher, { rows });
    answer.catch(() => {});
    this.#inFlight.push(answer);
    if (this.#inFlight.length > AHEAD) await this.#inFlight.shift();
  }

  /** Runs one statement at its turn and gives its rows. */
  async ask(cypher: string, rows: readonly unknown[]): Promise<readonly (readonly unknown[])[]> {
    this.#transaction ??= await this.#begin();
    return this.#transaction.run(cypher, { rows });
  }

  /** Waits until the server has done everything, and commits the last stage. */
  async drain(): Promise<void> {
    while (this.#inFlight.length > 0) await this.#inFlight.shift();
    if (this.#staged && this.#transaction) await this.#commitStage();
  }

  /** Lets go of the connection; what was not committed is taken back. */
  async close(): Promise<void> {
    if (this.#staged) await this.#transaction?.close();
  }

  async #commitStage(): Promise<void> {
    while (this.#inFlight.length > 0) await this.#inFlight.shift();
    await this.#transaction?.commit();
    await this.#transaction?.close();
    this.#transaction = undefined;
    this.#rows = 0;
  }
}
