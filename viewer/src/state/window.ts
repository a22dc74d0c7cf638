/** What the window has room for. */

import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether a media query holds now. */
export function matching(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const now = signal(list.matches);
  list.addEventListener('change', () => {
    now.value = list.matches;
  });
  return now;
}
