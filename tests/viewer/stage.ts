/** The real thing on a stage: the article in the embedded store, the real server, the viewer as built, a real browser. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Graph } from '../../src/model/graph.ts';
import { readRecords } from '../../src/records/index.ts';
import { startServer, type ViewerServer } from '../../src/server/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { launchBrowser } from '../support/browser.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface Stage {
  readonly graph: Graph;
  readonly store: Store;
  readonly server: ViewerServer;
  readonly viewerFolder: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'spillover-viewer-'));
  const viewerFolder = join(folder, 'viewer');
  const graph = await readRecords(fromRoot('graph'));
  await build({ configFile: fromRoot('vite.config.ts'), logLevel: 'error', build: { outDir: viewerFolder } });
  const store = await openStore(`file:${join(folder, 'graph.grafeo')}`);
  await store.load(graph);
  const server = await startServer({ store, port: 0, viewerFolder });
  const browser = await launchBrowser();
  return {
    graph,
    store,
    server,
    viewerFolder,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a page complained of while it was open. */
export interface Complaints {
  readonly errors: string[];
  /** Requests to anywhere but our own server. */
  readonly outside: string[];
}

export interface Opened {
  readonly page: Page;
  readonly complaints: Complaints;
}

/** Opens the viewer and waits until its map has settled. */
export async function openViewer(stage: Stage, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: Complaints = { errors: [], outside: [] };
  page.on('pageerror', (error) => complaints.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.errors.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'blob:' && hostname !== '127.0.0.1') complaints.outside.push(request.url());
  });
  await page.goto(stage.server.link);
  await settled(page);
  return { page, complaints };
}

/** Waits until the map has been drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.spillover?.settled() && (window.spillover.inspect()?.names.length ?? 0) > 0);
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Inspected {
  readonly names: readonly { readonly id: string; readonly box: Box }[];
  readonly words: readonly { readonly id: string; readonly boxes: readonly Box[] }[];
  readonly marks: readonly { readonly id: string; readonly x: number; readonly y: number; readonly radius: number }[];
  readonly lines: readonly {
    readonly id: string;
    readonly statements: readonly string[];
    /** Places along it, in map pixels, where a press finds it and nothing else. */
    readonly free: readonly { readonly x: number; readonly y: number }[];
  }[];
}

declare global {
  interface Window {
    spillover?: { inspect(): Inspected | null; settled(): boolean };
  }
}

/** What is on the map now. */
export async function inspect(page: Page): Promise<Inspected> {
  const found = await page.evaluate(() => window.spillover?.inspect());
  if (!found) throw new Error('There is no map.');
  return found;
}

/** The marks of the map that lie outside of it, or under what floats there: what lasts, or whatever it is. */
export function hiddenOnMap(page: Page, floating = '[data-floating="lasting"]'): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const map = document.querySelector('.canvas')?.getBoundingClientRect();
    const seen = window.spillover?.inspect();
    if (!map || !seen) return ['There is no map.'];
    const floats = [...document.querySelectorAll(selector)];
    const over = (x: number, y: number, reach: number) =>
      floats.filter((one) => {
        const { left, right, top, bottom, width } = one.getBoundingClientRect();
        const [atX, atY] = [x + map.left, y + map.top];
        return width > 0 && atX + reach > left && atX - reach < right && atY + reach > top && atY - reach < bottom;
      });
    const outside = seen.marks.filter(({ x, y }) => x < 0 || y < 0 || x > map.width || y > map.height);
    return [
      ...seen.marks.flatMap(({ id, x, y, radius }) => over(x, y, radius).map((one) => `${id} under ${one.className}`)),
      ...outside.map(({ id }) => `${id} outside`),
    ];
  }, floating);
}

/** Presses a point given in the map's own pixels. */
export async function press(page: Page, at: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await page.locator('.canvas').boundingBox();
  if (!box) throw new Error('There is no map.');
  await page.mouse.click(box.x + at.x, box.y + at.y);
}

/** Presses the line of a statement, where nothing lies over it. */
export async function pressTie(page: Page, statement: string): Promise<void> {
  const { lines } = await inspect(page);
  const line = lines.find((one) => one.statements.includes(statement));
  const at = line?.free[Math.floor(line.free.length / 2)];
  if (!at) throw new Error(`The line of ${statement} cannot be pressed anywhere.`);
  await press(page, at);
}

/** Brings a page back to how it opened, without loading it again. */
export async function startAgain(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape');
  const reset = page.getByRole('button', { name: 'Reset', exact: true });
  if (await reset.isVisible()) await reset.click();
  if (await page.getByRole('button', { name: 'Map', exact: true }).isVisible()) await page.keyboard.press('l');
  await page.keyboard.press('0');
  await settled(page);
}

/** What the tests of a file share, once `shareStage` has opened it. */
export let stage: Stage;
export let page: Page;
export let complaints: Complaints;

export interface Sharing {
  /** Opens the file's page. */
  readonly open?: (on: Stage) => Promise<Opened>;
  /** Words of errors that the page may write down. */
  readonly allowed?: string;
  /** Brings the page back after each test. */
  readonly again?: (on: Page) => Promise<void>;
}

/** One stage and one page for all tests of a file. After each of them the page must have complained of nothing. */
export function shareStage({ open = openViewer, allowed, again = startAgain }: Sharing = {}): void {
  beforeAll(async () => {
    stage = await openStage();
    ({ page, complaints } = await open(stage));
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    const { errors, outside } = complaints;
    expect(errors.filter((error) => allowed === undefined || !error.includes(allowed))).toEqual([]);
    expect(outside).toEqual([]);
    errors.length = 0;
    await again(page);
  });
}
