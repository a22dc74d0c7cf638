/** What is worked out from a question's rows where Cypher alone does not answer: the same on every store. */

import { DirectedGraph, UndirectedGraph } from 'graphology';
import centralityMetrics from 'graphology-metrics/centrality/index.js';
import type { QueryResult, Value } from '../model/values.ts';
import { relations } from '../model/vocabulary.ts';

type Computation = (ties: QueryResult) => QueryResult;

interface Tally {
  readonly name: string;
  readonly kind: string;
  out: number;
  in: number;
  undirected: number;
  readonly statements: string[];
}

/** Enough places to tell actors apart, few enough that no rounding of the last bit shows. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Relations that are stored once and hold both ways. */
const UNDIRECTED: ReadonlySet<string> = new Set(relations.filter(({ symmetric }) => symmetric).map(({ id }) => id));

const tiesOf = ({ out, in: incoming, undirected }: Tally) => out + incoming + undirected;

/** Actors times tied pairs: beyond this, betweenness would take longer than anybody waits for a question. */
const BETWEENNESS_COST = 1e8;
const TOO_LARGE =
  'Betweenness is left out: there are too many actors and ties to work it out. Narrow families or statuses to have it.';

function betweennessOf(graph: UndirectedGraph): Readonly<Record<string, number>> {
  // With fewer than three, there is nobody to stand between.
  return graph.order < 3 ? {} : centralityMetrics.betweenness(graph, { getEdgeWeight: null, normalized: true });
}

/**
 * Degree, betweenness and PageRank of the actors in a set of ties, whose columns are `from`, `from_name`, `from_kind`,
 * `to`, `to_name`, `to_kind`, `relation` and `statement`. Betweenness runs over pairs of actors that are tied at all,
 * in either direction; PageRank follows the ties' direction, and both directions of those that have none, and weighs a
 * pair by its number of ties.
 */
const centrality: Computation = (ties) => {
  const column = (row: readonly Value[], name: string) => String(row[ties.columns.indexOf(name)]);
  const tallies = new Map<string, Tally>();
  const directed = new DirectedGraph();
  const undirected = new UndirectedGraph();
  const weigh = (a: string, b: string) => directed.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }));
  const tally = (row: readonly Value[], end: 'from' | 'to'): Tally => {
    const id = column(row, end);
    const known = tallies.get(id);
    if (known !== undefined) return known;
    const made = {
      name: column(row, `${end}_name`),
      kind: column(row, `${end}_kind`),
      out: 0,
      in: 0,
      undirected: 0,
      statements: [],
    };
    tallies.set(id, made);
    directed.addNode(id);
    undirected.addNode(id);
    return made;
  };
  for (const row of ties.rows) {
    const [from, to] = [tally(row, 'from'), tally(row, 'to')];
    const isUndirected = UNDIRECTED.has(column(row, 'relation'));
    if (isUndirected) {
      for (const end of [from, to]) end.undirected += 1;
    } else {
      from.out += 1;
      to.in += 1;
    }
    for (const end of new Set([from, to])) end.statements.push(column(row, 'statement'));
    const [a, b] = [column(row, 'from'), column(row, 'to')];
    weigh(a, b);
    if (isUndirected) weigh(b, a);
    if (a !== b) undirected.mergeEdge(a, b);
  }
  const isTooLarge = undirected.order * undirected.size > BETWEENNESS_COST;
  const between = isTooLarge ? undefined : betweennessOf(undirected);
  const rank =
    directed.order === 0
      ? {}
      : centralityMetrics.pagerank(directed, { getEdgeWeight: 'weight', maxIterations: 1000, tolerance: 1e-9 });
  const rows = [...tallies].map(([id, of]) => ({
    id,
    of,
    between: between === undefined ? null : rounded(between[id] ?? 0),
    rank: rounded(rank[id] ?? 0),
  }));
  rows.sort((a, b) => tiesOf(b.of) - tiesOf(a.of) || (b.between ?? 0) - (a.between ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    ...ties,
    warnings: isTooLarge ? [...ties.warnings, TOO_LARGE] : ties.warnings,
    columns: ['actor', 'kind', 'ties', 'outgoing', 'incoming', 'undirected', 'betweenness', 'pagerank', 'statements'],
    rows: rows.map(({ of, between, rank }) => [
      of.name,
      of.kind,
      tiesOf(of),
      of.out,
      of.in,
      of.undirected,
      between,
      rank,
      of.statements,
    ]),
  };
};

export const COMPUTATIONS = { centrality } as const satisfies Record<string, Computation>;
export type ComputationName = keyof typeof COMPUTATIONS;
