/** The graph with what the panels look up in it, worked out once when it arrives. */

import type { GraphAnswer, SourceSummary } from '../model/api.ts';
import type { EntityRow, FigureRow, StatementRow } from '../model/graph.ts';

export interface GraphIndex {
  readonly answer: GraphAnswer;
  readonly entities: ReadonlyMap<string, EntityRow>;
  readonly statements: ReadonlyMap<string, StatementRow>;
  readonly sources: ReadonlyMap<string, SourceSummary>;
  /** Statements in which an entity is subject or object, in the order of the text. */
  readonly touching: ReadonlyMap<string, readonly StatementRow[]>;
  /** Statements that are an entity's word. */
  readonly saidBy: ReadonlyMap<string, readonly StatementRow[]>;
  /** Statements that speak of a statement. */
  readonly speakingOf: ReadonlyMap<string, readonly StatementRow[]>;
  /** Statements that belong to an event. */
  readonly ofEvent: ReadonlyMap<string, readonly StatementRow[]>;
  /** Statements of a source, in the order of its text. */
  readonly ofSource: ReadonlyMap<string, readonly StatementRow[]>;
  readonly figuresOf: ReadonlyMap<string, readonly FigureRow[]>;
}

function collect<T>(
  items: readonly T[],
  keys: (item: T) => readonly (string | null)[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Where a statement stands in its source; the same place is told apart by id. */
function byPosition(a: StatementRow, b: StatementRow): number {
  return (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || a.position - b.position || (a.id < b.id ? -1 : 1);
}

export function indexGraph(answer: GraphAnswer): GraphIndex {
  const statements = [...answer.statements].sort(byPosition);
  const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  return {
    answer: { ...answer, statements },
    entities: byId(answer.entities),
    statements: byId(statements),
    sources: byId(answer.sources),
    touching: collect(statements, (row) => [row.subject, row.object]),
    saidBy: collect(statements, (row) => [row.said_by]),
    speakingOf: collect(statements, (row) => row.about.map((about) => about.statement)),
    ofEvent: collect(statements, (row) => [row.event]),
    ofSource: collect(statements, (row) => [row.source]),
    figuresOf: collect(answer.figures, (row) => [row.subject]),
  };
}

/** The statements of an entity, none where it has none. */
export function of<T>(groups: ReadonlyMap<string, readonly T[]>, id: string | null): readonly T[] {
  return (id === null ? undefined : groups.get(id)) ?? [];
}
