/** How long until the viewer has drawn the graph, as a multiple of what a page with an empty canvas takes. */

import { startServer } from '../src/server/index.ts';
import { openStore } from '../src/store/index.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { median, seconds } from './timing.ts';

const TIMES = 5;

/** @param file the embedded store that holds the graph */
export async function firstPicture(file: string): Promise<number> {
  const store = await openStore(`file:${file}`);
  const server = await startServer({ store, port: 0 });
  const browser = await launchBrowser();
  try {
    const picture = (address: string) =>
      median(TIMES, async () => {
        const page = await browser.newPage();
        const time = await seconds(async () => {
          await page.goto(address);
          await page.waitForSelector('canvas');
          await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
        });
        await page.close();
        return time;
      });
    const blank = await picture('data:text/html,<canvas></canvas>');
    const drawn = await picture(server.link);
    return drawn / blank;
  } finally {
    await browser.close();
    await server.close();
    await store.close();
  }
}
