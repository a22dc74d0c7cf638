/** Over the map while the other end of a path is chosen: press it there, or find it by name. */

import type { JSX } from 'preact';
import { kind } from '../../../src/model/vocabulary.ts';
import { Search } from '../ask/search.tsx';
import { fold } from '../find/fold.ts';
import { Mark } from '../panels/svg.tsx';
import { nameOf } from '../panels/wording.ts';
import { graph, shownEntities } from '../state/store.ts';
import { showWays, wayFrom } from './doing.ts';

export function WayBar(): JSX.Element | null {
  const from = wayFrom.value;
  if (from === null) return null;
  const choices = (graph.value?.answer.entities ?? [])
    .filter(({ id }) => id !== from && shownEntities.value.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((entity) => ({
      id: entity.id,
      text: fold([entity.name, ...entity.aliases].join(' ')),
      content: (
        <>
          <Mark kind={entity.kind} radius={6} /> <span>{entity.name}</span> <small>{kind(entity.kind).label}</small>
        </>
      ),
    }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from the field in it
    <div
      class="mode-bar way-bar floating"
      data-floating
      onKeyDown={(event) => {
        if (event.key === 'Escape') wayFrom.value = null;
      }}
    >
      <p>
        Paths from <strong>{nameOf(from)}</strong> to whom? Press an actor on the map, or find one:
        <button
          type="button"
          class="link"
          onClick={() => {
            wayFrom.value = null;
          }}
        >
          Leave (Esc)
        </button>
      </p>
      <Search label="The other end of the path" choices={choices} chosen={null} onChoose={(to) => showWays(from, to)} />
    </div>
  );
}
