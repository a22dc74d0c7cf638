/** Going through time: step by step, or by itself. */

import { computed, effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import type { Period } from '../../../src/view/filters.ts';
import { Icon } from '../panels/icons.tsx';
import { act, graph, view } from '../state/store.ts';
import { axisOf } from './axis.ts';
import { frames, stepped } from './frames.ts';

export const rows = computed<readonly StatementRow[]>(() => graph.value?.answer.statements ?? []);
export const axis = computed(() => axisOf(rows.value));
const all = computed(() => (axis.value ? frames(axis.value, rows.value) : []));

/** How long each window stays, in milliseconds. */
const STAYS = 1100;

/** The run that plays; `null` while nothing moves. */
const playing = signal<number | null>(null);
let runs = 0;
/** The period that play showed last: another one is the user's, and ends it. */
let shownLast: Period | null = null;

function next(by: 1 | -1): Period | null {
  return axis.peek()
    ? stepped(view.peek().period, by, axis.peek() as NonNullable<typeof axis.value>, all.peek())
    : null;
}

/** One window on or back. */
export function stepTime(by: 1 | -1): void {
  playing.value = null;
  const period = next(by);
  if (period) act({ do: 'set-period', period });
}

function advance(run: number): void {
  if (playing.peek() !== run) return;
  const period = next(1);
  if (period === null) {
    playing.value = null;
    return;
  }
  shownLast = period;
  act({ do: 'play', period, run });
  setTimeout(() => advance(run), STAYS);
}

/** Those who want no motion go on by themselves: each press is one step. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function togglePlay(): void {
  if (playing.peek() !== null) {
    playing.value = null;
    return;
  }
  if (next(1) === null) act({ do: 'set-period', period: null });
  if (isStill()) {
    stepTime(1);
    return;
  }
  runs += 1;
  playing.value = runs;
  advance(runs);
}

effect(() => {
  const { period } = view.value;
  if (playing.peek() !== null && period !== shownLast) playing.value = null;
});

export function PlayButtons(): JSX.Element {
  const isPlaying = playing.value !== null;
  const play = isPlaying ? 'Pause' : isStill() ? 'Play, one step a press' : 'Play';
  return (
    <span class="time-play">
      <button
        type="button"
        class="time-button"
        aria-label="Back in time ([)"
        title="Back in time ([)"
        onClick={() => stepTime(-1)}
      >
        <Icon name="back" />
      </button>
      <button type="button" class="time-button" aria-label={play} title={play} onClick={togglePlay}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        class="time-button"
        aria-label="On in time (])"
        title="On in time (])"
        onClick={() => stepTime(1)}
      >
        <Icon name="on" />
      </button>
    </span>
  );
}
