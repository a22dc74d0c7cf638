/** The numbered statements of the brief: read, moved by drag or by key, annotated, taken out. */

import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BriefItem, BriefNote, BriefQuote } from '../../../src/model/told.ts';
import { Icon } from '../panels/icons.tsx';
import { Quote } from '../panels/quote.tsx';
import { Glyph } from '../panels/svg.tsx';
import { act, announcement, view } from '../state/store.ts';
import { Field } from './field.tsx';

/** The statement that is being dragged, and the one that it would be put before (`null` for the end). */
const dragged = signal<string | null>(null);
const target = signal<{ readonly before: string | null } | null>(null);

/** The button that keeps the focus when its statement moves. */
let focused: { readonly statement: string; readonly name: 'up' | 'down' } | null = null;

/** Moves a statement by one place among those of its section. */
function move(items: readonly BriefItem[], at: number, by: 1 | -1): void {
  const own = items[at];
  if (!own || !items[at + by]) return;
  const before = by === -1 ? items[at - 1] : items[at + 2];
  focused = { statement: own.statement.id, name: by === 1 ? 'down' : 'up' };
  act({ do: 'place-pick', statement: own.statement.id, before: before?.statement.id ?? null });
  announcement.value = `Moved to place ${at + by + 1} of ${items.length}.`;
}

function drop(): void {
  if (dragged.value !== null && target.value !== null && dragged.value !== target.value.before) {
    act({ do: 'place-pick', statement: dragged.value, before: target.value.before });
  }
  dragged.value = null;
  target.value = null;
}

interface ItemProps {
  readonly items: readonly BriefItem[];
  readonly at: number;
}

function Tools({ items, at }: ItemProps): JSX.Element {
  const { number, statement } = items[at] as BriefItem;
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused?.statement !== statement.id) return;
    (focused.name === 'up' ? up : down).current?.focus();
    focused = null;
  });
  return (
    <div class="item-tools">
      <button
        type="button"
        class="icon-button"
        ref={up}
        aria-label={`Move ${number} up`}
        aria-disabled={at === 0}
        onClick={() => move(items, at, -1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="icon-button"
        ref={down}
        aria-label={`Move ${number} down`}
        aria-disabled={at === items.length - 1}
        onClick={() => move(items, at, 1)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={`Take ${number} out of the brief`}
        onClick={() => act({ do: 'unpick', statement: statement.id })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** What the records remark, which is not in the source. */
export function Remark({ note: { label, text } }: { readonly note: BriefNote }): JSX.Element {
  return (
    <p class="sheet-aside">
      <b>{label}</b> {text}
    </p>
  );
}

function Item({ items, at }: ItemProps): JSX.Element {
  const { number, statement, sentence, remark, quotes, notes } = items[at] as BriefItem;
  const { id } = statement;
  const { selection, brief } = view.value;
  const isSelected = selection.kind === 'tie' && selection.id === id;
  const isOver = dragged.value !== null && dragged.value !== id && target.value?.before === id;
  const note = brief.picks.find((pick) => pick.statement === id)?.note ?? '';
  const onDragOver = (event: DragEvent) => {
    // Ties stay among ties, and what has not happened among its own.
    if (!items.some((one) => one.statement.id === dragged.value)) return;
    event.preventDefault();
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const isBelow = event.clientY > box.top + box.height / 2;
    const before = isBelow ? (items[at + 1]?.statement.id ?? null) : id;
    if (target.value?.before !== before) target.value = { before };
  };
  return (
    <li
      class={`item ${isSelected ? 'is-selected' : ''} ${isOver ? 'is-over' : ''} ${dragged.value === id ? 'is-dragged' : ''}`}
      onDragOver={onDragOver}
      onDrop={(event) => {
        event.preventDefault();
        drop();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons of the item move it by key */}
      <span
        class="ring"
        draggable
        title="Drag to another place"
        onDragStart={(event) => {
          dragged.value = id;
          const item = event.currentTarget.closest('li') as HTMLElement;
          event.dataTransfer?.setDragImage(item, 12, 12);
        }}
        onDragEnd={() => {
          dragged.value = null;
          target.value = null;
        }}
      >
        {number}
      </span>
      <div>
        <h3>
          <button
            type="button"
            class="item-sentence"
            aria-current={isSelected}
            onClick={() => act({ do: 'select', selection: { kind: 'tie', id } })}
          >
            {sentence}
          </button>
        </h3>
        <p class="sheet-remark">
          <Glyph status={statement.status} negated={statement.negated} family={statement.family} width={44} />
          {remark}
        </p>
        {quotes.map((quote: BriefQuote) => (
          <div class="item-quote" key={quote.citation + quote.exact}>
            <Quote row={statement} exact={quote.exact} /> <cite>{quote.citation}</cite>
          </div>
        ))}
        {notes.map((one) => (
          <Remark key={one.label} note={one} />
        ))}
        <Field
          class="item-note"
          label={`Your note on ${number}`}
          placeholder="Add a note in your own words"
          value={note}
          onInput={(text) => act({ do: 'note-pick', statement: id, text })}
        />
      </div>
      <Tools items={items} at={at} />
    </li>
  );
}

export function Items({ items }: { readonly items: readonly BriefItem[] }): JSX.Element {
  const isLast = dragged.value !== null && target.value?.before === null;
  const isOurs = items.some((one) => one.statement.id === dragged.value);
  return (
    <ol class={`items ${isLast && isOurs ? 'is-over-end' : ''}`}>
      {items.map((item, at) => (
        <Item key={item.statement.id} items={items} at={at} />
      ))}
    </ol>
  );
}
