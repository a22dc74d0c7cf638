/** How the map lies and looks, as a user changes it: by hand, by rule, in groups, and back. */

import { describe, expect, it } from 'vitest';
import { figure, figureMap } from '../../src/draw/figure.ts';
import { figureInput } from '../../src/export/figure.ts';
import { rowsOf, selectView } from '../../src/export/index.ts';
import { readWhole } from '../../src/export/readable.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { type Inspected, inspect, openViewer, page, settled, shareStage, stage } from './stage.ts';

shareStage({
  again: async () => {
    await page.goto('about:blank');
    await page.goto(new URL('/', stage.server.link).href);
    await settled(page);
  },
});

const layoutButton = () => page.locator('.shape-button');
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
const said = () => page.locator('[aria-live]').innerText();
const markOf = async (id: string, on = page) => {
  const found = (await inspect(on)).marks.find((mark) => mark.id === id);
  if (!found) throw new Error(`${id} is not on the map.`);
  return found;
};

async function choose(label: string, name: string): Promise<void> {
  await page.keyboard.press('i');
  await page.getByRole('dialog', { name: 'How the map lies' }).getByLabel(label).selectOption(name);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.shape [role=status]').count()).toBe(0);
}

async function drag(id: string, by: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await page.locator('.canvas').boundingBox();
  const { x, y } = await markOf(id);
  const from = { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
  await page.mouse.move(from.x + by.x, from.y + by.y);
  await page.mouse.up();
}

/** A move towards the middle: outwards, the map would be wider, and fitted anew when the page is loaded again. */
async function inwards(id: string, by: { readonly x: number; readonly y: number }) {
  const box = await page.locator('.canvas').boundingBox();
  const { x, y } = await markOf(id);
  return {
    x: x < (box?.width ?? 0) / 2 ? by.x : -by.x,
    y: y < (box?.height ?? 0) / 2 ? by.y : -by.y,
  };
}

const placesOf = ({ marks }: Inspected, except = '') =>
  new Map(marks.filter(({ id }) => id !== except).map(({ id, x, y }) => [id, [x, y]]));

describe('a mark', () => {
  it('stays where it is dragged, through a filter and a reload, until it is undone; nobody else moves', async () => {
    const before = await inspect(page);
    const was = await markOf('lebanon');
    const by = await inwards('lebanon', { x: 60, y: 40 });
    await drag('lebanon', by);
    const near = { x: expect.closeTo(was.x + by.x, 0), y: expect.closeTo(was.y + by.y, 0) };
    await expect.poll(() => markOf('lebanon')).toMatchObject(near);
    expect(placesOf(await inspect(page), 'lebanon')).toEqual(placesOf(before, 'lebanon'));
    expect(await said()).toContain('Lebanon moved and pinned');
    await page.getByRole('button', { name: /^Diplomacy/ }).click();
    expect(await markOf('lebanon')).toMatchObject(near);
    await page.getByRole('button', { name: /^Diplomacy/ }).click();
    await expect.poll(hash).toContain('pin=lebanon~');
    await page.reload();
    await settled(page);
    await expect.poll(() => markOf('lebanon')).toMatchObject(near);
    await drag('lebanon', { x: by.x / 2, y: 0 });
    await page.keyboard.press('Control+z');
    await expect.poll(() => markOf('lebanon')).toMatchObject(near);
  });

  it('moves by the keyboard as one step, and goes back when it is unpinned', async () => {
    const was = await markOf('iran');
    await page.locator('.most .name').first().click();
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await markOf('iran')).x).toBeGreaterThan(was.x + 40);
    await page.getByRole('button', { name: 'Unpin' }).click();
    await expect.poll(() => markOf('iran')).toMatchObject({ x: was.x, y: was.y });
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => markOf('iran')).toMatchObject({ x: was.x, y: was.y });
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await markOf('iran')).x).toBeGreaterThan(was.x + 40);
  });

  it('keeps what its place says where it says something, and each arrangement has pins of its own', async () => {
    // Measured against others, and all at one moment: the camera may be gliding.
    const apart = async (axis: 'x' | 'y') => {
      const { marks } = await inspect(page);
      const [iran, pakistan] = ['iran', 'pakistan'].map((id) => marks.find((mark) => mark.id === id));
      return iran && pakistan ? iran[axis] - pakistan[axis] : Number.NaN;
    };
    const byTies = await apart('x');
    await choose('Arranged', 'By time');
    await expect.poll(async () => Math.abs((await apart('x')) - byTies)).toBeGreaterThan(5);
    const was = { x: await apart('x'), y: await apart('y') };
    await drag('iran', { x: 60, y: -40 });
    await expect.poll(() => apart('y')).toBeCloseTo(was.y - 40, 0);
    expect(await apart('x')).toBeCloseTo(was.x, 0);
    expect(await said()).toContain('Iran moved without another date and pinned');
    await expect.poll(hash).toContain('pin=time.iran~');
    await choose('Arranged', 'By ties');
    await expect.poll(() => apart('x')).toBeCloseTo(byTies, 0);
    await choose('Arranged', 'Around one actor');
    await expect.poll(hash).toContain('arranged=radial');
    const middle = await markOf('iran');
    await drag('iran', { x: 60, y: -40 });
    await expect.poll(said).toContain('The middle of the rings stays: Iran was not moved.');
    expect(await markOf('iran')).toEqual(middle);
  });
});

describe('a finger', () => {
  it('takes the mark it moves from, and moves the map from elsewhere', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page: held, complaints: heard } = await openViewer(stage, phone);
    const touches = await held.context().newCDPSession(held);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { readonly x: number; readonly y: number }) =>
      touches.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    const swipe = async (from: { readonly x: number; readonly y: number }) => {
      const box = await held.locator('.canvas').boundingBox();
      const start = { x: (box?.x ?? 0) + from.x, y: (box?.y ?? 0) + from.y };
      await touch('touchStart', start);
      for (const share of [0.3, 0.6, 1]) await touch('touchMove', { x: start.x + 40 * share, y: start.y - 60 * share });
      await touch('touchEnd');
    };
    const address = () => held.evaluate(() => decodeURIComponent(location.hash));
    const before = await inspect(held);
    const was = await markOf('iran', held);
    await swipe(was);
    const near = { x: expect.closeTo(was.x + 40, 0), y: expect.closeTo(was.y - 60, 0) };
    await expect.poll(() => markOf('iran', held)).toMatchObject(near);
    expect(placesOf(await inspect(held), 'iran')).toEqual(placesOf(before, 'iran'));
    await expect.poll(address).toContain('pin=iran~');
    expect(await held.locator('.side').isVisible(), 'nothing is selected by it').toBe(false);
    expect(await held.locator('.map-menu').count()).toBe(0);
    const free = (await inspect(held)).lines.flatMap((line) => line.free);
    const away = ({ x, y }: { readonly x: number; readonly y: number }) =>
      Math.min(...before.marks.map((mark) => Math.hypot(mark.x - x, mark.y - y)));
    const empty = free.filter(({ y }) => y > 120 && y < 560).sort((a, b) => away(b) - away(a))[0];
    if (!empty) throw new Error('There is no place beside the marks.');
    const lebanon = await markOf('lebanon', held);
    await swipe(empty);
    await expect.poll(async () => (await markOf('lebanon', held)).y).toBeLessThan(lebanon.y - 30);
    expect(await address()).not.toContain('lebanon~');
    await held.evaluate(() => {
      location.hash = 'grouped=kind';
    });
    const ids = async () => (await inspect(held)).marks.map(({ id }) => id);
    await expect.poll(ids).toContain('kind_State');
    const canvas = await held.locator('.canvas').boundingBox();
    // What two taps mean is told by when the finger came, not by when the page had time for it.
    await held.evaluate(() => {
      document.querySelector('.canvas')?.addEventListener('touchend', () => {
        for (const busyTill = performance.now() + 600; performance.now() < busyTill; );
      });
    });
    // Of the first tap comes a card, which must not lie under the second.
    for (const group of ['kind_State', 'kind_Event']) {
      const mark = await markOf(group, held);
      const at = { x: (canvas?.x ?? 0) + mark.x, y: (canvas?.y ?? 0) + mark.y };
      await Promise.all([touch('touchStart', at), touch('touchEnd'), touch('touchStart', at), touch('touchEnd')]);
      await expect.poll(ids).not.toContain(group);
      await expect.poll(() => held.locator('.shape [role=status]').count()).toBe(0);
    }
    expect(heard.errors).toEqual([]);
    await held.context().close();
  });
});

describe('an arrangement', () => {
  it('puts events in the order of their dates; undo brings the old one back, a link the new one', async () => {
    const before = placesOf(await inspect(page));
    await choose('Arranged', 'By time');
    const x = async (id: string) => (await markOf(id)).x;
    await expect.poll(() => x('october-7-offensive').then(Math.round)).toBeLessThan(await x('jordan-attack'));
    expect(await x('pakistan-iran-conflict')).toBeLessThan(await x('jordan-attack'));
    expect(await said()).toContain('Map arranged by time');
    await expect.poll(hash).toContain('arranged=time');
    const after = placesOf(await inspect(page));
    await page.reload();
    await settled(page);
    await expect.poll(async () => placesOf(await inspect(page))).toEqual(after);
    await page.goBack();
    await expect.poll(async () => placesOf(await inspect(page))).toEqual(before);
  });

  it('goes around the actor whose card says so', async () => {
    await page.locator('.most .name').nth(1).click();
    await page.getByRole('button', { name: 'Put in the middle' }).click();
    await expect.poll(() => layoutButton().innerText()).toContain('Around Pakistan');
    await expect.poll(hash).toContain('centre=pakistan');
    await expect.poll(() => page.locator('.shape [role=status]').count()).toBe(0);
    const middle = await markOf('pakistan');
    const far = async (id: string) => Math.hypot((await markOf(id)).x - middle.x, (await markOf(id)).y - middle.y);
    expect(await far('iran')).toBeLessThan(await far('red-sea'));
  });
});

describe('groups', () => {
  it('stand as one mark with a count; open and close again by double click, button and undo', async () => {
    await choose('Actors', 'By kind');
    const ids = async () => (await inspect(page)).marks.map(({ id }) => id);
    await expect.poll(ids).toContain('kind_State');
    expect(await ids()).not.toContain('iran');
    const box = await page.locator('.canvas').boundingBox();
    const { x, y } = await markOf('kind_State');
    await page.mouse.dblclick((box?.x ?? 0) + x, (box?.y ?? 0) + y);
    await expect.poll(ids).toContain('iran');
    expect(await ids()).not.toContain('kind_State');
    // The card of the first press must not lie under the second, wherever the group stands.
    const rightmost = (await inspect(page)).marks
      .filter(({ id }) => id.startsWith('kind_'))
      .sort((a, b) => b.x - a.x)[0];
    await page.mouse.dblclick((box?.x ?? 0) + (rightmost?.x ?? 0), (box?.y ?? 0) + (rightmost?.y ?? 0));
    await expect.poll(ids).not.toContain(rightmost?.id);
    await page.keyboard.press('Control+z');
    await expect.poll(ids).toContain(rightmost?.id);
    await page.keyboard.press('i');
    await page.getByRole('button', { name: 'Close States' }).click();
    await expect.poll(ids).toContain('kind_State');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(ids).toContain('iran');
  });

  it('stay where they are dragged, through opening another, a reload and undo; their members stay in their area', async () => {
    await choose('Actors', 'By kind');
    await expect.poll(async () => (await inspect(page)).marks.map(({ id }) => id)).toContain('kind_State');
    const before = await inspect(page);
    const was = await markOf('kind_State');
    const by = await inwards('kind_State', { x: 70, y: 50 });
    await drag('kind_State', by);
    const near = { x: expect.closeTo(was.x + by.x, 0), y: expect.closeTo(was.y + by.y, 0) };
    await expect.poll(() => markOf('kind_State')).toMatchObject(near);
    expect(placesOf(await inspect(page), 'kind_State')).toEqual(placesOf(before, 'kind_State'));
    expect(await said()).toContain('States moved and pinned');
    await expect.poll(hash).toContain('pin=kind_State~');
    await page.reload();
    await settled(page);
    await expect.poll(() => markOf('kind_State')).toMatchObject(near);
    await page.keyboard.press('i');
    await page.getByRole('button', { name: 'Open Persons' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await inspect(page)).marks.map(({ id }) => id)).toContain('qassem-soleimani');
    const member = await markOf('qassem-soleimani');
    await drag('qassem-soleimani', { x: 40, y: 40 });
    await expect.poll(said).toContain('stay in its area: Qassem Soleimani was not moved.');
    expect(await markOf('qassem-soleimani')).toEqual(member);
    await page.keyboard.press('Control+z');
    await expect.poll(() => markOf('kind_State')).toMatchObject(near);
    const box = await page.locator('.canvas').boundingBox();
    await page.mouse.click((box?.x ?? 0) + was.x + by.x, (box?.y ?? 0) + was.y + by.y);
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await markOf('kind_State')).x).toBeGreaterThan(was.x + by.x + 5);
    await page.locator('.group-card').getByRole('button', { name: 'Unpin' }).click();
    await expect.poll(() => markOf('kind_State')).toMatchObject({ x: was.x, y: was.y });
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await markOf('kind_State')).x).toBeGreaterThan(was.x + by.x + 5);
  });

  it('are told of on a card that leaves alone how the map is laid out', async () => {
    await choose('Actors', 'By kind');
    const lineOf = async (id: string) => (await inspect(page)).lines.find((line) => line.id === id);
    await expect.poll(() => lineOf('between kind_Place kind_Population')).toBeDefined();
    const box = await page.locator('.canvas').boundingBox();
    const places = (await lineOf('between kind_Place kind_Population'))?.free ?? [];
    for (const at of [places[0], places.at(-1)]) {
      await page.mouse.click((box?.x ?? 0) + (at?.x ?? 0), (box?.y ?? 0) + (at?.y ?? 0));
      await page.locator('.group-card', { hasText: 'Places' }).waitFor();
      const [card, panel] = [
        await page.locator('.group-card').boundingBox(),
        await page.locator('.shape').boundingBox(),
      ];
      if (!card || !panel) throw new Error('One of them is not on screen.');
      const isBeside = card.x >= panel.x + panel.width || card.y >= panel.y + panel.height;
      expect(isBeside).toBe(true);
      await page.locator('.group-card').getByRole('button', { name: 'Close' }).click();
      // Presses that follow each other at once are a double one.
      await page.waitForTimeout(500);
    }
  });

  it('have a path marked on the lines between them that hold its steps, and are opened from its card', async () => {
    const path = 'path=iran.iranian-backed-militants.american-forces';
    await page.evaluate((link) => {
      location.hash = link;
    }, `grouped=kind&families=hostile.support&${path}`);
    const wordsOf = async () =>
      (await inspect(page)).words.map(({ id }) => id).filter((id) => id.startsWith('between'));
    const steps = ['between kind_Military kind_Unidentified', 'between kind_State kind_Unidentified'];
    // What is faded has no words: those on the way stand out.
    await expect.poll(async () => (await wordsOf()).sort()).toEqual(steps);
    const card = page.locator('.side');
    expect(await card.innerText()).toContain('they may hold other statements too');
    await card.getByRole('button', { name: 'Open these groups' }).click();
    const ids = async () => (await inspect(page)).marks.map(({ id }) => id);
    await expect.poll(ids).toEqual(expect.arrayContaining(['iran', 'iranian-backed-militants', 'american-forces']));
    expect(await card.getByRole('button', { name: 'Open these groups' }).count()).toBe(0);
    expect(await said()).toContain('3 groups opened.');
    await page.keyboard.press('Control+z');
    await expect.poll(ids).toContain('kind_State');
    await expect.poll(async () => (await wordsOf()).sort()).toEqual(steps);
  });

  it('say where a step of a path lies inside one of them', async () => {
    await page.evaluate(() => {
      location.hash = 'grouped=kind&path=iran.pakistan';
    });
    const card = page.locator('.side');
    await expect.poll(() => card.innerText()).toContain('inside the group “States”: not drawn');
    await card.getByRole('button', { name: 'Open this group' }).click();
    const ids = async () => (await inspect(page)).marks.map(({ id }) => id);
    await expect.poll(ids).toEqual(expect.arrayContaining(['iran', 'pakistan']));
    expect(await card.innerText()).not.toContain('not drawn');
  });

  it('have a key of the marks and ends that are drawn, on ground of its own', async () => {
    const key = page.locator('.kind-key');
    expect(await key.innerText()).toContain('Armed group');
    await choose('Actors', 'By kind');
    await expect.poll(() => key.innerText()).toContain('Group, with how many of it are shown');
    expect(await key.innerText()).toContain('Several families');
    expect(await key.innerText()).not.toContain('Armed group');
    await page.keyboard.press('i');
    await page.getByRole('button', { name: 'Open Governments' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => key.innerText()).toContain('Government');
    const ground = await key.evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(ground).toBe(await page.locator('.legend').evaluate((one) => getComputedStyle(one).backgroundColor));
  });

  it('are joined by lines that say how many of their ties are only alleged', async () => {
    await choose('Actors', 'By kind');
    await expect.poll(async () => (await inspect(page)).marks.map(({ id }) => id)).toContain('kind_State');
    const lineBetween = async () =>
      (await inspect(page)).lines.find(({ id }) => id === 'between kind_ArmedGroup kind_State');
    await expect.poll(lineBetween).toBeDefined();
    const line = await lineBetween();
    const kinds = new Map(stage.graph.entities.map(({ id, kind }) => [id, kind]));
    const between = new Set(['State', 'ArmedGroup']);
    const rows = stage.graph.statements.filter((row) => {
      const ends = new Set([kinds.get(row.subject), kinds.get(row.object)]);
      return isTie(row) && ends.size === 2 && [...ends].every((kind) => kind !== undefined && between.has(kind));
    });
    expect(line?.statements).toHaveLength(rows.length);
    const at = line?.free[0];
    const box = await page.locator('.canvas').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (at?.x ?? 0), (box?.y ?? 0) + (at?.y ?? 0));
    const alleged = rows.filter((row) => row.status === 'alleged').length;
    await expect.poll(() => page.locator('.group-card').innerText()).toContain(`${alleged} alleged`);
  });
});

describe('the figure of a view', () => {
  const figureOf = async () => {
    const link = await page.evaluate(() => location.hash);
    const { subgraph } = await selectView(rowsOf(stage.graph, '2024-02-03T00:00:00Z'), { link, picked: 'as-shown' });
    return figureInput(subgraph, await readWhole(subgraph, true));
  };

  it('holds the marks and lines that the map holds, groups and singles alike', async () => {
    await choose('Actors', 'By kind');
    await page.keyboard.press('i');
    await page.getByRole('button', { name: 'Open Governments' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await inspect(page)).marks.map(({ id }) => id)).toContain('iranian-regime');
    await expect.poll(hash).toContain('opened=kind_Government');
    const drawn = figureMap(await figureOf());
    const seen = await inspect(page);
    expect(seen.marks.map(({ id }) => id).sort()).toEqual(drawn.marks.map(({ id }) => id).sort());
    const counts = (all: readonly { readonly statements: readonly unknown[]; readonly id: string }[]) =>
      all.map(({ id, statements }) => `${id}: ${statements.length}`).sort();
    expect(counts(seen.lines)).toEqual(counts(drawn.lines));
  });

  it('has the sizes and the key of the map', async () => {
    await choose('Size', 'Betweenness');
    await choose('Colour', 'Community');
    await expect.poll(hash).toContain('colour=community');
    await expect.poll(() => page.locator('.rule-key').innerText()).toContain('shortest chains');
    const input = await figureOf();
    const radius = new Map(figureMap(input).marks.map((mark) => [mark.id, mark.radius]));
    const seen = (await inspect(page)).marks;
    const [first] = seen as [(typeof seen)[0]];
    const scale = first.radius / (radius.get(first.id) as number);
    for (const mark of seen) expect(mark.radius, mark.id).toBeCloseTo(scale * (radius.get(mark.id) as number), 3);
    const key = await page.locator('.rule-key li').allInnerTexts();
    const texts = figure(input);
    expect(key.length).toBeGreaterThan(3);
    for (const row of key) expect(texts).toContain(row.replaceAll(/\s+/g, ' ').trim());
  });
});

describe('size and colour', () => {
  it('says so when the chains of ties cannot be counted, and leaves all marks alike', async () => {
    const { page: broken } = await openViewer(stage);
    await broken.route('**/layout.worker*', (route) => route.abort());
    await broken.evaluate(() => {
      location.hash = 'size=betweenness';
    });
    const words = 'The chains of ties could not be counted (the browser could not run the page’s worker), so all marks';
    await expect.poll(() => broken.locator('.rule-key').innerText()).toContain(words);
    const radii = new Set((await inspect(broken)).marks.map(({ radius }) => radius));
    expect(radii.size).toBe(1);
    await broken.context().close();
  });

  it('follow a rule that the key tells and counts', async () => {
    const was = (await markOf('israeli-assault-on-gaza')).radius;
    await choose('Size', 'Tolls');
    await expect.poll(async () => (await markOf('israeli-assault-on-gaza')).radius).toBeGreaterThan(was);
    expect(await page.locator('.rule-key').innerText()).toContain('Never added up');
    await choose('Colour', 'Community');
    const key = await page.locator('.rule-key').innerText();
    const counts = [...key.matchAll(/(\d+)\/(\d+)/g)].map((match) => Number(match[2]));
    const touched = new Set(stage.graph.statements.flatMap((row) => [row.subject, row.object]));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(touched.size);
    await choose('Size', 'Betweenness');
    await expect.poll(() => page.locator('.rule-key').innerText()).toContain('shortest chains');
    await expect.poll(async () => (await markOf('iran')).radius).toBeGreaterThan((await markOf('israel')).radius);
  });
});
