/** Saved views and stories: the list that the server keeps, and the story that is being told. */

import { computed, effect, signal } from '@preact/signals';
import type { StoryRecord } from '../../../src/model/records.ts';
import { passes } from '../../../src/view/filters.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { readLink } from '../../../src/view/link.ts';
import type { View } from '../../../src/view/view.ts';
import { ApiError, fetchViews, sendView } from '../api.ts';
import { idsInLink } from '../state/part.ts';
import {
  announcement,
  bring,
  graph,
  linkTo,
  openLink,
  partOf,
  retell,
  shown,
  start,
  telling,
  view,
  watch,
} from '../state/store.ts';

export interface Saved {
  readonly stories: readonly StoryRecord[];
  /** Whether new ones can be saved. */
  readonly writable: boolean;
}

/** `null` until the server was asked. */
export const saved = signal<Saved | null>(null);

/** Why the list could not be had, or a view could not be saved. */
export const trouble = signal<ApiError | null>(null);

/** True while the list is open. */
export const viewsOpen = signal(false);

/** The step that is wanted, while the page fetches what it names. */
let wanted: { readonly story: StoryRecord; readonly at: number } | null = null;

/** Whether other statements are shown than those that the step that is told was opened with. */
export const strayed = computed(() => {
  const [told, index] = [telling.value, graph.value];
  if (told === null || index === null) return false;
  const own = index.answer.statements.filter((row) => passes(row, told.view, index));
  return own.length !== shown.value.length || own.some((row, at) => row !== shown.value[at]);
});

function failed(problem: unknown): void {
  if (!(problem instanceof ApiError)) throw problem;
  trouble.value = problem;
}

/** Asks the server for the list. */
export async function refreshSaved(): Promise<void> {
  try {
    const { stories, writable } = await fetchViews();
    saved.value = { stories: [...stories].sort((a, b) => a.title.localeCompare(b.title, 'en')), writable };
    trouble.value = null;
    retell((told) => {
      const story = stories.find(({ id }) => id === told.story.id);
      return story ? { ...told, story, at: Math.min(told.at, story.steps.length - 1) } : told;
    });
  } catch (problem) {
    failed(problem);
  }
}

/** What the user has written stays: a saved view brings filters and a selection, not somebody else's brief. */
function keepingWords(opened: View, now: View): View {
  return {
    ...opened,
    notes: opened.notes.size > 0 ? opened.notes : now.notes,
    brief: opened.brief.picks.length > 0 ? opened.brief : now.brief,
  };
}

/** Opens a step of a story, or a saved view, once the page holds what it names. */
export async function tell(story: StoryRecord, at: number): Promise<void> {
  const step = story.steps[at];
  if (!step || graph.peek() === null) return;
  const own = { story, at };
  wanted = own;
  const open = () => {
    // Meanwhile another step may have been asked for.
    if (wanted !== own) return;
    wanted = null;
    const link = readLink(step.view, start, graph.peek() as GraphIndex);
    const opened = keepingWords(link.view, view.peek());
    openLink({ ...link, view: opened }, `“${step.title}” opened`, { ...own, view: opened });
  };
  if (partOf.peek() === null) open();
  // What cannot be had is told as what the link names and nobody knows.
  else await bring(idsInLink(step.view)).then(open, open);
}

/** The next step of the story that is being told, or the one before. */
export function stepStory(by: 1 | -1): void {
  const now = wanted ?? telling.peek();
  if (now) tell(now.story, now.at + by);
}

/** Back to the picture of the step that is told. */
export function returnToStep(): void {
  const now = telling.peek();
  if (now) tell(now.story, now.at);
}

export function leaveStory(): void {
  wanted = null;
  retell(() => null);
}

/**
 * Saves what is on screen.
 * @returns false, and `trouble` set, where that was refused.
 */
export async function saveView(title: string, note: string): Promise<boolean> {
  const steps = [{ title, view: linkTo(view.peek()) }];
  try {
    const story = await sendView({ title, ...(note === '' ? {} : { note }), steps });
    await refreshSaved();
    announcement.value = `View saved in views/${story.id}.yaml`;
    return true;
  } catch (problem) {
    failed(problem);
    return false;
  }
}

/** Under watch the stories follow their files. */
effect(() => {
  if (watch.value !== null && saved.peek() !== null) refreshSaved();
});
