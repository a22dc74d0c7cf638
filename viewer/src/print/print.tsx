/** What is printed in the map's place: the statements that are shown, as a document that can be read by itself. */

import { type JSX, render } from 'preact';
import { METHOD } from '../../../src/model/brief-words.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { tellSource, tellStatement } from '../../../src/model/told.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { filterWords } from '../../../src/view/words.ts';
import { Glyph } from '../panels/svg.tsx';
import { plural } from '../panels/wording.ts';
import { graph, shown, view } from '../state/store.ts';

function Statement({ row, index }: { readonly row: StatementRow; readonly index: GraphIndex }): JSX.Element {
  const { sentence, remark, quotes } = tellStatement(row, index, new Map(), undefined);
  return (
    <li>
      <p>
        <Glyph status={row.status} negated={row.negated} family={row.family} width={40} /> <strong>{sentence}</strong>{' '}
        {remark}
      </p>
      {quotes.map(({ exact, citation }) => (
        <p key={`${citation} ${exact}`} class="print-quote">
          “{exact}” <small>{citation}</small>
        </p>
      ))}
    </li>
  );
}

function Document({
  index,
  rows,
}: {
  readonly index: GraphIndex;
  readonly rows: readonly StatementRow[];
}): JSX.Element {
  const used = new Set(rows.map((row) => row.source));
  return (
    <>
      <h1>Who does what to whom, and who says so</h1>
      <p>
        {rows.length.toLocaleString('en')} of {plural(index.answer.statements.length, 'statement')}, in the order of the
        text. Data version {index.answer.version.slice(0, 12)}.
      </p>
      <p>{filterWords(view.peek(), index).join('; ')}</p>
      <ol>
        {rows.map((row) => (
          <Statement key={row.id} row={row} index={index} />
        ))}
      </ol>
      <h2>Sources</h2>
      <ul>
        {index.answer.sources
          .filter((source) => used.has(source.id))
          .map(tellSource)
          .map(({ citation, grading }) => (
            <li key={citation}>
              {citation} <small>{grading}</small>
            </li>
          ))}
      </ul>
      {METHOD.map((line) => (
        <p key={line}>
          <small>{line}</small>
        </p>
      ))}
    </>
  );
}

/** Writes the document while the browser prints, and only then: it would be a second page of the whole graph. */
export function printAsDocument(): void {
  const holder = document.createElement('div');
  holder.className = 'print-document';
  document.body.append(holder);
  addEventListener('beforeprint', () => {
    const index = graph.peek();
    if (index) render(<Document index={index} rows={shown.peek()} />, holder);
  });
  addEventListener('afterprint', () => render(null, holder));
}
