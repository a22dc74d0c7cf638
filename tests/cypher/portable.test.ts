import { describe, expect, it } from 'vitest';
import { guard } from '../../src/cypher/guard.ts';
import { forEmbedded } from '../../src/cypher/portable/portable.ts';
import { QueryError } from '../../src/model/errors.ts';
import type { Parameters } from '../../src/model/values.ts';
import { PORTABLE } from './corpus.ts';

function refusal(query: string, parameters: Parameters = {}): QueryError | undefined {
  try {
    forEmbedded(guard(query), parameters);
    return undefined;
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}

it.each(PORTABLE)('lets pass: %s', (query) => {
  expect(refusal(query)).toBeUndefined();
});

describe('points at the place and says what to write', () => {
  it.each([
    ["MATCH (f:Figure)\nWHERE f.value = '88' RETURN f", 2, 15, 'Compare a number with a number'],
    ["MATCH (f:Figure {value: '88'}) RETURN f", 1, 23, 'Compare a number with a number'],
    ["RETURN 1 + 'a' AS a", 1, 10, 'toString(x) + …'],
    ['RETURN [1, 2][-1..] AS a', 1, 17, 'from 0'],
    ['MATCH (n) RETURN round(n.value) AS a', 1, 18, 'floor(x + 0.5)'],
    ["RETURN date('2024-01-28') AS d", 1, 8, 'date_from'],
    ['MATCH (a)-[r]->(b) RETURN [x IN [r] | x] AS l', 1, 27, 'r.id'],
    ['MATCH (a)-[r]->(b) RETURN coalesce(a, b) AS n', 1, 27, 'coalesce(a.name, b.name)'],
    ['MATCH p = (a)-->(b) WHERE a IN nodes(p) RETURN p', 1, 29, 'a.id IN'],
    ['MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE (b)-->() RETURN b', 1, 45, 'WITH of its own'],
  ])('%s', (query, line, column, mend) => {
    const error = refusal(query);
    expect(error?.position).toEqual({ line, column });
    expect(error?.mend).toContain(mend);
    expect(error?.mend).toContain('npm run neo4j');
  });
});

describe('looks at the values of parameters', () => {
  const query = 'MATCH (f:Figure) WHERE f.value = $v RETURN f.id AS id';
  it.each([
    [query, { v: 88n }, true],
    [query, { v: '88' }, false],
    ['MATCH (s:Statement) WHERE s.date = $v RETURN s.id AS id', { v: 2018n }, false],
    ['MATCH (s:Statement) WHERE s.date = $v RETURN s.id AS id', { v: '2018' }, true],
    ['MATCH (f:Figure) WHERE f.value IN $v RETURN f.id AS id', { v: [1n, 2n] }, true],
    ['MATCH (f:Figure) WHERE f.value IN $v RETURN f.id AS id', { v: ['1'] }, false],
    ['RETURN [1, 2, 3][$v..] AS a', { v: 1n }, true],
    ['RETURN [1, 2, 3][$v..] AS a', { v: -1n }, false],
    ['MATCH (n:Actor) WHERE n.name =~ $v RETURN n.id AS id', { v: 'I.*' }, true],
    ['MATCH (n:Actor) WHERE n.name =~ $v RETURN n.id AS id', { v: '\\w+' }, false],
    ['RETURN [x IN $v | x / 2] AS a', { v: [0.5, 1.5] }, true],
    ['RETURN [x IN $v | x / 2] AS a', { v: [0.5, 1] }, false],
    ['RETURN $v.of / 2 AS a', { v: { of: 1 } }, false],
  ])('%s with %o', (text, parameters, isPortable) => {
    expect(refusal(text, parameters) === undefined).toBe(isPortable);
  });
});

describe('what is made equal', () => {
  it('keeps places right behind what it put in', () => {
    const { text, placeAsAsked } = forEmbedded(guard('MATCH (n)\nRETURN sum(n.value) AS s, n.nonsense'), {});
    expect(text).toBe('MATCH (n)\nRETURN coalesce(sum(n.value), 0) AS s, n.nonsense');
    const column = text.split('\n')[1]?.indexOf('n.nonsense') ?? 0;
    expect(placeAsAsked({ line: 2, column: column + 1 })).toEqual({
      line: 2,
      column: 'RETURN sum(n.value) AS s, '.length + 1,
    });
    expect(placeAsAsked({ line: 1, column: 7 })).toEqual({ line: 1, column: 7 });
  });

  it('says of a float with a whole value that it is one', () => {
    expect(forEmbedded(guard('RETURN $v / 2 AS half'), { v: 1 }).text).toBe('RETURN toFloat($v) / 2 AS half');
    expect(forEmbedded(guard('RETURN $v / 2 AS half'), { v: 1n }).text).toBe('RETURN $v / 2 AS half');
    expect(forEmbedded(guard('RETURN $v / 2 AS half'), { v: 0.5 }).text).toBe('RETURN $v / 2 AS half');
  });
});
