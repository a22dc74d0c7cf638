/** Records that go out and come back. */

import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spilloverJson } from '../../src/export/formats/spillover-json.ts';
import { importRecords } from '../../src/export/import.ts';
import type { EntityRow, Graph, StatementRow } from '../../src/model/graph.ts';
import { relations, STANCES, STATUSES } from '../../src/model/vocabulary.ts';
import { checkRecords, readRecords } from '../../src/records/index.ts';
import { often } from '../support/soak.ts';
import { entity, figure, hostileText, quoteFrom, source, statement } from './graphs.ts';
import { scratchFolder } from './readers.ts';
import { exportText } from './writing.ts';

let folder = '';
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function send(graph: Graph, name: string): Promise<string> {
  const file = join(folder, `${name}.spillover.jsonl`);
  await writeFile(file, await exportText(spilloverJson, graph));
  return file;
}

async function sendAndImport(graph: Graph, name: string): Promise<Graph> {
  await importRecords(await send(graph, name), join(folder, name));
  return readRecords(join(folder, name));
}

/** Control characters are refused in records. */
const text = hostileText
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this takes out
  .map((words) => words.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim())
  .filter((words) => words !== '');

const stateRelations = relations.filter(
  ({ subjects, objects }) => subjects.includes('State') && objects.includes('State'),
);

const anyDate = fc.constantFrom<Partial<EntityRow>>(
  {},
  { date: '2024-01-28', date_text: 'On 28 January', year_inferred: true },
  { date: '2024-01-1X' },
  { date: '2023-10-07/..' },
);

/** Graphs that the checker takes, with what is derived left empty: that is worked out by reading. */
const recordGraph: fc.Arbitrary<Graph> = fc
  .record({
    names: fc.array(fc.record({ name: text, alias: text, note: fc.option(text) }), { minLength: 2, maxLength: 4 }),
    eventDate: anyDate,
    passages: fc.array(text, { minLength: 1, maxLength: 6 }),
    statements: fc.array(
      fc.record({
        ends: fc.tuple(fc.nat(3), fc.nat(3)),
        relation: fc.constantFrom(...stateRelations),
        status: fc.constantFrom(...STATUSES),
        negated: fc.boolean(),
        passages: fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }),
        stance: fc.constantFrom(...STANCES),
        isHedged: fc.boolean(),
        inEvent: fc.boolean(),
        date: anyDate,
        note: fc.option(text),
        credibility: fc.integer({ min: 1, max: 6 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ names, eventDate, passages, statements }) => {
    const entities = [
      ...names.map(({ name, alias, note }, n) => entity(`e${n}`, { name, aliases: [alias], note })),
      entity('war', { kind: 'Event', place: 'e0', ...eventDate }),
    ];
    // Each passage twice, so that most quotes have to say which one they mean.
    const paper = source(
      'paper',
      `${passages.join('\n\n')}\n\nOn 28 January, in 2024 after 2023. ${passages.join('\n\n')}`,
      { front: 1 },
    );
    const quoteAt = (n: number) => quoteFrom(paper, passages[n % passages.length] ?? '');
    const rows = statements.map((made, n): StatementRow => {
      const [subject, object] = made.ends.map((end) => `e${end % names.length}`) as [string, string];
      const [first = 0, ...others] = made.passages;
      const quotes = [quoteAt(first), ...others.map(quoteAt)] as const;
      return statement(`s${n}`, { subject, relation: made.relation.id, object }, quotes, {
        ...{
          status: made.status,
          negated: made.negated,
          said_by: 'e1',
          note: made.note,
          credibility: made.credibility,
        },
        said_by: made.status === 'reported' ? null : 'e1',
        hedge: made.isHedged || made.status === 'suspected' ? quotes[0].exact.slice(0, 500) : null,
        about: n === 0 ? [] : [{ statement: `s${n - 1}`, stance: made.stance }],
        conditions: n > 1 && made.status === 'conditional' ? ['s0'] : [],
        ...(made.inEvent ? { event: 'war' } : {}),
        ...made.date,
      });
    });
    const toll = figure('toll', 'war', [quoteAt(0)], { value: 0, of: 'e0', of_text: passages[0] ?? '' });
    return { version: '', entities, sources: [paper], statements: rows, figures: [toll] };
  });

describe('what was exported comes back', () => {
  it('for the whole article, down to the version', async () => {
    const graph = await readRecords('graph');
    expect(await sendAndImport(graph, 'article')).toEqual(graph);
  });

  it('for any records, whatever their texts look like', async () => {
    let taken = 0;
    let n = 0;
    await fc.assert(
      fc.asyncProperty(recordGraph, async (made) => {
        n += 1;
        await importRecords(await send(made, `made-${n}`), join(folder, `made-${n}`));
        const { graph } = await checkRecords(join(folder, `made-${n}`));
        fc.pre(graph !== undefined);
        taken += 1;
        expect(await sendAndImport(graph, `again-${n}`)).toEqual(graph);
      }),
      { numRuns: often(20) },
    );
    // The property would hold for nothing at all, too.
    expect(taken).toBeGreaterThan(n / 2);
  });

  it('as JSON Lines where there are too many to edit as YAML', async () => {
    const graph = await readRecords('graph');
    const [first] = graph.entities;
    const crowd = Array.from({ length: 2_001 }, (_, n) => ({
      ...(first as EntityRow),
      id: `crowd-${n}`,
      name: `Crowd ${n}`,
    }));
    await importRecords(
      await send({ ...graph, entities: [...graph.entities, ...crowd] }, 'crowd'),
      join(folder, 'crowd'),
    );
    expect(await readdir(join(folder, 'crowd', 'entities'))).toEqual(['entities.jsonl']);
    expect((await readRecords(join(folder, 'crowd'))).entities).toHaveLength(graph.entities.length + crowd.length);
  });
});

describe('import refuses', () => {
  const target = () => join(folder, 'target');
  const paper = source('con', 'Iran struck Pakistan.');
  const small: Graph = {
    version: '',
    entities: [entity('iran', { name: 'Iran' }), entity('pakistan', { name: 'Pakistan' })],
    sources: [paper],
    statements: [
      statement('struck', { subject: 'iran', relation: 'STRIKES', object: 'pakistan' }, [
        quoteFrom(paper, 'Iran struck Pakistan'),
      ]),
    ],
    figures: [],
  };

  const changed = (lines: string[], at: number, from: string, to: string) => {
    expect(lines[at]).toContain(from);
    return lines.with(at, (lines[at] as string).replace(from, to));
  };

  it('a folder that holds something, and leaves it as it was', async () => {
    await mkdir(target());
    await writeFile(join(target(), 'mine.txt'), 'mine');
    await expect(importRecords(await send(small, 'small'), target())).rejects.toThrow('is not empty');
    expect(await readFile(join(target(), 'mine.txt'), 'utf8')).toBe('mine');
    expect(await readdir(target())).toEqual(['mine.txt']);
  });

  it.each([
    ['is cut short', (lines: string[]) => lines.slice(0, -1)],
    [':6: Lines were changed', (lines: string[]) => changed(lines, 2, 'Iran', 'Israel')],
    [':6: Lines were changed', (lines: string[]) => changed(lines, 4, 'reported', 'suspected')],
    [':6: Lines were changed', (lines: string[]) => changed(lines, 0, 'whole graph', 'graph of today')],
    ['has lost or gained lines', (lines: string[]) => lines.toSpliced(2, 1)],
    ['is not an export', (lines: string[]) => lines.slice(1)],
    ['is not an export', () => ['PK\u0003\u0004']],
    ['is not an export', () => []],
    [':2: This line is not JSON', (lines: string[]) => lines.toSpliced(1, 1, '{"source":')],
    [':3: The entity is not right: id', (lines: string[]) => lines.toSpliced(2, 1, '{"entity":{"colour":1}}')],
    [':3: This line is none of', (lines: string[]) => lines.toSpliced(2, 1, '{"actor":{}}')],
    [':7: There is more', (lines: string[]) => [...lines, '{}']],
  ])('a file that %s, and leaves no folder', async (message, change) => {
    const file = await send(small, 'small');
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    await writeFile(file, change(lines).join('\n'));
    await expect(importRecords(file, target())).rejects.toThrow(message);
    expect(await readdir(folder)).toEqual(['small.spillover.jsonl']);
  });

  it('no file that was only spaced anew, nor one that is edited knowingly', async () => {
    const file = await send(small, 'small');
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const spaced = lines.map((line) => JSON.stringify(JSON.parse(line), null, 1).replaceAll('\n', ' '));
    await writeFile(file, spaced.join('\r\n'));
    expect((await importRecords(file, target())).isProven).toBe(true);
    await writeFile(file, [...changed(lines, 2, 'Iran', 'Israel').toSpliced(3, 1)].join('\n'));
    await expect(importRecords(file, join(folder, 'edited'))).rejects.toThrow('gained lines');
    const { isProven, counts } = await importRecords(file, join(folder, 'edited'), { edited: true });
    expect([isProven, counts.entities]).toEqual([false, 1]);
  });

  it('bytes that are not UTF-8', async () => {
    const file = await send(small, 'small');
    await appendFile(file, Buffer.from([0xff]));
    await expect(importRecords(file, target())).rejects.toThrow('cannot be read as UTF-8');
  });

  it('no name that Windows would: the text of a source called `con` gets another', async () => {
    await importRecords(await send(small, 'small'), target());
    expect((await readdir(join(target(), 'sources'))).sort()).toEqual(['_con.txt', 'sources.yaml']);
    expect((await readRecords(target())).statements).toHaveLength(1);
  });
});
