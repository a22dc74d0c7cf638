/**
 * Errors that people read. Each says what is wrong, where, and how to mend it.
 */

/** A place in a file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with the data, as `spillover check` prints it. */
export interface Problem extends Location {
  /** A stable name of the rule that was broken, in kebab-case. */
  readonly rule: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** How to mend it, as a sentence. */
  readonly mend: string;
}

/** `file:line:column`, the form that editors and terminals turn into a link. */
export function formatLocation(where: Location): string {
  return `${where.file}:${where.line}:${where.column}`;
}

/** The base of every error this project throws on purpose. */
export class SpilloverError extends Error {
  override readonly name: string = 'SpilloverError';
  /** How to mend it, as a sentence. */
  readonly mend: string;

  constructor(message: string, mend: string, options?: ErrorOptions) {
    super(message, options);
    this.mend = mend;
  }
}

const LOADED = {
  subject: 'The records have',
  mend: 'Nothing was loaded. Mend them as listed, then run `spillover check` again.',
};

/** The records under `graph/` do not pass the check. Carries every problem, in file order, up to a limit. */
export class RecordsError extends SpilloverError {
  override readonly name = 'RecordsError';
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly unshown: number;

  /** @param words What has the problems, with its verb, and how to mend it; without them, records that were to be loaded. */
  constructor(
    problems: readonly Problem[],
    unshown = 0,
    words: { readonly subject: string; readonly mend: string } = LOADED,
  ) {
    const total = problems.length + unshown;
    const count = total === 1 ? '1 problem' : `${total} problems`;
    super(`${words.subject} ${count}.`, words.mend);
    this.problems = problems;
    this.unshown = unshown;
  }
}

/** The command line was not understood. */
export class UsageError extends SpilloverError {
  override readonly name = 'UsageError';
}

/** The store cannot be reached, was busy, refused, or failed half-way. */
export class StoreError extends SpilloverError {
  override readonly name: string = 'StoreError';
}

/** A query was refused before it ran, or failed while it ran. */
export class QueryError extends SpilloverError {
  override readonly name = 'QueryError';
  /** Where in the query's text, when it is known; counted from 1. */
  readonly position: { readonly line: number; readonly column: number } | undefined;

  constructor(
    message: string,
    mend: string,
    position?: { readonly line: number; readonly column: number },
    options?: ErrorOptions,
  ) {
    super(message, mend, options);
    this.position = position;
  }
}
