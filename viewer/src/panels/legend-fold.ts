/** Whether the legend is folded: as the window has room, until the user says otherwise. */

import { computed, signal } from '@preact/signals';
import { matching } from '../state/window.ts';

const KEY = 'spillover-legend';
const roomy = matching('(min-width: 1200px) and (min-height: 780px)');
/** In small windows the open legend lies over most of the map, and is only looked up. */
const small = matching('(max-width: 899px), (max-height: 599px)');

function kept(): boolean | null {
  const value = localStorage.getItem(KEY);
  return value === null ? null : value === 'folded';
}

const chosen = signal(kept());
const lookedUp = signal(false);

export const legendFolded = computed(() => (small.value ? !lookedUp.value : (chosen.value ?? !roomy.value)));

/** Folds or opens the legend, and remembers it where it leaves the map its room. */
export function foldLegend(folded: boolean): void {
  if (small.peek()) {
    lookedUp.value = !folded;
    return;
  }
  chosen.value = folded;
  localStorage.setItem(KEY, folded ? 'folded' : 'open');
}

/** Gives the focus to what comes in the place of the pressed button. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
