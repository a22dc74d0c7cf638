/** The list of saved views and stories, and the form that saves the view on screen. */

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StoryRecord } from '../../../src/model/records.ts';
import { fitsLink } from '../../../src/view/link.ts';
import { Icon } from '../panels/icons.tsx';
import { WithCode } from '../panels/with-code.tsx';
import { plural } from '../panels/wording.ts';
import { asking, view } from '../state/store.ts';
import { refreshSaved, saved, saveView, tell, trouble, viewsOpen } from './saved.ts';

function close(): void {
  viewsOpen.value = false;
}

function Story({ story }: { readonly story: StoryRecord }): JSX.Element {
  return (
    <li>
      <button
        type="button"
        class="saved-view"
        onClick={() => {
          close();
          tell(story, 0);
        }}
      >
        <strong>{story.title}</strong>
        {story.steps.length > 1 ? <span class="count"> story of {plural(story.steps.length, 'step')}</span> : null}
        {story.note === undefined ? null : <span class="saved-note">{story.note}</span>}
      </button>
    </li>
  );
}

function SaveForm(): JSX.Element {
  const name = useSignal('');
  const note = useSignal('');
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await saveView(name.value.trim(), note.value.trim()))) return;
    name.value = '';
    note.value = '';
  };
  return (
    <form class="save-view" onSubmit={save}>
      <h3>Save the view on screen</h3>
      <label>
        Name
        <input
          type="text"
          required
          maxLength={200}
          pattern=".*\S.*"
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </label>
      <label>
        Note <small>what a reader should know; may be left out</small>
        <textarea
          rows={2}
          maxLength={4000}
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
          }}
        />
      </label>
      {view.value.room === 'ask' && asking.value !== null && !fitsLink(asking.value) ? (
        <p class="notice">The query is too long to be kept in a view: the room is saved without it.</p>
      ) : null}
      <button type="submit" class="button primary">
        Save
      </button>
    </form>
  );
}

/** Why the list is as it is, where there is something to say. */
function State(): JSX.Element | null {
  if (trouble.value !== null) {
    return (
      <p class="notice" role="alert">
        {trouble.value.message} <WithCode>{trouble.value.mend}</WithCode>
      </p>
    );
  }
  if (saved.value === null) return <p>Loading …</p>;
  if (saved.value.stories.length === 0) return <p>No view has been saved yet.</p>;
  return null;
}

export function SavedViews(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (viewsOpen.value) {
      dialog.current?.showModal();
      refreshSaved();
    } else dialog.current?.close();
  }, [viewsOpen.value]);
  return (
    <dialog ref={dialog} class="help saved-views" aria-label="Saved views" onClose={close}>
      <header>
        <h2>Saved views</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <State />
      <ul>
        {saved.value?.stories.map((story) => (
          <Story key={story.id} story={story} />
        ))}
      </ul>
      {saved.value === null ? null : saved.value.writable ? (
        <SaveForm />
      ) : (
        <p class="gloss">
          To save views, start the viewer on a folder of records: <code>spillover view graph</code>. Any view is also in
          the address of this page.
        </p>
      )}
    </dialog>
  );
}
