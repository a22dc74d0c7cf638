/** What the filters let through. */

import type { DateRow, FigureRow, StatementRow } from '../model/graph.ts';
import type { GraphIndex } from './graph-index.ts';
import { surenessOf, type View } from './view.ts';

/** What statements can be picked by, beside their family, status and the kinds at their ends. */
export const FACETS = ['relation', 'speaker', 'source', 'place', 'credibility'] as const;
export type Facet = (typeof FACETS)[number];

/** For every facet the values that are let through; none picked lets all through. */
export type Picked = Readonly<Record<Facet, ReadonlySet<string>>>;

export const NOTHING_PICKED: Picked = {
  relation: new Set(),
  speaker: new Set(),
  source: new Set(),
  place: new Set(),
  credibility: new Set(),
};

/** The value of statements that have no speaker but the source, or no place. No id is written so. */
export const NONE = '-';

export function facetValue(row: StatementRow, facet: Facet): string {
  switch (facet) {
    case 'relation':
      return row.relation;
    case 'speaker':
      return row.said_by ?? NONE;
    case 'source':
      return row.source;
    case 'place':
      return row.place ?? NONE;
    case 'credibility':
      return `${row.credibility}`;
  }
}

/** The first and the last day that the filters let through, as YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What may have happened in a period is let through: a date is as wide as it is imprecise. */
function inPeriod(row: DateRow, { period, undated }: View): boolean {
  if (row.date_from === null && row.date_to === null) return undated;
  if (period === null) return true;
  return (row.date_from ?? period.from) <= period.to && (row.date_to ?? period.to) >= period.from;
}

/**
 * Whether a statement is let through.
 * @param except A facet that is left out of account, so that its values can be counted under the other filters.
 */
export function passes(row: StatementRow, view: View, index: Pick<GraphIndex, 'entities'>, except?: Facet): boolean {
  const endShown = (id: string) => {
    const entity = index.entities.get(id);
    const kindShown = entity === undefined || !view.hiddenKinds.has(entity.kind);
    return kindShown && !view.hidden.has(id) && (view.kept === null || view.kept.has(id));
  };
  return (
    (view.only === null || view.only.has(row.id)) &&
    view.families.has(row.family) &&
    view.surenesses.has(surenessOf(row)) &&
    endShown(row.subject) &&
    endShown(row.object) &&
    inPeriod(row, view) &&
    FACETS.every((facet) => {
      const wanted = view.picked[facet];
      return wanted.size === 0 || facet === except || wanted.has(facetValue(row, facet));
    })
  );
}

/**
 * Whether a number that a source gives is let through: by its status, speaker, source, place and date. It has no
 * family, type or credibility; whether it belongs to what is shown is another question.
 */
export function figurePasses(row: FigureRow, view: View): boolean {
  const { speaker, source, place } = view.picked;
  const isPicked = (wanted: ReadonlySet<string>, value: string | null) =>
    wanted.size === 0 || wanted.has(value ?? NONE);
  return (
    view.surenesses.has(row.status) &&
    inPeriod(row, view) &&
    isPicked(speaker, row.said_by) &&
    isPicked(source, row.source) &&
    isPicked(place, row.place)
  );
}
