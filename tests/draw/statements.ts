/** Statements made up for drawing: who does what to whom, the rest as plain as can be. */

import type { StatementRow } from '../../src/model/graph.ts';
import * as rows from '../support/small-graph.ts';

export function statement(id: string, values: Partial<StatementRow> = {}): StatementRow {
  return rows.statement({ id, subject: 'a', relation: 'STRIKES', object: 'b', quote: 'q', ...values });
}
