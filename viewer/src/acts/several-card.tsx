/** The card of several actors: who they are, what is said between them, and who stands beside more than one of them. */

import type { JSX } from 'preact';
import { isPicked } from '../../../src/view/brief.ts';
import { among, commonNeighbours } from '../../../src/view/neighbours.ts';
import { selectionOf } from '../../../src/view/view.ts';
import { CloseCard } from '../panels/close-card.tsx';
import { NameButton } from '../panels/fields.tsx';
import { Icon } from '../panels/icons.tsx';
import { StatementList } from '../panels/rows.tsx';
import { nameOf, plural } from '../panels/wording.ts';
import { act, shown, shownEntities, view } from '../state/store.ts';
import { hide, selectMore, showWays } from './doing.ts';

/** More of each would not be read through. */
const LISTED = { actors: 60, ties: 200, neighbours: 25 };

function Members({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  return (
    <ul class="members">
      {ids.slice(0, LISTED.actors).map((id) => (
        <li key={id}>
          <NameButton id={id} />
          <button
            type="button"
            class="member-off"
            aria-label={`Take ${nameOf(id)} out of the selection`}
            onClick={() => selectMore([id])}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
      {ids.length > LISTED.actors ? <li class="count">and {ids.length - LISTED.actors} more</li> : null}
    </ul>
  );
}

function CommonNeighbours({ ids }: { readonly ids: ReadonlySet<string> }): JSX.Element {
  const found = commonNeighbours(ids, shown.value);
  return (
    <section>
      <h2>
        Beside more than one of them <span class="count">{found.length}</span>
      </h2>
      {found.length === 0 ? (
        <p class="gloss">Nobody, over the statements that are shown.</p>
      ) : (
        <p class="gloss">To have a neighbour in common is no tie.</p>
      )}
      {found.slice(0, LISTED.neighbours).map(({ id, ties }) => (
        <details key={id} class="common">
          <summary>
            {nameOf(id)}{' '}
            <span class="count">{ties.size === ids.size ? `all ${ids.size}` : `${ties.size} of ${ids.size}`}</span>
          </summary>
          <StatementList rows={[...ties.values()].flat()} />
        </details>
      ))}
      {found.length > LISTED.neighbours ? (
        <p class="count">{plural(found.length - LISTED.neighbours, 'more actor')} beside fewer of them.</p>
      ) : null}
    </section>
  );
}

export function SeveralCard({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const members = new Set(ids);
  const ties = among(members, shown.value);
  const away = ids.filter((id) => !shownEntities.value.has(id)).length;
  const unpicked = ties.map(({ id }) => id).filter((id) => !isPicked(view.value.brief, id));
  return (
    <article class="card" aria-label={`Selected: ${ids.length} actors`}>
      <div class="card-bar">
        <p>Several selected</p>
        <CloseCard />
      </div>
      <div class="card-body">
        <h1>{plural(ids.length, 'actor, place or event', 'actors, places and events')}</h1>
        <Members ids={ids} />
        {away === 0 ? null : <p class="gloss">Not on the map now: {away} of them.</p>}
        <fieldset class="act-row" aria-label="What to do with them">
          <button type="button" class="act" title="Hide (H)" onClick={() => hide(ids)}>
            Hide
          </button>
          <button type="button" class="act" onClick={() => act({ do: 'keep', entities: ids })}>
            Keep only these
          </button>
          {ids.length === 2 ? (
            <button
              type="button"
              class="act"
              title="Paths (R)"
              onClick={() => showWays(ids[0] as string, ids[1] as string)}
            >
              Paths between
            </button>
          ) : null}
          <button
            type="button"
            class="act"
            onClick={() => {
              const beside = commonNeighbours(members, shown.value).map(({ id }) => id);
              act({ do: 'select', selection: selectionOf([...ids, ...beside]) });
            }}
          >
            Select common neighbours too
          </button>
          {unpicked.length === 0 ? null : (
            <button type="button" class="act" onClick={() => act({ do: 'pick', statements: unpicked })}>
              Pick {plural(unpicked.length, 'statement')} for the brief
            </button>
          )}
        </fieldset>
        <section>
          <h2>
            Said of them and each other <span class="count">{ties.length}</span>
          </h2>
          {ties.length === 0 ? <p class="gloss">Nothing, over the statements that are shown.</p> : null}
          <StatementList rows={ties.slice(0, LISTED.ties)} />
          {ties.length > LISTED.ties ? <p class="count">and {ties.length - LISTED.ties} more</p> : null}
        </section>
        <CommonNeighbours ids={members} />
      </div>
    </article>
  );
}
