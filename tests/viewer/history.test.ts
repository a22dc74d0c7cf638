/** Undo, do again, and links: every view can be taken back, sent and opened. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIES, isTie, kinds, relations } from '../../src/model/vocabulary.ts';
import { indexGraph } from '../../src/view/graph-index.ts';
import { linkOf, readLink } from '../../src/view/link.ts';
import {
  ARRANGEMENTS,
  COLOURINGS,
  GROUPINGS,
  initialView,
  LISTINGS,
  SIZES,
  SURENESSES,
  type View,
} from '../../src/view/view.ts';
import { inspect, page, settled, shareStage, stage } from './stage.ts';

shareStage();

const start = initialView(FAMILIES);
const countLine = () => page.locator('.count-line').innerText();
const said = () => page.locator('[aria-live]').innerText();
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
const ties = () => stage.graph.statements.filter(isTie);
const without = (family: string) => `${ties().filter((row) => row.family !== family).length} of`;
const undoButton = () => page.getByRole('button', { name: /^Undo/ });

describe('undo', () => {
  it('takes filters back one by one and does them again, and says which', async () => {
    await page.getByRole('button', { name: /^Support/ }).click();
    await page.getByRole('button', { name: /^Reported/ }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(countLine).toContain(without('support'));
    expect(await said()).toContain('Undone: Reported hidden.');
    await page.keyboard.press('Control+z');
    await expect.poll(countLine).toContain(`${ties().length} of`);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(countLine).toContain(without('support'));
    expect(await said()).toContain('Done again: Support hidden.');
  });

  it('is told what it may take back also where the selection goes with it', async () => {
    await page.locator('.most .name').first().click();
    await expect.poll(said).toContain('Iran selected.');
    await page.keyboard.press('h');
    await expect.poll(said).toContain('Iran hidden.');
    await page.keyboard.press('Control+z');
    await expect.poll(said).toContain('Undone: Iran hidden.');
    await page.keyboard.press('Escape');
    await expect.poll(said).toContain('Selection cleared.');
  });

  it('has a button that says what it would take back', async () => {
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Undo: list shown (Ctrl Z)' }).click();
    expect(await page.locator('.stage.as-list').count()).toBe(0);
    await page.getByRole('button', { name: 'Redo: list shown (Ctrl Shift Z)' }).click();
    expect(await page.locator('.stage.as-list').count()).toBe(1);
  });

  it('takes a quick walk along statements back as one', async () => {
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('j');
    await expect.poll(() => page.locator('.side').innerText()).toContain('Statement 4 of');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.side').innerText()).toContain('In most statements');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.locator('.side').innerText()).toContain('Statement 4 of');
  });

  it('forgets what was undone once something else is done', async () => {
    await page.getByRole('button', { name: /^Support/ }).click();
    await undoButton().click();
    await page.getByRole('button', { name: /^Location/ }).click();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(countLine).toContain(without('location'));
    expect(await page.getByRole('button', { name: /^Redo/ }).getAttribute('aria-disabled')).toBe('true');
  });

  it('is the same as the browser’s back and forward', async () => {
    await page.getByRole('button', { name: /^Support/ }).click();
    await expect.poll(hash).toContain('families=');
    await page.getByRole('button', { name: 'Source', exact: true }).click();
    await expect.poll(hash).toContain('room=source');
    await page.goBack();
    await expect.poll(() => page.locator('.room-explore').count()).toBe(1);
    await expect.poll(countLine).toContain(without('support'));
    expect(await said()).toContain('Undone: the source opened.');
    await page.goForward();
    await expect.poll(() => page.locator('.room-source').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(hash).not.toContain('families=');
    await expect.poll(countLine).toContain(`${ties().length} of`);
  });
});

describe('a link', () => {
  it('opens the same picture in another window, and holds no token', async () => {
    await page.getByRole('button', { name: /^Support/ }).click();
    await page.keyboard.press('p');
    await page.locator('.most .name').first().click();
    await expect.poll(hash).toContain('actor=iran');
    await page.keyboard.press('+');
    await expect.poll(hash).toMatch(/at=[\d.]+~[\d.]+~1\.5/);
    const [before, count, link] = [await inspect(page), await countLine(), page.url()];
    expect(link).not.toContain('token');
    const other = await page.context().newPage();
    await other.goto(link);
    await settled(other);
    await expect.poll(() => other.locator('.count-line').innerText()).toBe(count);
    expect(await other.locator('.side h1').innerText()).toBe('Iran');
    // A link rounds the camera's place to less than a pixel.
    const marks = before.marks.map(({ id, x, y }) => ({ id, x: expect.closeTo(x, 0), y: expect.closeTo(y, 0) }));
    await expect.poll(async () => (await inspect(other)).marks).toMatchObject(marks);
    expect((await inspect(other)).names.length).toBe(before.names.length);
    await other.close();
  });

  it('goes on after a reload, with the browser’s own back', async () => {
    await page.getByRole('button', { name: /^Support/ }).click();
    await expect.poll(hash).toContain('families=');
    // The address follows a moment later: what it said before is not taken for this.
    await expect.poll(hash).not.toContain('statuses=');
    await page.reload();
    await settled(page);
    expect(await countLine()).toContain(without('support'));
    await page.goBack();
    await expect.poll(countLine).toContain(`${ties().length} of`);
  });

  it('that is old or hostile is told in a word, and does no more', async () => {
    const bad = '#room=vault&tie=%3Cscript%3Ealert(1)%3C/script%3E&families=support.gone&__proto__=x&statuses=%E0%A4%A';
    await page.evaluate((link) => {
      location.hash = link;
    }, bad);
    const banner = page.locator('.banner');
    await expect.poll(() => banner.innerText()).toContain('is not known here');
    expect(await banner.innerText()).toContain('<script>alert(1)</script>');
    await expect.poll(countLine).toContain(`${ties().filter((row) => row.family === 'support').length} of`);
    await expect.poll(hash).not.toContain('script');
    await banner.getByRole('button', { name: 'Dismiss' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(countLine).toContain(`${ties().length} of`);
  });

  it('says every view, and any text is some view', () => {
    const index = indexGraph({ ...stage.graph, sources: stage.graph.sources });
    const ids = stage.graph.statements.map((row) => row.id);
    const set = <T extends string>(values: readonly T[]) =>
      fc.subarray([...values]).map((some): ReadonlySet<T> => new Set(some));
    const tenth = fc.integer({ min: -9_999, max: 9_999 }).map((value) => value / 10 + 0);
    const hundredth = fc.integer({ min: 1, max: 9_999 }).map((value) => value / 100);
    const keyed = <T>(values: fc.Arbitrary<T>, ...more: readonly string[]) =>
      fc
        .dictionary(fc.constantFrom('iran', 'pakistan', 'gaza', ...more), values)
        .map((some) => new Map(Object.entries(some)));
    const pinNames = ['families.iran', 'time.gaza', 'radial..iran', 'radial.gaza.iran', 'kind_State', 'community_iran'];
    const views: fc.Arbitrary<View> = fc.record({
      room: fc.constantFrom('explore', 'source', 'ask', 'brief'),
      selection: fc.oneof(
        fc.constant({ kind: 'none' as const }),
        fc.constantFrom(...ids).map((id) => ({ kind: 'tie' as const, id })),
        fc.constantFrom(...stage.graph.entities).map(({ id }) => ({ kind: 'actor' as const, id })),
        fc.record({
          kind: fc.constantFrom('actors' as const, 'path' as const),
          ids: fc.uniqueArray(fc.constantFrom(...stage.graph.entities.map(({ id }) => id)), { minLength: 2 }),
        }),
      ),
      source: fc.constantFrom(null, ...stage.graph.sources.map((row) => row.id)),
      families: set(FAMILIES),
      surenesses: set(SURENESSES),
      hiddenKinds: set(kinds.map((row) => row.id)),
      picked: fc.record({
        relation: set(relations.map((row) => row.id)),
        speaker: set(['-', 'iran', 'pakistan']),
        source: set(stage.graph.sources.map((row) => row.id)),
        place: set(['-', 'gaza', 'jordan']),
        credibility: set(['1', '6']),
      }),
      period: fc.constantFrom(null, { from: '2023-10-07', to: '2024-01-30' }, { from: '2018-01-01', to: '2018-01-01' }),
      undated: fc.boolean(),
      only: fc.option(set(ids)),
      asList: fc.boolean(),
      listing: fc.constantFrom(...LISTINGS),
      kept: fc.option(set(['iran', 'pakistan', 'gaza'])),
      hidden: set(['iran', 'pakistan', 'gaza']),
      arrangement: fc.constantFrom(...ARRANGEMENTS),
      centre: fc.constantFrom(null, 'iran'),
      pinned: keyed(fc.record({ x: tenth, y: tenth }), ...pinNames),
      grouping: fc.constantFrom(...GROUPINGS),
      opened: set(['State', 'community-2']),
      sizeBy: fc.constantFrom(...SIZES),
      colourBy: fc.constantFrom(...COLOURINGS),
      notes: keyed(fc.string({ unit: 'grapheme' })),
      brief: fc.record({
        title: fc.string({ unit: 'grapheme' }),
        picks: fc.array(fc.record({ statement: fc.constantFrom(...ids), note: fc.string({ unit: 'grapheme' }) })),
      }),
    });
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const value = fc.oneof(text, fc.constant(null), fc.boolean(), fc.nat(), fc.array(text, { maxLength: 3 }));
    const asked = fc
      .record({
        question: fc.constantFrom(null, 'shortest-ties', 'who-says-it'),
        values: fc.dictionary(fc.constantFrom('from', 'to', 'größe', '_1'), value),
        query: fc.option(text),
      })
      .filter(({ question, query }) => question !== null || query !== null);
    const cameras = fc.record({ x: tenth, y: tenth, zoom: hundredth });
    fc.assert(
      fc.property(views, fc.option(cameras), fc.option(asked), (view, camera, asked) => {
        const read = readLink(linkOf(view, start, camera, asked), start, index);
        expect(read).toEqual({ view, camera, asked, ignored: [], lost: [] });
      }),
    );
    const long = { question: 'shortest-ties', values: {}, query: ' '.repeat(4_000) };
    expect(readLink(linkOf(start, start, null, long), start, index).asked).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { view } = readLink(text, start, index);
        expect(readLink(linkOf(view, start), start, index).view).toEqual(view);
      }),
    );
  });
});
