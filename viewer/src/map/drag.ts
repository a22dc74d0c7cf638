/** A mark that is taken with the mouse, a pen or a finger goes along, and stays where it is let go. */

import type { Point } from '../../../src/draw/curve.ts';
import { menu } from '../acts/selecting.ts';

/** What drags need to know of the map. */
export interface Draggable {
  /** The id of the mark that is taken at a point of the screen. */
  handleAt(point: Point, byFinger: boolean): string | undefined;
  /** A point of the screen on the sheet. */
  onSheet(point: Point): Point;
}

export interface DragEvents {
  /** Whether this mark may be put elsewhere. */
  isFree(id: string): boolean;
  /** The user tried to move a mark that stays. */
  onRefused(id: string): void;
  /** The mark is held over a place of the sheet. */
  onMove(id: string, at: Point): void;
  /** It was let go there; `null` where the drag was called off. */
  onDrop(id: string, at: Point | null): void;
}

/** A hand on a mouse moves this far without meaning to, in pixels, and a finger. */
const STRAY = { mouse: 4, touch: 10 };

interface Held {
  readonly id: string;
  readonly pointer: number;
  readonly from: Point;
  readonly stray: number;
  readonly isFree: boolean;
  moved: boolean;
}

/** @returns What ends the listening. */
export function listenForDrag(container: HTMLElement, map: Draggable, events: DragEvents): () => void {
  let held: Held | null = null;
  let dropped = false;
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const box = container.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const down = (event: PointerEvent) => {
    // A second finger means to zoom.
    if (held) end(null);
    dropped = false;
    const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (!event.isPrimary || !isPlain) return;
    const from = pointOf(event);
    const byFinger = event.pointerType === 'touch';
    const id = map.handleAt(from, byFinger);
    if (id === undefined) return;
    const stray = byFinger ? STRAY.touch : STRAY.mouse;
    held = { id, pointer: event.pointerId, from, stray, isFree: events.isFree(id), moved: false };
    // Else the same movement would move the map.
    event.preventDefault();
    for (const [name, listener] of whileHeld) addEventListener(name, listener, true);
  };
  const move = (event: PointerEvent) => {
    if (!held || event.pointerId !== held.pointer) return;
    const at = pointOf(event);
    if (!held.moved && Math.hypot(at.x - held.from.x, at.y - held.from.y) < held.stray) return;
    // A finger that rested first has opened the menu there, but goes on.
    if (!held.moved) menu.value = null;
    if (!held.moved && !held.isFree) events.onRefused(held.id);
    held.moved = true;
    if (!held.isFree) return;
    container.classList.add('dragging');
    events.onMove(held.id, map.onSheet(at));
  };
  const end = (at: Point | null) => {
    const { id, moved, isFree } = held ?? { id: '', moved: false, isFree: false };
    held = null;
    container.classList.remove('dragging');
    for (const [name, listener] of whileHeld) removeEventListener(name, listener, true);
    if (moved && isFree) events.onDrop(id, at);
    dropped = moved;
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId === held?.pointer) end(map.onSheet(pointOf(event)));
  };
  const cancel = () => end(null);
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end(null);
  };
  const whileHeld = [
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', cancel],
    ['keydown', key],
  ] as [string, EventListener][];
  /** The map hears of a finger by touches too, and would go along with it. */
  const touchmove = (event: TouchEvent) => {
    if (held || dropped) event.stopPropagation();
  };
  /** The press that ends a drag selects nothing. */
  const swallow = (event: Event) => {
    if (dropped) event.stopPropagation();
    dropped = false;
  };
  const listeners = [
    ['pointerdown', down],
    ['touchmove', touchmove],
    ['touchend', swallow],
    ['click', swallow],
  ] as [string, EventListener][];
  for (const [name, listener] of listeners) container.addEventListener(name, listener, true);
  return () => {
    end(null);
    for (const [name, listener] of listeners) container.removeEventListener(name, listener, true);
  };
}
