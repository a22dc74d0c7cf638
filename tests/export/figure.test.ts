/** The figure, as Chromium and XML tools read it. */

import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawingOf, type FigureInput, figure, figureMap } from '../../src/draw/figure.ts';
import { gathered, groupsOf } from '../../src/draw/groups.ts';
import { briefOf } from '../../src/export/brief/content.ts';
import { figureInput } from '../../src/export/figure.ts';
import { svg } from '../../src/export/formats/svg.ts';
import { readWhole } from '../../src/export/readable.ts';
import type { Selection } from '../../src/export/selection.ts';
import { rowsOf } from '../../src/export/subgraph.ts';
import { selectView } from '../../src/export/view.ts';
import type { Graph } from '../../src/model/graph.ts';
import { title as sentenceOf } from '../../src/model/sentence.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { AS_OF, entity, hostileGraph, smallGraph } from './graphs.ts';
import { scratchFolder } from './readers.ts';
import { collect, partOf, subgraphOf } from './writing.ts';

const article = await readRecords('graph');
const draw = async (graph: Graph, selection: Selection = {}, title = 'A figure') =>
  collect(svg.write(await partOf(graph, selection, title)));

const inputOf = async (graph: Graph): Promise<FigureInput> => {
  const whole = subgraphOf(graph);
  return figureInput(whole, await readWhole(whole));
};

/** Names are drawn in lines, and those of states in capitals. */
const letters = (text: string) => text.toLocaleUpperCase('en').replaceAll(/\s+/g, '');

let folder = '';
let browser: Browser;
let page: Page;
beforeAll(async () => {
  folder = await scratchFolder();
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What each line of a file tells its readers. */
async function titlesIn(file: string): Promise<readonly string[]> {
  await page.setContent(file.replace(/^<\?xml.*\?>/, ''));
  return page.locator('#map g > title').allTextContents();
}

/** Statements on the attack in Jordan: reported, suspected, judged, and who withholds judgment. */
const AROUND_JORDAN = [
  'iran-backs-iranian-backed-militants',
  'iran-does-not-confront-united-states',
  'jordan-attack-kills-american-soldiers',
  'iranian-backed-militants-kill-american-soldiers',
  'iran-retaliates-against-united-states',
  'united-states-carries-out-countermove',
  'kataib-hezbollah-carries-out-jordan-attack',
  'united-states-attacks-iran',
  'united-states-withholds-judgment-on-jordan-attack',
];

async function textsIn(file: string): Promise<string> {
  await page.setContent(file.replace(/^<\?xml.*\?>/, ''));
  return (await page.locator('svg text').allTextContents()).join(' ');
}

describe('the figure', () => {
  it('is well-formed, and all of its words are text', async () => {
    const file = await draw(smallGraph, {}, 'What <is> & what "is not"');
    await writeFile(join(folder, 'small.svg'), file);
    expect(() => execFileSync('xmllint', ['--noout', join(folder, 'small.svg')])).not.toThrow();
    const texts = letters(await textsIn(file));
    expect(texts).toContain(letters('What <is> & what "is not"'));
    const drawn = smallGraph.entities.filter(({ id }) => id !== 'strikes');
    for (const { name } of drawn) expect(texts).toContain(letters(name));
  });

  it('is well-formed whatever names and quotes look like', async () => {
    const graphs = fc.sample(hostileGraph, { numRuns: 25, seed: 99 }).filter(({ statements }) => statements.length > 0);
    const paths = graphs.map((_, n) => join(folder, `hostile-${n}.svg`));
    for (const [n, graph] of graphs.entries()) {
      await writeFile(paths[n] as string, await draw(graph, {}, 'A title with \u001f and \ud800 in it'));
    }
    expect(() => execFileSync('xmllint', ['--noout', ...paths])).not.toThrow();
  });

  it('says what was selected, what is left out, where it comes from and which version the data is', async () => {
    const file = await draw(article, { actors: { ids: ['balochistan-liberation-army'], depth: 1 } });
    const texts = await textsIn(file);
    expect(texts).toContain('Within 1 step of Balochistan Liberation Army');
    expect(texts).toContain('Left out');
    expect(texts).toContain('Sohail Mahmood, The Platform, undated');
    expect(texts).toContain(`Version of the data: ${article.version}`);
    expect(texts).not.toContain('2024-02-03');
  });

  it('explains each status, family and kind that is in it, and no other', async () => {
    const texts = await textsIn(await draw(article, { statuses: ['alleged'], families: ['support'] }));
    for (const word of ['Alleged', 'Support', 'State']) expect(texts).toContain(word);
    for (const word of ['Forecast', 'Hostile', 'Denied']) expect(texts).not.toContain(word);
  });

  it('writes the hedge or the speaker along a line that is no report', async () => {
    const texts = await textsIn(await draw(smallGraph, { statuses: ['alleged'] }));
    expect(texts).toContain('“accuses”');
  });

  it('names a speaker who is not drawn by the name, never by the id', async () => {
    const picks = [{ statement: 'iran-shelters-bla', note: '' }];
    const texts = await textsIn(await draw(article, { picks }));
    expect(texts).not.toContain('pakistan');
    expect(texts).toContain('Pakistan: ');
  });

  it('names every mark: what has no room beside its mark has a number there, and stands in the legend', async () => {
    for (const selection of [{}, { actors: { ids: ['iran'], depth: 2 } }]) {
      const part = await partOf(article, selection);
      const input = await figureInput(part, await readWhole(part));
      const texts = await textsIn(figure(input));
      const words = letters(texts);
      const touched = new Set(input.statements.flatMap(({ subject, object }) => [subject, object]));
      const nameless = input.entities.filter(({ id, name }) => touched.has(id) && !words.includes(letters(name)));
      expect(nameless.map(({ name }) => name)).toEqual([]);
      const numbers = [...texts.matchAll(/\[(\d+)\] /g)].map(([, number]) => Number(number));
      for (const number of numbers) expect(numbers.filter((one) => one === number)).toHaveLength(2);
    }
  });

  it('keeps names that run from right to left apart in its sentences, even where one is part of another', async () => {
    const [name, longer] = ['حزب الله', 'كتائب حزب الله (Kata’ib)'];
    const called: Readonly<Record<string, string>> = { bla: name, iran: longer };
    const entities = smallGraph.entities.map((row) => ({ ...row, name: called[row.id] ?? row.name }));
    const title = `Around ${longer}, ${name}`;
    const file = figure({ ...(await inputOf({ ...smallGraph, entities })), title });
    expect(await textsIn(file)).toContain(`Around \u2068${longer}\u2069, \u2068${name}\u2069`);
  });

  it('numbers ties where it is given numbers', async () => {
    const input = { ...(await inputOf(smallGraph)), numbers: new Map([['shelters', 7]]) };
    expect(await textsIn(figure(input))).toMatch(/(^| )7( |$)/);
  });

  it('puts the numbers beside words, names and marks, and shows which tie is about which', async () => {
    const part = await partOf(article, { picks: AROUND_JORDAN.map((statement) => ({ statement, note: '' })) });
    const numbers = new Map(AROUND_JORDAN.map((id, n) => [id, n + 1]));
    const input = await figureInput(part, await readWhole(part), numbers);
    const [, map, legend] = drawingOf(input).parts;
    const shapes = map?.shapes ?? [];
    const rings = shapes.filter((shape) => shape.type === 'path' && shape.width === 15.2);
    const letterPlaces = shapes.flatMap((shape) => (shape.type === 'letters' ? shape.letters : []));
    const { marks } = figureMap(input);
    expect(rings).toHaveLength(input.statements.length);
    expect(letterPlaces.length).toBeGreaterThan(80);
    for (const ring of rings) {
      const [[, left = 0, y = 0] = [], [, right = 0] = []] = ring.type === 'path' ? ring.commands : [];
      const away = (from: { readonly x: number; readonly y: number }) =>
        Math.hypot(Math.max(Number(left) - from.x, 0, from.x - Number(right)), from.y - Number(y));
      for (const letter of letterPlaces) expect(away(letter), letter.text).toBeGreaterThan(12);
      for (const mark of marks) expect(away(mark), mark.id).toBeGreaterThan(mark.radius + 6);
    }
    const dots = shapes.filter((shape) => shape.type === 'circle' && shape.radius === 3.2);
    expect(dots).toHaveLength(1);
    const key = legend?.shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : []));
    expect(key).toContain('The tie with the ring is about the one with the dot');
  });

  it('tells every statement on its line, with its speaker and status, to readers of the file', async () => {
    const titles = await titlesIn(await draw(article));
    const told = titles.join(' ');
    const entities = new Map(article.entities.map((row) => [row.id, row]));
    const rows = new Map(article.statements.map((row) => [row.id, row]));
    for (const row of article.statements) {
      const sentence = sentenceOf(
        row,
        (id) => entities.get(id),
        (id) => rows.get(id),
      );
      expect(told).toContain(row.negated ? `${sentence}.` : `${sentence} (${row.status}).`);
    }
  });

  it('explains rings, counts and sizes where it holds them, and no others', async () => {
    const all = await textsIn(await draw(article));
    expect(all).toContain('Has not happened, or has no tie shown but expected or denied ones');
    expect(all).toContain('Statements on one line: the more, the wider it is');
    expect(all).toContain('The more statements one stands in, the larger its mark.');
    const one = await textsIn(await draw(article, { picks: [{ statement: 'iran-shelters-bla', note: '' }] }));
    for (const words of ['Has not happened', 'Statements on one line', 'is about the one']) {
      expect(one).not.toContain(words);
    }
  });

  it('is the same each time', async () => {
    const selection: Selection = { actors: { ids: ['china'], depth: 1 } };
    expect(await draw(article, selection)).toBe(await draw(article, selection));
  });

  it('is refused where nobody could read it, or there is nothing to draw', async () => {
    const [first] = article.statements;
    const many = Array.from({ length: 401 }, (_, n) => ({ ...(first as (typeof article.statements)[0]), id: `s${n}` }));
    await expect(draw({ ...article, statements: many })).rejects.toThrow('cannot be read');
    await expect(draw({ ...article, entities: [entity('a')], statements: [] })).rejects.toThrow('nothing to draw');
  });
});

describe('the figure of a view', () => {
  const shownBy = async (graph: Graph, link: string) =>
    (await selectView(rowsOf(graph, AS_OF), { link, picked: 'as-shown' })).subgraph;
  const textsOf = async (link: string, graph = article) =>
    textsIn(await collect(svg.write(await shownBy(graph, link))));

  it('holds the groups with how many are in them, lines that say how many are what, and the rule in its words', async () => {
    const texts = await textsOf('#grouped=kind');
    const rows = article.statements.filter((row) => isTie(row));
    const homes = gathered(groupsOf(article.entities, article.statements, 'kind'), new Set());
    const shown = new Set(rows.flatMap(({ subject, object }) => [subject, object]));
    const groups = new Set([...shown].map((id) => homes.get(id)));
    for (const group of groups) expect(letters(texts)).toContain(letters(group?.label ?? ''));
    const states = [...shown].filter((id) => homes.get(id)?.id === 'kind_State');
    expect(texts.split(' ')).toContain(`${states.length}`);
    expect(texts).toContain(`By kind: ${shown.size} actors in ${groups.size} groups`);
    expect(texts).toContain('the rhythm of the least sure');
    expect(texts).toContain('Several families');
    const told = (await titlesIn(await collect(svg.write(await shownBy(article, '#grouped=kind'))))).join(' ');
    for (const words of ['reported', 'alleged', 'Pakistan says Iran shelters', 'more.']) expect(told).toContain(words);
    const inside = rows.filter(({ subject, object }) => homes.get(subject) === homes.get(object));
    expect(texts).toContain(`Inside groups, on no line: ${inside.length} ties`);
    expect(letters(texts)).not.toContain('IRAN');
  });

  it('has an open group in an area of its own, with its members', async () => {
    const texts = await textsOf('#grouped=kind&opened=kind_State');
    expect(letters(texts)).toContain('IRAN');
    const states = groupsOf(article.entities, article.statements, 'kind').find(({ id }) => id === 'kind_State');
    expect(texts).toContain(`States ${states?.members.length}`);
    expect(letters(texts)).toContain(letters('Armed groups'));
  });

  it('colours and sizes marks by the rules that its legend tells and counts', async () => {
    const plain = await collect(svg.write(await shownBy(article, '#')));
    const ruled = await shownBy(article, '#colour=community&size=tolls');
    const texts = await textsIn(await collect(svg.write(ruled)));
    expect(await textsIn(plain)).not.toContain('By community');
    expect(texts).toContain('By community. The form of a mark still says its kind.');
    expect(texts).toContain('at least 26,000');
    expect(texts).toContain('Never added up');
  });

  it('is grouped by itself where the map is, however many statements there are', async () => {
    const [first] = smallGraph.statements;
    const many = Array.from({ length: 420 }, (_, n) => entity(`e${n}`));
    const statements = many.map(({ id }, n) => {
      return { ...(first as (typeof smallGraph.statements)[0]), id: `s${n}`, subject: id, object: `e${n - (n % 60)}` };
    });
    const large = { ...smallGraph, entities: many, statements };
    const texts = await textsOf('#', large);
    expect(texts).toContain('By community: 420 actors in 7 groups, too many to read singly');
    await expect(textsOf('#grouped=none', large)).rejects.toThrow('cannot be read');
  });

  it('has the notes of the view at their marks and lines by letters, and their words as nobody’s but its author’s', async () => {
    const noted = '&note=iran~Ask+%3Cagain%3E&note=iran-shelters-bla~Only+their+word&note=china~Not+drawn';
    const texts = await textsOf(`#only=iran-shelters-bla.pakistan-accuses-iran-of-refuge${noted}`);
    expect(texts).toContain('Of whoever made this figure, not of the source');
    expect(texts).toContain('a Iran: Ask <again>');
    expect(texts).toContain('b Pakistan says Iran shelters the Balochistan Liberation Army: Only their word');
    expect(texts.split(' ').filter((word) => word === 'a' || word === 'b')).toHaveLength(4);
    expect(texts).not.toContain('Not drawn');
    const grouped = await textsOf(`#grouped=kind${noted}`);
    expect(grouped).toContain('b Pakistan says Iran shelters');
  });

  it('has who was put on the map without a tie, and how many neighbours are hidden', async () => {
    const texts = await textsOf('#kept=iran.pakistan.jordan&statuses=reported');
    expect(letters(texts)).toContain('JORDAN');
    expect(texts).toMatch(/\+\d+ /);
    expect(texts).toContain('how many of its neighbours are hidden');
    expect(letters(await textsOf('#kept=iran.pakistan&statuses=reported'))).not.toContain('JORDAN');
  });

  it('stands singly in a brief, where every line has its number', async () => {
    const { figureInput: input, figure: drawn } = await briefOf(
      await shownBy(article, '#grouped=kind&colour=community'),
    );
    expect(input.numbers?.size).toBe(input.statements.length);
    const texts = await textsIn(drawn);
    expect(letters(texts)).toContain('IRAN');
    expect(texts).not.toContain('Groups');
    expect(texts).toContain('By community');
  });
});
