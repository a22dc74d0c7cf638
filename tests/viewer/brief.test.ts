/** The Brief room and the list of exports, as somebody fills and sends a brief. */

import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './axe.ts';
import { type Opened, openStage, openViewer, pressTie, type Stage } from './stage.ts';

let stage: Stage;
let opened: Opened;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  opened = await openViewer(stage, { acceptDownloads: true });
  page = opened.page;
});
afterAll(() => stage?.close());

const sentences = () => page.locator('.item-sentence').allInnerTexts();
const said = () => page.locator('[aria-live]').innerText();

/** Picked from the map; another tie comes from a card's list, and forecasts from the table. */
const FIRST = 'Pakistan says Iran shelters the Balochistan Liberation Army.';

async function textOf(download: Promise<Download>): Promise<{ name: string; bytes: Buffer }> {
  const done = await download;
  return { name: done.suggestedFilename(), bytes: await readFile(await done.path()) };
}

describe('the brief', { timeout: 120_000 }, () => {
  it('is filled from anywhere with one key or one press', async () => {
    await pressTie(page, 'iran-shelters-bla');
    await page.keyboard.press('b');
    expect(await said()).toBe('Picked for the brief, which has 1 now.');
    await page.locator('.side .statement-list .pick:not(.cite-row)').first().click();
    await page.keyboard.press('p');
    await page.keyboard.press('l');
    // Ties are taken out, since the table has only the rows in sight.
    for (const status of [1, 2, 3, 4]) await page.keyboard.press(`Shift+Digit${status}`);
    const forecasts = page.locator('.statements tr', { hasText: 'Forecast' });
    await forecasts.nth(0).locator('.choice input').click();
    await forecasts.nth(1).locator('.choice input').click();
    await page.getByRole('button', { name: 'Pick for the brief' }).click();
    for (const status of [1, 2, 3, 4]) await page.keyboard.press(`Shift+Digit${status}`);
    expect(await page.getByRole('button', { name: 'Brief 4' }).isVisible()).toBe(true);
    await page.keyboard.press('l');
  });

  it('stands as the page that it will be: numbered sentences, quotes, figure, sources, method', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.locator('.sheet-figure svg').waitFor();
    const [first = '', ...others] = await sentences();
    expect(first).toBe(FIRST);
    expect(others).toHaveLength(3);
    const sheet = await page.locator('.sheet').innerText();
    expect(sheet).toContain('Alleged by Pakistan');
    await page.emulateMedia({ media: 'print' });
    for (const name of [/^Move 1/, 'Word', /^Take 1/]) expect(await page.getByRole('button', { name }).count()).toBe(0);
    expect(await page.locator('.sheet').innerText()).toContain('Alleged by Pakistan');
    await page.emulateMedia({ media: null });
    expect(sheet).toContain('¶2, Sohail Mahmood, The Platform, undated');
    expect(sheet).toContain('Expected, conditional, recommended or denied');
    expect(sheet).toContain('Graded F: reliability cannot be judged');
    expect(await page.locator('.item-quote').first().innerText()).toContain(
      '“Pakistan accuses Iran of providing refuge',
    );
    expect(await page.locator('.sheet-figure svg text', { hasText: /^1$/ }).count()).toBe(1);
  });

  it('is titled, annotated, and put in order by key and by drag, and every step can be undone', async () => {
    await page.getByRole('textbox', { name: 'Title of the brief' }).fill('Who shelters whom');
    await page.getByRole('textbox', { name: 'Your note on 1' }).fill('Ask <b>Tehran</b>.');
    const before = await sentences();
    await page.getByRole('button', { name: 'Move 1 down' }).click();
    const moved = [before[1], before[0], before[2], before[3]];
    expect(await sentences()).toEqual(moved);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move 2 down');
    await page.keyboard.press('Control+z');
    expect(await sentences()).toEqual(before);
    await page
      .locator('.ring')
      .nth(1)
      .dragTo(page.locator('.item').nth(0), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(sentences).toEqual(moved);
    // A forecast stays among what has not happened.
    await page
      .locator('.ring')
      .nth(3)
      .dragTo(page.locator('.item').nth(0), { targetPosition: { x: 60, y: 4 } });
    expect(await sentences()).toEqual(moved);
    await page.getByRole('button', { name: 'Take 4 out of the brief' }).click();
    expect(await sentences()).toHaveLength(3);
    await expect.poll(() => page.url()).toContain('brief=Who+shelters+whom');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('is the same after a reload, and stays white paper in the dark', async () => {
    const before = await sentences();
    await expect.poll(() => page.url().match(/pick=/g)?.length).toBe(3);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.reload();
    await expect.poll(sentences).toEqual(before);
    const colour = await page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
    expect(colour).toBe('rgb(255, 255, 255)');
  });

  it('is downloaded as it stands', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Markdown' }).click();
    const { name, bytes } = await textOf(download);
    expect(name).toBe('Who-shelters-whom.zip');
    const files = unzipSync(bytes);
    const lines = [...strFromU8(files['figure.svg'] as Uint8Array).matchAll(/ d="([^"]+)"/g)].map(([, line]) => line);
    const onPage = () =>
      page.locator('.sheet-figure path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(lines.length).toBeGreaterThan(10);
    await expect.poll(onPage).toEqual(lines);
    const text = strFromU8(files['brief.md'] as Uint8Array).replaceAll('\\', '');
    const order = (await sentences()).map((sentence) => text.indexOf(sentence));
    expect(order.every((at, n) => at > 0 && at > (order[n - 1] ?? 0))).toBe(true);
    expect(text).toContain('Tehran');
    await expect.poll(() => page.locator('.send-progress').innerText()).toContain('Downloaded Who-shelters-whom.zip');
  });
});

describe('the list of exports', { timeout: 120_000 }, () => {
  it('says what goes in, what each format is for, and the command for the same file', async () => {
    await page.keyboard.press('e');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: /GEXF/ }).check();
    expect(await dialog.innerText()).toMatch(/\d+ of \d+ statements, as shown/);
    await dialog.getByRole('radio', { name: /Word/ }).check();
    expect(await dialog.innerText()).toContain('3 picked statements');
    await dialog.getByRole('radio', { name: /PNG/ }).check();
    await dialog.getByRole('radio', { name: 'On paper', exact: true }).check();
    await dialog.getByRole('spinbutton', { name: 'mm wide' }).fill('60');
    await dialog.getByRole('spinbutton', { name: 'dots per inch' }).fill('100');
    const command = dialog.getByRole('textbox', { name: 'Command' });
    expect(await command.inputValue()).toMatch(
      /^spillover export png --view '#.*' --width-mm 60 --dpi 100 --out view.png$/,
    );
    expect(await seriousFindings(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download .png' }).click();
    const { bytes } = await textOf(download);
    expect(bytes.readUInt32BE(16)).toBe(Math.round((60 / 25.4) * 100));
    await dialog.getByRole('spinbutton', { name: 'mm wide' }).fill('0');
    expect(await dialog.getByRole('button', { name: 'Download .png' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('says that there is nothing to export where nothing is shown, before and after it is asked for', async () => {
    const other = await openViewer(stage, { acceptDownloads: true });
    await other.page.evaluate(() => {
      location.hash = 'statuses=';
    });
    await expect.poll(() => other.page.locator('body').innerText()).toMatch(/0\s+of \d+ statements/);
    await other.page.keyboard.press('d');
    const dialog = other.page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: /GEXF/ }).check();
    expect(await dialog.locator('.send-contents').innerText()).toContain('There is nothing to export');
    await dialog.getByRole('button', { name: 'Download .gexf' }).click();
    await expect.poll(() => dialog.locator('.send-progress').innerText()).toContain('there is nothing to export');
    await other.page.context().close();
  });

  it('says why a file could not be made', async () => {
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: /GEXF/ }).check();
    await page.route('**/api/export', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Download .gexf' }).click();
    await expect.poll(() => dialog.locator('.send-progress').innerText()).toContain('The server did not answer.');
    await page.unroute('**/api/export');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expect(opened.complaints.errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
    expect(opened.complaints.outside).toEqual([]);
  });
});
