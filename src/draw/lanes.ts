/** Which statements share a line, and how the lines between two actors are kept apart. */

import type { StatementRow } from '../model/graph.ts';
import {
  type Family,
  families,
  family as familyRow,
  type LineEnd,
  relation,
  type Status,
  type Stroke,
  status,
} from '../model/vocabulary.ts';
import { log2 } from './arithmetic.ts';

/** What stands at an end of a line, since some of its statements point there. */
export interface EndMark {
  readonly end: LineEnd | 'several';
  readonly hollow: boolean;
  /** None where they are of several families. */
  readonly family: Family | undefined;
}

/** One line on the map: statements of one status, family, direction and speaker between the same two, all hedged or none. */
export interface Line {
  /** Id of its first statement. */
  readonly id: string;
  readonly subject: string;
  readonly object: string;
  readonly family: Family;
  readonly status: Status;
  readonly negated: boolean;
  readonly stroke: Stroke;
  /** At its subject too where something points both ways, or back. */
  readonly ends: { readonly subject: EndMark | undefined; readonly object: EndMark | undefined };
  /** In the order of the text. */
  readonly statements: readonly StatementRow[];
  /** Its place among the lines of the pair: 0 is the middle; halves occur when their number is even. */
  readonly lane: number;
  /** How many lines the pair has. */
  readonly lanes: number;
  /** Set where it stands for statements of several statuses or directions (see `gather.ts`): of one family, or of many. */
  readonly gathered?: 'one-family' | 'mixed';
}

type Bundle = Omit<Line, 'lane' | 'lanes'>;

/** A flat statement and a hedged one never share a line, since words along it would hedge both. */
function bundleKey(row: StatementRow): string {
  const { symmetric } = relation(row.relation);
  const hedged = row.hedge !== null;
  return [row.subject, row.object, row.family, row.status, row.negated, row.said_by, hedged, symmetric].join(' ');
}

/** Two actors in an order that does not depend on the direction of a tie. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The mark for statements that point to the same end: never surer than any of them; none where there are none. */
export function endMark(rows: readonly StatementRow[]): EndMark | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const hollow = rows.some((row) => row.negated || status(row.status).end === 'hollow');
  if (rows.some((row) => row.family !== first.family)) return { end: 'several', hollow, family: undefined };
  return { end: familyRow(first.family).end, hollow, family: first.family };
}

function bundle(rows: readonly StatementRow[]): Bundle {
  const first = rows[0] as StatementRow;
  const mark = endMark(rows);
  return {
    id: first.id,
    subject: first.subject,
    object: first.object,
    family: first.family,
    status: first.status,
    negated: first.negated,
    stroke: status(first.status).stroke,
    ends: { subject: relation(first.relation).symmetric ? mark : undefined, object: mark },
    statements: rows,
  };
}

const FAMILY_ORDER = new Map(families.map((row, index) => [row.id, index]));

/** Lines of one family lie together, and within it those of one direction, surest first. */
function byLane(a: Bundle, b: Bundle): number {
  return (
    (FAMILY_ORDER.get(a.family) as number) - (FAMILY_ORDER.get(b.family) as number) ||
    Number(a.subject > a.object) - Number(b.subject > b.object) ||
    status(a.status).rank - status(b.status).rank ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The lines for a set of statements. The same statements give the same lines, in any order. */
export function lines(statements: readonly StatementRow[]): readonly Line[] {
  const inTextOrder = [...statements].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const bundles = [...grouped(inTextOrder, bundleKey).values()].map(bundle);
  const pairs = grouped(bundles, (one) => pairKey(one.subject, one.object));
  return [...pairs.values()].flatMap((pair) =>
    pair.sort(byLane).map((one, index) => ({ ...one, lane: index - (pair.length - 1) / 2, lanes: pair.length })),
  );
}

/** Factor on the width of a line: the family's, where it is of one. */
export function lineFactor(line: Line): number {
  return line.gathered === 'mixed' ? 1 : familyRow(line.family).width;
}

/** Factor on the width of a line that stands for several statements. */
export function bundleFactor(count: number): number {
  return 1 + 0.22 * log2(count);
}
