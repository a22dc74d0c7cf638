/** One signal for the two ways in which work is stopped early: its time is up, or whoever asked changed their mind. */

import { QueryError, type SpilloverError } from '../model/errors.ts';
import type { QueryOptions } from './store.ts';

export interface Stop {
  /** Fires with the error to throw as its reason. */
  readonly signal: AbortSignal;
  /** Call it when the work is done. */
  release(): void;
}

/** A stop that its owner can fire as well. */
export interface OwnStop extends Stop {
  fire(error: SpilloverError): void;
}

export function stopQuery({ timeoutMs, signal }: QueryOptions): Stop {
  const stop = stopOn(signal, new QueryError('The query was stopped.', 'Ask again to run it from the start.'));
  if (timeoutMs === undefined) return stop;
  const timer = setTimeout(() => stop.fire(timeUp(timeoutMs)), timeoutMs);
  return {
    signal: stop.signal,
    release: () => {
      clearTimeout(timer);
      stop.release();
    },
  };
}

export function timeUp(timeoutMs: number | undefined, options?: ErrorOptions): QueryError {
  const after = timeoutMs === undefined ? 'too long' : `longer than ${timeoutMs / 1000} s`;
  return new QueryError(
    `The query ran ${after} and was stopped.`,
    'Narrow it: name an actor, a relation type or a shorter path. Or give it more time.',
    undefined,
    options,
  );
}

/** Fires with `reason` when `signal` does, whatever the reason of that one is. */
export function stopOn(signal: AbortSignal | undefined, reason: SpilloverError): OwnStop {
  const controller = new AbortController();
  const fire = (error: SpilloverError) => controller.abort(error);
  const onAbort = () => fire(reason);
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  return { signal: controller.signal, fire, release: () => signal?.removeEventListener('abort', onAbort) };
}
