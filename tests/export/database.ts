/** What a Neo4j holds, in a form that can be compared. */

import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { TestServer } from '../support/neo4j.ts';

export interface Held {
  /** Sorted, as JSON: labels and properties. */
  readonly nodes: readonly string[];
  /** Sorted, as JSON: the ids of the ends, type and properties. */
  readonly relationships: readonly string[];
}

export async function withSession<T>(
  { url, username, password }: Pick<TestServer, 'url' | 'username' | 'password'>,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const driver: Driver = neo4j.driver(url, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}

export async function empty(session: Session): Promise<void> {
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
}

/** All but the loader's own marks. */
export async function held(session: Session): Promise<Held> {
  const nodes = await session.run(
    'MATCH (n) WHERE NOT n:SpilloverLoad RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const relationships = await session.run(
    // The order of labels is no server's promise, so an end goes by all of them.
    `MATCH (a)-[r]->(b)
     RETURN labels(a) AS startLabels, a.id AS start, type(r) AS type, labels(b) AS endLabels, b.id AS end,
            properties(r) AS properties`,
  );
  const rows = (result: typeof nodes) => result.records.map((record) => canonical(record.toObject())).sort();
  return { nodes: rows(nodes), relationships: rows(relationships) };
}

/** Runs a script as `cypher-shell` does: statements end with a semicolon at the end of a line. */
export async function runScript(session: Session, script: string): Promise<void> {
  for (const statement of script.split(/;\n/).filter((text) => text.trim() !== '')) await session.run(statement);
}

function canonical({ properties, ...rest }: Record<string, unknown>): string {
  const { _hash, ...kept } = properties as Record<string, unknown>;
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
  const named = Object.entries(rest).map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value]);
  return JSON.stringify({ ...Object.fromEntries(named), ...sorted });
}
