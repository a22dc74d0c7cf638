/** Whether the legend is folded: as the window has room for it beside the map or the table, until the user says otherwise. */

import { computed, signal } from '@preact/signals';
import { keep, kept } from '../state/kept.ts';
import { view } from '../state/store.ts';
import { matching } from '../state/window.ts';

const KEY = 'spillover-legend';
const roomy = matching('(min-width: 1200px) and (min-height: 780px)');
const small = matching('(max-width: 899px), (max-height: 599px)');
const wide = matching('(min-width: 1500px)');
/** In small windows the open legend lies over most of the map, in others over the table, and is only looked up. */
const isLookedUp = computed(() => small.value || (view.value.asList && !wide.value));

function keptFold(): boolean | null {
  const value = kept(KEY);
  return value === null ? null : value === 'folded';
}

const chosen = signal(keptFold());
const lookedUp = signal(false);

export const legendFolded = computed(() => (isLookedUp.value ? !lookedUp.value : (chosen.value ?? !roomy.value)));

/** Folds or opens the legend, and remembers it where it leaves the rest its room. */
export function foldLegend(folded: boolean): void {
  if (isLookedUp.peek()) {
    lookedUp.value = !folded;
    return;
  }
  chosen.value = folded;
  keep(KEY, folded ? 'folded' : 'open');
}

/** Gives the focus to what comes in the place of the pressed button. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
