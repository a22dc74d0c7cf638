/** The filters that are not always in sight: behind one button, and as chips over the map while they hold. */

import type { JSX } from 'preact';
import { kinds } from '../../../src/model/vocabulary.ts';
import { FACETS, type Facet } from '../../../src/view/filters.ts';
import { linkOf } from '../../../src/view/link.ts';
import { type Action, update } from '../../../src/view/update.ts';
import { FACET_LABELS } from '../../../src/view/words.ts';
import { Icon } from '../panels/icons.tsx';
import { usePopup } from '../panels/popup.ts';
import { Mark } from '../panels/svg.tsx';
import { act, graph, shownEntities, start, view } from '../state/store.ts';
import { activeFilters, facetValues, takeOff } from './facets.ts';

function Choice(props: {
  readonly label: JSX.Element | string;
  readonly now: number;
  readonly all: number;
  readonly checked: boolean;
  readonly action: Action;
}): JSX.Element {
  return (
    <li>
      <label class="more-choice">
        <input type="checkbox" checked={props.checked} onChange={() => act(props.action)} />
        <span>{props.label}</span>
        <span class="count">
          {props.now}/{props.all}
        </span>
      </label>
    </li>
  );
}

function FacetChoices({ facet }: { readonly facet: Facet }): JSX.Element {
  const picked = view.value.picked[facet];
  return (
    <fieldset class="more-facet">
      <legend>
        {FACET_LABELS[facet]} <small>{picked.size === 0 ? 'all' : `${picked.size} chosen`}</small>
      </legend>
      <ul>
        {facetValues(facet).map(({ value, label, now, all }) => (
          <Choice
            key={value}
            label={label}
            now={now}
            all={all}
            checked={picked.has(value)}
            action={{ do: 'toggle-picked', facet, value }}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function KindChoices(): JSX.Element {
  const entities = graph.value?.answer.entities ?? [];
  const { hiddenKinds } = view.value;
  return (
    <fieldset class="more-facet">
      <legend>
        Kind <small>{hiddenKinds.size === 0 ? 'all' : `${hiddenKinds.size} left out`}</small>
      </legend>
      <ul>
        {kinds.map(({ id, label }) => {
          const all = entities.filter((entity) => entity.kind === id);
          const now = all.filter((entity) => shownEntities.value.has(entity.id)).length;
          const name = (
            <>
              <Mark kind={id} radius={5} /> {label}
            </>
          );
          const action = { do: 'toggle-kind', kind: id } as const;
          return all.length === 0 ? null : (
            <Choice key={id} label={name} now={now} all={all.length} checked={!hiddenKinds.has(id)} action={action} />
          );
        })}
      </ul>
    </fieldset>
  );
}

function Preset({ action, name }: { readonly action: Action; readonly name: string }): JSX.Element {
  const isOn = linkOf(update(view.value, action, start), start) === linkOf(view.value, start);
  return (
    <button type="button" class="preset" aria-pressed={isOn} onClick={() => act(action)}>
      {name}
    </button>
  );
}

/** The two ends of caution, each at one press. */
export function Presets(): JSX.Element {
  return (
    <fieldset class="presets" aria-label="How much to show">
      <Preset action={{ do: 'only-reported' }} name="Only what is reported flatly" />
      <Preset action={{ do: 'everything' }} name="Everything, hedges marked" />
    </fieldset>
  );
}

export function MoreFilters(): JSX.Element {
  const { isOpen, box, button, onKeyDown } = usePopup<HTMLDivElement>();
  const active = activeFilters.value.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from the controls in it
    <div class="more" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="chip more-button"
        ref={button}
        aria-expanded={isOpen.value}
        aria-controls={isOpen.value ? 'more-filters' : undefined}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        More filters <span class="more-active">{active === 0 ? '' : active}</span>
        <Icon name="down" />
      </button>
      {isOpen.value ? (
        <section class="more-panel" id="more-filters" aria-label="More filters">
          <Presets />
          <div class="more-facets">
            {FACETS.map((facet) => (
              <FacetChoices key={facet} facet={facet} />
            ))}
            <KindChoices />
          </div>
        </section>
      ) : null}
    </div>
  );
}

/** What holds now, each to be taken off. They lie over the map, so that it never moves for them. */
export function ActiveFilters(): JSX.Element | null {
  const active = activeFilters.value;
  if (active.length === 0) return null;
  return (
    <ul class="active-filters" aria-label="Filters that hold" data-floating>
      {active.map((filter) => (
        <li key={`${filter.off.do} ${filter.label}`}>
          <button
            type="button"
            class="chip"
            aria-label={`Remove the filter: ${filter.label}`}
            onClick={() => takeOff(filter)}
          >
            {filter.label} <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
