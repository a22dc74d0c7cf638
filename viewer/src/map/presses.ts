/** What the user presses and points at on the map. */

import type { Point } from '../../../src/draw/curve.ts';
import type { Target } from '../../../src/view/view.ts';
import type { MapEvents } from './shown.ts';
import type { Renderer } from './sigma.ts';

export interface Pressed {
  /** What stands at a point of the screen. */
  at(point: Point): Target;
  /** The pointer is over a point, and what is found there. */
  over(found: Target, point: Point): void;
  /** The pointer left the map. */
  left(): void;
}

/** Tells what is pressed, once and twice, and what the pointer is over. @returns Whether a finger pressed last. */
export function listenForPresses(
  sigma: Renderer,
  container: HTMLElement,
  map: Pressed,
  events: Pick<MapEvents, 'onPick' | 'onTwice' | 'opens'>,
): () => boolean {
  let touched = false;
  // Sigma would read a pixel back from the GPU at every move of the pointer, which waits for all drawing to end. It
  // has no setting against that, and hits are found by geometry here.
  Object.assign(sigma, { getNodeAtPosition: () => null });
  container.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch';
  });
  sigma.on('clickStage', ({ event }) => events.onPick(map.at(event), event, event.original.shiftKey));
  sigma.on('doubleClickStage', ({ event }) => {
    const target = map.at(event);
    if (!events.opens(target)) return;
    event.preventSigmaDefault();
    // Of two taps the browser makes no double click here.
    if (touched) events.onTwice(target);
  });
  // The browser knows better than sigma what the user's two presses mean, however slow the page is meanwhile.
  container.addEventListener('dblclick', ({ clientX, clientY }) => {
    const box = container.getBoundingClientRect();
    const target = map.at({ x: clientX - box.left, y: clientY - box.top });
    if (events.opens(target)) events.onTwice(target);
  });
  sigma.on('moveBody', ({ event }) => map.over(map.at(event), event));
  container.addEventListener('pointerleave', () => map.left());
  return () => touched;
}
