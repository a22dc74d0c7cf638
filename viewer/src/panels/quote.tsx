/** A verbatim passage, its hedging words marked in the rhythm of the line. */

import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { status } from '../../../src/model/vocabulary.ts';

/** The class that underlines words as the line of a statement is drawn. */
export function strokeClass(row: Pick<StatementRow, 'status' | 'negated' | 'family'>): string {
  return `stroke-${row.negated ? 'negated' : status(row.status).stroke} family-${row.family}`;
}

function marked(exact: string, hedge: string, row: StatementRow): JSX.Element {
  const at = exact.indexOf(hedge);
  if (at === -1) return <>{exact}</>;
  return (
    <>
      {exact.slice(0, at)}
      <strong class={`underlined ${strokeClass(row)}`}>{hedge}</strong>
      {exact.slice(at + hedge.length)}
    </>
  );
}

export function Quote({ row, exact }: { readonly row: StatementRow; readonly exact: string }): JSX.Element {
  return <blockquote class="quote">“{row.hedge === null ? exact : marked(exact, row.hedge, row)}”</blockquote>;
}
