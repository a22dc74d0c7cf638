/** What axe-core holds against a page as it is now. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

declare global {
  interface Window {
    axe?: { run(options: { readonly resultTypes: readonly string[] }): Promise<AxeResult> };
  }
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is serious or worse, each with where it is. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(await axe);
  // Of what is right it need not tell every place.
  const found = await page.evaluate(() => window.axe?.run({ resultTypes: ['violations'] }));
  if (!found) throw new Error('The page does not let axe-core look at it.');
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}
