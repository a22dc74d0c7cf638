import { expect, it } from 'vitest';
import { COMPUTATIONS } from '../../src/cypher/computations.ts';
import { compute } from '../../src/cypher/compute.ts';
import type { QueryResult } from '../../src/model/values.ts';

function ties(...pairs: readonly (readonly [string, string])[]): QueryResult {
  return {
    columns: ['from', 'from_name', 'from_kind', 'to', 'to_name', 'to_kind', 'statement'],
    rows: pairs.map(([from, to], index) => [from, from, 'State', to, to, 'State', `s${index}`]),
    truncated: false,
    warnings: [],
  };
}

function column(result: QueryResult, name: string): Record<string, unknown> {
  const at = result.columns.indexOf(name);
  return Object.fromEntries(result.rows.map((row) => [String(row[0]), row[at]]));
}

it('no ties make no centre', () => {
  expect(COMPUTATIONS.centrality(ties()).rows).toEqual([]);
});

it('two actors have nobody between them', () => {
  expect(column(COMPUTATIONS.centrality(ties(['a', 'b'])), 'betweenness')).toEqual({ a: 0, b: 0 });
});

it('counts ties by direction, and who stands between the others', () => {
  const result = COMPUTATIONS.centrality(ties(['a', 'hub'], ['a', 'hub'], ['hub', 'b'], ['c', 'hub'], ['hub', 'hub']));
  expect(column(result, 'ties')).toEqual({ hub: 6, a: 2, b: 1, c: 1 });
  expect(column(result, 'outgoing')).toEqual({ hub: 2, a: 2, b: 0, c: 1 });
  expect(column(result, 'incoming')).toEqual({ hub: 4, a: 0, b: 1, c: 0 });
  expect(column(result, 'betweenness')).toEqual({ hub: 1, a: 0, b: 0, c: 0 });
  expect(column(result, 'statements')).toMatchObject({ hub: ['s0', 's1', 's2', 's3', 's4'], a: ['s0', 's1'] });
  const ranks = column(result, 'pagerank') as Record<string, number>;
  expect(ranks.hub).toBeGreaterThan(ranks.a as number);
  expect(Object.values(ranks).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 4);
});

it('leaves betweenness out of a graph too large for it, and says so', () => {
  const chain = Array.from({ length: 15_000 }, (_, index) => [`n${index}`, `n${index + 1}`] as const);
  const result = COMPUTATIONS.centrality(ties(...chain));
  expect(result.rows).toHaveLength(15_001);
  expect(result.rows[0]?.[result.columns.indexOf('betweenness')]).toBeNull();
  expect(result.warnings.join()).toContain('Betweenness is left out');
});

it('of many ties keeps nobody else waiting, and ends when its time is up', async () => {
  const many = ties(
    ...Array.from({ length: 20_000 }, (_, index) => [`n${index % 4_000}`, `n${(index * 7 + 1) % 4_000}`] as const),
  );
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 5);
  await expect(compute('centrality', many, { timeoutMs: 400 })).rejects.toThrow('longer than 0.4 s');
  clearInterval(others);
  expect(turns).toBeGreaterThan(10);
});

it('is the same in a thread of its own', async () => {
  const some = ties(...Array.from({ length: 3_000 }, (_, index) => [`n${index % 40}`, `n${index % 7}`] as const));
  expect(await compute('centrality', some, {})).toEqual(COMPUTATIONS.centrality(some));
});
