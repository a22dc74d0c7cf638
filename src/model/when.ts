/** A date as a card shows it: in words, with what there is to remark about it. */

import { isDay, sayDate } from './dates.ts';
import type { DateRow } from './graph.ts';

export interface When {
  /** "28 January 2024", "10–19 January [2024]", "since 7 October 2023"; `null` where there is no date. */
  readonly text: string | null;
  /** How precise it is and where it comes from: "to the day", "year inferred", "date of the event". */
  readonly remarks: readonly string[];
}

function precision(row: DateRow): readonly string[] {
  if (isDay(row)) return ['to the day'];
  return row.date?.includes('/') ? [] : ['within this span'];
}

/** @param fromEvent True when the date was taken over from the event. */
export function when(row: DateRow, fromEvent = false): When {
  if (row.date === null) return { text: null, remarks: [] };
  const origin = [...(row.year_inferred ? ['year inferred'] : []), ...(fromEvent ? ['date of the event'] : [])];
  return { text: sayDate(row), remarks: [...precision(row), ...origin] };
}
