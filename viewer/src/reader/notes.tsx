/**
 * A note for each statement beside the text. Notes take more room than the sentences they belong to, so they scroll at
 * a pace of their own: those of the line that is read stand beside it.
 */

import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StatementRow } from '../../../src/model/graph.ts';
import { StatementButton } from '../panels/rows.tsx';
import { shownIds } from '../state/store.ts';

/** Pixels between two notes. */
const GAP = 2;

/** A height in the text and the height in the column of notes that belongs to it, in pixels. */
interface Pair {
  readonly text: number;
  readonly notes: number;
}

/** Where the reader's eye is taken to be, from the top of the view: it goes down with the text, so that every line has its turn. */
export function readingLine(reader: HTMLElement): number {
  const rest = reader.scrollHeight - reader.clientHeight;
  return rest > 0 ? (reader.clientHeight * reader.scrollTop) / rest : 0;
}

/** Puts each note at the height of its words, or below the note before it; tells what stands at what height. */
function place(article: HTMLElement, list: HTMLElement): readonly Pair[] {
  const top = article.getBoundingClientRect().top;
  const pairs: Pair[] = [{ text: 0, notes: 0 }];
  let free = 0;
  for (const note of list.querySelectorAll<HTMLElement>('.note-item')) {
    const words = article.querySelector(`[data-statements~="${note.dataset.for}"]`)?.getClientRects()[0];
    const wanted = words ? words.top - top : free;
    const at = Math.max(free, wanted);
    note.style.top = `${at}px`;
    free = at + note.offsetHeight + GAP;
    // Of the notes of one line the first stands beside it, and the others pass by on the way to the next.
    if (wanted > (pairs.at(-1) as Pair).text) pairs.push({ text: wanted, notes: at });
  }
  list.style.height = `${free}px`;
  return [...pairs, { text: article.offsetHeight, notes: free }];
}

/** The height in the notes that belongs to one in the text. */
function noteHeight(pairs: readonly Pair[], text: number): number {
  const from = pairs.findLast((pair) => pair.text <= text) ?? { text: 0, notes: 0 };
  const to = pairs.find((pair) => pair.text > text) ?? { text: text + 1, notes: from.notes };
  return from.notes + ((to.notes - from.notes) * (text - from.text)) / (to.text - from.text);
}

interface NotesProps {
  readonly article: RefObject<HTMLElement | null>;
  readonly rows: readonly StatementRow[];
  /** Id of the selected statement: while its words are in view, its note stands beside them. */
  readonly selected: string | null;
}

export function Notes({ article, rows, selected }: NotesProps): JSX.Element {
  const column = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const text = article.current as HTMLElement;
    const notes = column.current as HTMLElement;
    const list = notes.firstElementChild as HTMLElement;
    const reader = text.closest('.reader') as HTMLElement;
    let pairs: readonly Pair[] = [];
    const glide = () => {
      const view = reader.getBoundingClientRect();
      const above = notes.getBoundingClientRect().top - view.top;
      const words = text.querySelector(`[data-statements~="${selected}"]`)?.getClientRects()[0];
      const note = list.querySelector<HTMLElement>(`[data-for="${selected}"]`);
      if (words && note && words.top > view.top + above && words.bottom < view.bottom) {
        notes.scrollTop = note.offsetTop - (words.top - view.top - above);
        return;
      }
      const line = readingLine(reader);
      const at = view.top + line - text.getBoundingClientRect().top;
      notes.scrollTop = noteHeight(pairs, at) - (line - above);
    };
    const settle = () => {
      pairs = place(text, list);
      glide();
    };
    const watch = new ResizeObserver(settle);
    watch.observe(text);
    watch.observe(reader);
    document.fonts.ready.then(settle);
    reader.addEventListener('scroll', glide, { passive: true });
    return () => {
      watch.disconnect();
      reader.removeEventListener('scroll', glide);
    };
  }, [rows, selected]);
  return (
    <aside class="notes" ref={column} aria-label="Statements in the text">
      <ul>
        {rows.map((row) => (
          <li key={row.id} class={`note-item ${shownIds.value.has(row.id) ? '' : 'is-out'}`} data-for={row.id}>
            <StatementButton row={row} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
