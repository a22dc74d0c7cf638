/** STIX and FollowTheMoney as their own validators read them. */

import { readFile, rm } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ftm } from '../../src/export/formats/ftm.ts';
import { stix } from '../../src/export/formats/stix.ts';
import type { Graph } from '../../src/model/graph.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { hostileGraph, smallGraph } from './graphs.ts';
import { readWithPython, type SeenFtm, type SeenStix, scratchFolder } from './readers.ts';
import { exportFiles, exportText } from './writing.ts';

let folder = '';
let graphs: Graph[] = [];
beforeAll(async () => {
  folder = await scratchFolder();
  graphs = [smallGraph, await readRecords('graph'), ...fc.sample(hostileGraph, { numRuns: 30, seed: 7 })];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('stix', () => {
  interface StixObject {
    readonly id: string;
    readonly type: string;
    readonly [property: string]: unknown;
  }
  let paths: string[] = [];
  let seen: SeenStix[] = [];
  beforeAll(async () => {
    paths = await exportFiles(stix, graphs, folder);
    seen = await readWithPython('stix', paths);
  }, 600_000);

  const objectsOf = async (n: number): Promise<StixObject[]> =>
    JSON.parse(await readFile(paths[n] as string, 'utf8')).objects;

  it('is valid for the validator of OASIS', () => {
    expect(seen.flatMap(({ valid, errors }) => (valid ? errors : ['invalid', ...errors]))).toEqual([]);
  });

  it('draws as relationships what are ties, and nothing else', async () => {
    for (const [n, graph] of graphs.entries()) {
      const objects = await objectsOf(n);
      const idOf = (object: StixObject) =>
        Object.values(object.extensions as Record<string, Record<string, string>>)[0]?.statement_id;
      const drawn = objects.filter(({ type }) => type === 'relationship').map(idOf);
      const ties = graph.statements.filter(isTie).map(({ id }) => id);
      expect(drawn.sort()).toEqual(ties.sort());
      const noted = objects.filter(({ type }) => type === 'note').map(idOf);
      const others = graph.statements.filter((statement) => !isTie(statement)).map(({ id }) => id);
      expect(noted.filter((id) => id !== undefined).sort()).toEqual(others.sort());
    }
  });

  it('says in plain sight who alleges what', async () => {
    const objects = await objectsOf(0);
    const alleged = objects.find(({ labels }) => (labels as string[] | undefined)?.includes('alleged'));
    expect(alleged?.description).toContain('“providing refuge” (¶1)');
    expect(alleged?.description).toContain("Said by: Pakistan's");
    expect(alleged?.description).toContain('Hedge: “accuses”');
    const struck = objects.find(({ description }) => String(description).includes('“Iran struck Pakistan”'));
    const date = 'Date: 10–19 January [2024] (within this span, year inferred, date of the event)';
    expect(struck?.description).toContain(date);
  });

  it('gives no times for a day somewhere in a span, and open ones for what goes on', async () => {
    const objects = await objectsOf(0);
    const timesOf = (statementId: string) =>
      objects
        .filter(({ extensions }) => JSON.stringify(extensions ?? {}).includes(`"statement_id":"${statementId}"`))
        .map(({ start_time, stop_time }) => [start_time, stop_time]);
    expect(timesOf('struck-first')).toEqual([[undefined, undefined]]);
    expect(timesOf('struck-since')).toEqual([['2023-10-07T00:00:00.000Z', undefined]]);
  });

  it('keeps every text, whatever it looks like', async () => {
    for (const [n, graph] of graphs.entries()) {
      const texts = JSON.stringify((await objectsOf(n)).map(({ external_references: quotes, name }) => [name, quotes]));
      for (const { name } of graph.entities) expect(texts).toContain(JSON.stringify(name).slice(1, -1));
      const quotes = graph.statements.flatMap((statement) => statement.quotes);
      for (const { exact } of quotes) expect(texts).toContain(JSON.stringify(`“${exact}”`).slice(1, -1));
    }
  });

  it('is the same file each time, with ids that stay', async () => {
    expect(await exportText(stix, smallGraph)).toBe(await exportText(stix, smallGraph));
    const later = JSON.parse(await exportText(stix, { ...smallGraph, version: 'beef'.repeat(16) })).objects;
    expect(later.map(({ id }: StixObject) => id)).toEqual((await objectsOf(0)).map(({ id }) => id));
  });
});

describe('ftm', () => {
  let paths: string[] = [];
  let seen: SeenFtm[] = [];
  beforeAll(async () => {
    paths = await exportFiles(ftm, graphs, folder);
    seen = await readWithPython('ftm', paths);
  }, 600_000);

  it('is valid for the followthemoney package, which keeps every value', () => {
    expect(seen.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('links what are ties, and only notes what is forecast, denied and the like', () => {
    graphs.forEach((graph, n) => {
      const count = (schema: string) => seen[n]?.entities.filter((entity) => entity.schema === schema).length;
      const ties = graph.statements.filter(isTie).length;
      expect(count('UnknownLink')).toBe(ties);
      expect(count('Note')).toBe(graph.statements.length - ties + graph.figures.length);
    });
  });

  it('says in plain sight who alleges what', async () => {
    const lines = (await readFile(paths[0] as string, 'utf8')).trimEnd().split('\n');
    const alleged = lines
      .map((line) => JSON.parse(line))
      .find(({ properties }) => properties.status?.[0] === 'alleged');
    expect(alleged.properties.role).toEqual(['alleged: shelters']);
    expect(alleged.properties.description[0]).toContain('“providing refuge” (¶1)');
    const texts = lines.map((line) => JSON.parse(line).properties.description?.[0] ?? '');
    expect(texts).toContain('Date: 10–19 January [2024] (within this span, year inferred)');
    expect(texts.find((text) => text.includes('Figure: toll'))).toContain('Status: reported');
  });
});
