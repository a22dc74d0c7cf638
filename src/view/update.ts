/**
 * The one function that changes what is looked at. Every action of the user is an `Action`, so that a view can be kept,
 * undone and sent as a link.
 */

import type { StatementRow } from '../model/graph.ts';
import { type EntityKind, type Family, type RelationType, relation } from '../model/vocabulary.ts';
import { type BriefAction, briefJoinedAs, updateBrief } from './brief.ts';
import type { Facet, Period } from './filters.ts';
import { isOfShape, type ShapeAction, shapeJoinedAs, updateShape } from './shape.ts';
import {
  LAYER,
  type Listing,
  type Room,
  type Selection,
  SURENESSES,
  type Sureness,
  selectedActors,
  selectionOf,
  type View,
} from './view.ts';

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

const OF_BRIEF = new Set<string>(['pick', 'unpick', 'unpick-all', 'place-pick', 'note-pick', 'title-brief']);

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
