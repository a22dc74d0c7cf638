/** `npx tsx scripts/screenshot.ts`: takes the README's picture of the viewer, with one allegation open. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecords } from '../src/records/index.ts';
import { startServer } from '../src/server/index.ts';
import { openStore } from '../src/store/index.ts';
import { launchBrowser } from '../tests/support/browser.ts';

const folder = await mkdtemp(join(tmpdir(), 'spillover-screenshot-'));
const store = await openStore(`file:${join(folder, 'graph.grafeo')}`);
await store.load(await readRecords('graph'));
const server = await startServer({ store, port: 0 });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.link);
  await page.getByText('Balochistan Liberation Army').last().click();
  await page
    .getByText(/Iran shelters the Balochistan Liberation Army/)
    .last()
    .click();
  // The map holds still, and what the pointer touched is let go.
  await page.mouse.move(700, 20);
  await page.waitForTimeout(2_000);
  await page.screenshot({ path: 'docs/images/viewer.png' });
} finally {
  await browser.close();
  await server.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
