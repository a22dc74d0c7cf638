/** The Word document, as python-docx reads it. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../src/export/brief/content.ts';
import { briefDocx } from '../../src/export/formats/brief-docx.ts';
import type { Subgraph } from '../../src/export/subgraph.ts';
import { writeFileWhole } from '../../src/export/writing.ts';
import { NOTE_LABEL } from '../../src/model/brief-words.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { BriefItem } from '../../src/model/told.ts';
import { readRecords } from '../../src/records/index.ts';
import { hostileGraph, smallGraph } from './graphs.ts';
import { readWithPython, type SeenDocx, scratchFolder } from './readers.ts';
import { collectBytes, partOf, subgraphOf } from './writing.ts';

const NOTE = 'Ask the embassy.';

const article = await readRecords('graph');

let folder = '';
let briefs: Brief[] = [];
let seen: SeenDocx[] = [];

beforeAll(async () => {
  folder = await scratchFolder();
  const jordan = { actors: { ids: ['jordan-attack', 'kataib-hezbollah'], depth: 1 } };
  const hostile = fc.sample(hostileGraph, { numRuns: 8, seed: 13 }).filter(({ statements }) => statements.length > 0);
  const picks = [
    { statement: 'reacts', note: '' },
    { statement: 'shelters', note: NOTE },
  ];
  const parts: Subgraph[] = [
    await partOf(article, jordan, 'The attack'),
    await partOf(smallGraph, { picks }, 'What was picked'),
    ...hostile.map(subgraphOf),
  ];
  briefs = await Promise.all(parts.map(briefOf));
  const paths = parts.map((_, n) => join(folder, `${n}.docx`));
  for (const [n, part] of parts.entries()) await writeFileWhole(paths[n] as string, briefDocx.write(part));
  seen = await readWithPython('docx', paths);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const first = () => ({ brief: briefs[0] as Brief, document: seen[0] as SeenDocx });
const numberedSentence = ({ number, sentence }: BriefItem) => `${number}. ${sentence}`;
const styled = (document: SeenDocx, style: string) =>
  document.paragraphs.filter((paragraph) => paragraph.style.toLowerCase() === style).map(({ text }) => text);

it('has headings of Word’s own styles: one a section, one a statement', () => {
  const { brief, document } = first();
  expect(styled(document, 'title')).toEqual(['The attack']);
  expect(styled(document, 'heading 1')).toContain('Expected, conditional, recommended or denied');
  expect(styled(document, 'heading 2')).toEqual([...brief.ties, ...brief.notTies].map(numberedSentence));
});

it('has every quote, with its citation as a footnote', () => {
  const { brief, document } = first();
  const quotes = [...brief.ties, ...brief.notTies].flatMap((item) => item.quotes);
  expect(styled(document, 'quote')).toEqual(quotes.map(({ exact }) => `“${exact}”`));
  for (const { citation } of quotes) expect(document.footnotes).toContain(citation);
});

it('tells picked statements in their order, with the author’s note in a style of its own', () => {
  const document = seen[1] as SeenDocx;
  expect(styled(document, 'heading 2')).toEqual(briefs[1]?.ties.concat(briefs[1].notTies).map(numberedSentence));
  expect(styled(document, 'author note')).toEqual([`${NOTE_LABEL} ${NOTE}`]);
});

it('has tolls in a table with a caption, and words for the figure', () => {
  const { brief, document } = first();
  const [head, ...rows] = document.tables[0] ?? [];
  expect(head?.[2]).toBe('Number');
  expect(rows.map((row) => row[2])).toEqual(brief.tolls.map(({ value }) => value));
  expect(styled(document, 'caption')[0]).toMatch(/^Figure 1\./);
  expect(document.alternatives).toContain(brief.alternative);
});

it('numbers figure and tables by fields in captions of Word’s own style', () => {
  const { document } = first();
  const captions = document.paragraphs.filter(({ style }) => style.toLowerCase() === 'caption');
  expect(captions.map(({ text }) => text.split('.')[0])).toEqual([
    'Figure 1',
    ...document.tables.map((_, n) => `Table ${n + 1}`),
  ]);
  const [figure, ...tables] = captions.map(({ fields }) => fields);
  expect(figure).toEqual(['SEQ Figure \\* ARABIC']);
  for (const fields of tables) expect(fields).toEqual(['SEQ Table \\* ARABIC']);
});

it('gives the words of the source the most room in its tables, and says who wrote it', () => {
  const { document } = first();
  expect(document.modified_by).toBe('Spillover');
  for (const widths of document.columns) {
    const page = widths.reduce((sum, width) => sum + width, 0);
    expect(widths).toHaveLength(6);
    expect(page).toBeGreaterThan(480);
    expect((widths.at(-1) as number) / page).toBeGreaterThan(0.33);
  }
});

it('lays the page of a large figure on its side, in a section of its own', async () => {
  const sections = async (part: Subgraph) => {
    const { 'word/document.xml': document } = unzipSync(await collectBytes(briefDocx.write(part)));
    return [...strFromU8(document as Uint8Array).matchAll(/w:orient="(\w+)"/g)].map(([, orientation]) => orientation);
  };
  expect(await sections(await partOf(article, { statuses: ['reported', 'alleged'] }))).toEqual([
    'landscape',
    'portrait',
  ]);
  expect(await sections(await partOf(article, { statuses: ['suspected'] }))).toEqual(['portrait']);
});

it('is the same file each time', async () => {
  const [hostile] = fc.sample(
    hostileGraph.filter(({ statements }) => statements.length > 0),
    { numRuns: 1, seed: 14 },
  );
  const bytes = async () => (await collectBytes(briefDocx.write(subgraphOf(hostile as Graph)))).toString('base64');
  const before = await bytes();
  // An archive keeps time in steps of two seconds.
  await sleep(2_100);
  expect(await bytes()).toBe(before);
});

it('keeps texts that look like markup, and of every script', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no record holds them, and Word could not
  const tidy = (text: string) => text.replaceAll(/[\u0000-\u001f\ufffd]|\s/g, '');
  briefs.forEach((brief, n) => {
    const quotes = styled(seen[n] as SeenDocx, 'quote').map(tidy);
    const wanted = [...brief.ties, ...brief.notTies].flatMap((item) => item.quotes);
    expect(quotes).toEqual(wanted.map(({ exact }) => tidy(`“${exact}”`)));
  });
});
