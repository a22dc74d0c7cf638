/** The vocabulary, looked up by id. The rows themselves are data: see `graph/vocabulary/`. */

import {
  type EntityKind,
  FAMILY_ROWS,
  type Family,
  type FigureMeasure,
  KIND_ROWS,
  MEASURE_ROWS,
  RELATION_ROWS,
  type RelationType,
  STATUS_ROWS,
  type Status,
} from './vocabulary.generated.ts';

export * from './vocabulary.generated.ts';

export interface Colour {
  readonly light: string;
  readonly dark: string;
}

export type LineEnd = 'triangle' | 'chevrons' | 'disc' | 'diamond' | 'square' | 'bar' | 'barb';
export type Stroke = 'solid' | 'dash-long' | 'dash' | 'dots' | 'rail' | 'rail-cut' | 'beads';

export interface FamilyRow {
  readonly id: Family;
  readonly label: string;
  readonly definition: string;
  readonly colour: Colour;
  readonly end: LineEnd;
  /** Factor on the width of a line. */
  readonly width: number;
}

export interface StatusRow {
  readonly id: Status;
  readonly label: string;
  readonly definition: string;
  readonly short: string;
  /** True when a statement of this status is drawn as an arrow between its two ends. */
  readonly tie: boolean;
  /** From surest (1) to least sure. */
  readonly rank: number;
  readonly stroke: Stroke;
  readonly end: 'filled' | 'hollow';
}

export interface KindRow {
  readonly id: EntityKind;
  readonly label: string;
  readonly plural: string;
  readonly layer: 'actor' | 'place' | 'event';
  readonly definition: string;
  readonly colour: Colour;
  readonly fill?: Colour;
  readonly mark: string;
}

export interface RelationRow {
  readonly id: RelationType;
  readonly label: string;
  readonly inverse: string;
  readonly family: Family;
  readonly definition: string;
  readonly example: string;
  readonly subjects: readonly EntityKind[];
  readonly objects: readonly EntityKind[];
  readonly symmetric: boolean;
  readonly codes: {
    readonly cameo: readonly string[];
    readonly plover: readonly string[];
    readonly stix: readonly string[];
    readonly ftm: readonly string[];
  };
}

export interface MeasureRow {
  readonly id: FigureMeasure;
  readonly label: string;
  readonly unit: string;
}

function lookup<K extends string, R extends { readonly id: K }>(rows: readonly R[]): (id: K) => R {
  const byId = new Map<string, R>(rows.map((row) => [row.id, row]));
  return (id) => byId.get(id) as R;
}

export const families: readonly FamilyRow[] = FAMILY_ROWS;
export const statuses: readonly StatusRow[] = STATUS_ROWS;
export const kinds: readonly KindRow[] = KIND_ROWS;
export const relations: readonly RelationRow[] = RELATION_ROWS;
export const measures: readonly MeasureRow[] = MEASURE_ROWS;

export const family = lookup<Family, FamilyRow>(families);
export const status = lookup<Status, StatusRow>(statuses);
export const kind = lookup<EntityKind, KindRow>(kinds);
export const relation = lookup<RelationType, RelationRow>(relations);
export const measure = lookup<FigureMeasure, MeasureRow>(measures);

/** Whether a statement becomes an arrow in the actors' layer: said to be so, and not denied. */
export function isTie(statement: { readonly status: Status; readonly negated: boolean }): boolean {
  return status(statement.status).tie && !statement.negated;
}

/** A part of the graph in which an entity may be looked for. */
export type EntityRange = 'actor' | 'place' | 'event' | 'entity';

/** Whether entities of a kind are in that part. A state is an actor, and a place as well. */
export function isInRange(entityKind: EntityKind, range: EntityRange): boolean {
  return range === 'entity' || kind(entityKind).layer === range || (range === 'place' && entityKind === 'State');
}

/** The labels of an entity in the database. */
export function labelsOf(entityKind: EntityKind): readonly string[] {
  return kind(entityKind).layer === 'actor' ? ['Entity', 'Actor', entityKind] : ['Entity', entityKind];
}
