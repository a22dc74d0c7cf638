/** What a part of the graph says of what is not in it: conditions, and claims that its statements speak of. */

import { describe, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../src/export/brief/content.ts';
import { ftm } from '../../src/export/formats/ftm.ts';
import { stix } from '../../src/export/formats/stix.ts';
import { svg } from '../../src/export/formats/svg.ts';
import type { Selection } from '../../src/export/selection.ts';
import { rowsOf, type Subgraph } from '../../src/export/subgraph.ts';
import { selectView } from '../../src/export/view.ts';
import type { Graph, StatementRow } from '../../src/model/graph.ts';
import { FAMILIES, STATUSES } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { linkOf } from '../../src/view/link.ts';
import { initialView, SURENESSES } from '../../src/view/view.ts';
import { AS_OF, entity, quoteFrom, source, statement } from './graphs.ts';
import { collect, partOf, subgraphOf } from './writing.ts';

const article = await readRecords('graph');
const LEADS = 'american-countermove-leads-to-wider-conflict';
const WITHHELD = 'united-states-withholds-judgment-on-jordan-attack';
const CONDITION = 'if the United States carries out an American response to the attack in Jordan';

/** The ways in which one statement and nothing else is taken. */
const waysTo = (id: string): readonly (readonly [string, () => Promise<Subgraph>])[] => [
  ['a view of it', () => viewOf(id)],
  ['an answer that names it', () => partOf(article, { answer: { mentioned: new Set([id]), entities: new Set() } })],
  ['it picked', () => partOf(article, { picks: [{ statement: id, note: '' }] })],
];

async function viewOf(id: string): Promise<Subgraph> {
  const start = initialView(FAMILIES);
  const link = linkOf({ ...start, only: new Set([id]), surenesses: new Set(SURENESSES) }, start);
  return (await selectView(rowsOf(article, AS_OF), { link, picked: 'only' })).subgraph;
}

const itemsOf = ({ ties, notTies }: Brief) => [...ties, ...notTies];

describe('a brief', () => {
  it.each(waysTo(LEADS))('of %s says on what it depends', async (_, part) => {
    const [item, ...others] = itemsOf(await briefOf(await part()));
    expect(others).toEqual([]);
    expect(item?.sentence).toContain(CONDITION);
    expect(item?.remark).toContain(
      'depends on a statement that is not in this brief: Expected (“imminent”): the United States carries out',
    );
    expect(item?.remark).toMatch(/\(forecast\)$/);
  });

  it.each(waysTo(WITHHELD))('of %s says on what judgment is withheld', async (_, part) => {
    const [item] = itemsOf(await briefOf(await part()));
    expect(item?.remark).toMatch(
      /withholds judgment on a statement that is not in this brief: Suspected .*Kata’ib Hezbollah.*\(suspected\)/,
    );
  });

  it('says the same sentence of a statement, whatever else is in it', async () => {
    const whole = new Map(itemsOf(await briefOf(subgraphOf(article))).map((row) => [row.statement.id, row.sentence]));
    const selections: Selection[] = [...STATUSES.map((status) => ({ statuses: [status] })), { families: ['hostile'] }];
    for (const selection of selections) {
      for (const { sentence, statement: row } of itemsOf(await briefOf(await partOf(article, selection)))) {
        expect(sentence).toBe(whole.get(row.id));
      }
    }
  });

  it('speaks by number of what is in it, and counts nothing that is not', async () => {
    const part = await partOf(article, { statuses: ['forecast'] });
    const brief = await briefOf(part);
    const leads = itemsOf(brief).find((row) => row.statement.id === LEADS);
    expect(leads?.remark).toMatch(/depends on \d+$/);
    const forecasts = article.statements.filter(({ status }) => status === 'forecast');
    expect(itemsOf(brief)).toHaveLength(forecasts.length);
    expect(brief.alternative).toContain(`${forecasts.length} numbered statements`);
  });
});

it('is told in the notes of a figure', async () => {
  const { subgraph } = await selectView(rowsOf(article, AS_OF), {
    link: `only=${LEADS}&statuses=forecast&note=${LEADS}~Watch`,
    picked: 'as-shown',
  });
  const words = (await collect(svg.write(subgraph))).replaceAll(/<[^>]+>|\s/g, '');
  expect(words).toContain(CONDITION.replaceAll(' ', ''));
});

describe.each([
  ['STIX', stix],
  ['FollowTheMoney', ftm],
])('a sentence in %s', (_, format) => {
  it('has its conditions, and its evidence what it depends on', async () => {
    const text = await collect(format.write(await viewOf(LEADS)));
    expect(text).toContain(`Said to be possible (“possibly”), ${CONDITION}: `);
    expect(text).toContain('Depends on: Expected (“imminent”): the United States carries out');
  });

  it('tells on what judgment is withheld', async () => {
    const text = await collect(format.write(await viewOf(WITHHELD)));
    expect(text).toMatch(/Withholds judgment on: Suspected .*Kata’ib Hezbollah/);
  });

  it('has them in a graph of any size, of which only a little is held at once', async () => {
    const { part, most } = largePart();
    const text = await collect(format.write(part));
    expect(text.match(/if state 0 borders state 1: state/g)).not.toBeNull();
    expect(text).not.toContain('is not told here');
    expect(most()).toBeLessThanOrEqual(1_000);
  });
});

/** A graph of more statements than are held at once, all of which depend on one; and how many were looked up together. */
function largePart(): { readonly part: Subgraph; readonly most: () => number } {
  const paper = source('paper', 'Said.');
  const said = quoteFrom(paper, 'Said');
  const ends = (n: number) => ({ subject: `e${n % 9}`, relation: 'BORDERS', object: `e${(n + 1) % 9}` }) as const;
  const depends: Partial<StatementRow> = { status: 'forecast', conditions: ['z'] };
  const graph: Graph = {
    ...{ version: '0'.repeat(64), sources: [paper], figures: [] },
    entities: Array.from({ length: 9 }, (_, n) => entity(`e${n}`, { name: `state ${n}` })),
    statements: [
      ...Array.from({ length: 2_500 }, (_, n) => statement(`s${n}`, ends(n), [said], depends)),
      statement('z', ends(0), [said]),
    ],
  };
  const part = subgraphOf(graph);
  let most = 0;
  const statementsAmong = (ids: readonly string[]) => {
    most = Math.max(most, ids.length);
    return part.statementsAmong(ids);
  };
  return { part: { ...part, statementsAmong }, most: () => most };
}
