/** Picking statements for the brief, wherever they are listed. */

import { isPicked } from '../../../src/view/brief.ts';
import { plural } from '../panels/wording.ts';
import { act, announcement, view } from '../state/store.ts';
import { meantRows } from '../table/state.ts';

/** Puts a statement into the brief, or takes it out. */
export function togglePick(statement: string): void {
  const isIn = isPicked(view.peek().brief, statement);
  act(isIn ? { do: 'unpick', statement } : { do: 'pick', statements: [statement] });
  const count = view.peek().brief.picks.length;
  announcement.value = `${isIn ? 'Taken out of the brief' : 'Picked for the brief'}, which has ${count} now.`;
}

/** Puts several statements into the brief, or takes them out where all of them are in it. */
function togglePicks(statements: readonly string[]): void {
  const { brief } = view.peek();
  const areIn = statements.every((id) => isPicked(brief, id));
  act(areIn ? { do: 'unpick-all', statements } : { do: 'pick', statements });
  const count = view.peek().brief.picks.length;
  const what = plural(statements.length, 'statement');
  announcement.value = `${what} ${areIn ? 'taken out of the brief' : 'picked for the brief'}, which has ${count} now.`;
}

/** What the key does: with the rows chosen in the table, else with the one in focus there, else with what is selected. */
export function togglePickOfMeant(): void {
  const { selection } = view.peek();
  const [first, ...others] = meantRows();
  if (first && others.length > 0) togglePicks([first, ...others].map(({ id }) => id));
  else if (first) togglePick(first.id);
  else if (selection.kind === 'tie') togglePick(selection.id);
  else announcement.value = 'Select a statement to pick it for the brief.';
}
