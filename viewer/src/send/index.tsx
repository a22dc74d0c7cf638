/** The button that opens the list of exports. The list itself is fetched when it is first opened. */

import type { JSX } from 'preact';
import { lazily } from '../lazy.tsx';
import { Icon } from '../panels/icons.tsx';
import { sending } from './state.ts';

const List = lazily(async () => (await import('./dialog.tsx')).SendDialog, 'Opening the exports …');

export function SendButton(): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      aria-label="Export (D)"
      title="Export (D)"
      aria-haspopup="dialog"
      onClick={() => {
        sending.value = true;
      }}
    >
      <Icon name="export" /> Export
    </button>
  );
}

/** The list of exports, while it is open. */
export function Send(): JSX.Element | null {
  return sending.value ? <List /> : null;
}
