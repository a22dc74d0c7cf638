/** Parts of the graph: what they hold, and what they say of themselves. */

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerIds } from '../../src/export/answer-ids.ts';
import { spilloverJson } from '../../src/export/formats/spillover-json.ts';
import { svg } from '../../src/export/formats/svg.ts';
import { importRecords } from '../../src/export/import.ts';
import type { Selection } from '../../src/export/selection.ts';
import { type Rows, rowsOf, type Subgraph } from '../../src/export/subgraph.ts';
import { selectView } from '../../src/export/view.ts';
import { SpilloverError } from '../../src/model/errors.ts';
import type { Graph } from '../../src/model/graph.ts';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../src/model/values.ts';
import { ENTITY_KINDS, FAMILIES, STATUSES } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { NONE, NOTHING_PICKED, passes } from '../../src/view/filters.ts';
import { indexGraph } from '../../src/view/graph-index.ts';
import { linkOf } from '../../src/view/link.ts';
import { initialView, SURENESSES, type View } from '../../src/view/view.ts';
import { AS_OF, entity, quoteFrom, smallGraph, source, statement } from './graphs.ts';
import { scratchFolder } from './readers.ts';
import { collect, partOf } from './writing.ts';

const article = await readRecords('graph');
const ofArticle = (selection: Selection) => partOf(article, selection);
const ofSmall = (selection: Selection) => partOf(smallGraph, selection);

async function all<Row>(rows: Rows<Row>): Promise<Row[]> {
  const list: Row[] = [];
  for await (const row of rows()) list.push(row);
  return list;
}

const idsOf = async (rows: Rows<{ readonly id: string }>) => (await all(rows)).map(({ id }) => id);

const answer = (...values: Value[]) => ({ answer: answerIds({ rows: [values] }) });

it('is everything where nothing narrows it', async () => {
  const whole = await ofArticle({});
  expect(whole.filters).toEqual([]);
  expect(await all(whole.statements)).toHaveLength(article.statements.length);
  expect(await all(whole.entities)).toHaveLength(article.entities.length);
  expect(whole.leftOut).toEqual({ entities: 0, statements: 0, undated: 0, figures: 0 });
});

it('takes the numbers about those whom its statements are about, not about who only says them', async () => {
  const picks = [{ statement: 'iran-shelters-bla', note: '' }];
  const { figures } = await ofArticle({ picks });
  const subjects = (await all(figures)).map(({ subject }) => subject);
  expect(subjects).not.toContain('pakistan');
  const jordan = await ofArticle({ picks: [{ statement: 'kataib-hezbollah-carries-out-jordan-attack', note: '' }] });
  expect((await all(jordan.figures)).map(({ subject }) => subject)).toContain('jordan-attack');
});

it('takes the statements of an actor, and what others say about these', async () => {
  const part = await ofSmall({ actors: { ids: ['bla'], depth: 1 } });
  expect(await idsOf(part.statements)).toEqual(['accuses', 'shelters']);
  expect(await idsOf(part.entities)).toEqual(['bla', 'iran', 'pakistan']);
  expect(part.filters).toEqual(['Within 1 step of جيش تحرير بلوشستان']);
});

it('goes on along ties only: a forecast and a denial connect nobody', async () => {
  const part = await ofSmall({ actors: { ids: ['china'], depth: 3 } });
  expect(await idsOf(part.statements)).toEqual(['not-china', 'reacts']);
  const [reacts] = (await all(part.statements)).slice(-1);
  expect(reacts?.conditions).toEqual([]);
  const further = await ofSmall({ actors: { ids: ['bla'], depth: 2 } });
  expect(await idsOf(further.statements)).toContain('struck-since');
});

it('takes what may have happened in a span, and counts what has no date', async () => {
  const later = await ofSmall({ from: '2024-01-15' });
  expect(await idsOf(later.statements)).toEqual(['struck-first', 'struck-since']);
  expect(later.leftOut).toMatchObject({ statements: 5, undated: 5 });
  const before = await ofSmall({ to: '2024-01-09' });
  expect(await idsOf(before.statements)).toEqual(['struck-since']);
  expect(before.leftOut).toMatchObject({ statements: 6, undated: 5 });
});

it('takes what a query answers with: nodes, relationships, paths and ids in columns', async () => {
  const iran = new GraphNode('1', ['Entity', 'Actor', 'State'], { id: 'iran' });
  const bla = new GraphNode('2', ['Entity', 'Actor', 'ArmedGroup'], { id: 'bla' });
  const shelters = new GraphRelationship('3', '1', '2', 'SHELTERS', { id: 'shelters' });
  expect(await idsOf((await ofSmall(answer(new GraphPath([iran, bla], [shelters])))).statements)).toEqual(['shelters']);
  expect(await idsOf((await ofSmall(answer('Iran', ['struck-first'], null, 3n))).statements)).toEqual(['struck-first']);
  const toll = await ofSmall(answer('toll'));
  expect(await idsOf(toll.figures)).toEqual(['toll']);
  expect(await idsOf(toll.entities)).toEqual(['pakistan', 'strikes']);
});

it('takes actors where an answer is about nothing but actors', async () => {
  const part = await ofSmall(answer('iran', 'bla'));
  expect(await idsOf(part.entities)).toEqual(['bla', 'iran']);
  expect(await all(part.statements)).toEqual([]);
});

const someOf = <Word extends string>(words: readonly Word[]) =>
  fc.option(
    fc.subarray([...words], { minLength: 1 }).map((some) => new Set(some)),
    { nil: undefined, freq: 2 },
  );
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const speakers = [NONE, ...new Set(article.statements.flatMap(({ said_by }) => said_by ?? []))];

/** Every filter that a view has, each now and then. */
const filtered: fc.Arbitrary<Partial<View>> = fc
  .record({
    families: someOf(FAMILIES),
    surenesses: someOf(SURENESSES),
    hiddenKinds: someOf(ENTITY_KINDS),
    speaker: someOf(speakers),
    period: fc.constantFrom(undefined, undefined, { from: '2024-01-10', to: '2024-01-20' }),
    undated: fc.boolean(),
    only: someOf(ids(article.statements)),
    kept: someOf(ids(article.entities)),
    hidden: someOf(ids(article.entities)),
  })
  .map(({ speaker, ...filters }) => ({
    ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
    ...(speaker ? { picked: { ...NOTHING_PICKED, speaker } } : {}),
  }));

it('takes of any view what the viewer shows of it, and counts the rest', async () => {
  const index = indexGraph(article);
  const start = initialView(FAMILIES);
  await fc.assert(
    fc.asyncProperty(filtered, async (filters) => {
      const view: View = { ...start, ...filters };
      const link = linkOf(view, start);
      const { subgraph } = await selectView(rowsOf(article, AS_OF), { link, picked: 'as-shown' });
      const shown = article.statements.filter((row) => passes(row, view, index));
      expect((await idsOf(subgraph.statements)).sort()).toEqual(ids(shown).sort());
      expect(subgraph.title).toBe(`${shown.length} of ${article.statements.length} statements`);
      const { statements, entities, figures, undated } = subgraph.leftOut;
      expect(shown.length + statements).toBe(article.statements.length);
      expect((await all(subgraph.entities)).length + entities).toBe(article.entities.length);
      expect((await all(subgraph.figures)).length + figures).toBe(article.figures.length);
      const dated = article.statements.filter((row) => passes(row, { ...view, undated: true }, index));
      expect(undated).toBe(dated.length - shown.length);
    }),
    { numRuns: 60 },
  );
});

it('takes any number of steps, and stops where nothing new is found', async () => {
  const far = await ofSmall({ actors: { ids: ['bla'], depth: 1e12 } });
  expect(await idsOf(far.statements)).toEqual(
    await idsOf((await ofSmall({ actors: { ids: ['bla'], depth: 9 } })).statements),
  );
});

describe('a link that outlived what it names', () => {
  const first = article.statements[0]?.id as string;
  const viewed = async (link: string, picked: 'only' | 'as-shown' = 'as-shown') =>
    (await selectView(rowsOf(article, AS_OF), { link, picked })).subgraph;

  it.each([
    ['statements', 'only=nosuch', 'nosuch'],
    ['statements beside a filter', 'statuses=alleged&only=nosuch.gone', 'nosuch, gone'],
    ['actors', 'kept=nosuch', 'nosuch'],
    ['picks', 'pick=nosuch~a+note', 'nosuch'],
    ['speakers', 'speakers=atlantis', 'atlantis'],
    ['an actor that was selected', 'actor=nosuch', 'nosuch'],
    ['a status', 'statuses=certain', 'certain'],
    ['a filter of another version', 'mood=gloomy', 'mood'],
    ['a day that is none', 'from=yesterday&to=2024-01-20', 'yesterday'],
    ['half a span', 'from=2024-01-10', '2024-01-10'],
  ])('is refused where all its %s are gone: nothing wider is taken', async (_, link, named) => {
    const refused = await viewed(link).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(SpilloverError);
    expect((refused as Error).message).toContain(`not in this version of the data: ${named}`);
    await expect(viewed(link, 'only')).rejects.toThrow('not in this version');
  });

  it('is refused where it is longer than any link', async () => {
    await expect(viewed(`only=${'x.'.repeat(300_000)}`)).rejects.toThrow('`only`');
  });

  it('gives what is still there, and says what is not', async () => {
    const one = await viewed(`only=${first}.nosuch&statuses=${SURENESSES.join('.')}`);
    expect(await idsOf(one.statements)).toEqual([first]);
    expect(one.filters.join('; ')).toContain('not in this version of the data: nosuch');
    const picked = await viewed(`pick=${first}~&pick=nosuch~my+note`, 'only');
    expect(await idsOf(picked.statements)).toEqual([first]);
    expect(picked.filters.at(-1)).toBe('The link names what is not in this version of the data: nosuch');
  });

  it('is taken where only what looks or is selected is gone', async () => {
    const { filters } = await viewed('statuses=alleged&tie=nosuch&centre=nobody');
    expect(filters.at(-1)).toContain('nosuch, nobody');
  });
});

it('has a title of one line, whatever the link says', async () => {
  const link = 'brief=a%0AMATCH+(n)%1B%5D0;x%07+%E2%80%A8b&hidden=no%0Abody';
  const { subgraph } = await selectView(rowsOf(article, AS_OF), { link, picked: 'as-shown' });
  expect(subgraph.title).toBe('a MATCH (n) ]0;x b');
  expect(subgraph.filters.join(' ')).toContain('no body');
});

const selection: fc.Arbitrary<Selection> = fc.record(
  {
    actors: fc.record({
      ids: fc.uniqueArray(fc.constantFrom(...article.entities.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
      depth: fc.integer({ min: 1, max: 3 }),
    }),
    statuses: fc.uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1 }),
    families: fc.uniqueArray(fc.constantFrom(...FAMILIES), { minLength: 1 }),
    from: fc.constantFrom('2023-10-07', '2024-01-15', '2030-01-01'),
    to: fc.constantFrom('2023-12-31', '2024-01-28'),
  },
  { requiredKeys: [] },
);

it('counts each row of the graph as taken or left out', async () => {
  await fc.assert(
    fc.asyncProperty(selection, async (chosen) => {
      const part = await ofArticle(chosen);
      const { statements, entities, figures, undated } = part.leftOut;
      expect((await all(part.statements)).length + statements).toBe(article.statements.length);
      expect((await all(part.entities)).length + entities).toBe(article.entities.length);
      expect((await all(part.figures)).length + figures).toBe(article.figures.length);
      expect(undated).toBeLessThanOrEqual(statements);
    }),
    { numRuns: 40 },
  );
});

it('is a graph of its own: its records pass the check', async () => {
  const folder = await scratchFolder();
  let n = 0;
  const reimported = async (part: Subgraph) => {
    n += 1;
    const file = join(folder, `${n}.jsonl`);
    await writeFile(file, await collect(spilloverJson.write(part)));
    await importRecords(file, join(folder, String(n)));
    return readRecords(join(folder, String(n)));
  };
  await fc.assert(
    fc.asyncProperty(selection, async (chosen) => {
      const part = await ofArticle(chosen);
      fc.pre((await all(part.statements)).length > 0);
      const graph = await reimported(part);
      expect(graph.statements.map(({ id }) => id).sort()).toEqual(await idsOf(part.statements));
    }),
    { numRuns: 25 },
  );
  await rm(folder, { recursive: true, force: true });
});

describe('the map of a view refuses', () => {
  const paper = source('paper', 'Said.');
  const crowd = (size: number) => Array.from({ length: size }, (_, n) => entity(`e${n}`));
  const graphOf = (entities: Graph['entities'], ends: readonly (readonly [number, number])[]): Graph => ({
    ...{ version: '0'.repeat(64), entities, sources: [paper], figures: [] },
    statements: ends.map(([from, to], n) =>
      statement(`s${n}`, { subject: `e${from}`, relation: 'BORDERS', object: `e${to}` }, [quoteFrom(paper, 'Said')]),
    ),
  });
  const drawn = async (graph: Graph, link: string) => {
    const { subgraph } = await selectView(rowsOf(graph, AS_OF), { link, picked: 'as-shown' });
    return collect(svg.write(subgraph));
  };

  it('more lines between groups than can be read', async () => {
    const pairs = Array.from({ length: 30 * 30 }, (_, n) => [Math.floor(n / 30), n % 30] as const);
    const graph = graphOf(
      crowd(30),
      pairs.filter(([a, b]) => a < b),
    );
    await expect(drawn(graph, 'grouped=kind&opened=kind_State')).rejects.toThrow('More than 400 lines between groups');
    expect(await drawn(graph, 'grouped=kind')).toContain('435 statements');
  });

  it('sizes by betweenness where they would take for ever', async () => {
    const ends = Array.from({ length: 20_001 }, (_, n) => [n % 7, (n + 1) % 7] as const);
    const graph = graphOf(crowd(7), ends);
    await expect(drawn(graph, 'grouped=kind&size=betweenness')).rejects.toThrow('more than 20,000 statements');
  });
});
