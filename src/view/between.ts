/** What is said of the same two as a statement says something of: what says the same, what says otherwise, what else. */

import type { StatementRow } from '../model/graph.ts';
import { relation } from '../model/vocabulary.ts';
import { type GraphIndex, of } from './graph-index.ts';

export interface Between {
  /** The same tie again, by the same word or another's. */
  readonly same: readonly StatementRow[];
  /** That it is not so; and whoever denies it, or withholds judgment on it. */
  readonly otherwise: readonly StatementRow[];
  /** Other ties of the two, in either direction. */
  readonly also: readonly StatementRow[];
}

function isSameTie(a: StatementRow, b: StatementRow): boolean {
  if (a.relation !== b.relation) return false;
  if (a.subject === b.subject && a.object === b.object) return true;
  return relation(a.relation).symmetric && a.subject === b.object && a.object === b.subject;
}

/** Those that deny a statement or withhold judgment on it. */
function doubting(row: StatementRow, index: GraphIndex): readonly StatementRow[] {
  return of(index.speakingOf, row.id).filter((other) =>
    other.about.some(
      ({ statement, stance }) => statement === row.id && (stance === 'denies' || stance === 'withholds'),
    ),
  );
}

/** In the order of the text. */
export function betweenOf(row: StatementRow, index: GraphIndex): Between {
  const pair = of(index.touching, row.subject).filter(
    (other) =>
      other.id !== row.id &&
      ((other.subject === row.subject && other.object === row.object) ||
        (other.subject === row.object && other.object === row.subject)),
  );
  const same = pair.filter((other) => isSameTie(row, other) && other.negated === row.negated);
  const against = pair.filter((other) => isSameTie(row, other) && other.negated !== row.negated);
  const doubts = [row, ...same].flatMap((one) => doubting(one, index));
  const doubted = row.about.flatMap(({ statement, stance }) =>
    stance === 'denies' || stance === 'withholds' ? (index.statements.get(statement) ?? []) : [],
  );
  const otherwise = [...new Set([...against, ...doubts, ...doubted])];
  const told = new Set([...same, ...otherwise]);
  return { same, otherwise, also: pair.filter((other) => !told.has(other)) };
}
