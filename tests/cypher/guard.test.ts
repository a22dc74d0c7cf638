import { GrafeoDB } from '@grafeo-db/js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/cypher/guard.ts';
import { QueryError } from '../../src/model/errors.ts';
import { often } from '../support/soak.ts';
import { hostileText, passes } from './disguises.ts';
import { WRITES } from './hostile.ts';

function refusal(text: string): QueryError {
  try {
    guard(text);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`The guard let pass: ${text}`);
}

describe('what the guard refuses', () => {
  it.each(WRITES)('%s', (text) => {
    expect(refusal(text).position).toBeDefined();
  });

  it.each(
    [
      'SHOW USERS',
      'show transactions',
      'ALTER USER neo4j SET PASSWORD "x"',
      'GRANT ROLE admin TO neo4j',
      'DENY READ {*} ON GRAPH * TO PUBLIC',
      'REVOKE ROLE admin FROM neo4j',
      'RENAME USER a TO b',
      'START DATABASE neo4j',
      'STOP DATABASE neo4j',
      'ENABLE SERVER "x"',
      'TERMINATE TRANSACTION "neo4j-transaction-1"',
      'USE system SHOW USERS',
      'USE other MATCH (n) RETURN n',
      'CALL { USE other MATCH (n) RETURN n } RETURN n',
      'CALL dbms.listConfig()',
      'CALL apoc.load.json("file:///etc/passwd") YIELD value RETURN value',
      'CALL `apoc`.`load`.`json`("x")',
      'CALL db . createLabel("X")',
      'CALL/**/db.createLabel("X")',
      'RETURN apoc.cypher.runFirstColumnSingle("MATCH (n) RETURN n", {})',
      'RETURN `apoc`.text.join(["a"], ",")',
      'LOAD CSV FROM "file:///etc/passwd" AS line RETURN line',
      'MATCH (n) LOAD/**/CSV FROM "x" AS line RETURN line',
      'MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x',
      'MATCH (n) CALL (n) { RETURN 1 AS x } IN 2 CONCURRENT TRANSACTIONS OF 3 ROWS RETURN x',
      'RETURN 1; RETURN 2',
      'EXPLAIN MATCH (n) RETURN n',
      'profile MATCH (n) RETURN n',
      'CYPHER 5 EXPLAIN MATCH (n) RETURN n',
      '',
      '  // nothing\n',
      ';',
      'LET',
      'SESSION SET SCHEMA x',
    ].slice(0, -2),
  )('%s', (text) => {
    refusal(text);
  });

  it.each([
    ["RETURN 'a", 1, 8],
    ['RETURN 1 /* no end', 1, 10],
    ['RETURN `a', 1, 8],
    ['RETURN\n  1 \u00ad AS x', 2, 5],
    ['RETURN 1 // \\u000aCREATE (n)', 1, 13],
    ["RETURN 'a\\u0027 CREATE (n) //'", 1, 10],
    ["RETURN 'a\\\\u0027 CREATE (n) //'", 1, 11],
    ['MATCH (n)\n  \\u0053ET n.x = 1', 2, 3],
    ['RETURN 1 // a\rCREATE (n)', 1, 14],
    ['RETURN 1 // a\u2028CREATE (n)', 1, 14],
    ['RETURN 1SET n.x = 1', 1, 8],
    ['MATCH (n)\r\n  DELETE n', 2, 3],
  ])('%s at its place', (text, line, column) => {
    expect(refusal(text).position).toEqual({ line, column });
  });

  it('says what it is and how to mend it', () => {
    const error = refusal('MATCH (n)\nSET n.x = 1');
    expect(error.message).toBe('SET changes the graph; only reading is allowed here.');
    expect(error.mend).toContain('backticks');
  });
});

describe('what the guard lets pass', () => {
  it.each([
    'MATCH (n) RETURN n.set, n.create, n.`delete`, n . merge',
    'MATCH (n:Delete)-[r:SET]->(m:`CREATE`) RETURN n',
    'MATCH (n:A|Delete)-[r:STRIKES|MERGE*1..2]->(m) RETURN n',
    'RETURN {set: 1, create: 2, call: 3, load: 4} AS m',
    "RETURN 'CREATE (n)' AS text, \"it's a SET\" AS other, 'it\\'s DELETE' AS third",
    'MATCH (n) RETURN n.name AS `set` // SET n.x = 1',
    'MATCH (n) /* DELETE n */ RETURN n',
    'MATCH (set:State) RETURN set.name',
    'MATCH (n) WHERE n.id = $set RETURN n',
    'MATCH (n) RETURN n;',
    '  match (n) return n  ;  ',
    'CYPHER 5 runtime=slotted MATCH (n) RETURN n',
    'CALL db.labels() YIELD label RETURN label',
    'CALL { MATCH (n) RETURN n } RETURN n',
    'MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } RETURN m',
    'OPTIONAL MATCH (n) RETURN duration.between(date("2024-01-01"), date.truncate("month", date()))',
    "RETURN 'caf\\u00e9' AS x",
    'UNWIND [1, 2] AS x WITH x WHERE x > 1 RETURN [1, 2][0..1]',
    'MATCH (load) RETURN load.csv, load',
  ])('%s', (text) => {
    expect(guard(text).tokens.length).toBeGreaterThan(0);
  });
});

describe('no write passes', () => {
  it('the embedded engine, with a store that would take it', async () => {
    const db = GrafeoDB.create();
    await db.executeCypher("CREATE (:Good {id: 'a'})-[:KNOWS]->(:Good {id: 'b'})");
    const everything = 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r ORDER BY n.id';
    const before = JSON.stringify((await db.executeCypher(everything)).toArray());
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        if (passes(text)) await db.executeCypher(text).catch(() => undefined);
        expect(JSON.stringify((await db.executeCypher(everything)).toArray())).toBe(before);
      }),
      { numRuns: often(3000) },
    );
    db.close();
  });
});
