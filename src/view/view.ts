/** What is looked at, as one plain value. */

import type { Json } from '../model/api.ts';
import type { StatementRow } from '../model/graph.ts';
import { type EntityKind, type Family, type Status, statuses } from '../model/vocabulary.ts';
import { NOTHING_PICKED, type Period, type Picked } from './filters.ts';

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
