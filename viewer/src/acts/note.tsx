/** The user's own words on an actor or a statement, kept apart from the source's. */

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { act, view } from '../state/store.ts';

/** Notes end here: what is longer belongs into a document. */
const LONGEST = 4_000;

/** Opens the note of what is selected, and puts the focus into it. */
export function openNote(): void {
  const button = document.querySelector<HTMLElement>('.side .note-open');
  button?.click();
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.side .own-note textarea')?.focus());
}

export function Note({ on, of }: { readonly on: string; readonly of: string }): JSX.Element {
  const draft = useSignal<string | null>(null);
  const note = view.value.notes.get(on) ?? '';
  const write = (text: string) => {
    act({ do: 'note', on, text });
    draft.value = null;
  };
  if (draft.value === null && note === '') {
    return (
      <button
        type="button"
        class="act note-open"
        title="Write a note (N)"
        onClick={() => {
          draft.value = '';
        }}
      >
        Write a note
      </button>
    );
  }
  return (
    <section class="own-note">
      <h2>
        Your note <small>your words, not the source’s</small>
      </h2>
      {draft.value === null ? (
        <p class="own-words">{note}</p>
      ) : (
        <textarea
          aria-label={`Your note on ${of}`}
          rows={3}
          maxLength={LONGEST}
          value={draft.value}
          ref={(field) => field?.focus()}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write(draft.value ?? '');
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            draft.value = null;
          }}
        />
      )}
      <p class="act-row">
        {draft.value === null ? (
          <>
            <button
              type="button"
              class="act note-open"
              onClick={() => {
                draft.value = note;
              }}
            >
              Change
            </button>
            <button type="button" class="act" onClick={() => write('')}>
              Remove
            </button>
          </>
        ) : (
          <>
            <button type="button" class="act is-main" onClick={() => write(draft.value ?? '')}>
              Keep the note
            </button>
            <button
              type="button"
              class="act"
              onClick={() => {
                draft.value = null;
              }}
            >
              Cancel
            </button>
          </>
        )}
      </p>
    </section>
  );
}
