/** What a brief tells of each statement, number and source, in words: the same in the viewer and in every file. */

import type { SourceSummary } from './api.ts';
import { sayDate } from './dates.ts';
import type { EntityRow, FigureRow, QuoteRow, StatementRow } from './graph.ts';
import { title } from './sentence.ts';
import { measure, status } from './vocabulary.ts';

/** Where the names in a brief are looked up. */
export interface Told {
  readonly entities: ReadonlyMap<string, EntityRow>;
  readonly sources: ReadonlyMap<string, SourceSummary>;
  readonly statements: ReadonlyMap<string, StatementRow>;
}

export interface BriefQuote {
  readonly exact: string;
  /** The hedging words, where they stand in this quote. */
  readonly hedge: string | null;
  /** "¶12, Sohail Mahmood, The Platform, undated". */
  readonly citation: string;
}

export interface BriefItem {
  /** The same number stands on the tie in the figure. */
  readonly number: number;
  readonly statement: StatementRow;
  readonly sentence: string;
  /** "Alleged by Pakistan · 28 January [2024] · about 3". */
  readonly remark: string;
  readonly quotes: readonly BriefQuote[];
  /** The words of whoever made the brief, never the source's; `null` where there are none. */
  readonly note: string | null;
}

/** Ids of those whom a statement is about, apart from who says it and where: numbers about them belong with it. */
export function about({ subject, object, event }: StatementRow): readonly string[] {
  return event === null ? [subject, object] : [subject, object, event];
}

/** Stands before the note, so that nobody takes it for the source's words. */
export const NOTE_LABEL = 'Note of the brief’s author:';

export interface BriefNumber {
  readonly about: string;
  readonly counted: string;
  readonly value: string;
  readonly date: string;
  readonly quotes: readonly BriefQuote[];
}

export interface BriefSource {
  readonly citation: string;
  readonly grading: string;
  readonly url: string | null;
}

/** Before a number. */
export const PRECISION_WORDS = { exact: '', at_least: 'at least ', at_most: 'at most ', about: 'about ' } as const;

/** "at least 26,000 killed": the number as the source qualifies it. */
export function figureText(row: FigureRow): string {
  const { label, unit } = measure(row.measure);
  const number = `${PRECISION_WORDS[row.precision]}${row.value.toLocaleString('en')}`;
  return label === unit ? `${number} ${label}` : `${label}: ${number} ${unit}`;
}

/** Author, title and publisher with the date, as far as the source gives them: "Sohail Mahmood, The Platform, undated". */
export function citationOf({ id, author, title: name, publisher, published }: SourceSummary): string {
  const parts = [author, name === null ? null : `“${name}”`, publisher].filter((part) => part !== null);
  return [...(parts.length === 0 ? [id] : parts), published ?? 'undated'].join(', ');
}

/** @param numbers Of the statements in the brief, in its order. */
export function tellStatement(
  row: StatementRow,
  rows: Told,
  numbers: ReadonlyMap<string, number>,
  note: string | undefined,
): BriefItem {
  return {
    number: numbers.get(row.id) as number,
    statement: row,
    sentence: `${title(
      row,
      (id) => rows.entities.get(id),
      (id) => rows.statements.get(id),
    )}.`,
    remark: remarkOf(row, rows.entities, numbers),
    quotes: row.quotes.map((quote) => quoted(quote, rows.sources, row.hedge)),
    note: note?.trim() || null,
  };
}

function remarkOf(
  row: StatementRow,
  entities: ReadonlyMap<string, EntityRow>,
  numbers: ReadonlyMap<string, number>,
): string {
  const speaker = row.said_by === null ? '' : ` by ${entities.get(row.said_by)?.name ?? row.said_by}`;
  const sure = `${row.negated ? 'Denied or did not happen · ' : ''}${status(row.status).label}${speaker}`;
  const date = `${sayDate(row)}${row.date_from_event ? ', the date of the event' : ''}`;
  const about = row.about.flatMap(({ statement, stance }) => {
    const other = numbers.get(statement);
    return other === undefined ? [] : [`${stance} ${other}`];
  });
  const conditions = row.conditions.flatMap((id) => numbers.get(id) ?? []);
  const depends = conditions.length === 0 ? [] : [`depends on ${conditions.join(', ')}`];
  const grade = row.credibility === 6 ? [] : [`credibility ${row.credibility}`];
  return [sure, date, ...about, ...depends, ...grade].join(' · ');
}

function quoted(
  { exact, locator, source }: QuoteRow,
  sources: ReadonlyMap<string, SourceSummary>,
  hedge: string | null,
): BriefQuote {
  const from = sources.get(source);
  const citation = `${locator}, ${from ? citationOf(from) : source}`;
  return { exact, hedge: hedge !== null && exact.includes(hedge) ? hedge : null, citation };
}

/** A number, as the source gives it. */
export function tellNumber(figure: FigureRow, { entities, sources }: Told): BriefNumber {
  const who = figure.of === null ? '' : ` (${entities.get(figure.of)?.name ?? figure.of})`;
  const speaker = figure.said_by === null ? '' : `, says ${entities.get(figure.said_by)?.name ?? figure.said_by}`;
  return {
    about: entities.get(figure.subject)?.name ?? figure.subject,
    counted: `${measure(figure.measure).label}: ${figure.of_text}${who}${speaker}`,
    value: `${PRECISION_WORDS[figure.precision]}${figure.value.toLocaleString('en')}`,
    date: sayDate(figure),
    quotes: figure.quotes.map((quote) => quoted(quote, sources, null)),
  };
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
  return { citation: citationOf(source), grading: grade, url: source.url };
}

export function isToll({ measure: what }: FigureRow): boolean {
  return what === 'killed' || what === 'injured';
}

/** How every brief is made. */
export const METHOD: readonly string[] = [
  'Each statement is read from the passages quoted under it. A line is solid only where the source says so flatly, in its own voice; every hedge stands in the source’s own words. A year in square brackets is inferred, not given.',
  'Numbers are as the source gives them, and are never added up across kinds of counting.',
];
