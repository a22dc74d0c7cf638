/** The figure, as Chromium and XML tools read it. */

import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FigureInput, figure } from '../../src/draw/figure.ts';
import { figureInput } from '../../src/export/figure.ts';
import { svg } from '../../src/export/formats/svg.ts';
import { readWhole } from '../../src/export/readable.ts';
import type { Selection } from '../../src/export/selection.ts';
import type { Graph } from '../../src/model/graph.ts';
import { readRecords } from '../../src/records/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { entity, smallGraph } from './graphs.ts';
import { scratchFolder } from './readers.ts';
import { collect, partOf, subgraphOf } from './writing.ts';

const article = await readRecords('graph');
const draw = async (graph: Graph, selection: Selection = {}, title = 'A figure') =>
  collect(svg.write(await partOf(graph, selection, title)));

const inputOf = async (graph: Graph): Promise<FigureInput> => {
  const whole = subgraphOf(graph);
  return figureInput(whole, await readWhole(whole));
};

/** Names are drawn in lines, and those of states in capitals. */
const letters = (text: string) => text.toLocaleUpperCase('en').replaceAll(/\s+/g, '');

let folder = '';
let browser: Browser;
let page: Page;
beforeAll(async () => {
  folder = await scratchFolder();
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function textsIn(file: string): Promise<string> {
  await page.setContent(file.replace(/^<\?xml.*\?>/, ''));
  return (await page.locator('svg text').allTextContents()).join(' ');
}

describe('the figure', () => {
  it('is well-formed, and all of its words are text', async () => {
    const file = await draw(smallGraph, {}, 'What <is> & what "is not"');
    await writeFile(join(folder, 'small.svg'), file);
    expect(() => execFileSync('xmllint', ['--noout', join(folder, 'small.svg')])).not.toThrow();
    const texts = letters(await textsIn(file));
    expect(texts).toContain(letters('What <is> & what "is not"'));
    const drawn = smallGraph.entities.filter(({ id }) => id !== 'strikes');
    for (const { name } of drawn) expect(texts).toContain(letters(name));
  });

  it('says what was selected, what is left out, where it comes from and of which day the data is', async () => {
    const file = await draw(article, { actors: { ids: ['balochistan-liberation-army'], depth: 1 } });
    const texts = await textsIn(file);
    expect(texts).toContain('Within 1 step of Balochistan Liberation Army');
    expect(texts).toContain('Left out');
    expect(texts).toContain('Sohail Mahmood, The Platform, undated');
    expect(texts).toContain(`Data of 2024-02-03, version ${article.version}`);
  });

  it('explains each status, family and kind that is in it, and no other', async () => {
    const texts = await textsIn(await draw(article, { statuses: ['alleged'], families: ['support'] }));
    for (const word of ['Alleged', 'Support', 'State']) expect(texts).toContain(word);
    for (const word of ['Forecast', 'Hostile', 'Denied']) expect(texts).not.toContain(word);
  });

  it('writes the hedge or the speaker along a line that is no report', async () => {
    const texts = await textsIn(await draw(smallGraph, { statuses: ['alleged'] }));
    expect(texts).toContain('“accuses”');
  });

  it('names a speaker who is not drawn by the name, never by the id', async () => {
    const picks = [{ statement: 'iran-shelters-bla', note: '' }];
    const texts = await textsIn(await draw(article, { picks }));
    expect(texts).not.toContain('pakistan');
    expect(texts).toContain('Pakistan: ');
  });

  it('numbers ties where it is given numbers', async () => {
    const input = { ...(await inputOf(smallGraph)), numbers: new Map([['shelters', 7]]) };
    expect(await textsIn(figure(input))).toMatch(/(^| )7( |$)/);
  });

  it('is the same, byte for byte, in a browser', async () => {
    const { places, ...input } = await inputOf(article);
    const bundle = await build({
      root: fileURLToPath(new URL('../../', import.meta.url)),
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: true,
        lib: { entry: 'src/draw/figure.ts', formats: ['iife'], name: 'drawing' },
      },
    });
    const [result] = Array.isArray(bundle) ? bundle : [bundle];
    const code = (result as { output: readonly { code: string }[] }).output[0]?.code ?? '';
    await page.goto('about:blank');
    await page.evaluate(code.replace(/^var drawing/, 'globalThis.drawing'));
    const drawn = await page.evaluate(
      ([given, where]) => {
        const { drawing } = globalThis as unknown as { drawing: { figure: (input: object) => string } };
        return drawing.figure({ ...given, places: new Map(where) });
      },
      [input, [...places]] as const,
    );
    expect(drawn).toBe(figure({ ...input, places }));
  }, 60_000);

  it('is the same each time', async () => {
    const selection: Selection = { actors: { ids: ['china'], depth: 1 } };
    expect(await draw(article, selection)).toBe(await draw(article, selection));
  });

  it('is refused where nobody could read it, or there is nothing to draw', async () => {
    const [first] = article.statements;
    const many = Array.from({ length: 401 }, (_, n) => ({ ...(first as (typeof article.statements)[0]), id: `s${n}` }));
    await expect(draw({ ...article, statements: many })).rejects.toThrow('cannot be read');
    await expect(draw({ ...article, entities: [entity('a')], statements: [] })).rejects.toThrow('nothing to draw');
  });
});
