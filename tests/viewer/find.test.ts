/** The search: it finds what a hurried analyst types, says what it is, and goes there. */

import { beforeAll, describe, expect, it } from 'vitest';
import { isTie } from '../../src/model/vocabulary.ts';
import { startServer } from '../../src/server/index.ts';
import { indexGraph } from '../../src/view/graph-index.ts';
import { buildFinder, type Finder } from '../../viewer/src/find/finder.ts';
import { seriousFindings } from './axe.ts';
import { inspect, page, settled, shareStage, stage } from './stage.ts';

let find: Finder;

shareStage();
beforeAll(async () => {
  find = await buildFinder(indexGraph(stage.graph));
});

const field = () => page.getByRole('combobox', { name: /^Find an actor/ });
const options = () => page.getByRole('option');
const first = (text: string) => find(text)[0]?.key;
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));

describe('what is found', () => {
  it('is found by name, alias, unfinished, mistyped and without accents and apostrophes', () => {
    expect(first('pakistan')).toBe('entity/pakistan');
    expect(first('BLA')).toBe('entity/balochistan-liberation-army');
    expect(first('hezbo')).toMatch(/^entity\/.*hezbollah$/);
    expect(first('Balochistn Liberaton Army')).toBe('entity/balochistan-liberation-army');
    expect(first('Amirabdollahian')).toBe('entity/hossein-amir-abdollahian');
    expect(first('jan 30')).toMatch(/^entity\/.*january-30/);
    const curly = stage.graph.entities.find((row) => row.name.includes('’') || row.aliases.join().includes('’'));
    const name = [curly?.name ?? '', ...(curly?.aliases ?? [])].find((one) => one.includes('’')) as string;
    for (const written of [name, name.replaceAll('’', "'"), name.replaceAll('’', ''), name.replaceAll('a', 'á')]) {
      expect(
        find(written)
          .slice(0, 3)
          .map(({ key }) => key),
      ).toContain(`entity/${curly?.id}`);
    }
  });

  it('is an event, a type of tie or the words of a quote as well', () => {
    expect(find('accuses').map(({ is }) => is)).toContain('type');
    const quoted = find('signature tactics').filter(({ is }) => is === 'statement');
    expect(quoted.length).toBeGreaterThan(0);
    for (const statement of stage.graph.statements) {
      expect(
        find(statement.quote).map(({ key }) => key),
        statement.quote,
      ).toContain(`statement/${statement.id}`);
    }
    for (const { id, name } of stage.graph.entities) {
      expect(
        find(name)
          .slice(0, 5)
          .map(({ key }) => key),
        name,
      ).toContain(`entity/${id}`);
    }
  });

  it('is nothing for what is nowhere, and for signs alone', () => {
    expect(find('zzyzx')).toEqual([]);
    expect(find('?!“')).toEqual([]);
  });
});

describe('the search box', () => {
  it('takes the focus with / and Ctrl K, and gives it up with Escape', async () => {
    await page.keyboard.press('/');
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('j/');
    expect(await field().inputValue()).toBe('j/');
    await page.keyboard.press('Escape');
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(false);
    expect(await field().inputValue()).toBe('');
    await page.keyboard.press('Control+k');
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('says what each result is, and Enter flies to an actor', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('houthi');
    await expect.poll(() => options().first().innerText()).toMatch(/Houthi[\s\S]*Armed group/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.side h1').innerText()).toContain('Houthi');
    const box = (await page.locator('.canvas').boundingBox()) ?? { width: 0, height: 0 };
    const awayFromTheMiddle = async () => {
      const { marks } = await inspect(page);
      const mark = marks.find(({ id }) => id === 'houthi-movement') ?? { x: 0, y: 0 };
      return Math.hypot(mark.x - box.width / 2, mark.y - box.height / 2);
    };
    await expect.poll(awayFromTheMiddle).toBeLessThan(20);
  });

  it('opens the card of a statement by words of its quote, with how sure it is', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('iran shelters balochistan liberation army alleged');
    const option = options().filter({ hasText: 'Pakistan says Iran shelters the Balochistan Liberation Army' });
    await expect.poll(() => option.first().innerText()).toContain('Alleged');
    for (let i = 0; i < 12 && (await option.getAttribute('aria-selected')) !== 'true'; i += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.side h1').innerText())
      .toBe('Pakistan says Iran shelters the Balochistan Liberation Army');
    await expect.poll(hash).toContain('tie=iran-shelters-bla');
  });

  it('shows only the statements of a type, which undo takes back', async () => {
    const [all] = (await page.locator('.count-line').innerText()).split(' statements');
    await page.keyboard.press('/');
    await page.keyboard.type('accuses');
    await options().filter({ hasText: 'Show only' }).first().click();
    const accusations = stage.graph.statements.filter((row) => row.relation === 'ACCUSES' && !row.negated);
    await expect.poll(() => page.locator('.count-line').innerText()).toContain(`${accusations.length} of`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.count-line').innerText()).toContain(`${all} statements`);
  });

  it('leads from the questions back to the map', async () => {
    await page.keyboard.press('a');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('jordan');
    await options().first().click();
    await expect.poll(() => page.locator('.room-explore').count()).toBe(1);
    await expect.poll(() => page.locator('.side h1').innerText()).toBe('Jordan');
  });

  it('says so when nothing is found', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('zzyzx');
    await expect.poll(() => page.locator('.find-outcome').innerText()).toContain('Nothing has “zzyzx”');
    await page.keyboard.press('Escape');
  });
});

describe('more filters', () => {
  const ties = () => stage.graph.statements.filter(isTie);
  const countLine = () => page.locator('.count-line').innerText();
  const open = () => page.getByRole('button', { name: /^More filters/ }).click();

  it('filter by whose word it is, with counts under the other filters, and come off as chips', async () => {
    await open();
    const panel = page.getByRole('region', { name: 'More filters' });
    const saidBy = (id: string | null) => ties().filter((row) => row.said_by === id);
    const all = stage.graph.statements.filter((row) => row.said_by === 'pakistan').length;
    const choice = panel.getByRole('group', { name: /^Whose word/ }).locator('label', { hasText: 'Pakistan' });
    expect(await choice.innerText()).toContain(`${saidBy('pakistan').length}/${all}`);
    await choice.click();
    await expect.poll(countLine).toContain(`${saidBy('pakistan').length} of`);
    const iran = panel.getByRole('group', { name: /^Whose word/ }).getByRole('checkbox', { name: /^Iran\s*\d/ });
    await iran.click();
    await expect.poll(countLine).toContain(`${saidBy('pakistan').length + saidBy('iran').length} of`);
    const places = panel.getByRole('group', { name: /^Place/ });
    const here = [...saidBy('pakistan'), ...saidBy('iran')].filter((row) => row.place === null).length;
    expect(await places.locator('label', { hasText: 'No place given' }).innerText()).toContain(`${here}/`);
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    await page.getByRole('button', { name: 'Remove the filter: Pakistan' }).click();
    await expect.poll(countLine).toContain(`${saidBy('iran').length} of`);
    await page.keyboard.press('Control+z');
    await expect.poll(countLine).toContain(`${saidBy('pakistan').length + saidBy('iran').length} of`);
  });

  it('do not move the page when they come and go', async () => {
    const boxes = () =>
      page.evaluate(() =>
        ['.stage', '.side', '.chips', '.more', '.timeline', '.time-plot'].map((name) => {
          const { x, y, width, height } = (document.querySelector(name) as Element).getBoundingClientRect();
          return [name, x, y, width, height];
        }),
      );
    const { marks } = await inspect(page);
    const before = await boxes();
    await open();
    await page.locator('.more-choice', { hasText: 'No place given' }).click();
    await page.locator('.more-choice', { hasText: '6 · cannot be judged' }).click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.active-filters li').count()).toBe(2);
    expect(await boxes()).toEqual(before);
    const was = new Map(marks.map((mark) => [mark.id, mark]));
    for (const mark of (await inspect(page)).marks) {
      const old = was.get(mark.id);
      if (old) expect([mark.x, mark.y]).toEqual([old.x, old.y]);
    }
  });

  it('show only what is reported flatly, or everything, at one press', async () => {
    await page.getByRole('button', { name: 'Only what is reported flatly' }).click();
    await expect.poll(countLine).toContain(`${ties().filter((row) => row.status === 'reported').length} of`);
    await page.getByRole('button', { name: 'Everything, hedges marked' }).click();
    await expect.poll(countLine).toContain(`${stage.graph.statements.length} of ${stage.graph.statements.length}`);
  });
});

describe('on a graph that is too large for the page', () => {
  it('looks through the whole graph, and fetches what is chosen with its statements', async () => {
    const { store, viewerFolder, graph } = stage;
    const ties = graph.statements.filter(isTie);
    const server = await startServer({ store, port: 0, viewerFolder, wholeUpTo: 100, records: 'graph' });
    const context = await stage.browser.newContext({ reducedMotion: 'reduce' });
    const part = await context.newPage();
    const heading = () => part.locator('.side h1').innerText();
    const drawn = async () => {
      await settled(part);
      return new Set((await inspect(part)).lines.flatMap(({ statements }) => statements));
    };
    const find = async (words: string) => {
      await part.keyboard.press('/');
      await part.keyboard.type(words);
    };
    try {
      await part.goto(server.link);
      await part.locator('.sentence').waitFor();
      await find('nobody by this name');
      await expect
        .poll(() => part.locator('.find-outcome').innerText())
        .toContain(`Nothing in the whole graph of ${graph.statements.length} statements has`);
      await part.keyboard.press('Escape');

      // Mistyped, and Enter before the answer is there.
      await find('Pakistn');
      await part.keyboard.press('Enter');
      await expect.poll(heading).toBe('Pakistan');
      const own = ties.filter((row) => row.subject === 'pakistan' || row.object === 'pakistan');
      await expect
        .poll(async () => {
          const lines = await drawn();
          return own.filter(({ id }) => !lines.has(id));
        })
        .toEqual([]);

      await find('signature tactics');
      await part.getByRole('option', { name: /Suspected/ }).waitFor();
      await part.keyboard.press('Enter');
      await expect.poll(heading).toContain('“bears the signature tactics of”');
      await expect.poll(async () => [...(await drawn())]).toContain('kataib-hezbollah-carries-out-jordan-attack');

      await find('shelters');
      await part.getByRole('option', { name: /Type/ }).click();
      const shelters = ties.filter(({ relation }) => relation === 'SHELTERS');
      await expect.poll(async () => (await drawn()).size).toBe(shelters.length);

      // A story names what the page does not hold yet.
      await part.keyboard.press('v');
      await part.locator('.saved-view', { hasText: 'Pakistan and Iran' }).click();
      await expect.poll(() => part.locator('.count-line').innerText()).toContain('6 of');
      expect(await part.getByText('not known here').count()).toBe(0);
    } finally {
      await context.close();
      await server.close();
    }
  }, 60_000);
});

describe('axe-core', () => {
  it('finds nothing serious in the search, the filters and the timeline', { timeout: 90_000 }, async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('pakistan');
    await options().first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^More filters/ }).click();
    await page.locator('.more-choice', { hasText: 'No place given' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
