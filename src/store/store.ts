/** What every store does, and is held to by one suite of tests: the embedded one and Neo4j. */

import type { Graph } from '../model/graph.ts';
import type { Parameters, QueryResult } from '../model/values.ts';

export type StoreKind = 'embedded' | 'neo4j';

/** How many there were of each outcome, for one kind of thing. */
export interface Change {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface Changes {
  readonly entities: Change;
  readonly sources: Change;
  readonly statements: Change;
  readonly figures: Change;
  /** The arrows of the actors' layer. */
  readonly ties: Change;
}

export interface LoadReport extends Changes {
  /** Version of the data that is now loaded. */
  readonly version: string;
  /** True when the load went in stages instead of in one transaction. */
  readonly staged: boolean;
  readonly seconds: number;
}

export interface LoadProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What a store holds at the moment. */
export type StoreState =
  | { readonly state: 'empty' }
  | { readonly state: 'whole'; readonly version: string; readonly loaded_at: string; readonly statements: number }
  | { readonly state: 'unfinished'; readonly version: string; readonly started_at: string };

export interface QueryOptions {
  /** The work is stopped after this many milliseconds. */
  readonly timeoutMs?: number;
  /** Rows beyond this are not fetched, and `truncated` is set. */
  readonly maxRows?: number;
  readonly signal?: AbortSignal;
}

export interface LoadOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
  /** Above this many statements a load into Neo4j goes in stages; 50,000 when left out. */
  readonly stageAbove?: number;
}

/** One step of the way in which a store would carry out a query, with the steps that feed it. */
export interface PlanStep {
  readonly operator: string;
  /** What it works on, in the store's own words. */
  readonly details: string;
  readonly estimatedRows: number | null;
  readonly children: readonly PlanStep[];
}

/**
 * A place that holds the graph and answers Cypher. Every store passes the same conformance suite
 * (`tests/store/conformance.ts`).
 */
export interface Store {
  readonly kind: StoreKind;
  /** Where it is, without any password. */
  readonly url: string;
  /**
   * Brings the store to hold exactly `graph`, beside whatever else it holds that this project did not write: nodes and
   * relationships of others, and labels and properties that others have put on ours. Running it twice changes nothing.
   * @throws StoreError when the store fails, when another load is running, or when what others wrote stands in the way;
   *   what it held before is then still there, or marked unfinished.
   */
  load(graph: Graph, options?: LoadOptions): Promise<LoadReport>;
  /**
   * Runs one reading query.
   * @throws QueryError when the query is wrong, is refused, writes, or runs out of time.
   * @throws StoreError when the store cannot be reached.
   */
  query(cypher: string, parameters?: Parameters, options?: QueryOptions): Promise<QueryResult>;
  /**
   * How the store would carry out a query, which is not run. Only Neo4j tells.
   * @throws QueryError when the query is wrong.
   * @throws StoreError when the store cannot be reached.
   */
  explain?(cypher: string, parameters?: Parameters): Promise<PlanStep>;
  /** @throws StoreError when the store cannot be reached. */
  state(): Promise<StoreState>;
  close(): Promise<void>;
}
