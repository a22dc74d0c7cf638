/** What a button needs that opens a panel under it. */

import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface PopupState<Box extends HTMLElement> {
  readonly isOpen: Signal<boolean>;
  /** Goes on what holds the button and the panel: anything else that is pressed or focused closes the panel. */
  readonly box: RefObject<Box | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Closes the panel and gives the focus back to the button. */
  readonly close: () => void;
  /** Goes on the box as well: Escape closes the panel, and nothing else. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** @param given Whether it is open, where others open it too. */
export function usePopup<Box extends HTMLElement>(given?: Signal<boolean>): PopupState<Box> {
  const own = useSignal(false);
  const isOpen = given ?? own;
  const box = useRef<Box>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    isOpen.value = false;
    button.current?.focus();
  };
  useEffect(() => {
    const leave = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) isOpen.value = false;
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen.value) return;
    event.stopPropagation();
    close();
  };
  return { isOpen, box, button, close, onKeyDown };
}
