/** What came back: how much, what to be warned of, the rows a page at a time, and what to do with them on the map. */

import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { WithCode } from '../panels/with-code.tsx';
import { plural } from '../panels/wording.ts';
import { view } from '../state/store.ts';
import type { Answer } from './answer.ts';
import { OnMap } from './on-map.tsx';
import { numbers, pageRows, pages } from './page.ts';
import { MOST_ROWS } from './run-bar.tsx';
import { changed, edited, answer as last, page, progress, question, run } from './state.ts';
import { Table } from './table.tsx';

/** Whether the columns are shown as they came. */
const plain = signal(false);

function Notice({ kind, children }: { readonly kind: string; readonly children: ComponentChildren }): JSX.Element {
  return <p class={`answer-notice ${kind}`}>{children}</p>;
}

function NoAnswer(): JSX.Element | null {
  const now = progress.value;
  if (now.state === 'stopped') return <Notice kind="stopped">Stopped. Nothing came back.</Notice>;
  if (now.state === 'unread') {
    return (
      <Notice kind="stopped">
        This query came with a link and has not run. Read it, then press Run. It can only read.
      </Notice>
    );
  }
  if (now.state !== 'failed') return null;
  const { message, mend, position } = now.problem;
  return (
    <div role="alert">
      <Notice kind="error">
        <strong>
          {position ? `Line ${position.line}, column ${position.column}: ` : ''}
          <WithCode>{message}</WithCode>
        </strong>{' '}
        <WithCode>{mend}</WithCode>
      </Notice>
    </div>
  );
}

function counts({ rows, statements, shape }: Answer): string {
  const what = shape === 'routes' ? plural(rows.length, 'route') : plural(rows.length, 'row');
  return statements.length === 0 ? what : `${what}, ${plural(statements.length, 'statement')}`;
}

function Pager({ answer }: { readonly answer: Answer }): JSX.Element | null {
  const { size, count } = pages.value;
  if (count < 2) return null;
  const first = page.value * size;
  const go = (to: number) => {
    page.value = to;
  };
  return (
    <nav class="pager" aria-label="Pages">
      <span>
        {(first + 1).toLocaleString('en')} to {Math.min(first + size, answer.rows.length).toLocaleString('en')} of{' '}
        {answer.rows.length.toLocaleString('en')}
      </span>
      <button type="button" class="link" disabled={page.value === 0} onClick={() => go(page.value - 1)}>
        Back
      </button>
      <button type="button" class="link" disabled={page.value === count - 1} onClick={() => go(page.value + 1)}>
        Next
      </button>
    </nav>
  );
}

function Notices({ answer }: { readonly answer: Answer }): JSX.Element {
  return (
    <>
      {changed.value ? (
        <Notice kind="stale">
          The fields have changed since this answer.{' '}
          <button type="button" class="link" onClick={run}>
            Run again
          </button>
        </Notice>
      ) : null}
      {answer.truncated ? (
        <Notice kind="warning">
          Only the first {plural(answer.rows.length, 'row')} are here; there are more. Narrow the query
          {answer.limits.maxRows < MOST_ROWS ? ', or raise the row limit' : ''}.
        </Notice>
      ) : null}
      {answer.withoutEvidence > 0 ? (
        <Notice kind="warning">
          The rows name more than a page can hold: {answer.withoutEvidence.toLocaleString('en')} ids came without their
          evidence. Narrow the query to have it for all.
        </Notice>
      ) : null}
      {answer.warnings.map((warning) => (
        <Notice kind="warning" key={warning}>
          <WithCode>{warning}</WithCode>
        </Notice>
      ))}
    </>
  );
}

function Answered({ answer }: { readonly answer: Answer }): JSX.Element {
  const notSaid = edited.value ? '' : (question.value?.doesNotSay ?? '');
  const { selection } = view.value;
  const selected = selection.kind === 'tie' ? selection.id : undefined;
  // What is selected on the graph or by the keys may stand on another page.
  useEffect(() => {
    if (selected === undefined || pageRows.peek().some((row) => row.statements.includes(selected))) return;
    const at = answer.rows.findIndex((row) => row.statements.includes(selected));
    if (at >= 0) page.value = Math.floor(at / pages.peek().size);
  }, [selected]);
  return (
    <>
      <header class="answer-head">
        <h2>{counts(answer)}</h2>
        {answer.surestFirst ? <span class="answer-order">surest first</span> : null}
        <Pager answer={answer} />
        {answer.shape === 'plain' ? null : (
          <button
            type="button"
            class="link quiet"
            aria-pressed={plain.value}
            onClick={() => {
              plain.value = !plain.value;
            }}
          >
            {plain.value ? 'With evidence' : 'All columns'}
          </button>
        )}
        <OnMap answer={answer} />
      </header>
      <Notices answer={answer} />
      {answer.rows.length === 0 ? (
        <p class="answer-empty">
          {notSaid === '' ? 'The query gives no rows.' : 'Nothing in these sources answers that with these choices.'}
        </p>
      ) : (
        <Table answer={answer} rows={pageRows.value} numbers={numbers.value} plain={plain.value} />
      )}
      {notSaid === '' ? null : (
        <p class="not-said">
          <strong>Not said:</strong> <WithCode>{notSaid}</WithCode>
        </p>
      )}
    </>
  );
}

export function Results(): JSX.Element {
  const now = progress.value;
  const known = last.value;
  return (
    <section class={`answer ${now.state === 'running' ? 'is-running' : ''}`} aria-label="Answer">
      <p class="sr" role="status">
        {now.state === 'running' ? 'Running.' : known ? `${counts(known.answer)}.` : ''}
      </p>
      <NoAnswer />
      {known ? <Answered answer={known.answer} /> : null}
      {known === null && now.state === 'idle' ? (
        <p class="answer-empty">Run the question, and its rows stand here, each with its evidence.</p>
      ) : null}
      {known === null && now.state === 'running' ? <p class="answer-empty">Running …</p> : null}
    </section>
  );
}
