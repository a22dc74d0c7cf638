/** What a brief says, in order, before it is a page of any kind. */

import { sayDate } from '../../model/dates.ts';
import type { EntityRow, FigureRow, QuoteRow, SourceRow, StatementRow } from '../../model/graph.ts';
import { title } from '../../model/sentence.ts';
import { isTie, measure, status } from '../../model/vocabulary.ts';
import { inBriefOrder } from '../../view/brief-order.ts';
import { drawFigure } from '../figure.ts';
import { type ReadableRows, readWhole } from '../readable.ts';
import { describeSelection, type Subgraph } from '../subgraph.ts';
import { citationOf, PRECISION_WORDS } from '../words.ts';

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

export interface Brief {
  readonly title: string;
  readonly asked: string | null;
  readonly figure: string;
  /** The figure in words, for those who do not see it. */
  readonly alternative: string;
  readonly ties: readonly BriefItem[];
  /** Forecast, conditional, recommended, denied. */
  readonly notTies: readonly BriefItem[];
  readonly tolls: readonly BriefNumber[];
  readonly otherNumbers: readonly BriefNumber[];
  readonly sources: readonly BriefSource[];
  /** How this was made, a sentence or command a line. */
  readonly method: readonly string[];
  readonly command: string | null;
}

/** @throws SpilloverError where the selection is too large to be read, or empty */
export async function briefOf(subgraph: Subgraph): Promise<Brief> {
  const rows = await readWhole(subgraph);
  const ordered = inBriefOrder(rows.statements, subgraph.picks ?? []);
  const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const notes = new Map(subgraph.picks?.map(({ statement, note }) => [statement, note.trim()]));
  const items = ordered.map((row) => ({ ...item(row, rows, numbers), note: notes.get(row.id) || null }));
  const isToll = ({ measure: what }: FigureRow) => what === 'killed' || what === 'injured';
  return {
    title: subgraph.title,
    asked: subgraph.asked ?? null,
    figure: drawFigure(subgraph, rows, numbers),
    alternative: `Map of ${items.length} numbered statements. The list after the figure says the same in words.`,
    ties: items.filter(({ statement }) => isTie(statement)),
    notTies: items.filter(({ statement }) => !isTie(statement)),
    tolls: rows.figures.filter(isToll).map((figure) => number(figure, rows)),
    otherNumbers: rows.figures.filter((figure) => !isToll(figure)).map((figure) => number(figure, rows)),
    sources: [...rows.sources.values()].map(sourceOf),
    method: method(subgraph),
    command: subgraph.command ?? null,
  };
}

function item(row: StatementRow, rows: ReadableRows, numbers: ReadonlyMap<string, number>): Omit<BriefItem, 'note'> {
  const byId = new Map(rows.statements.map((statement) => [statement.id, statement]));
  return {
    number: numbers.get(row.id) as number,
    statement: row,
    sentence: `${title(
      row,
      (id) => rows.entities.get(id),
      (id) => byId.get(id),
    )}.`,
    remark: remarkOf(row, rows.entities, numbers),
    quotes: row.quotes.map((quote) => quoted(quote, rows.sources, row.hedge)),
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
  sources: ReadonlyMap<string, SourceRow>,
  hedge: string | null,
): BriefQuote {
  const from = sources.get(source);
  const citation = `${locator}, ${from ? citationOf(from) : source}`;
  return { exact, hedge: hedge !== null && exact.includes(hedge) ? hedge : null, citation };
}

function number(figure: FigureRow, { entities, sources }: ReadableRows): BriefNumber {
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

function sourceOf(source: SourceRow): BriefSource {
  const grade = `${source.reliability}: ${RELIABILITY[source.reliability] ?? 'not graded'}`;
  return { citation: citationOf(source), grading: grade, url: source.url };
}

function method(subgraph: Subgraph): readonly string[] {
  return [
    'Each statement is read from the passages quoted under it. A line is solid only where the source says so flatly, in its own voice; every hedge stands in the source’s own words. A year in square brackets is inferred, not given.',
    'Numbers are as the source gives them, and are never added up across kinds of counting.',
    `Selected: ${describeSelection(subgraph)}`,
    `Data of ${subgraph.asOf.slice(0, 10)}, version ${subgraph.version}.`,
  ];
}
