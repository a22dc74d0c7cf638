/** The timeline under the map: a block a statement, a brush over the dates, and what has no date beside it. */

import { computed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dayNumber, dayWords, isoDay, periodWords } from '../../../src/view/days.ts';
import type { Period } from '../../../src/view/filters.ts';
import { act, lineOf, shownIds, view } from '../state/store.ts';
import { type Axis, bars, blocks, isDated, stops } from './axis.ts';
import { axis, PlayButtons, rows } from './play.tsx';

/** The drawing is this many units wide and high, however large it is on the screen. */
const WIDE = 1000;
const HIGH = 100;
const LEAST = 0.006;
const TALLEST = 12;
/** Up to so many statements each has a square or a block of its own. */
const APART = 400;

const stopDays = computed(() => (axis.value ? stops(rows.value, axis.value) : []));

/** Whether there are too many for a block each. */
const areBars = computed(() => rows.value.filter(isDated).length > APART);

/** What the drawing means: in few words, and in full. */
const MEANS = {
  blocks: {
    brief: 'One block per statement, as wide as its date is imprecise. Filled: on the map.',
    full: 'One block per dated statement, as wide as its date is imprecise. Filled: shown on the map.',
  },
  bars: {
    brief: 'Bars: what may fall there, hatched where not dated to the day.',
    full: 'A bar counts the shown statements that may fall into its stretch of time. Its solid part is dated to the day; the hatched part is less precise, and counts in every stretch into which it may fall.',
  },
};

/** The brush in days: the first, and the one after the last. */
function brushed(on: Axis): { readonly from: number; readonly end: number } {
  const { period } = view.value;
  return period
    ? { from: dayNumber(period.from), end: dayNumber(period.to) + 1 }
    : { from: on.first, end: on.last + 1 };
}

function setBrush(on: Axis, from: number, end: number): void {
  const isWhole = from <= on.first && end > on.last;
  const period: Period | null = isWhole ? null : { from: isoDay(from), to: isoDay(Math.max(from, end - 1)) };
  act({ do: 'set-period', period });
}

function Blocks({ on }: { readonly on: Axis }): JSX.Element {
  const all = blocks(rows.value, on, LEAST);
  const lanes = Math.max(1, ...all.map((block) => block.lane + 1));
  const height = Math.min(TALLEST, HIGH / lanes);
  return (
    <>
      {all.map(({ row, from, to, lane, openTo, openFrom }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the pointer, the list has the same
        <rect
          key={row.id}
          class={`time-block ${shownIds.value.has(row.id) ? 'is-on' : ''} ${openTo ? 'open-to' : openFrom ? 'open-from' : ''}`}
          x={from * WIDE}
          y={HIGH - (lane + 1) * height}
          width={(to - from) * WIDE - 1}
          height={height * 0.86}
          onClick={() => {
            if (lineOf.peek().has(row.id)) act({ do: 'select', selection: { kind: 'tie', id: row.id } });
          }}
        />
      ))}
    </>
  );
}

/** For many statements: a bar a slot, solid as far up as its statements are dated to the day. */
function Bars({ on }: { readonly on: Axis }): JSX.Element {
  const all = bars(
    rows.value.filter((row) => shownIds.value.has(row.id)),
    on,
  );
  const most = Math.max(1, ...all.map(({ may }) => may));
  return (
    <>
      {all.map(({ slot, may, exact }) => {
        const place = { x: slot.from * WIDE, width: (slot.to - slot.from) * WIDE - 2 };
        const [top, solid] = [HIGH * (1 - may / most), (exact / most) * HIGH];
        return (
          <g key={slot.first}>
            <rect class="time-block is-vague" {...place} y={top} height={HIGH - top - solid} />
            <rect class="time-block is-on" {...place} y={HIGH - solid} height={solid} />
          </g>
        );
      })}
    </>
  );
}

function Handle(props: { readonly on: Axis; readonly end: 'from' | 'to' }): JSX.Element {
  const { on, end } = props;
  const brush = brushed(on);
  const day = end === 'from' ? brush.from : brush.end;
  const set = (to: number) =>
    end === 'from'
      ? setBrush(on, Math.min(to, brush.end - 1), brush.end)
      : setBrush(on, brush.from, Math.max(to, brush.from + 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const days = stopDays.value;
    const next = {
      ArrowRight: days.find((one) => one > day),
      ArrowUp: days.find((one) => one > day),
      ArrowLeft: days.findLast((one) => one < day),
      ArrowDown: days.findLast((one) => one < day),
      Home: on.first,
      End: on.last + 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(next);
  };
  const words = dayWords(isoDay(end === 'from' ? day : day - 1));
  return (
    <div
      class="time-handle"
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? 'From' : 'Until'}
      aria-valuemin={on.first}
      aria-valuemax={on.last + 1}
      aria-valuenow={day}
      aria-valuetext={words}
      title={`${end === 'from' ? 'From' : 'Until'} ${words}`}
      data-end={end}
      style={{ left: `${on.at(day) * 100}%` }}
      onKeyDown={onKeyDown}
    />
  );
}

/** Dragging on the plot brushes; a handle that is dragged moves. */
function useBrush(on: Axis, plot: { readonly current: HTMLDivElement | null }): (event: PointerEvent) => void {
  return (event) => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || event.button !== 0) return;
    const dayOf = (x: number) => on.dayAt(Math.min(1, Math.max(0, (x - box.left) / box.width)));
    const end = (event.target as HTMLElement).dataset.end;
    const before = brushed(on);
    const anchor = end === 'from' ? before.end - 1 : end === 'to' ? before.from : dayOf(event.clientX);
    const startX = event.clientX;
    const move = (now: PointerEvent) => {
      if (!end && Math.abs(now.clientX - startX) < 4) return;
      const day = dayOf(now.clientX);
      setBrush(on, Math.min(anchor, day), Math.max(anchor, day) + 1);
    };
    const stop = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', stop);
      removeEventListener('pointercancel', stop);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', stop);
    addEventListener('pointercancel', stop);
  };
}

function Plot({ on }: { readonly on: Axis }): JSX.Element {
  const plot = useRef<HTMLDivElement>(null);
  const onPointerDown = useBrush(on, plot);
  const brush = brushed(on);
  const [left, right] = [on.at(brush.from) * 100, on.at(brush.end) * 100];
  return (
    <div class="time-plot" ref={plot} onPointerDown={onPointerDown}>
      <div class="time-brush" style={{ left: `${left}%`, width: `${right - left}%` }} />
      <svg class="time-drawing" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <linearGradient id="time-fade-to">
            <stop offset="0" class="time-ink" />
            <stop offset="1" class="time-ink" stop-opacity="0.15" />
          </linearGradient>
          <pattern id="time-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
            <path class="time-stroke" d="M-1 1L1 -1M0 6L6 0M5 7L7 5" />
          </pattern>
        </defs>
        {areBars.value ? <Bars on={on} /> : <Blocks on={on} />}
      </svg>
      <div class="time-labels" aria-hidden="true">
        {on.slots.map((slot) => (
          <span
            key={slot.first}
            style={{ left: `${slot.from * 100}%`, width: `${(slot.to - slot.from) * 100}%` }}
            title={slot.label}
          >
            {slot.label}
          </span>
        ))}
      </div>
      <Handle on={on} end="from" />
      <Handle on={on} end="to" />
    </div>
  );
}

function Undated(): JSX.Element {
  const all = rows.value.filter((row) => !isDated(row));
  const now = all.filter((row) => shownIds.value.has(row.id)).length;
  const each = Math.max(1, Math.ceil(all.length / APART));
  const squares = Math.ceil(all.length / each);
  const filled = Math.round(now / each);
  const across = Math.ceil(squares / 7);
  return (
    <div class="time-undated">
      <label>
        <input type="checkbox" checked={view.value.undated} onChange={() => act({ do: 'toggle-undated' })} />
        No date in the text{' '}
        <span class="count">
          {now}/{all.length}
        </span>
      </label>
      <svg viewBox={`0 0 ${across * 8} 56`} width={across * 8} height={56} aria-hidden="true">
        {Array.from({ length: squares }, (_, at) => (
          <rect
            key={at}
            class={at < filled ? 'time-block is-on' : 'time-block'}
            x={Math.floor(at / 7) * 8}
            y={(at % 7) * 8}
            width={6}
            height={6}
          />
        ))}
      </svg>
    </div>
  );
}

export function Timeline(): JSX.Element | null {
  const open = useSignal(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open.value) panel.current?.querySelector<HTMLElement>('[role="slider"]')?.focus();
  }, [open.value]);
  const on = axis.value;
  if (on === null) return null;
  const { period } = view.value;
  const means = MEANS[areBars.value ? 'bars' : 'blocks'];
  return (
    <>
      <button
        type="button"
        class="time-chip"
        data-floating={open.value ? true : 'lasting'}
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {open.value ? 'Close the dates' : periodWords(period)}
      </button>
      <section class={open.value ? 'timeline is-open' : 'timeline'} aria-label="When" ref={panel}>
        <div class="time-main">
          <header>
            <h2>When</h2>
            <p title={means.full}>{means.brief}</p>
            <PlayButtons />
            {/* Always there, so that nothing moves when it is needed. */}
            <button
              type="button"
              class="link"
              aria-disabled={period === null}
              onClick={() => act({ do: 'set-period', period: null })}
            >
              {periodWords(period)}
              {period === null ? null : <span class="sr">: show all dates</span>}
            </button>
          </header>
          <Plot on={on} />
        </div>
        <Undated />
      </section>
    </>
  );
}
