/** A mark that is taken with the mouse or a pen goes along, and stays where it is let go. */

import type { Point } from '../../../src/draw/curve.ts';
import type { Target } from '../../../src/view/view.ts';

/** What drags need to know of the map. */
export interface Draggable {
  at(point: Point): Target;
  /** A point of the screen on the sheet. */
  onSheet(point: Point): Point;
}

export interface DragEvents {
  /** Whether this mark may be put elsewhere. */
  isFree(id: string): boolean;
  /** The mark is held over a place of the sheet. */
  onMove(id: string, at: Point): void;
  /** It was let go there; `null` where the drag was called off. */
  onDrop(id: string, at: Point | null): void;
}

/** A hand moves this far without meaning to, in pixels. */
const STRAY = 4;

/** @returns What ends the listening. */
export function listenForDrag(container: HTMLElement, map: Draggable, events: DragEvents): () => void {
  let held: { readonly id: string; readonly from: Point; moved: boolean } | null = null;
  let dropped = false;
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const box = container.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const down = (event: PointerEvent) => {
    dropped = false;
    const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (event.pointerType === 'touch' || !isPlain) return;
    const from = pointOf(event);
    const target = map.at(from);
    if (target.kind !== 'actor' || !events.isFree(target.id)) return;
    held = { id: target.id, from, moved: false };
    // Else the same movement would move the map.
    event.preventDefault();
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('keydown', key, true);
  };
  const move = (event: PointerEvent) => {
    if (!held) return;
    const at = pointOf(event);
    if (!held.moved && Math.hypot(at.x - held.from.x, at.y - held.from.y) < STRAY) return;
    held.moved = true;
    container.classList.add('dragging');
    events.onMove(held.id, map.onSheet(at));
  };
  const end = (at: Point | null) => {
    const { id, moved } = held ?? { id: '', moved: false };
    held = null;
    container.classList.remove('dragging');
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    removeEventListener('keydown', key, true);
    if (moved) events.onDrop(id, at);
    dropped = moved;
  };
  const up = (event: PointerEvent) => end(map.onSheet(pointOf(event)));
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end(null);
  };
  /** The press that ends a drag selects nothing. */
  const click = (event: MouseEvent) => {
    if (dropped) event.stopPropagation();
    dropped = false;
  };
  container.addEventListener('pointerdown', down, true);
  container.addEventListener('click', click, true);
  return () => {
    end(null);
    container.removeEventListener('pointerdown', down, true);
    container.removeEventListener('click', click, true);
  };
}
