/** The search of the whole page: actors, places, events, types of ties, and the words of every quote. */

import { effect, signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { current } from '../map/map.tsx';
import { Icon } from '../panels/icons.tsx';
import { plural } from '../panels/wording.ts';
import { act, graph } from '../state/store.ts';
import type { Finder, Found } from './finder.ts';
import { Result } from './result.tsx';

/** More would not be looked through. */
const LISTED = 12;
const LABEL = 'Find an actor, a relation or words in a quote';

const finder = signal<Finder | null>(null);
const failed = signal(false);
let built: unknown = null;

/** Builds the index of the graph on screen, once for each graph. */
async function prepare(): Promise<void> {
  const index = graph.peek();
  if (index === null || built === index) return;
  built = index;
  failed.value = false;
  try {
    const { buildFinder } = await import('./finder.ts');
    const ready = await buildFinder(index);
    if (built === index) finder.value = ready;
  } catch {
    built = null;
    failed.value = true;
  }
}

effect(() => {
  // A new load: what was indexed before would lead to what is no longer there.
  if (graph.value !== built && finder.peek() !== null) {
    finder.value = null;
    prepare();
  }
});

function show(found: Found): void {
  if (found.is === 'type') {
    act({ do: 'find-type', relation: found.row.id });
    return;
  }
  const { id } = found.row;
  act({ do: 'find', selection: { kind: found.is === 'entity' ? 'actor' : 'tie', id } });
  const ends = found.is === 'entity' ? [id] : [found.row.subject, found.row.object];
  // The map shows the mark of what was found, and may have another size, from the next frame on.
  requestAnimationFrame(() => requestAnimationFrame(() => current?.look(ends)));
}

function Listed(props: {
  readonly results: readonly Found[];
  readonly active: number;
  readonly onChoose: (found: Found) => void;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const { active } = props;
  useEffect(() => list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <div class="find-list" id="find-list" role="listbox" aria-label="Found" ref={list}>
      {props.results.map((found, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={found.key}
          id={`find-${at}`}
          class={`find-row ${at === active ? 'is-active' : ''}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          // Before the field loses the focus, which would close the list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(found)}
        >
          <Result found={found} />
        </div>
      ))}
    </div>
  );
}

function outcome(text: string, found: number): string {
  if (failed.value) return 'The server did not answer. Start it again with `spillover view`, then search again.';
  if (finder.value === null) return 'Reading the graph …';
  if (found === 0) return `Nothing has “${text.trim()}”. Fewer or other words may find it.`;
  if (found > LISTED) return `${LISTED} of ${plural(found, 'result')}. More words find less.`;
  return plural(found, 'result');
}

export function Find(): JSX.Element {
  const text = useSignal('');
  const focused = useSignal(false);
  const at = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = focused.value && text.value.trim() !== '';
  const all = isOpen ? (finder.value?.(text.value) ?? []) : [];
  const results = all.slice(0, LISTED);
  const active = Math.min(at.value, results.length - 1);
  const leave = () => {
    text.value = '';
    field.current?.blur();
  };
  const choose = (found: Found) => {
    show(found);
    leave();
    document.querySelector<HTMLElement>('.side')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') at.value = (active + 1) % Math.max(1, results.length);
    else if (event.key === 'ArrowUp') at.value = (active - 1 + results.length) % Math.max(1, results.length);
    else if (event.key === 'Enter' && results[active]) choose(results[active]);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <search class={isOpen ? 'find is-open' : 'find'}>
      <Icon name="search" />
      <input
        ref={field}
        id="find"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={LABEL}
        aria-keyshortcuts="/ Control+K"
        aria-autocomplete="list"
        aria-expanded={results.length > 0}
        aria-controls={results.length > 0 ? 'find-list' : undefined}
        aria-activedescendant={results[active] ? `find-${active}` : undefined}
        placeholder={LABEL}
        value={text.value}
        onFocus={() => {
          focused.value = true;
          prepare();
        }}
        onBlur={() => {
          focused.value = false;
        }}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <span class="find-key" aria-hidden="true">
        /
      </span>
      {isOpen ? (
        <div class="find-panel">
          {results.length > 0 ? <Listed results={results} active={active} onChoose={choose} /> : null}
          <p class="find-outcome" role="status">
            {outcome(text.value, all.length)}
          </p>
        </div>
      ) : null}
    </search>
  );
}

/** Puts the focus into the search, wherever the user is. */
export function focusFind(): void {
  document.querySelector<HTMLInputElement>('#find')?.focus();
}
