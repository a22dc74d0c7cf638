import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEntity } from '../../src/cypher/entities.ts';
import { ask, askQuestion, runQuery } from '../../src/cypher/index.ts';
import type { QueryError } from '../../src/model/errors.ts';
import { openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/store.ts';
import { entity, graphOf, statement } from '../support/small-graph.ts';
import { article, askings, expectAnswer } from './article.ts';

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillover-answers-'));
  store = await openStore(`file:${join(folder, 'graph.grafeo')}`);
  await store.load(await article);
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function failure(asking: Promise<unknown>): Promise<QueryError> {
  return asking.then(
    () => Promise.reject(new Error('This should have been refused.')),
    (error) => error,
  );
}

describe('on the embedded store, the article answers as read by hand', () => {
  it.each(askings.map((asking) => [asking.file, asking] as const))('%s', async (_file, asking) => {
    await expectAnswer(store, asking);
  });
});

it('an event of which nothing is said is an event all the same', async () => {
  const quiet = await openStore(`file:${join(folder, 'quiet.grafeo')}`);
  await quiet.load(graphOf({ entities: [entity({ id: 'lull', kind: 'Event' })] }));
  const { rows } = await ask(quiet, 'events');
  await quiet.close();
  expect(rows).toMatchObject([{ event: 'lull', statements: 0, places: [] }]);
});

describe('what the article has no case of', () => {
  it('is read off a graph made for it', async () => {
    const made = await openStore(`file:${join(folder, 'made.grafeo')}`);
    await made.load(
      graphOf({
        entities: [
          ...['north', 'south'].map((id) => entity({ id, kind: 'State' })),
          entity({ id: 'guard', kind: 'Military' }),
          ...['talks', 'congress'].map((id) => entity({ id, kind: 'Event' })),
        ],
        statements: [
          statement({ id: 'fight', subject: 'north', relation: 'FIGHTS', object: 'south' }),
          statement({ id: 'no-fight', subject: 'south', relation: 'FIGHTS', object: 'north', negated: true }),
          statement({ id: 'strike', subject: 'guard', relation: 'STRIKES', object: 'south' }),
          statement({
            id: 'belongs',
            subject: 'guard',
            relation: 'PART_OF',
            object: 'north',
            status: 'alleged',
            said_by: 'south',
          }),
          statement({ id: 'talks-in-congress', subject: 'talks', relation: 'PART_OF', object: 'congress' }),
        ],
      }),
    );
    const contested = await ask(made, 'contested');
    const crossing = await ask(made, 'cross-border-strikes');
    const crossingSurely = await ask(made, 'cross-border-strikes', { statuses: ['reported'] });
    const unnamed = await ask(made, 'unnamed-attackers');
    await made.close();

    // A denial counts whichever end of a tie without direction it names first.
    expect(contested.rows).toMatchObject([{ statement: 'fight', against_statement: 'no-fight' }]);
    // Where an attacker comes from must be as sure as the strike.
    expect(crossing.rows).toMatchObject([{ attacker: 'guard', home: 'north', struck: 'south' }]);
    expect(crossingSurely.rows).toEqual([]);
    // What is part of something is no attack for that.
    expect(unnamed.rows).toEqual([]);
  });
});

describe('naming an actor', () => {
  it.each([
    ['iran', 'iran'],
    ['IRAN', 'iran'],
    ['Islamic republic of Nowhere', undefined],
    ['BLA', 'balochistan-liberation-army'],
    ['bla separatists', 'balochistan-liberation-army'],
    ["kata'ib hezbollah", 'kataib-hezbollah'],
    ['Kata’ib Hezbollah', 'kataib-hezbollah'],
    ['kataib-HEZBOLLAH', 'kataib-hezbollah'],
    ['Abdollahián', 'hossein-amir-abdollahian'],
    ['u.s.', 'united-states'],
    ['US', 'united-states'],
  ])('%s is %s', async (name, id) => {
    const asking = askQuestion(store, 'ties-of', { actor: name });
    if (id === undefined)
      expect((await failure(asking)).message).toBe(`There is no actor, place or event called "${name}".`);
    else expect((await asking).parameters.actor).toBe(id);
  });

  it('suggests what comes near', async () => {
    const error = await failure(askQuestion(store, 'not-tied', { actor: 'Hezbolah' }));
    expect(error.message).toBe('There is no actor called "Hezbolah".');
    expect(error.mend).toContain('Did you mean hezbollah (Hezbollah, ArmedGroup)');
  });

  const NAMES = [
    { id: 'guard', name: 'The Guard', kind: 'Military', aliases: ['militants'] },
    { id: 'front', name: 'The Front', kind: 'ArmedGroup', aliases: ['Militants', 'the guard’s friends'] },
    { id: 'guard-post', name: 'Guard post', kind: 'Place', aliases: ['militants'] },
    { id: 'homeland', name: 'Homeland', kind: 'State', aliases: [] },
  ];

  it('asks back where two fit', () => {
    expect(() => findEntity(NAMES, 'actor', 'MILITANTS')).toThrow(
      '"MILITANTS" can mean 2 of them: guard (The Guard, Military); front (The Front, ArmedGroup).',
    );
  });

  it('puts a name before an alias, and takes a state for a place', () => {
    expect(
      findEntity([...NAMES, { id: 'x', name: 'Militants', kind: 'Unidentified', aliases: [] }], 'actor', 'militants')
        .id,
    ).toBe('x');
    expect(findEntity(NAMES, 'place', 'militants').id).toBe('guard-post');
    expect(findEntity(NAMES, 'place', 'homeland').id).toBe('homeland');
  });

  it('finds every entity of the article by its id and name, in capitals and without diacritics', async () => {
    const { entities } = await article;
    for (const { id, name } of entities) {
      for (const wanted of [id, name, name.toUpperCase(), name.normalize('NFKD').replace(/[\p{M}’']/gu, '')]) {
        expect(findEntity(entities, 'entity', wanted).id).toBe(id);
      }
    }
  });
});

describe('arguments', () => {
  it('takes lists as a,b, as JSON and as arrays, in any case', async () => {
    const expected = ['reported', 'assessed'];
    for (const statuses of ['reported,assessed', '["Reported","ASSESSED"]', expected]) {
      expect((await askQuestion(store, 'who-backs-whom', { statuses })).parameters.statuses).toEqual(expected);
    }
  });

  it.each([
    ['who-backs-who', {}, 'There is no question called who-backs-who.', 'Did you mean who-backs-whom'],
    ['who-backs-whom', { actr: 'iran' }, 'who-backs-whom has no parameter actr.', 'Did you mean actor?'],
    ['said-about', {}, 'said-about needs about: the actor, place or event', 'Write about="iran", say.'],
    ['who-backs-whom', { statuses: 'reprted' }, 'statuses knows no "reprted".', 'Did you mean reported?'],
    ['who-backs-whom', { statuses: '["a"' }, 'statuses is not a list: ["a"', 'Write a,b or ["a","b"].'],
    ['shortest-ties', { from: 'iran', to: 'israel', steps: 'two' }, 'steps wants a whole number, not two.', 'steps=3'],
    ['timeline', { since: '2024-02-30' }, 'since wants a day, not 2024-02-30.', 'since=2024-01-28'],
    ['timeline', { since: 'January' }, 'since wants a day, not January.', 'since=2024-01-28'],
    ['shortest-ties', { from: 'iran', to: 'israel', steps: null }, 'steps cannot be null.', 'how many'],
    ['by-territory', { territory: 'hamas' }, 'There is no place called "hamas".', 'Give an id, a name or an alias'],
  ] as const)('%s %o is refused with the reason', async (name, given, message, mend) => {
    const error = await failure(askQuestion(store, name, given));
    expect(error.message).toBe(message);
    expect(error.mend).toContain(mend);
  });
});

describe('the library', () => {
  it('gives rows as objects, typed by the question', async () => {
    const { rows, truncated } = await ask(store, 'tolls', { about: 'jordan-attack' });
    const killed: number | undefined = rows.find(({ measure }) => measure === 'killed')?.value;
    expect(killed).toBe(3);
    expect(truncated).toBe(false);
    await ask(store, 'sources');
    // @ts-expect-error: this question cannot be asked without its actor.
    await expect(ask(store, 'ties-of', {})).rejects.toThrow('ties-of needs actor');
  });
});

describe('limits', () => {
  it('cuts at the row limit and says so, also where rows are worked out afterwards', async () => {
    const cut = await askQuestion(store, 'graded-statements', {}, { maxRows: 7 });
    expect([cut.rows.length, cut.truncated]).toEqual([7, true]);
    const central = await askQuestion(store, 'central-actors', {}, { maxRows: 2 });
    expect([central.rows.length, central.truncated]).toEqual([2, true]);
    const whole = await askQuestion(store, 'central-actors');
    expect(central.rows).toEqual(whole.rows.slice(0, 2));
  });

  it('really stops what takes too long', async () => {
    const endless = 'UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN count(a + b) AS n';
    await expect(runQuery(store, endless, {}, { timeoutMs: 300 })).rejects.toThrow(/time|long|seconds/i);
    expect((await runQuery(store, 'RETURN 1 AS one')).rows).toEqual([[1]]);
  });
});

describe('words that help', () => {
  it.each([
    ['MATCH (n:Actr) RETURN n', 'There is no label Actr in this graph (line 1, column 10). Did you mean Actor?'],
    [
      'MATCH ()-[r:STRIKS|BACKS]->() RETURN r',
      'There is no relationship type STRIKS in this graph (line 1, column 13). Did you mean STRIKES?',
    ],
    [
      'MATCH ()-[r:BACKS|STRIKS]->() RETURN r',
      'There is no relationship type STRIKS in this graph (line 1, column 19). Did you mean STRIKES?',
    ],
    [
      'MATCH (n)\nWHERE n.nmae = "x" RETURN n',
      'There is no property nmae in this graph (line 2, column 9). Did you mean name?',
    ],
    [
      'MATCH (n:State {nam: "Iran"}) RETURN n',
      'There is no property nam in this graph (line 1, column 17). Did you mean name?',
    ],
    [
      'MATCH (n) WHERE n:Stat RETURN n',
      'There is no label Stat in this graph (line 1, column 19). Did you mean State?',
    ],
  ])('%s: %s', async (query, warning) => {
    expect((await runQuery(store, query)).warnings).toContain(warning);
  });

  it.each([
    'MATCH (n:State) RETURN n {.name, other: 1} AS m',
    'WITH {anything: 1} AS m RETURN m.anything AS x',
    'UNWIND [{a: 1}] AS row RETURN row.a AS a',
    'MATCH (n:State) WITH n.name AS label, n RETURN [x IN [1, 2] WHERE x > 1 | x] AS xs, label',
    'CALL db.labels() YIELD label RETURN label',
    'MATCH (n) WHERE n._hash IS NULL RETURN count(n) AS n',
    'MATCH (p:Person)-[:HOLDS_OFFICE_IN]->(:State) RETURN p.name AS name',
  ])('%s: no warning', async (query) => {
    expect((await runQuery(store, query)).warnings).toEqual([]);
  });

  it('point into the query as asked, even where another was sent', async () => {
    const error = await failure(runQuery(store, 'MATCH (n:Figure)\nRETURN sum(n.value) AS s, sum(n.value) +'));
    expect(error.position?.line).toBe(2);
    const known = await failure(runQuery(store, 'MATCH (n:State)\nRETURN round(1.5) AS r'));
    expect(known.position).toEqual({ line: 2, column: 8 });
    expect(known.mend).toContain('npm run neo4j');
  });
});

describe('made equal to Neo4j', () => {
  it('sums over nothing to 0', async () => {
    const { rows } = await runQuery(
      store,
      'MATCH (n:Figure {id: "nope"}) RETURN sum(n.value) AS a, sum(n.value) * 2 AS b',
    );
    expect(rows).toEqual([[0, 0]]);
  });

  it('names columns as written', async () => {
    const { columns } = await runQuery(
      store,
      'MATCH (n:State) RETURN n.name,  count( * ), n {.id}, sum(1), toUpper( n.name ) AS `a b`, n:Actor ORDER BY n.name',
    );
    expect(columns).toEqual(['n.name', 'count( * )', 'n', 'sum(1)', 'a b', 'n:Actor']);
  });

  it('puts the columns of RETURN * in order', async () => {
    const { columns, rows } = await runQuery(store, 'WITH 2 AS b, 1 AS a RETURN *');
    expect([columns, rows]).toEqual([['a', 'b'], [[1, 2]]]);
  });
});
