/** Graphs made for measuring are right, and the same each time. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { makeGraph } from '../../bench/make-graph.ts';
import { checkRecords, readRecords } from '../../src/records/index.ts';

const parent = await mkdtemp(join(tmpdir(), 'spillover-scale-'));
afterAll(() => rm(parent, { recursive: true, force: true }));

it('a graph of three articles has three times everything, and no problems', async () => {
  const article = await readRecords(fileURLToPath(new URL('../../graph', import.meta.url)));
  await makeGraph(join(parent, 'three'), 3, 1);
  const { problems, graph } = await checkRecords(join(parent, 'three'));
  expect(problems).toEqual([]);
  for (const rows of ['entities', 'statements', 'figures', 'sources'] as const) {
    expect(graph?.[rows]).toHaveLength(3 * article[rows].length);
  }
});

it('hangs together across its copies', async () => {
  const statements = await readFile(join(parent, 'three', 'statements', 'copies.jsonl'), 'utf8');
  const crossing = statements
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { subject: string; object: string })
    .filter(({ subject, object }) => subject.at(-1) !== object.at(-1));
  expect(crossing.length).toBeGreaterThan(10);
});

it('is the same for the same seed and another for another', async () => {
  await makeGraph(join(parent, 'again'), 3, 1);
  await makeGraph(join(parent, 'other'), 3, 2);
  const version = async (name: string) => (await readRecords(join(parent, name))).version;
  expect(await version('again')).toBe(await version('three'));
  expect(await version('other')).not.toBe(await version('three'));
});
