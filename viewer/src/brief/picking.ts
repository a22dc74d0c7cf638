/** Picking statements for the brief, wherever they are listed. */

import { isPicked } from '../../../src/view/brief.ts';
import { act, announcement, view } from '../state/store.ts';

/** Puts a statement into the brief, or takes it out. */
export function togglePick(statement: string): void {
  const isIn = isPicked(view.peek().brief, statement);
  act(isIn ? { do: 'unpick', statement } : { do: 'pick', statements: [statement] });
  const count = view.peek().brief.picks.length;
  announcement.value = `${isIn ? 'Taken out of the brief' : 'Picked for the brief'}, which has ${count} now.`;
}

/** Picks or unpicks the statement that is selected. */
export function togglePickOfSelected(): void {
  const { selection } = view.peek();
  if (selection.kind === 'tie') togglePick(selection.id);
}
