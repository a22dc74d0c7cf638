/** The menu at a mark, a line or the bare map: by right click, long press, or key. */

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { expansions } from '../../../src/view/neighbours.ts';
import { selectionOf, type Target } from '../../../src/view/view.ts';
import { copyCitations } from '../cite/cite.tsx';
import { isOfGroups, openGroup, pickGroup } from '../map/group-card.tsx';
import { groupNamed } from '../map/shape.ts';
import { nameOf, plural } from '../panels/wording.ts';
import { act, graph, shownEntities, statementOf, view } from '../state/store.ts';
import {
  askForWays,
  bringAllBack,
  expand,
  focus,
  hiddenBeside,
  hide,
  open,
  selected,
  selectMore,
  showWays,
} from './doing.ts';
import { openNote } from './note.tsx';
import { lassoing, type Menu, menu, ruling } from './selecting.ts';
import { expansionWords } from './words.ts';

interface Item {
  readonly name: string;
  readonly count?: number;
  readonly run: () => void;
}

/** Ways of expanding that a menu lists; the card has all. */
const LISTED = 6;

function expandItems(id: string): readonly Item[] {
  const hidden = hiddenBeside.value.get(id);
  if (hidden === undefined) return [];
  const found = expansions(id, open.value, hidden);
  return [
    { name: 'Show all hidden neighbours', count: hidden.size, run: () => expand(id) },
    ...found.slice(0, LISTED).map((one) => ({
      name: `Show: ${expansionWords(one, id)}`,
      count: one.entities.size,
      run: () => expand(id, one.entities),
    })),
  ];
}

function waysItem(id: string): Item {
  const others = selected().filter((other) => other !== id);
  if (others.length === 1) {
    const other = others[0] as string;
    return { name: `Paths from ${nameOf(other)}`, run: () => showWays(other, id) };
  }
  return {
    name: 'Paths to …',
    run: () => {
      act({ do: 'select', selection: { kind: 'actor', id } });
      askForWays();
    },
  };
}

function actorItems(id: string): readonly Item[] {
  const isSelected = selected().includes(id);
  const several = selected().length > 1 && isSelected;
  return [
    ...[1, 2, 3].map((steps) => ({ name: `Keep ${plural(steps, 'step')} around`, run: () => focus(id, steps) })),
    ...expandItems(id),
    several
      ? { name: `Hide the ${selected().length} selected`, run: () => hide(selected()) }
      : { name: 'Hide', run: () => hide([id]) },
    waysItem(id),
    { name: isSelected ? 'Take out of the selection' : 'Select as well', run: () => selectMore([id]) },
    {
      name: 'Write a note',
      run: () => {
        act({ do: 'select', selection: { kind: 'actor', id } });
        requestAnimationFrame(openNote);
      },
    },
  ];
}

function tieItems(id: string): readonly Item[] {
  const row = statementOf(id);
  return [
    { name: 'Open', run: () => act({ do: 'select', selection: { kind: 'tie', id } }) },
    ...(row ? [{ name: 'Read in place', run: () => act({ do: 'read', statement: row }) }] : []),
    ...(row ? [{ name: 'Select both ends', run: () => selectMore([row.subject, row.object]) }] : []),
    ...(row ? [{ name: 'Copy as citation', run: () => copyCitations([row]) }] : []),
    {
      name: 'Write a note',
      run: () => {
        act({ do: 'select', selection: { kind: 'tie', id } });
        requestAnimationFrame(openNote);
      },
    },
  ];
}

function mapItems(): readonly Item[] {
  const { kept, hidden } = view.value;
  return [
    ...(kept === null && hidden.size === 0 ? [] : [{ name: 'Bring all actors back', run: bringAllBack }]),
    {
      name: 'Select with a lasso',
      run: () => {
        lassoing.value = true;
      },
    },
    {
      name: 'Select by rule',
      run: () => {
        ruling.value = true;
      },
    },
  ];
}

/** A group is a way to see its members: what is done to it is done to them. */
function groupItems(id: string): readonly Item[] {
  const members = (groupNamed(id)?.members ?? []).filter((member) => shownEntities.value.has(member));
  return [
    { name: 'Open the group', run: () => openGroup(id) },
    {
      name: 'Select its members',
      count: members.length,
      run: () => act({ do: 'select', selection: selectionOf(members) }),
    },
    { name: 'Keep only its members', run: () => act({ do: 'keep', entities: members }) },
    { name: 'Hide its members', run: () => hide(members) },
  ];
}

function itemsOf(target: Target): readonly Item[] {
  if (target.kind === 'actor' && isOfGroups(target)) return groupItems(target.id);
  if (isOfGroups(target)) return [{ name: 'What it stands for', run: () => pickGroup(target) }, ...mapItems()];
  if (target.kind === 'actor') return actorItems(target.id);
  return target.kind === 'tie' ? tieItems(target.id) : mapItems();
}

function close(): void {
  menu.value = null;
  document.querySelector<HTMLElement>('.side')?.focus({ preventScroll: true });
}

/** Opens the menu of what is selected, where it stands. */
export function openMenu(at: (id: string) => { readonly x: number; readonly y: number } | undefined): void {
  const { selection } = view.peek();
  const row = selection.kind === 'tie' ? statementOf(selection.id) : undefined;
  const id = row?.subject ?? selected()[0];
  const place = (id === undefined ? undefined : at(id)) ?? { x: 80, y: 80 };
  const target: Target =
    selection.kind === 'tie' ? selection : id === undefined ? { kind: 'none' } : { kind: 'actor', id };
  menu.value = { target, ...place };
}

function List({ target, x, y }: Menu): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const items = itemsOf(target);
  useLayoutEffect(() => {
    const box = list.current as HTMLDivElement;
    const room = (box.offsetParent as HTMLElement | null)?.getBoundingClientRect();
    if (room) {
      box.style.left = `${Math.max(4, Math.min(x, room.width - box.offsetWidth - 4))}px`;
      box.style.top = `${Math.max(4, Math.min(y, room.height - box.offsetHeight - 4))}px`;
    }
    box.querySelector('button')?.focus();
  }, [target, x, y]);
  useEffect(() => {
    const leave = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) menu.value = null;
    };
    document.addEventListener('pointerdown', leave, true);
    return () => document.removeEventListener('pointerdown', leave, true);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (next !== undefined) all[next]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
  };
  const row = target.kind === 'tie' ? statementOf(target.id) : undefined;
  const name =
    target.kind === 'actor'
      ? (groupNamed(target.id)?.label ?? nameOf(target.id))
      : row
        ? `${nameOf(row.subject)} – ${nameOf(row.object)}`
        : 'Map';
  return (
    <div class="map-menu" role="menu" aria-label={name} tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      <p class="map-menu-of" aria-hidden="true">
        {name}
      </p>
      {items.map(({ name: item, count, run }) => (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          key={item}
          onClick={() => {
            close();
            run();
          }}
        >
          {item} {count === undefined ? null : <span class="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}

export function MapMenu(): JSX.Element | null {
  return menu.value === null || graph.value === null ? null : <List {...menu.value} />;
}
