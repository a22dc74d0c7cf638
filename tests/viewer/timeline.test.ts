/** The timeline: dates as ranges, a brush that filters, and what has no date counted beside it. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTie } from '../../src/model/vocabulary.ts';
import { startServer } from '../../src/server/index.ts';
import { openStore } from '../../src/store/index.ts';
import { isDay, isoDay, monthsWords } from '../../src/view/days.ts';
import { type Axis, axisOf, bars, blocks, isDated } from '../../viewer/src/timeline/axis.ts';
import { inspect, openViewer, page, shareStage, stage } from './stage.ts';

shareStage();

const countLine = () => page.locator('.count-line').innerText();
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
const ties = () => stage.graph.statements.filter(isTie);
const from = () => page.getByRole('slider', { name: 'From' });
const until = () => page.getByRole('slider', { name: 'Until' });

describe('the axis', () => {
  const day = fc.integer({ min: -40_000, max: 60_000 });
  const dates = fc.array(
    fc.record({ first: day, days: fc.integer({ min: 0, max: 4000 }), open: fc.constantFrom('no', 'from', 'to') }),
    { minLength: 1, maxLength: 60 },
  );
  const row = (first: number, last: number, open: string) => ({
    date: '',
    date_text: null,
    year_inferred: false,
    date_from: open === 'from' ? null : isoDay(first),
    date_to: open === 'to' ? null : isoDay(last),
  });

  it('goes forward, finds its days again, and stacks no block on another', () => {
    fc.assert(
      fc.property(dates, (all) => {
        const rows = all.map(({ first, days, open }) => row(first, first + days, open));
        const axis = axisOf(rows);
        if (!axis) throw new Error('There is no axis.');
        expect(axis.slots.at(-1)?.to).toBeCloseTo(1);
        for (const { first } of all) {
          const within = Math.min(Math.max(first, axis.first), axis.last);
          expect(Math.abs(axis.dayAt(axis.at(within) + 1e-9) - within)).toBeLessThanOrEqual(1);
          expect(axis.at(within + 1)).toBeGreaterThanOrEqual(axis.at(within));
        }
        const placed = blocks(rows, axis, 0.005);
        expect(placed.length).toBe(rows.length);
        for (const [at, one] of placed.entries()) {
          expect(one.from).toBeGreaterThanOrEqual(0);
          expect(one.to).toBeLessThanOrEqual(1 + 1e-9);
          for (const other of placed.slice(at + 1)) {
            const apart = other.lane !== one.lane || other.to <= one.from || other.from >= one.to;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('is none where nothing is dated', () => {
    expect(axisOf([{ date: null, date_text: null, year_inferred: false, date_from: null, date_to: null }])).toBeNull();
  });

  it('counts in its bars what is dated to the day apart from what is less precise', () => {
    const days = ['2024-01-28', '2024-01-28', '2024-01-30'].map((one) => Date.parse(one) / 864e5);
    const exact = days.map((one) => row(one, one, 'no'));
    const from = (text: string) => Date.parse(text) / 864e5;
    const vague = [row(from('2024-01-10'), from('2024-01-19'), 'no'), row(from('2023-12-01'), 0, 'to')];
    const axis = axisOf([...exact, ...vague]) as Axis;
    const found = bars([...exact, ...vague], axis).map(({ slot, may, exact: sure }) => [slot.label, may, sure]);
    expect(found).toEqual([
      ['Dec 2023', 1, 0],
      ['Jan 2024', 5, 3],
    ]);
  });

  it('names months and years as they are said', () => {
    const words = (first: string, last: string) => monthsWords(Date.parse(first) / 864e5, Date.parse(last) / 864e5);
    expect(words('2018-01-01', '2018-12-31')).toBe('2018');
    expect(words('2019-01-01', '2020-12-31')).toBe('2019–2020');
    expect(words('2023-10-01', '2023-10-31')).toBe('Oct 2023');
    expect(words('2024-02-01', '2024-10-31')).toBe('Feb–Oct 2024');
    expect([isDay('2024-02-29'), isDay('2023-02-29'), isDay('x')]).toEqual([true, false, false]);
  });
});

describe('the timeline', () => {
  it('has a block for every dated statement, filled where it is on the map', async () => {
    const dated = stage.graph.statements.filter(isDated);
    const drawn = page.locator('.time-drawing .time-block');
    expect(await drawn.count()).toBe(dated.length);
    expect(await page.locator('.time-drawing .is-on').count()).toBe(dated.filter(isTie).length);
    const undated = stage.graph.statements.filter((one) => !isDated(one));
    expect(await page.locator('.time-undated').innerText()).toContain(
      `${undated.filter(isTie).length}/${undated.length}`,
    );
  });

  it('filters by a brush that keys move, with what may fall into it', async () => {
    const before = new Map((await inspect(page)).marks.map((mark) => [mark.id, mark]));
    await page.getByRole('checkbox', { name: /No date in the text/ }).uncheck();
    await expect.poll(countLine).toContain(`${ties().filter(isDated).length} of`);
    await from().focus();
    for (let i = 0; i < 40 && (await from().getAttribute('aria-valuetext')) !== '28 Jan 2024'; i += 1) {
      await page.keyboard.press('ArrowRight');
    }
    await until().focus();
    for (let i = 0; i < 40 && (await until().getAttribute('aria-valuetext')) !== '28 Jan 2024'; i += 1) {
      await page.keyboard.press('ArrowLeft');
    }
    const inside = ties().filter(
      (one) => isDated(one) && (one.date_from ?? '') <= '2024-01-28' && (one.date_to ?? '9999') >= '2024-01-28',
    );
    expect(inside.some((one) => one.date_from !== one.date_to)).toBe(true);
    await expect.poll(countLine).toContain(`${inside.length} of`);
    await expect.poll(hash).toContain('from=2024-01-28&to=2024-01-28&undated=no');
    for (const mark of (await inspect(page)).marks) {
      const was = before.get(mark.id);
      if (was) expect([mark.x, mark.y]).toEqual([was.x, was.y]);
    }
    await page.getByRole('button', { name: /28 Jan 2024.*show all dates/ }).click();
    await expect.poll(countLine).toContain(`${ties().filter(isDated).length} of`);
  });

  it('is brushed by dragging, together with other filters, and undone in one step', async () => {
    await page.getByRole('button', { name: /^Support/ }).click();
    const others = await countLine();
    const plot = (await page.locator('.time-plot').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(plot.x + plot.width * 0.05, plot.y + 20);
    await page.mouse.down();
    await page.mouse.move(plot.x + plot.width * 0.1, plot.y + 20, { steps: 4 });
    await page.mouse.move(plot.x + plot.width * 0.25, plot.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(hash).toContain('from=2018-');
    expect(await countLine()).not.toBe(others);
    await page.keyboard.press('Control+z');
    await expect.poll(countLine).toBe(others);
  });

  it('of very many statements has bars, says so, and hatches what is not dated to the day', async () => {
    const { statements } = stage.graph;
    const more = Array.from({ length: 12 }, (_, at) =>
      statements.filter(isDated).map((one) => ({ ...one, id: `${one.id}-${at}`, about: [] })),
    ).flat();
    const folder = await mkdtemp(join(tmpdir(), 'spillover-bars-'));
    const store = await openStore(`file:${join(folder, 'graph.grafeo')}`);
    await store.load({ ...stage.graph, version: 'many', statements: [...statements, ...more] });
    const server = await startServer({ store, port: 0, viewerFolder: stage.viewerFolder });
    const many = await openViewer({ ...stage, store, server });
    expect(await many.page.locator('.time-main header p').innerText()).toBe(
      'Bars: what may fall there, hatched where not dated to the day.',
    );
    const parts = await many.page
      .locator('.time-drawing .is-vague')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('height'), getComputedStyle(one).fill]));
    expect(parts.filter(([height]) => Number(height) > 0).length).toBeGreaterThan(2);
    for (const [, fill] of parts) expect(fill).toContain('#time-hatch');
    expect(many.complaints.errors).toEqual([]);
    await many.page.context().close();
    await server.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([390, 1000, 1280])('cuts no label of its axis, %i pixels wide', async (width) => {
    const other = await openViewer(stage, { viewport: { width, height: 844 } });
    const chip = other.page.getByRole('button', { name: 'All dates' }).first();
    if (width < 900) await chip.click();
    const labels = await other.page.locator('.time-labels span').evaluateAll((all) =>
      all.map((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        const [box, words] = [label.getBoundingClientRect(), range.getBoundingClientRect()];
        const isSeen = words.height > 0 && words.top < box.bottom - 1;
        return { text: label.textContent, isSeen, isCut: isSeen && words.right > box.right + 0.5 };
      }),
    );
    expect(labels.filter(({ isCut }) => isCut)).toEqual([]);
    expect(labels.filter(({ isSeen }) => isSeen).length).toBeGreaterThan(1);
    await other.page.context().close();
  });

  it('folds to a chip on narrow screens, which opens it', async () => {
    const phone = await openViewer(stage, { viewport: { width: 390, height: 844 } });
    expect(await phone.page.locator('.timeline').isVisible()).toBe(false);
    await phone.page.getByRole('button', { name: 'All dates' }).first().click();
    await phone.page.locator('.time-handle:focus').first().waitFor();
    await phone.page.keyboard.press('ArrowRight');
    await phone.page.getByRole('button', { name: 'Close the dates' }).click();
    await expect.poll(() => phone.page.locator('.time-chip').innerText()).toContain('–');
    expect(phone.complaints.errors).toEqual([]);
    await phone.page.context().close();
  });
});
