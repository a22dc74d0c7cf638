/**
 * A view as the part of an address after the "#", and back. What a link says is checked word by word against the
 * vocabulary and the graph: a link may be old, or somebody's bad joke.
 */

import type { Json } from '../model/api.ts';
import { FAMILIES, type Family, kinds, relations } from '../model/vocabulary.ts';
import { isDay } from './days.ts';
import { FACETS, type Facet, NONE, NOTHING_PICKED, type Picked } from './filters.ts';
import { isPinName } from './pins.ts';
import {
  ARRANGEMENTS,
  type Asking,
  type Camera,
  COLOURINGS,
  GROUPINGS,
  LISTINGS,
  type Room,
  SIZES,
  type Spot,
  SURENESSES,
  selectionOf,
  type View,
} from './view.ts';

/** Stands in no id and in no name of the vocabulary, and needs no escape in an address. */
const BETWEEN = '.';
/** Longer links are none of ours. */
const LONGEST = 500_000;
const ROOMS: readonly Room[] = ['explore', 'source', 'ask', 'brief'];
/** Stands between an id and what is said of it: a note, a place. */
const OF = '~';
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
  /** Where the map looks; `null` for where it looks by itself. */
  readonly camera: Camera | null;
  /** What it asks; `null` for nothing. */
  readonly asked: Asking | null;
  /** What the link says that is not known here, as it says it. */
  readonly ignored: readonly string[];
  /**
   * Parts of the link that say what is shown, and of which nothing is known here. The view shows more than its maker
   * saw: a page may say so, a file must not be made of it.
   */
  readonly lost: readonly string[];
}

/** Parts whose loss shows no more: how the map looks, what is selected, what is asked, and who is hidden. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['room', 'reads', 'tie', 'actor', 'actors', 'path', 'as', 'listing', 'hidden', 'arranged', 'centre'],
  ...['grouped', 'opened', 'size', 'colour', 'pin', 'note', 'brief', 'asks', 'cypher', 'with', 'at'],
]);

export function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** Whether a view leaves anything out, or shows anything, that the page does not by itself. */
export function hasFilters(view: View, start: View): boolean {
  return (
    view.only !== null ||
    view.kept !== null ||
    view.hidden.size > 0 ||
    !sameSet(view.families, start.families) ||
    !sameSet(view.surenesses, start.surenesses) ||
    !sameSet(view.hiddenKinds, start.hiddenKinds) ||
    view.period !== null ||
    view.undated !== start.undated ||
    FACETS.some((facet) => view.picked[facet].size > 0)
  );
}

/**
 * @param start The view that an empty link stands for.
 * @param camera Where the map looks; it is no part of the view, since moving about is nothing to undo.
 * @param asked What is asked in Ask; the fields there have an undo of their own. Left out where it is too long.
 */
export function linkOf(view: View, start: View, camera: Camera | null = null, asked: Asking | null = null): string {
  const parts = new URLSearchParams();
  const put = (name: string, set: ReadonlySet<string>, usual: ReadonlySet<string>) => {
    if (!sameSet(set, usual)) parts.set(name, [...set].sort().join(BETWEEN));
  };
  if (view.room !== start.room) parts.set('room', view.room);
  if (view.source !== null) parts.set('reads', view.source);
  const { selection } = view;
  if (selection.kind === 'actors' || selection.kind === 'path') parts.set(selection.kind, selection.ids.join(BETWEEN));
  else if (selection.kind !== 'none') parts.set(selection.kind, selection.id);
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
  if (view.listing !== start.listing) parts.set('listing', view.listing);
  if (view.kept !== null) parts.set('kept', [...view.kept].sort().join(BETWEEN));
  put('hidden', view.hidden, start.hidden);
  if (view.arrangement !== start.arrangement) parts.set('arranged', view.arrangement);
  if (view.centre !== null) parts.set('centre', view.centre);
  if (view.grouping !== start.grouping) parts.set('grouped', view.grouping);
  put('opened', view.opened, start.opened);
  if (view.sizeBy !== start.sizeBy) parts.set('size', view.sizeBy);
  if (view.colourBy !== start.colourBy) parts.set('colour', view.colourBy);
  for (const [id, { x, y }] of view.pinned) parts.append('pin', [id, round(x), round(y)].join(OF));
  for (const [id, note] of view.notes) parts.append('note', `${id}${OF}${note}`);
  if (view.brief.title !== '') parts.set('brief', view.brief.title);
  for (const { statement, note } of view.brief.picks) parts.append('pick', `${statement}${OF}${note}`);
  if (asked !== null && fitsLink(asked)) {
    if (asked.question !== null) parts.set('asks', asked.question);
    if (asked.query !== null) parts.set('cypher', asked.query);
    for (const [name, value] of Object.entries(asked.values))
      parts.append('with', `${name}${OF}${JSON.stringify(value)}`);
  }
  if (camera !== null)
    parts.set('at', [round(camera.x), round(camera.y), Math.round(camera.zoom * 100) / 100].join(OF));
  return parts.toString();
}

/** Browsers and what passes links on cut longer ones. In characters, of the query and its choices together. */
const LONGEST_ASKED = 4_000;

/** Whether a link can carry what is asked. */
export function fitsLink({ query, values }: Asking): boolean {
  return (query ?? '').length + JSON.stringify(values).length <= LONGEST_ASKED;
}

/** A tenth of a unit of the sheet is less than anybody sees. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Takes the parts of a link one after the other, and keeps account of what none of them is. */
class LinkReader {
  readonly ignored: string[] = [];
  readonly #lost: string[] = [];
  readonly #parts: URLSearchParams;

  constructor(text: string) {
    const isTooLong = text.length > LONGEST;
    this.#parts = new URLSearchParams(isTooLong ? '' : text);
    if (isTooLong) this.ignore(text.slice(0, text.indexOf('=')), text.slice(0, LONGEST_NOTE));
  }

  one<T extends string>(name: string, known: (value: string) => boolean): T | null {
    const value = this.#take(name);
    if (value === null) return null;
    if (known(value)) return value as T;
    this.ignore(name, value);
    return null;
  }

  /** Takes note of a part that is left out as a whole. */
  ignore(name: string, value: string): void {
    this.ignored.push(value);
    this.#lost.push(name);
  }

  /** A set; the usual one where the link has none, or none that is known. */
  set<T extends string, U>(name: string, known: (value: string) => boolean, usual: U): ReadonlySet<T> | U {
    const text = this.#take(name);
    if (text === null) return usual;
    if (text === '') return new Set();
    const values = text.split(BETWEEN);
    const good = values.filter(known) as T[];
    this.ignored.push(...values.filter((value) => !known(value)));
    if (good.length > 0) return new Set(good);
    this.#lost.push(name);
    return usual;
  }

  /** What is said of ids, one part each; `read` gives `undefined` for what cannot be. */
  each<T>(name: string, known: (id: string) => boolean, read: (text: string) => T | undefined): [string, T][] {
    const parts = this.#parts.getAll(name);
    this.#parts.delete(name);
    const good = parts.flatMap((part): [string, T][] => {
      const cut = part.indexOf(OF);
      const id = part.slice(0, cut);
      const value = cut > 0 && known(id) ? read(part.slice(cut + 1)) : undefined;
      if (value !== undefined) return [[id, value]];
      this.ignored.push(part);
      return [];
    });
    if (good.length === 0 && parts.length > 0) this.#lost.push(name);
    return good;
  }

  #take(name: string): string | null {
    const value = this.#parts.get(name);
    this.#parts.delete(name);
    return value;
  }

  /** What nobody asked for is ignored as well. */
  finish(): Pick<ReadLink, 'ignored' | 'lost'> {
    const unasked = [...this.#parts.keys()];
    return {
      ignored: [...this.ignored, ...unasked],
      lost: [...this.#lost.filter((name) => !HARMLESS.has(name)), ...unasked],
    };
  }
}

const isParameter = (name: string) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether there is a question of that name, who asks it has to find out. */
function readAsked(link: LinkReader): Asking | null {
  const question = link.one<string>('asks', isWord);
  const query = link.one<string>('cypher', (text) => text.length <= LONGEST_ASKED);
  if (question === null && query === null) return null;
  return { question, query, values: Object.fromEntries(link.each('with', isParameter, readJson)) };
}

const isWord = (text: string) => /^[\w-]{1,80}$/.test(text);

/** Longer notes belong into a document. */
const LONGEST_NOTE = 4_000;

function readNote(text: string): string {
  return text.slice(0, LONGEST_NOTE);
}

function readSpot(text: string): Spot | undefined {
  const match = /^(-?\d{1,5}(?:\.\d)?)~(-?\d{1,5}(?:\.\d)?)$/.exec(text);
  return match ? { x: Number(match[1]), y: Number(match[2]) } : undefined;
}

function readCamera(text: string | null): Camera | null {
  const match = /^(-?\d{1,5}(?:\.\d)?)~(-?\d{1,5}(?:\.\d)?)~(\d{1,2}(?:\.\d{1,2})?)$/.exec(text ?? '');
  return match && Number(match[3]) > 0 ? { x: Number(match[1]), y: Number(match[2]), zoom: Number(match[3]) } : null;
}

/** What a link may name. */
export type Known = Readonly<Record<'entities' | 'statements' | 'sources', { has(id: string): boolean }>>;

/** @param start The view that an empty link stands for. */
export function readLink(text: string, start: View, index: Known): ReadLink {
  const link = new LinkReader(text);
  const among = (values: readonly string[]) => (value: string) => values.includes(value);
  const isEntity = (id: string) => index.entities.has(id);
  const isStatement = (id: string) => index.statements.has(id);
  const tie = link.one<string>('tie', isStatement);
  const actor = link.one<string>('actor', isEntity);
  const actors = [...link.set<string, ReadonlySet<string>>('actors', isEntity, new Set())];
  const path = [...link.set<string, ReadonlySet<string>>('path', isEntity, new Set())];
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
  // Half a span is none.
  if (from !== null && to === null) link.ignore('from', from);
  const view: View = {
    ...start,
    room: link.one<Room>('room', among(ROOMS)) ?? start.room,
    source: link.one<string>('reads', (id) => index.sources.has(id)),
    selection: tie
      ? { kind: 'tie', id: tie }
      : path.length > 1
        ? { kind: 'path', ids: path }
        : selectionOf(actor ? [actor] : actors),
    families: link.set<Family, View['families']>('families', among(FAMILIES), start.families),
    surenesses: link.set('statuses', among(SURENESSES), start.surenesses),
    hiddenKinds: link.set('without', among(KINDS), start.hiddenKinds),
    picked: Object.fromEntries(FACETS.map((facet) => [facet, picked(facet)])) as Picked,
    period: from !== null && to !== null ? { from, to } : null,
    undated: link.one('undated', among(['no'])) === null,
    only: link.set<string, View['only']>('only', isStatement, null),
    asList: link.one('as', among(['list'])) !== null,
    listing: link.one('listing', among(LISTINGS)) ?? start.listing,
    kept: link.set<string, View['kept']>('kept', isEntity, null),
    hidden: link.set<string, View['hidden']>('hidden', isEntity, start.hidden),
    arrangement: link.one('arranged', among(ARRANGEMENTS)) ?? start.arrangement,
    centre: link.one<string>('centre', isEntity),
    pinned: new Map(link.each('pin', (name) => isPinName(name, isEntity), readSpot)),
    grouping: link.one('grouped', among(GROUPINGS)) ?? start.grouping,
    opened: link.set<string, View['opened']>('opened', isWord, start.opened),
    sizeBy: link.one('size', among(SIZES)) ?? start.sizeBy,
    colourBy: link.one('colour', among(COLOURINGS)) ?? start.colourBy,
    notes: new Map(link.each('note', (id) => isEntity(id) || isStatement(id), readNote)),
    brief: {
      title: readNote(link.one<string>('brief', () => true) ?? ''),
      picks: link.each('pick', isStatement, readNote).map(([statement, note]) => ({ statement, note })),
    },
  };
  const camera = readCamera(link.one('at', (text) => readCamera(text) !== null));
  const asked = readAsked(link);
  return { view, camera, asked, ...link.finish() };
}
