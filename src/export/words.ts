/** Statements and figures in plain words, for formats that people read in tools which do not know our properties. */

import type { EntityRow, FigureRow, SourceRow, StatementRow } from '../model/graph.ts';
import { title } from '../model/sentence.ts';
import { status } from '../model/vocabulary.ts';

type Entities = ReadonlyMap<string, EntityRow>;

/** One sentence that never says more than the source: "Pakistan says Iran shelters the BLA". */
export function sentenceOf(statement: StatementRow, entities: Entities): string {
  return title(statement, (id) => entities.get(id));
}

/** The passages with their places, then whose word it is and how it is hedged. */
export function evidenceOf(statement: StatementRow, entities: Entities): string {
  const { said_by: speaker, hedge } = statement;
  const lines = [
    ...statement.quotes.map(({ exact, locator }) => `“${exact}” (${locator})`),
    `Status: ${statement.negated ? 'denied or did not happen, ' : ''}${status(statement.status).label.toLowerCase()}`,
    ...(speaker === null ? [] : [`Said by: ${entities.get(speaker)?.name ?? speaker}`]),
    ...(hedge === null ? [] : [`Hedge: “${hedge}”`]),
  ];
  return lines.join('\n');
}

/** Before a number. */
export const PRECISION_WORDS = { exact: '', at_least: 'at least ', at_most: 'at most ', about: 'about ' } as const;

/** "The drone attack in Jordan: killed, at least 3 (American soldiers)". */
export function figureInWords(figure: FigureRow, entities: Entities): string {
  const { measure, precision, value, of_text: counted } = figure;
  const about = entities.get(figure.subject)?.name ?? figure.subject;
  return `${about}: ${measure}, ${PRECISION_WORDS[precision]}${value} (${counted})`;
}

/** Author, title and publisher with the date, as far as the source gives them: "Sohail Mahmood, The Platform, undated". */
export function citationOf({ id, author, title: name, publisher, published }: SourceRow): string {
  const parts = [author, name === null ? null : `“${name}”`, publisher].filter((part) => part !== null);
  return [...(parts.length === 0 ? [id] : parts), published ?? 'undated'].join(', ');
}
