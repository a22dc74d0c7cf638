/** The search of the whole page: actors, places, events, types of ties, and the words of every quote. */

import { effect, signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StatementRow } from '../../../src/model/graph.ts';
import { ApiError } from '../api.ts';
import { current } from '../map/map.tsx';
import { layout, placing } from '../map/shape.ts';
import { Icon } from '../panels/icons.tsx';
import { plural } from '../panels/wording.ts';
import { act, graph, partOf, shown, statementOf } from '../state/store.ts';
import type { Finder, Found } from './finder.ts';
import { Result } from './result.tsx';
import { type FoundThere, fetchFound, useWhole } from './whole.ts';

/** More would not be looked through. */
const LISTED = 12;
const LABEL = 'Find an actor, a relation or words in a quote';
const LABEL_OF_WHOLE = 'Find in the whole graph: an actor, a relation or words in a quote';

const finder = signal<Finder | null>(null);
const failed = signal(false);
let built: unknown = null;

/** Builds the index of the graph on screen, once for each graph. */
async function prepare(): Promise<void> {
  const index = graph.peek();
  if (index === null || partOf.peek() !== null || built === index) return;
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

const endsOf = ({ subject, object }: StatementRow) => [subject, object];

/** Marks to look at for what was found, once it is shown. */
function placesOf(found: Found): readonly string[] {
  if (found.is === 'type') return shown.peek().flatMap(endsOf);
  const { id } = found.row;
  const row = statementOf(id);
  if (row) return endsOf(row);
  // Of a part the neighbours have just come as well.
  return partOf.peek() === null ? [id] : [id, ...(graph.peek()?.touching.get(id) ?? []).flatMap(endsOf)];
}

function show(found: Found): void {
  if (found.is === 'type') act({ do: 'find-type', relation: found.row.id });
  else act({ do: 'find', selection: { kind: found.is === 'entity' ? 'actor' : 'tie', id: found.row.id } });
  // The map shows the mark of what was found, and may have another size, from the next frame on.
  requestAnimationFrame(() => requestAnimationFrame(() => whenPlaced(() => current?.look(placesOf(found)))));
}

/** Now, or once the marks that have just come stand where they will stay. */
function whenPlaced(run: () => void): void {
  const stop = effect(() => {
    if (placing.value || layout.value === null) return;
    queueMicrotask(() => {
      stop();
      run();
    });
  });
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

/** Says that it is the whole graph that was searched, and not what the page holds of it. */
function outcomeThere(there: FoundThere | null): string {
  const whole = `the whole graph of ${plural(partOf.value?.statements ?? 0, 'statement')}`;
  if (there === null) return `Searching ${whole} …`;
  const { found, more, problem, text } = there;
  if (problem) return `${problem.message} ${problem.mend}`;
  if (found.length === 0) return `Nothing in ${whole} has “${text.trim()}”. Fewer or other words may find it.`;
  if (more || found.length > LISTED) return `The first ${LISTED} results in ${whole}. More words find less.`;
  return `${plural(found.length, 'result')} in ${whole}`;
}

/** A search in what the page holds, or in the whole graph where the page holds a part. */
function useSearch(text: string | null): {
  readonly all: readonly Found[];
  readonly says: string;
  readonly done: boolean;
} {
  const isPart = partOf.value !== null;
  const there = useWhole(isPart ? text : null);
  if (text === null) return { all: [], says: '', done: true };
  if (isPart) return { all: there?.found ?? [], says: outcomeThere(there), done: there !== null };
  const all = finder.value?.(text) ?? [];
  return { all, says: outcome(text, all.length), done: true };
}

export function Find(): JSX.Element {
  const text = useSignal('');
  const focused = useSignal(false);
  const at = useSignal(0);
  /** What is on its way to the page, or why it did not come. */
  const fetching = useSignal<string | null>(null);
  /** True where Enter came before the results did. */
  const hurried = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = focused.value && text.value.trim() !== '';
  const { all, says, done } = useSearch(isOpen ? text.value : null);
  const results = all.slice(0, LISTED);
  const active = Math.min(at.value, results.length - 1);
  const label = partOf.value === null ? LABEL : LABEL_OF_WHOLE;
  const leave = () => {
    text.value = '';
    fetching.value = null;
    hurried.value = false;
    field.current?.blur();
  };
  const choose = async (found: Found) => {
    if (partOf.peek() !== null) {
      fetching.value = 'Fetching it, with its statements …';
      try {
        await fetchFound(found);
      } catch (problem) {
        if (!(problem instanceof ApiError)) throw problem;
        fetching.value = `${problem.message} ${problem.mend}`;
        return;
      }
    }
    show(found);
    leave();
    document.querySelector<HTMLElement>('.side')?.focus({ preventScroll: true });
  };
  const [first] = results;
  useEffect(() => {
    if (!done || !hurried.value) return;
    hurried.value = false;
    if (first) choose(first);
  }, [done, first]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') at.value = (active + 1) % Math.max(1, results.length);
    else if (event.key === 'ArrowUp') at.value = (active - 1 + results.length) % Math.max(1, results.length);
    else if (event.key === 'Enter' && results[active]) choose(results[active]);
    else if (event.key === 'Enter') hurried.value = !done;
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
        aria-label={label}
        aria-keyshortcuts="/ Control+K"
        aria-autocomplete="list"
        aria-expanded={results.length > 0}
        aria-controls={results.length > 0 ? 'find-list' : undefined}
        aria-activedescendant={results[active] ? `find-${active}` : undefined}
        placeholder={label}
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
          fetching.value = null;
          hurried.value = false;
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
            {fetching.value ?? says}
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
