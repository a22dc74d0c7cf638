/** What keeps a statement off the map, as the actions that would take each of it away. */

import type { StatementRow } from '../model/graph.ts';
import { FAMILIES } from '../model/vocabulary.ts';
import { FACETS, type Facet, facetValue, passes } from './filters.ts';
import type { GraphIndex } from './graph-index.ts';
import { type Action, update } from './update.ts';
import { SURENESSES, surenessOf, type View } from './view.ts';

function ownObstacles(row: StatementRow, view: View): readonly Action[] {
  const family: Action = { do: 'toggle-family', family: row.family };
  const sureness: Action = { do: 'toggle-sureness', sureness: surenessOf(row) };
  const picked = FACETS.filter((facet) => {
    const wanted = view.picked[facet];
    return wanted.size > 0 && !wanted.has(facetValue(row, facet));
  });
  return [
    ...(view.families.has(row.family) ? [] : [family]),
    ...(view.surenesses.has(surenessOf(row)) ? [] : [sureness]),
    ...(view.only === null || view.only.has(row.id) ? [] : [{ do: 'leave-answer' } as const]),
    ...picked.map((facet): Action => ({ do: 'toggle-picked', facet, value: facetValue(row, facet) })),
  ];
}

function obstaclesAtEnds(row: StatementRow, view: View, index: GraphIndex): readonly Action[] {
  const ends = [...new Set([row.subject, row.object])];
  const kinds = new Set(ends.flatMap((id) => index.entities.get(id)?.kind ?? []));
  const left = ends.filter((id) => view.kept !== null && !view.kept.has(id));
  // To expand brings back what is hidden by hand as well.
  const hidden = ends.filter((id) => view.hidden.has(id) && !left.includes(id));
  const unhide: Action = { do: 'unhide', entities: hidden };
  const expand: Action = { do: 'expand', entity: row.subject, entities: left };
  return [
    ...(hidden.length > 0 ? [unhide] : []),
    ...(left.length > 0 ? [expand] : []),
    ...[...kinds].filter((kind) => view.hiddenKinds.has(kind)).map((kind): Action => ({ do: 'toggle-kind', kind })),
  ];
}

/** Each of these actions is needed to bring a statement onto the map, and all together do; none where it is there. */
export function obstacles(row: StatementRow, view: View, index: GraphIndex, start: View): readonly Action[] {
  const found = [...ownObstacles(row, view), ...obstaclesAtEnds(row, view, index)];
  const without = found.reduce((before, action) => update(before, action, start), view);
  if (passes(row, without, index)) return found;
  const isUndated = row.date_from === null && row.date_to === null;
  return [...found, isUndated ? { do: 'toggle-undated' } : { do: 'set-period', period: null }];
}

/** The obstacles of that one of some statements which has the fewest; `undefined` where one of them is shown. */
export function fewestObstacles(
  rows: readonly StatementRow[],
  view: View,
  index: GraphIndex,
  start: View,
): readonly Action[] | undefined {
  let fewest: readonly Action[] | undefined;
  for (const row of rows) {
    const found = obstacles(row, view, index, start);
    if (found.length === 0) return undefined;
    if (fewest === undefined || found.length < fewest.length) fewest = found;
  }
  return fewest;
}

/** A filter that holds, the actions that take it off as a whole, and how many statements are shown without it. */
export interface LoneFilter {
  readonly facet: Facet | null;
  readonly off: readonly Action[];
  readonly count: number;
}

function filtersOf(view: View): readonly Omit<LoneFilter, 'count'>[] {
  const { families, surenesses, picked, hiddenKinds, period, undated, only, kept, hidden } = view;
  const single: readonly Action[] = [
    ...FAMILIES.filter((family) => !families.has(family)).map((family) => ({ do: 'toggle-family', family }) as const),
    ...SURENESSES.filter((one) => !surenesses.has(one)).map(
      (one) => ({ do: 'toggle-sureness', sureness: one }) as const,
    ),
    ...[...hiddenKinds].map((kind) => ({ do: 'toggle-kind', kind }) as const),
    ...(period === null ? [] : [{ do: 'set-period', period: null } as const]),
    ...(undated ? [] : [{ do: 'toggle-undated' } as const]),
    ...(only === null ? [] : [{ do: 'leave-answer' } as const]),
    ...(kept === null ? [] : [{ do: 'show-all' } as const]),
    ...(hidden.size === 0 ? [] : [{ do: 'unhide', entities: [...hidden] } as const]),
  ];
  const facets = FACETS.filter((facet) => picked[facet].size > 0).map((facet) => ({
    facet,
    off: [...picked[facet]].map((value) => ({ do: 'toggle-picked', facet, value }) as const),
  }));
  return [...single.map((action) => ({ facet: null, off: [action] })), ...facets];
}

/** Where nothing is shown: each filter that alone keeps something off, the one that keeps most off first. */
export function loneFilters(view: View, index: GraphIndex, start: View): readonly LoneFilter[] {
  return filtersOf(view)
    .map((filter) => {
      const without = filter.off.reduce((before, action) => update(before, action, start), view);
      const count = index.answer.statements.filter((row) => passes(row, without, index)).length;
      return { ...filter, count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
