/** Rules for the size and the colour of marks, with the legend that says what they stand for and counts. */

import { UndirectedGraph } from 'graphology';
import imported from 'graphology-metrics/centrality/betweenness.js';
import type { EntityRow, FigureRow, StatementRow } from '../model/graph.ts';
import { isTie } from '../model/vocabulary.ts';
import { log10 } from './arithmetic.ts';
import { type Group, groupsOf } from './groups.ts';
import { markRadius } from './marks.ts';
import type { Palette } from './palette.ts';

export type SizeRule = 'degree' | 'betweenness' | 'tolls';
export type ColourRule = 'kind' | 'territory' | 'community';

/** The package is CommonJS, and its types fit only one of the two ways in which that is imported. */
const betweenness = imported as unknown as (graph: UndirectedGraph, options: object) => Record<string, number>;

const LEAST = 6;
const MOST = 25;

/** Radius by entity, in pixels, before the map is scaled. */
export type Sizes = ReadonlyMap<string, number>;

/**
 * How many of the shortest chains of ties between two others lead through each entity, as a share from 0 to 1.
 * Slow on large graphs: its time grows with entities times ties.
 */
export function betweennessOf(statements: readonly StatementRow[]): ReadonlyMap<string, number> {
  const graph = new UndirectedGraph();
  for (const { subject, object } of statements.filter(isTie)) {
    if (subject === object) continue;
    for (const id of [subject, object]) graph.mergeNode(id);
    graph.mergeEdge(subject, object);
  }
  return new Map(Object.entries(betweenness(graph, { getEdgeWeight: null, normalized: true })));
}

/** A toll that decides the size of a mark: the largest one number of killed that is stated of it. */
export function largestTolls(figures: readonly FigureRow[]): ReadonlyMap<string, FigureRow> {
  const largest = new Map<string, FigureRow>();
  for (const figure of figures) {
    if (figure.measure !== 'killed') continue;
    const known = largest.get(figure.subject);
    if (!known || figure.value > known.value) largest.set(figure.subject, figure);
  }
  return largest;
}

/** Radii by a share from 0 to 1; the area grows with the share. */
export function radii(shares: ReadonlyMap<string, number>): Sizes {
  const most = Math.max(0, ...shares.values());
  return new Map(
    [...shares].map(([id, share]) => [id, LEAST + (MOST - LEAST) * Math.sqrt(most === 0 ? 0 : share / most)]),
  );
}

/** The radius of each mark; entities that are not in it are as small as can be. */
export function sizesBy(rule: SizeRule, statements: readonly StatementRow[], figures: readonly FigureRow[]): Sizes {
  switch (rule) {
    case 'degree': {
      const degrees = new Map<string, number>();
      for (const { subject, object } of statements) {
        for (const id of new Set([subject, object])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
      }
      return new Map([...degrees].map(([id, degree]) => [id, markRadius(degree)]));
    }
    case 'betweenness':
      return radii(betweennessOf(statements));
    case 'tolls':
      // Tolls go from one to tens of thousands: each step in size is ten times as many.
      return radii(
        new Map(
          [...largestTolls(figures)].map(([id, { value }]) => {
            const steps = log10(1 + value);
            return [id, steps * steps];
          }),
        ),
      );
  }
}

/** What a colour stands for. */
export interface ColourRow {
  readonly id: string;
  readonly label: string;
  /** Place in the palette of groups; `null` for the one grey of all that have no colour of their own. */
  readonly hue: number | null;
  readonly members: readonly string[];
}

/** Hues that everybody can tell apart, colour-blind or not; more groups than these share a grey. */
export const HUES = 8;

/** The colours of a rule with what each stands for, the largest first; none for kinds, whose colours are the vocabulary's. */
export function coloursBy(
  rule: ColourRule,
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): readonly ColourRow[] {
  if (rule === 'kind') return [];
  const isNamed = ({ id }: Group) => !id.endsWith('_none') && !id.endsWith('_several');
  const groups = groupsOf(entities, statements, rule);
  const named = groups.filter((group) => isNamed(group) && group.members.length > 1);
  const hued = named.slice(0, HUES).map(({ id, label, members }, hue): ColourRow => ({ id, label, hue, members }));
  const known = new Set(hued.map(({ id }) => id));
  const rest = groups.filter(({ id }) => !known.has(id)).flatMap(({ members }) => members);
  if (rest.length === 0) return hued;
  const label = rule === 'territory' ? 'In others, in several, or in none' : 'In smaller ones';
  return [...hued, { id: `${rule}_others`, label, hue: null, members: rest }];
}

/** The kinds whose colours make up the palette of groups: the vocabulary's, measured to be told apart. */
const HUED = [
  'State',
  'Government',
  'ArmedGroup',
  'Population',
  'Organisation',
  'Event',
  'Military',
  'Person',
] as const;

/** The colour of a place in the palette of groups. */
export function hueOf(hue: number | null, colours: Palette): string {
  const kind = hue === null ? undefined : HUED[hue];
  return kind === undefined ? colours.page.edge : colours.kind[kind];
}

/** The colour of each mark under a rule; empty for kinds. */
export function inksOf(rows: readonly ColourRow[], colours: Palette): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(({ hue, members }) => members.map((id) => [id, hueOf(hue, colours)] as const)));
}
