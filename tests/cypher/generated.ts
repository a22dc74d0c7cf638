/** Random small graphs, and random queries over them from a grammar of what `docs/cypher.md` calls portable. */

import fc from 'fast-check';
import type { EntityRow, FigureRow, Graph, StatementRow } from '../../src/model/graph.ts';
import { entity, figure, graphOf, statement } from '../support/small-graph.ts';

const KINDS = ['State', 'ArmedGroup', 'Person', 'Place', 'Event'] as const;
const TYPES = ['STRIKES', 'BACKS', 'ACCUSES', 'PART_OF', 'BORDERS'] as const;
const STATUSES = ['reported', 'assessed', 'alleged', 'suspected', 'forecast'] as const;
const WORDS = ['Iran', 'iran', 'Éire', 'a b', '', 'Z', '東京', 'x’y'] as const;
const DATES = ['2023-10-07', '2024-01', '2024-01-28'] as const;

const id = (prefix: string, index: number) => `${prefix}-${index}`;
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));

/** A graph of some ten entities and twenty statements, with parallel ties, loops and absent properties. */
export const smallGraph: fc.Arbitrary<Graph> = fc
  .tuple(
    fc.array(fc.record({ kind: fc.constantFrom(...KINDS), name: fc.constantFrom(...WORDS), note: maybe(WORDS) }), {
      minLength: 3,
      maxLength: 10,
    }),
    fc.array(
      fc.record({
        from: fc.nat(9),
        to: fc.nat(9),
        relation: fc.constantFrom(...TYPES),
        status: fc.constantFrom(...STATUSES),
        said_by: maybe(['entity-0', 'entity-1']),
        hedge: maybe(WORDS.filter((word) => word !== '')),
        date: maybe(DATES),
        negated: fc.boolean(),
        position: fc.nat(5),
      }),
      { minLength: 2, maxLength: 24 },
    ),
    fc.array(fc.record({ subject: fc.nat(9), value: fc.nat(9), measure: fc.constantFrom('killed', 'injured') }), {
      maxLength: 5,
    }),
    fc.uuid(),
  )
  .map(([things, ties, counts, version]) => {
    const end = (index: number) => id('entity', index % things.length);
    const entities: EntityRow[] = things.map(({ name, ...rest }, index) =>
      entity({
        id: id('entity', index),
        name: name || 'nameless',
        aliases: index % 3 === 0 ? [name, 'b'] : [],
        ...rest,
      }),
    );
    const statements: StatementRow[] = ties.map(({ from, to, date, negated, ...rest }, index) => ({
      ...statement({ id: id('statement', index), subject: end(from), object: end(to), relation: rest.relation }),
      ...rest,
      date,
      date_from: date,
      negated: negated && rest.status === 'reported',
    }));
    const figures = counts.map(({ subject, value, measure }, index) =>
      figure({ id: id('figure', index), subject: end(subject), value, measure: measure as FigureRow['measure'] }),
    );
    return graphOf({ version, entities, statements, figures });
  });

const literal = (values: readonly string[]) => fc.constantFrom(...values.map((value) => `'${value}'`));
const comparison = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');

/** Conditions on a node `a` or `b`. */
const ofNode = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(comparison, literal(['Iran', 'nameless', 'Z'])).map(([op, value]) => `${name}.name ${op} ${value}`),
    fc.constantFrom(...KINDS).map((kind) => `${name}:${kind}`),
    fc.constantFrom('STARTS WITH', 'ENDS WITH', 'CONTAINS').map((op) => `${name}.name ${op} 'a'`),
    fc.constantFrom('IS NULL', 'IS NOT NULL').map((op) => `${name}.note ${op}`),
    fc.constant(`${name}.note = ${name}.name`),
    fc.constant(`toLower(${name}.name) = 'iran'`),
    fc.constant(`'b' IN ${name}.aliases`),
    fc.constant(`size(${name}.aliases) > 0`),
    fc.constant(`${name}.kind IN ['State', 'Person']`),
    fc.constant(`NOT ${name}.note IN ['Iran', 'Z']`),
    fc.constantFrom(...TYPES).map((type) => `EXISTS { (${name})-[:${type}]->() }`),
    fc.constantFrom(...TYPES).map((type) => `NOT (${name})-[:${type}]-()`),
    fc.constantFrom(...STATUSES).map((status) => `EXISTS { MATCH (${name})-[x]-(y) WHERE x.status = '${status}' }`),
    fc.nat(3).map((count) => `COUNT { (${name})-[]-() } > ${count}`),
    fc.constant(`${name}.id <> 'entity-0'`),
  );

/** Conditions on a relationship. */
const ofTie = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...STATUSES).map((status) => `${name}.status = '${status}'`),
    fc.subarray([...STATUSES], { minLength: 1 }).map((some) => `${name}.status IN ${JSON.stringify(some)}`),
    fc.tuple(comparison, fc.nat(5)).map(([op, value]) => `${name}.position ${op} ${value}`),
    fc.constantFrom('IS NULL', 'IS NOT NULL').map((op) => `${name}.said_by ${op}`),
    fc.constant(`${name}.said_by = 'entity-0'`),
    fc.constant(`${name}.date >= '2024'`),
    fc.constant(`coalesce(${name}.hedge, '') <> ''`),
    fc.constant(`startNode(${name}).name = 'Iran'`),
    fc.constantFrom(...TYPES).map((type) => `type(${name}) <> '${type}'`),
    fc.constant(`NOT ${name}.year_inferred`),
  );

const condition = (simple: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: simple },
    {
      weight: 2,
      arbitrary: fc.tuple(simple, fc.constantFrom('AND', 'OR', 'XOR'), simple).map(([a, op, b]) => `(${a} ${op} ${b})`),
    },
    { weight: 1, arbitrary: simple.map((inner) => `NOT (${inner})`) },
    { weight: 1, arbitrary: fc.tuple(simple, simple, simple).map(([a, b, c]) => `(${a} AND NOT ${b} OR ${c})`) },
  );

interface Part {
  readonly text: string;
  readonly nodes: readonly string[];
  readonly ties: readonly string[];
}

const label = fc.constantFrom('', '', ':Entity', ':Actor', ':Actor', ':State', ':Actor:Person');
const types = fc.constantFrom('', '', '', ':STRIKES', ':BACKS|ACCUSES|BORDERS', ':PART_OF', ':NOPE');
const arrow = fc.constantFrom(['-', '->'], ['<-', '-'], ['-', '-']) as fc.Arbitrary<[string, string]>;

const oneStep: fc.Arbitrary<Part> = fc.tuple(label, arrow, types, label).map(([a, [left, right], type, b]) => ({
  // Only ties between entities: the statements' layer has patterns of its own.
  text: `(a${a || ':Entity'})${left}[r${type}]${right}(b${b || ':Entity'})`,
  nodes: ['a', 'b'],
  ties: ['r'],
}));
const twoSteps: fc.Arbitrary<Part> = fc.tuple(oneStep, arrow, types).map(([step, [left, right], type]) => ({
  text: `${step.text}${left}[q${type}]${right}(c:Entity)`,
  nodes: ['a', 'b', 'c'],
  ties: ['r', 'q'],
}));
const joined: fc.Arbitrary<Part> = fc.tuple(oneStep, arrow, types).map(([step, [left, right], type]) => ({
  text: `${step.text} MATCH (c:Entity)${left}[q${type}]${right}(a)`,
  nodes: ['a', 'b', 'c'],
  ties: ['r', 'q'],
}));
const alone: fc.Arbitrary<Part> = label.map((a) => ({ text: `(a${a || ':Entity'})`, nodes: ['a'], ties: [] }));
const part = fc.oneof({ weight: 3, arbitrary: oneStep }, twoSteps, joined, alone);

/** Without a pattern in it, which the WHERE of an OPTIONAL MATCH cannot have on the embedded store. */
const isPlain = (text: string) => !/[{-]/.test(text);

/** A match with its conditions, and at times a second one that may find nothing. */
const match: fc.Arbitrary<Part> = part.chain((found) =>
  fc
    .record({
      where: fc.option(condition(fc.oneof(...found.nodes.map(ofNode), ...found.ties.map(ofTie)))),
      optional: fc.option(
        fc.tuple(types, arrow, fc.option(condition(fc.oneof(ofNode('o'), ofTie('p')).filter(isPlain)))),
      ),
    })
    .map(({ where, optional }) => {
      const first = `MATCH ${found.text}${where === null ? '' : ` WHERE ${where}`}`;
      if (optional === null) return { ...found, text: first };
      const [type, [left, right], also] = optional;
      const second = `OPTIONAL MATCH (a)${left}[p${type}]${right}(o:Entity)${also === null ? '' : ` WHERE ${also}`}`;
      return { text: `${first}\n${second}`, nodes: [...found.nodes, 'o'], ties: [...found.ties, 'p'] };
    }),
);

const expressionOf = ({ nodes, ties }: Part): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(fc.constantFrom(...nodes), fc.constantFrom('id', 'name', 'note', 'kind')).map(([n, key]) => `${n}.${key}`),
    fc.constantFrom(...nodes).map((n) => `size(${n}.aliases)`),
    fc.constantFrom(...nodes).map((n) => `coalesce(${n}.note, ${n}.name)`),
    fc
      .constantFrom(...nodes)
      .map((n) => `CASE WHEN ${n}.kind = 'State' THEN 'S' WHEN ${n}.note IS NULL THEN 'N' ELSE ${n}.note END`),
    fc.constantFrom(...nodes).map((n) => `toUpper(${n}.name) + '!'`),
    fc.constantFrom(...nodes).map((n) => `substring(${n}.name, 0, 2)`),
    fc.constantFrom(...nodes).map((n) => `${n}.note IS NULL`),
    fc.constantFrom(...nodes).map((n) => `COUNT { (${n})-[:STRIKES]->() }`),
    ...(ties.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...ties), fc.constantFrom('id', 'status', 'said_by', 'date', 'hedge', 'position'))
            .map(([r, key]) => `${r}.${key}`),
          fc.constantFrom(...ties).map((r) => `type(${r})`),
          fc.constantFrom(...ties).map((r) => `${r}.position * 2 + 1`),
          fc.constantFrom(...ties).map((r) => `startNode(${r}).id`),
          fc.constantFrom(...ties).map((r) => `CASE ${r}.status WHEN 'reported' THEN 1 WHEN 'alleged' THEN 2 END`),
        ]),
  );

const aggregateOf = ({ nodes, ties }: Part): fc.Arbitrary<string> => {
  const things = [...nodes, ...ties];
  const numbers = ties.map((tie) => `${tie}.position`);
  return fc.oneof(
    fc.constant('count(*)'),
    fc.constantFrom(...things).map((thing) => `count(${thing})`),
    fc.constantFrom(...things).map((thing) => `count(DISTINCT ${thing}.id)`),
    fc.constantFrom(...things).map((thing) => `count(DISTINCT ${thing})`),
    fc.tuple(fc.constantFrom('min', 'max'), fc.constantFrom(...things)).map(([f, thing]) => `${f}(${thing}.id)`),
    fc.constantFrom(...things).map((thing) => `size(collect(DISTINCT ${thing}.id))`),
    ...(numbers.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom('sum', 'avg', 'min', 'max'), fc.constantFrom(...numbers))
            .map(([f, x]) => `${f}(${x})`),
        ]),
  );
};

const direction = fc.constantFrom('', ' DESC');
const cut = fc.constantFrom('', '', '', ' LIMIT 3', ' SKIP 1 LIMIT 4', ' SKIP 2');

/** Every column takes part in the order, so that it is whole. */
function ordered(columns: readonly string[], directions: readonly string[], rest: string): string {
  const terms = columns.map((column, index) => `${column}${directions[index] ?? ''}`);
  return `ORDER BY ${terms.join(', ')}${rest}`;
}

function returned(found: Part): fc.Arbitrary<string> {
  const shape = fc.record({
    values: fc.array(expressionOf(found), { minLength: 1, maxLength: 3 }),
    aggregates: fc.array(aggregateOf(found), { maxLength: 2 }),
    distinct: fc.boolean(),
    directions: fc.array(direction, { minLength: 5, maxLength: 5 }),
    rest: cut,
  });
  return shape.map(({ values, aggregates, distinct, directions, rest }) => {
    const items = [...values, ...aggregates].map((value, index) => `${value} AS c${index}`);
    const columns = items.map((_, index) => `c${index}`);
    const word = distinct && aggregates.length === 0 ? 'DISTINCT ' : '';
    return `${found.text}\nRETURN ${word}${items.join(', ')}\n${ordered(columns, directions, rest)}`;
  });
}

/** Groups in a WITH, keeps some of the groups, goes on from there. */
function grouped(found: Part): fc.Arbitrary<string> {
  return fc
    .record({
      value: expressionOf(found),
      aggregate: aggregateOf(found),
      over: fc.nat(3),
      directions: fc.array(direction, { minLength: 3, maxLength: 3 }),
      rest: cut,
    })
    .map(
      ({ value, aggregate, directions, rest }) =>
        `${found.text}\nWITH ${value} AS k, ${aggregate} AS n\nWHERE n IS NOT NULL\nWITH n, count(*) AS groups, collect(DISTINCT k) AS ks\n` +
        `RETURN n, groups, size(ks) AS kinds\n${ordered(['n', 'groups', 'kinds'], directions, rest)}`,
    );
}

/** Gathers in order, takes apart again. */
function gathered(found: Part): fc.Arbitrary<string> {
  return fc
    .record({ tie: fc.constantFrom(...(found.ties.length > 0 ? found.ties : found.nodes)), where: fc.boolean() })
    .map(
      ({ tie, where }) =>
        `${found.text}\nWITH a, ${tie} AS t\nORDER BY t.id\nWITH a, collect(t) AS ts\n` +
        (where
          ? `UNWIND ts AS t\nWITH a, t\nWHERE t.id <> 'statement-1'\nRETURN a.id AS a, t.id AS t\nORDER BY a, t`
          : `RETURN a.id AS a, [t IN ts | t.id] AS ids, size([t IN ts WHERE t.id > 'statement-3']) AS n, ts[0].id AS first\nORDER BY a`),
    );
}

const steps = fc
  .tuple(fc.constantFrom('1..2', '0..2', '2', '1..3'), arrow, types, condition(ofTie('r')))
  .map(
    ([range, [left, right], type, where]) =>
      `MATCH p = (a:Entity {id: 'entity-0'})${left}[rs${type}*${range}]${right}(b:Entity)\nWHERE all(r IN rs WHERE coalesce(${where}, false))\n` +
      `RETURN [n IN nodes(p) | n.id] AS ns, [r IN rs | r.id] AS ids, length(p) AS l\nORDER BY l, ids, ns LIMIT 200`,
  );

const subquery = fc
  .tuple(oneStep, condition(ofTie('r')), types)
  .map(
    ([step, where, type]) =>
      `MATCH (a:Entity)\nCALL {\n  WITH a\n  MATCH ${step.text.replace(/^\(a[^)]*\)/, '(a)')}\n  WHERE ${where}\n  RETURN count(r) AS n, min(r.id) AS low\n}\n` +
      `RETURN a.id AS id, n, low, COUNT { (a)-[${type}]-() } AS m\nORDER BY id`,
  );

const united = fc
  .tuple(oneStep, oneStep, fc.constantFrom('UNION', 'UNION ALL'))
  .map(
    ([one, two, word]) =>
      `CALL {\n  MATCH ${one.text}\n  RETURN a.id AS x, r.status AS y\n  ${word}\n  MATCH ${two.text}\n  RETURN b.id AS x, r.status AS y\n}\nRETURN x, y, count(*) AS n\nORDER BY x, y, n`,
  );

const statements = fc
  .tuple(
    condition(ofTie('s')).map((text) =>
      text.replaceAll('startNode(s).name', 's.subject').replaceAll('type(s)', 's.relation'),
    ),
    direction,
  )
  .map(
    ([where, down]) =>
      `MATCH (s:Statement)-[q:QUOTED_FROM]->(d:Source)\nWHERE ${where}\nMATCH (a:Entity {id: s.subject})\nOPTIONAL MATCH (b:Entity {id: s.said_by})\n` +
      `OPTIONAL MATCH (f:Figure {subject: a.id})\nRETURN s.id AS s, a.name AS a, b.name AS b, d.id AS d, count(f) AS f, sum(f.value) AS v\nORDER BY s${down}`,
  );

/** One reading query within what is portable. */
export const query: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: match.chain(returned) },
  { weight: 2, arbitrary: match.chain(grouped) },
  { weight: 2, arbitrary: match.chain(gathered) },
  { weight: 1, arbitrary: steps },
  { weight: 1, arbitrary: subquery },
  { weight: 1, arbitrary: united },
  { weight: 1, arbitrary: statements },
);
