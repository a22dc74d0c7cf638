/** GEXF and GraphML as networkx and Gephi read them. */

import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gexf } from '../../src/export/formats/gexf.ts';
import { graphml } from '../../src/export/formats/graphml.ts';
import { labelOf } from '../../src/export/words.ts';
import type { Graph } from '../../src/model/graph.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { hostileGraph, smallGraph } from './graphs.ts';
import { readWithGephi, readWithPython, type SeenInGephi, type SeenNetwork, scratchFolder } from './readers.ts';
import { exportFiles } from './writing.ts';

/** The same each time, so that a failure can be looked at again. */
const graphs: readonly Graph[] = [smallGraph, feared(smallGraph), ...fc.sample(hostileGraph, { numRuns: 60, seed: 6 })];

/** The same graph from before its event. */
function feared(graph: Graph): Graph {
  return { ...graph, entities: graph.entities.map((row) => ({ ...row, prospective: row.kind === 'Event' })) };
}

/** What XML cannot hold becomes U+FFFD. */
const inXml = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

describe.each([gexf, graphml])('$id', (exporter) => {
  let folder = '';
  let paths: string[] = [];
  let networks: SeenNetwork[] = [];
  let inGephi: SeenInGephi[] = [];

  beforeAll(async () => {
    folder = await scratchFolder();
    paths = await exportFiles(exporter, graphs, folder);
    networks = await readWithPython(exporter.id as 'gexf' | 'graphml', paths);
    inGephi = await readWithGephi(paths);
  }, 600_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is well-formed XML', () => {
    expect(() => execFileSync('xmllint', ['--noout', ...paths])).not.toThrow();
  });

  it('gives every actor and every tie to networkx, with its evidence', () => {
    graphs.forEach((graph, n) => {
      const seen = networks[n] as SeenNetwork;
      const names = Object.fromEntries(seen.nodes.map(({ id, label }) => [id, label]));
      expect(names).toEqual(Object.fromEntries(graph.entities.map((row) => [row.id, inXml(labelOf(row))])));
      const evidence = seen.edges.map(({ from, to, data }) => {
        const { id, relation, status, quote, hedge, source } = data;
        return { id, from, to, relation, status, quote, hedge, source };
      });
      expect(evidence.sort(byId)).toEqual(expectedTies(graph));
    });
  });

  it('gives the same to Gephi, parallel ties apart, without a complaint', () => {
    graphs.forEach((graph, n) => {
      const seen = inGephi[n] as SeenInGephi;
      const complaints = seen.issues.filter((issue) => /WARNING|SEVERE|CRITICAL/.test(issue));
      expect(complaints).toEqual([]);
      const evidence = seen.edges.map(({ from, to, data }) => {
        const { id, relation, status, quote, hedge, source } = data;
        return { id, from, to, relation, status, quote, hedge, source };
      });
      expect(evidence.sort(byId)).toEqual(expectedTies(graph).map(asGephiReads));
    });
  });

  it('says in the labels what is less than reported, and which event had not happened', () => {
    const seen = networks[1] as SeenNetwork;
    expect(seen.edges.find(({ data }) => data.id === 'shelters')?.data.label).toBe('shelters (alleged)');
    expect(seen.edges.find(({ data }) => data.id === 'borders')?.data.label).toBe('borders');
    expect(seen.nodes.find(({ id }) => id === 'strikes')?.label).toMatch(/ \(had not happened\)$/);
    expect(inGephi[1]?.edges.find(({ data }) => data.id === 'shelters')?.data.Label).toBe('shelters (alleged)');
    expect(inGephi[1]?.nodes.find(({ id }) => id === 'strikes')?.Label).toMatch(/ \(had not happened\)$/);
  });

  it('says how many statements it leaves out, and which version it is of', async () => {
    const text = execFileSync(
      'xmllint',
      ['--xpath', 'string(//*[local-name()="desc" or local-name()="description"])', paths[0] ?? ''],
      {
        encoding: 'utf8',
      },
    );
    expect(text).toContain('2 statements that are no ties');
    expect(text).toContain(smallGraph.version);
  });
});

describe('dates in Gephi', () => {
  it('are intervals, open where the date is open, absent where there is none', async () => {
    const folder = await scratchFolder();
    const [seen] = await readWithGephi(await exportFiles(gexf, [smallGraph], folder));
    const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
    const intervals = Object.fromEntries(
      (seen as SeenInGephi).edges.map(({ data, interval }) => [
        data.id,
        interval.flatMap((text) => text.split(' ').map(Number)),
      ]),
    );
    expect(intervals['struck-first']).toEqual([day('2024-01-10'), day('2024-01-19')]);
    expect(intervals['struck-since']).toEqual([day('2023-10-07'), Number.POSITIVE_INFINITY]);
    expect(intervals.accuses).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  }, 120_000);
});

function expectedTies(graph: Graph): object[] {
  const text = (value: string | null) => (value === null ? undefined : inXml(value));
  return graph.statements
    .filter(isTie)
    .map(({ id, subject, object, relation, status, quote, hedge, source }) => ({
      ...{ id, from: subject, to: object, relation, status },
      ...{ quote: text(quote), hedge: text(hedge), source },
    }))
    .sort(byId);
}

/** Gephi's importer writes out INF as Infinity in every text, whatever it means there. */
function asGephiReads(tie: object): object {
  const read = (value: unknown) => (typeof value === 'string' ? value.replaceAll('INF', 'Infinity') : value);
  return Object.fromEntries(Object.entries(tie).map(([name, value]) => [name, read(value)]));
}

function byId(a: object, b: object): number {
  return String((a as { id: unknown }).id).localeCompare(String((b as { id: unknown }).id));
}
