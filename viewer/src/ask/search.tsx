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

export interface SearchProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** More would not be looked through. */
const LISTED = 60;

function found(choices: readonly Choice[], wanted: string): readonly Choice[] {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const fits = choices.filter(({ text }) => words.every((word) => text.includes(word)));
  const starts = (choice: Choice) => Number(words.length > 0 && !choice.text.startsWith(words[0] as string));
  return words.length === 0 ? choices : [...fits].sort((a, b) => starts(a) - starts(b));
}

export function Search({ label, choices, chosen, onChoose }: SearchProps): JSX.Element {
  const wanted = useSignal('');
  const at = useSignal(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Before anything that is typed next arrives.
  useLayoutEffect(() => field.current?.focus(), []);
  const all = found(choices, wanted.value);
  const listed = all.slice(0, LISTED);
  const active = Math.min(at.value, listed.length - 1);
  useEffect(() => list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' }), [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') at.value = Math.min(active + 1, listed.length - 1);
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
      {all.length === 0 ? <p class="choices-note">Nothing by that name.</p> : null}
      {all.length > LISTED ? <p class="choices-note">{all.length - LISTED} more: type to narrow.</p> : null}
    </>
  );
}
