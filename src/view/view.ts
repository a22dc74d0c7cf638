/**
 * What is looked at, as one plain value, and the one function that changes it. Every action of the user is an
 * `Action`, so that a view can be kept, undone and sent as a link.
 */

import type { Json } from '../model/api.ts';
import type { StatementRow } from '../model/graph.ts';
import {
  type EntityKind,
  type Family,
  type RelationType,
  relation,
  type Status,
  statuses,
} from '../model/vocabulary.ts';
import { type BriefAction, briefJoinedAs, updateBrief } from './brief.ts';
import { type Facet, NOTHING_PICKED, type Period, type Picked } from './filters.ts';
import { isOfShape, type ShapeAction, shapeJoinedAs, updateShape } from './shape.ts';

/** What a legend row stands for: a status, or everything that is said not to be so. */
export type Sureness = Status | 'negated';

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'tie'; readonly id: string }
  /** At least two actors, places or events, in the order in which they were selected. */
  | { readonly kind: 'actors'; readonly ids: readonly string[] }
  /** A way between two actors: both, and between them those that it leads through. */
  | { readonly kind: 'path'; readonly ids: readonly string[] };

/** One thing on the map, or nothing: what the pointer is over. */
export type Target = Extract<Selection, { readonly kind: 'none' | 'actor' | 'tie' }>;

export type Room = 'explore' | 'source' | 'ask' | 'brief';

export const ARRANGEMENTS = ['forces', 'families', 'radial', 'time', 'territory'] as const;
/** How the map is laid out. */
export type Arrangement = (typeof ARRANGEMENTS)[number];

export const GROUPINGS = ['auto', 'none', 'kind', 'territory', 'community'] as const;
/** What actors are gathered by, into one mark a group; `auto` gathers the communities of a graph too large to read. */
export type Grouping = (typeof GROUPINGS)[number];

export const LISTINGS = ['table', 'chronology'] as const;
/** How the statements are listed in place of the map. */
export type Listing = (typeof LISTINGS)[number];

export const SIZES = ['degree', 'betweenness', 'tolls'] as const;
/** What the size of a mark stands for. */
export type SizeBy = (typeof SIZES)[number];

export const COLOURINGS = ['kind', 'territory', 'community'] as const;
/** What the colour of a mark stands for. */
export type ColourBy = (typeof COLOURINGS)[number];

/** A place on the sheet that the map is laid out on. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the map looks: the place of the sheet in the middle, and how many times larger than where all of it is seen. */
export interface Camera extends Spot {
  readonly zoom: number;
}

/** What is asked in Ask. */
export interface Asking {
  /** The question's name; `null` for a query without one. */
  readonly question: string | null;
  /** The choices, by parameter. */
  readonly values: Readonly<Record<string, Json>>;
  /** The query; `null` where it is the question's own. */
  readonly query: string | null;
}

/** A statement that was picked for the brief, with what the author of the brief says of it. */
export interface BriefPick {
  readonly statement: string;
  readonly note: string;
}

export interface Brief {
  /** Empty for the title that the brief gives itself. */
  readonly title: string;
  /** In the order of the brief. */
  readonly picks: readonly BriefPick[];
}

export interface View {
  readonly room: Room;
  readonly selection: Selection;
  /** The source that is open in the reader. */
  readonly source: string | null;
  readonly families: ReadonlySet<Family>;
  readonly surenesses: ReadonlySet<Sureness>;
  /** Kinds of actors that are left out. */
  readonly hiddenKinds: ReadonlySet<EntityKind>;
  readonly picked: Picked;
  /** The days of the timeline's brush; `null` for all. */
  readonly period: Period | null;
  /** Whether statements without a date are shown. */
  readonly undated: boolean;
  /** Ids of the only statements that the filters choose from, where an answer was put on the map; else `null`. */
  readonly only: ReadonlySet<string> | null;
  /** True when the ties are shown as a list instead of the map. */
  readonly asList: boolean;
  /** What stands in the map's place then. */
  readonly listing: Listing;
  /** Ids of the only entities on the map, where the user looks at a neighbourhood; `null` for all. */
  readonly kept: ReadonlySet<string> | null;
  /** Ids of entities that were taken off the map. */
  readonly hidden: ReadonlySet<string>;
  readonly arrangement: Arrangement;
  /** Id of the entity in the middle of the radial arrangement. */
  readonly centre: string | null;
  /** Where the user put marks, by the name of the pin; see `pins.ts`. */
  readonly pinned: ReadonlyMap<string, Spot>;
  readonly grouping: Grouping;
  /** Names of groups that stand open. */
  readonly opened: ReadonlySet<string>;
  readonly sizeBy: SizeBy;
  readonly colourBy: ColourBy;
  /** The user's words on entities and statements, by id. */
  readonly notes: ReadonlyMap<string, string>;
  readonly brief: Brief;
}

export type Action =
  | BriefAction
  | ShapeAction
  | { readonly do: 'open'; readonly room: Room }
  | { readonly do: 'select'; readonly selection: Selection }
  /** Shows what was searched for, wherever the search was made. */
  | { readonly do: 'find'; readonly selection: Selection }
  | { readonly do: 'find-type'; readonly relation: RelationType }
  | { readonly do: 'toggle-picked'; readonly facet: Facet; readonly value: string }
  | { readonly do: 'only-reported' }
  | { readonly do: 'everything' }
  | { readonly do: 'leave-answer' }
  | { readonly do: 'set-period'; readonly period: Period | null }
  | { readonly do: 'toggle-undated' }
  | { readonly do: 'read'; readonly statement: StatementRow }
  | { readonly do: 'toggle-family'; readonly family: Family }
  | { readonly do: 'toggle-sureness'; readonly sureness: Sureness }
  | { readonly do: 'toggle-kind'; readonly kind: EntityKind }
  | { readonly do: 'toggle-layer' }
  /** `added`: how many of them come to what was shown, where that stays. */
  | { readonly do: 'show-only'; readonly statements: readonly string[]; readonly added?: number }
  | { readonly do: 'reset-filters' }
  | { readonly do: 'toggle-list' }
  | { readonly do: 'list-as'; readonly listing: Listing }
  | { readonly do: 'hide'; readonly entities: readonly string[] }
  | { readonly do: 'unhide'; readonly entities: readonly string[] }
  /** Leaves on the map what lies within some steps of an actor; the caller knows the graph and says what that is. */
  | { readonly do: 'focus'; readonly entity: string; readonly steps: number; readonly entities: readonly string[] }
  | { readonly do: 'keep'; readonly entities: readonly string[] }
  /** Brings neighbours of an actor onto the map. */
  | { readonly do: 'expand'; readonly entity: string; readonly entities: readonly string[] }
  | { readonly do: 'show-all' }
  /** Takes off, as one step, whatever keeps something from the map. */
  | { readonly do: 'bring-back'; readonly name: string; readonly steps: readonly Action[] }
  /** The user's words on an entity or a statement; none takes the note away. */
  | { readonly do: 'note'; readonly on: string; readonly text: string }
  /** A step of the timeline's play; all steps of one run are taken back as one. */
  | { readonly do: 'play'; readonly period: Period; readonly run: number };

/** Everything that has not happened, or is said not to be so. */
export const LAYER: readonly Sureness[] = [...statuses.filter((row) => !row.tie).map((row) => row.id), 'negated'];

/** What is drawn as a tie. */
export const TIES: readonly Sureness[] = statuses.filter((row) => row.tie).map((row) => row.id);

export const SURENESSES: readonly Sureness[] = [...TIES, ...LAYER];

export function surenessOf(row: Pick<StatementRow, 'status' | 'negated'>): Sureness {
  return row.negated ? 'negated' : row.status;
}

/** @param families All families of the vocabulary. */
export function initialView(families: readonly Family[]): View {
  return {
    room: 'explore',
    selection: { kind: 'none' },
    source: null,
    families: new Set(families),
    surenesses: new Set(TIES),
    hiddenKinds: new Set(),
    picked: NOTHING_PICKED,
    period: null,
    undated: true,
    only: null,
    asList: false,
    listing: 'table',
    kept: null,
    hidden: new Set(),
    arrangement: 'forces',
    centre: null,
    pinned: new Map(),
    grouping: 'auto',
    opened: new Set(),
    sizeBy: 'degree',
    colourBy: 'kind',
    notes: new Map(),
    brief: { title: '', picks: [] },
  };
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function withLayer(surenesses: ReadonlySet<Sureness>): ReadonlySet<Sureness> {
  const all = LAYER.every((one) => surenesses.has(one));
  return new Set(all ? [...surenesses].filter((one) => !LAYER.includes(one)) : [...surenesses, ...LAYER]);
}

function withoutFilters(view: View, start: View): View {
  const { families, surenesses, hiddenKinds, picked, period, undated, only, kept, hidden } = start;
  return { ...view, families, surenesses, hiddenKinds, picked, period, undated, only, kept, hidden };
}

/** The room in which the map and the card are at hand. */
function mapRoom(room: Room): Room {
  return room === 'ask' || room === 'brief' ? 'explore' : room;
}

/** Begins the name under which the steps of one run of the timeline join, however slowly they come. */
export const PLAY = 'play ';

/** Some actors as a selection: none, one, or several. */
export function selectionOf(entities: Iterable<string>): Selection {
  const ids = [...new Set(entities)];
  if (ids.length === 0) return { kind: 'none' };
  return ids.length === 1 ? { kind: 'actor', id: ids[0] as string } : { kind: 'actors', ids };
}

/** The actors that are selected, be they one or several. */
export function selectedActors(selection: Selection): readonly string[] {
  if (selection.kind === 'actor') return [selection.id];
  return selection.kind === 'actors' || selection.kind === 'path' ? selection.ids : [];
}

/** The view with some entities neither hidden by hand nor left out by a focus. */
function withEntities(view: View, entities: readonly string[]): View {
  const kept = view.kept === null ? null : new Set([...view.kept, ...entities]);
  return { ...view, kept, hidden: new Set([...view.hidden].filter((id) => !entities.includes(id))) };
}

function noted(notes: View['notes'], on: string, text: string): View['notes'] {
  const next = new Map(notes);
  if (text.trim() === '') next.delete(on);
  else next.set(on, text.trim());
  return next;
}

/** What an action joins with in the history: a walk along statements is taken back as one, and so is a brush that is drawn. */
export function joinedAs(action: Action): string | null {
  if (action.do === 'play') return `${PLAY}${action.run}`;
  if (isOfBrief(action)) return briefJoinedAs(action);
  if (isOfShape(action)) return shapeJoinedAs(action);
  return action.do === 'select' || action.do === 'set-period' ? action.do : null;
}

const OF_BRIEF = new Set<string>(['pick', 'unpick', 'place-pick', 'note-pick', 'title-brief']);

export function isOfBrief(action: Action): action is BriefAction {
  return OF_BRIEF.has(action.do);
}

/** The view after an action. */
export function update(view: View, action: Action, start: View): View {
  if (isOfBrief(action)) return { ...view, brief: updateBrief(view.brief, action) };
  if (isOfShape(action)) return updateShape(view, action);
  switch (action.do) {
    case 'open':
      return { ...view, room: action.room };
    case 'select':
      return { ...view, selection: action.selection };
    case 'find':
      return { ...view, room: mapRoom(view.room), selection: action.selection };
    case 'find-type':
      return {
        ...view,
        room: mapRoom(view.room),
        families: new Set([...view.families, relation(action.relation).family]),
        picked: { ...view.picked, relation: new Set([action.relation]) },
      };
    case 'toggle-picked':
      return {
        ...view,
        picked: { ...view.picked, [action.facet]: toggled(view.picked[action.facet], action.value) },
      };
    case 'only-reported':
      return { ...view, surenesses: new Set(['reported']) };
    case 'everything':
      return { ...withoutFilters(view, start), surenesses: new Set(SURENESSES) };
    case 'leave-answer':
      return { ...view, only: null };
    case 'set-period':
      return { ...view, period: action.period };
    case 'toggle-undated':
      return { ...view, undated: !view.undated };
    case 'read':
      return {
        ...view,
        room: 'source',
        source: action.statement.source,
        selection: { kind: 'tie', id: action.statement.id },
      };
    case 'toggle-family':
      return { ...view, families: toggled(view.families, action.family) };
    case 'toggle-sureness':
      return { ...view, surenesses: toggled(view.surenesses, action.sureness) };
    case 'toggle-kind':
      return { ...view, hiddenKinds: toggled(view.hiddenKinds, action.kind) };
    case 'toggle-layer':
      return { ...view, surenesses: withLayer(view.surenesses) };
    case 'show-only':
      return {
        ...withoutFilters(view, start),
        room: 'explore',
        only: new Set(action.statements),
        // Whatever was asked for is shown, also what has not happened: it is drawn as what it is.
        surenesses: new Set(SURENESSES),
      };
    case 'reset-filters':
      return withoutFilters(view, start);
    case 'toggle-list':
      return { ...view, asList: !view.asList };
    case 'list-as':
      return { ...view, asList: true, listing: action.listing };
    case 'hide': {
      const hidden = new Set([...view.hidden, ...action.entities]);
      const selected = selectedActors(view.selection);
      const left = selected.filter((id) => !hidden.has(id));
      return { ...view, hidden, selection: left.length === selected.length ? view.selection : selectionOf(left) };
    }
    case 'unhide':
      return { ...view, hidden: new Set([...view.hidden].filter((id) => !action.entities.includes(id))) };
    case 'focus':
    case 'keep':
      return withEntities({ ...view, kept: new Set(action.entities) }, action.entities);
    case 'expand':
      return withEntities(view, action.entities);
    case 'show-all':
      return { ...view, kept: null };
    case 'bring-back':
      return action.steps.reduce((before, step) => update(before, step, start), view);
    case 'note':
      return { ...view, notes: noted(view.notes, action.on, action.text) };
    case 'play':
      return { ...view, period: action.period };
  }
}
