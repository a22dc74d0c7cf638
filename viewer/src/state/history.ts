/** The views that were looked at, in order, so that every change can be taken back. Plain values, no page. */

import type { StoryRecord } from '../../../src/model/records.ts';
import { PLAY } from '../../../src/view/update.ts';
import type { View } from '../../../src/view/view.ts';

/** A step of a story that was opened, and the view that it opened with. */
export interface Told {
  readonly story: StoryRecord;
  readonly at: number;
  readonly view: View;
}

export interface Step {
  readonly view: View;
  /** What of a story was being told; `null` where nothing was. */
  readonly told: Told | null;
  /** What brought it about, as a part of a sentence: "Support hidden". */
  readonly did: string;
  /** Steps of the same name that follow each other quickly count as one; `null` for those that never do. */
  readonly joins: string | null;
  /** When it was taken, in milliseconds. */
  readonly time: number;
}

export interface History {
  /** The number of the first step: those before it were taken before the page was loaded. */
  readonly first: number;
  readonly steps: readonly Step[];
  /** Which of the steps is on screen. */
  readonly at: number;
}

/** Steps that join do so within this time, in milliseconds. */
export const JOINED_WITHIN = 1000;

export function begin(view: View, first: number): History {
  return { first, steps: [{ view, told: null, did: '', joins: null, time: 0 }], at: 0 };
}

export function stepNow(history: History): Step {
  return history.steps[history.at] as Step;
}

/** The history after a step. What had been undone is gone. */
export function record(history: History, step: Step): History {
  const last = stepNow(history);
  const isQuick = step.time - last.time < JOINED_WITHIN || step.joins?.startsWith(PLAY);
  const joined = step.joins !== null && last.joins === step.joins && isQuick;
  const steps = [...history.steps.slice(0, history.at + (joined ? 0 : 1)), step];
  return { ...history, steps, at: steps.length - 1 };
}

/** The history with what was told at each step replaced: a story that is left, or was edited, is so at all of them. */
export function retold(history: History, tell: (told: Told) => Told | null): History {
  return { ...history, steps: history.steps.map((step) => ({ ...step, told: step.told && tell(step.told) })) };
}

/** The number of the step on screen, counted over all loads of the page. */
export function numberNow(history: History): number {
  return history.first + history.at;
}

/** The history with another of its steps on screen; `undefined` where it has none of that number. */
export function goTo(history: History, number: number): History | undefined {
  const at = number - history.first;
  return at >= 0 && at < history.steps.length ? { ...history, at } : undefined;
}

/** What going back, or forward, from here would take back or do again; `null` where there is nothing. */
export function backward(history: History): string | null {
  return history.at > 0 ? stepNow(history).did : null;
}

export function forward(history: History): string | null {
  return history.steps[history.at + 1]?.did ?? null;
}
