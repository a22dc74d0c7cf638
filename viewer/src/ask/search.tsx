/** A field that searches a list, and the list under it: Arrow keys and Enter choose. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { fold } from '../find/fold.ts';

export interface Choice {
  readonly id: string;
  /** What is searched, folded: see `fold`. */
  readonly text: string;
  readonly content: ComponentChildren;
}

export interface Found {
  readonly choices: readonly Choice[];
  /** True where there are more than these. */
  readonly more: boolean;
}

/** All that there is to choose from; or a search for it, elsewhere. */
export type Choices = readonly Choice[] | ((wanted: string, signal: AbortSignal) => Promise<Found>);

export interface SearchProps {
  readonly label: string;
  readonly choices: Choices;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** More would not be looked through. */
const LISTED = 60;

/** Keys are waited for this long before a search goes elsewhere, in milliseconds. */
const PAUSE = 120;

function find(choices: readonly Choice[], wanted: string): Found {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const fits = choices.filter(({ text }) => words.every((word) => text.includes(word)));
  const starts = (choice: Choice) => Number(words.length > 0 && !choice.text.startsWith(words[0] as string));
  const all = words.length === 0 ? choices : [...fits].sort((a, b) => starts(a) - starts(b));
  return { choices: all.slice(0, LISTED), more: all.length > LISTED };
}

/** What is found for some words; `null` until it is. */
function useFound(choices: Choices, wanted: string): Found | null {
  const there = useSignal<{ readonly wanted: string; readonly found: Found } | null>(null);
  const isElsewhere = typeof choices === 'function';
  useEffect(() => {
    if (typeof choices !== 'function') return;
    const controller = new AbortController();
    const search = async () => {
      there.value = { wanted, found: await choices(wanted, controller.signal) };
    };
    const timer = setTimeout(() => {
      // What the server did not answer is searched for again at the next key.
      search().catch(() => {});
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, isElsewhere]);
  if (typeof choices !== 'function') return find(choices, wanted);
  return there.value?.wanted === wanted ? there.value.found : null;
}

export function Search({ label, choices, chosen, onChoose }: SearchProps): JSX.Element {
  const wanted = useSignal('');
  const at = useSignal(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Before anything that is typed next arrives.
  useLayoutEffect(() => field.current?.focus(), []);
  const found = useFound(choices, wanted.value);
  const listed = found?.choices ?? [];
  const active = Math.min(at.value, listed.length - 1);
  useEffect(() => list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' }), [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') at.value = Math.max(0, Math.min(active + 1, listed.length - 1));
    else if (event.key === 'ArrowUp') at.value = Math.max(active - 1, 0);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && listed[active]) onChoose(listed[active].id);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        class="search-field"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={true}
        aria-controls={`${id}-list`}
        aria-activedescendant={listed[active] ? `${id}-${active}` : undefined}
        placeholder="Search"
        value={wanted.value}
        onInput={(event) => {
          wanted.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div class="choices" role="listbox" id={`${id}-list`} aria-label={label} ref={list}>
        {listed.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={choice.id}
            id={`${id}-${index}`}
            class={`choice ${index === active ? 'is-active' : ''}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice.id === chosen}
            onClick={() => onChoose(choice.id)}
          >
            {choice.content}
          </div>
        ))}
      </div>
      {found === null ? <p class="choices-note">Searching …</p> : null}
      {found?.choices.length === 0 ? <p class="choices-note">Nothing by that name.</p> : null}
      {found?.more ? <p class="choices-note">There are more: type to narrow.</p> : null}
    </>
  );
}
