/** The button that ends every card of a selection. */

import type { JSX } from 'preact';
import { act } from '../state/store.ts';
import { Icon } from './icons.tsx';

export function CloseCard(): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label="Close (Esc)"
      onClick={() => act({ do: 'select', selection: { kind: 'none' } })}
    >
      <Icon name="close" />
    </button>
  );
}
