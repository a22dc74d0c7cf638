/** What floats over the map. */

import type { Box } from '../../../src/draw/boxes.ts';

/** Everything that floats; and what stays there, such as keys and buttons, unlike cards, menus and chips. */
const ALL = '[data-floating]';
const LASTING = '[data-floating="lasting"]';

function boxesOf(selector: string, container: HTMLElement): readonly Box[] {
  const origin = container.getBoundingClientRect();
  return [...document.querySelectorAll(selector)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, right, top, bottom }) => ({
      left: left - origin.left,
      right: right - origin.left,
      top: top - origin.top,
      bottom: bottom - origin.top,
    }));
}

/** Boxes of what floats over the map, in the map's own pixels. */
export function coveredBoxes(container: HTMLElement): readonly Box[] {
  return boxesOf(ALL, container);
}

/** Boxes of what stays over the map. */
export function lastingBoxes(container: HTMLElement): readonly Box[] {
  return boxesOf(LASTING, container);
}

/**
 * Tells when something is put over the map, folded or opened.
 * @returns What ends the watching.
 */
export function watchFloats(container: HTMLElement, changed: () => void): () => void {
  const stage = container.parentElement ?? container;
  const watch = new MutationObserver(changed);
  watch.observe(stage, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['open', 'aria-expanded'],
  });
  return () => watch.disconnect();
}
