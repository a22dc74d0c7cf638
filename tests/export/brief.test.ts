/** The brief, as Chromium and CommonMark's own parser read it. */

import { rm } from 'node:fs/promises';
import { Parser } from 'commonmark';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../src/export/brief/content.ts';
import { briefHtml } from '../../src/export/formats/brief-html.ts';
import { briefMarkdown } from '../../src/export/formats/brief-markdown.ts';
import type { Selection } from '../../src/export/selection.ts';
import type { Subgraph } from '../../src/export/subgraph.ts';
import { CODER_LABEL, NOTE_LABEL } from '../../src/model/brief-words.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { hostileGraph, smallGraph } from './graphs.ts';
import { scratchFolder } from './readers.ts';
import { collect, partOf, subgraphOf } from './writing.ts';

const article = await readRecords('graph');
const jordan: Selection = { actors: { ids: ['jordan-attack', 'kataib-hezbollah'], depth: 1 } };

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

/** White space is tidied on pages; all else stays. */
const squeezed = (text: string) => text.replaceAll(/[\s\u200b]+/g, ' ').trim();
/** What a browser does not take as it is, or shows as nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this takes out
const withoutControls = (text: string) => text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '');

async function open(subgraph: Subgraph): Promise<string[]> {
  const requests: string[] = [];
  const note = (request: { url(): string }) => requests.push(request.url());
  page.on('request', note);
  await page.setContent(await collect(briefHtml.write(subgraph)), { waitUntil: 'load' });
  page.off('request', note);
  return requests.filter((url) => !url.startsWith('data:') && !url.startsWith('about:'));
}

let whole: Promise<Brief> | undefined;

/** Made once: the figure of the whole article takes seconds. */
function wholeBrief(): Promise<Brief> {
  whole ??= briefOf(subgraphOf(article));
  return whole;
}

describe('what a brief says', () => {
  it('tells every tie, and apart from these what has not happened or is denied', async () => {
    const brief = await briefOf(subgraphOf(smallGraph));
    const ids = (items: typeof brief.ties) => items.map(({ statement }) => statement.id).sort();
    expect(ids(brief.ties)).toEqual(
      smallGraph.statements
        .filter(isTie)
        .map(({ id }) => id)
        .sort(),
    );
    expect(ids(brief.notTies)).toEqual(['not-china', 'reacts']);
  });

  it('never puts an allegation, a suspicion or a forecast as a fact', async () => {
    const { ties, notTies } = await briefOf(await partOf(article, { statuses: ['alleged', 'suspected', 'forecast'] }));
    for (const { sentence, statement } of [...ties, ...notTies]) {
      const speaker = article.entities.find(({ id }) => id === statement.said_by)?.name;
      const isMarked = /^(Alleged|Suspected|Expected|Denied|Doubted)|\b(says?|said|expects?|predicts?|warns?)\b/i;
      expect(isMarked.test(sentence) || (speaker !== undefined && sentence.includes(speaker))).toBe(true);
    }
  });

  it('numbers statements once, and refers to them by number', async () => {
    const { ties, notTies } = await briefOf(await partOf(article, jordan));
    const numbers = [...ties, ...notTies].map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const withheld = ties.find(({ statement }) => statement.relation === 'WITHHOLDS_JUDGMENT_ON');
    const suspected = ties.find(({ statement }) => statement.status === 'suspected');
    expect(withheld?.remark).toContain(`withholds ${suspected?.number}`);
  });

  it('gives the words of time that a source has instead of a date', async () => {
    const { ties } = await briefOf(
      await partOf(article, {
        answer: { mentioned: new Set(['military-leadership-rules-pakistan']), entities: new Set() },
      }),
    );
    expect(ties.map(({ remark }) => remark)).toEqual([expect.stringContaining('no date; “now” in the text')]);
  });

  it('gives the words of the source beside a span that is read into them', async () => {
    const mentioned = new Set(['pakistan-fights-iran', 'bla-carries-out-january-30-attack']);
    const { ties } = await briefOf(await partOf(article, { answer: { mentioned, entities: new Set() } }));
    expect(ties[0]?.remark).toContain('10–19 January [2024], “in mid-January” in the text');
    expect(ties[1]?.remark).not.toContain('in the text');
  });

  it('gives the notes of the records as such, apart from those of the author', async () => {
    const picks = [{ statement: 'kataib-hezbollah-carries-out-jordan-attack', note: 'Ask again.' }];
    const { ties, names, tolls } = await briefOf(await partOf(article, { picks }));
    expect(ties[0]?.notes).toEqual([
      { label: CODER_LABEL, text: expect.stringContaining('A likeness of tactics.') },
      { label: NOTE_LABEL, text: 'Ask again.' },
    ]);
    expect(names).toContainEqual({ name: 'Kata’ib Hezbollah', note: 'Not to be taken for Hezbollah in Lebanon.' });
    expect(tolls.flatMap(({ notes }) => notes).map(({ label }) => label)).toContain(CODER_LABEL);
  });

  it('gives the note on a source, and says what its places count', async () => {
    const note = article.sources[0]?.note as string;
    const part = await partOf(article, jordan);
    const { sources } = await briefOf(part);
    expect(sources.map(({ notes }) => notes)).toEqual([[{ label: CODER_LABEL, text: note.trim() }]]);
    await open(part);
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Sources' }) });
    const told = squeezed((await section.textContent()) as string);
    expect(told).toContain(squeezed(note));
    expect(told).toMatch(/¶ counts the paragraphs of the body.*“Front 1”.*“back 1”/);
  });

  it('says of a number how sure it is and whose word, its unit, and the words of the source where they differ', async () => {
    const { tolls, otherNumbers } = await wholeBrief();
    const about = (name: string) => [...tolls, ...otherNumbers].find((row) => row.about === name);
    expect(about('Israeli assault on Gaza')?.value).toBe('at least 26,000, “over 26,000” in the text');
    expect(about('Israeli assault on Gaza')?.counted).toContain('“Palestinian deaths”');
    expect(about('Border of Pakistan and Iran')?.value).toBe('560 miles');
    expect(about('Rising violence in Pakistan')?.value).toBe('3 years');
    expect(about('Attacks on American forces')?.value).toBe('at least 160 attacks, “more than 160” in the text');
    const alleged = smallGraph.figures.map((row) => ({ ...row, status: 'alleged', said_by: 'iran' }) as const);
    const part = subgraphOf({ ...smallGraph, figures: alleged });
    await open(part);
    expect(await page.getByRole('row').nth(1).getByRole('cell').nth(3).textContent()).toBe('Alleged by Iran');
  });

  it('gives tolls one by one, never a sum', async () => {
    const { tolls } = await wholeBrief();
    const counted = article.figures.filter(({ measure }) => measure === 'killed' || measure === 'injured');
    expect(tolls).toHaveLength(counted.length);
  });
});

describe('a brief of picked statements', () => {
  const note = 'Compare with <b>the</b> year before.';
  const picks = [
    { statement: 'reacts', note: '' },
    { statement: 'struck-since', note: '' },
    { statement: 'shelters', note },
    { statement: 'gone-since', note: '' },
  ];

  it('tells these and no others in their order, ties before what has not happened', async () => {
    const { title, ties, notTies } = await briefOf(await partOf(smallGraph, { picks }));
    const told = [...ties, ...notTies].map(({ number, statement }) => [number, statement.id]);
    expect(told).toEqual([
      [1, 'struck-since'],
      [2, 'shelters'],
      [3, 'reacts'],
    ]);
    expect(title).toBe('A part');
  });

  it('numbers the figure alike, and says what is left out and what is gone', async () => {
    const { figure, method, tolls } = await briefOf(await partOf(smallGraph, { picks }));
    expect(figure).toMatch(/>3<\/text>/);
    expect(figure).not.toMatch(/>4<\/text>/);
    expect(method.join(' ')).toContain('Left out: 4 statements');
    expect(method.join(' ')).toContain('not in this selection of the data: gone-since');
    // The strikes were not picked, and so their dead are of no statement here.
    expect(tolls).toEqual([]);
  });

  it('prints a note as the author’s, outside of every quote', async () => {
    const part = await partOf(smallGraph, { picks });
    await open(part);
    expect(await page.locator('.note').allTextContents()).toEqual([`${NOTE_LABEL} ${note}`]);
    expect((await page.locator('blockquote').allTextContents()).join(' ')).not.toContain('the year before');
    const [markdown] = briefMarkdown.files(part);
    const text = await collect((markdown as { write: () => AsyncIterable<string> }).write());
    expect(text).toContain(`*${NOTE_LABEL}* Compare with \\<b\\>the\\</b\\> year before.`);
  });
});

describe('brief-html', () => {
  it('asks for nothing from outside, and shows every statement with its quotes', async () => {
    expect(await open(await partOf(article, jordan))).toEqual([]);
    const text = squeezed((await page.locator('main').allTextContents()).join(' '));
    const { ties, notTies } = await briefOf(await partOf(article, jordan));
    for (const { sentence, quotes } of [...ties, ...notTies]) {
      expect(text).toContain(squeezed(sentence));
      for (const { exact } of quotes) expect(text).toContain(squeezed(exact));
    }
    expect(text).toContain(article.version);
  });

  it('keeps texts that look like markup as text', async () => {
    for (const graph of fc.sample(hostileGraph, { numRuns: 12, seed: 11 })) {
      if (graph.statements.length === 0) continue;
      expect(await open(subgraphOf(graph))).toEqual([]);
      const quotes = await page.locator('blockquote').allTextContents();
      const text = squeezed(withoutControls(quotes.join(' ')));
      for (const { quote } of graph.statements) expect(text).toContain(squeezed(withoutControls(quote)));
      expect(await page.locator('script, b b, main iframe').count()).toBe(0);
    }
  });
});

describe('brief-md', () => {
  async function textOf(subgraph: Subgraph): Promise<{ text: string; kinds: ReadonlySet<string> }> {
    const file = briefMarkdown.files(subgraph).find(({ name }) => name === 'brief.md');
    const walker = new Parser().parse(await collect((file as { write: () => AsyncIterable<string> }).write())).walker();
    let text = '';
    const kinds = new Set<string>();
    for (let event = walker.next(); event; event = walker.next()) {
      kinds.add(event.node.type);
      if (event.entering && event.node.literal) text += event.node.literal;
      if (event.node.type === 'softbreak' || event.node.type === 'paragraph') text += ' ';
    }
    return { text: squeezed(text), kinds };
  }

  it('is the same text to a parser, whatever a source’s words look like', async () => {
    for (const graph of fc.sample(hostileGraph, { numRuns: 60, seed: 12 })) {
      if (graph.statements.length === 0) continue;
      const { text, kinds } = await textOf(subgraphOf(graph));
      for (const { quote } of graph.statements) expect(text).toContain(squeezed(quote));
      for (const kind of ['html_block', 'html_inline', 'link', 'code']) expect(kinds).not.toContain(kind);
    }
  });

  it('names the figure beside it', async () => {
    const names = briefMarkdown.files(await partOf(article, jordan)).map(({ name }) => name);
    expect(names).toEqual(['brief.md', 'figure.svg']);
  });
});
