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

/** Two taps that are this near in time and place are meant as one deed: what browsers take for a double click. */
const TWICE = { ms: 300, px: 25 };

/**
 * Tells a second tap from a first, and what the first one met: the map may have moved since, to make room for a card. The
 * time is when the finger left, not when the page had time for it: sigma asks the clock of the page, and on a busy
 * machine two quick taps would be two slow ones.
 * @returns what was tapped twice; `undefined` for a first tap
 */
function twoTaps(): (at: Point, time: number, target: Target) => Target | undefined {
  let last: (Point & { readonly time: number; readonly target: Target }) | undefined;
  return ({ x, y }, time, target) => {
    const first =
      last && time - last.time < TWICE.ms && Math.hypot(x - last.x, y - last.y) < TWICE.px ? last : undefined;
    last = first ? undefined : { x, y, time, target };
    return first?.target;
  };
}

/** Tells what is pressed, once and twice, and what the pointer is over. @returns Whether a finger pressed last. */
export function listenForPresses(
  sigma: Renderer,
  container: HTMLElement,
  map: Pressed,
  events: Pick<MapEvents, 'onPick' | 'onTwice' | 'opens'>,
): () => boolean {
  let touched = false;
  const again = twoTaps();
  /** Of two taps the browser makes no double click here. @returns Whether it was the second of two. */
  const tappedTwice = (at: Point, { timeStamp }: Event, target: Target): boolean => {
    const meant = touched ? again(at, timeStamp, target) : undefined;
    if (meant === undefined || !events.opens(meant)) return false;
    events.onTwice(meant);
    return true;
  };
  // Sigma would read a pixel back from the GPU at every move of the pointer, which waits for all drawing to end. It
  // has no setting against that, and hits are found by geometry here.
  Object.assign(sigma, { getNodeAtPosition: () => null });
  container.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch';
  });
  sigma.on('clickStage', ({ event }) => {
    const target = map.at(event);
    if (!tappedTwice(event, event.original, target)) events.onPick(target, event, event.original.shiftKey);
  });
  sigma.on('doubleClickStage', ({ event }) => {
    const target = map.at(event);
    if (tappedTwice(event, event.original, target) || events.opens(target)) event.preventSigmaDefault();
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
