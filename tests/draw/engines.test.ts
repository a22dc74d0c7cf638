/** A layout and its figure are the same, bit for bit, whichever engine reckons them: here that of Node and of Chromium. */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atan2, cos, exp, hypot, log2, log10, sin } from '../../src/draw/arithmetic.ts';
import { readRecords } from '../../src/records/index.ts';
import { scratchFolder } from '../export/readers.ts';
import { launchBrowser } from '../support/browser.ts';
import type * as Engines from './engines.ts';
import { drawn } from './engines.ts';

const article = await readRecords('graph');

let folder = '';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await scratchFolder();
  const entry = fileURLToPath(new URL('engines.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, lib: { entry, name: 'engines', formats: ['iife'], fileName: () => 'engines.js' } },
  });
  await writeFile(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><script src="engines.js"></script>');
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('sines, angles and powers of ours', () => {
  it('are those of mathematics, as nearly as a number can tell', () => {
    for (let x = -40; x <= 40; x += 0.37) {
      expect(sin(x)).toBeCloseTo(Math.sin(x), 14);
      expect(cos(x)).toBeCloseTo(Math.cos(x), 14);
      expect(atan2(x, 3)).toBeCloseTo(Math.atan2(x, 3), 14);
      expect(atan2(3, x)).toBeCloseTo(Math.atan2(3, x), 14);
      expect(hypot(x, 3)).toBeCloseTo(Math.hypot(x, 3), 12);
      expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 14);
      expect(log2(x + 41)).toBeCloseTo(Math.log2(x + 41), 14);
      expect(log10(x + 41)).toBeCloseTo(Math.log10(x + 41), 14);
    }
    expect([sin(0), cos(0), cos(Math.PI), atan2(0, 0), atan2(0, -1), exp(0), exp(-1e9)]).toEqual([
      ...[0, 1, -1, 0, Math.PI, 1, 0],
    ]);
    expect([log2(8), log2(1), log2(0.25), hypot(3, 4)]).toEqual([3, 0, -2, 5]);
  });
});

describe('what draws', () => {
  it('reckons by nothing whose last bit is left to the engine', async () => {
    const source = new URL('../../src/draw/', import.meta.url);
    const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const loose = await Promise.all(
      files.map(async (name) => {
        const text = await readFile(new URL(name.replaceAll('\\', '/'), source), 'utf8');
        return [...text.matchAll(/Math\.(a?(sin|cos|tan)h?|atan2|hypot|cbrt|pow|exp|expm1|log\w*)\(|[\w)] \*\* /g)];
      }),
    );
    expect(files.length).toBeGreaterThan(30);
    expect(loose.flat().map(String)).toEqual([]);
  });
});

describe('what Node and Chromium draw', { timeout: 120_000 }, () => {
  it.each([
    ['the article', article.statements, ['forces', 'time']],
    // As a brief is picked: from here and there.
    [
      'statements that were picked',
      article.statements.filter((_, index) => index % 9 === 4),
      ['forces', 'families', 'radial', 'time', 'territory'],
    ],
  ] as const)('is the same for %s', async (_, statements, arrangements) => {
    const rows = JSON.stringify({ entities: article.entities, statements });
    const there = await page.evaluate(
      (input) => (globalThis as unknown as { engines: typeof Engines }).engines.drawn(...input),
      [rows, arrangements] as const,
    );
    expect(there).toEqual(drawn(rows, arrangements));
    expect(there.figures[0]).toMatch(/^<\?xml/);
  });
});
