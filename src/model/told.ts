/** What a brief tells of each statement, number and source, in words: the same in the viewer and in every file. */

import type { SourceSummary } from './api.ts';
import { CODER_LABEL, NOTE_LABEL } from './brief-words.ts';
import { isDay, sayDate } from './dates.ts';
import type { DateRow, EntityRow, QuoteRow, StatementRow } from './graph.ts';
import { negatedLabel, title } from './sentence.ts';
import { type Stance, status } from './vocabulary.ts';

/** Where sentences find what they name, whether or not it is told by itself as well. */
export interface Sayable {
  readonly entities: ReadonlyMap<string, EntityRow>;
  readonly statements: ReadonlyMap<string, StatementRow>;
}

/** Where the names in a brief are looked up. */
export interface Told extends Sayable {
  readonly sources: ReadonlyMap<string, SourceSummary>;
}

export interface BriefQuote {
  readonly exact: string;
  /** The hedging words, where they stand in this quote. */
  readonly hedge: string | null;
  /** "¶12, Sohail Mahmood, The Platform, undated". */
  readonly citation: string;
  /** "¶12": enough where a brief has one source, which it lists. */
  readonly locator: string;
}

export interface BriefItem {
  /** The same number stands on the tie in the figure. */
  readonly number: number;
  readonly statement: StatementRow;
  readonly sentence: string;
  /** "Alleged by Pakistan · 28 January [2024] · about 3". */
  readonly remark: string;
  readonly quotes: readonly BriefQuote[];
  /** Words that are never the source's: those of the record, then those of whoever made the brief. */
  readonly notes: readonly BriefNote[];
}

export interface BriefNote {
  /** Stands before it, so that nobody takes it for the source's words. */
  readonly label: string;
  readonly text: string;
}

/** Ids of those whom a statement is about, apart from who says it and where: numbers about them belong with it. */
export function about({ subject, object, event }: StatementRow): readonly string[] {
  return event === null ? [subject, object] : [subject, object, event];
}

/** What the records remark on somebody or something named in a brief. */
export interface BriefName {
  readonly name: string;
  readonly note: string;
}

export interface BriefSource {
  readonly citation: string;
  readonly grading: string;
  readonly url: string | null;
  readonly notes: readonly BriefNote[];
}

/** Author, title and publisher with the date, as far as the source gives them: "Sohail Mahmood, The Platform, undated". */
export function citationOf({ id, author, title: name, publisher, published }: SourceSummary): string {
  const parts = [author, name === null ? null : `“${name}”`, publisher].filter((part) => part !== null);
  return [...(parts.length === 0 ? [id] : parts), published ?? 'undated'].join(', ');
}

/** @param numbers Of the statements in the brief, in its order; empty where they have none. */
export function tellStatement(
  row: StatementRow,
  rows: Told,
  numbers: ReadonlyMap<string, number>,
  note: string | undefined,
): BriefItem {
  return {
    number: numbers.get(row.id) as number,
    statement: row,
    sentence: `${sentenceOf(row, rows)}.`,
    remark: remarkOf(row, rows, numbers),
    quotes: row.quotes.map((quote) => quoted(quote, rows.sources, row.hedge)),
    notes: [...noted(row.note), ...noted(note, NOTE_LABEL)],
  };
}

/** A note of the records, unless another label says whose it is; nothing where there is none. */
export function noted(text: string | null | undefined, label: string = CODER_LABEL): readonly BriefNote[] {
  const words = text?.trim() ?? '';
  return words === '' ? [] : [{ label, text: words }];
}

/** The notes of the records on all that some statements name, in the order of the statements. */
export function tellNames(
  statements: readonly StatementRow[],
  entities: ReadonlyMap<string, EntityRow>,
): readonly BriefName[] {
  const ids = statements.flatMap((row) => [...about(row), row.said_by, row.place]);
  return [...new Set(ids)].flatMap((id) => {
    const entity = id === null ? undefined : entities.get(id);
    return entity?.note ? [{ name: entity.name, note: entity.note.trim() }] : [];
  });
}

/** A date in words; without one, what words of time the source has: "no date; “previously” in the text". */
export function tellDate(row: DateRow): string {
  const { date, date_text: words } = row;
  if (words === null || words === row.date) return sayDate(row);
  if (date === null) return `no date; “${words}” in the text`;
  // A span is our reading of the source's words, which may be vaguer than it.
  const said = sayDate(row);
  return isDay(row) || words.includes(said) ? said : `${said}, “${words}” in the text`;
}

/** The words of a quote, the hedge apart from the others. */
export function quoteParts({
  exact,
  hedge,
}: BriefQuote): readonly { readonly text: string; readonly isHedge: boolean }[] {
  const at = hedge === null ? -1 : exact.indexOf(hedge);
  if (hedge === null || at < 0) return [{ text: exact, isHedge: false }];
  const parts = [
    { text: exact.slice(0, at), isHedge: false },
    { text: hedge, isHedge: true },
    { text: exact.slice(at + hedge.length), isHedge: false },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** "Sohail Mahmood, The Platform, undated. Graded F: reliability cannot be judged." */
export function sourceLine({ citation, grading, url }: BriefSource): string {
  return `${citation}.${url === null ? '' : ` ${url}`} Graded ${grading}.`;
}

/** "Alleged by Pakistan". */
export function tellSureness(
  { status: id, said_by: speaker }: Pick<StatementRow, 'status' | 'said_by'>,
  entities: ReadonlyMap<string, EntityRow>,
): string {
  return `${status(id).label}${speaker === null ? '' : ` by ${entities.get(speaker)?.name ?? speaker}`}`;
}

/** One sentence that never says more than the source: "Pakistan says Iran shelters the BLA". Ends without a full stop. */
export function sentenceOf(row: StatementRow, { entities, statements }: Sayable): string {
  return title(
    row,
    (id) => entities.get(id),
    (id) => statements.get(id),
  );
}

/** A statement where another one speaks of it, or depends on it: its whole sentence, and how sure it is. */
export function tellOther(id: string, rows: Sayable): string {
  const row = rows.statements.get(id);
  if (row === undefined) return id;
  const sure = `${row.negated ? `${negatedLabel(row)}, ` : ''}${status(row.status).label}`;
  return `${sentenceOf(row, rows)} (${sure.toLowerCase()})`;
}

/** How one statement stands to another that is told beside it: "withholds judgment on". */
export function stanceWords(stance: Stance): string {
  return stance === 'withholds' ? 'withholds judgment on' : stance;
}

function remarkOf(row: StatementRow, rows: Sayable, numbers: ReadonlyMap<string, number>): string {
  const beyond = numbers.size === 0 ? 'another statement' : 'a statement that is not in this brief';
  const other = (id: string) => `${beyond}: ${tellOther(id, rows)}`;
  const sure = `${row.negated ? `${negatedLabel(row)} · ` : ''}${tellSureness(row, rows.entities)}`;
  const date = `${tellDate(row)}${row.date_from_event ? ', the date of the event' : ''}`;
  const about = row.about.map(({ statement, stance }) => {
    const number = numbers.get(statement);
    return number === undefined ? `${stanceWords(stance)} ${other(statement)}` : `${stance} ${number}`;
  });
  const conditions = row.conditions.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  const depends = [
    ...(conditions.length === 0 ? [] : [`depends on ${conditions.join(', ')}`]),
    ...row.conditions.filter((id) => !numbers.has(id)).map((id) => `depends on ${other(id)}`),
  ];
  const grade = row.credibility === 6 ? [] : [`credibility ${row.credibility}`];
  return [sure, date, ...about, ...depends, ...grade].join(' · ');
}

export function quoted(
  { exact, locator, source }: QuoteRow,
  sources: ReadonlyMap<string, SourceSummary>,
  hedge: string | null,
): BriefQuote {
  const from = sources.get(source);
  const citation = `${locator}, ${from ? citationOf(from) : source}`;
  return { exact, hedge: hedge !== null && exact.includes(hedge) ? hedge : null, citation, locator };
}

const RELIABILITY: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export function tellSource(source: SourceSummary): BriefSource {
  const grade = `${source.reliability}: ${RELIABILITY[source.reliability] ?? 'not graded'}`;
  return { citation: citationOf(source), grading: grade, url: source.url, notes: noted(source.note) };
}
