/** Runs what is in the editor, or stops it, and says where it would be stopped by itself. */

import { signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { plural } from '../panels/wording.ts';
import { answer, cancel, draft, limits, type Progress, progress, run, unlinked } from './state.ts';

/** Whether the editor shows more than the first lines of a long query. */
export const isTall = signal(false);

/** The editor shows so many lines of a query in any case. */
const SHOWN_LINES = 7;

const TIMES_MS = [5_000, 30_000, 120_000, 600_000];
/** The server gives no more. */
export const MOST_ROWS = 10_000;
const ROWS = [100, 1_000, MOST_ROWS];

/** "2.4 s", counted while it runs. */
function Elapsed({ since }: { readonly since: number }): JSX.Element {
  const now = useSignal(performance.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = performance.now();
    }, 100);
    return () => clearInterval(timer);
  }, []);
  return <>{(Math.max(0, now.value - since) / 1000).toFixed(1)} s</>;
}

function Limits(): JSX.Element {
  return (
    <p class="limits">
      Read-only, at most{' '}
      <select
        aria-label="Time limit"
        value={limits.value.timeoutMs}
        onChange={(event) => {
          limits.value = { ...limits.value, timeoutMs: Number(event.currentTarget.value) };
        }}
      >
        {TIMES_MS.map((time) => (
          <option key={time} value={time}>
            {time / 1000} s
          </option>
        ))}
      </select>{' '}
      <select
        aria-label="Row limit"
        value={limits.value.maxRows}
        onChange={(event) => {
          limits.value = { ...limits.value, maxRows: Number(event.currentTarget.value) };
        }}
      >
        {ROWS.map((rows) => (
          <option key={rows} value={rows}>
            {rows.toLocaleString('en')} rows
          </option>
        ))}
      </select>
    </p>
  );
}

function Button({ now }: { readonly now: Progress }): JSX.Element {
  if (now.state === 'running') {
    return (
      <button type="button" class="run" onClick={cancel}>
        Cancel <Elapsed since={now.since} />
      </button>
    );
  }
  return (
    <button type="button" class="run" disabled={draft.value.query.trim() === ''} onClick={run}>
      Run <kbd>Ctrl ↵</kbd>
    </button>
  );
}

/** "22 rows in 14 ms" */
function Took(): JSX.Element | null {
  const known = answer.value?.answer;
  if (!known || progress.value.state === 'running') return null;
  return (
    <p class="took">
      {plural(known.rows.length, known.shape === 'routes' ? 'route' : 'row')} in{' '}
      {known.milliseconds.toLocaleString('en')} ms
    </p>
  );
}

function Taller(): JSX.Element | null {
  if (draft.value.query.split('\n').length <= SHOWN_LINES) return null;
  return (
    <button
      type="button"
      class="link quiet"
      aria-pressed={isTall.value}
      onClick={() => {
        isTall.value = !isTall.value;
      }}
    >
      {isTall.value ? 'Fewer lines' : 'All lines'}
    </button>
  );
}

export function RunBar(): JSX.Element {
  return (
    <>
      <div class="run-bar">
        <Limits />
        <Taller />
        <Took />
        <Button now={progress.value} />
      </div>
      <p class="unlinked" role="status">
        {unlinked.value
          ? 'Too long for a link: a link to this page leaves this query out. Send its text beside it.'
          : ''}
      </p>
    </>
  );
}
