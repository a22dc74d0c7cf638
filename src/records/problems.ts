/** Gathers what is wrong, and works out where at the end. */

import type { Location, Problem } from '../model/errors.ts';

/** How many problems are kept with their text; beyond that they are counted only. */
export const PROBLEM_LIMIT = 1_000;

/** A file of records, and how its name is shown to people. */
export interface RecordFile {
  readonly path: string;
  readonly shown: string;
}

/** The file, and where in it the record begins. */
export interface Origin {
  readonly file: RecordFile;
  /** The way to the record from the top of its file; in `.jsonl` files, of its line. */
  readonly root: Path;
  readonly line: number;
  readonly column: number;
}

/** What is wrong, without where. */
export type Finding = Omit<Problem, keyof Location>;

export type Path = readonly (string | number)[];

/** The way from a record to the thing that is wrong in it, and whether its name or its value is meant. */
export interface Spot {
  readonly path: Path;
  readonly at: 'key' | 'value';
}

/** A problem in a record, not yet at a line and column. */
export interface Placed {
  readonly origin: Origin;
  readonly spot: Spot;
  readonly finding: Finding;
}

/**
 * All problems of one check. Places within records are kept as paths, so that nothing of a file has to stay in memory;
 * the few files that have problems are read once more at the end to turn paths into lines and columns.
 */
export class ProblemList {
  readonly located: Problem[] = [];
  readonly placed: Placed[] = [];
  #count = 0;

  /** How many there are, those that are not kept included. */
  get count(): number {
    return this.#count;
  }

  /** True when further problems are only counted: what makes a message helpful need not be worked out any more. */
  get full(): boolean {
    return this.#count >= PROBLEM_LIMIT;
  }

  add(where: Location, finding: Finding): void {
    const { file, line, column } = where;
    if (!this.full) this.located.push({ file, line, column, ...finding });
    this.#count++;
  }

  addToRecord(origin: Origin, path: Path, finding: Finding, at: Spot['at'] = 'value'): void {
    if (!this.full) this.placed.push({ origin, spot: { path, at }, finding });
    this.#count++;
  }
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** A file that the system does not let us read: it went away, or belongs to somebody else. */
export function cannotRead(error: NodeJS.ErrnoException): Finding {
  const { code = 'unknown error' } = error;
  return { rule: 'unreadable', message: `This cannot be read (${code}).`, mend: 'Look at its permissions.' };
}

/** Sorts by file, line and column, whatever the system's language. */
export function byLocation(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
