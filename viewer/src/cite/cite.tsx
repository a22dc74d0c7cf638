/** Copies statements as citations. */

import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { citationText } from '../../../src/view/citation.ts';
import { plural } from '../panels/wording.ts';
import { announcement, graph, statementOf, view } from '../state/store.ts';

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

export function copySelected(): void {
  const { selection } = view.peek();
  const row = selection.kind === 'tie' ? statementOf(selection.id) : undefined;
  if (row) copyCitations([row]);
  else announcement.value = 'Select a statement to copy it as a citation.';
}

export function CiteButton({ row }: { readonly row: StatementRow }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => copyCitations([row])} title="Copy as citation (C)">
      Copy as citation
    </button>
  );
}
