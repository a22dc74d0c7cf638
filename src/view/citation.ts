/** A statement as plain text that can stand by itself in a report: nothing of how sure it is, or whose word, gets lost. */

import type { StatementRow } from '../model/graph.ts';
import { tellStatement } from '../model/told.ts';
import type { GraphIndex } from './graph-index.ts';

/** As many characters of the version as tell one load from another. */
const VERSION_LETTERS = 12;

/**
 * The sentence, how sure it is and whose word, every quote with its place in the source, and the version of the data.
 * Ends without a line break.
 */
export function citationText(row: StatementRow, index: GraphIndex): string {
  const { sentence, remark, quotes } = tellStatement(row, index, new Map(), undefined);
  const hedge = row.hedge === null ? '' : ` · hedge: “${row.hedge}”`;
  return [
    `${sentence} [${remark}${hedge}]`,
    ...quotes.map(({ exact, citation }) => `“${exact}” (${citation})`),
    `Spillover, statement ${row.id}, data version ${index.answer.version.slice(0, VERSION_LETTERS)}`,
  ].join('\n');
}
