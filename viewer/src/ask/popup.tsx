/** A button that opens a small panel under it, which closes when something else is pressed or focused. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { usePopup } from '../panels/popup.ts';

export interface PopupProps {
  /** What the button is for; its content says what is chosen. */
  readonly label: string;
  readonly content: ComponentChildren;
  /** Fills the panel. `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

const WIDTH = 320;

export function Popup({ label, content, children }: PopupProps): JSX.Element {
  const { isOpen, box, button, close, onKeyDown } = usePopup<HTMLSpanElement>();
  const toRight = useSignal(false);
  const toggle = () => {
    const { left = 0 } = box.current?.getBoundingClientRect() ?? {};
    toRight.value = left + WIDTH > innerWidth;
    isOpen.value = !isOpen.value;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from the controls in it
    <span class="popup" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="picker"
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen.value}
        onClick={toggle}
      >
        <span class="sr">{label}: </span>
        {content}
        <svg class="icon chevron" width={12} height={12} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 6l4 4 4-4" />
        </svg>
      </button>
      {isOpen.value ? (
        <div class={`popup-panel ${toRight.value ? 'to-right' : ''}`} role="dialog" aria-label={label}>
          {children(close)}
        </div>
      ) : null}
    </span>
  );
}
