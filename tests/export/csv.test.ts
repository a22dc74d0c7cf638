/** The tables of the CSV export, read as a spreadsheet's user reads them. */

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NamedFile } from '../../src/export/exporter.ts';
import { csv } from '../../src/export/formats/csv.ts';
import { guard, unguard } from '../../src/export/spreadsheet.ts';
import type { Graph } from '../../src/model/graph.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { hostileGraph, hostileText, smallGraph } from './graphs.ts';
import { collect, subgraphOf } from './writing.ts';

type Row = Readonly<Record<string, string>>;

async function tables(graph: Graph): Promise<Readonly<Record<string, readonly Row[]>>> {
  const files = csv.files(subgraphOf(graph)).filter(({ name }) => name.endsWith('.csv'));
  const read = files.map(async ({ name, write }) => [
    name,
    parse(await collect(write()), { columns: true, bom: true }),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

it('has every text back once the guard is taken off, and no cell that a spreadsheet would run', async () => {
  await fc.assert(
    fc.asyncProperty(hostileGraph, async (graph) => {
      const {
        'nodes.csv': nodes = [],
        'edges.csv': edges = [],
        'statements.csv': statements = [],
      } = await tables(graph);
      expect(nodes.map(({ name = '' }) => unguard(name))).toEqual(graph.entities.map(({ name }) => name));
      expect(nodes.map(({ aliases = '' }) => JSON.parse(aliases))).toEqual(
        graph.entities.map(({ aliases }) => aliases),
      );
      expect(statements.map(({ quote = '', hedge = '' }) => [unguard(quote), unguard(hedge)])).toEqual(
        graph.statements.map(({ quote, hedge }) => [quote, hedge ?? '']),
      );
      expect(edges.map(({ id }) => id)).toEqual(graph.statements.filter(isTie).map(({ id }) => id));
      const cells = [...nodes, ...edges, ...statements].flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('guards so that every text can be had back', () => {
  const text = fc.oneof(hostileText, fc.string(), fc.stringMatching(/^'*[=+@-]/));
  fc.assert(fc.property(text, (words) => unguard(guard(words)) === words));
});

it('lists what is no tie among the statements only, and says so', async () => {
  const { 'edges.csv': edges = [], 'statements.csv': statements = [] } = await tables(smallGraph);
  expect(edges.map(({ id }) => id)).not.toContain('reacts');
  const denied = statements.find(({ id }) => id === 'not-china');
  expect(denied).toMatchObject({ tie: 'false', negated: 'true', status: 'reported' });
  const forecast = statements.find(({ id }) => id === 'reacts');
  expect(forecast).toMatchObject({ tie: 'false', hedge: 'likely', conditions: '["struck-first"]' });
});

it('opens with a byte order mark and ends lines as RFC 4180 wants it', async () => {
  const nodes = csv.files(subgraphOf(smallGraph)).find(({ name }) => name === 'nodes.csv');
  const text = await collect((nodes as NamedFile).write());
  expect(text.startsWith('\ufeffid,name,kind,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
});
