/** What is told of each number, in words: the same in the viewer and in every file. */

import type { FigureRow, QuoteRow } from './graph.ts';
import { type BriefNote, type BriefQuote, noted, quoted, type Told, tellDate, tellSureness } from './told.ts';
import { measure } from './vocabulary.ts';

export interface BriefNumber {
  readonly about: string;
  readonly counted: string;
  readonly value: string;
  /** "Alleged by Pakistan". */
  readonly sure: string;
  readonly date: string;
  readonly quotes: readonly BriefQuote[];
  readonly notes: readonly BriefNote[];
}

/** Before a number. */
export const PRECISION_WORDS = { exact: '', at_least: 'at least ', at_most: 'at most ', about: 'about ' } as const;

function numberText({ precision, value }: FigureRow): string {
  return `${PRECISION_WORDS[precision]}${value.toLocaleString('en')}`;
}

/** "at least 26,000 killed": the number as the source qualifies it. */
export function figureText(row: FigureRow): string {
  const { label, unit } = measure(row.measure);
  const number = numberText(row);
  return label === unit ? `${number} ${label}` : `${label}: ${number} ${unit}`;
}

export function isToll({ measure: what }: FigureRow): boolean {
  return what === 'killed' || what === 'injured';
}

/** A number, as the source gives it. */
export function tellNumber(figure: FigureRow, { entities, sources }: Told): BriefNumber {
  const who = figure.of === null ? '' : ` (${entities.get(figure.of)?.name ?? figure.of})`;
  return {
    about: entities.get(figure.subject)?.name ?? figure.subject,
    counted: `${measure(figure.measure).label}: ${countedText(figure)}${who}`,
    value: valueText(figure),
    sure: tellSureness(figure, entities),
    date: tellDate(figure),
    quotes: figure.quotes.map((quote) => quoted(quote, sources, null)),
    notes: noted(figure.note),
  };
}

/** Between quotation marks where it stands so in a passage. */
function countedText({ of_text: words, quotes }: FigureRow): string {
  return quotes.some(({ exact }) => exact.includes(words)) ? `“${words}”` : words;
}

/** "at most 789 incidents, “as many as 789” in the text": our reading, then the words, where these are others. */
function valueText(figure: FigureRow): string {
  const number = numberText(figure);
  const value = isToll(figure) ? number : `${number} ${measure(figure.measure).unit}`;
  const words = numberWords(figure.value, figure.quotes);
  return words === null || words.toLowerCase() === number ? value : `${value}, “${words}” in the text`;
}

/** What may stand before a number and says how exact it is. */
const QUALIFIERS =
  '(?:(?:as many as|at least|at most|more than|less than|fewer than|no (?:more|less|fewer) than|up to|over|under|above|below|about|around|approximately|roughly|nearly|almost|some|exactly|only|well over|an estimated) )*';

/** The first passage that has the number in figures, with the words before it that qualify it. */
function numberWords(value: number, quotes: readonly QuoteRow[]): string | null {
  const figures = [value.toLocaleString('en'), String(value)].map((text) => text.replaceAll('.', '\\.'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.,])${QUALIFIERS}(?<![\\p{N}.,])(?:${figures.join('|')})(?![\\p{N}]|[.,]\\p{N})`,
    'iu',
  );
  for (const { exact } of quotes) {
    const [words] = pattern.exec(exact) ?? [];
    if (words !== undefined) return words;
  }
  return null;
}
