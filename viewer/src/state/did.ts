/** What an action did, in words: for the undo button, and for screen readers. */

import { nameOnMap } from '../../../src/draw/groups.ts';
import { plural } from '../../../src/model/counts.ts';
import type { EntityRow, StatementRow } from '../../../src/model/graph.ts';
import { title } from '../../../src/model/sentence.ts';
import { family, kind, relation } from '../../../src/model/vocabulary.ts';
import { briefDid } from '../../../src/view/brief.ts';
import { periodWords } from '../../../src/view/days.ts';
import { isOfShape } from '../../../src/view/shape.ts';
import { type Action, isOfBrief } from '../../../src/view/update.ts';
import type { Room, Selection, View } from '../../../src/view/view.ts';
import { surenessLabel } from '../../../src/view/words.ts';
import { shapeDid } from './did-shape.ts';

export interface Names {
  readonly entity: (id: string) => EntityRow | undefined;
  readonly statement: (id: string) => StatementRow | undefined;
}

const ROOMS: Record<Room, string> = {
  explore: 'the map',
  source: 'the source',
  ask: 'the questions',
  brief: 'the brief',
};

/** A statement as a sentence. */
function inWords(id: string, names: Names): string {
  const row = names.statement(id);
  return row ? title(row, names.entity, names.statement) : id;
}

function selected(selection: Selection, names: Names): string {
  if (selection.kind === 'none') return 'selection cleared';
  const name = (id: string | undefined) => names.entity(id ?? '')?.name ?? id ?? '';
  if (selection.kind === 'actor') return `${name(selection.id)} selected`;
  if (selection.kind === 'actors') return `${selection.ids.length} actors selected`;
  if (selection.kind === 'path') return `path from ${name(selection.ids[0])} to ${name(selection.ids.at(-1))} selected`;
  return `“${inWords(selection.id, names)}” selected`;
}

const shownOr = (isShown: boolean) => (isShown ? 'shown' : 'hidden');

/** "Iran", "3 actors". */
function together(ids: readonly string[], names: Names): string {
  return ids.length === 1 ? (names.entity(ids[0] as string)?.name ?? `${ids[0]}`) : `${ids.length} actors`;
}

/** @param after The view that the action led to. */
export function describe(action: Action, after: View, names: Names): string {
  if (isOfBrief(action)) return briefDid(action, (id) => inWords(id, names));
  if (isOfShape(action)) return shapeDid(action, after, (id) => nameOnMap(id, (one) => names.entity(one)?.name ?? one));
  switch (action.do) {
    case 'open':
      return `${ROOMS[action.room]} opened`;
    case 'select':
      return selected(action.selection, names);
    case 'find':
      return selected(action.selection, names);
    case 'find-type':
      return `only “${relation(action.relation).label}” shown`;
    case 'toggle-picked':
      return `${action.facet} filter changed`;
    case 'only-reported':
      return 'only what is reported flatly shown';
    case 'everything':
      return 'everything shown';
    case 'leave-answer':
      return 'answer taken off the map';
    case 'set-period':
      return `dates: ${periodWords(action.period)}`;
    case 'toggle-undated':
      return `what has no date ${shownOr(after.undated)}`;
    case 'read':
      return 'sentence opened in the source';
    case 'toggle-family':
      return `${family(action.family).label} ${shownOr(after.families.has(action.family))}`;
    case 'toggle-sureness': {
      return `${surenessLabel(action.sureness)} ${shownOr(after.surenesses.has(action.sureness))}`;
    }
    case 'toggle-kind':
      return `${kind(action.kind).plural} ${shownOr(!after.hiddenKinds.has(action.kind))}`;
    case 'toggle-layer':
      return `what is only expected or denied ${shownOr(after.surenesses.has('negated'))}`;
    case 'show-only':
      return action.added === undefined
        ? `only ${plural(action.statements.length, 'statement')} shown`
        : `${plural(action.added, 'statement')} added to what is shown`;
    case 'reset-filters':
      return 'filters reset';
    case 'list-as':
      return `${action.listing} shown`;
    case 'toggle-list':
      return after.asList ? 'list shown' : 'map shown';
    case 'hide':
      return `${together(action.entities, names)} hidden`;
    case 'unhide':
      return `${together(action.entities, names)} brought back`;
    case 'focus':
      return `only ${action.steps === 1 ? 'one step' : `${action.steps} steps`} around ${together([action.entity], names)} kept`;
    case 'keep':
      return `only ${together(action.entities, names)} kept`;
    case 'expand':
      return `${together(action.entities, names)} shown beside ${together([action.entity], names)}`;
    case 'show-all':
      return 'all actors shown';
    case 'bring-back':
      return `${action.name} brought back`;
    case 'note':
      return action.text.trim() === '' ? 'note taken away' : 'note written';
    case 'play':
      return `dates played to ${periodWords(action.period)}`;
  }
}
