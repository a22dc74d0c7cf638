/** Statements and figures in plain words, for formats that people read in tools which do not know our properties. */

import type { DateRow, EntityRow, FigureRow, StatementRow } from '../model/graph.ts';
import { negatedLabel } from '../model/sentence.ts';
import { stanceWords, tellOther } from '../model/told.ts';
import { PRECISION_WORDS } from '../model/told-numbers.ts';
import { relation, status } from '../model/vocabulary.ts';
import { when } from '../model/when.ts';
import type { Context } from './context.ts';

type Entities = ReadonlyMap<string, EntityRow>;

/** The name of an entity where nothing else may be seen of it: an event is taken for something that happened. */
export function labelOf({ name, prospective }: EntityRow): string {
  return prospective ? `${name} (had not happened)` : name;
}

/** The label of a tie where nothing else may be seen of it: "carries out (suspected)". */
export function tieLabel({ relation: type, status: sureness }: StatementRow): string {
  const { label } = relation(type);
  return sureness === 'reported' ? label : `${label} (${sureness})`;
}

/** The passages with their places, then whose word it is, how it is hedged, what it speaks of, and when it was. */
export function evidenceOf(row: StatementRow | FigureRow, context: Context): string {
  const { said_by: speaker } = row;
  const { negated, hedge, about, conditions, date_from_event } = 'negated' in row ? row : NEITHER;
  const other = (id: string) => `${tellOther(id, context)} [${id}]`;
  const lines = [
    ...row.quotes.map(({ exact, locator }) => `“${exact}” (${locator})`),
    `Status: ${negated ? `${negatedLabel(row).toLowerCase()}, ` : ''}${status(row.status).label.toLowerCase()}`,
    ...(speaker === null ? [] : [`Said by: ${context.entities.get(speaker)?.name ?? speaker}`]),
    ...(hedge === null ? [] : [`Hedge: “${hedge}”`]),
    ...about.map(({ statement, stance }) => `${upperFirst(stanceWords(stance))}: ${other(statement)}`),
    ...conditions.map((id) => `Depends on: ${other(id)}`),
    ...dateLine(row, date_from_event),
  ];
  return lines.join('\n');
}

/** Numbers are neither denied nor hedged, and depend on nothing. */
const NEITHER = { negated: false, hedge: null, about: [], conditions: [], date_from_event: false };

/** "Date: 28 January [2024] (to the day, year inferred)"; nothing where there is none. */
export function dateLine(row: DateRow, isOfEvent = false): readonly string[] {
  const { text, remarks } = when(row, isOfEvent);
  if (text === null) return [];
  return [`Date: ${text}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`];
}

/** "The drone attack in Jordan: killed, at least 3 (American soldiers)". */
export function figureInWords(figure: FigureRow, entities: Entities): string {
  const { measure, precision, value, of_text: counted } = figure;
  const about = entities.get(figure.subject)?.name ?? figure.subject;
  return `${about}: ${measure}, ${PRECISION_WORDS[precision]}${value} (${counted})`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
