/** A graph as small as can be that has one of everything, made by hand so that a test can name what it expects. */

import type { EntityRow, FigureRow, Graph, SourceRow, StatementRow } from '../../src/model/graph.ts';
import { relation } from '../../src/model/vocabulary.ts';

const NO_DATE = { date: null, date_from: null, date_to: null, date_text: null, year_inferred: false } as const;
const TEXT = 'Iran struck Pakistan on January 16. Pakistan accuses Iran of sheltering the BLA. Tehran denies it.';

export const SOURCE: SourceRow = {
  id: 'gazette',
  title: 'A week in January',
  author: null,
  publisher: 'The Gazette',
  published: '2024-01-20',
  url: null,
  language: 'en',
  reliability: 'F',
  text: TEXT,
  front: 0,
  back: 0,
  note: null,
};

export function entity(row: Partial<EntityRow> & Pick<EntityRow, 'id' | 'kind'>): EntityRow {
  return { name: row.id, aliases: [], note: null, wikidata: null, ...NO_DATE, place: null, prospective: false, ...row };
}

export function statement(
  row: Partial<StatementRow> & Pick<StatementRow, 'id' | 'subject' | 'relation' | 'object'>,
): StatementRow {
  const quote = row.quote ?? 'Iran struck Pakistan on January 16.';
  const start = Math.max(0, TEXT.indexOf(quote));
  return {
    family: relation(row.relation).family,
    status: 'reported',
    negated: false,
    said_by: null,
    hedge: null,
    source: SOURCE.id,
    quote,
    quotes: [{ source: SOURCE.id, exact: quote, start, end: start + [...quote].length, locator: '¶1' }],
    locator: '¶1',
    position: start,
    event: null,
    place: null,
    ...NO_DATE,
    date_from_event: false,
    credibility: 6,
    likelihood: null,
    likelihood_low: null,
    likelihood_high: null,
    about: [],
    conditions: [],
    note: null,
    ...row,
  };
}

export function figure(row: Partial<FigureRow> & Pick<FigureRow, 'id' | 'subject'>): FigureRow {
  const quote = row.quote ?? 'Iran struck Pakistan on January 16.';
  return {
    measure: 'killed',
    value: 2,
    precision: 'exact',
    of: null,
    of_text: 'children',
    ...NO_DATE,
    place: null,
    said_by: null,
    status: 'reported',
    source: SOURCE.id,
    quote,
    quotes: [{ source: SOURCE.id, exact: quote, start: 0, end: quote.length, locator: '¶1' }],
    locator: '¶1',
    position: 0,
    note: null,
    ...row,
  };
}

export function graphOf(rows: Partial<Graph>): Graph {
  return { version: 'v1', entities: [], sources: [SOURCE], statements: [], figures: [], ...rows };
}

const STRIKE = { date: '2024-01-16', date_from: '2024-01-16', date_to: '2024-01-16', date_text: 'January 16' } as const;
const CONTENT = 'Pakistan accuses Iran of sheltering the BLA.';

export const SMALL: Graph = graphOf({
  entities: [
    entity({ id: 'iran', kind: 'State', name: 'Iran', aliases: ['Islamic Republic', 'ایران'], wikidata: 'Q794' }),
    entity({ id: 'pakistan', kind: 'State', name: 'Pakistan' }),
    entity({ id: 'bla', kind: 'ArmedGroup', name: 'Balochistan Liberation Army 😀' }),
    entity({ id: 'balochistan', kind: 'Place', name: 'Balochistan' }),
    entity({ id: 'january-strike', kind: 'Event', ...STRIKE, year_inferred: true, place: 'balochistan' }),
  ],
  statements: [
    statement({
      id: 'iran-strikes-pakistan',
      subject: 'iran',
      relation: 'STRIKES',
      object: 'pakistan',
      event: 'january-strike',
      place: 'balochistan',
      ...STRIKE,
      year_inferred: true,
    }),
    statement({
      id: 'pakistan-accuses-iran',
      subject: 'pakistan',
      relation: 'ACCUSES',
      object: 'iran',
      quote: CONTENT,
    }),
    statement({
      id: 'iran-shelters-bla',
      subject: 'iran',
      relation: 'SHELTERS',
      object: 'bla',
      status: 'alleged',
      said_by: 'pakistan',
      hedge: 'accuses',
      quote: CONTENT,
      about: [],
    }),
    statement({
      id: 'iran-denies',
      subject: 'iran',
      relation: 'SHELTERS',
      object: 'bla',
      negated: true,
      said_by: 'iran',
      quote: 'Tehran denies it.',
      about: [{ statement: 'iran-shelters-bla', stance: 'denies' }],
    }),
    statement({
      id: 'pakistan-will-strike',
      subject: 'pakistan',
      relation: 'STRIKES',
      object: 'iran',
      status: 'forecast',
      likelihood: 'likely',
      likelihood_low: 55,
      likelihood_high: 80,
      conditions: ['iran-strikes-pakistan'],
    }),
  ],
  figures: [figure({ id: 'january-strike-killed', subject: 'january-strike', place: 'balochistan' })],
});

/** As many statements as asked for, among a third as many states, each an arrow; version `large`. */
export function largeGraph(statements: number): Graph {
  const states = Math.ceil(statements / 3);
  const at = (index: number) => `state-${index % states}`;
  return graphOf({
    version: 'large',
    entities: Array.from({ length: states }, (_, index) => entity({ id: at(index), kind: 'State' })),
    statements: Array.from({ length: statements }, (_, index) =>
      statement({
        id: `statement-${index}`,
        subject: at(index),
        relation: index % 2 === 0 ? 'STRIKES' : 'ACCUSES',
        object: at(index * 7 + 1),
      }),
    ),
  });
}
