/** `npx tsx scripts/screenshots.ts`: takes the pictures of the README's gallery, of the built viewer and the article. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readRecords } from '../src/records/index.ts';
import { startServer } from '../src/server/index.ts';
import { openStore } from '../src/store/index.ts';
import { launchBrowser } from '../tests/support/browser.ts';

const ALLEGATION = 'tie=iran-shelters-bla';

/** By the name of the picture: the view it begins with, and what is done on it. */
const PICTURES: Readonly<Record<string, readonly [view: string, act: (page: Page) => Promise<void>]>> = {
  viewer: [ALLEGATION, async () => {}],
  source: [`room=source&reads=platform-mahmood&${ALLEGATION}`, (page) => page.waitForSelector('.note-item').then()],
  story: [
    '',
    async (page) => {
      await page.keyboard.press('v');
      await page.locator('.saved-view', { hasText: 'Pakistan and Iran' }).click();
      await page.keyboard.press('.');
    },
  ],
  table: [`as=list&${ALLEGATION}`, (page) => page.getByRole('button', { name: /^Status/ }).dblclick()],
  ask: [
    'room=ask',
    async (page) => {
      await page.locator('.question', { hasText: 'Who accuses whom' }).first().click();
      await page.locator('.run').click();
      await page.locator('.answer-table').waitFor();
    },
  ],
};

const folder = await mkdtemp(join(tmpdir(), 'spillover-screenshots-'));
const store = await openStore(`file:${join(folder, 'graph.grafeo')}`);
await store.load(await readRecords('graph'));
const server = await startServer({ store, port: 0, records: 'graph' });
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const key = await context.newPage();
  await key.goto(server.link);
  for (const [name, [view, act]] of Object.entries(PICTURES)) {
    const page = await context.newPage();
    await page.goto(`${new URL(server.link).origin}/#${view}`);
    await page.locator('.rooms-of').waitFor();
    await page.locator('.settling').waitFor({ state: 'detached' });
    await act(page);
    // The map holds still, and what the pointer touched is let go.
    await page.mouse.move(700, 20);
    await page.waitForTimeout(2_000);
    await page.screenshot({ path: `docs/images/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
