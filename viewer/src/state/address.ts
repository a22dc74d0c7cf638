/**
 * Keeps the address bar in step with the view, so that a link opens the same picture and the browser's own back and
 * forward undo and redo. The page leads: the browser's history is brought after it, a moment later, because browsers
 * refuse pages that write theirs at every key press.
 */

import { effect } from '@preact/signals';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { linkOf, type ReadLink, readLink } from '../../../src/view/link.ts';
import type { View } from '../../../src/view/view.ts';
import { firstLink } from '../api.ts';
import { numberNow } from './history.ts';
import { idsInLink } from './part.ts';
import { arrive, asking, bring, camera, graph, history, linkTo, move, openLink, partOf, start } from './store.ts';

/** How long after a change the address follows, in milliseconds. */
const FOLLOWS_AFTER = 250;

interface Mark {
  /** The number of the step that an entry of the browser's history stands for. */
  readonly at: number;
}

function markOf(state: unknown): number | null {
  const at = (state as Partial<Mark> | null)?.at;
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : null;
}

/** Only the view: nothing else that may stand in an address is carried on. */
function addressOf(view: View): string {
  const link = linkTo(view);
  return link === '' ? location.pathname : `${location.pathname}#${link}`;
}

function follow(): void {
  const now = history.peek();
  const there = numberNow(now);
  const here = markOf(window.history.state) ?? now.first;
  if (there < here) {
    window.history.go(there - here);
    return;
  }
  const viewOf = (number: number) => now.steps[number - now.first]?.view as View;
  for (let number = here + 1; number <= there; number += 1) {
    window.history.pushState({ at: number } satisfies Mark, '', addressOf(viewOf(number)));
  }
  if (there === here) window.history.replaceState({ at: there } satisfies Mark, '', addressOf(viewOf(there)));
}

/** Reads the address, once the page holds what it names. */
function read(use: (link: ReadLink) => void): void {
  const text = location.hash.slice(1) || firstLink;
  const readNow = () => use(readLink(text, start, graph.peek() as GraphIndex));
  if (partOf.peek() === null) {
    readNow();
    return;
  }
  // What cannot be had is told as what the link names and nobody knows.
  bring(idsInLink(text)).then(readNow, readNow);
}

/** With nothing to draw yet, the page begins where something can be asked for. */
function readFirst({ view, ...link }: ReadLink): ReadLink {
  const isEmpty = partOf.peek() !== null && linkOf(view, start) === '';
  return { ...link, view: isEmpty ? { ...view, room: 'ask' } : view };
}

/** The user went back or forward, or wrote another link into the address bar. */
function onPopState({ state }: PopStateEvent): void {
  const now = history.peek();
  const at = markOf(state);
  if (at === numberNow(now)) {
    // What is no part of the view may have changed since that address was written.
    follow();
    return;
  }
  if (at === null) {
    window.history.replaceState({ at: numberNow(now) + 1 } satisfies Mark, '');
    read((link) => openLink(link));
  } else if (!move(at)) {
    read((link) => arrive(link, at));
  }
}

/** Opens what the address says once the graph is there, and follows from then on. */
export function followAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = false;
  let opened = false;
  effect(() => {
    if (graph.value && !began) {
      began = true;
      read((link) => {
        opened = true;
        arrive(readFirst(link), markOf(window.history.state) ?? 0);
        addEventListener('popstate', onPopState);
      });
    }
    history.value;
    camera.value;
    asking.value;
    if (!opened) return;
    clearTimeout(timer);
    timer = setTimeout(follow, FOLLOWS_AFTER);
  });
}
