/** What the actions are called. */

import { family, kind, relation } from '../../../src/model/vocabulary.ts';
import { periodWords } from '../../../src/view/days.ts';
import type { Expansion } from '../../../src/view/neighbours.ts';
import type { Action } from '../../../src/view/update.ts';
import { surenessLabel } from '../../../src/view/words.ts';
import { valueLabel } from '../find/facets.ts';
import { named, nameOf } from '../panels/wording.ts';
import { view } from '../state/store.ts';

/** "strikes …", "… strikes Iran": the type as it reads in the direction of its ties. */
export function expansionWords({ relation: type, direction }: Expansion, entity: string): string {
  const { label } = relation(type);
  if (direction === 'from') return `${nameOf(entity)} ${label} …`;
  return direction === 'to' ? `… ${label} ${named(entity)}` : `${label}, both ways`;
}

/** What keeps something off the map, told by the action that takes it away: "the dates". */
export function obstacleWords(action: Action): string {
  switch (action.do) {
    case 'unhide':
      return 'hidden by hand';
    case 'expand':
      return 'outside of what is kept on the map';
    case 'set-period':
      return `outside of the dates ${periodWords(view.value.period)}`;
    case 'toggle-undated':
      return 'without a date';
    case 'leave-answer':
      return 'not among the rows of the answer';
    case 'toggle-family':
      return `“${family(action.family).label}” is off`;
    case 'toggle-sureness':
      return `“${surenessLabel(action.sureness)}” is off`;
    case 'toggle-kind':
      return `${kind(action.kind).plural.toLowerCase()} are left out`;
    case 'toggle-picked':
      return `“${valueLabel(action.facet, action.value)}” is not chosen`;
    default:
      return '';
  }
}
