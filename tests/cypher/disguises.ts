/** Texts that try to get a write past the guard. */

import fc from 'fast-check';
import { guard } from '../../src/cypher/guard.ts';
import { WRITES } from './hostile.ts';

/** Pieces that hide or break keywords. */
const piece = fc.constantFrom(
  ...['CREATE', 'SET', 'ſet', 'DELETE', 'MERGE', 'REMOVE', 'INSERT', 'DETACH', 'FOREACH', 'CREATE (:Bad)'],
  ...['MATCH (n)', 'RETURN 1 AS x', 'WITH 1 AS x', 'CALL {', '}', 'n.x = 1', '(:Bad)', 'n', '(n)', 'UNWIND [1] AS y'],
  ...["'", '"', '`', '/*', '*/', '//', '\n', '\r', '\\', '\\u0027', '\\u002a\\u002f', '\\u000a', '\\u0060', '\u2028'],
  ...['.', ':', '|', '{', '(', ')', '$', '1.', '1..', ';', ',', ' ', 'AS', 'x', 'IN TRANSACTIONS', 'CYPHER 5'],
);

const heap = fc
  .tuple(fc.array(piece, { minLength: 2, maxLength: 12 }), fc.constantFrom('', ' '))
  .map(([pieces, gap]) => pieces.join(gap));

/** A write with pieces put in at random places. */
const disguise = fc
  .tuple(fc.constantFrom(...WRITES), fc.array(fc.tuple(fc.nat(60), piece), { maxLength: 3 }))
  .map(([write, pieces]) => pieces.reduce((text, [at, part]) => text.slice(0, at) + part + text.slice(at), write));

export const hostileText: fc.Arbitrary<string> = fc.oneof(heap, disguise);

/** Whether the guard lets a text pass. */
export function passes(text: string): boolean {
  try {
    guard(text);
    return true;
  } catch {
    return false;
  }
}
