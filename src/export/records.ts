/** Rows turned back into the records that they came from: reading them again gives the same rows. */

import type { EntityRow, FigureRow, QuoteRow, SourceRow, StatementRow } from '../model/graph.ts';
import type { EntityRecord, FigureRecord, QuoteRecord, SourceRecord, StatementRecord } from '../model/records.ts';

/** A source with its text inside. */
export type SourceWithText = Omit<SourceRecord, 'file'> & { readonly text: string };

/** Fields that hold nothing are left out, as people leave them out. */
type Loose<Type> = { [Key in keyof Type]: Type[Key] | null | undefined };

function present<Type extends object>(fields: Loose<Type>): Type {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== false),
  ) as Type;
}

function dates(row: Pick<EntityRow, 'date' | 'date_text' | 'year_inferred'>) {
  const { date, date_text, year_inferred } = row;
  return { date, date_text, year_inferred };
}

export function sourceRecord({ title, author, publisher, published, url, note, ...rest }: SourceRow): SourceWithText {
  return { ...rest, title, author, publisher, published, ...present({ url, note }) } as SourceWithText;
}

export function entityRecord(row: EntityRow): EntityRecord {
  const { id, name, kind, aliases, note, wikidata, place, prospective } = row;
  const some = aliases.length === 0 ? undefined : [...aliases];
  return present<EntityRecord>({ id, name, kind, aliases: some, note, wikidata, ...dates(row), place, prospective });
}

/** @param event the statement's event, which gives its date and place where the statement itself has none */
export function statementRecord(
  row: StatementRow,
  event: EntityRow | undefined,
  source: SourceRow | undefined,
): StatementRecord {
  const { id, subject, relation, object, status, negated, said_by, hedge, credibility, likelihood, note } = row;
  const ownWords = row.date_text === event?.date_text ? null : row.date_text;
  return present<StatementRecord>({
    ...{ id, subject, relation, object, status, negated, said_by, hedge },
    about: row.about.length === 0 ? undefined : [...row.about],
    condition: row.conditions.length === 0 ? undefined : [...row.conditions],
    event: row.event,
    ...(row.date_from_event ? { date_text: ownWords } : dates(row)),
    place: row.place === event?.place ? null : row.place,
    source: row.source,
    quote: quotes(row.quotes, source),
    credibility,
    likelihood,
    note,
  });
}

export function figureRecord(row: FigureRow, source: SourceRow | undefined): FigureRecord {
  const { id, subject, measure, value, precision, of, of_text, place, said_by, status, note } = row;
  return {
    // A count of nothing is a count.
    ...present<Omit<FigureRecord, 'value'>>({
      ...{ id, subject, measure, precision, of, of_text },
      ...dates(row),
      ...{ place, said_by, status, source: row.source },
      quote: quotes(row.quotes, source),
      note,
    }),
    value,
  };
}

function quotes(rows: readonly QuoteRow[], source: SourceRow | undefined): QuoteRecord | QuoteRecord[] {
  const records = rows.map((row) => quote(row, source?.text ?? ''));
  const [only] = records;
  return records.length === 1 && only !== undefined ? only : records;
}

/** With the words next to it where the text has it more than once: as few as tell the places apart. */
function quote({ exact, start }: QuoteRow, text: string): QuoteRecord {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
  if (places.length < 2) return exact;
  const here = places.find((at) => codePoints(text, at) === start);
  const others = places.filter((at) => at !== here);
  if (here === undefined) return exact;
  for (let length = 16; ; length *= 2) {
    const end = here + exact.length;
    // A cut through a character of two units would leave half of it.
    const prefix = text.slice(Math.max(0, here - length), here).replace(/^[\udc00-\udfff]/, '');
    const suffix = text.slice(end, end + length).replace(/[\ud800-\udbff]$/, '');
    const isUnique = !others.some((at) => fits(text, at, exact, prefix.trimEnd(), suffix.trimStart()));
    if (isUnique || length > text.length)
      return { exact, ...present({ prefix: prefix.trimStart() || null, suffix: suffix.trimEnd() || null }) };
  }
}

/** White space next to a passage does not count, as the checker reads it. */
function fits(text: string, at: number, exact: string, prefix: string, suffix: string): boolean {
  return (
    text.slice(0, at).trimEnd().endsWith(prefix) &&
    text
      .slice(at + exact.length)
      .trimStart()
      .startsWith(suffix)
  );
}

function codePoints(text: string, end: number): number {
  let count = 0;
  for (const _ of text.slice(0, end)) count += 1;
  return count;
}
