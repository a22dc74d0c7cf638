/** Asking in the viewer: questions with their choices, the Cypher under them, rows with evidence, and the map. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askQuestion, readQuestions } from '../../src/cypher/index.ts';
import { plural } from '../../src/model/counts.ts';
import { isTie, STATUS_ROWS } from '../../src/model/vocabulary.ts';
import { startServer } from '../../src/server/index.ts';
import { seriousFindings } from './axe.ts';
import { inspect, openViewer, page, settled, shareStage, stage } from './stage.ts';

const ENDLESS = 'UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN count(a + b) AS n';

shareStage({
  open: async (on) => {
    const opened = await openViewer(on);
    await openAsk(opened.page);
    return opened;
  },
  // The browser itself writes down every answer that refuses a query.
  allowed: 'status of 422',
  again: async () => {},
});

async function openAsk(on: Page): Promise<void> {
  await on.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'Ask' }).click();
  await on.locator('.question').first().waitFor({ state: 'attached' });
}

const pick = (words: string) => page.locator('.question', { hasText: words }).first().click();
const rows = () => page.locator('.answer-table tbody tr:not(.route)');
const query = async () => (await page.locator('.cm-line').allInnerTexts()).join('\n');
const sentence = () => page.locator('.sentence').innerText();

/** Until the answer to this run is there. */
async function run(): Promise<void> {
  await page.locator('.run').click();
  await page.locator('.answer-head, .answer-notice, .answer-empty').first().waitFor();
  await page.locator('.answer.is-running').waitFor({ state: 'detached' });
}

/** Opens a picker, searches, and takes the first that is found. */
async function choose(parameter: string, words: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${parameter}:`) }).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

/** Writes a query of one's own, as one writes: over what was there. */
async function write(text: string): Promise<void> {
  await page.getByRole('button', { name: 'Start from an empty query' }).click();
  await page.locator('.cm-content').click();
  await page.keyboard.insertText(text);
}

async function ask(text: string): Promise<void> {
  await write(text);
  await page.keyboard.press('Control+Enter');
  await page.locator('.answer-head, .answer-notice').first().waitFor();
}

describe('the gallery', () => {
  it('has every question under its topic, and finds them by their words', async () => {
    const questions = await readQuestions();
    const gallery = page.getByRole('navigation', { name: 'Questions' });
    expect(await gallery.locator('.question').count()).toBe(questions.length);
    const topics = await gallery.getByRole('heading').allInnerTexts();
    expect([...topics].sort()).toEqual([...new Set(questions.map(({ topic }) => topic))].sort());
    await gallery.getByLabel('Find a question').fill('retal');
    expect(await gallery.locator('.question').count()).toBeLessThan(questions.length);
    await gallery.getByLabel('Find a question').fill('');
  });

  it('asks each of them with its defaults', async () => {
    const questions = await readQuestions();
    for (const question of questions) {
      const needed = question.parameters.filter(({ required }) => required);
      const given = Object.fromEntries(needed.map(({ name, value }) => [name, value]));
      const { rows: expected } = await askQuestion(stage.store, question.name, given);
      await page.locator(`.question[title="${question.title}"]`).click();
      await run();
      const head = page.locator('.answer-head h2');
      expect(await head.innerText(), question.name).toMatch(new RegExp(`^${expected.length} (rows?|routes?)\\b`));
      expect(await page.locator('.answer-notice').count(), question.name).toBe(0);
    }
  }, 120_000);
});

describe('a question', () => {
  it('is a sentence with its choices in it, and is answered with what was chosen', async () => {
    await pick('in at most');
    await choose('from', 'kataib');
    await choose('to', 'united states');
    await page.getByLabel('steps').fill('2');
    expect(await sentence()).toMatch(/How is .*Kata’ib Hezbollah.* tied to .*United States.* in at most/s);
    await run();
    const asked = { from: 'kataib-hezbollah', to: 'united-states', steps: 2 };
    const { columns, rows: routes } = await askQuestion(stage.store, 'shortest-ties', asked);
    const steps = routes.flatMap((row) => row[columns.indexOf('statements')] as string[]);
    expect(await page.locator('.route').count()).toBe(routes.length);
    expect(await rows().count()).toBe(steps.length);
  });

  it('narrows by the statuses and families that are ticked', async () => {
    await pick('Who is said to back');
    await run();
    const all = await rows().count();
    // On paper there are rows that are not cut off, and nothing to press.
    await page.emulateMedia({ media: 'print' });
    const quote = await page.locator('.cell-quote').first().boundingBox();
    expect((quote?.x ?? 0) + (quote?.width ?? 0)).toBeLessThanOrEqual(1280);
    for (const name of ['Run', 'Show only these', /^In the brief/]) {
      expect(await page.getByRole('button', { name }).count(), String(name)).toBe(0);
    }
    await page.emulateMedia({ media: null });
    // Statement, hedge and quote are read side by side, without scrolling sideways.
    expect(await page.locator('.answer-scroll').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    for (const status of ['Reported', 'Assessed', 'Suspected']) {
      await page.locator('.tick', { hasText: status }).getByRole('checkbox').uncheck();
    }
    expect(await page.locator('.answer-notice.stale').innerText()).toContain('have changed');
    await run();
    const alleged = await page.locator('.cell-status').allInnerTexts();
    expect(alleged.length).toBeGreaterThan(0);
    expect(alleged.length).toBeLessThan(all);
    expect(alleged.every((text) => text.startsWith('Alleged'))).toBe(true);
  });

  it('says what its answer must not be read as', async () => {
    await pick('in at most');
    await run();
    expect(await page.locator('.not-said').innerText()).toContain('no surer than its weakest step');
  });

  it('puts routes surest first, each as sure as its weakest step', async () => {
    await pick('in at most');
    await run();
    const labels = STATUS_ROWS.map(({ label }) => label.toLowerCase());
    const told = await page.locator('.route-sure').allInnerTexts();
    const ranks = told.map((text) => labels.findIndex((label) => text.toLowerCase().includes(label)));
    expect(ranks.length).toBeGreaterThan(3);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

describe('a row', () => {
  it('shows how sure it is, who says it, the hedge and the quote', async () => {
    await pick('Who is said to back');
    await run();
    const row = rows().filter({ hasText: 'Alleged' }).first();
    const text = await row.innerText();
    expect(text).toMatch(/by (Pakistan|Iran|Israel)/);
    expect(text).toMatch(/“.+”\s*¶\d/s);
  });

  it('shows all its words without scrolling sideways, whatever other columns there are', async () => {
    await pick('Who attacked or struck whom');
    await run();
    const heads = await page.locator('.answer-table thead th').allInnerTexts();
    expect(heads).toEqual(expect.arrayContaining(['Event', 'Weapons', 'Toll']));
    const screen = await page.locator('.answer-scroll').boundingBox();
    for (const words of await page.locator('.cell-quote .words').all()) {
      const box = await words.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(screen?.x ?? 0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((screen?.x ?? 0) + (screen?.width ?? 0));
    }
    const several = stage.graph.statements.find(({ id }) => id === 'iran-carries-out-strikes-in-iraq-and-syria');
    const row = page.locator('.one-row', { hasText: several?.quotes[0]?.exact ?? 'none' }).first();
    for (const { exact } of several?.quotes ?? []) expect(await row.innerText()).toContain(exact);
  });

  it('has no columns of its own for whom the statement names already', async () => {
    await pick('Who accuses whom');
    await run();
    const heads = await page.locator('.answer-table thead th').allInnerTexts();
    expect(heads).toEqual(['Statement', 'Status, speaker, hedge', 'When', 'Claim', 'Stance']);
    await page.getByRole('button', { name: 'All columns' }).click();
    expect(await page.locator('.answer-table thead th').allInnerTexts()).toContain('Accuser');
    await page.getByRole('button', { name: 'With evidence' }).click();
  });

  it('stands under the head of its group where a row is several statements', async () => {
    await pick('With whom has');
    await run();
    const { columns, rows: found } = await askQuestion(stage.store, 'not-tied', { actor: 'united-states' });
    const statements = found.flatMap((row) => row[columns.indexOf('statements')] as string[]);
    expect(await page.locator('tr.route').count()).toBe(found.length);
    expect(await rows().count()).toBe(statements.length);
    expect(await page.locator('tr.route').first().innerText()).toContain(String(found[0]?.[columns.indexOf('other')]));
  });

  it('selects its statement in the graph and the card, and the other way round', async () => {
    await pick('in at most');
    await run();
    await page.locator('.nth.on-line').first().waitFor();
    await rows().nth(1).click();
    const words = await rows().nth(1).locator('.says').innerText();
    await expect
      .poll(() => page.locator('.side h1').innerText())
      .toContain(words.split('\n').at(-1)?.split(' ').at(-1));
    expect(await rows().nth(1).getAttribute('aria-current')).toBe('true');
    expect(await page.locator('.nth.on-line[aria-current="true"]').count()).toBe(1);
    const other = page.locator('.nth.on-line:not([aria-current="true"])').last();
    const number = (await other.innerText()).split(/\D/)[0] as string;
    await other.click();
    const current = page.locator('.answer-table tr[aria-current="true"]').first();
    await expect.poll(() => current.locator('.nth').innerText()).toBe(number);
    await page.keyboard.press('Escape');
    expect(await page.locator('.side').isVisible()).toBe(false);
  });

  it('has the numbers of its rows on its lines, each to be read where several share one', async () => {
    await ask("MATCH (a {id: 'pakistan'})-[r]-(b {id: 'iran'}) RETURN r ORDER BY r.id");
    await page.locator('.nth.on-line').first().waitFor();
    const rings = await page
      .locator('.nth.on-line')
      .evaluateAll((all) =>
        all.map((ring) => ({ text: ring.textContent, isCut: ring.scrollWidth > ring.clientWidth })),
      );
    expect(rings.filter(({ text, isCut }) => isCut || !/^\d+(, \d+)*( \+\d+)?$/.test(text ?? ''))).toEqual([]);
    expect(rings.some(({ text }) => text?.includes(','))).toBe(true);
    const boxes = await page.locator('.nth.on-line').evaluateAll((all) =>
      all.map((ring) => {
        const { left, right, top, bottom } = ring.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    const over = boxes.flatMap((one, at) =>
      boxes.slice(at + 1).filter((other) => {
        const across = Math.max(one.left - other.right, other.left - one.right);
        return across < 0 && Math.max(one.top - other.bottom, other.top - one.bottom) < 0;
      }),
    );
    expect(over).toEqual([]);
  });

  it('is stepped through with J and K, in the order of the answer', async () => {
    await pick('Who is said to back');
    await run();
    await page.keyboard.press('j');
    expect(await rows().first().getAttribute('aria-current')).toBe('true');
    expect(await page.locator('.card-bar').innerText()).toContain('Statement 1 of');
    await page.keyboard.press('Escape');
  });

  it('of nodes, relationships and paths leads to their cards and is drawn as well', async () => {
    await ask('MATCH p = (a:State)-[r:SHELTERS]->(b) RETURN a, r, b, {of: a.name} AS map ORDER BY r.id');
    expect(await page.locator('.answer-table thead').innerText()).toMatch(/a\s+r\s+b\s+map/i);
    await page.locator('.nth.on-line').first().waitFor();
    await rows().first().locator('.name').first().click();
    await expect.poll(() => page.locator('.side h1').innerText()).toMatch(/Iran|Pakistan/);
    await page.keyboard.press('Escape');
  });
});

describe('the editor', () => {
  it('shows the query of the question, which can be edited and keeps the choices', async () => {
    await pick('What is said about');
    await choose('about', 'hezbollah');
    const before = await query();
    expect(before).toContain('$about');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' LIMIT 2');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => rows().count()).toBe(2);
    expect(await page.locator('.form-note').innerText()).toContain('edited');
    await page.getByRole('button', { name: 'Restore it' }).click();
    expect(await query()).toBe(before);
  });

  it('takes the values of parameters that the query brings along', async () => {
    await write('MATCH (n:Actor) WHERE n.kind IN $kinds RETURN n.name AS name ORDER BY name LIMIT $n');
    await page.getByLabel('$kinds').fill('["State"]');
    await page.getByLabel('$n').fill('3');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => rows().count()).toBe(3);
  });

  it('underlines what is wrong in place, and says how to mend it', async () => {
    await ask('MATCH (n:State)\nRETURN n.name ODER BY n.name');
    await page.locator('.cm-lintRange-error').waitFor();
    expect(await page.locator('.answer-notice.error').innerText()).toMatch(/^Line 2, column \d+: /);
    await ask("MATCH (n:State)\nWHERE n.name = 'Iran RETURN n");
    expect(await page.locator('.answer-notice.error').innerText()).toContain('This string has no end.');
    expect(await page.locator('.cm-lintRange-error').innerText()).toBe("'");
  });

  it('refuses to write, with the reason', async () => {
    await ask('MATCH (n) SET n.name = 1 RETURN n');
    expect(await page.locator('.cm-lintRange-error').innerText()).toBe('SET');
    expect(await page.locator('.answer-notice.error').innerText()).toContain('only reading is allowed');
  });

  it('says how to run on Neo4j what the embedded store would answer otherwise', async () => {
    await ask('MATCH (f:Figure) RETURN round(f.value)');
    expect(await page.locator('.cm-lintRange-error').innerText()).toBe('round');
    expect(await page.locator('.answer-notice.error').innerText()).toContain('npm run neo4j');
  });

  it('warns of a label that does not exist, in place and beside the empty answer', async () => {
    await ask('MATCH (n:Stat) RETURN n');
    expect(await page.locator('.cm-lintRange-warning').innerText()).toBe('Stat');
    expect(await page.locator('.answer-notice.warning').innerText()).toContain('Did you mean State?');
  });

  it.each([
    ['MATCH (n:Arm', /^ArmedGroup$/],
    ['MATCH ()-[r:SHEL', /^SHELTERS$/],
    ['MATCH (n) RETURN n.wiki', /^wikidata$/],
    ['RETURN coal', /^coalesce$/],
    ["MATCH (n {name: 'Kata", /^Kata.ib Hezbollah$/],
    ['shortest-t', /^shortest-ties$/],
    ['MATCH (n) RET', /^RETURN$/],
  ])('completes %s', async (text, offered) => {
    await page.getByRole('button', { name: 'Start from an empty query' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.insertText(text.slice(0, -1));
    await page.keyboard.type(text.slice(-1));
    await expect
      .poll(async () => (await page.locator('.cm-completionLabel').allInnerTexts())[0] ?? '')
      .toMatch(offered);
    await page.keyboard.press('Escape');
  });

  it('opens the question whose name is completed', async () => {
    await page.getByRole('button', { name: 'Start from an empty query' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.type('tit-for');
    await page.locator('.cm-completionLabel', { hasText: 'tit-for-tat' }).waitFor();
    // The list takes no key in its first moment, lest somebody who types on takes it unseen.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await expect.poll(sentence).toContain('Which acts answered which');
  });

  it('keeps its letters from the keys of the page', async () => {
    await write('');
    await page.keyboard.type('state');
    expect(await page.locator('.ask').isVisible()).toBe(true);
    expect(await page.locator('html').getAttribute('data-theme')).toBe(null);
    expect(await query()).toContain('state');
    await page.keyboard.press('Escape');
  });
});

describe('a long query', () => {
  it('can be cancelled, and leaves the store free', async () => {
    await write(ENDLESS);
    await page.getByLabel('Time limit').selectOption('600000');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^Cancel/ }).click();
    expect(await page.locator('.answer-notice').innerText()).toContain('Stopped');
    await page.getByLabel('Time limit').selectOption('30000');
    await ask('RETURN 1 AS one');
    expect(await rows().innerText()).toBe('1');
  });

  it('comes a page at a time, and says where it was cut', async () => {
    await ask('UNWIND range(1, 12000) AS n RETURN n ORDER BY n');
    expect(await page.locator('.answer-head h2').innerText()).toBe('10,000 rows');
    expect(await page.locator('.answer-notice.warning').innerText()).toContain('Only the first 10,000 rows');
    expect(await rows().count()).toBe(100);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await rows().first().innerText()).toBe('101');
    expect(await page.locator('.pager').innerText()).toContain('101 to 200 of 10,000');
  });
});

describe('what was asked before', () => {
  it('survives a reload, with its choices and its edits', async () => {
    await pick('What is said about');
    await choose('about', 'hamas');
    await run();
    const count = await page.locator('.answer-head h2').innerText();
    // The address follows a moment later.
    await expect.poll(() => page.url()).toContain('hamas');
    await page.reload();
    await openAsk(page);
    expect(await sentence()).toContain('Hamas');
    await pick('Which sources are there');
    await page.getByRole('button', { name: 'Asked before' }).click();
    await page.locator('.question', { hasText: 'What is said about Hamas' }).first().click();
    await run();
    expect(await page.locator('.answer-head h2').innerText()).toBe(count);
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
  });
});

describe('a link', () => {
  const inLink = (name: string) => page.evaluate((key) => new URLSearchParams(location.hash.slice(1)).get(key), name);

  it('opens a question with its choices and its answer', async () => {
    await pick('in at most');
    await choose('from', 'kataib');
    await choose('to', 'united states');
    await run();
    const count = await page.locator('.answer-head h2').innerText();
    const words = await sentence();
    await expect.poll(() => page.evaluate(() => decodeURIComponent(location.hash))).toContain('with=from~"kataib-hezb');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect.poll(() => other.locator('.sentence').innerText()).toBe(words);
    await expect.poll(() => other.locator('.answer-head h2').innerText()).toBe(count);
    await other.close();
  });

  it('opens a query to be read, and leaves running it to the reader', async () => {
    await ask('MATCH (a:State {id: $who}) RETURN a.name AS name');
    await page.getByLabel('$who').fill('iran');
    await expect.poll(() => inLink('with')).toBe('who~"iran"');
    const other = await page.context().newPage();
    await other.goto(page.url());
    const notice = other.locator('.answer-notice');
    await expect.poll(() => notice.innerText()).toContain('has not run');
    expect(await other.locator('.cm-content').innerText()).toContain('RETURN a.name AS name');
    expect(await other.locator('.answer-table').count()).toBe(0);
    await other.locator('.run').click();
    await expect.poll(() => other.locator('.answer-table tbody').innerText()).toBe('Iran');
    await other.close();
  });

  it('says when it does not carry a query, and which question is not known', async () => {
    await write(`// ${'long '.repeat(1_000)}`);
    await expect.poll(() => page.locator('.unlinked').innerText()).toContain('Too long for a link');
    await expect.poll(() => inLink('cypher')).toBeNull();
    await page.evaluate(() => {
      location.hash = 'room=ask&asks=who-pays';
    });
    const banner = page.locator('.banner');
    await expect.poll(() => banner.innerText()).toContain('who-pays');
    await banner.getByRole('button', { name: 'Dismiss' }).click();
  });
});

describe('the map', () => {
  const countLine = () => page.locator('.count-line').innerText();
  const total = () => stage.graph.statements.length;

  it('shows only the statements of the answer, also those that have not happened', async () => {
    await pick('What is forecast');
    await run();
    const head = await page.locator('.answer-head h2').innerText();
    const statements = /(\d+) statements?$/.exec(head)?.[1];
    await page.getByRole('button', { name: 'Show only these' }).click();
    await expect.poll(countLine).toContain(`${statements} of ${total()} statements shown`);
    expect(await countLine()).toContain('of a choice');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect.poll(countLine).not.toContain('of a choice');
    await openAsk(page);
  });

  it('shows them beside what it shows already', async () => {
    await pick('What does somebody say should be done');
    await run();
    const statements = Number(/(\d+) statements?$/.exec(await page.locator('.answer-head h2').innerText())?.[1]);
    await page.getByRole('button', { name: 'Add to what is shown' }).click();
    const before = stage.graph.statements.filter(isTie).length;
    await expect.poll(countLine).toContain(`${before + statements} of ${total()} statements shown`);
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await openAsk(page);
  });

  const heading = () => page.locator('.side h1').innerText();
  const said = () => page.locator('.page > [aria-live]').innerText();
  const pressed = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };

  it('selects those between whom the statements are, by keyboard; undo goes back to the answer', async () => {
    await pick('Who accuses whom');
    await run();
    const accusing = await askQuestion(stage.store, 'who-accuses-whom', {});
    const column = (name: string) => accusing.rows.map((row) => row[accusing.columns.indexOf(name)]);
    const rowOf = (id: unknown) => stage.graph.statements.find((row) => row.id === id);
    const ids = [...column('statement'), ...column('claim')].map(rowOf);
    const ends = new Set(ids.flatMap((row) => (row ? [row.subject, row.object] : [])));
    await pressed('Select');
    await expect.poll(heading).toBe(`${ends.size} actors, places and events`);
    expect(await said()).toContain(`${ends.size} actors selected`);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('side');
    await page.keyboard.press('Control+z');
    await page.locator('.answer-head').waitFor();
  });

  it('selects, shows and adds those whom rows only name, and says what it did', async () => {
    await ask("MATCH (a:State) WHERE a.id IN ['iran', 'pakistan'] RETURN a.name AS name");
    await pressed('Select');
    await expect.poll(heading).toBe('2 actors, places and events');
    await openAsk(page);
    const between = stage.graph.statements.filter(({ subject, object }) =>
      [subject, object].every((id) => id === 'iran' || id === 'pakistan'),
    );
    await pressed('Show only these');
    await expect.poll(countLine).toContain(`${between.length} of ${total()} statements shown`);
    expect(await said()).toContain(`Only ${between.length} statements shown`);
    await page.keyboard.press('Control+z');
    await page.locator('.answer-head').waitFor();
    const ahead = between.filter((row) => !isTie(row)).length;
    await pressed('Add to what is shown');
    await expect.poll(said).toContain(`${plural(ahead, 'statement')} added to what is shown`);
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await openAsk(page);
  });
});

describe('the key that runs a query', () => {
  it('does so with the focus on nothing, as after the key for the room', async () => {
    const other = (await openViewer(stage)).page;
    await other.keyboard.press('a');
    await other.locator('.question', { hasText: 'Who is said to back' }).first().click();
    await other.keyboard.press('e');
    await other.locator('.room-explore').waitFor();
    await other.keyboard.press('a');
    await other.locator('.run').waitFor();
    expect(await other.evaluate(() => document.activeElement === document.body)).toBe(true);
    await other.keyboard.press('Control+Enter');
    await other.locator('.answer-table').waitFor();
    await other.context().close();
  });
});

describe('everybody', () => {
  it.each(['light', 'dark'] as const)('axe-core finds nothing serious, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await pick('in at most');
    await run();
    await page.locator('.nth.on-line').first().waitFor();
    await rows().first().click();
    await page.getByRole('button', { name: /^from:/ }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await ask('MATCH (n:Stat) RETURN n');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });

  it('on a phone reads rows as cards, and nothing is wider than the screen', async () => {
    const phone = await openPhone();
    await phone.getByRole('button', { name: /^All \d+ questions$/ }).click();
    await phone.locator('.question', { hasText: 'Who is said to back' }).click();
    await phone.locator('.run').click();
    await phone.locator('.cell-quote').first().waitFor();
    const widest = await phone
      .locator('.answer-table td')
      .evaluateAll((cells) => Math.max(...cells.map((cell) => cell.getBoundingClientRect().right)));
    expect(widest).toBeLessThanOrEqual(390);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await phone.context().close();
  }, 60_000);

  it('waits for the editor only where it is used: the first load stays small', async () => {
    const folder = join(stage.viewerFolder, 'assets');
    const html = await readFile(join(stage.viewerFolder, 'index.html'), 'utf8');
    const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name) && html.includes(name));
    const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(folder, name))).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
    const first = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    expect(first.filter((text) => text.includes('cm-content'))).toEqual([]);
  });

  async function openPhone(): Promise<Page> {
    const opened = await openViewer(stage, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await opened.page.getByRole('button', { name: 'Ask', exact: true }).tap();
    return opened.page;
  }
});

describe('a graph that is too large for the page', () => {
  it('is asked all the same: answers bring their evidence, and that part can be explored', async () => {
    const { store, viewerFolder, browser } = stage;
    const server = await startServer({ store, port: 0, viewerFolder, wholeUpTo: 100 });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const part = await context.newPage();
    const errors: string[] = [];
    part.on('pageerror', (error) => errors.push(error.message));
    const told = part.locator('.banner');
    const all = stage.graph.statements.length;
    const tab = (name: string) => part.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name }).click();
    try {
      await part.goto(server.link);
      await part.locator('.sentence').waitFor();
      expect(await told.innerText()).toContain(`The graph has ${all} statements; at most 100 are drawn at once`);
      await tab('Explore');
      expect(await part.locator('.message').innerText()).toContain('Nothing has been asked for yet');
      await part.getByRole('button', { name: 'Ask a question' }).click();

      // Names are searched on the server, and the choice is shown by its name.
      await part.getByRole('button', { name: /^from:/ }).click();
      await part.keyboard.type('kataib');
      await part.locator('.choice', { hasText: 'Kata’ib Hezbollah' }).first().click();
      await expect.poll(() => part.locator('.sentence').innerText()).toContain('Kata’ib Hezbollah');
      await part.getByRole('button', { name: /^to:/ }).click();
      await part.keyboard.type('united states');
      await part.locator('.choice', { hasText: 'United States' }).first().click();
      await part.locator('.run').click();
      await part.locator('.answer-head').waitFor();

      const { columns, rows: routes } = await askQuestion(store, 'shortest-ties', {
        from: 'kataib-hezbollah',
        to: 'united-states',
      });
      const steps = routes.flatMap((row) => row[columns.indexOf('statements')] as string[]);
      expect(await part.locator('.route').count()).toBe(routes.length);
      const quotes = new Set(stage.graph.statements.filter(({ id }) => steps.includes(id)).map(({ quote }) => quote));
      const shown = await part.locator('.cell-quote').allInnerTexts();
      expect(new Set(shown.map((text) => /“([\s\S]+)”/.exec(text)?.[1]))).toEqual(quotes);
      expect(await told.innerText()).toMatch(new RegExp(`holds \\d+ of ${all} statements`));

      await part.getByRole('button', { name: 'Show only these' }).click();
      await settled(part);
      const { lines } = await inspect(part);
      expect(new Set(lines.flatMap(({ statements }) => statements))).toEqual(new Set(steps));

      // A link brings along what it names.
      const again = await context.newPage();
      await expect.poll(() => part.url()).toContain('only=');
      await again.goto(part.url());
      await settled(again);
      expect(new Set((await inspect(again)).lines.flatMap(({ statements }) => statements))).toEqual(new Set(steps));
      expect(await again.getByText('not known here').count()).toBe(0);
      expect(errors).toEqual([]);
    } finally {
      await context.close();
      await server.close();
    }
  }, 60_000);
});
