import { describe, expect, it } from 'vitest';
import { isTie } from '../../src/model/vocabulary.ts';
import { type Box, inspect, page, press, pressTie, shareStage, stage } from './stage.ts';

shareStage();

const countLine = () => page.locator('.count-line').innerText();
const card = () => page.locator('.side');
const ties = () => stage.graph.statements.filter(isTie);
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the map as it opens', () => {
  it('shows the ties and nothing that has not happened or is denied', async () => {
    expect(await countLine()).toContain(`${ties().length} of ${stage.graph.statements.length} statements shown`);
    const { lines } = await inspect(page);
    expect(lines.flatMap((line) => line.statements).sort()).toEqual(
      ties()
        .map((row) => row.id)
        .sort(),
    );
    const rows = await page.locator('.legend-row[aria-pressed="false"]').allInnerTexts();
    expect(rows.map((row) => row.split('\n')[0])).toEqual(['Forecast', 'Conditional', 'Recommended', 'Not so']);
  });

  it('tells beside the map what is on it now, whatever the filters', async () => {
    const rest = stage.graph.statements.length - ties().length;
    await expect
      .poll(() => card().innerText())
      .toContain(
        `it comes from. ${ties().length} are ties; ${rest} are only expected, conditional, recommended or denied, and stay off the map until you show them`,
      );
    await page.getByRole('button', { name: 'Everything, hedges marked' }).first().click();
    await expect.poll(() => card().innerText()).toContain('all of which are shown now');
    expect(await card().innerText()).not.toContain('stay off the map');
    await page.getByRole('button', { name: /^Forecast/ }).click();
    await expect.poll(() => card().innerText()).toMatch(/(\d+) of which are shown now/);
    const [, some] = /(\d+) of which are shown now/.exec(await card().innerText()) ?? [];
    expect(Number(some)).toBeLessThan(rest);
  });

  it('says on an actor’s card why more statements are in the order of time than it stands in', async () => {
    await page.locator('.most .name').first().click();
    const own = stage.graph.statements.filter((row) => [row.subject, row.object].includes('iran'));
    const said = stage.graph.statements.filter((row) => row.said_by === 'iran' && !own.includes(row));
    expect(said.length).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.card-bar').innerText()).toContain(`${own.length} statements`);
    expect(await page.locator('.own-timeline summary').innerText()).toBe(
      `${own.length + said.length} statements in the order of time, ${said.length} of them only said by Iran`,
    );
  });

  it('names its actors without one name over another', async () => {
    const { names, words } = await inspect(page);
    expect(names.length).toBeGreaterThan(40);
    const boxes = [
      ...names.map(({ id, box }) => ({ id, box })),
      ...words.flatMap(({ id, boxes: all }) => all.map((box) => ({ id: `words of ${id}`, box }))),
    ];
    const over = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => other.id !== one.id && overlap(one.box, other.box))
        .map((other) => `${one.id} over ${other.id}`),
    );
    expect(over).toEqual([]);
  });

  it('is the same picture after a reload', async () => {
    const before = await inspect(page);
    await page.reload();
    await page.waitForFunction(() => (window.spillover?.inspect()?.names.length ?? 0) > 0);
    const after = await inspect(page);
    expect(after.marks).toEqual(before.marks);
    expect(after.names).toEqual(before.names);
  });

  it('loads less than 300 kB of code', async () => {
    const bytes = await page.evaluate(async () => {
      const gzipped = async (name: string) => {
        const { body } = await fetch(name);
        const stream = (body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new CompressionStream('gzip'));
        return (await new Response(stream).arrayBuffer()).byteLength;
      };
      const names = performance.getEntriesByType('resource').map((entry) => entry.name);
      const code = names.filter((name) => /\.(js|css)$/.test(name));
      return (await Promise.all(code.map(gzipped))).reduce((sum, size) => sum + size, 0);
    });
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(300_000);
  });
});

describe('a tie', () => {
  it('opens the card of an allegation, which never claims it by itself', async () => {
    await pressTie(page, 'iran-shelters-bla');
    await expect
      .poll(() => card().locator('h1').innerText())
      .toBe('Pakistan says Iran shelters the Balochistan Liberation Army');
    const text = await card().innerText();
    expect(text).toMatch(/Alleged\s+by Pakistan/);
    expect(text).toContain('Who says what');
    expect(text).toContain('Pakistan accuses Iran');
    expect(text).toContain('The Platform, Sohail Mahmood, ¶2');
    expect(await card().locator('.quote strong').innerText()).toBe('accuses');
    expect(text).toContain('No date in the text');
  });

  it('that is contested stands beside what is said otherwise, each with its words', async () => {
    await page.evaluate(() => {
      location.hash = 'tie=kataib-hezbollah-carries-out-jordan-attack';
    });
    const [own, otherwise] = [card().locator('.sides > div').first(), card().locator('.sides > div').last()];
    await expect.poll(() => own.innerText()).toContain('bears the signature tactics of');
    expect(await own.innerText()).toContain('Suspected');
    expect(await otherwise.innerText()).toContain('stopped short of issuing a definitive judgment');
  });

  it('steps through the shown statements with J and K, and closes with Escape', async () => {
    await page.keyboard.press('j');
    await expect.poll(() => card().innerText()).toContain(`Statement 1 of ${ties().length}`);
    await page.keyboard.press('j');
    await expect.poll(() => card().innerText()).toContain(`Statement 2 of ${ties().length}`);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await expect.poll(() => card().innerText()).toContain(`Statement ${ties().length} of ${ties().length}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => card().innerText()).toContain('In most statements');
  });

  it('tells every statement of the article in its card', async () => {
    await page.keyboard.press('l');
    await page.keyboard.press('p');
    const titles = new Set<string>();
    for (const { id } of stage.graph.statements) {
      await page.keyboard.press('j');
      titles.add(await card().locator('h1').innerText());
      expect(await card().locator('.quote').count(), id).toBeGreaterThan(0);
    }
    expect(titles.size).toBeGreaterThan(stage.graph.statements.length * 0.8);
    expect(await card().innerText()).toContain(`of ${stage.graph.statements.length}`);
  });

  it('is not claimed to be on the map when a filter hides it', async () => {
    await pressTie(page, 'iran-shelters-bla');
    await page.getByRole('button', { name: /^Support/ }).click();
    await expect.poll(() => card().innerText()).toContain('Not on the map now');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(() => card().innerText()).not.toContain('Not on the map now');
  });
});

describe('an actor', () => {
  it('opens its card with its statements by family and direction', async () => {
    const { marks } = await inspect(page);
    const iran = marks.find((mark) => mark.id === 'iran');
    await press(page, iran ?? { x: 0, y: 0 });
    await expect.poll(() => card().locator('h1').innerText()).toBe('Iran');
    const touching = stage.graph.statements.filter((row) => row.subject === 'iran' || row.object === 'iran');
    expect(await card().innerText()).toContain(`${touching.length} statements`);
    const from = touching.filter((row) => row.subject === 'iran' && row.family === 'support').length;
    const group = card().locator('.family-group', { has: page.getByRole('heading', { name: /^Support/ }) });
    expect(await group.getByRole('heading', { name: /^From Iran/ }).innerText()).toBe(`From Iran ${from}`);
    const said = stage.graph.statements.filter((row) => row.said_by === 'iran').length;
    expect(
      await card()
        .getByRole('heading', { name: /^Said by Iran/ })
        .innerText(),
    ).toBe(`Said by Iran ${said}`);
    const own = new Set([...touching, ...stage.graph.statements.filter((row) => row.said_by === 'iran')]);
    const dated = [...own].filter((row) => row.date !== null);
    const timeline = card().locator('.own-timeline');
    expect(await timeline.locator('h2').innerText()).toBe(`When ${dated.length} of ${own.size} dated`);
    expect(await timeline.locator('rect').count()).toBe(dated.length);
    await timeline.locator('summary').click();
    await expect.poll(() => timeline.locator('.statement-row').count()).toBe(own.size);
  });
});

describe('the filters', () => {
  it('take families and statuses off and on, and say how many are left', async () => {
    const location = ties().filter((row) => row.family === 'location').length;
    await page.getByRole('button', { name: /^Location/ }).click();
    await expect.poll(countLine).toContain(`${ties().length - location} of`);
    const reported = ties().filter((row) => row.status !== 'reported' && row.family !== 'location').length;
    await page.getByRole('button', { name: /^Reported/ }).click();
    await expect.poll(countLine).toContain(`${reported} of`);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(countLine).toContain(`${ties().length} of`);
  });

  it('move no actor', async () => {
    const before = new Map((await inspect(page)).marks.map((mark) => [mark.id, mark]));
    await page.getByRole('button', { name: /^Location/ }).click();
    await page.keyboard.press('p');
    for (const mark of (await inspect(page)).marks) {
      const was = before.get(mark.id);
      if (was) expect([mark.x, mark.y]).toEqual([was.x, was.y]);
    }
  });

  it('show what has not happened and what is denied as a layer of its own', async () => {
    await page.keyboard.press('p');
    await expect.poll(countLine).toContain(`${stage.graph.statements.length} of ${stage.graph.statements.length}`);
    await page.keyboard.press('p');
    await expect.poll(countLine).toContain(`${ties().length} of`);
    await page.getByRole('button', { name: /^Not so/ }).click();
    const denied = stage.graph.statements.filter((row) => row.negated).length;
    await expect.poll(countLine).toContain(`${ties().length + denied} of`);
  });

  it('leave out a kind of actor with its ties', async () => {
    await page.getByRole('button', { name: 'Event', exact: true }).click();
    const events = new Set(stage.graph.entities.filter((row) => row.kind === 'Event').map((row) => row.id));
    const left = ties().filter((row) => !events.has(row.subject) && !events.has(row.object)).length;
    await expect.poll(countLine).toContain(`${left} of`);
    expect((await inspect(page)).marks.filter((mark) => events.has(mark.id))).toEqual([]);
  });

  it('name when nothing is left each filter that alone hides something, with what comes back', async () => {
    const nothing = page.locator('.nothing');
    const choices = () => nothing.locator('.act').allInnerTexts();
    for (const digit of ['1', '2', '3', '4', '5', '6', '7']) await page.keyboard.press(digit);
    const hostile = ties().filter((row) => row.family === 'hostile').length;
    await expect.poll(choices).toContain(`With Hostile: ${hostile} statements`);
    expect((await choices()).length).toBeLessThanOrEqual(6);
    await nothing.getByRole('button', { name: `With Hostile: ${hostile} statements` }).click();
    await expect.poll(countLine).toContain(`${hostile} of`);
    await page.keyboard.press('Control+z');
    for (const digit of ['1', '2', '3', '4']) await page.keyboard.press(`Shift+${digit}`);
    await expect.poll(() => nothing.innerText()).toContain('No filter alone hides them all');
    expect(await choices()).toEqual([]);
  });

  it('name in an empty table, too, the values that leave nothing', async () => {
    const of = (speaker: string, family: string) =>
      ties().filter((row) => row.said_by === speaker && (family === '' || row.family === family)).length;
    expect([of('iran', 'hostile'), of('pakistan', 'hostile')]).toEqual([0, 0]);
    await page.evaluate(() => {
      location.hash = 'families=hostile&speakers=iran.pakistan&as=list';
    });
    const hostile = ties().filter((row) => row.family === 'hostile').length;
    const support = of('iran', 'support') + of('pakistan', 'support');
    const choices = () => page.locator('.nothing .act').allInnerTexts();
    await expect.poll(choices).toContain(`Not only “Iran”, “Pakistan”: ${hostile} statements`);
    expect(await choices()).toContain(`With Support: ${support} statements`);
    await page.locator('.nothing .act', { hasText: 'Not only' }).click();
    await expect.poll(countLine).toContain(`${hostile} of`);
    await page.keyboard.press('Control+z');
    expect(await page.locator('[aria-live]').innerText()).toContain(
      'Undone: what is not “Iran”, “Pakistan” brought back',
    );
    await page.keyboard.press('l');
  });

  it('say so when nothing is left, and how to get it back', async () => {
    for (const digit of ['1', '2', '3', '4', '5', '6', '7']) await page.keyboard.press(digit);
    await expect.poll(() => page.locator('.nothing').innerText()).toContain('No statement matches the filters');
    await page.getByRole('button', { name: 'Reset the filters' }).click();
    await expect.poll(countLine).toContain(`${ties().length} of`);
  });
});

describe('the keyboard', () => {
  it('zooms and shows all again', async () => {
    const before = (await inspect(page)).marks;
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('+');
    await expect.poll(countLine).toContain('in frame');
    await page.keyboard.press('0');
    await expect.poll(countLine).not.toContain('in frame');
    expect((await inspect(page)).marks).toEqual(before);
  });

  it('switches the theme, which lasts', async () => {
    const canvas = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('.stage') as Element).backgroundColor);
    const light = await canvas();
    await page.keyboard.press('t');
    const dark = await canvas();
    expect(dark).not.toBe(light);
    await page.reload();
    await page.waitForSelector('.stage');
    expect(await canvas()).toBe(dark);
    await page.keyboard.press('t');
  });

  it('gives a table in place of the map, with a row for every shown statement', async () => {
    await page.keyboard.press('l');
    expect(await page.locator('.statement-table').getAttribute('aria-rowcount')).toBe(`${ties().length + 1}`);
    await page.getByRole('button', { name: /^Status/ }).click();
    await page.getByRole('button', { name: /^Status/ }).click();
    await page.getByRole('row', { name: /Iran shelters Balochistan Liberation Army/ }).click();
    await expect.poll(() => card().innerText()).toMatch(/Alleged\s+by Pakistan/);
  });

  it('lists its keys', async () => {
    await page.keyboard.press('?');
    await expect.poll(() => page.locator('dialog[open]').innerText()).toContain('Next statement');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  });
});
