/** Statements and figures in plain words, for formats that people read in tools which do not know our properties. */

import type { EntityRow, FigureRow, StatementRow } from '../model/graph.ts';
import { title } from '../model/sentence.ts';
import { PRECISION_WORDS } from '../model/told.ts';
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

/** "The drone attack in Jordan: killed, at least 3 (American soldiers)". */
export function figureInWords(figure: FigureRow, entities: Entities): string {
  const { measure, precision, value, of_text: counted } = figure;
  const about = entities.get(figure.subject)?.name ?? figure.subject;
  return `${about}: ${measure}, ${PRECISION_WORDS[precision]}${value} (${counted})`;
}
