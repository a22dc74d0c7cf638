import { describe, expect, it } from 'vitest';
import { isTie } from '../../src/model/vocabulary.ts';
import { inspect, page, pressTie, settled, shareStage, stage } from './stage.ts';

shareStage();

const selectedWords = () =>
  page.evaluate(() => [...document.querySelectorAll('.words-of.is-selected')].map((one) => one.textContent).join(''));

const heading = () => page.locator('.side h1').innerText();

describe('the source', () => {
  it('opens at the sentence of a tie, marked and in view', async () => {
    await pressTie(page, 'iran-shelters-bla');
    await page.getByRole('button', { name: 'Read in place' }).click();
    const row = stage.graph.statements.find((one) => one.id === 'iran-shelters-bla');
    await expect.poll(selectedWords).toBe(row?.quote);
    const box = await page.locator('.words-of.is-selected').first().boundingBox();
    expect(box?.y).toBeGreaterThan(90);
    expect(box?.y).toBeLessThan(700);
    const paragraph = stage.graph.statements.filter((one) => one.locator === row?.locator).map((one) => one.id);
    const drawn = async () => (await inspect(page)).lines.flatMap((line) => line.statements);
    await expect.poll(async () => (await drawn()).filter((id) => !paragraph.includes(id))).toEqual([]);
    expect(await drawn()).toContain('iran-shelters-bla');
  });

  it('holds the article word for word, with the words of every statement marked', async () => {
    await page.keyboard.press('s');
    await page.waitForSelector('.text p');
    const text = await page.evaluate(() =>
      [...document.querySelectorAll('.text p')].map((one) =>
        [...one.childNodes]
          .filter((node) => !(node instanceof HTMLElement && node.classList.contains('number')))
          .map((node) => node.textContent)
          .join(''),
      ),
    );
    const source = stage.graph.sources[0];
    expect(text).toEqual(source?.text.split(/\n+/).filter((line) => line.trim() !== ''));
    const marked = await page.evaluate(() => {
      const ids = [...document.querySelectorAll<HTMLElement>('[data-statements]')].flatMap(
        (one) => one.dataset.statements?.split(' ') ?? [],
      );
      return [...new Set(ids)];
    });
    expect(marked.sort()).toEqual(stage.graph.statements.map((row) => row.id).sort());
  });

  it('selects the statements of a sentence that is pressed, one after the other', async () => {
    await page.keyboard.press('s');
    const words = page.locator('[data-statements~="iran-shelters-bla"]').first();
    const ids = ((await words.getAttribute('data-statements')) ?? '').split(' ');
    expect(ids.length).toBeGreaterThan(1);
    const seen = new Set<string>();
    for (const _ of ids) {
      await words.click();
      seen.add(`${await heading()} ${await page.locator('.side .quote').first().innerText()}`);
    }
    expect(seen.size).toBe(ids.length);
    const noted = await page.locator('.note-item [aria-current="true"]').count();
    expect(noted).toBe(1);
  });

  it('draws no two underlines of the same words at one height', async () => {
    await page.keyboard.press('s');
    await page.waitForSelector('.words-of');
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('.words-of')].map((words) =>
        [...words.querySelectorAll('.underlined')].map((one) => one.className.match(/level-\d/)?.[0]),
      ),
    );
    expect(heights.filter((levels) => new Set(levels).size < levels.length)).toEqual([]);
    expect(heights.some((levels) => levels.length === 3)).toBe(true);
  });

  it('lays no note over another', async () => {
    await page.keyboard.press('s');
    await page.waitForSelector('.note-item');
    await page.waitForTimeout(300);
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.note-item')].map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(boxes.length).toBe(stage.graph.statements.length);
    for (const [index, box] of boxes.slice(1).entries())
      expect(box.top).toBeGreaterThanOrEqual(boxes[index]?.bottom ?? 0);
  });

  it('keeps the notes beside the words that are read, down to the last', async () => {
    await page.keyboard.press('s');
    await page.waitForSelector('.note-item');
    const apart = (id: string) =>
      page.evaluate((wanted) => {
        const topOf = (selector: string) => document.querySelector(selector)?.getClientRects()[0]?.top ?? Number.NaN;
        return topOf(`.note-item[data-for="${wanted}"]`) - topOf(`.words-of[data-statements~="${wanted}"]`);
      }, id);
    const ordered = [...stage.graph.statements].sort((a, b) => a.position - b.position);
    for (const row of [ordered[40], ordered[150]]) {
      await page.evaluate((id) => document.querySelector(`[data-statements~="${id}"]`)?.scrollIntoView(), row?.id);
      await page.locator(`[data-statements~="${row?.id}"]`).first().click();
      const selected = page.locator('.note-item:has([aria-current="true"])');
      const id = String(await selected.getAttribute('data-for'));
      await expect.poll(async () => Math.abs(await apart(id))).toBeLessThan(20);
    }
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('.reader')?.scrollTo(0, 1e6));
    const last = page.locator('.note-item').last();
    const frame = await page.locator('.reader').boundingBox();
    await expect
      .poll(async () => ((await last.boundingBox())?.y ?? 0) - (frame?.y ?? 0))
      .toBeLessThan(frame?.height ?? 0);
  });

  it('sets the words that hedge in bold', async () => {
    await page.keyboard.press('s');
    await page.waitForSelector('.text strong');
    const bold = (await page.locator('.text strong').allTextContents()).join(' ');
    for (const words of ['accuses', 'seemingly', 'bears the signature tactics of']) expect(bold).toContain(words);
  });

  it('opens from a link at the paragraph of its statement, on the map as in the text', async () => {
    const id = 'kataib-hezbollah-carries-out-jordan-attack';
    const fresh = await page.context().newPage();
    await fresh.goto(new URL(`/#room=source&tie=${id}`, stage.server.link).href);
    await settled(fresh);
    await fresh.locator('.words-of.is-selected').first().waitFor();
    await fresh.waitForTimeout(500);
    const row = stage.graph.statements.find((one) => one.id === id);
    expect(await fresh.locator('.paragraph-line').innerText()).toBe(`${row?.locator} on the map, other ties left out`);
    await fresh.close();
  });

  it('fades what the filters leave out, in the text and in the notes, and counts what they let through', async () => {
    await page.getByRole('button', { name: /^Hostile/ }).click();
    await page.keyboard.press('s');
    await page.waitForSelector('.note-item');
    const all = stage.graph.statements;
    const passes = (row: (typeof all)[number]) => isTie(row) && row.family !== 'hostile';
    expect(await page.locator('.reader-count').innerText()).toContain(
      `${all.filter(passes).length} of ${all.length} statements`,
    );
    const faded = await page
      .locator('.note-item.is-out')
      .evaluateAll((notes) => notes.map((one) => (one as HTMLElement).dataset.for));
    expect(faded.sort()).toEqual(
      all
        .filter((row) => !passes(row))
        .map(({ id }) => id)
        .sort(),
    );
    const strengths = await page.evaluate(() => {
      const lines = (selector: string) =>
        [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one).getPropertyValue('--line'));
      return { out: lines('.underlined.is-out'), on: lines('.underlined:not(.is-out)') };
    });
    expect(strengths.out.length).toBeGreaterThan(20);
    expect(strengths.on.length).toBeGreaterThan(20);
    expect(strengths.on.filter((line) => strengths.out.includes(line))).toEqual([]);
  });

  it('goes back to the map with Escape, the selection first', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.waitForSelector('.reader');
    await page.keyboard.press('Escape');
    await expect.poll(selectedWords).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.reader').count()).toBe(0);
  });
});
