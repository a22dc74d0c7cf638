/** Gathers actors into groups, for graphs that are too large to read singly: by kind, by territory, or by who is tied to whom. */

import { UndirectedGraph } from 'graphology';
import imported from 'graphology-communities-louvain';
import type { EntityRow, StatementRow } from '../model/graph.ts';
import { kind } from '../model/vocabulary.ts';
import { random } from './chance.ts';
import { territoriesOf } from './territory.ts';

export type GroupRule = 'kind' | 'territory' | 'community';

export interface Group {
  /** Made of the rule and what its members share: `kind_State`, `territory_iran`, `community_iran`. */
  readonly id: string;
  readonly label: string;
  /** Ids of entities; those that stand in most statements first. */
  readonly members: readonly string[];
}

/** The package is CommonJS, and its types fit only one of the two ways in which that is imported. */
const louvain = imported as unknown as (graph: UndirectedGraph, options: object) => Record<string, number>;

/** Chance decides ties between communities; it begins here, so that the same graph gives the same ones. */
const SEED = 20231007;

function degreesOf(statements: readonly StatementRow[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { subject, object } of statements) {
    for (const id of new Set([subject, object])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return degrees;
}

/** Which community each entity is of, by the number of the community. */
function communities(ids: readonly string[], statements: readonly StatementRow[]): ReadonlyMap<string, string> {
  const graph = new UndirectedGraph();
  for (const id of [...ids].sort()) graph.addNode(id);
  const weights = new Map<string, { a: string; b: string; weight: number }>();
  for (const { subject, object } of statements) {
    if (subject === object) continue;
    const [a, b] = subject < object ? [subject, object] : [object, subject];
    const key = `${a} ${b}`;
    weights.set(key, { a, b, weight: (weights.get(key)?.weight ?? 0) + 1 });
  }
  for (const [, { a, b, weight }] of [...weights].sort(([one], [other]) => (one < other ? -1 : 1))) {
    graph.addEdge(a, b, { weight });
  }
  if (graph.size === 0) return new Map(ids.map((id) => [id, id]));
  const found = louvain(graph, { rng: random(SEED), getEdgeWeight: 'weight' });
  return new Map(ids.map((id) => [id, `${found[id]}`]));
}

/**
 * The groups of everything that a statement touches, the largest first. The same rows give the same groups. A community
 * is named after the member that stands in most statements.
 */
export function groupsOf(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
  rule: GroupRule,
): readonly Group[] {
  const degrees = degreesOf(statements);
  const touched = entities.filter(({ id }) => degrees.has(id));
  const byId = new Map(touched.map((entity) => [entity.id, entity]));
  const shares = sharedBy(touched, entities, statements, rule);
  const members = new Map<string, string[]>();
  const byDegree = (a: string, b: string) =>
    (degrees.get(b) as number) - (degrees.get(a) as number) || (a < b ? -1 : 1);
  for (const id of [...byId.keys()].sort(byDegree)) {
    const share = shares.get(id) ?? 'none';
    const own = members.get(share);
    if (own) own.push(id);
    else members.set(share, [id]);
  }
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return [...members]
    .map(([share, own]): Group => {
      const first = own[0] as string;
      if (rule === 'community') {
        const name = names.get(first) as string;
        return { id: `community_${first}`, label: own.length === 1 ? name : `Around ${name}`, members: own };
      }
      return { id: `${rule}_${share}`, label: labelOf(share, rule, names), members: own };
    })
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

function sharedBy(
  touched: readonly EntityRow[],
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
  rule: GroupRule,
): ReadonlyMap<string, string> {
  if (rule === 'kind') return new Map(touched.map((entity) => [entity.id, entity.kind]));
  if (rule === 'community') {
    return communities(
      touched.map(({ id }) => id),
      statements,
    );
  }
  const territories = territoriesOf(entities, statements);
  return new Map(
    touched.map(({ id }) => {
      const own = territories.get(id) ?? [];
      return [id, own.length > 1 ? 'several' : (own[0] ?? 'none')];
    }),
  );
}

function labelOf(share: string, rule: GroupRule, names: { get(id: string): string | undefined }): string {
  if (rule === 'kind') return kind(share as EntityRow['kind']).plural;
  if (share === 'several') return 'In several territories';
  return share === 'none' ? 'No territory in the records' : (names.get(share) ?? share);
}

/** The name of a mark by its id: of an entity, or of a group. */
export function nameOnMap(id: string, nameOf: (entity: string) => string): string {
  const [, rule, share] = /^(kind|territory|community)_(.*)$/.exec(id) ?? [];
  if (rule === undefined || share === undefined) return nameOf(id);
  if (rule === 'community') return `Around ${nameOf(share)}`;
  return labelOf(share, rule as GroupRule, { get: nameOf });
}

/** From this many actors on a map is not readable singly. */
const TOO_MANY = 300;

/** What `auto` stands for; `null` where actors stand singly. */
export function groupRule(grouping: GroupRule | 'auto' | 'none', actors: number): GroupRule | null {
  if (grouping === 'none') return null;
  if (grouping === 'auto') return actors > TOO_MANY ? 'community' : null;
  return grouping;
}

/** The closed group in which each entity stands; none for those of opened groups. */
export function gathered(groups: readonly Group[], opened: ReadonlySet<string>): ReadonlyMap<string, Group> {
  return new Map(
    groups.filter(({ id }) => !opened.has(id)).flatMap((group) => group.members.map((id) => [id, group] as const)),
  );
}
