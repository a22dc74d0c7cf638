/** Tells a screen reader what a change did. */

import { effect } from '@preact/signals';
import { title } from '../../src/model/sentence.ts';
import { selectedActors } from '../../src/view/view.ts';
import { announcement, entityOf, graph, moved, shown, statementOf, view } from './state/store.ts';

function selectionWords(): string {
  const { selection } = view.value;
  const names = selectedActors(selection).map((id) => entityOf(id)?.name ?? id);
  if (selection.kind === 'actor') return `${names[0]} selected. `;
  if (selection.kind === 'actors') return `${names.length} actors selected: ${names.join(', ')}. `;
  if (selection.kind === 'path') return `Path selected: ${names.join(' – ')}. `;
  const statement = selection.kind === 'tie' ? statementOf(selection.id) : undefined;
  return statement ? `Selected: ${title(statement, entityOf, statementOf)}. ` : '';
}

export function announceChanges(): void {
  effect(() => {
    if (!graph.value) return;
    announcement.value = `${moved.value}${selectionWords()}${shown.value.length} of ${graph.value.answer.statements.length} statements shown.`;
  });
}
