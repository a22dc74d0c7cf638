/** Makes the rows of the graph from records that have passed the check. */

import type { EntityRow, FigureRow, QuoteRow, SourceRow, StatementRow } from '../model/graph.ts';
import { likelihoodRange } from '../model/likelihood.ts';
import { joinQuotes } from '../model/quotes.ts';
import type { EntityRecord, FigureRecord, SourceRecord, StatementRecord } from '../model/records.ts';
import { relation } from '../model/vocabulary.ts';
import { listOf } from './checking.ts';
import type { Context } from './context.ts';
import { dateRow } from './dates.ts';
import { compareText } from './version.ts';

export function sourceRow(context: Context, record: SourceRecord): SourceRow {
  const {
    id,
    title,
    author,
    publisher,
    published,
    url = null,
    language,
    reliability,
    front,
    back,
    note = null,
  } = record;
  const text = context.texts.get(id)?.text ?? '';
  return { id, title, author, publisher, published, url, language, reliability, text, front, back, note };
}

export function entityRow(context: Context, record: EntityRecord): EntityRow {
  const { id, name, kind, aliases = [], note = null, wikidata = null, place = null, prospective = false } = record;
  return { id, name, kind, aliases, note, wikidata, place, prospective, ...dateRow(context, record) };
}

/**
 * The columns that follow from where a record is quoted from. One passage may not bear what is said without the next,
 * so `quote` holds them all: whatever shows one column shows the whole evidence.
 */
function citation(
  quotes: readonly QuoteRow[],
): Pick<StatementRow, 'source' | 'quote' | 'quotes' | 'locator' | 'position'> {
  const [first, ...others] = quotes as readonly [QuoteRow, ...QuoteRow[]];
  // The first is the one that says most; the others are as the text has them, which a database can tell.
  const ordered = [first, ...others.toSorted((a, b) => a.start - b.start)];
  return {
    source: first.source,
    quote: joinQuotes(ordered.map(({ exact }) => exact)),
    quotes: ordered,
    locator: [...new Set(ordered.map(({ locator }) => locator))].join(', '),
    position: first.start,
  };
}

export function statementRow(context: Context, record: StatementRecord, quotes: readonly QuoteRow[]): StatementRow {
  const event = record.event === undefined ? undefined : context.records.entities.get(record.event)?.draft;
  const fromEvent = record.date === undefined && event?.date !== undefined;
  const date = fromEvent ? { ...event, date_text: record.date_text ?? event.date_text } : record;
  const range = record.likelihood === undefined ? null : likelihoodRange(record.likelihood);
  return {
    id: record.id,
    subject: record.subject,
    relation: record.relation,
    family: relation(record.relation).family,
    object: record.object,
    status: record.status,
    negated: record.negated ?? false,
    said_by: record.said_by ?? null,
    hedge: record.hedge ?? null,
    ...citation(quotes),
    event: record.event ?? null,
    place: record.place ?? event?.place ?? null,
    ...dateRow(context, date),
    date_from_event: fromEvent,
    credibility: record.credibility,
    likelihood: record.likelihood ?? null,
    likelihood_low: range?.low ?? null,
    likelihood_high: range?.high ?? null,
    // A database keeps no order among them, so the records' order means nothing.
    about: listOf(record.about).toSorted((a, b) => compareText(a.statement, b.statement)),
    conditions: listOf(record.condition).toSorted(compareText),
    note: record.note ?? null,
  };
}

export function figureRow(context: Context, record: FigureRecord, quotes: readonly QuoteRow[]): FigureRow {
  return {
    id: record.id,
    subject: record.subject,
    measure: record.measure,
    value: record.value,
    precision: record.precision,
    of: record.of ?? null,
    of_text: record.of_text,
    place: record.place ?? null,
    said_by: record.said_by ?? null,
    status: record.status,
    ...citation(quotes),
    ...dateRow(context, record),
    note: record.note ?? null,
  };
}
