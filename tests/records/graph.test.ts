/** The graph that comes out of records that are right. */

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RecordsError } from '../../src/model/errors.ts';
import type { Graph } from '../../src/model/graph.ts';
import { checkRecords, readRecords } from '../../src/records/index.ts';
import { BASE, type Files, statement, TEXT, writeFolder } from './folder.ts';

const readWith = async (files: Files): Promise<Graph> => readRecords(await writeFolder({ ...BASE, ...files }));

async function rowOf(fields: Readonly<Record<string, string>>) {
  const { statements } = await readWith({ 'statements/a.yaml': statement(fields) });
  return statements[0];
}

describe('the article', () => {
  const folder = fileURLToPath(new URL('../../graph', import.meta.url));

  it('has no problems', async () => {
    expect((await checkRecords(folder)).problems).toEqual([]);
  });

  it('has every quote where its offsets say', async () => {
    const graph = await readRecords(folder);
    const texts = new Map(graph.sources.map(({ id, text }) => [id, [...text]]));
    const quotes = [...graph.statements, ...graph.figures].flatMap((row) => row.quotes);
    expect(quotes.length).toBeGreaterThan(200);
    const found = quotes.map(({ source, start, end }) => texts.get(source)?.slice(start, end).join(''));
    expect(found).toEqual(quotes.map(({ exact }) => exact));
  });
});

describe('a statement', () => {
  it('has all that follows from its record', async () => {
    expect(await rowOf({ date: '2024-01', hedge: 'accuses' })).toEqual({
      id: 's1',
      subject: 'pakistan',
      relation: 'ACCUSES',
      family: 'speech',
      object: 'iran',
      status: 'reported',
      negated: false,
      said_by: null,
      hedge: 'accuses',
      source: 'article',
      quote: 'Pakistan accuses Iran',
      quotes: [{ source: 'article', exact: 'Pakistan accuses Iran', start: 9, end: 30, locator: '¶1' }],
      locator: '¶1',
      position: 9,
      event: null,
      place: null,
      date: '2024-01',
      date_from: '2024-01-01',
      date_to: '2024-01-31',
      date_text: null,
      year_inferred: false,
      date_from_event: false,
      credibility: 6,
      likelihood: null,
      likelihood_low: null,
      likelihood_high: null,
      about: [],
      conditions: [],
      note: null,
    });
  });

  it('takes date and place over from its event, and says so', async () => {
    expect(await rowOf({ event: 'drone-attack' })).toMatchObject({
      date: '2024-01-28',
      date_from: '2024-01-28',
      date_text: 'January 28',
      date_from_event: true,
      place: 'red-sea',
    });
  });

  it('keeps its own date and place beside those of its event', async () => {
    expect(await rowOf({ event: 'drone-attack', date: '2024-01', place: 'iran' })).toMatchObject({
      date: '2024-01',
      date_text: null,
      date_from_event: false,
      place: 'iran',
    });
  });

  it('has a range in percent only where its words are in the table', async () => {
    const words = { status: 'forecast', quote: 'The United States will likely respond.' };
    expect(await rowOf({ ...words, likelihood: 'will likely' })).toMatchObject({
      likelihood: 'will likely',
      likelihood_low: 55,
      likelihood_high: 80,
    });
    expect(await rowOf({ ...words, likelihood: 'will' })).toMatchObject({ likelihood: 'will', likelihood_low: null });
  });

  it.each([
    ['A Title', 'front 1', 0],
    ['It is unlikely to end.', '¶1', TEXT.indexOf('It is')],
    ['The United States will likely respond.', '¶2', TEXT.indexOf('The United')],
    ['Jane Doe is an analyst.', 'back 1', TEXT.indexOf('Jane')],
    ['{ exact: Iran denies it., suffix: The United }', '¶2', TEXT.indexOf('Iran denies')],
    ['{ exact: Iran denies it., prefix: respond. }', '¶2', TEXT.lastIndexOf('Iran denies')],
    ['{ exact: Iran, prefix: Pakistan accuses }', '¶1', TEXT.indexOf('Iran')],
  ])('is found: %s', async (quote, locator, position) => {
    expect(await rowOf({ quote })).toMatchObject({ locator, position });
  });

  it('may have several quotes, which all stand in its column; the first gives its place', async () => {
    const row = await rowOf({ quote: '[the country’s drones, Pakistan accuses Iran]' });
    expect(row?.quote).toBe('the country’s drones […] Pakistan accuses Iran');
    expect(row?.position).toBe(row?.quotes[0]?.start);
    expect(row?.quotes.map(({ exact }) => exact)).toEqual(['the country’s drones', 'Pakistan accuses Iran']);
  });
});

describe('offsets', () => {
  it('are the same whatever ends the lines of the text', async () => {
    const files = { 'statements/a.yaml': statement({ quote: 'The United States' }) };
    const unix = await readWith(files);
    const windows = await readWith({ ...files, 'sources/article.txt': TEXT.replaceAll('\n', '\r\n') });
    const marked = await readWith({ ...files, 'sources/article.txt': `\ufeff${TEXT}` });
    expect(windows).toEqual(unix);
    expect(marked).toEqual(unix);
  });

  it('count characters beyond the basic plane as one', async () => {
    const files = {
      'sources/article.txt': '🇮🇷 𝒜\n\n👩‍👧 says é: Pakistan accuses Iran.\n\nNote ’24\n',
      'entities/entities.yaml': String(BASE['entities/entities.yaml']).replace(', date_text: January 28', ''),
      'statements/a.yaml': statement(),
    };
    const [row] = (await readWith(files)).statements;
    expect(row?.quotes).toEqual([
      { source: 'article', exact: 'Pakistan accuses Iran', start: 18, end: 39, locator: '¶1' },
    ]);
  });
});

describe('order and version', () => {
  const first = statement({ id: 'b', quote: 'It is unlikely to end.' });
  const second = statement({ id: 'a', quote: 'Iran denies it. The United States' });
  const third = statement({ id: 'c', quote: 'It is unlikely to end.' });

  it('rows stand in the order of the text', async () => {
    const { statements } = await readWith({ 'statements/a.yaml': second + third + first });
    expect(statements.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('depend neither on the order of records nor on their files', async () => {
    const together = await readWith({ 'statements/a.yaml': first + second });
    const apart = await readWith({ 'statements/deep/x.yaml': first, 'statements/a.yaml': second });
    const crlf = await readWith({ 'statements/a.yaml': (second + first).replaceAll('\n', '\r\n') });
    expect(apart).toEqual(together);
    expect(crlf).toEqual(together);
    expect(together.version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('change with anything that a record says', async () => {
    const before = await readWith({ 'statements/a.yaml': first });
    const after = await readWith({ 'statements/a.yaml': first.replace('reported', 'assessed') });
    expect(after.version).not.toBe(before.version);
  });
});

it('what does not pass the check is not read', async () => {
  const folder = await writeFolder({ ...BASE, 'statements/a.yaml': statement({ object: 'irann' }) });
  const error = await readRecords(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RecordsError);
  expect(error).toMatchObject({ message: 'The records have 1 problem.', problems: [{ rule: 'unknown-id', line: 4 }] });
});
