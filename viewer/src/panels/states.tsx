/** What the page says when there is no picture yet, or none to be had. */

import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { aboutFile } from '../api.ts';
import { cutShort } from '../find/whole.ts';
import { act, connection, data, dismissIgnored, graph, ignored, partOf, refresh, unfinished } from '../state/store.ts';
import { WithCode } from './with-code.tsx';
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
      <WithCode>{now.mend}</WithCode>{' '}
      <button type="button" class="link" onClick={refresh}>
        Try again
      </button>
    </Message>
  );
}

/** Instead of a map or a text, while the page holds nothing of a graph that is too large for it. */
export function NothingAsked(): JSX.Element | null {
  const whole = partOf.value;
  if (whole === null) return null;
  return (
    <Message title="Nothing has been asked for yet">
      The graph has {plural(whole.statements, 'statement')}; at most {whole.most.toLocaleString('en')} are drawn at
      once. What is found (/) or a question brings is drawn here, and its sources can be read.{' '}
      <button type="button" class="link" onClick={() => act({ do: 'open', room: 'ask' })}>
        Ask a question
      </button>
    </Message>
  );
}

/** Above every room: how much of a large graph is here, so that nobody takes a part for the whole. */
function OnlyPart(): JSX.Element | null {
  const whole = partOf.value;
  if (whole === null || graph.value === null) return null;
  const here = graph.value.answer.statements.length;
  const all = whole.statements.toLocaleString('en');
  return (
    <p class="banner">
      {here === 0 ? (
        <>
          <strong>
            The graph has {all} statements; at most {whole.most.toLocaleString('en')} are drawn at once.
          </strong>{' '}
          Find somebody, or ask a question: what that brings can then be explored, and read in its sources.
        </>
      ) : (
        <>
          <strong>
            This page holds {here.toLocaleString('en')} of {all} statements:
          </strong>{' '}
          what was asked for, and what speaks of it. Map, cards and counts know of no others.
          {cutShort.value === null
            ? null
            : ` Of ${cutShort.value.of} it has the first ${plural(cutShort.value.statements, 'statement')} in the order of the sources; there are more.`}
        </>
      )}
    </p>
  );
}

/** Longer words of a link, and more of them, would only fill the page. */
const TOLD = { words: 3, letters: 40 };

/** What a link said that is not known here. */
function IgnoredWords(): JSX.Element | null {
  const words = ignored.value;
  if (words.length === 0) return null;
  const told = words.slice(0, TOLD.words).map((word) => `“${word.slice(0, TOLD.letters)}”`);
  const more = words.length - told.length;
  return (
    <p class="banner">
      <strong>The link names what is not known here: {told.join(', ')}</strong>
      {more > 0 ? ` and ${more} more` : ''}. That was left out, the rest is shown.{' '}
      <button type="button" class="link" onClick={dismissIgnored}>
        Dismiss
      </button>
    </p>
  );
}

const aboutOpen = signal(aboutFile !== null);

/** What a page that stands alone as a file holds, and what it does not. */
function AboutFile(): JSX.Element | null {
  if (!aboutOpen.value) return null;
  return (
    <p class="banner">
      <strong>This file stands alone.</strong> {aboutFile}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          aboutOpen.value = false;
        }}
      >
        Dismiss
      </button>
    </p>
  );
}

/** Above the rooms: the server is gone, or a load was not finished. */
export function Banners(): JSX.Element {
  const { problem, loadedAt } = connection.value;
  const time = loadedAt?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <div role="status">
      <OnlyPart />
      <IgnoredWords />
      <AboutFile />
      {problem ? (
        <p class="banner">
          <strong>{problem.message}</strong> You are seeing what was loaded at {time}.{' '}
          <WithCode>{problem.mend}</WithCode>{' '}
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
