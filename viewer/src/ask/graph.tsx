/** The rows on screen as a small graph, drawn by the same functions as the map, on a canvas of its own. */

import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Box } from '../../../src/draw/boxes.ts';
import { distance, type Point } from '../../../src/draw/curve.ts';
import type { Line } from '../../../src/draw/lanes.ts';
import { lineAt, type Scene } from '../../../src/draw/scene.ts';
import { cssFont, MAP_FONTS } from '../../../src/draw/type.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { title } from '../../../src/model/sentence.ts';
import type { Target } from '../../../src/view/view.ts';
import { forgetWidths, paint } from '../map/paint.ts';
import { plural } from '../panels/wording.ts';
import { act, entityOf, statementOf } from '../state/store.ts';
import { isSelected, select } from './evidence.tsx';
import { actors, drawn, drawnLines, fonts, hovered, keepPlaced, marks, size, tooMany } from './graph-picture.ts';
import { numbers } from './page.ts';

/** How far off a press still counts, in pixels. */
const REACH = 8;

function draw(canvas: HTMLCanvasElement): void {
  const { width, height } = size.value ?? { width: 0, height: 0 };
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  context.scale(canvas.width / width, canvas.height / height);
  const picture = drawn.value;
  if (picture) for (const layer of [picture.ties, picture.marks, picture.names]) paint(context, layer);
}

function at(canvas: HTMLCanvasElement, event: MouseEvent): Target {
  const box = canvas.getBoundingClientRect();
  const point = { x: event.clientX - box.left, y: event.clientY - box.top };
  const mark = marks.value.find((one) => distance(one, point) <= one.radius + 3);
  if (mark) return { kind: 'actor', id: mark.id };
  const line = drawn.value ? lineAt(drawn.value, point, REACH) : undefined;
  return line ? { kind: 'tie', id: line.id } : { kind: 'none' };
}

interface Numbered extends Point {
  readonly line: Line;
  /** The rows that the line stands for, in their order, and the statement of the first. */
  readonly rows: readonly number[];
  readonly first: StatementRow;
}

/** Places along a line where its number may stand; the middle is best. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];
/** No more air than this is wanted around a number, in pixels. */
const APART = 24;
/** How high the ring of a number is, how wide around nothing, and how much a letter adds. */
const RING = { high: 18, wide: 11, letter: 6.2 };

/** How far a point is from a box; 0 inside it. */
function away({ x, y }: Point, { left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** "2, 4", and of more "2 +3": there is little room on a line. */
function inShort(rows: readonly number[]): string {
  return rows.length > 2 ? `${rows[0]} +${rows.length - 1}` : rows.join(', ');
}

/** What is written on it, and all of them: who speaks to the page says what is to be read there. */
function named(rows: readonly number[]): string {
  return rows.length > 2 ? `${inShort(rows)} (${rows.join(', ')})` : inShort(rows);
}

function ringAt({ x, y }: Point, rows: readonly number[]): Box {
  const half = (RING.wide + inShort(rows).length * RING.letter) / 2;
  return { left: x - half, right: x + half, top: y - RING.high / 2, bottom: y + RING.high / 2 };
}

/** How far two boxes are from each other; below 0 where one lies over the other. */
function between(one: Box, other: Box): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down);
}

/** Puts the number of each line where it is farthest from marks, from words along the line and from other numbers. */
function numbered(picture: Scene): readonly Numbered[] {
  const placed: Numbered[] = [];
  const texts = [...picture.placed.map(({ box }) => box), ...[...picture.words.values()].flatMap(({ boxes }) => boxes)];
  for (const { line, track, from, to } of picture.drawn.values()) {
    const numberOf = ({ id }: StatementRow) => numbers.value.get(id) as number;
    const own = line.statements.filter(({ id }) => numbers.value.has(id)).sort((a, b) => numberOf(a) - numberOf(b));
    const [first] = own;
    if (!first) continue;
    const rows = own.map(numberOf);
    const free = (point: Point) =>
      Math.min(
        APART,
        ...placed.map((other) => between(ringAt(point, rows), ringAt(other, other.rows)) * 4),
        ...texts.map((box) => away(point, box) * 2),
        ...marks.value.map((mark) => distance(mark, point) - mark.radius),
      );
    const points = SHARES.map((share) => track.at(from + (to - from) * share));
    const best = points.reduce((one, other) => (free(other) > free(one) ? other : one));
    placed.push({ line, rows, first, x: best.x, y: best.y });
  }
  return placed;
}

/** The numbers of a line's rows, on the line; for the keyboard and for screen readers they are the lines. */
function Numbers(): JSX.Element | null {
  const picture = drawn.value;
  if (!picture || numbers.value.size === 0) return null;
  return (
    <>
      {numbered(picture).map(({ line, rows, first, x, y }) => (
        <button
          type="button"
          key={line.id}
          class="nth on-line"
          style={{ left: `${x}px`, top: `${y}px` }}
          aria-label={`${named(rows)}: ${title(first, entityOf, statementOf)}`}
          aria-current={line.statements.some(({ id }) => isSelected(id))}
          onClick={() => select(first.id)}
        >
          {inShort(rows)}
        </button>
      ))}
    </>
  );
}

function Picture(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = box.current as HTMLDivElement;
    const surface = canvas.current as HTMLCanvasElement;
    const watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      const known = size.peek();
      if (width === 0 || height === 0) size.value = null;
      else if (known?.width !== width || known.height !== height) size.value = { width, height };
    });
    watch.observe(element);
    Promise.all(MAP_FONTS.map((font) => document.fonts.load(cssFont(font), 'Aé“'))).then(() => {
      forgetWidths();
      fonts.value += 1;
    });
    const stops = [keepPlaced(), effect(() => draw(surface))];
    return () => {
      watch.disconnect();
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <div class="answer-canvas" ref={box}>
      <canvas
        ref={canvas}
        class={hovered.value.kind === 'none' ? '' : 'over'}
        onMouseMove={(event) => {
          const next = at(event.currentTarget, event);
          const now = hovered.peek();
          if (next.kind !== now.kind || (next.kind !== 'none' && now.kind !== 'none' && next.id !== now.id)) {
            hovered.value = next;
          }
        }}
        onMouseLeave={() => {
          hovered.value = { kind: 'none' };
        }}
        onClick={(event) => act({ do: 'select', selection: at(event.currentTarget, event) })}
      />
      <Numbers />
    </div>
  );
}

export function AnswerGraph(): JSX.Element {
  const count = actors.value.length;
  return (
    <section class={`answer-graph ${count === 0 ? 'is-empty' : ''}`} aria-label="Graph of these rows">
      {count === 0 ? <p class="graph-note">Rows that hold statements, nodes or paths are drawn here.</p> : null}
      {tooMany.value ? (
        <p class="graph-note">
          {plural(count, 'actor, place or event', 'actors, places and events')} on this page are too many to draw here.
          “Show only these” puts them on the map.
        </p>
      ) : null}
      {count > 0 && !tooMany.value && marks.value.length === 0 ? (
        <p class="graph-note" role="status">
          Placing {plural(drawnLines.value.length, 'line')} …
        </p>
      ) : null}
      <Picture />
    </section>
  );
}
