/** The store on a Neo4j server, 5.26 or newer. */

import { QueryError, UsageError } from '../../model/errors.ts';
import type { Graph } from '../../model/graph.ts';
import type { Parameters, QueryResult } from '../../model/values.ts';
import { LOAD_ID, LOAD_LABEL } from '../layout.ts';
import { stopQuery } from '../stop.ts';
import type { LoadOptions, LoadReport, PlanStep, QueryOptions, Store, StoreState } from '../store.ts';
import { type Address, Neo4jConnection, type Rows } from './driver.ts';
import { queryError, serverError } from './errors.ts';
import { loadGraph } from './load.ts';
import { sampleIndexes } from './schema.ts';
import { warningsFrom } from './warnings.ts';

/** Above so many statements a load is no longer one transaction: the default heap of a server would not hold it. */
const STAGE_ABOVE = 50_000;

const READ_STATE = `MATCH (l:${LOAD_LABEL} {id: '${LOAD_ID}'})
  RETURN l.state, l.version, l.started_at, l.finished_at, l.statements`;

const EXPLAIN = 'EXPLAIN ';

/**
 * @param url with the database as its path, where it is not the server's default
 * @throws UsageError when the URL is not one of a server
 * @throws StoreError when the server does not answer or does not let us in
 */
export async function openNeo4j(
  url: string,
  login: { readonly username?: string | undefined; readonly password?: string | undefined },
): Promise<Store> {
  const address = addressOf(url, login);
  try {
    return new Neo4jStore(address, await Neo4jConnection.open(address));
  } catch (error) {
    throw serverError(error, address);
  }
}

class Neo4jStore implements Store {
  readonly kind = 'neo4j';
  readonly url: string;
  readonly #address: Address;
  readonly #connection: Neo4jConnection;

  constructor(address: Address, connection: Neo4jConnection) {
    this.url = address.database === undefined ? address.url : `${address.url}/${address.database}`;
    this.#address = address;
    this.#connection = connection;
  }

  async load(graph: Graph, options: LoadOptions = {}): Promise<LoadReport> {
    const started = performance.now();
    const isLarge = graph.statements.length > (options.stageAbove ?? STAGE_ABOVE);
    const { changes, staged } = await loadGraph(this.#connection, this.#address, graph, isLarge, options);
    await sampleIndexes(this.#connection, changes);
    return { ...changes, version: graph.version, staged, seconds: (performance.now() - started) / 1000 };
  }

  async query(cypher: string, parameters: Parameters = {}, options: QueryOptions = {}): Promise<QueryResult> {
    const stop = stopQuery(options);
    const { timeoutMs, maxRows } = options;
    try {
      const reading = await this.#connection.read(READ_STATE, cypher, parameters, {
        timeoutMs,
        maxRows,
        signal: stop.signal,
      });
      const { columns, rows, truncated, before, notifications } = reading;
      return { columns, rows, truncated, warnings: [...stateWarnings(before), ...warningsFrom(notifications)] };
    } catch (error) {
      throw stop.signal.aborted ? stop.signal.reason : queryError(error, this.#address, timeoutMs);
    } finally {
      stop.release();
    }
  }

  async explain(cypher: string, parameters: Parameters = {}): Promise<PlanStep> {
    try {
      return await this.#connection.plan(`${EXPLAIN}${cypher}`, parameters);
    } catch (error) {
      throw withoutExplain(queryError(error, this.#address, undefined));
    }
  }

  async state(): Promise<StoreState> {
    return toState((await this.query(READ_STATE)).rows);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}

/** Places count in the query as asked. */
function withoutExplain(error: unknown): unknown {
  if (!(error instanceof QueryError) || error.position?.line !== 1) return error;
  const column = Math.max(1, error.position.column - EXPLAIN.length);
  return new QueryError(error.message, error.mend, { line: 1, column }, { cause: error });
}

function toState(rows: Rows): StoreState {
  const [state, version, started_at, loaded_at, statements] = (rows[0] ?? []) as [
    string?,
    string?,
    string?,
    string?,
    number?,
  ];
  if (state === 'unfinished' && version && started_at) return { state, version, started_at };
  if (state === 'whole' && version && loaded_at) return { state, version, loaded_at, statements: statements ?? 0 };
  return { state: 'empty' };
}

function stateWarnings(rows: Rows): readonly string[] {
  const state = toState(rows);
  if (state.state !== 'unfinished') return [];
  return [
    `A load that began at ${state.started_at} is unfinished: answers may mix old and new data. Run \`spillover load\` to complete it.`,
  ];
}

function addressOf(url: string, login: { username?: string | undefined; password?: string | undefined }): Address {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch (cause) {
    throw new UsageError(`${url} is not a URL.`, 'Write it as neo4j://HOST:7687 or bolt://HOST:7687.', { cause });
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new UsageError(
      'The URL of the store carries a user or a password, which every list of processes would show.',
      'Set NEO4J_USERNAME and NEO4J_PASSWORD instead.',
    );
  }
  const database = decodeURIComponent(parsed.pathname.replace(/^\//, ''));
  return {
    url: `${parsed.protocol}//${parsed.host}${parsed.search}`,
    database: database === '' ? undefined : database,
    username: login.username ?? 'neo4j',
    password: login.password,
  };
}
