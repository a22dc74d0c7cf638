/** What files say of themselves: what they leave out, and nothing of the moment in which they were made. */

import { describe, expect, it } from 'vitest';
import { type Exporter, exporters, isFolder, type Kept, type Subgraph, select } from '../../src/export/index.ts';
import { rowsOf, wholeGraph } from '../../src/export/subgraph.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { smallGraph } from './graphs.ts';
import { collectBytes } from './writing.ts';

const article = await readRecords('graph');
const each = exporters.map((exporter) => [exporter.id, exporter] as const);

/** All bytes of an export, of a folder file after file. */
async function bytesOf(exporter: Exporter, subgraph: Subgraph): Promise<Buffer> {
  const files = isFolder(exporter) ? exporter.files(subgraph) : [{ write: () => exporter.write(subgraph) }];
  return Buffer.concat(await Promise.all(files.map(({ write }) => collectBytes(write()))));
}

const smallOf = (loaded: string) => wholeGraph(rowsOf(smallGraph, loaded));
const LOADED = '2024-02-03T04:05:06.000Z';

describe('what is left out', () => {
  /** Statements are numbered where their ids are left out. */
  const counted: readonly Kept[] = ['quote', 'dates', 'about', 'notTies', 'figures', 'notes'];

  it.each(each)('by %s is counted wherever the docs say that it is left out', (_, { keeps, drops }) => {
    const said = counted.filter((kept) => /(^|: )left out/.test(keeps[kept]));
    expect(counted.filter((kept) => drops.some((dropped) => dropped === kept))).toEqual(said);
  });

  const others = article.statements.filter((row) => !isTie(row)).length;
  const tolls = article.figures.length;
  const quotes = article.statements.flatMap((row) => row.quotes).length;

  it.each([
    ['gexf', [`${others} statements that are no ties`, `${tolls} figures`, 'all but the id of 1 source']],
    ['graphml', [`${others} statements that are no ties`, `${tolls} figures`]],
    ['svg', [`${tolls} figures`, `${quotes} quotes`]],
    ['csv', ['the text of 1 source']],
    ['graphology', ['the text of 1 source']],
    ['stix', ['author, publisher, grading and text of 1 source']],
  ])('by %s is counted in the file, which says that everything else is there', async (id, losses) => {
    const exporter = exporters.find((one) => one.id === id) as Exporter;
    const whole = (await bytesOf(exporter, wholeGraph(rowsOf(article, LOADED)))).toString('utf8');
    const text = id === 'svg' ? (/<desc[^>]*>(.*?)<\/desc>/.exec(whole)?.[1] as string) : whole;
    expect(text).toContain('Everything is selected. The format leaves out ');
    for (const loss of losses) expect(text).toContain(loss);
    expect(text).not.toContain('Nothing is left out');
    expect(whole).toContain(article.version);
  });

  it('by a selection comes first, and what it took is not counted as the format’s', async () => {
    const part = await select(rowsOf(article, LOADED), { statuses: ['forecast'] }, 'What may come');
    const text = (await bytesOf(exporters.find(({ id }) => id === 'graphml') as Exporter, part)).toString('utf8');
    const forecasts = article.statements.filter(({ status }) => status === 'forecast').length;
    expect(text).toContain(`Left out: ${article.statements.length - forecasts} statements`);
    expect(text).toContain(`The format leaves out ${forecasts} statements that are no ties`);
    expect(text).not.toContain(' figures (tolls');
  });

  it('stands in the file with its filters and the version, wherever a format has a place for it', async () => {
    const part = await select(rowsOf(article, LOADED), { statuses: ['suspected'] }, 'What is suspected');
    const left = article.statements.filter(({ status }) => status !== 'suspected').length;
    const without = ['ftm'];
    // These hold no words, or hold them packed; what they say is looked at where their pages are.
    const packed = ['brief-docx', 'brief-pdf', 'png'];
    for (const exporter of exporters.filter(({ id }) => ![...without, ...packed].includes(id))) {
      const text = (await bytesOf(exporter, part)).toString('utf8');
      expect([exporter.id, text]).toEqual([exporter.id, expect.stringContaining('Status: suspected')]);
      expect([exporter.id, text]).toEqual([exporter.id, expect.stringContaining(article.version)]);
      expect(text).toMatch(new RegExp(`Left out: ${left} statements|"statements":${left}`));
    }
  });

  it('by no format is nothing, where the file holds all there is', async () => {
    const cypher = exporters.find(({ id }) => id === 'cypher') as Exporter;
    const text = (await bytesOf(cypher, wholeGraph(rowsOf(article, LOADED)))).toString('utf8');
    expect(text).toContain('Everything. Nothing is left out.');
  });
});

describe('the moment of the load', () => {
  it.each(each)('makes no other file of the same records: %s', async (id, exporter) => {
    const [one, other] = [
      await bytesOf(exporter, smallOf(LOADED)),
      await bytesOf(exporter, smallOf('2031-12-24T23:59:59.000Z')),
    ];
    if (id === 'stix') {
      // Platforms take the later of two objects with one id, and so it has to grow; see docs/decisions.md.
      const undated = (file: Buffer) => file.toString('utf8').replaceAll(/"modified":"[^"]*"/g, '');
      expect(undated(other)).toBe(undated(one));
    } else expect(other.equals(one)).toBe(true);
  });
});
