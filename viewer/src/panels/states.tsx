/** What the page says when there is no picture yet, or none to be had. */

import type { ComponentChildren, JSX } from 'preact';
import { act, connection, data, graph, refresh, shown, unfinished } from '../state/store.ts';
import { plural } from './wording.ts';

function Message({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section class="message" role="status">
      <h1>{title}</h1>
      <p>{children}</p>
    </section>
  );
}

/** Instead of the rooms: loading, empty, failed. */
export function Waiting(): JSX.Element | null {
  const now = data.value;
  if (now.state === 'ready') return null;
  if (now.state === 'loading') {
    return (
      <Message title={now.statements === null ? 'Loading' : `Loading ${plural(now.statements, 'statement')}`}>
        The map follows in a moment.
      </Message>
    );
  }
  if (now.state === 'empty') {
    return (
      <Message title="The store is empty">
        Load the records in the terminal with <code>spillover load</code>. This page shows them as soon as they are
        there.
      </Message>
    );
  }
  return (
    <Message title={now.message}>
      {now.mend}{' '}
      <button type="button" class="link" onClick={refresh}>
        Try again
      </button>
    </Message>
  );
}

/** Above the rooms: the server is gone, or a load was not finished. */
export function Banners(): JSX.Element {
  const { gone, loadedAt } = connection.value;
  const time = loadedAt?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <div role="status">
      {gone ? (
        <p class="banner">
          <strong>The server did not answer.</strong> You are seeing what was loaded at {time}. Start it again with{' '}
          <code>spillover view</code>.{' '}
          <button type="button" class="link" onClick={refresh}>
            Try again
          </button>
        </p>
      ) : null}
      {unfinished.value ? (
        <p class="banner">
          <strong>The last load was not finished.</strong> What you see may lack statements. Run{' '}
          <code>spillover load</code> again.
        </p>
      ) : null}
    </div>
  );
}

/** Over an empty map: which filters hide everything. */
export function NothingShown(): JSX.Element | null {
  if (graph.value === null || shown.value.length > 0) return null;
  return (
    <div class="nothing">
      <h2>No statement matches the filters</h2>
      <p>
        {plural(graph.value.answer.statements.length, 'statement is', 'statements are')} hidden.{' '}
        <button type="button" class="link" onClick={() => act({ do: 'reset-filters' })}>
          Reset the filters
        </button>
      </p>
    </div>
  );
}
