/** Sends batches of rows ahead of the server's answers, in one transaction or, for stages, in many. */

import type { OpenTransaction, Rows } from './driver.ts';
import type { Row } from './rows.ts';

/** Statements sent and not yet answered: while the server works on one, the next is being made. */
const AHEAD = 2;
/** Rows in one transaction of a staged load. */
const STAGE = 2_500;

export class Writer {
  readonly #signal: AbortSignal;
  /** Begins the transaction of the next stage; none where the whole load is one. */
  readonly #begin: (() => Promise<OpenTransaction>) | undefined;
  #transaction: OpenTransaction | undefined;
  #inFlight: Promise<unknown>[] = [];
  #rows = 0;

  private constructor(
    signal: AbortSignal,
    transaction: OpenTransaction | undefined,
    begin: (() => Promise<OpenTransaction>) | undefined,
  ) {
    this.#signal = signal;
    this.#transaction = transaction;
    this.#begin = begin;
  }

  /** Everything goes into `transaction`, which its owner commits. */
  static within(transaction: OpenTransaction, signal: AbortSignal): Writer {
    return new Writer(signal, transaction, undefined);
  }

  /** Commits every so many rows, in transactions of its own. */
  static staged(begin: () => Promise<OpenTransaction>, signal: AbortSignal): Writer {
    return new Writer(signal, undefined, begin);
  }

  /** Returns before the server has answered; a failure comes out of a later call, or of `drain`. */
  readonly write = async (cypher: string, rows: readonly Row[]): Promise<void> => {
    const answer = (await this.#open()).run(cypher, { rows });
    answer.catch(() => {});
    this.#inFlight.push(answer);
    this.#rows += rows.length;
    if (this.#inFlight.length > AHEAD) await this.#inFlight.shift();
    if (this.#rows >= STAGE) await this.#commitStage();
  };

  /** Runs one statement at its turn and gives its rows. */
  async ask(cypher: string, rows: readonly Row[]): Promise<Rows> {
    return (await this.#open()).run(cypher, { rows });
  }

  /** Waits until the server has done everything, and commits the last stage. */
  async drain(): Promise<void> {
    const answers = this.#inFlight;
    this.#inFlight = [];
    for (const answer of answers) await answer;
    await this.#commitStage();
  }

  /** Lets go of the stage that is open; what was not committed is taken back. */
  async close(): Promise<void> {
    if (this.#begin) await this.#transaction?.close();
  }

  async #open(): Promise<OpenTransaction> {
    this.#signal.throwIfAborted();
    this.#transaction ??= await this.#begin?.();
    if (!this.#transaction) throw new Error('a writer without a transaction');
    return this.#transaction;
  }

  async #commitStage(): Promise<void> {
    this.#rows = 0;
    const transaction = this.#transaction;
    if (!this.#begin || !transaction) return;
    for (const answer of this.#inFlight) await answer;
    this.#inFlight = [];
    await transaction.commit();
    this.#transaction = undefined;
    await transaction.close();
  }
}
