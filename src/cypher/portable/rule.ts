/** What a rule of portability is. */

import type { Parameters } from '../../model/values.ts';
import type { Structure } from '../structure.ts';

/** A construct that is not portable: where it stands, what differs, and how to mend it. */
export interface Difference {
  /** Index of the token. */
  readonly index: number;
  readonly message: string;
  readonly mend: string;
}

/** Looks at one token of a query and says what is not portable there, if anything. */
export type Rule = (query: Structure, index: number, parameters: Parameters) => Difference | undefined;
