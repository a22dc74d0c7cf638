/** A right click on the map, or a finger held still on it, opens the menu there. */

import type { Point } from '../../../src/draw/curve.ts';
import type { Target } from '../../../src/view/view.ts';
import { menu } from './selecting.ts';

/** How long a finger has to rest, in milliseconds, and how far it may stray meanwhile, in pixels. */
const HELD = 500;
const STRAY = 10;

/** @returns What ends the listening. */
export function listenForMenu(container: HTMLElement, map: { at(point: Point): Target }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let down: Point = { x: 0, y: 0 };
  const open = ({ clientX, clientY }: MouseEvent) => {
    const box = container.getBoundingClientRect();
    const point = { x: clientX - box.left, y: clientY - box.top };
    menu.value = { target: map.at(point), ...point };
  };
  const listeners: Record<string, (event: PointerEvent) => void> = {
    contextmenu: (event) => {
      event.preventDefault();
      clearTimeout(timer);
      open(event);
    },
    pointerdown: (event) => {
      if (event.pointerType !== 'touch') return;
      down = { x: event.clientX, y: event.clientY };
      clearTimeout(timer);
      if (event.isPrimary) timer = setTimeout(() => open(event), HELD);
    },
    pointermove: (event) => {
      if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > STRAY) clearTimeout(timer);
    },
    pointerup: () => clearTimeout(timer),
    pointercancel: () => clearTimeout(timer),
  };
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of all) container.addEventListener(name, listener);
  return () => {
    clearTimeout(timer);
    for (const [name, listener] of all) container.removeEventListener(name, listener);
  };
}
