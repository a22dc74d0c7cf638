/** Screen readers, phones, browsers without WebGL, and servers that go away. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/index.ts';
import { seriousFindings } from './axe.ts';
import { hiddenOnMap, inspect, openStage, openViewer, pressTie, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('axe-core', () => {
  it('finds nothing serious in any panel', { timeout: 120_000 }, async () => {
    const { page } = await openViewer(stage);
    await pressTie(page, 'iran-shelters-bla');
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.field .name').first().click();
    await page.keyboard.press('l');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('finds nothing serious in paths, several actors, notes, the menu and the rule, beside a smaller map', {
    timeout: 120_000,
  }, async () => {
    const { page } = await openViewer(stage, { viewport: { width: 1000, height: 700 } });
    const open = (link: string) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, link);
    await open('path=hamas.israel.iran&note=iran~Who%3F');
    await page.locator('.way-said').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await open('actors=iran.pakistan&kept=iran.pakistan&note=iran~Who%3F');
    await page.locator('.members').waitFor();
    await page.keyboard.press('m');
    await page.locator('.map-menu').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('y');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await open('actor=iran&kept=iran.pakistan&note=iran~Who%3F');
    await page.locator('.hidden-beside').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('finds nothing serious in the source, in the dark', { timeout: 120_000 }, async () => {
    const { page } = await openViewer(stage, { colorScheme: 'dark' });
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.waitForSelector('.note-item');
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a screen reader', () => {
  it('has the ties as a list beside the map, and is told what changes', async () => {
    const { page } = await openViewer(stage);
    const list = page.getByRole('region', { name: 'List of ties' });
    expect(await list.getByRole('listitem').count()).toBe(
      (await inspect(page)).lines.flatMap((line) => line.statements).length,
    );
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('[aria-live]').innerText()).toMatch(/^Selected: .* statements shown\.$/);
    await page.context().close();
  });

  it('can be led by Tab alone to an actor and its statements', async () => {
    const { page } = await openViewer(stage);
    await page.locator('.most .name').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.side h1').innerText()).toBe('Iran');
    const outline = await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('.side .statement-row');
      button?.focus();
      return button ? getComputedStyle(button).outlineStyle : '';
    });
    expect(outline).toBe('solid');
    await page.context().close();
  });
});

describe('a phone', () => {
  it('shows the map whole, the key folded, and the card as a sheet', async () => {
    const { page } = await openViewer(stage, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const mark of (await inspect(page)).marks) {
      expect(mark.x).toBeGreaterThan(0);
      expect(mark.x).toBeLessThan(390);
    }
    await page.getByRole('button', { name: 'Key', exact: true }).tap();
    await expect.poll(() => page.locator('.legend').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Fold' }).tap();
    const { lines } = await inspect(page);
    const alleged = stage.graph.statements.filter((row) => row.status === 'alleged').map((row) => row.id);
    const line = lines.find((one) => one.free.length > 0 && alleged.includes(one.statements[0] ?? ''));
    const map = await page.locator('.canvas').boundingBox();
    const at = line?.free[Math.floor(line.free.length / 2)];
    if (!map || !at) throw new Error('No allegation can be reached with a finger.');
    await page.touchscreen.tap(map.x + at.x, map.y + at.y);
    const sheet = page.locator('.side');
    await expect.poll(() => sheet.isVisible()).toBe(true);
    await expect.poll(() => sheet.locator('h1').innerText()).toMatch(/ says? /);
    const top = (await sheet.boundingBox())?.y ?? 0;
    await page.waitForTimeout(200);
    const after = await inspect(page);
    const row = stage.graph.statements.find((one) => one.id === line?.statements[0]);
    for (const id of [row?.subject, row?.object]) {
      const mark = after.marks.find((one) => one.id === id);
      expect((mark?.y ?? 0) + map.y, `${id} above the sheet`).toBeLessThan(top);
    }
    await page.context().close();
  });
});

/** Controls that cannot be reached: outside of the window, in nothing that scrolls, or with something over them. */
function unreachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean => {
      if (!element || element === document.body) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isScroller = /auto|scroll/.test(overflowX + overflowY);
      const isLarger = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
      return element.classList.contains('sr') || (isScroller && isLarger) || scrolls(element.parentElement);
    };
    const controls = [...document.querySelectorAll<HTMLElement>('button, input, select, summary')];
    return controls
      .filter((one) => one.checkVisibility() && !scrolls(one))
      .filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return true;
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return !there || !(one.contains(there) || there.contains(one));
      })
      .map((one) => one.getAttribute('aria-label') ?? one.innerText);
  });
}

describe('a window', () => {
  it('of any size hides no mark under a key or a button, and leaves every control within reach', async () => {
    const { page } = await openViewer(stage);
    const sizes = [
      [1920, 1080],
      [1280, 800],
      [1366, 650],
      [1000, 700],
      // A page of 1,920 by 1,080 and one of 1,280 by 800, both at 200 %.
      [960, 540],
      [640, 400],
      [390, 844],
    ] as const;
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => hiddenOnMap(page), { message: `${width} × ${height}` }).toEqual([]);
      expect(await unreachable(page), `${width} × ${height}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.context().close();
  });

  it('at 200 % has room for the search, the filters, the key and the dates', async () => {
    const { page } = await openViewer(stage, { viewport: { width: 640, height: 400 } });
    const inside = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      const { x, y, width, height } = box ?? { x: -1, y: -1, width: 0, height: 0 };
      expect(x >= 0 && y >= 0 && x + width <= 640 && y + height <= 400, `${selector} at ${JSON.stringify(box)}`).toBe(
        true,
      );
      return width;
    };
    await page.keyboard.press('/');
    await page.keyboard.type('iran');
    await page.locator('.find-row').first().waitFor();
    expect(await inside('.find')).toBeGreaterThan(300);
    await inside('.find-panel');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^More filters/ }).click();
    await inside('.more-panel');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Key', exact: true }).click();
    await inside('.legend');
    await expect.poll(() => hiddenOnMap(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fold' }).click();
    await page.getByRole('button', { name: 'All dates' }).first().click();
    await inside('.timeline');
    await page.context().close();
  });

  it('remembers whether the legend was folded', async () => {
    const { page } = await openViewer(stage);
    const widths = () => inspect(page).then(({ marks }) => marks.map(({ x }) => Math.round(x)));
    const before = await widths();
    await page.getByRole('button', { name: 'Fold' }).click();
    const key = page.getByRole('button', { name: 'Key', exact: true });
    await expect.poll(() => key.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.reload();
    await key.click();
    await expect.poll(() => page.locator('.legend').isVisible()).toBe(true);
    await expect.poll(widths).toEqual(before);
    await page.context().close();
  });
});

describe('when something is missing', () => {
  it('a graphics context that is lost comes back with the same picture', async () => {
    const { page } = await openViewer(stage);
    const before = await inspect(page);
    await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes');
      const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      context?.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 200));
      context?.restoreContext();
    });
    await page.waitForFunction(() => document.querySelectorAll('.sigma-nodes').length === 1);
    await expect.poll(async () => (await inspect(page)).names).toEqual(before.names);
    await page.context().close();
  });

  it('a browser without WebGL gets the list, the source, and a sentence why', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : (real as (...all: unknown[]) => unknown).call(this, kind, ...rest);
      } as typeof real;
    });
    await page.goto(stage.server.link);
    await page.waitForSelector('.statement-table tr[data-at]');
    expect(await page.locator('.notice').innerText()).toContain('draws no WebGL');
    await page.locator('.statement-table tr[data-at]').first().click();
    await page.keyboard.press('s');
    await page.waitForSelector('.words-of.is-selected');
    await context.close();
  });

  it('a server that goes keeps the picture, says so, and is noticed when it is back', async () => {
    const { store, viewerFolder } = stage;
    const server = await startServer({ store, port: 0, viewerFolder });
    const { page } = await openViewer({ ...stage, server });
    await page.route('**/api/**', (route) => route.abort());
    await page.waitForSelector('.banner', { timeout: 20_000 });
    expect(await page.locator('.banner').innerText()).toContain('The server did not answer.');
    expect((await inspect(page)).marks.length).toBeGreaterThan(10);
    await page.unroute('**/api/**');
    await page.route('**/api/**', (route) => route.fulfill({ status: 403, body: 'no' }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The server was started anew').waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.locator('.banner').count()).toBe(0);
    await page.context().close();
    await server.close();
  });

  it('a text that could not be read is read once the server is back, or when it is asked for again', async () => {
    const { page } = await openViewer(stage);
    await page.route('**/api/**', (route) => route.abort());
    await page.keyboard.press('s');
    await page.getByText('The text could not be read.').waitFor();
    await page.unroute('**/api/**');
    await page.locator('.reader').getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('.text p');
    expect(await page.locator('.reader .notice').count()).toBe(0);
    await page.context().close();

    const other = (await openViewer(stage)).page;
    await other.route('**/api/**', (route) => route.abort());
    await other.keyboard.press('s');
    await other.getByText('The text could not be read.').waitFor();
    await other.waitForSelector('.banner');
    await other.unroute('**/api/**');
    await other.waitForSelector('.text p');
    expect(await other.locator('.reader .notice').count()).toBe(0);
    await other.context().close();
  });

  it.each([
    ['empty', 'The store is empty', 'spillover load'],
    ['unfinished', 'The last load was not finished.', 'spillover load'],
  ])('a store that is %s is told', async (state, words, mend) => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    await page.route('**/api/status', async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, state } });
    });
    await page.goto(stage.server.link);
    await page.getByText(words).waitFor();
    expect(await page.locator('#app').innerText()).toContain(mend);
    await context.close();
  });

  it('a server that fails is told with what to do', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    const error = { message: 'The store does not answer.', mend: 'Start Neo4j again.' };
    await page.route('**/api/graph', (route) => route.fulfill({ status: 503, json: { error } }));
    await page.goto(stage.server.link);
    await page.getByText(error.message).waitFor();
    await page.getByText(error.mend).waitFor();
    await page.unroute('**/api/graph');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('.canvas');
    await context.close();
  });
});
