/** The values that statements can be filtered by, in words, each with how many of all the other filters let through. */

import { computed } from '@preact/signals';
import type { StatementRow } from '../../../src/model/graph.ts';
import { kind } from '../../../src/model/vocabulary.ts';
import { periodWords } from '../../../src/view/days.ts';
import { FACETS, type Facet, facetValue, passes } from '../../../src/view/filters.ts';
import type { Action } from '../../../src/view/update.ts';
import { valueLabel as labelOf } from '../../../src/view/words.ts';
import { plural } from '../panels/wording.ts';
import { act, graph, view } from '../state/store.ts';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly now: number;
  readonly all: number;
}

/** The value of a facet, in words. */
export function valueLabel(facet: Facet, value: string): string {
  return graph.value ? labelOf(facet, value, graph.value) : value;
}

function tally(rows: readonly StatementRow[], facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(facetValue(row, facet), (counts.get(facetValue(row, facet)) ?? 0) + 1);
  return counts;
}

/** The values of a facet that the graph has, the most frequent first. */
export function facetValues(facet: Facet): readonly FacetValue[] {
  const index = graph.value;
  if (!index) return [];
  const rows = index.answer.statements;
  const all = tally(rows, facet);
  const now = tally(
    rows.filter((row) => passes(row, view.value, index, facet)),
    facet,
  );
  return [...all]
    .map(([value, count]) => ({ value, label: valueLabel(facet, value), now: now.get(value) ?? 0, all: count }))
    .sort((a, b) => b.all - a.all || (a.label < b.label ? -1 : 1));
}

export interface ActiveFilter {
  readonly label: string;
  /** What takes it off again. */
  readonly off: Action;
}

/** The filters that have no button of their own in sight, as chips name them. */
export const activeFilters = computed<readonly ActiveFilter[]>(() => {
  const { picked, hiddenKinds, period, undated, only, kept, hidden } = view.value;
  return [
    ...(only === null ? [] : [{ label: plural(only.size, 'chosen statement'), off: { do: 'leave-answer' } as const }]),
    ...(kept === null ? [] : [{ label: `Only ${plural(kept.size, 'actor')} kept`, off: { do: 'show-all' } as const }]),
    ...(hidden.size === 0
      ? []
      : [{ label: `${hidden.size} hidden by hand`, off: { do: 'unhide', entities: [...hidden] } as const }]),
    ...(period === null ? [] : [{ label: periodWords(period), off: { do: 'set-period', period: null } as const }]),
    ...(undated ? [] : [{ label: 'Dated only', off: { do: 'toggle-undated' } as const }]),
    ...FACETS.flatMap((facet) =>
      [...picked[facet]].map((value) => ({
        label: valueLabel(facet, value),
        off: { do: 'toggle-picked', facet, value } as const,
      })),
    ),
    ...[...hiddenKinds].map((id) => ({
      label: `Without ${kind(id).plural.toLowerCase()}`,
      off: { do: 'toggle-kind', kind: id } as const,
    })),
  ];
});

export function takeOff(filter: ActiveFilter): void {
  act(filter.off);
}
