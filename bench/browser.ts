/** How long until the viewer has drawn the graph. */

import { startServer } from '../src/server/index.ts';
import { openStore } from '../src/store/index.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { median } from './timing.ts';

const TIMES = 5;

export interface FirstPicture {
  /** In milliseconds, from calling the address to the first map with names, in a page that has kept nothing. */
  readonly after: number;
  /** The same as a multiple of what a page with an empty canvas takes. */
  readonly times: number;
}

const EMPTY =
  'data:text/html,<canvas></canvas><script>requestAnimationFrame(() => performance.mark("first picture"))</script>';

/** @param file the embedded store that holds the graph */
export async function firstPicture(file: string): Promise<FirstPicture> {
  const store = await openStore(`file:${file}`);
  const server = await startServer({ store, port: 0 });
  const browser = await launchBrowser();
  try {
    const picture = (address: string) =>
      median(TIMES, async () => {
        const page = await browser.newPage();
        await page.goto(address);
        // The page tells by itself when it has drawn, so that nothing here disturbs it.
        await page.waitForFunction(() => performance.getEntriesByName('first picture').length > 0);
        const after = await page.evaluate(() => performance.getEntriesByName('first picture')[0]?.startTime);
        await page.close();
        return Number(after);
      });
    const empty = await picture(EMPTY);
    const after = await picture(server.link);
    return { after, times: after / empty };
  } finally {
    await browser.close();
    await server.close();
    await store.close();
  }
}
