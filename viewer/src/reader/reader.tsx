/** The source as one reads it, its statements underlined in their own rhythm, with a note for each beside it. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SourceAnswer } from '../../../src/model/api.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import { sourceName } from '../../../src/view/words.ts';
import { strokeClass } from '../panels/quote.tsx';
import { StatementButton } from '../panels/rows.tsx';
import { plural } from '../panels/wording.ts';
import { act, graph, hover, lineOf, sourceText, view } from '../state/store.ts';
import { type Paragraph, type Piece, segments } from './segments.ts';

/** Underlines beyond this many on the same words are left to the notes. */
const LEVELS = 3;

function selectedId(): string | null {
  const { selection } = view.value;
  return selection.kind === 'tie' ? selection.id : null;
}

/** Pressing words selects their statement; pressing again goes through all that rest on them. */
function pressed(piece: Piece): void {
  const ids = piece.marks.map((mark) => mark.row.id);
  const next = ids[(ids.indexOf(selectedId() ?? '') + 1) % ids.length];
  if (next) act({ do: 'select', selection: { kind: 'tie', id: next } });
}

function underlined(piece: Piece): ComponentChildren {
  const visible = piece.marks.filter((mark) => mark.level < LEVELS).sort((a, b) => a.level - b.level);
  return visible.reduce<ComponentChildren>(
    (inner, { row, level }) => <span class={`underlined level-${level} ${strokeClass(row)}`}>{inner}</span>,
    piece.text,
  );
}

function Words({ piece }: { readonly piece: Piece }): JSX.Element {
  const first = piece.marks[0];
  if (!first) return <>{piece.text}</>;
  const selected = selectedId();
  const over = hover.value.kind === 'tie' ? hover.value.id : null;
  const holds = (id: string | null) => id !== null && piece.marks.some((mark) => mark.row.id === id);
  const isOver = piece.marks.some((mark) => over !== null && lineOf.value.get(mark.row.id)?.id === over);
  return (
    // The notes beside the text are the same controls for the keyboard and for screen readers.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <span
      class={`words-of ${holds(selected) ? 'is-selected' : isOver ? 'is-over' : ''}`}
      data-statements={piece.marks.map((mark) => mark.row.id).join(' ')}
      onClick={() => pressed(piece)}
    >
      {underlined(piece)}
    </span>
  );
}

/** Puts each note beside the words it belongs to, or below the note before it. */
function placeNotes(article: HTMLElement): void {
  const top = article.getBoundingClientRect().top;
  let free = 0;
  for (const note of article.querySelectorAll<HTMLElement>('.note-item')) {
    const words = article.querySelector(`[data-statements~="${note.dataset.for}"]`);
    const wanted = words ? words.getClientRects()[0] : undefined;
    const at = Math.max(free, wanted ? wanted.top - top : 0);
    note.style.top = `${at}px`;
    free = at + note.offsetHeight + 2;
  }
  article.style.minHeight = `${free}px`;
}

function Note({ row }: { readonly row: StatementRow }): JSX.Element {
  return (
    <li class="note-item" data-for={row.id}>
      <StatementButton row={row} />
    </li>
  );
}

function Text({
  source,
  rows,
}: {
  readonly source: SourceAnswer;
  readonly rows: readonly StatementRow[];
}): JSX.Element {
  const article = useRef<HTMLElement>(null);
  const paragraphs = useMemo(() => segments(source, rows), [source, rows]);
  const selected = selectedId();
  useLayoutEffect(() => {
    const element = article.current as HTMLElement;
    const watch = new ResizeObserver(() => placeNotes(element));
    watch.observe(element);
    document.fonts.ready.then(() => placeNotes(element));
    return () => watch.disconnect();
  }, [paragraphs]);
  useEffect(() => {
    if (selected === null) return;
    const reader = article.current?.closest('.reader');
    const words = article.current?.querySelector(`[data-statements~="${selected}"]`);
    if (!reader || !words) return;
    const frame = reader.getBoundingClientRect();
    const box = words.getBoundingClientRect();
    if (box.top > frame.top + 60 && box.bottom < frame.bottom - 60) return;
    reader.scrollTop += box.top - frame.top - frame.height * 0.25;
  }, [selected, paragraphs]);
  return (
    <article class="text" ref={article} lang={source.language}>
      {paragraphs.map((paragraph: Paragraph, index) => (
        <p key={index} class={paragraph.number === '' ? 'outside' : ''}>
          {paragraph.number === '' ? null : <span class="number">{paragraph.number}</span>}
          {paragraph.pieces.map((piece, at) => (
            <Words key={at} piece={piece} />
          ))}
        </p>
      ))}
      <ul class="notes" aria-label="Statements in the text">
        {paragraphs
          .flatMap((paragraph) => paragraph.starting)
          .map((row) => (
            <Note key={row.id} row={row} />
          ))}
      </ul>
    </article>
  );
}

export function Reader(): JSX.Element {
  const index = graph.value as GraphIndex;
  const id = view.value.source ?? index.answer.sources[0]?.id ?? '';
  const text = useSignal<SourceAnswer | null>(null);
  const problem = useSignal<string | null>(null);
  useEffect(() => {
    problem.value = null;
    sourceText(id).then(
      (source) => {
        text.value = source;
      },
      (error: Error) => {
        problem.value = error.message;
      },
    );
  }, [id, index]);
  const rows = of(index.ofSource, id);
  const hedged = rows.filter((row) => row.hedge !== null || row.status !== 'reported').length;
  const summary = index.sources.get(id);
  return (
    <section class="reader" aria-label="Source">
      <header>
        <h1>{summary?.title ?? sourceName(summary)}</h1>
        <p>
          {[
            summary?.author,
            summary?.title === null ? 'no headline in the file' : null,
            summary?.published ?? 'no publication date in the file',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="reader-count">
          <strong>{plural(rows.length, 'statement')}</strong>, {hedged} of them hedged
        </p>
      </header>
      {problem.value === null ? null : <p class="notice wide">The text could not be read. {problem.value}</p>}
      {text.value?.id === id ? <Text source={text.value} rows={rows} /> : null}
    </section>
  );
}
