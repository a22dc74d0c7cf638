/** How the map is laid out, grouped and styled: one button and its panel. */

import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { groupWords } from '../../../src/draw/map-words.ts';
import {
  ARRANGEMENTS,
  COLOURINGS,
  type ColourBy,
  GROUPINGS,
  SIZES,
  type SizeBy,
  type View,
} from '../../../src/view/view.ts';
import { usePopup } from '../panels/popup.ts';
import { nameOf } from '../panels/wording.ts';
import { ARRANGEMENT_NAMES, COLOUR_NAMES, GROUPING_NAMES, SIZE_NAMES } from '../state/did-shape.ts';
import { act, shownEntities, view } from '../state/store.ts';
import { RuleKey } from './rule-key.tsx';
import { groupOf, groups, pins, placing, rule } from './shape.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Record<Value, string>;
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, names, value, choose }: ChoiceProps<Value>): JSX.Element {
  return (
    <label class="shape-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value as Value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

const ABOUT: Record<View['arrangement'], string> = {
  forces:
    'Who is tied stands near. Drag a mark to put it elsewhere, or move the selected one with Shift and the arrows.',
  families: 'Each stands in the lane of the family that most of its ties belong to, and can be dragged within it.',
  radial:
    'Rings count the shown statements between an actor and the middle, whichever way they point. Marks can be dragged around the middle.',
  time: 'Each stands at its own first date, or that of the first dated statement about it. A bar is as wide as the date is imprecise. Busy months are drawn wider, empty ones squeezed. Marks can be dragged up and down.',
  territory:
    'Each stands where ties locate it, else with what it is part of. Territories lie roughly as on a map, not to scale. Marks can be dragged within theirs.',
};

function Pins(): JSX.Element | null {
  const pinned = [...pins.value.keys()];
  if (pinned.length === 0) return null;
  return (
    <button type="button" class="act" onClick={() => act({ do: 'unpin', entities: pinned })}>
      {pinned.length === 1 ? 'Unpin the one that was moved' : `Unpin all ${pinned.length}`}
    </button>
  );
}

function Middle(): JSX.Element | null {
  const { arrangement, selection, centre } = view.value;
  if (arrangement !== 'radial' || selection.kind !== 'actor' || selection.id === centre) return null;
  const { id } = selection;
  return (
    <button type="button" class="act" onClick={() => act({ do: 'centre', entity: id })}>
      Put {nameOf(id)} in the middle
    </button>
  );
}

function GroupList(): JSX.Element | null {
  if (groups.value.length === 0) return null;
  return (
    <ul class="group-list">
      {groups.value.map(({ id, label, members }) => {
        const isOpen = view.value.opened.has(id);
        const here = members.filter((member) => shownEntities.value.has(member)).length;
        return (
          <li key={id}>
            <span>
              {label}{' '}
              <span class="count">
                {here}/{members.length}
              </span>
            </span>
            <button
              type="button"
              class="link"
              aria-label={`${isOpen ? 'Close' : 'Open'} ${label}`}
              onClick={() => act({ do: 'toggle-group', group: id })}
            >
              {isOpen ? 'Close' : 'Open'}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Panel(): JSX.Element {
  const { arrangement, grouping, sizeBy, colourBy } = view.value;
  return (
    <div class="shape-panel" role="dialog" aria-label="How the map lies">
      <Choice
        label="Arranged"
        values={ARRANGEMENTS}
        names={ARRANGEMENT_NAMES}
        value={arrangement}
        choose={(value) => act({ do: 'arrange', arrangement: value })}
      />
      <p>
        {rule.value === null ? ABOUT[arrangement] : 'Groups are placed by the ties between them. They can be dragged.'}
      </p>
      <Middle />
      <Pins />
      <Choice
        label="Actors"
        values={GROUPINGS}
        names={GROUPING_NAMES}
        value={grouping}
        choose={(value) => act({ do: 'group', grouping: value })}
      />
      <GroupList />
      <Choice
        label="Size"
        values={SIZES}
        names={SIZE_NAMES}
        value={sizeBy}
        choose={(value: SizeBy) => act({ do: 'size-by', size: value })}
      />
      <Choice
        label="Colour"
        values={COLOURINGS}
        names={COLOUR_NAMES}
        value={colourBy}
        choose={(value: ColourBy) => act({ do: 'colour-by', colour: value })}
      />
    </div>
  );
}

/** What the button says: what is not as usual, or how the map is arranged. */
function summary(): string {
  const { arrangement, centre, grouping } = view.value;
  if (rule.value !== null)
    return `Grouped ${GROUPING_NAMES[rule.value].toLowerCase()}${grouping === 'auto' ? ', being so large' : ''}`;
  if (arrangement === 'radial' && centre !== null) return `Around ${nameOf(centre)}`;
  return ARRANGEMENT_NAMES[arrangement];
}

/** The way out of groups that the page made by itself. */
function WayOut(): JSX.Element | null {
  if (rule.value === null) return null;
  const { grouping } = view.value;
  const homes = [...shownEntities.value].flatMap((id) => groupOf.value.get(id) ?? []);
  return (
    <p class="grouped-line">
      {groupWords(homes.length, new Set(homes).size, grouping === 'auto')}{' '}
      <button type="button" class="link" onClick={() => act({ do: 'group', grouping: 'none' })}>
        Show all singly
      </button>
    </p>
  );
}

/** Whether the panel is open. */
const isOpen = signal(false);

/** Opens the panel, its first field ready for the arrow keys. */
export function openShape(): void {
  isOpen.value = true;
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.shape-panel select')?.focus());
}

/** The button that says how the map lies, and its panel. */
function Opening({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { box, button, onKeyDown } = usePopup<HTMLDivElement>(isOpen);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from the controls in it
    <div ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="shape-button"
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span class="sr">Layout (I): </span>
        {summary()}
        <svg class="icon" width={12} height={12} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 6l4 4 4-4" />
        </svg>
      </button>
      {isOpen.value ? children : null}
    </div>
  );
}

export function ShapePanel(): JSX.Element {
  return (
    <>
      <div class="shape floating" data-floating="lasting">
        <Opening>
          <Panel />
        </Opening>
        {placing.value ? (
          <p class="grouped-line" role="status">
            Placing the marks …
          </p>
        ) : null}
        <WayOut />
      </div>
      <RuleKey />
    </>
  );
}
