/** Over an empty map or table: which filters hide everything, and what each of them alone would bring back. */

import type { JSX } from 'preact';
import { family, kind } from '../../../src/model/vocabulary.ts';
import { periodWords } from '../../../src/view/days.ts';
import type { Facet } from '../../../src/view/filters.ts';
import { type LoneFilter, loneFilters } from '../../../src/view/reveal.ts';
import type { Action } from '../../../src/view/update.ts';
import { surenessLabel } from '../../../src/view/words.ts';
import { plural } from '../panels/wording.ts';
import { act, graph, shown, start, view } from '../state/store.ts';
import { valueLabel } from './facets.ts';

/** More choices than these are no help. */
const LISTED = 6;

/** What is shown again once a filter is off: "With Hostile". */
function withWords(action: Action): string {
  switch (action.do) {
    case 'toggle-family':
      return `With ${family(action.family).label}`;
    case 'toggle-sureness':
      return `With ${surenessLabel(action.sureness)}`;
    case 'toggle-kind':
      return `With ${kind(action.kind).plural.toLowerCase()}`;
    case 'set-period':
      return `With all dates, not only ${periodWords(view.value.period)}`;
    case 'toggle-undated':
      return 'With what has no date';
    case 'leave-answer':
      return 'With all statements, not only those chosen';
    case 'show-all':
      return 'With all actors, not only those kept';
    case 'unhide':
      return 'With what was hidden by hand';
    default:
      return '';
  }
}

/** The values that are picked: “Pakistan”, “Iran”. */
function pickedWords(facet: Facet): string {
  return [...view.value.picked[facet]].map((value) => `“${valueLabel(facet, value)}”`).join(', ');
}

function labelOf({ facet, off }: LoneFilter): string {
  return facet === null ? withWords(off[0] as Action) : `Not only ${pickedWords(facet)}`;
}

/** Takes a filter off as one step. */
function takeOff({ facet, off }: LoneFilter): void {
  if (facet === null) act(off[0] as Action);
  else act({ do: 'bring-back', name: `what is not ${pickedWords(facet)}`, steps: off });
}

export function NothingShown(): JSX.Element | null {
  const index = graph.value;
  if (index === null || shown.value.length > 0) return null;
  const filters = loneFilters(view.value, index, start).slice(0, LISTED);
  return (
    <div class="nothing">
      <h2>No statement matches the filters</h2>
      <p>{plural(index.answer.statements.length, 'statement is', 'statements are')} hidden.</p>
      {filters.length === 0 ? <p>No filter alone hides them all: two or more have to go.</p> : null}
      <ul>
        {filters.map((filter) => {
          const label = labelOf(filter);
          return (
            <li key={label}>
              <button type="button" class="act" onClick={() => takeOff(filter)}>
                {label}: {plural(filter.count, 'statement')}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="link" onClick={() => act({ do: 'reset-filters' })}>
        Reset the filters
      </button>
    </div>
  );
}
