/** Checks the fields of a date. */

import type { DateBounds } from '../model/edtf.ts';
import { SpilloverError } from '../model/errors.ts';
import type { DateRow } from '../model/graph.ts';
import type { Context, Report } from './context.ts';
import { notVerbatim } from './quotes.ts';
import type { SourceText } from './source-text.ts';

export interface DateFields {
  readonly date?: string | undefined;
  readonly date_text?: string | undefined;
  readonly year_inferred?: boolean | undefined;
}

/**
 * Reports a date that cannot be read, words for it that are not in the source, and a flag without a date.
 * @param sources where the words may stand: any of them will do; none means that it cannot be looked up.
 */
export function checkDate(
  context: Context,
  report: Report,
  { date, date_text, year_inferred }: DateFields,
  sources: readonly SourceText[],
): void {
  const read = date === undefined ? undefined : context.readDate(date);
  if (read instanceof SpilloverError) report(['date'], { rule: 'bad-date', message: read.message, mend: read.mend });
  if (year_inferred === true && date === undefined) {
    const message = '"year_inferred" is set, and there is no date.';
    report(['year_inferred'], { rule: 'year-without-date', message, mend: 'Add “date: …”, or leave it out.' }, 'key');
  }
  const [first] = sources;
  if (first && date !== undefined && !(read instanceof SpilloverError) && year_inferred !== true)
    checkYears(report, date, sources);
  if (date_text === undefined || !first || sources.some((source) => source.find(date_text, 1).length > 0)) return;
  const nearest = sources.find((source) => source.folded.find(date_text)) ?? first;
  report(['date_text'], notVerbatim(date_text, 'the source', nearest.folded, 'date-text-not-found', 'date_text'));
}

/** Reports a year that the source does not give, and that is not marked as inferred: a guess would pass for a fact. */
function checkYears(report: Report, date: string, sources: readonly SourceText[]): void {
  const years = date.match(/(?<![\d-])\d{4}/g) ?? [];
  const inferred = years.find((year) => !sources.some((source) => source.namesYear(year)));
  if (inferred === undefined) return;
  const message = `The source does not give the year ${inferred}.`;
  report(['date'], { rule: 'year-not-in-source', message, mend: 'Correct it, or add “year_inferred: true”.' });
}

/** The columns of a date that has passed the check. */
export function dateRow(context: Context, { date, date_text, year_inferred = false }: DateFields): DateRow {
  const bounds = date === undefined ? undefined : (context.readDate(date) as DateBounds);
  return {
    date: date ?? null,
    date_from: bounds?.date_from ?? null,
    date_to: bounds?.date_to ?? null,
    date_text: date_text ?? null,
    year_inferred,
  };
}
