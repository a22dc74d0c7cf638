/** The only file that imports the Neo4j driver: connections, transactions, and the driver's values as the project's. */

import neo4j, {
  type Driver,
  type Duration,
  type Integer,
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
  type Record as Neo4jRecord,
  type Node,
  type Path,
  type Plan,
  type Relationship,
  type Result,
  type Session,
} from 'neo4j-driver';
import { GraphNode, GraphPath, GraphRelationship, type Value, type ValueMap } from '../../model/values.ts';
import type { PlanStep } from '../store.ts';

/** Writers should not wait longer than people do for a server that is away for a moment. */
const RETRY_MS = 5_000;
const CONNECT_MS = 5_000;
/** Rows that the server sends ahead of those asked for. */
const FETCH_SIZE = 1_000;

export interface Address {
  /** Without user and password. */
  readonly url: string;
  readonly database: string | undefined;
  readonly username: string;
  readonly password: string | undefined;
}

export type Rows = readonly (readonly Value[])[];

/** Runs one statement and gives all its rows. Calls that are not awaited are sent ahead, in order. */
export type Run = (cypher: string, parameters?: Record<string, unknown>) => Promise<Rows>;

export interface Reading {
  readonly columns: readonly string[];
  readonly rows: Rows;
  readonly truncated: boolean;
  readonly notifications: readonly Notification[];
  /** Rows of the statement that ran before it. */
  readonly before: Rows;
}

export interface Notification {
  readonly code: string;
  readonly description: string;
}

export interface ReadOptions {
  readonly timeoutMs: number | undefined;
  readonly maxRows: number | undefined;
  readonly signal: AbortSignal;
}

export interface OpenTransaction {
  readonly run: Run;
  commit(): Promise<void>;
  /** Gives up what is not committed and lets the connection go; harmless after a commit. */
  close(): Promise<void>;
}

export class Neo4jConnection {
  readonly #driver: Driver;
  readonly #database: string | undefined;

  private constructor(driver: Driver, database: string | undefined) {
    this.#driver = driver;
    this.#database = database;
  }

  /** Connects at once, so that a wrong address or password shows here. */
  static async open({ url, database, username, password }: Address): Promise<Neo4jConnection> {
    const login = password === undefined ? undefined : neo4j.auth.basic(username, password);
    const driver = neo4j.driver(url, login, {
      connectionTimeout: CONNECT_MS,
      maxTransactionRetryTime: RETRY_MS,
      fetchSize: FETCH_SIZE,
      notificationFilter: { minimumSeverityLevel: 'WARNING' },
      userAgent: 'spillover',
    });
    const connection = new Neo4jConnection(driver, database);
    const session = connection.#session(neo4j.session.READ);
    try {
      // Not in a transaction function, which would try again and again where nothing answers.
      await session.run('RETURN 1');
      return connection;
    } catch (error) {
      await driver.close();
      throw error;
    } finally {
      await session.close().catch(() => {});
    }
  }

  /**
   * Runs `cypher` in a session that can only read, after the statement `before` in the same transaction.
   * @param options.signal ends the transaction on the server when it fires
   */
  async read(before: string, cypher: string, parameters: object, options: ReadOptions): Promise<Reading> {
    const session = this.#session(neo4j.session.READ);
    const stop = () => void session.close().catch(() => {});
    options.signal.addEventListener('abort', stop, { once: true });
    try {
      options.signal.throwIfAborted();
      const timeout = options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs };
      return await session.executeRead(async (transaction) => {
        const earlier = rowsOf(transaction.run(before));
        const reading = stream(transaction.run(cypher, parameters), options.maxRows);
        // Both were sent in one go. The asker's own statement is the one whose failure is told.
        const [first, second] = await Promise.allSettled([earlier, reading]);
        if (second.status === 'rejected') throw second.reason;
        if (first.status === 'rejected') throw first.reason;
        return { ...second.value, before: first.value };
      }, timeout);
    } finally {
      options.signal.removeEventListener('abort', stop);
      await session.close().catch(() => {});
    }
  }

  /** The plan of a statement that begins with EXPLAIN, and so is not run. */
  async plan(cypher: string, parameters: object): Promise<PlanStep> {
    const session = this.#session(neo4j.session.READ);
    try {
      const { summary } = await session.executeRead((transaction) => transaction.run(cypher, parameters));
      if (summary.plan === false) throw new Error('The server gave no plan.');
      return toPlanStep(summary.plan);
    } finally {
      await session.close().catch(() => {});
    }
  }

  /** @param options.timeoutMs after which the server takes the transaction back; without it, never */
  async begin(options: { readonly timeoutMs?: number } = {}): Promise<OpenTransaction> {
    const session = this.#session(neo4j.session.WRITE);
    const timeout = options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs };
    try {
      const transaction = await session.beginTransaction({ ...timeout, metadata: { app: 'spillover' } });
      return {
        run: (cypher, parameters) => rowsOf(transaction.run(cypher, parameters)),
        commit: () => transaction.commit(),
        close: () => session.close().catch(() => {}),
      };
    } catch (error) {
      await session.close().catch(() => {});
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(defaultAccessMode: typeof neo4j.session.READ | typeof neo4j.session.WRITE): Session {
    return this.#driver.session({
      defaultAccessMode,
      ...(this.#database !== undefined && { database: this.#database }),
    });
  }
}

/** A whole number as the server's integer; a JavaScript number goes out as a float. */
export const integer: (value: number) => unknown = neo4j.int;

async function rowsOf(result: Result): Promise<Rows> {
  return (await result).records.map(toRow);
}

async function stream(result: Result, maxRows = Number.POSITIVE_INFINITY): Promise<Omit<Reading, 'before'>> {
  const columns = await result.keys();
  const rows: (readonly Value[])[] = [];
  let truncated = false;
  for await (const record of result) {
    if (rows.length === maxRows) {
      truncated = true;
      break;
    }
    rows.push(toRow(record));
  }
  // Leaving the loop early discards what the server has not sent.
  const { notifications } = await result.summary();
  return { columns, rows, truncated, notifications };
}

function toPlanStep({ operatorType, arguments: given, children }: Plan): PlanStep {
  const rows = given.EstimatedRows;
  return {
    // `Expand(All)@neo4j`: the database's name says nothing here.
    operator: operatorType.replace(/@.*$/, ''),
    details: typeof given.Details === 'string' ? given.Details : '',
    estimatedRows: typeof rows === 'number' ? rows : null,
    children: children.map(toPlanStep),
  };
}

function toRow(record: Neo4jRecord): readonly Value[] {
  return record.keys.map((_, index) => toValue(record.get(index)));
}

function toValue(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (typeof raw !== 'object') return raw as Value;
  if (Array.isArray(raw)) return raw.map(toValue);
  if (isInt(raw)) return toNumber(raw);
  if (isNode(raw)) return toNode(raw);
  if (isRelationship(raw)) return toRelationship(raw);
  if (isPath(raw)) return toPath(raw);
  if (isPoint(raw)) return toMap({ srid: raw.srid, x: raw.x, y: raw.y, ...(raw.z !== undefined && { z: raw.z }) });
  if (isDuration(raw)) return formatDuration(raw);
  if (isTemporal(raw)) return raw.toString();
  return toMap(raw);
}

function toNumber(raw: Integer): number | bigint {
  return raw.inSafeRange() ? raw.toNumber() : raw.toBigInt();
}

function toNode(raw: Node): GraphNode {
  return new GraphNode(raw.elementId, raw.labels, toMap(raw.properties));
}

function toRelationship(raw: Relationship): GraphRelationship {
  const { elementId, startNodeElementId, endNodeElementId, type, properties } = raw;
  return new GraphRelationship(elementId, startNodeElementId, endNodeElementId, type, toMap(properties));
}

function toPath(raw: Path): GraphPath {
  const nodes = [raw.start, ...raw.segments.map((segment) => segment.end)];
  return new GraphPath(
    nodes.map(toNode),
    raw.segments.map((segment) => toRelationship(segment.relationship)),
  );
}

/** Keys in the order of the alphabet, as the other store gives them. */
function toMap(raw: object): ValueMap {
  const entries = Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, toValue(value)]));
}

function isTemporal(raw: object): boolean {
  return isDate(raw) || isDateTime(raw) || isLocalDateTime(raw) || isTime(raw) || isLocalTime(raw);
}

/** ISO 8601 with the parts that are not zero, as the server writes it: the driver's own form names them all. */
function formatDuration({ months, days, seconds, nanoseconds }: Duration): string {
  const [month, day, second, nano] = [months, days, seconds, nanoseconds].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const sign = second < 0 || nano < 0 ? -1 : 1;
  const total = Math.abs(second * 1e9 + nano);
  const [hour, minute, rest] = [Math.floor(total / 3.6e12), Math.floor((total % 3.6e12) / 6e10), (total % 6e10) / 1e9];
  const part = (value: number, unit: string) => (value === 0 ? '' : `${value}${unit}`);
  const date = part(Math.trunc(month / 12), 'Y') + part(month % 12, 'M') + part(day, 'D');
  const time = part(sign * hour, 'H') + part(sign * minute, 'M') + part(sign * rest, 'S');
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time && `T${time}`}`;
}
