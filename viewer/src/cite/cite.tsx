/** Copies statements as citations. */

import './cite.css';
import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { clause } from '../../../src/model/sentence.ts';
import { citationText } from '../../../src/view/citation.ts';
import { Icon } from '../panels/icons.tsx';
import { plural } from '../panels/wording.ts';
import { announcement, entityOf, graph, statementOf, view } from '../state/store.ts';
import { focusedRow } from '../table/state.ts';

/** Puts the citations on the clipboard, a blank line between them, and says so. */
export async function copyCitations(rows: readonly StatementRow[]): Promise<void> {
  const index = graph.peek();
  if (index === null || rows.length === 0) return;
  try {
    await navigator.clipboard.writeText(rows.map((row) => citationText(row, index)).join('\n\n'));
    announcement.value = `${plural(rows.length, 'citation')} copied.`;
  } catch {
    announcement.value = 'Nothing was copied: the browser does not let this page use the clipboard.';
  }
}

/** The statement of the row that has the focus, in the table or in a list, else the selected one. */
function meant(): StatementRow | undefined {
  const row = focusedRow();
  if (row) return row;
  const focused = document.activeElement?.closest('.pickable')?.querySelector<HTMLElement>('[data-cites]');
  const { selection } = view.peek();
  const id = focused?.dataset.cites ?? (selection.kind === 'tie' ? selection.id : undefined);
  return id === undefined ? undefined : statementOf(id);
}

/** What the key does. */
export function copyMeant(): void {
  const row = meant();
  if (row) copyCitations([row]);
  else announcement.value = 'Select a statement to copy it as a citation.';
}

/** For a row of a list: it shows on the row that is pointed at, focused or selected. By keyboard it is the key. */
export function CiteOnRow({ row }: { readonly row: StatementRow }): JSX.Element {
  return (
    <button
      type="button"
      class="pick cite-row"
      data-cites={row.id}
      tabIndex={-1}
      aria-keyshortcuts="c"
      aria-label={`Copy as citation: ${clause(row, entityOf)}`}
      title="Copy as citation (C)"
      onClick={() => copyCitations([row])}
    >
      <Icon name="cite" />
    </button>
  );
}

export function CiteButton({ row }: { readonly row: StatementRow }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => copyCitations([row])} title="Copy as citation (C)">
      Copy as citation
    </button>
  );
}
