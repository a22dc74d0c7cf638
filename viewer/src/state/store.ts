/** The signals that the panels and the map read. Only this file writes them. */

import { batch, computed, signal } from '@preact/signals';
import { lines } from '../../../src/draw/lanes.ts';
import { PART_LIMIT, type SourceAnswer, type WatchReport } from '../../../src/model/api.ts';
import type { EntityRow, StatementRow } from '../../../src/model/graph.ts';
import { FAMILIES } from '../../../src/model/vocabulary.ts';
import { inBriefOrder } from '../../../src/view/brief-order.ts';
import { passes } from '../../../src/view/filters.ts';
import { type GraphIndex, indexGraph } from '../../../src/view/graph-index.ts';
import { hasFilters, linkOf, type ReadLink } from '../../../src/view/link.ts';
import { type Action, joinedAs, update } from '../../../src/view/update.ts';
import { type Asking, type Camera, initialView, type Target, type View } from '../../../src/view/view.ts';
import { ApiError, fetchGraph, fetchPart, fetchSource, fetchStatus } from '../api.ts';
import { describe } from './did.ts';
import { backward, begin, forward, goTo, numberNow, record, retold, stepNow, type Told } from './history.ts';
import { askable, emptyPart, joinParts } from './part.ts';

export type Data =
  | { readonly state: 'loading'; readonly statements: number | null }
  | { readonly state: 'empty' }
  | { readonly state: 'failed'; readonly message: string; readonly mend: string }
  | {
      readonly state: 'ready';
      readonly graph: GraphIndex;
      /** Where the page holds only a part of the graph, the graph's size. */
      readonly partOf: PartOf | null;
    };

export interface PartOf {
  /** Statements in the store. */
  readonly statements: number;
  /** Statements that a page can hold. */
  readonly most: number;
}

export const data = signal<Data>({ state: 'loading', statements: null });

/** Why the server does not answer, where it does not, and since when what is shown was loaded. */
export const connection = signal<{ readonly problem: ApiError | null; readonly loadedAt: Date | null }>({
  problem: null,
  loadedAt: null,
});

/** True while the store says that a load has not been finished. */
export const unfinished = signal(false);

/** What the last look at the records found, where they are watched. */
export const watch = signal<WatchReport | null>(null);

/** The view that the page opens with. */
export const start = initialView(FAMILIES);

export const history = signal(begin(start, 0));
export const view = computed(() => stepNow(history.value).view);

/** The step of a story that is being told: it goes back and forth with the view. */
export const telling = computed(() => stepNow(history.value).told);

/** Replaces what is told, now and wherever undo leads; `null` leaves the story. */
export function retell(tell: (told: Told) => Told | null): void {
  history.value = retold(history.peek(), tell);
}

/** What undo would take back and redo would do again; `null` where there is nothing. */
export const undoable = computed(() => backward(history.value));
export const redoable = computed(() => forward(history.value));

/** What was undone, done again, or done to the map's shape last, as a sentence; empty after any other change. */
export const moved = signal('');

/** What the link that was opened says and nobody here knows. */
export const ignored = signal<readonly string[]>([]);

/** Where the map looks; `null` while it looks at the whole sheet. Not part of the view: moving about is nothing to undo. */
export const camera = signal<Camera | null>(null);

/** Where the map has to look next: a place, or all that is drawn. Every wish is an object of its own. */
export const wantedCamera = signal<Camera | { readonly all: true } | null>(null);

/** What stands in the fields of Ask, and what an opened link has for them. Not part of the view: the fields have an undo of their own. */
export const asking = signal<Asking | null>(null);
export const wantedAsking = signal<Asking | null>(null);

/** The paragraph that the reader was scrolled to by hand; `null` while it stands where the selection is. */
export const reading = signal<{ readonly source: string; readonly locator: string } | null>(null);

/** What the pointer is over; not part of the view. */
export const hover = signal<Target>({ kind: 'none' });

/** What a screen reader is told about the last change. */
export const announcement = signal('');

/** Does what the user asked for. */
export function act(action: Action): void {
  const before = view.peek();
  const next = update(before, action, start);
  if (linkOf(next, start) === linkOf(before, start)) return;
  const did = describe(action, next, { entity: entityOf, statement: statementOf });
  take(next, did, joinedAs(action));
  // Of what the user selects it is said anyway who that is; what goes with another act is said with it.
  const isSaid = (action.do === 'select' || action.do === 'find') && next.selection.kind !== 'none';
  if (!isSaid) moved.value = `${did.charAt(0).toUpperCase()}${did.slice(1)}. `;
}

function take(next: View, did: string, joins: string | null, told = telling.peek()): void {
  batch(() => {
    moved.value = '';
    history.value = record(history.peek(), { view: next, told, did, joins, time: performance.now() });
  });
}

/** Shows another of the views that were looked at. False where the page does not know it. */
export function move(to: number): boolean {
  const before = history.peek();
  const after = goTo(before, to);
  if (!after) return false;
  const isBack = after.at < before.at;
  const did = isBack ? backward(before) : stepNow(after).did;
  batch(() => {
    moved.value = `${isBack ? 'Undone' : 'Done again'}: ${did}. `;
    history.value = after;
  });
  return true;
}

export const undo = (): boolean => move(numberNow(history.peek()) - 1);
export const redo = (): boolean => move(numberNow(history.peek()) + 1);

/** Begins with the view of a link. @param first The number of the browser's history that it stands at. */
export function arrive(link: ReadLink, first: number): void {
  batch(() => {
    moved.value = '';
    ignored.value = link.ignored;
    if (link.camera) wantedCamera.value = link.camera;
    if (link.asked) wantedAsking.value = link.asked;
    history.value = begin(link.view, first);
  });
}

/** Goes on with the view of a link that was put into the address bar, or saved. @param told The step that it is of. */
export function openLink(link: ReadLink, did = 'link opened', told: Told | null = null): void {
  batch(() => {
    ignored.value = link.ignored;
    wantedCamera.value = link.camera ?? { all: true };
    if (link.asked) wantedAsking.value = link.asked;
    take(link.view, did, null, told);
  });
}

/** The address of a view, with where the map looks and, in the room for it, what is asked. */
export function linkTo(one: View): string {
  return linkOf(one, start, camera.peek(), one.room === 'ask' ? asking.peek() : null);
}

/** Tells of what a link named and only a room could look up. */
export function alsoIgnored(words: readonly string[]): void {
  if (words.length > 0) ignored.value = [...ignored.peek(), ...words];
}

export function dismissIgnored(): void {
  ignored.value = [];
}

export const graph = computed(() => (data.value.state === 'ready' ? data.value.graph : null));

export const partOf = computed(() => (data.value.state === 'ready' ? data.value.partOf : null));

export function entityOf(id: string): EntityRow | undefined {
  return graph.value?.entities.get(id);
}

export function statementOf(id: string): StatementRow | undefined {
  return graph.value?.statements.get(id);
}

/** The statements that pass the filters, in the order of the text. */
export const shown = computed(() => {
  const index = graph.value;
  const current = view.value;
  return index ? index.answer.statements.filter((row) => passes(row, current, index)) : [];
});

export const shownIds = computed(() => new Set(shown.value.map((row) => row.id)));

/** The statements of the answer that is open in Ask, in its order; none where there is no answer. */
export const answered = signal<readonly StatementRow[]>([]);

/** What the keys for the next and the previous statement walk along. */
export const walked = computed(() => {
  const { room, brief } = view.value;
  if (room !== 'brief') return room === 'ask' ? answered.value : shown.value;
  return inBriefOrder(
    brief.picks.flatMap(({ statement }) => statementOf(statement) ?? []),
    brief.picks,
  );
});

export const shownLines = computed(() => lines(shown.value));

/** The line on the map that stands for a statement. */
export const lineOf = computed(
  () => new Map(shownLines.value.flatMap((line) => line.statements.map((row) => [row.id, line] as const))),
);

/** Actors, places and events that some shown statement touches. */
export const shownEntities = computed(() => new Set(shown.value.flatMap((row) => [row.subject, row.object])));

export const filtered = computed(() => hasFilters(view.value, start));

const sources = new Map<string, Promise<SourceAnswer>>();

/**
 * A source with its text, asked for once.
 * @throws ApiError
 */
export function sourceText(id: string): Promise<SourceAnswer> {
  const known = sources.get(id);
  if (known) return known;
  const asked = fetchSource(id);
  sources.set(id, asked);
  asked.catch(() => sources.delete(id));
  return asked;
}

const POLL_MS = 5000;
/** Who edits a record wants to see it at once. */
const WATCH_MS = 400;

/** The state of the store, and its version, that the page shows. */
let shownState = '';

async function load(): Promise<void> {
  const status = await fetchStatus();
  unfinished.value = status.state === 'unfinished';
  if (status.watch?.run !== watch.peek()?.run) watch.value = status.watch;
  if (status.state === 'empty') {
    data.value = { state: 'empty' };
    return;
  }
  // What an unfinished load has written is not yet what its version stands for.
  const now = `${status.state} ${status.version}`;
  if (graph.value !== null && now === shownState) return;
  if (graph.value === null) data.value = { state: 'loading', statements: status.counts.statements };
  const most = status.whole_up_to;
  const { statements } = status.counts;
  if (statements > most) {
    const ids = [...held];
    const part = ids.length > 0 ? await fetchPart({ ids }) : emptyPart(status.version ?? '');
    data.value = { state: 'ready', graph: indexGraph(part), partOf: { statements, most } };
  } else {
    const answer = await fetchGraph();
    data.value =
      answer.statements.length === 0 ? { state: 'empty' } : { state: 'ready', graph: indexGraph(answer), partOf: null };
  }
  shownState = now;
  sources.clear();
  connection.value = { problem: null, loadedAt: new Date() };
}

/** Ids that the page's part of the graph was asked for by. */
const held = new Set<string>();

/**
 * Makes sure that the page holds what some ids stand for, where it does not hold the whole graph. A part that grows too
 * large begins anew.
 * @returns How many of the ids were too many, and left out.
 * @throws ApiError
 */
export async function bring(wanted: readonly string[]): Promise<number> {
  if (partOf.peek() === null) return 0;
  const { ids, left } = askable(wanted.filter((id) => !held.has(id)));
  if (ids.length === 0) return left;
  const more = await fetchPart({ ids });
  const now = data.peek();
  if (now.state !== 'ready' || now.partOf === null) return left;
  const joined = joinParts(now.graph.answer, more);
  const isFirst = held.size === 0;
  const isTooLarge = joined.statements.length > now.partOf.most || held.size + ids.length > PART_LIMIT;
  if (!isFirst && (isTooLarge || more.version !== now.graph.answer.version)) {
    held.clear();
    return bring(wanted);
  }
  for (const id of ids) held.add(id);
  data.value = { ...now, graph: indexGraph(isFirst ? more : joined) };
  return left;
}

/** Brings the page up to date with the server once; what is on screen stays there when that fails. */
export async function refresh(): Promise<void> {
  try {
    await load();
    if (connection.value.problem) connection.value = { ...connection.value, problem: null };
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
    if (graph.value) connection.value = { ...connection.value, problem };
    else data.value = { state: 'failed', message: problem.message, mend: problem.mend };
  }
}

/** Loads the graph, then keeps asking whether it has changed. */
export async function follow(): Promise<void> {
  try {
    await refresh();
  } finally {
    setTimeout(follow, watch.peek() === null ? POLL_MS : WATCH_MS);
  }
}
