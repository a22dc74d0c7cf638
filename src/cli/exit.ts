/** What the process says to the shell when it ends. The only place that knows these numbers. */

import { SpilloverError, UsageError } from '../model/errors.ts';

export const EXIT = {
  /** All is well. */
  fine: 0,
  /** The data or the store says no. */
  refused: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Ctrl-C: 128 and the number of the signal, as shells count. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The code for an error that ended a command; `undefined` where it is a fault of this program. */
export function exitCodeOf(error: unknown): ExitCode | undefined {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof SpilloverError) return EXIT.refused;
  return undefined;
}
