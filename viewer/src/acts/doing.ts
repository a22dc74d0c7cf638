/** What the analyst does with actors, for buttons, menus and keys alike. */

import { computed, signal } from '@preact/signals';
import type { StatementRow } from '../../../src/model/graph.ts';
import { hiddenNeighbours, permitted, within } from '../../../src/view/neighbours.ts';
import type { Action } from '../../../src/view/update.ts';
import { selectedActors, selectionOf, type Target } from '../../../src/view/view.ts';
import { act, graph, shown, view } from '../state/store.ts';
import { menu } from './selecting.ts';

/** Statements that the filters let through, whatever is hidden by hand or left out by a focus. */
export const open = computed<readonly StatementRow[]>(() => {
  const index = graph.value;
  return index ? permitted(view.value, index) : [];
});

/** For every actor on the map the neighbours that are hidden by hand or left out by a focus. */
export const hiddenBeside = computed<ReadonlyMap<string, ReadonlySet<string>>>(() => {
  const { kept, hidden } = view.value;
  // Most of the time nothing is, and there is nothing to look for.
  return kept === null && hidden.size === 0 ? new Map() : hiddenNeighbours(open.value, view.value);
});

/** The actor whose way to another is asked for, while the user chooses that other. */
export const wayFrom = signal<string | null>(null);

/** The steps that the last focus went. */
let focused: { readonly entity: string; readonly steps: number } | null = null;
const MOST_STEPS = 3;

export function focus(entity: string, steps: number): void {
  focused = { entity, steps };
  act({ do: 'focus', entity, steps, entities: [...within(entity, steps, open.peek())] });
}

/** One step around what is selected; pressed again two, then three, then one. */
export function focusFurther(): void {
  const [entity] = selected();
  if (entity === undefined) return;
  const again = view.peek().kept !== null && focused?.entity === entity;
  focus(entity, again ? ((focused?.steps ?? 0) % MOST_STEPS) + 1 : 1);
}

/** The actors that the keys work on. */
export function selected(): readonly string[] {
  return selectedActors(view.peek().selection);
}

export function hide(entities: readonly string[]): void {
  if (entities.length > 0) act({ do: 'hide', entities });
}

/** Brings the hidden neighbours of an actor onto the map, or some of them. */
export function expand(entity: string, entities?: Iterable<string>): void {
  const found = [...(entities ?? hiddenBeside.peek().get(entity) ?? [])];
  if (found.length > 0) act({ do: 'expand', entity, entities: found });
}

/** Everything onto the map that a focus or the user's hand took off it. */
export function bringAllBack(): void {
  const { kept, hidden } = view.peek();
  const steps: Action[] = [
    ...(kept === null ? [] : [{ do: 'show-all' } as const]),
    ...(hidden.size === 0 ? [] : [{ do: 'unhide', entities: [...hidden] } as const]),
  ];
  act({ do: 'bring-back', name: 'what was hidden', steps });
}

/** Shows ways from an actor to another, the shortest first. */
export async function showWays(from: string, to: string): Promise<void> {
  wayFrom.value = null;
  const { shortestWays } = await import('./ways.ts');
  const ids = shortestWays(from, to, shown.peek())[0]?.ids ?? [from, to];
  act({ do: 'select', selection: { kind: 'path', ids } });
}

/** The two selected actors' ways, or those of the one selected to another that the user chooses next. */
export function askForWays(): void {
  const [from, to] = selected();
  if (from === undefined) return;
  if (to === undefined) wayFrom.value = from;
  else showWays(from, to);
}

/** Adds actors to those that are selected, or takes them away where all of them are. */
export function selectMore(entities: readonly string[]): void {
  const now = selected();
  const all = entities.every((id) => now.includes(id));
  const ids = all ? now.filter((id) => !entities.includes(id)) : [...now, ...entities];
  act({ do: 'select', selection: selectionOf(ids) });
}

/** What a press on the map means: the other end of a way, one more actor, or what is looked at. */
export function pick(picked: Target, more: boolean): void {
  // The finger that was held for the menu comes off.
  if (menu.peek() !== null) return;
  const from = wayFrom.peek();
  if (picked.kind === 'actor' && from !== null && picked.id !== from) showWays(from, picked.id);
  else if (picked.kind === 'actor' && more) selectMore([picked.id]);
  else if (!(more && picked.kind === 'none')) act({ do: 'select', selection: picked });
}
