/** The brief as PDF, and what LibreOffice makes of the one for Word, as pypdf reads them. */

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../src/export/brief/content.ts';
import { briefDocx } from '../../src/export/formats/brief-docx.ts';
import { briefPdf } from '../../src/export/formats/brief-pdf.ts';
import { printBrief } from '../../src/export/pdf/brief.ts';
import { standIn } from '../../src/export/pdf/text.ts';
import type { Subgraph } from '../../src/export/subgraph.ts';
import { BRIEF_WORDS, NOTE_LABEL } from '../../src/model/brief-words.ts';
import type { Graph, QuoteRow } from '../../src/model/graph.ts';
import { status } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { hostileGraph, smallGraph } from './graphs.ts';
import { convertToPdf, findOffice, WITHOUT_OFFICE } from './office.ts';
import { readWithPython, type SeenPdf, scratchFolder } from './readers.ts';
import { collectBytes, partOf, subgraphOf } from './writing.ts';

const office = findOffice();
const NOTE = 'Ask the embassy: תחריר, 북한, संदेश.';
const picks = smallGraph.statements.map(({ id }) => ({ statement: id, note: id === 'shelters' ? NOTE : '' }));
const command = 'spillover export brief-pdf --actors jordan-attack';

let folder = '';
let parts: Subgraph[] = [];
let briefs: Brief[] = [];
/** Of the attack, of all scripts, of many pages, of a quote longer than a page, of hostile texts. */
let seen: SeenPdf[] = [];

beforeAll(async () => {
  folder = await scratchFolder();
  const article = await readRecords('graph');
  const jordan = { actors: { ids: ['jordan-attack', 'kataib-hezbollah'], depth: 1 } };
  const hostile = fc.sample(hostileGraph, { numRuns: 8, seed: 17 }).filter(({ statements }) => statements.length > 0);
  parts = [
    { ...(await partOf(article, jordan, 'The attack')), asked: 'Who is tied to it?', command },
    await partOf(smallGraph, { picks }, 'حزب الله and 中国 🐉'),
    await partOf(article, { actors: { ids: ['pakistan'], depth: 1 } }, 'Around Pakistan'),
    subgraphOf(withLongQuotes(smallGraph)),
    ...hostile.map(subgraphOf),
  ];
  briefs = await Promise.all(parts.map(briefOf));
  const paths = parts.map((_, n) => join(folder, `${n}.pdf`));
  for (const [n, part] of parts.entries()) {
    await writeFile(paths[n] as string, await collectBytes(briefPdf.write(part)));
  }
  seen = await readWithPython('pdf', paths);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A statement and a figure with quotes that no page can hold. */
function withLongQuotes(graph: Graph): Graph {
  const exact = Array.from({ length: 1_500 }, (_, n) => `word${n}`).join(' ');
  const longer = <Row extends { readonly quotes: readonly QuoteRow[] }>(row: Row) => {
    return { ...row, quotes: row.quotes.map((quote) => ({ ...quote, exact })) };
  };
  const [first, ...others] = graph.statements;
  return { ...graph, statements: [...(first ? [longer(first)] : []), ...others], figures: graph.figures.map(longer) };
}

/** Lines end where they must, and a page's foot may stand between two of them. */
const tidy = (text: string) => text.replaceAll(/\s/g, '');
const textOf = ({ pages }: SeenPdf) => tidy(pages.join(' '));
const at = (n: number) => ({ brief: briefs[n] as Brief, file: seen[n] as SeenPdf });

/** Every word of a brief that must be found on its pages. */
function wordsOf({ ties, notTies, tolls, otherNumbers, names, sources, method }: Brief): string[] {
  const quotes = [...ties, ...notTies, ...tolls, ...otherNumbers].flatMap((one) => one.quotes);
  const notes = [...ties, ...notTies, ...tolls, ...otherNumbers].flatMap((one) => one.notes);
  return [
    ...[...ties, ...notTies].flatMap(({ sentence, remark }) => [sentence, remark]),
    ...quotes.flatMap(({ exact, citation, locator }) => [`“${exact}”`, sources.length === 1 ? locator : citation]),
    ...[...tolls, ...otherNumbers].flatMap(({ about, counted, value, sure, date }) => [
      about,
      counted,
      value,
      sure,
      date,
    ]),
    ...notes.flatMap(({ label, text }) => [label, text]),
    ...names.flatMap(({ name, note }) => [name, note]),
    ...sources.flatMap(({ citation, grading }) => [citation, grading]),
    ...method,
  ];
}

describe('brief-pdf', () => {
  it.each([
    ['a part', 0],
    ['many pages', 2],
  ])('says everything that a brief of %s says, as text', (_, n) => {
    const { brief, file } = at(n);
    const text = textOf(file);
    const missing = wordsOf(brief).filter((words) => !text.includes(tidy(words)));
    expect(missing).toEqual([]);
    for (const { statement } of [...brief.ties, ...brief.notTies]) {
      expect(text).toContain(tidy(status(statement.status).label));
    }
  });

  it('begins with title and question, ends with the command, and numbers its pages', () => {
    const { file } = at(0);
    const [first = ''] = file.pages;
    expect(file.title).toBe('The attack');
    expect(tidy(first)).toContain(tidy('The attack Question Who is tied to it?'));
    expect(textOf(file)).toContain(tidy(`Made by: ${command}`));
    file.pages.forEach((page, n) => void expect(page).toContain(`${n + 1} of ${file.pages.length}`));
  });

  it('has a bookmark for each section, and in it for each statement, on its page', () => {
    const { brief, file } = at(2);
    const { ties, notTies, tolls, otherNumbers, names, sources, method } = BRIEF_WORDS;
    const sections = [ties, notTies, tolls, otherNumbers, names, sources, method];
    expect(file.bookmarks.filter(({ level }) => level === 0).map(({ title }) => title)).toEqual(sections);
    const statements = file.bookmarks.filter(({ level }) => level === 1);
    expect(statements).toHaveLength(brief.ties.length + brief.notTies.length);
    for (const { title, page } of statements) {
      expect(tidy(file.pages[page] as string)).toContain(tidy(title.replace(/^\d+\. /, '')));
    }
  });

  it('lays a page on its side for a figure that could not be read upright, and no other', async () => {
    const sizes = async (brief: Brief) => {
      const file = Buffer.from(await printBrief(brief)).toString('latin1');
      return [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) /g)].map(([, width]) => Number(width));
    };
    const large = await briefOf(subgraphOf(await readRecords('graph')));
    const [first, ...others] = await sizes({ ...large, ties: large.ties.slice(0, 9), notTies: [] });
    expect(first).toBeCloseTo(841.89);
    expect(new Set([...others, ...(await sizes(at(1).brief))])).toEqual(new Set([595.28]));
  });

  it('embeds every font, draws the figure as lines, and is tagged', () => {
    for (const { fonts, embedded, pictures, tagged } of seen) {
      expect(fonts).toBeGreaterThan(0);
      expect(embedded).toBe(fonts);
      expect(pictures).toBe(0);
      expect(tagged).toBe(true);
    }
  });

  it('keeps names of every script, and says which letter it has no font for', () => {
    const text = textOf(at(1).file);
    for (const name of ['حزب الله', 'جيش تحرير بلوشستان', '中国', 'תחריר', '북한', '🐉'])
      expect(text).toContain(tidy(name));
    for (const letter of ['स', 'ं']) expect(text).toContain(standIn(letter));
    expect(text).toContain(tidy(`${NOTE_LABEL} Ask the embassy`));
  });

  it('keeps texts that look like markup', () => {
    const shapeless = /[\p{Cc}\p{Cf}\p{M}\p{Zl}\p{Zp}\ufffd]|[\ufe00-\ufe0f]/gu;
    const latin = (text: string) => tidy(text).replaceAll(shapeless, '');
    briefs.slice(4).forEach((brief, n) => {
      const text = latin(textOf(at(n + 4).file));
      const plain = wordsOf(brief).filter((words) => /^[\u0020-\u007e“”]+$/.test(words));
      for (const words of plain) expect(text).toContain(latin(words));
    });
  });

  it('goes on over the pages with what is longer than one', () => {
    const { brief, file } = at(3);
    // Feet of pages stand inside the quotes.
    const text = tidy(file.pages.map((page) => page.replace(/The whole graph\s*\d+ of \d+/, '')).join(' '));
    const exact = brief.ties.flatMap(({ quotes }) => quotes).find((quote) => quote.exact.length > 2_000)?.exact ?? '';
    expect(file.pages.length).toBeGreaterThan(6);
    expect(text).toContain(tidy(exact));
    // The head of the table stands again on each of its pages.
    expect(text.split('word1499”')).toHaveLength(3);
    expect(text.split('Inthewordsofthesource').length).toBeGreaterThan(3);
  });

  it('is the same file each time', async () => {
    const part = parts[1] as Subgraph;
    const again = await collectBytes(briefPdf.write(part));
    expect(again.equals(await collectBytes(briefPdf.write(part)))).toBe(true);
  });
});

describe('the Word brief in LibreOffice', () => {
  it('has every statement, quote and citation on its pages', async (context) => {
    if (office === undefined) {
      console.error(WITHOUT_OFFICE);
      context.skip(WITHOUT_OFFICE);
      return;
    }
    const paths = [0, 1].map((n) => join(folder, `word-${n}.docx`));
    for (const [n, path] of paths.entries()) {
      await writeFile(path, await collectBytes(briefDocx.write(parts[n] as Subgraph)));
    }
    const files = await readWithPython('pdf', await convertToPdf(office, paths, folder));
    files.forEach((file, n) => {
      // The marks of footnotes stand after quotes and before citations.
      const text = textOf(file).replaceAll(/[\u200e\u200f]/g, '');
      const missing = wordsOf(briefs[n] as Brief).filter((words) => {
        return /^[\u0020-\u024f\u2010-\u2026¶]+$/.test(words) && !text.includes(tidy(words));
      });
      expect(missing).toEqual([]);
      expect(file.pictures).toBeGreaterThan(0);
      expect(file.pages.at(-1)).toMatch(new RegExp(`${file.pages.length} of ${file.pages.length}`));
    });
  }, 120_000);
});
