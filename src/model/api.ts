/** What the server under `/api/` and the viewer say to each other. */

import type { EntityRow, FigureRow, SourceRow, StatementRow } from './graph.ts';

/** A source without its text. */
export type SourceSummary = Omit<SourceRow, 'text'>;

/** `GET /api/status` */
export interface StatusAnswer {
  readonly store: 'embedded' | 'neo4j';
  readonly state: 'empty' | 'whole' | 'unfinished';
  readonly version: string | null;
  readonly loaded_at: string | null;
  readonly counts: {
    readonly entities: number;
    readonly statements: number;
    readonly figures: number;
    readonly sources: number;
  };
}

/** `GET /api/graph`: the whole graph, where it is small enough to be drawn whole (see `WHOLE_GRAPH_LIMIT`). */
export interface GraphAnswer {
  readonly version: string;
  readonly entities: readonly EntityRow[];
  readonly statements: readonly StatementRow[];
  readonly figures: readonly FigureRow[];
  readonly sources: readonly SourceSummary[];
}

/** `GET /api/sources/:id` */
export type SourceAnswer = SourceRow;

/** The body of every answer that is not 2xx. */
export interface ErrorAnswer {
  readonly error: { readonly message: string; readonly mend: string };
}

/** Above this many statements the server does not send the graph whole. */
export const WHOLE_GRAPH_LIMIT = 20_000;
