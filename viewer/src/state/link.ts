/**
 * A view as the part of an address after the "#", and back. What a link says is checked word by word against the
 * vocabulary and the graph: a link may be old, or somebody's bad joke.
 */

import { FAMILIES, type Family, kinds, relations } from '../../../src/model/vocabulary.ts';
import { isDay } from '../timeline/days.ts';
import { FACETS, type Facet, NONE, NOTHING_PICKED, type Picked } from './filters.ts';
import type { GraphIndex } from './index.ts';
import { type Room, SURENESSES, type View } from './view.ts';

/** Stands in no id and in no name of the vocabulary, and needs no escape in an address. */
const BETWEEN = '.';
/** Longer links are none of ours. */
const LONGEST = 500_000;
const ROOMS: readonly Room[] = ['explore', 'source', 'ask'];
const KINDS = kinds.map((row) => row.id);
const TYPES = relations.map((row) => row.id);

/** What the facets are called in a link. */
const FACET_NAMES: Record<Facet, string> = {
  relation: 'types',
  speaker: 'speakers',
  source: 'sources',
  place: 'places',
  credibility: 'credibility',
};

export interface ReadLink {
  readonly view: View;
  /** What the link says that is not known here, as it says it. */
  readonly ignored: readonly string[];
}

export function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** Whether a view leaves anything out, or shows anything, that the page does not by itself. */
export function hasFilters(view: View, start: View): boolean {
  return (
    view.only !== null ||
    !sameSet(view.families, start.families) ||
    !sameSet(view.surenesses, start.surenesses) ||
    !sameSet(view.hiddenKinds, start.hiddenKinds) ||
    view.period !== null ||
    view.undated !== start.undated ||
    FACETS.some((facet) => view.picked[facet].size > 0)
  );
}

/** @param start The view that an empty link stands for. */
export function linkOf(view: View, start: View): string {
  const parts = new URLSearchParams();
  const put = (name: string, set: ReadonlySet<string>, usual: ReadonlySet<string>) => {
    if (!sameSet(set, usual)) parts.set(name, [...set].sort().join(BETWEEN));
  };
  if (view.room !== start.room) parts.set('room', view.room);
  if (view.source !== null) parts.set('reads', view.source);
  if (view.selection.kind !== 'none') parts.set(view.selection.kind, view.selection.id);
  put('families', view.families, start.families);
  put('statuses', view.surenesses, start.surenesses);
  put('without', view.hiddenKinds, start.hiddenKinds);
  for (const facet of FACETS) put(FACET_NAMES[facet], view.picked[facet], NOTHING_PICKED[facet]);
  if (view.period !== null) {
    parts.set('from', view.period.from);
    parts.set('to', view.period.to);
  }
  if (!view.undated) parts.set('undated', 'no');
  if (view.only !== null) parts.set('only', [...view.only].join(BETWEEN));
  if (view.asList) parts.set('as', 'list');
  return parts.toString();
}

/** Takes the parts of a link one after the other, and keeps account of what none of them is. */
class LinkReader {
  readonly ignored: string[] = [];
  readonly #parts: URLSearchParams;

  constructor(text: string) {
    this.#parts = new URLSearchParams(text.length > LONGEST ? '' : text);
  }

  one<T extends string>(name: string, known: (value: string) => boolean): T | null {
    const value = this.#take(name);
    if (value === null) return null;
    if (known(value)) return value as T;
    this.ignored.push(value);
    return null;
  }

  /** A set; the usual one where the link has none, or none that is known. */
  set<T extends string, U>(name: string, known: (value: string) => boolean, usual: U): ReadonlySet<T> | U {
    const text = this.#take(name);
    if (text === null) return usual;
    if (text === '') return new Set();
    const values = text.split(BETWEEN);
    const good = values.filter(known) as T[];
    this.ignored.push(...values.filter((value) => !known(value)));
    return good.length > 0 ? new Set(good) : usual;
  }

  #take(name: string): string | null {
    const value = this.#parts.get(name);
    this.#parts.delete(name);
    return value;
  }

  /** What nobody asked for is ignored as well. */
  finish(): readonly string[] {
    return [...this.ignored, ...this.#parts.keys()];
  }
}

/** @param start The view that an empty link stands for. */
export function readLink(text: string, start: View, index: GraphIndex): ReadLink {
  const link = new LinkReader(text);
  const among = (values: readonly string[]) => (value: string) => values.includes(value);
  const isEntity = (id: string) => index.entities.has(id);
  const isStatement = (id: string) => index.statements.has(id);
  const tie = link.one<string>('tie', isStatement);
  const actor = link.one<string>('actor', isEntity);
  const isOf: Record<Facet, (value: string) => boolean> = {
    relation: among(TYPES),
    speaker: (id) => id === NONE || isEntity(id),
    source: (id) => index.sources.has(id),
    place: (id) => id === NONE || isEntity(id),
    credibility: (value) => /^[1-6]$/.test(value),
  };
  const picked = (facet: Facet) => link.set<string, ReadonlySet<string>>(FACET_NAMES[facet], isOf[facet], new Set());
  const from = link.one<string>('from', isDay);
  const to = link.one<string>('to', (day) => isDay(day) && from !== null && from <= day);
  const view: View = {
    ...start,
    room: link.one<Room>('room', among(ROOMS)) ?? start.room,
    source: link.one<string>('reads', (id) => index.sources.has(id)),
    selection: tie ? { kind: 'tie', id: tie } : actor ? { kind: 'actor', id: actor } : start.selection,
    families: link.set<Family, View['families']>('families', among(FAMILIES), start.families),
    surenesses: link.set('statuses', among(SURENESSES), start.surenesses),
    hiddenKinds: link.set('without', among(KINDS), start.hiddenKinds),
    picked: Object.fromEntries(FACETS.map((facet) => [facet, picked(facet)])) as Picked,
    period: from !== null && to !== null ? { from, to } : null,
    undated: link.one('undated', among(['no'])) === null,
    only: link.set<string, View['only']>('only', isStatement, null),
    asList: link.one('as', among(['list'])) !== null,
  };
  return { view, ignored: link.finish() };
}
