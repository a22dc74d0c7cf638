/** The list of keys. */

import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FAMILIES, STATUSES } from '../../../src/model/vocabulary.ts';
import { Icon } from './icons.tsx';

/** True while the list is open. */
export const help = signal(false);

export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

const MORE: readonly KeyLine[] = [
  { keys: [`1 to ${FAMILIES.length}`], does: 'Families on and off' },
  { keys: [`Shift 1 to ${STATUSES.length}`], does: 'Statuses on and off' },
  { keys: ['Ctrl Z'], does: 'Undo' },
  { keys: ['Ctrl Shift Z'], does: 'Redo' },
];

function printed(key: string): string {
  return key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key;
}

export function Help({ lines }: { readonly lines: readonly KeyLine[] }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (help.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [help.value]);
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-label="Keys"
      onClose={() => {
        help.value = false;
      }}
    >
      <header>
        <h2>Keys</h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Close"
          onClick={() => {
            help.value = false;
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {[...lines, ...MORE].map((line) => (
          <div key={line.does}>
            <dt>
              <kbd>{printed(line.keys[0] as string)}</kbd>
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
