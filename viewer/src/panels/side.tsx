/**
 * Where the card lies over the map, on screens of less than 1,200 pixels: an edge to drag it by, and a tab that folds it
 * away while the selection stays.
 */

import { computed, effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { selectedActors } from '../../../src/view/view.ts';
import { current } from '../map/map.tsx';
import { picture } from '../map/picture.ts';
import { statementOf, view } from '../state/store.ts';
import { matching } from '../state/window.ts';
import { Icon } from './icons.tsx';
import { nameOf } from './wording.ts';

/** True where the card comes from below instead of from the right. */
const isBelow = matching('(max-width: 899px)');
const lying = matchMedia('(min-width: 601px) and (max-width: 1199px)');

interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}
/** The card's width in pixels, and its height in percent of the map. */
const WIDE: Range = { least: 260, most: 640, step: 20 };
const HIGH: Range = { least: 20, most: 90, step: 4 };
/** Dragged to less than this share of the least size it folds. */
const FOLDS = 0.7;

const wide = signal(360);
const high = signal(50);
const folded = signal(false);

const range = computed(() => (isBelow.value ? HIGH : WIDE));
const size = computed(() => (isBelow.value ? high.value : wide.value));

function resize(to: number): void {
  const { least, most } = range.peek();
  folded.value = to < least * FOLDS;
  const value = Math.round(Math.min(most, Math.max(least, to)));
  if (isBelow.peek()) high.value = value;
  else wide.value = value;
}

/** The size as the style sheet reads it. */
export const sideStyle = computed(() => ({ '--side-wide': `${wide.value}px`, '--side-high': `${high.value}%` }));
export const sideFolded = computed(() => folded.value);

function selectionName(): string {
  const { selection } = view.value;
  if (selection.kind === 'tie') {
    const row = statementOf(selection.id);
    return row ? `${nameOf(row.subject)} – ${nameOf(row.object)}` : '';
  }
  const ids = selectedActors(selection);
  return ids.length > 2 ? `${ids.length} actors` : ids.map(nameOf).join(' – ');
}

function startDrag(event: PointerEvent): void {
  const box = (event.currentTarget as HTMLElement).parentElement?.querySelector('.stage')?.getBoundingClientRect();
  if (!box || event.button !== 0) return;
  event.preventDefault();
  const move = (now: PointerEvent) =>
    resize(isBelow.peek() ? ((box.bottom - now.clientY) / box.height) * 100 : box.right - now.clientX);
  const stop = () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', stop);
    removeEventListener('pointercancel', stop);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', stop);
  addEventListener('pointercancel', stop);
}

function onKeyDown(event: KeyboardEvent): void {
  const { least, most, step } = range.peek();
  const to = {
    ArrowLeft: size.peek() + step,
    ArrowUp: size.peek() + step,
    ArrowRight: Math.max(least, size.peek() - step),
    ArrowDown: Math.max(least, size.peek() - step),
    Home: least,
    End: most,
    Enter: 0,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  resize(to);
}

/** The card as a box in the map's pixels, and the size of the map. */
function cover(): { readonly left: number; readonly top: number } | null {
  const stage = document.querySelector('.stage')?.getBoundingClientRect();
  const card = document.querySelector('.side')?.getBoundingClientRect();
  if (!stage || !card || card.width === 0) return null;
  return { left: card.left - stage.left, top: card.top - stage.top };
}

/** Room between the card and what it would have covered, in pixels. */
const ROOM = 60;

/** Moves the map so far that the card covers nothing of what was selected. */
function uncover(ids: readonly string[]): void {
  const card = cover();
  const wanted = current?.marks.filter(({ id }) => ids.includes(id)) ?? [];
  if (!card || wanted.length === 0) return;
  if (isBelow.peek()) {
    const over = Math.max(...wanted.map(({ y }) => y)) + ROOM - card.top;
    if (over > 0) current?.camera.shift(0, -over);
  } else {
    const over = Math.max(...wanted.map(({ x }) => x)) + ROOM - card.left;
    if (over > 0) current?.camera.shift(-over, 0);
  }
}

/** Once the card has its size: the map moves out from under it, and names stand where they can be seen. */
function useUncovering(): void {
  useEffect(
    () =>
      effect(() => {
        const { room, selection } = view.value;
        const isFolded = folded.value;
        size.value;
        if (room !== 'explore' || !lying.matches) return;
        const row = selection.kind === 'tie' ? statementOf(selection.id) : undefined;
        const ids = row ? [row.subject, row.object] : selectedActors(selection);
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            // Who was quick may be in another room by now.
            if (!isFolded && view.peek().room === 'explore') uncover(ids);
            current?.show(picture.peek());
          }),
        );
      }),
    [],
  );
}

export function SideEdge(): JSX.Element | null {
  useUncovering();
  if (view.value.selection.kind === 'none' || view.value.room !== 'explore') return null;
  const { least, most } = range.value;
  const name = folded.value ? `Open the card of ${selectionName()}` : 'Fold the card away';
  return (
    <>
      {folded.value ? null : (
        <div
          class="side-edge"
          role="slider"
          tabIndex={0}
          aria-label="Size of the card"
          aria-orientation={isBelow.value ? 'horizontal' : 'vertical'}
          aria-valuemin={least}
          aria-valuemax={most}
          aria-valuenow={size.value}
          title="Drag to resize"
          onPointerDown={startDrag}
          onKeyDown={onKeyDown}
        />
      )}
      <button
        type="button"
        class="side-tab"
        data-floating
        aria-expanded={!folded.value}
        aria-label={name}
        title={name}
        onClick={() => {
          folded.value = !folded.value;
        }}
      >
        <Icon name={isBelow.value ? (folded.value ? 'up' : 'down') : folded.value ? 'back' : 'on'} />
        {folded.value ? <span>{selectionName()}</span> : null}
      </button>
    </>
  );
}
