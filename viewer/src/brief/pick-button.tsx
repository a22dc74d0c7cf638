/** The button that puts a statement into the brief. */

import './pick.css';
import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { clause } from '../../../src/model/sentence.ts';
import { isPicked } from '../../../src/view/brief.ts';
import { Icon } from '../panels/icons.tsx';
import { entityOf, view } from '../state/store.ts';
import { togglePick } from './picking.ts';

interface PickProps {
  readonly row: StatementRow;
}

/** For the end of a row in a list. */
export function PickButton({ row }: PickProps): JSX.Element {
  return (
    <button
      type="button"
      class="pick"
      aria-pressed={isPicked(view.value.brief, row.id)}
      aria-label={`In the brief: ${clause(row, entityOf)}`}
      title="In the brief (B on what is selected)"
      onClick={() => togglePick(row.id)}
    >
      <Icon name="pick" />
    </button>
  );
}

/** For the card of a statement. */
export function PickOnCard({ row }: PickProps): JSX.Element {
  const isIn = isPicked(view.value.brief, row.id);
  return (
    <button type="button" class="pick on-card" aria-pressed={isIn} onClick={() => togglePick(row.id)}>
      <Icon name="pick" /> {isIn ? 'In the brief' : 'Pick for the brief'} <kbd>B</kbd>
    </button>
  );
}
