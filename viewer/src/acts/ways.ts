/** Ways between two actors over statements. Fetched when one is first asked for. */

import { UndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/dijkstra.js';
import { pairKey } from '../../../src/draw/lanes.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import { status, statuses } from '../../../src/model/vocabulary.ts';

/** What is said of two actors that follow each other on a way, the surest first. */
export interface WayStep {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly StatementRow[];
}

export interface Way {
  /** The actors it leads through, both ends included. */
  readonly ids: readonly string[];
  readonly steps: readonly WayStep[];
  /** The least sure of the steps, each taken at its surest statement: the way is no surer than that. */
  readonly weakest: StatementRow;
}

/** More would not be compared. */
const MOST = 6;
/** No more steps than this: what is farther says nothing. */
const LONGEST = 6;
/** Between ways of equal length the surer wins, but never over a shorter one. */
const SURENESS_WEIGHT = 0.001;
/** Farther than any way can be: what must not be walked. */
const BARRED = 1_000_000;

interface Net {
  readonly graph: UndirectedGraph;
  readonly steps: ReadonlyMap<string, readonly StatementRow[]>;
}

const rank = (row: StatementRow) => status(row.status).rank;

/** What is denied leads nowhere, and no way goes from an actor to itself. */
function netOf(rows: readonly StatementRow[]): Net {
  const graph = new UndirectedGraph();
  const steps = new Map<string, StatementRow[]>();
  for (const row of rows) {
    if (row.negated || row.subject === row.object) continue;
    const key = pairKey(row.subject, row.object);
    const known = steps.get(key);
    if (known) known.push(row);
    else steps.set(key, [row]);
  }
  for (const [key, found] of steps) {
    found.sort((a, b) => rank(a) - rank(b) || a.position - b.position);
    const { subject, object } = found[0] as StatementRow;
    graph.mergeEdgeWithKey(key, subject, object, { rank: rank(found[0] as StatementRow) });
  }
  return { graph, steps };
}

/** The best way that shuns some actors and some steps; `null` where there is none. */
function best(
  { graph }: Net,
  from: string,
  to: string,
  actors: ReadonlySet<string>,
  steps: ReadonlySet<string>,
): readonly string[] | null {
  const isBarred = (key: string) => steps.has(key) || key.split(' ').some((id) => actors.has(id));
  const weight = (key: string, attributes: { rank?: number }) =>
    isBarred(key) ? BARRED : 1 + (attributes.rank ?? 0) * SURENESS_WEIGHT;
  const found = bidirectional(graph, from, to, weight) as string[] | null;
  const keys = found?.slice(1).map((id, at) => pairKey(found[at] as string, id));
  return keys === undefined || keys.some(isBarred) ? null : found;
}

function cost({ graph }: Net, ids: readonly string[]): number {
  return ids
    .slice(1)
    .reduce(
      (sum, id, at) => sum + 1 + graph.getEdgeAttribute(pairKey(ids[at] as string, id), 'rank') * SURENESS_WEIGHT,
      0,
    );
}

/** The shortest ways without a loop, by Yen's method: each next one leaves those before it at some actor. */
function shortest(net: Net, from: string, to: string): readonly (readonly string[])[] {
  if (!net.graph.hasNode(from) || !net.graph.hasNode(to) || from === to) return [];
  const first = best(net, from, to, new Set(), new Set());
  if (first === null || first.length - 1 > LONGEST) return [];
  const found: (readonly string[])[] = [first];
  const others = new Map<string, readonly string[]>();
  while (found.length < MOST) {
    const last = found.at(-1) as readonly string[];
    for (let at = 0; at < last.length - 1; at += 1) {
      const root = last.slice(0, at + 1);
      const rootKey = root.join(' ');
      const barred = new Set(
        found
          .filter((one) => one.slice(0, at + 1).join(' ') === rootKey && one.length > at + 1)
          .map((one) => pairKey(one[at] as string, one[at + 1] as string)),
      );
      const rest = best(net, last[at] as string, to, new Set(root.slice(0, -1)), barred);
      if (rest) others.set([...root.slice(0, -1), ...rest].join(' '), [...root.slice(0, -1), ...rest]);
    }
    for (const one of found) others.delete(one.join(' '));
    const [next] = [...others.values()].sort((a, b) => cost(net, a) - cost(net, b) || (a.join() < b.join() ? -1 : 1));
    if (next === undefined || next.length - 1 > LONGEST) break;
    found.push(next);
  }
  return found;
}

function wayOf(ids: readonly string[], { steps }: Net): Way {
  const taken = ids.slice(1).map((to, at): WayStep => {
    const from = ids[at] as string;
    return { from, to, rows: steps.get(pairKey(from, to)) ?? [] };
  });
  const surest = taken.map((step) => step.rows[0] as StatementRow);
  return { ids, steps: taken, weakest: surest.reduce((weak, row) => (rank(row) > rank(weak) ? row : weak)) };
}

/** The shortest ways first; of equally long ones the surer. */
export function shortestWays(from: string, to: string, rows: readonly StatementRow[]): readonly Way[] {
  const net = netOf(rows);
  return shortest(net, from, to).map((ids) => wayOf(ids, net));
}

/** The ways whose weakest step is surest first; of equally sure ones the shorter. */
export function surestWays(from: string, to: string, rows: readonly StatementRow[]): readonly Way[] {
  const found = new Map<string, Way>();
  const whole = netOf(rows);
  for (const { rank: atMost } of [...statuses].sort((a, b) => a.rank - b.rank)) {
    const net = netOf(rows.filter((row) => rank(row) <= atMost));
    for (const ids of shortest(net, from, to)) {
      if (found.size < MOST && !found.has(ids.join(' '))) found.set(ids.join(' '), wayOf(ids, whole));
    }
  }
  return [...found.values()];
}
