/** The interactive file as a colleague opens it from a mail: from the disk, without any network. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefOf } from '../../src/export/brief/content.ts';
import { interactivePage } from '../../src/export/formats/interactive-html.ts';
import { rowsOf, type Subgraph, selectView, wholeGraph } from '../../src/export/index.ts';
import type { Graph } from '../../src/model/graph.ts';
import { readRecords } from '../../src/records/index.ts';
import { AS_OF, entity, quoteFrom, smallGraph, source, statement } from '../export/graphs.ts';
import { launchBrowser } from '../support/browser.ts';
import { pressTie, settled } from './stage.ts';

const article = await readRecords('graph');
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillover-file-'));
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
  await build({ configFile, mode: 'file', logLevel: 'error', build: { outDir: join(folder, 'bundle') } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface OpenedFile {
  readonly page: Page;
  /** Errors, and requests for anything but the file itself. */
  readonly complaints: readonly string[];
}

async function open(name: string, subgraph: Subgraph): Promise<OpenedFile> {
  let html = '';
  for await (const chunk of interactivePage(subgraph, pathToFileURL(join(folder, 'bundle/')))) html += chunk;
  const file = join(folder, name);
  await writeFile(file, html);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    offline: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(pathToFileURL(file).href)) complaints.push(url);
  });
  await page.goto(pathToFileURL(file).href);
  await settled(page);
  return { page, complaints };
}

const view = async (graph: Graph, link: string) =>
  (await selectView(rowsOf(graph, AS_OF), { link, picked: 'too' })).subgraph;

/** The lines of the figure in the brief that the command line makes of the same view. */
async function figureOfBrief(link: string): Promise<readonly (string | undefined)[]> {
  const { subgraph } = await selectView(rowsOf(article, AS_OF), { link, picked: 'only' });
  return [...(await briefOf(subgraph)).figure.matchAll(/ d="([^"]+)"/g)].map(([, line]) => line);
}

describe('the interactive file', { timeout: 120_000 }, () => {
  it('opens from the disk as it was exported, and leads from a tie to its sentence in the source', async () => {
    const stories = [
      { id: 'known', title: 'A known view', steps: [{ title: 'One', view: 'actor=iran' }] },
      { id: 'lost', title: 'A lost view', steps: [{ title: 'One', view: 'actor=atlantis' }] },
    ];
    const link =
      '#families=support&pin=iran~300~200&brief=For+Monday&pick=iran-shelters-bla~Read+this&pick=pakistan-accuses-iran-of-refuge~&pick=iran-carries-out-reaction~';
    const { page, complaints } = await open('support.html', {
      ...(await view(article, link)),
      stories: async () => stories,
    });
    expect(await page.title()).toBe('For Monday · Spillover');
    expect(await page.locator('.banner').innerText()).toContain('Family: support');
    expect(await page.locator('.banner').innerText()).toContain(article.version.slice(0, 12));
    await pressTie(page, 'iran-shelters-bla');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => page.locator('.side .quote').first().innerText()).toContain('Pakistan accuses Iran');
    await page.getByRole('button', { name: 'Read in place' }).click();
    await expect.poll(() => page.locator('.words-of.is-selected').first().innerText()).toContain('Pakistan');
    expect(await page.getByRole('button', { name: 'Ask', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Export/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^Brief/ }).click();
    await expect.poll(() => page.locator('.sheet-figure svg').isVisible()).toBe(true);
    const lines = page.locator('.sheet-figure path');
    const inFile = await lines.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(inFile).toEqual(await figureOfBrief(link));
    expect(await page.locator('.item-note').first().inputValue()).toBe('Read this');
    await expect.poll(() => page.getByRole('button', { name: 'Print, or save as PDF' }).isVisible()).toBe(true);
    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Figure (SVG)' }).click();
    const figure = await readFile(await (await taken).path(), 'utf8');
    for (const words of ['For Monday', 'Iran', 'Sohail Mahmood', article.version]) expect(figure).toContain(words);
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    expect(await page.getByRole('dialog', { name: 'Export' }).count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: /^Saved views/ }).click();
    await expect.poll(() => page.getByText('A known view').count()).toBeGreaterThan(0);
    expect(await page.getByText('A lost view').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps hostile texts as text', async () => {
    const name = '</script><script>window.hacked=1</script><!--<script>';
    const words = 'He said </script><!--<script> \u2028\u2029 ]]> {{it}} $&.';
    const paper = source('paper', `${words} <!-- </style></title>`);
    const graph: Graph = {
      ...smallGraph,
      entities: smallGraph.entities.map((row) => (row.id === 'iran' ? entity('iran', { name, note: words }) : row)),
      sources: [...smallGraph.sources, paper],
      statements: [
        ...smallGraph.statements,
        statement('hostile', { subject: 'iran', relation: 'ACCUSES', object: 'china' }, [quoteFrom(paper, words)]),
      ],
    };
    const whole = wholeGraph(rowsOf(graph, AS_OF), `"><img src=x onerror=window.hacked=1>${name}`);
    const { page, complaints } = await open('hostile.html', whole);
    expect(await page.locator('.tie-list').innerText()).toContain(name);
    expect(await page.title()).toContain('<img src=x');
    await pressTie(page, 'hostile');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => page.locator('.side .quote').first().textContent()).toContain(words);
    await page.getByRole('button', { name: 'Read in place' }).click();
    await expect.poll(() => page.locator('.reader').textContent()).toContain('<!-- </style></title>');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
