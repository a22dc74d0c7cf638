/** Many statements as one line, which never looks surer than the least sure of them and says how many are what. */

import type { StatementRow } from '../model/graph.ts';
import { isTie, relation, type Status, status, statuses } from '../model/vocabulary.ts';
import type { Group } from './groups.ts';
import { endMark, type Line, lines, pairKey } from './lanes.ts';

/** "12 ties: 9 reported, 3 alleged", "4 reported ties"; "statements" where some are no ties. */
export function tallyWords(rows: readonly StatementRow[]): string {
  const counted = statuses.flatMap(({ id, label }) => {
    const count = rows.filter((row) => row.status === id && !row.negated).length;
    return count === 0 ? [] : [`${count} ${label.toLowerCase()}`];
  });
  const denied = rows.filter((row) => row.negated).length;
  const parts = [...counted, ...(denied === 0 ? [] : [`${denied} denied`])];
  const noun = rows.every(isTie) ? 'tie' : 'statement';
  if (parts.length === 1) return `${parts[0]} ${noun}${rows.length === 1 ? '' : 's'}`;
  return `${rows.length} ${noun}s: ${parts.join(', ')}`;
}

/** The least sure status among statements. */
function leastSure(rows: readonly StatementRow[]): Status {
  return rows.reduce((least, row) => (status(row.status).rank > status(least.status).rank ? row : least)).status;
}

/**
 * One line for statements between the same two ends, whichever way they point: in the rhythm of the least sure, with a
 * mark at each end that something points to. What is denied points nowhere while anything is not.
 * @param id What it is called; a statement's id where pressing it leads to that statement.
 * @param home At which of the two ends an entity stands.
 */
export function gatheredLine(
  id: string,
  a: string,
  b: string,
  rows: readonly StatementRow[],
  home: (entity: string) => string = (entity) => entity,
): Line {
  const first = rows[0] as StatementRow;
  const asserted = rows.filter((row) => !row.negated);
  const telling = asserted.length > 0 ? asserted : rows;
  const least = status(leastSure(telling));
  const towards = (end: string) => (row: StatementRow) =>
    home(row.object) === end || (home(row.subject) === end && relation(row.relation).symmetric);
  return {
    id,
    subject: a,
    object: b,
    family: first.family,
    status: least.id,
    negated: asserted.length === 0,
    stroke: least.stroke,
    ends: { subject: endMark(telling.filter(towards(a))), object: endMark(telling.filter(towards(b))) },
    statements: rows,
    lane: 0,
    lanes: 1,
    gathered: rows.every((row) => row.family === first.family) ? 'one-family' : 'mixed',
  };
}

/** Begins the ids of lines between groups, which stand for no one statement. */
const BETWEEN = 'between ';

export function isBetweenGroups(id: string): boolean {
  return id.startsWith(BETWEEN);
}

export interface Gathered {
  /** Lines between groups and between a group and an actor, and the usual lines between actors that stand singly. */
  readonly lines: readonly Line[];
  /** What both of whose ends stand in the same closed group, by the group: drawn nowhere, and counted. */
  readonly inside: ReadonlyMap<string, readonly StatementRow[]>;
}

/** @param groupOf The closed group in which an entity stands, from `gathered`. */
export function gatherLines(statements: readonly StatementRow[], groupOf: ReadonlyMap<string, Group>): Gathered {
  const single: StatementRow[] = [];
  const inside = new Map<string, StatementRow[]>();
  const between = new Map<string, StatementRow[]>();
  const put = (groups: Map<string, StatementRow[]>, key: string, row: StatementRow) => {
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  };
  for (const row of statements) {
    const from = groupOf.get(row.subject);
    const to = groupOf.get(row.object);
    if (!from && !to) single.push(row);
    else if (from && from === to) put(inside, from.id, row);
    else put(between, pairKey(from?.id ?? row.subject, to?.id ?? row.object), row);
  }
  const bundled = [...between].map(([key, rows]) => {
    const [a, b] = key.split(' ') as [string, string];
    return gatheredLine(`${BETWEEN}${key}`, a, b, rows, (id) => groupOf.get(id)?.id ?? id);
  });
  return { lines: [...lines(single), ...bundled], inside };
}

/** Lanes nearer to each other than this cannot be told apart, in pixels. */
const CLOSE = 7;
/** The whole fan of a pair is at most this wide, as a share of its length. */
const FAN = 0.5;

export interface Parallel {
  /** Pixels between the middles of two marks. */
  readonly length: (a: string, b: string) => number;
  /** True where the view is so far out that pairs are drawn as one line each. */
  readonly far: boolean;
  /** Whether the lines of a pair are wanted singly: the pointer is over them, or one of them stands out. */
  readonly fans: (pair: readonly Line[]) => boolean;
}

/**
 * Bundles the lines of each pair that has no room for them into one with a count. The bundle has the id of the first of
 * its lines.
 */
export function bundleParallel(all: readonly Line[], { length, far, fans }: Parallel): readonly Line[] {
  const pairs = new Map<string, Line[]>();
  for (const line of all) {
    const key = pairKey(line.subject, line.object);
    const own = pairs.get(key);
    if (own) own.push(line);
    else pairs.set(key, [line]);
  }
  return [...pairs.values()].flatMap((pair) => {
    const [first] = pair as [Line];
    if (pair.length < 2 || first.subject === first.object || fans(pair)) return pair;
    const room = (length(first.subject, first.object) * FAN) / (pair.length - 1);
    if (!far && room >= CLOSE) return pair;
    return gatheredLine(
      first.id,
      first.subject,
      first.object,
      pair.flatMap((line) => line.statements),
    );
  });
}
