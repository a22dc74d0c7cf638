/** Who stands beside whom, over statements that the caller chooses. */

import type { StatementRow } from '../model/graph.ts';
import { type Family, type RelationType, relation } from '../model/vocabulary.ts';
import { passes } from './filters.ts';
import type { GraphIndex } from './graph-index.ts';
import type { View } from './view.ts';

type Rows = readonly StatementRow[];

/** Statements that the filters let through, whatever is hidden by hand or left out by a focus. */
export function permitted(view: View, index: GraphIndex): Rows {
  const unhidden: View = { ...view, kept: null, hidden: new Set() };
  return index.answer.statements.filter((row) => passes(row, unhidden, index));
}

/** Whether an entity is neither hidden by hand nor left out by a focus. */
export function isKept(id: string, { kept, hidden }: View): boolean {
  return !hidden.has(id) && (kept === null || kept.has(id));
}

/** The neighbours of each entity, itself left out. */
export function neighbours(rows: Rows): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const join = (from: string, to: string) => {
    const known = found.get(from);
    if (known) known.add(to);
    else found.set(from, new Set([to]));
  };
  for (const { subject, object } of rows) {
    if (subject === object) continue;
    join(subject, object);
    join(object, subject);
  }
  return found;
}

/** Everything within some steps of an entity, itself included. */
export function within(entity: string, steps: number, rows: Rows): ReadonlySet<string> {
  const beside = neighbours(rows);
  const reached = new Set([entity]);
  let edge: readonly string[] = [entity];
  for (let step = 0; step < steps; step += 1) {
    edge = [...new Set(edge.flatMap((id) => [...(beside.get(id) ?? [])]))].filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return reached;
}

/** For every entity that is not hidden, its neighbours that are; those without any are left out. */
export function hiddenNeighbours(rows: Rows, view: View): ReadonlyMap<string, ReadonlySet<string>> {
  if (view.kept === null && view.hidden.size === 0) return new Map();
  const found = new Map<string, ReadonlySet<string>>();
  for (const [id, beside] of neighbours(rows)) {
    const hidden = new Set([...beside].filter((other) => !isKept(other, view)));
    if (isKept(id, view) && hidden.size > 0) found.set(id, hidden);
  }
  return found;
}

/** Seen from an actor: its own doing, what is done to it, or what holds both ways. */
export type Direction = 'from' | 'to' | 'both';

/** Hidden neighbours of an actor that ties of one type and direction lead to. */
export interface Expansion {
  readonly family: Family;
  readonly relation: RelationType;
  readonly direction: Direction;
  readonly entities: ReadonlySet<string>;
}

function directionOf(row: StatementRow, entity: string): Direction {
  if (relation(row.relation).symmetric) return 'both';
  return row.subject === entity ? 'from' : 'to';
}

/** What can be brought onto the map around an actor, by type and direction, in the order of the text. */
export function expansions(entity: string, rows: Rows, hidden: ReadonlySet<string>): readonly Expansion[] {
  const found = new Map<string, Expansion & { readonly entities: Set<string> }>();
  for (const row of rows) {
    if (row.subject !== entity && row.object !== entity) continue;
    const other = row.subject === entity ? row.object : row.subject;
    if (!hidden.has(other)) continue;
    const direction = directionOf(row, entity);
    const key = `${row.relation} ${direction}`;
    const known = found.get(key);
    if (known) known.entities.add(other);
    else found.set(key, { family: row.family, relation: row.relation, direction, entities: new Set([other]) });
  }
  return [...found.values()];
}

/** Statements with both ends among some entities. */
export function among(entities: ReadonlySet<string>, rows: Rows): Rows {
  return rows.filter((row) => entities.has(row.subject) && entities.has(row.object));
}

/** An actor that stands beside several of some others, with what is said of it and each of them. */
export interface CommonNeighbour {
  readonly id: string;
  /** By the id of the other; at least two. */
  readonly ties: ReadonlyMap<string, Rows>;
}

/** Those beside at least two of some entities, the ones beside most of them first. */
export function commonNeighbours(entities: ReadonlySet<string>, rows: Rows): readonly CommonNeighbour[] {
  const found = new Map<string, Map<string, StatementRow[]>>();
  for (const row of rows) {
    if (entities.has(row.subject) === entities.has(row.object)) continue;
    const [own, other] = entities.has(row.subject) ? [row.subject, row.object] : [row.object, row.subject];
    const ties = found.get(other) ?? new Map<string, StatementRow[]>();
    ties.set(own, [...(ties.get(own) ?? []), row]);
    found.set(other, ties);
  }
  return [...found]
    .filter(([, ties]) => ties.size > 1)
    .map(([id, ties]) => ({ id, ties }))
    .sort((a, b) => b.ties.size - a.ties.size || (a.id < b.id ? -1 : 1));
}
