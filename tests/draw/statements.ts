/** Statements made up for drawing: who does what to whom, the rest as plain as can be. */

import type { StatementRow } from '../../src/model/graph.ts';

export function statement(id: string, values: Partial<StatementRow> = {}): StatementRow {
  return {
    id,
    subject: 'a',
    relation: 'STRIKES',
    family: 'hostile',
    object: 'b',
    status: 'reported',
    negated: false,
    said_by: null,
    hedge: null,
    source: 's',
    quote: 'q',
    quotes: [],
    locator: '¶1',
    position: 0,
    event: null,
    place: null,
    date: null,
    date_from: null,
    date_to: null,
    date_text: null,
    year_inferred: false,
    date_from_event: false,
    credibility: 6,
    likelihood: null,
    likelihood_low: null,
    likelihood_high: null,
    about: [],
    conditions: [],
    note: null,
    ...values,
  };
}
