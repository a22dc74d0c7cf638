/** What an analyst does on the map: focus, expand, hide, paths, several at once, notes, time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementRow } from '../../src/model/graph.ts';
import { FAMILIES, isTie, kinds, status } from '../../src/model/vocabulary.ts';
import { passes } from '../../src/view/filters.ts';
import { indexGraph } from '../../src/view/graph-index.ts';
import { commonNeighbours, within } from '../../src/view/neighbours.ts';
import { obstacles } from '../../src/view/reveal.ts';
import { update } from '../../src/view/update.ts';
import { initialView, SURENESSES, type View } from '../../src/view/view.ts';
import { shortestWays, surestWays, type Way } from '../../viewer/src/acts/ways.ts';
import { inspect, page, press, pressTie, settled, shareStage, stage } from './stage.ts';

shareStage();

const ties = () => stage.graph.statements.filter(isTie);
const card = () => page.locator('.side');
const heading = () => page.locator('.side h1').innerText();
const countLine = () => page.locator('.count-line').innerText();
const chips = () => page.locator('.active-filters .chip').allInnerTexts();
const button = (name: string | RegExp) => page.getByRole('button', { name });
const onMap = async () => (await inspect(page)).marks.map(({ id }) => id);

async function find(name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.locator('.find-row').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(heading).toBe(name);
}

/** Waits until the camera rests, so that what is pressed is where it was seen. */
async function still(): Promise<void> {
  let before = '';
  const rests = async () => {
    const last = before;
    await page.evaluate(async () => {
      for (let i = 0; i < 4; i += 1) await new Promise(requestAnimationFrame);
    });
    before = JSON.stringify((await inspect(page)).marks);
    return last === before;
  };
  await expect.poll(rests).toBe(true);
}

async function markOf(id: string): Promise<{ readonly x: number; readonly y: number }> {
  await still();
  const mark = (await inspect(page)).marks.find((one) => one.id === id);
  if (!mark) throw new Error(`${id} is not on the map.`);
  return mark;
}

describe('focus and expand', () => {
  it('keeps what is near an actor, counts what is hidden beside it, and brings it back by type or all at once', async () => {
    await find('Pakistan');
    await button('Focus: 1 step around Pakistan').click();
    const kept = within('pakistan', 1, ties());
    await expect.poll(async () => (await onMap()).sort()).toEqual([...kept].sort());
    expect(await chips()).toEqual([`Only ${kept.size} actors kept`]);

    const beyond = new Set([...within('iran', 1, ties())].filter((id) => !kept.has(id)));
    await find('Iran');
    const hidden = page.getByRole('region', { name: 'Hidden neighbours' });
    expect(await hidden.getByText(`Iran: show ${beyond.size} hidden neighbours`).count()).toBe(1);
    await expect.poll(() => card().innerText()).toContain(`Hidden neighbours ${beyond.size}`);
    const first = page.locator('.hidden-beside div .act', { hasNotText: 'All of these' }).first();
    const some = Number(await first.locator('.count').innerText());
    await first.click();
    await expect.poll(async () => (await onMap()).length).toBe(kept.size + some);

    await page.keyboard.press('x');
    await expect.poll(async () => (await onMap()).length).toBe(kept.size + beyond.size);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await onMap()).length).toBe(kept.size + some);
    await button(/^Remove the filter: Only/).click();
    await expect.poll(countLine).toContain(`${ties().length} of`);
  });
});

describe('what is off the map', () => {
  it('is hidden by the menu, counted, and brought back from its card', async () => {
    const { x, y } = await markOf('hamas');
    const box = await page.locator('.canvas').boundingBox();
    await page.mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide' }).click();
    await expect.poll(onMap).not.toContain('hamas');
    expect(await chips()).toEqual(['1 hidden by hand']);
    await find('Hamas');
    expect(await card().innerText()).toContain('Not on the map now: hidden by hand.');
    await button('Bring it back').click();
    await expect.poll(countLine).toContain(`${ties().length} of`);
    await expect.poll(() => card().innerText()).not.toContain('Not on the map now');
  });

  it('comes back whatever keeps it away, and nothing is undone that did not', () => {
    const index = indexGraph(stage.graph);
    const start = initialView(FAMILIES);
    const some = <T extends string>(values: readonly T[]) => fc.subarray([...values]).map((all) => new Set(all));
    const ids = stage.graph.entities.map(({ id }) => id);
    const views: fc.Arbitrary<View> = fc
      .record({
        families: some(FAMILIES),
        surenesses: some(SURENESSES),
        hiddenKinds: some(kinds.map(({ id }) => id)),
        undated: fc.boolean(),
        period: fc.constantFrom(null, { from: '2024-01-10', to: '2024-01-20' }),
        kept: fc.option(some(ids)),
        hidden: some(ids),
        only: fc.option(some(stage.graph.statements.map(({ id }) => id))),
      })
      .map((part) => ({ ...start, ...part }));
    fc.assert(
      fc.property(views, fc.constantFrom(...stage.graph.statements), (view, row) => {
        const found = obstacles(row, view, index, start);
        const without = (left: number) =>
          found.filter((_, at) => at !== left).reduce((before, action) => update(before, action, start), view);
        expect(passes(row, without(-1), index)).toBe(true);
        for (const at of found.keys()) expect(passes(row, without(at), index)).toBe(false);
      }),
    );
  });
});

describe('paths', () => {
  it('are found between two actors, say their weakest step, and stay alone on the map', async () => {
    await find('Hamas');
    await page.keyboard.press('r');
    await page.getByRole('combobox', { name: 'The other end of the path' }).fill('pakistan');
    await page.keyboard.press('Enter');
    await expect.poll(heading).toBe('Hamas – Pakistan');
    const ways = shortestWays('hamas', 'pakistan', ties());
    const heads = page.locator('.way-head');
    await expect.poll(() => heads.count()).toBe(ways.length);
    expect(await card().innerText()).toContain('A path is not cooperation');
    expect(await heads.first().innerText()).toContain(
      `weakest step: ${status((ways[0] as Way).weakest.status).label.toLowerCase()}`,
    );
    for (const small of await page.locator('.way-said small').allInnerTexts()) {
      expect(small).toMatch(/^(Reported|Assessed|Alleged|Suspected), (by|in the source)/);
    }
    await heads.nth(1).click();
    await button('Keep only this path').click();
    await expect.poll(async () => (await onMap()).sort()).toEqual([...(ways[1] as Way).ids].sort());
  });

  it('are the shortest there are, or the surest', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const row = fc
      .record({
        subject: node,
        object: node,
        status: fc.constantFrom('reported', 'assessed', 'suspected'),
        negated: fc.boolean(),
      })
      .map((part) => ({ ...part, position: 0 }) as StatementRow);
    const rank = (one: StatementRow) => status(one.status).rank;
    const all = (rows: readonly StatementRow[], at: string, seen: readonly string[]): (readonly string[])[] =>
      at === 'f'
        ? [seen]
        : [...(within(at, 1, rows) as Set<string>)]
            .filter((id) => !seen.includes(id))
            .flatMap((id) => all(rows, id, [...seen, id]));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
        const said = rows.filter((one) => !one.negated);
        const every = all(said, 'a', ['a']);
        const short = shortestWays('a', 'f', rows);
        expect(short.length).toBe(Math.min(6, every.length));
        const lengths = every.map((ids) => ids.length).sort((a, b) => a - b);
        expect(short.map(({ ids }) => ids.length)).toEqual(lengths.slice(0, 6));
        const sure = surestWays('a', 'f', rows);
        const best = [1, 2, 3, 4, 5, 6, 7].find(
          (most) =>
            all(
              said.filter((one) => rank(one) <= most),
              'a',
              ['a'],
            ).length > 0,
        );
        expect(sure[0] && rank(sure[0].weakest)).toBe(best);
        for (const { ids, steps, weakest } of [...short, ...sure]) {
          expect(new Set(ids).size).toBe(ids.length);
          expect(Math.max(...steps.map((step) => rank(step.rows[0] as StatementRow)))).toBe(rank(weakest));
        }
      }),
    );
  });
});

describe('several actors', () => {
  it('are selected by a lasso, with Shift and by rule, and show what is between and beside them', async () => {
    const [a, b] = [await markOf('syria'), await markOf('iraq')];
    await page.keyboard.press('w');
    const box = await page.locator('.lasso').boundingBox();
    const [left, top] = [Math.min(a.x, b.x) - 16, Math.min(a.y, b.y) - 16];
    const [right, bottom] = [Math.max(a.x, b.x) + 16, Math.max(a.y, b.y) + 16];
    const corner = (x: number, y: number) => page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + y);
    const { marks } = await inspect(page);
    const inside = marks.filter(({ x, y }) => x > left && x < right && y > top && y < bottom).map(({ id }) => id);
    await corner(left, top);
    await page.mouse.down();
    for (const [x, y] of [
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const)
      await corner(x, y);
    await page.mouse.up();
    await expect.poll(heading).toBe(`${inside.length} actors, places and events`);

    await page.keyboard.down('Shift');
    await press(page, await markOf('iran'));
    await page.keyboard.up('Shift');
    await expect.poll(heading).toBe(`${inside.length + 1} actors, places and events`);
    const common = commonNeighbours(new Set([...inside, 'iran']), ties());
    expect(await card().innerText()).toContain(`Beside more than one of them ${common.length}`);
    await button('Keep only these').click();
    await expect.poll(async () => (await onMap()).length).toBe(inside.length + 1);
    await page.keyboard.press('o');

    await page.keyboard.press('y');
    await page.getByRole('dialog').getByLabel('Kind').selectOption('ArmedGroup');
    await page.getByLabel('Statements, at least').fill('4');
    await button(/^Select \d+ actors$/).click();
    const armed = stage.graph.entities.filter(
      ({ id, kind }) =>
        kind === 'ArmedGroup' && ties().filter((row) => row.subject === id || row.object === id).length > 3,
    );
    await expect.poll(heading).toBe(`${armed.length} actors, places and events`);

    await page.keyboard.press('y');
    await page.getByRole('dialog').getByLabel('Kind').selectOption('');
    await page.getByLabel('Statements, at least').fill('1');
    await page.getByLabel('of type').selectOption('SHELTERS');
    const sheltered = ties().filter(({ relation }) => relation === 'SHELTERS');
    const ends = new Set(sheltered.flatMap(({ subject, object }) => [subject, object]));
    await button(/^Select \d+ actors$/).click();
    await expect.poll(heading).toBe(`${ends.size} actors, places and events`);
  });
});

describe('a note', () => {
  it('is the user’s own on an actor and on a tie, is in the link, and can be taken away', async () => {
    await find('Iran');
    await page.keyboard.press('n');
    await page.getByLabel('Your note on Iran').fill('Who in Iran?');
    await button('Keep the note').click();
    await expect.poll(() => page.locator('.own-note').innerText()).toContain('your words, not the source’s');
    await still();
    await pressTie(page, 'iran-shelters-bla');
    await page.keyboard.press('n');
    await page.getByLabel('Your note on the statement').fill('Ask for a second source.');
    await page.keyboard.press('Control+Enter');
    const notes = page.getByRole('region', { name: 'Your notes' });
    await expect
      .poll(() => notes.getByRole('listitem').allInnerTexts())
      .toEqual([
        'Iran: Who in Iran?',
        'Pakistan says Iran shelters the Balochistan Liberation Army: Ask for a second source.',
      ]);
    await expect.poll(() => decodeURIComponent(page.url())).toContain('iran-shelters-bla~Ask');
    await page.reload();
    await settled(page);
    expect(await page.locator('.own-words').innerText()).toBe('Ask for a second source.');
    await button('Remove').click();
    await expect.poll(() => notes.getByRole('listitem').count()).toBe(1);
  });
});

describe('time', () => {
  const period = () => page.locator('.time-main header .link').innerText();

  it('is stepped through by keys, and played until it is stopped; play is undone as one', async () => {
    await page.keyboard.press(']');
    await expect.poll(period).toContain('1 Jan 2018');
    await page.keyboard.press('[');
    await expect.poll(period).toContain('1 Jan 2018');
    await button('Reset').click();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: /^Play/ }).click();
    await expect.poll(period).toContain('2023');
    await button('Pause').click();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('Control+z');
    await expect.poll(period).toBe('All dates');
  });
});

describe('the card over the map', () => {
  it('moves the map out from under it, can be made smaller, and folds away while the selection stays', async () => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await find('Pakistan');
    await still();
    const left = async () => (await card().boundingBox())?.x ?? 0;
    const canvas = await page.locator('.canvas').boundingBox();
    expect((await markOf('pakistan')).x + (canvas?.x ?? 0)).toBeLessThan(await left());
    const before = await left();
    await page.getByRole('slider', { name: 'Size of the card' }).press('ArrowRight');
    expect(await left()).toBeGreaterThan(before);
    await button('Fold the card away').click();
    expect(await card().isVisible()).toBe(false);
    await button('Open the card of Pakistan').click();
    expect(await heading()).toBe('Pakistan');
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
