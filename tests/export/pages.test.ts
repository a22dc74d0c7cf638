/** The pages of short briefs: what belongs together stands together, as PDF and as a browser prints the HTML. */

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../src/export/brief/content.ts';
import { briefHtml } from '../../src/export/formats/brief-html.ts';
import { briefPdf } from '../../src/export/formats/brief-pdf.ts';
import { rowsOf, type Subgraph } from '../../src/export/subgraph.ts';
import { selectView } from '../../src/export/view.ts';
import { BRIEF_WORDS } from '../../src/model/brief-words.ts';
import { FAMILIES } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { linkOf } from '../../src/view/link.ts';
import { initialView, SURENESSES } from '../../src/view/view.ts';
import { launchBrowser } from '../support/browser.ts';
import { AS_OF } from './graphs.ts';
import { readWithPython, type SeenPdf, scratchFolder } from './readers.ts';
import { collect, collectBytes } from './writing.ts';

/** How many statements, from where in the text, and on how many pages they fit: set by us, and by a browser. */
const CASES = [
  { from: 18, count: 6, pages: [2, 3] },
  { from: 60, count: 12, pages: [3, 4] },
] as const;
const KINDS = ['as PDF', 'printed by a browser'] as const;

interface Printed {
  readonly brief: Brief;
  readonly files: Readonly<Record<(typeof KINDS)[number], SeenPdf>>;
}

let folder = '';
let printed: readonly Printed[] = [];

beforeAll(async () => {
  folder = await scratchFolder();
  const article = await readRecords('graph');
  const text = [...article.statements].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const parts = await Promise.all(CASES.map(({ from, count }) => partOf(text.slice(from, from + count))));
  const own = await Promise.all(
    parts.map(async (part, n) => written(`${n}.pdf`, await collectBytes(briefPdf.write(part)))),
  );
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const theirs: string[] = [];
  for (const [n, part] of parts.entries()) {
    await page.setContent(await collect(briefHtml.write(part)), { waitUntil: 'load' });
    theirs.push(await written(`${n}-html.pdf`, await page.pdf({ preferCSSPageSize: true })));
  }
  await browser.close();
  const seen = await readWithPython('pdf', [...own, ...theirs]);
  const briefs = await Promise.all(parts.map(briefOf));
  printed = briefs.map((brief, n) => ({
    brief,
    files: { 'as PDF': seen[n] as SeenPdf, 'printed by a browser': seen[n + parts.length] as SeenPdf },
  }));

  async function partOf(rows: readonly { readonly id: string }[]): Promise<Subgraph> {
    const start = initialView(FAMILIES);
    const only = new Set(rows.map(({ id }) => id));
    const link = linkOf({ ...start, only, surenesses: new Set(SURENESSES) }, start);
    const { subgraph } = await selectView(rowsOf(article, AS_OF), { link, picked: 'only' });
    return { ...subgraph, command: `spillover export brief-pdf --view '#${link}'` };
  }
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** Chromium writes one apostrophe for another. */
const tidy = (text: string) => text.replaceAll(/\s/g, '').replaceAll('ʼ', '’');

/** Without what joins the lines of a command for a shell. */
const unbroken = (text: string) => text.replaceAll(/[\\'\s]/g, '');

describe.each(KINDS)('a brief %s', (kind) => {
  it.each(CASES.map(({ count, pages }, n) => [count, pages[KINDS.indexOf(kind)] as number, n] as const))(
    'of %i statements has at most %i pages',
    (_, most, n) => {
      expect(printed[n]?.files[kind].pages.length).toBeLessThanOrEqual(most);
    },
  );

  it('has on one page each statement with its quotes and notes', () => {
    for (const { brief, files } of printed) {
      const pages = files[kind].pages.map(tidy);
      for (const { sentence, quotes, notes } of [...brief.ties, ...brief.notTies]) {
        const words = [sentence, ...quotes.map(({ exact }) => exact), ...notes.map(({ text }) => text)].map(tidy);
        const shared = pages.filter((page) => words.every((one) => page.includes(one)));
        expect(shared, sentence).not.toEqual([]);
      }
    }
  });

  it('has the whole method on one page, the command too', () => {
    for (const { brief, files } of printed) {
      const last = tidy(files[kind].pages.at(-1) as string);
      for (const text of brief.method) expect(last).toContain(tidy(text));
      expect(unbroken(last)).toContain(unbroken(brief.command as string));
    }
  });

  it('ends no page with a heading', () => {
    const { ties, notTies, tolls, otherNumbers, names, sources, method } = BRIEF_WORDS;
    for (const { brief, files } of printed) {
      for (const page of files[kind].pages) {
        const text = tidy(page.replace(/\d+ of \d+\s*$/, '')).replace(tidy(brief.title), '');
        for (const heading of [ties, notTies, tolls, otherNumbers, names, sources, method]) {
          expect(text.endsWith(tidy(heading))).toBe(false);
        }
      }
    }
  });
});
