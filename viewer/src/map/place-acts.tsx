/** What can be done with an actor's place on the map, on its card. */

import type { JSX } from 'preact';
import { act, view } from '../state/store.ts';
import { groupOf, pins } from './shape.ts';

export function PlaceActs({ id, name }: { readonly id: string; readonly name: string }): JSX.Element {
  const { arrangement, centre } = view.value;
  const group = groupOf.value.get(id);
  return (
    <fieldset class="act-row" aria-label={`Where ${name} stands`}>
      {arrangement === 'radial' && centre === id ? null : (
        <button
          type="button"
          class="act"
          title="Arrange the map in rings around it"
          onClick={() => act({ do: 'centre', entity: id })}
        >
          Put in the middle
        </button>
      )}
      {pins.value.has(id) ? (
        <button type="button" class="act" onClick={() => act({ do: 'unpin', entities: [id] })}>
          Unpin
        </button>
      ) : null}
      {group ? (
        <button type="button" class="act" onClick={() => act({ do: 'toggle-group', group: group.id })}>
          Open its group
        </button>
      ) : null}
    </fieldset>
  );
}
