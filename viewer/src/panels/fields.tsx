/** Small parts that the cards share. */

import type { ComponentChildren, JSX } from 'preact';
import { act, entityOf } from '../state/store.ts';
import { Mark } from './svg.tsx';
import { nameOf } from './wording.ts';

/** One row of a description list. */
export function Field({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A name that opens the card of its actor, place or event. */
export function NameButton({ id }: { readonly id: string }): JSX.Element {
  const entity = entityOf(id);
  return (
    <button type="button" class="name" onClick={() => act({ do: 'select', selection: { kind: 'actor', id } })}>
      {entity ? <Mark kind={entity.kind} radius={6} /> : null}
      {nameOf(id)}
    </button>
  );
}
