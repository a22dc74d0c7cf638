/**
 * What a good programmer would write by hand to put one given graph into an empty Neo4j: constraints first, then
 * batches with UNWIND, one query a kind of node and a type of relationship. It checks nothing, cites nothing, cannot
 * be run twice and removes nothing. The measure for `spillover load`.
 */

import type { Driver } from 'neo4j-driver';
import type { Graph } from '../src/model/graph.ts';
import { isTie, labelsOf } from '../src/model/vocabulary.ts';

const BATCH = 5_000;

type Row = Readonly<Record<string, unknown>>;

export async function loadByHand(driver: Driver, graph: Graph): Promise<void> {
  const write = async (query: string, rows: readonly Row[]) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      await driver.executeQuery(query, { rows: rows.slice(start, start + BATCH) });
    }
  };

  for (const label of ['Entity', 'Statement', 'Source', 'Figure']) {
    await driver.executeQuery(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  }
  for (const [kind, rows] of groupBy(graph.entities, (entity) => entity.kind)) {
    await write(`UNWIND $rows AS row CREATE (n:${labelsOf(kind).join(':')}) SET n = row`, rows.map(scalars));
  }
  await write('UNWIND $rows AS row CREATE (n:Source) SET n = row', graph.sources.map(scalars));
  await write('UNWIND $rows AS row CREATE (n:Statement) SET n = row', graph.statements.map(scalars));
  await write('UNWIND $rows AS row CREATE (n:Figure) SET n = row', graph.figures.map(scalars));

  for (const [type, statements] of groupBy(graph.statements.filter(isTie), (statement) => statement.relation)) {
    await write(
      `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
       CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      statements.map((statement) => ({ from: statement.subject, to: statement.object, properties: tie(statement) })),
    );
  }
  for (const [label, owners] of [
    ['Statement', graph.statements],
    ['Figure', graph.figures],
  ] as const) {
    await write(
      `UNWIND $rows AS row MATCH (a:${label} {id: row.from}) MATCH (b:Source {id: row.to})
       CREATE (a)-[r:QUOTED_FROM]->(b) SET r = row.properties`,
      owners.flatMap((owner) =>
        owner.quotes.map(({ source, ...properties }) => ({ from: owner.id, to: source, properties })),
      ),
    );
  }
  await write(
    `UNWIND $rows AS row MATCH (a:Statement {id: row.from}) MATCH (b:Statement {id: row.to})
     CREATE (a)-[r:ABOUT]->(b) SET r = row.properties`,
    graph.statements.flatMap(({ id, about }) =>
      about.map(({ statement, stance }) => ({ from: id, to: statement, properties: { stance } })),
    ),
  );
  await write(
    `UNWIND $rows AS row MATCH (a:Statement {id: row.from}) MATCH (b:Statement {id: row.to})
     CREATE (a)-[:CONDITION]->(b)`,
    graph.statements.flatMap(({ id, conditions }) => conditions.map((condition) => ({ from: id, to: condition }))),
  );
}

/** The properties that a database can hold: no `null`, and nothing nested but lists of texts. */
function scalars(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => value !== null && !['quotes', 'about', 'conditions'].includes(key)),
  );
}

function tie(statement: object): Row {
  const skipped = [
    'subject',
    'object',
    'relation',
    'negated',
    'note',
    'likelihood',
    'likelihood_low',
    'likelihood_high',
  ];
  return Object.fromEntries(Object.entries(scalars(statement)).filter(([key]) => !skipped.includes(key)));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
