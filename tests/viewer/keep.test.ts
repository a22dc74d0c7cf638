/** What an analyst keeps and shares: saved views and stories, the table, citations, the printed page, records under watch. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type Watching, watchRecords } from '../../src/cli/watching.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { listStories } from '../../src/records/stories.ts';
import { startServer, type ViewerServer } from '../../src/server/index.ts';
import { complaints, hiddenOnMap, inspect, openViewer, page, shareStage, stage, startAgain } from './stage.ts';

let folder: string;
let records: string;
let watching: Watching;
let server: ViewerServer;

shareStage({
  open: async (on) => {
    folder = await mkdtemp(join(tmpdir(), 'spillover-keep-'));
    records = join(folder, 'graph');
    await cp(fileURLToPath(new URL('../../graph', import.meta.url)), records, { recursive: true });
    watching = await watchRecords(records, on.store, () => undefined);
    const { store, viewerFolder } = on;
    server = await startServer({ store, port: 0, viewerFolder, records, watched: watching.report });
    const permissions = ['clipboard-read', 'clipboard-write'];
    return openViewer({ ...on, server }, { permissions });
  },
});
afterAll(async () => {
  await server?.close();
  await watching?.close();
  await rm(folder, { recursive: true, force: true });
});

const countLine = () => page.locator('.count-line').innerText();
const said = () => page.locator('.page > [aria-live]').innerText();
const story = () => page.locator('.story').innerText();
const open = (name: string) => page.locator('.saved-view', { hasText: name }).click();

describe('saved views', () => {
  it('keep what is on screen in a file that can be committed, and bring it back', async () => {
    await page.getByRole('button', { name: /^Support/ }).click();
    const before = await countLine();
    await page.keyboard.press('v');
    await page.getByLabel('Name').fill('Without support');
    await page.getByLabel(/^Note/).fill('For Monday');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => page.locator('.saved-view').count()).toBe(3);
    const text = await readFile(join(records, 'views', 'without-support.yaml'), 'utf8');
    expect(text).toContain('title: Without support\nnote: For Monday\n');
    await page.getByLabel('Name').fill('without SUPPORT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => page.locator('dialog[open] .notice').innerText()).toContain('There is already a view');
    complaints.errors.length = 0;
    await page.keyboard.press('Escape');
    await startAgain(page);
    await page.keyboard.press('v');
    await open('Without support');
    await expect.poll(countLine).toBe(before);
    await page.getByRole('button', { name: 'Leave the story' }).click();
  });

  it('are told step by step, with their text beside the map', async () => {
    await page.keyboard.press('v');
    await open('Pakistan and Iran');
    await expect.poll(story).toContain('1 of 5 Missiles in mid-January');
    await page.keyboard.press('.');
    await expect.poll(story).toContain('Each accuses the other');
    await expect.poll(countLine).toContain(`11 of ${stage.graph.statements.length}`);
    await expect.poll(async () => (await inspect(page)).marks.map(({ id }) => id)).toContain('jaish-ul-adl');
    await expect.poll(() => hiddenOnMap(page, '[data-floating]')).toEqual([]);
    await page.keyboard.press('.');
    await expect.poll(story).toContain('3 of 5');
    await expect.poll(() => hiddenOnMap(page, '[data-floating]')).toEqual([]);
    await page.keyboard.press(',');
    await page.keyboard.press(',');
    await expect.poll(story).toContain('1 of 5');
    await page.keyboard.press('Control+z');
    await expect.poll(countLine).toContain(`11 of ${stage.graph.statements.length}`);
    await page.getByRole('button', { name: 'Leave the story' }).click();
  });

  it('keep the text of a step with its picture, whatever is undone, and say when the two part', async () => {
    await page.keyboard.press('v');
    await open('Pakistan and Iran');
    await expect.poll(story).toContain('1 of 5 Missiles in mid-January');
    await page.keyboard.press('.');
    await expect.poll(story).toContain('2 of 5 Each accuses the other');
    await page.keyboard.press('Control+z');
    await expect.poll(story).toContain('1 of 5 Missiles in mid-January');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.story').count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(story).toContain('2 of 5 Each accuses the other');
    await expect.poll(countLine).toContain('11 of ');
    expect(await story()).not.toContain('no longer shows');
    await page.getByRole('button', { name: /^Support/ }).click();
    await expect.poll(story).toContain('The map no longer shows what this step shows.');
    await page.getByRole('button', { name: 'Back to the step' }).click();
    await expect.poll(countLine).toContain('11 of ');
    expect(await story()).not.toContain('no longer shows');
    await page.getByRole('button', { name: 'Leave the story' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(countLine).not.toContain('11 of ');
    expect(await page.locator('.story').count()).toBe(0);
  });

  it('show all of their marks on a phone as well, from the first step', async () => {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      const { page: small } = await openViewer({ ...stage, server }, { ...phone, reducedMotion });
      await small.keyboard.press('v');
      await small.locator('.saved-view', { hasText: 'What may still happen' }).click();
      await expect.poll(() => small.locator('.story').innerText()).toContain('1 of');
      await expect.poll(() => small.locator('.count-line').innerText()).toMatch(/^6 of/);
      await small.waitForTimeout(900);
      expect(await hiddenOnMap(small, '[data-floating]'), reducedMotion).toEqual([]);
      await small.context().close();
    }
  });

  it('of the article name nothing that its records do not have', async () => {
    const { stories, problems } = await listStories(records);
    expect(problems).toEqual([]);
    expect(watching.report().problems).toEqual([]);
    expect(stories.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the table', () => {
  const rows = () => page.locator('tr[data-at]');

  it('is sorted, walked and chosen from by keyboard, and holds only rows in sight', async () => {
    await page.keyboard.press('l');
    expect(await rows().count()).toBeLessThan(60);
    await page.getByRole('button', { name: /^Subject/ }).click();
    await page.getByRole('button', { name: /^Subject/ }).click();
    await expect.poll(() => rows().first().innerText()).toContain('United States');
    await rows().first().locator('input').focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.locator('.bulk').innerText()).toContain('3 rows chosen');
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('tr:has(input:focus)').innerText()).toContain('Abdollahian');
    await page.getByRole('button', { name: 'Show only these' }).click();
    await expect.poll(countLine).toContain(`3 of ${stage.graph.statements.length}`);
  });

  it('copies citations that say how sure, whose word, where and of which data', async () => {
    await page.keyboard.press('l');
    await page.getByRole('button', { name: /^Status/ }).click();
    await page.getByRole('button', { name: /^Status/ }).click();
    await page.getByRole('row', { name: /Iran shelters Balochistan Liberation Army/ }).click();
    await page.keyboard.press('c');
    await expect.poll(said).toContain('1 citation copied.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const row = stage.graph.statements.find(({ id }) => id === 'iran-shelters-bla');
    expect(text).toContain('[Alleged by Pakistan');
    expect(text).toContain('hedge: “accuses”');
    expect(text).toContain(`“${row?.quote}” (¶2, Sohail Mahmood, The Platform, undated)`);
    expect(text).toContain(`data version ${stage.graph.version.slice(0, 12)}`);

    await page.locator('.card .statement-list .pickable').first().hover();
    await page.locator('.card .statement-list .cite-row').first().click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).not.toContain(`“${row?.quote}” (¶2`);
    const ofRow = await copied();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('.card .statement-list .statement-row').first().focus();
    await page.keyboard.press('c');
    await expect.poll(copied).toBe(ofRow);
  });

  it('puts the chosen rows into the brief, else the row in focus, by B, and copies the one in focus by C', async () => {
    const inBrief = () => page.getByRole('button', { name: /^Brief/ }).innerText();
    await page.keyboard.press('l');
    await page
      .locator('th')
      .getByRole('button', { name: /^Source/ })
      .click();
    const none = page.locator('.bulk').getByRole('button', { name: 'None' });
    if (await none.isVisible()) await none.click();
    await rows().first().locator('input').focus();
    await page.keyboard.press('b');
    await expect.poll(said).toBe('Picked for the brief, which has 1 now.');
    await page.keyboard.press('c');
    await expect.poll(said).toBe('1 citation copied.');
    const first = await page.evaluate(() => navigator.clipboard.readText());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe(first);
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.locator('.bulk').innerText()).toContain('2 rows chosen');
    await page.keyboard.press('b');
    await expect.poll(said).toBe('2 statements picked for the brief, which has 3 now.');
    expect(await inBrief()).toContain('3');
    await page.keyboard.press('c');
    await expect.poll(said).toBe('1 citation copied.');
    await page.keyboard.press('b');
    await expect.poll(said).toBe('2 statements taken out of the brief, which has 1 now.');
    await none.click();
    await page.locator('h2').first().click();
    await page.keyboard.press('b');
    await expect.poll(said).toBe('Select a statement to pick it for the brief.');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
  });

  it.each([1280, 1920])(
    'cuts no date, %i pixels wide, and hides no column but the quotes beside the card',
    async (width) => {
      const other = await openViewer(stage, { viewport: { width, height: 900 } });
      await other.page.keyboard.press('l');
      await other.page.keyboard.press('p');
      await other.page.getByRole('button', { name: /^Date/ }).click();
      const dates = await other.page
        .locator('td.column-date')
        .evaluateAll((cells) =>
          cells.map((cell) => ({ text: cell.textContent, isCut: cell.scrollWidth > cell.clientWidth })),
        );
      expect(dates.some(({ text }) => text?.includes('['))).toBe(true);
      expect(dates.filter(({ isCut }) => isCut)).toEqual([]);
      const source = await other.page.locator('th', { hasText: 'Source' }).boundingBox();
      const pane = await other.page.locator('.table-scroll').boundingBox();
      expect((source?.x ?? 0) + (source?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0) + 0.5);
      await other.page.context().close();
    },
  );

  it('tells a finger how to choose a row, and gives it room', async () => {
    const phone = await openViewer(stage, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await phone.page.getByRole('button', { name: 'Table' }).click();
    await expect
      .poll(() => phone.page.locator('.statements .gloss').innerText())
      .toBe('The box before a row chooses it.');
    const box = await phone.page.locator('tr[data-at] .choice').nth(2).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
    await phone.page.touchscreen.tap((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
    await expect.poll(() => phone.page.locator('.bulk').innerText()).toContain('1 row chosen');
    expect(phone.complaints.errors).toEqual([]);
    await phone.page.context().close();
  });

  it('becomes a chronology, what has no date apart', async () => {
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Chronology' }).click();
    const heads = await page.locator('.chronology h3').allInnerTexts();
    const at = (words: string) => heads.findIndex((head) => head.includes(words));
    expect(at('7 October')).toBeGreaterThan(at('2018'));
    expect(at('30 January')).toBeGreaterThan(at('28 January'));
    expect(heads.at(-1)).toContain('No date in the text');
    await page.getByRole('button', { name: 'Table', exact: true }).first().click();
  });
});

describe('the text', () => {
  it('marks what carries no statement, and how much that is', async () => {
    await page.keyboard.press('s');
    await page.waitForSelector('.text p');
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.gap-line').innerText()).toMatch(/\d+ passages, \d+ of [\d,]+ words/);
    expect(await page.locator('mark.gap').allInnerTexts()).toContain('The Platform');
    await page.keyboard.press('u');
    expect(await page.locator('mark.gap').count()).toBe(0);
  });

  it('leads the map along as it is scrolled', async () => {
    await page.keyboard.press('s');
    await page.waitForSelector('.text p');
    await page.locator('.reader').hover();
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.locator('.paragraph-line').innerText()).toMatch(/^¶[2-5] on the map/);
  });
});

it('prints the shown statements with their words and sources', async () => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await page.locator('.print-document').textContent();
  const ties = stage.graph.statements.filter(isTie);
  expect(await page.locator('.print-document > ol > li').count()).toBe(ties.length);
  expect(printed).toContain('Alleged by Pakistan');
  expect(printed).toContain(`Data version ${stage.graph.version.slice(0, 12)}`);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.print-document').textContent()).toBe('');
});

it('shows an edited record, or what is wrong with it, and keeps the view', async () => {
  const file = join(records, 'statements', '02-violence-in-pakistan.yaml');
  const right = await readFile(file, 'utf8');
  await page.getByRole('button', { name: /^Support/ }).click();
  const before = await countLine();
  await writeFile(file, right.replace('status: reported', 'status: reportd'));
  const problems = page.locator('.record-problems');
  await expect.poll(() => problems.innerText()).toContain('02-violence-in-pakistan.yaml:');
  expect(await problems.innerText()).toContain('You are seeing what was right last.');
  expect(await countLine()).toBe(before);
  await writeFile(file, right);
  await writeFile(join(records, 'entities', 'new.yaml'), '- { id: newcomer, name: Newcomer, kind: State }\n');
  await expect.poll(() => problems.count()).toBe(0);
  await expect.poll(() => page.locator('.side').innerText()).toContain(`${stage.graph.entities.length + 1} actors`);
  expect(await countLine()).toBe(before);
  await rm(join(records, 'entities', 'new.yaml'));
  await expect.poll(() => page.locator('.side').innerText()).toContain(`${stage.graph.entities.length} actors`);
});
