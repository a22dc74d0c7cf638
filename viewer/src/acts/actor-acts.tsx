/** What can be done with an actor, on its card. */

import type { JSX } from 'preact';
import type { EntityRow } from '../../../src/model/graph.ts';
import { families } from '../../../src/model/vocabulary.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import { expansions } from '../../../src/view/neighbours.ts';
import { plural } from '../panels/wording.ts';
import { graph } from '../state/store.ts';
import { Absent } from './absent.tsx';
import { askForWays, expand, focus, hiddenBeside, hide, open } from './doing.ts';
import { Note } from './note.tsx';
import { expansionWords } from './words.ts';

/** The neighbours that a focus or the user's hand keeps off the map, by family, type and direction. */
function Hidden({ entity }: { readonly entity: EntityRow }): JSX.Element | null {
  const hidden = hiddenBeside.value.get(entity.id);
  if (hidden === undefined) return null;
  const found = expansions(entity.id, open.value, hidden);
  return (
    <section class="hidden-beside">
      <h2>
        Hidden neighbours <span class="count">{hidden.size}</span>
      </h2>
      <p class="act-row">
        <button type="button" class="act" title="X" onClick={() => expand(entity.id)}>
          Show {hidden.size === 1 ? 'it' : `all ${hidden.size}`}
        </button>
      </p>
      {families.map((family) => {
        const own = found.filter((one) => one.family === family.id);
        if (own.length === 0) return null;
        const all = new Set(own.flatMap((one) => [...one.entities]));
        return (
          <div key={family.id}>
            <h3>{family.label}</h3>
            <p class="act-row">
              {own.length === 1 ? null : (
                <button type="button" class="act" onClick={() => expand(entity.id, all)}>
                  All of these <span class="count">{all.size}</span>
                </button>
              )}
              {own.map((one) => (
                <button
                  type="button"
                  class="act"
                  key={`${one.relation} ${one.direction}`}
                  onClick={() => expand(entity.id, one.entities)}
                >
                  {expansionWords(one, entity.id)} <span class="count">{one.entities.size}</span>
                </button>
              ))}
            </p>
          </div>
        );
      })}
    </section>
  );
}

const STEPS = [1, 2, 3] as const;

export function ActorActs({ entity }: { readonly entity: EntityRow }): JSX.Element {
  return (
    <>
      <Absent name={entity.name} rows={of((graph.value as GraphIndex).touching, entity.id)} />
      <fieldset class="act-row" aria-label={`What to do with ${entity.name}`}>
        <span class="act-group">
          <span aria-hidden="true">Focus</span>
          {STEPS.map((steps) => (
            <button
              type="button"
              class="act"
              key={steps}
              aria-label={`Focus: ${plural(steps, 'step')} around ${entity.name}`}
              title={`Keep only what is within ${plural(steps, 'step')} (F)`}
              onClick={() => focus(entity.id, steps)}
            >
              {steps}
            </button>
          ))}
        </span>
        <button type="button" class="act" title="Hide (H)" onClick={() => hide([entity.id])}>
          Hide
        </button>
        <button type="button" class="act" title="Paths to another actor (R)" onClick={askForWays}>
          Paths to …
        </button>
        <Note key={entity.id} on={entity.id} of={entity.name} />
      </fieldset>
      <Hidden entity={entity} />
    </>
  );
}
