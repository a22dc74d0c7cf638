/** The source as one reads it, its statements underlined in their own rhythm, with a note for each beside it. */

import { signal, useSignal } from '@preact/signals';
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SourceAnswer } from '../../../src/model/api.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import { sourceName } from '../../../src/view/words.ts';
import { strokeClass } from '../panels/quote.tsx';
import { plural } from '../panels/wording.ts';
import { act, connection, graph, hover, lineOf, reading, refresh, shownIds, sourceText, view } from '../state/store.ts';
import { Notes, readingLine } from './notes.tsx';
import { type Paragraph, type Piece, segments, wordsIn } from './segments.ts';

/** Underlines beyond this many on the same words are left to the notes. */
const LEVELS = 3;
/** How long a hand on the reader makes it scroll, in milliseconds. */
const SCROLLS_FOR = 1_200;

/** True while text that carries no statement is marked. */
export const gapsShown = signal(false);

export function toggleGaps(): void {
  gapsShown.value = !gapsShown.value;
}

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

/** The levels at which underlines are drawn: their own, or the last ones that leave room for all, no two the same. */
function drawnLevels(levels: readonly number[]): readonly number[] {
  const drawn: number[] = [];
  for (const level of [...levels].reverse()) drawn.unshift(Math.min(level, (drawn[0] ?? LEVELS) - 1));
  return drawn;
}

/** The class that fades what the filters leave out. */
function outClass(row: StatementRow): string {
  return shownIds.value.has(row.id) ? '' : 'is-out';
}

function underlined(piece: Piece): ComponentChildren {
  const visible = [...piece.marks].sort((a, b) => a.level - b.level).slice(0, LEVELS);
  const levels = drawnLevels(visible.map(({ level }) => level));
  return visible.reduce<ComponentChildren>(
    (inner, { row }, index) => (
      <span class={`underlined level-${levels[index]} ${strokeClass(row)} ${outClass(row)}`}>{inner}</span>
    ),
    piece.isHedge ? <strong>{piece.text}</strong> : piece.text,
  );
}

function Words({ piece }: { readonly piece: Piece }): JSX.Element {
  if (piece.marks.length === 0) {
    return gapsShown.value && piece.isGap ? <mark class="gap">{piece.text}</mark> : <span>{piece.text}</span>;
  }
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

/** How much of the text carries nothing, in words. */
function Gaps({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }): JSX.Element {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
  const gaps = pieces.filter((piece) => piece.isGap);
  const count = (some: readonly Piece[]) => some.reduce((sum, piece) => sum + wordsIn(piece.text), 0);
  return (
    <div class="gap-line">
      <button type="button" class="link" aria-pressed={gapsShown.value} onClick={toggleGaps}>
        {gapsShown.value ? 'Leave text without statement unmarked' : 'Mark text without statement'}
      </button>
      {gapsShown.value ? (
        <span role="status">
          {' '}
          {plural(gaps.length, 'passage')}, {count(gaps).toLocaleString('en')} of {plural(count(pieces), 'word')}, carry
          neither a statement nor a number.
        </span>
      ) : null}
    </div>
  );
}

/** The map keeps to the paragraph that is scrolled to; what the page scrolls by itself leads nowhere. */
function useScrolling(article: RefObject<HTMLElement | null>, source: string): void {
  useEffect(() => {
    const reader = article.current?.closest<HTMLElement>('.reader');
    if (!reader) return;
    const hands = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    // A page that opens scrolls by itself: until a hand comes, none has been there.
    let touched = Number.NEGATIVE_INFINITY;
    const touch = () => {
      touched = performance.now();
    };
    const follow = () => {
      if (performance.now() - touched > SCROLLS_FOR) return;
      const line = reader.getBoundingClientRect().top + readingLine(reader);
      const at = [...reader.querySelectorAll<HTMLElement>('[data-locator]')].findLast(
        (paragraph) => paragraph.getBoundingClientRect().top <= line,
      );
      const locator = at?.querySelector('[data-statements]') ? at.dataset.locator : undefined;
      if (locator !== undefined && reading.peek()?.locator !== locator) reading.value = { source, locator };
    };
    for (const hand of hands) reader.addEventListener(hand, touch, { passive: true });
    reader.addEventListener('scroll', follow, { passive: true });
    return () => {
      for (const hand of hands) reader.removeEventListener(hand, touch);
      reader.removeEventListener('scroll', follow);
      reading.value = null;
    };
  }, [source]);
}

function Text({
  source,
  rows,
}: {
  readonly source: SourceAnswer;
  readonly rows: readonly StatementRow[];
}): JSX.Element {
  const article = useRef<HTMLElement>(null);
  const figures = graph.value?.answer.figures ?? [];
  const paragraphs = useMemo(() => segments(source, rows, figures), [source, rows, figures]);
  useScrolling(article, source.id);
  const selected = selectedId();
  const starting = useMemo(() => paragraphs.flatMap((paragraph) => paragraph.starting), [paragraphs]);
  useEffect(() => {
    reading.value = null;
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
    <div class="text-and-notes">
      <article class="text" ref={article} lang={source.language}>
        <Gaps paragraphs={paragraphs} />
        {paragraphs.map((paragraph: Paragraph, index) => (
          <p key={index} class={paragraph.number === '' ? 'outside' : ''} data-locator={paragraph.locator}>
            {paragraph.number === '' ? null : <span class="number">{paragraph.number}</span>}
            {paragraph.pieces.map((piece, at) => (
              <Words key={at} piece={piece} />
            ))}
          </p>
        ))}
      </article>
      <Notes article={article} rows={starting} selected={selected} />
    </div>
  );
}

/** The text of a source, asked for again once the server is back, or the user wants it. */
function useText(id: string, index: GraphIndex) {
  const text = useSignal<SourceAnswer | null>(null);
  const problem = useSignal<string | null>(null);
  const tries = useSignal(0);
  const isAway = connection.value.problem !== null;
  useEffect(() => {
    if (text.peek()?.id === id && isAway) return;
    problem.value = null;
    sourceText(id).then(
      (source) => {
        text.value = source;
      },
      (error: Error) => {
        problem.value = error.message;
      },
    );
  }, [id, index, isAway, tries.value]);
  const tryAgain = () => {
    tries.value += 1;
    refresh();
  };
  return { text: text.value?.id === id ? text.value : null, problem: problem.value, tryAgain };
}

/** How many of the source's statements the filters let through, and what became of the others. */
function Count({ rows }: { readonly rows: readonly StatementRow[] }): JSX.Element {
  const here = rows.filter((row) => shownIds.value.has(row.id));
  const hedged = here.filter((row) => row.hedge !== null || row.status !== 'reported').length;
  const isAll = here.length === rows.length;
  return (
    <p class="reader-count">
      <strong>
        {isAll ? '' : `${here.length.toLocaleString('en')} of `}
        {plural(rows.length, 'statement')}
      </strong>
      , {hedged} of them hedged{isAll ? '' : '; the rest faded'}
    </p>
  );
}

export function Reader(): JSX.Element {
  const index = graph.value as GraphIndex;
  const id = view.value.source ?? index.answer.sources[0]?.id ?? '';
  const { text, problem, tryAgain } = useText(id, index);
  const rows = of(index.ofSource, id);
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
        <Count rows={rows} />
      </header>
      {problem === null ? null : (
        <p class="notice wide" role="status">
          The text could not be read. {problem}{' '}
          <button type="button" class="link" onClick={tryAgain}>
            Try again
          </button>
        </p>
      )}
      {text ? <Text source={text} rows={rows} /> : null}
    </section>
  );
}
