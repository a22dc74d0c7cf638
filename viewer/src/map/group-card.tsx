/** What a group, or a line between groups, stands for: its members or its statements, and how sure they are. */

import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Point } from '../../../src/draw/curve.ts';
import { isBetweenGroups, tallyWords } from '../../../src/draw/gather.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import type { Target } from '../../../src/view/view.ts';
import { NameButton } from '../panels/fields.tsx';
import { Icon } from '../panels/icons.tsx';
import { StatementList } from '../panels/rows.tsx';
import { nameOf } from '../panels/wording.ts';
import { act, hover, shownEntities, view } from '../state/store.ts';
import { matching } from '../state/window.ts';
import { gatheredLines, groupNamed, pins } from './shape.ts';

/** The group or line between groups that was pressed last; not part of the view. */
const looked = signal<Target>({ kind: 'none' });
interface Corner {
  readonly side: '' | 'at-left' | 'at-top' | 'at-foot';
  /** Pixels from the top of the map, where something else stands in the corner. */
  readonly top?: string;
}

/** Where its card stands: beside what was pressed, which may be pressed again. */
const corner = signal<Corner>({ side: '' });
const narrowly = matching('(max-width: 600px)');
/** How far the card reaches from the right edge, with some air. */
const REACH = 390;

/** A corner of the map where the card lies neither over a point of it, nor over how the map is laid out. */
function awayFrom({ x, y }: Point): Corner {
  const map = document.querySelector('.canvas')?.getBoundingClientRect();
  if (!map) return { side: '' };
  if (narrowly.peek()) return { side: y > map.height / 2 ? 'at-top' : 'at-foot' };
  if (x < map.width - REACH) return { side: '' };
  const { bottom = map.top } = document.querySelector('.shape')?.getBoundingClientRect() ?? {};
  return { side: 'at-left', top: `${bottom - map.top + 8}px` };
}

/** Whether something on the map is a group, or a line between groups. */
export function isOfGroups(target: Target): boolean {
  if (target.kind === 'actor') return groupNamed(target.id) !== undefined;
  return target.kind === 'tie' && isBetweenGroups(target.id);
}

/** The group whose card is open. */
export function lookedGroup(): string | undefined {
  return looked.value.kind === 'actor' ? looked.value.id : undefined;
}

/**
 * Shows what a pressed group or line stands for. False where it is neither.
 * @param at The pressed point of the map, if it was pressed there.
 */
export function pickGroup(picked: Target, at?: Point): boolean {
  const isOurs = isOfGroups(picked);
  if (isOurs) corner.value = at ? awayFrom(at) : { side: '' };
  looked.value = isOurs ? picked : { kind: 'none' };
  return isOurs;
}

/** Opens or closes a group. False where there is none of that name. */
export function openGroup(id: string): boolean {
  if (!groupNamed(id)) return false;
  looked.value = { kind: 'none' };
  // What the pointer was over is gone.
  hover.value = { kind: 'none' };
  act({ do: 'toggle-group', group: id });
  return true;
}

/** More are found in the list. */
const LISTED = 60;

function Statements({ rows }: { readonly rows: readonly StatementRow[] }): JSX.Element {
  return (
    <>
      <p class="tally">{tallyWords(rows)}</p>
      <StatementList rows={rows.slice(0, LISTED)} />
      {rows.length > LISTED ? <p class="tally">and {rows.length - LISTED} more, in the list of ties</p> : null}
    </>
  );
}

function OfGroup({ id }: { readonly id: string }): JSX.Element | null {
  const group = groupNamed(id);
  if (!group) return null;
  const here = group.members.filter((member) => shownEntities.value.has(member));
  const inside = gatheredLines.value?.inside.get(id) ?? [];
  return (
    <>
      <h2>{group.label}</h2>
      <p class="tally">
        {here.length} of {group.members.length} on the map
        {inside.length === 0 ? '' : `; among themselves ${tallyWords(inside)}`}
      </p>
      <button type="button" class="act is-main" onClick={() => openGroup(id)}>
        {view.value.opened.has(id) ? 'Close the group' : 'Open the group'}
      </button>
      {pins.value.has(id) ? (
        <button type="button" class="act" onClick={() => act({ do: 'unpin', entities: [id] })}>
          Unpin
        </button>
      ) : null}
      <ul class="group-members">
        {here.slice(0, LISTED).map((member) => (
          <li key={member}>
            <NameButton id={member} />
          </li>
        ))}
        {here.length > LISTED ? <li>and {here.length - LISTED} more</li> : null}
      </ul>
    </>
  );
}

function OfLine({ id }: { readonly id: string }): JSX.Element | null {
  const line = gatheredLines.value?.lines.find((one) => one.id === id);
  if (!line) return null;
  const name = (end: string) => groupNamed(end)?.label ?? nameOf(end);
  return (
    <>
      <h2>
        Between {name(line.subject)} and {name(line.object)}
      </h2>
      <Statements rows={line.statements} />
    </>
  );
}

export function GroupCard(): JSX.Element | null {
  const { value: target } = looked;
  if (target.kind === 'none') return null;
  const content = target.kind === 'actor' ? <OfGroup id={target.id} /> : <OfLine id={target.id} />;
  return (
    <section
      class={`group-card floating ${corner.value.side}`}
      style={{ top: corner.value.top }}
      data-floating
      aria-label="Group"
    >
      <button
        type="button"
        class="icon-button"
        aria-label="Close"
        onClick={() => {
          looked.value = { kind: 'none' };
        }}
      >
        <Icon name="close" />
      </button>
      {content}
    </section>
  );
}
