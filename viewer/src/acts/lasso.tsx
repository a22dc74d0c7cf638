/** The lasso: while it is on, a drag on the map selects what it goes round, and the map stays where it is. */

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Point } from '../../../src/draw/curve.ts';
import { selectedActors, selectionOf } from '../../../src/view/view.ts';
import { groupNamed } from '../map/shape.ts';
import { act, shownEntities, view } from '../state/store.ts';
import { encloses, lassoing } from './selecting.ts';

/** Shorter drags are a press that slipped. */
const LEAST = 3;

/** @param marks The marks with their places in the map's pixels. */
export function Lasso(props: {
  readonly marks: () => readonly (Point & { readonly id: string })[];
}): JSX.Element | null {
  const line = useSignal<readonly Point[]>([]);
  if (!lassoing.value) return null;
  const at = (event: PointerEvent): Point => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const finish = (event: PointerEvent) => {
    const drawn = line.value;
    line.value = [];
    if (drawn.length < LEAST) return;
    lassoing.value = false;
    const marks = props.marks().filter((mark) => encloses(drawn, mark));
    const found = marks.flatMap(
      ({ id }) => groupNamed(id)?.members.filter((one) => shownEntities.peek().has(one)) ?? id,
    );
    const before = event.shiftKey ? selectedActors(view.peek().selection) : [];
    act({ do: 'select', selection: selectionOf([...before, ...found]) });
  };
  return (
    <>
      <svg
        class="lasso"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          line.value = [at(event)];
        }}
        onPointerMove={(event) => {
          if (line.value.length > 0) line.value = [...line.value, at(event)];
        }}
        onPointerUp={finish}
        onPointerCancel={() => {
          line.value = [];
        }}
      >
        {line.value.length > 1 ? <polygon points={line.value.map(({ x, y }) => `${x},${y}`).join(' ')} /> : null}
      </svg>
      <p class="mode-bar floating" role="status">
        Draw a line round the actors to select; with Shift, in addition.
        <button
          type="button"
          class="link"
          onClick={() => {
            lassoing.value = false;
          }}
        >
          Leave (Esc)
        </button>
      </p>
    </>
  );
}
