/** `spillover export` and `spillover import` as people call them, on the embedded store. */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporters, isFolder } from '../../src/export/index.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { type Ran, runCli } from '../support/cli.ts';
import { scratchFolder } from './readers.ts';

let folder = '';
let store = '';
const article = await readRecords('graph');

beforeAll(async () => {
  folder = await scratchFolder();
  store = `file:${join(folder, 'graph.grafeo')}`;
  const loaded = await runCli(['load', 'graph', '--store', store]);
  expect(loaded.err).toContain('now holds');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Formats with a figure in them; their content has tests of its own. */
const DRAWN = ['brief-docx', 'brief-pdf', 'brief-html', 'brief-md', 'svg', 'png'];

const run = (...argv: string[]): Promise<Ran> => runCli(['export', ...argv, '--store', store]);

describe('export', () => {
  it('lists the formats where none is named', async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    for (const { id } of exporters) expect(out).toContain(id);
  });

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))('writes %s', async (id, exporter) => {
    const target = join(folder, `whole.${id}`);
    // Drawing all of the article takes seconds each time.
    const part = DRAWN.includes(id) ? ['--status', 'alleged'] : [];
    const { code, err } = await run(id, ...part, '--out', target);
    expect(err).toContain(article.version);
    expect(code).toBe(0);
    const paths = isFolder(exporter) ? (await readdir(target)).map((name) => join(target, name)) : [target];
    const text = (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join('\n');
    const quoted = DRAWN.includes(id) ? [] : article.statements.filter(isTie).slice(0, 5);
    for (const { quote } of quoted) {
      expect(text).toContain(quote.slice(0, 20));
    }
  });

  it('writes the same to standard output, and nothing else there', async () => {
    const { code, out } = await run('gexf');
    expect(code).toBe(0);
    expect(out).toBe(await readFile(join(folder, 'whole.gexf'), 'utf8'));
  });

  it('gives back the records by way of the store, down to the version', async () => {
    const target = join(folder, 'again');
    const { code, err } = await runCli(['import', join(folder, 'whole.spillover-json'), target]);
    expect(err).toContain(`${article.statements.length} statements`);
    expect(code).toBe(0);
    expect(await readRecords(target)).toEqual(article);
  });

  describe('imports no record that was changed on the way', () => {
    let tries = 0;
    /** The file with lines changed, imported: into a folder that is there afterwards, or is not. */
    const imported = async (lines: readonly string[], ...options: string[]) => {
      tries += 1;
      const [file, target] = [join(folder, `sent-${tries}.jsonl`), join(folder, `got-${tries}`)];
      await writeFile(file, lines.join('\n'));
      return { ...(await runCli(['import', file, target, ...options])), file, target };
    };
    const linesOf = async (...argv: string[]) => (await run('spillover-json', ...argv)).out.trimEnd().split('\n');
    const tampered = (lines: readonly string[]) => {
      const at = lines.findIndex((line) => line.includes('"status":"suspected"'));
      return lines.with(at, (lines[at] as string).replace('"status":"suspected"', '"status":"reported"'));
    };
    const withoutHash = (lines: readonly string[]) =>
      lines.with(-1, (lines.at(-1) as string).replace(/,"sha256":"[0-9a-f]{64}"/, ''));

    it.each([
      ['the whole graph', []],
      ['a part', ['--status', 'suspected,alleged']],
    ])('of %s', async (_, part) => {
      const lines = await linesOf(...part);
      const { code, err, file, target } = await imported(tampered(lines));
      expect([code, err]).toEqual([1, expect.stringContaining(`${file}:${lines.length}: Lines were changed`)]);
      expect(err).toContain('--edited');
      await expect(readdir(target)).rejects.toThrow('ENOENT');
      const knowing = await imported(tampered(lines), '--edited');
      expect([knowing.code, knowing.err]).toEqual([0, expect.stringContaining('Taken as edited')]);
    });

    it('where the file has no hash, by the version that the whole graph has', async () => {
      const lines = withoutHash(await linesOf());
      const old = await imported(
        lines.with(0, (lines[0] as string).replace('"format_version":2', '"format_version":1')),
      );
      expect([old.code, old.err]).toEqual([0, expect.stringContaining('no SHA-256 at its end')]);
      expect(old.err).toContain('make the version that it names');
      const { code, err, file, target } = await imported(tampered(lines));
      expect([code, err]).toEqual([1, expect.stringContaining(`${file}:1: Its records are not those of the version`)]);
      await expect(readdir(target)).rejects.toThrow('ENOENT');
      const part = await imported(withoutHash(await linesOf('--status', 'suspected')));
      expect([part.code, part.err]).toEqual([0, expect.stringContaining('nothing tells whether')]);
    });
  });

  const statementsOf = async (...argv: string[]) => {
    const { code, out, err } = await run('spillover-json', ...argv);
    expect(err).not.toContain('rror');
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return lines.flatMap(({ statement }) => (statement ? [statement] : []));
  };

  it('takes actors by name or alias, and steps from them', async () => {
    const one = await statementsOf('--actors', 'jaish ul-adl');
    expect(one.length).toBeGreaterThan(0);
    const ends = one.flatMap(({ subject, object, about }) => [subject, object, ...(about ? ['jaish-ul-adl'] : [])]);
    expect(ends).toContain('jaish-ul-adl');
    const two = await statementsOf('--actors', 'jaish ul-adl', '--depth', '2');
    expect(two.length).toBeGreaterThan(one.length);
  });

  it('narrows by status, family and time', async () => {
    const alleged = await statementsOf('--status', 'alleged,suspected', '--family', 'support');
    expect(alleged.length).toBeGreaterThan(0);
    for (const { status } of alleged) expect(['alleged', 'suspected']).toContain(status);
    const january = await run('csv', '--from', '2024-01', '--to', '2024-01', '--out', join(folder, 'january'));
    expect(january.err).toContain('Dated between 2024-01-01 and 2024-01-31');
  });

  it('takes what a question or a query answers', async () => {
    const query = 'MATCH (:Actor)-[r:ACCUSES]->(:Actor) WHERE r.status = $status RETURN r';
    const accusations = await statementsOf('--cypher', query, 'status=reported');
    expect(accusations.length).toBeGreaterThan(0);
    for (const { relation } of accusations) expect(relation).toBe('ACCUSES');
    const asked = await statementsOf('--question', 'who-accuses-whom');
    expect(asked.map(({ relation }) => relation)).toContain('ACCUSES');
  });

  it.each([
    [['ties-between', 'first=iran', 'second=BLA'], 'is said between Iran and the Balochistan Liberation Army, in both'],
    [
      ['ties-of', 'actor=iran', 'statuses=alleged,suspected'],
      'What ties has Iran, by family and direction? (statuses: alleged and suspected)',
    ],
    [['compare-time-spans'], 'between 1 October 2023 and 31 December 2023'],
    [['claims-by-speaker'], 'What does anybody say that the source only passes on?'],
    [
      ['about-one-claim', 'statement=iran-shelters-bla'],
      '‘Pakistan says Iran shelters the Balochistan Liberation Army (alleged)’',
    ],
  ])('tells in a brief of %j what was asked, by names', async ([question = '', ...given], words) => {
    const target = join(folder, 'asked.zip');
    const { err } = await run('brief-md', '--question', question, ...given, '--out', target, '--force');
    const text = strFromU8(unzipSync(await readFile(target))['brief.md'] as Uint8Array);
    const [, asked] = /\*\*Question:\*\* (.*)/.exec(text) ?? [err];
    expect(asked).toContain(words);
    expect(asked).not.toMatch(/\[/);
  });

  describe('of a view', () => {
    const LINK = '#families=hostile&statuses=alleged.suspected';
    const rows = article.statements.filter(
      ({ family, status, negated }) => family === 'hostile' && ['alleged', 'suspected'].includes(status) && !negated,
    );

    it('takes what the viewer shows, says so in words, and how much is left out', async () => {
      expect(rows.length).toBeGreaterThan(0);
      const shown = await statementsOf('--view', LINK);
      expect(shown.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(await statementsOf('--view', LINK.slice(1))).toEqual(shown);
      const { err } = await run('gexf', '--view', LINK);
      expect(err).toContain(`${rows.length} of ${article.statements.length} statements`);
      expect(err).toContain('Family: hostile; Status: alleged, suspected');
      expect(err).toContain(`Left out: ${article.statements.length - rows.length} statements`);
    });

    it('takes everything of a view that hides nothing, and ties only of one that was not touched', async () => {
      expect(await statementsOf('--view', '#')).toHaveLength(article.statements.filter(isTie).length);
      const all = 'statuses=reported.assessed.alleged.suspected.forecast.conditional.recommended.negated';
      const { err } = await run('gexf', '--view', all);
      const others = article.statements.filter((row) => !isTie(row)).length;
      expect(err).toContain(`Everything is selected. The format leaves out ${others} statements that are no ties`);
      expect(err).not.toContain('Nothing is left out');
    });

    it('draws it where it stands there: what was put far away is far away', async () => {
      const widthOf = (svg: string) => Number(/width="([\d.]+)"/.exec(svg)?.[1]);
      const plain = (await run('svg', '--view', LINK)).out;
      const pinned = (await run('svg', '--view', `${LINK}&pin=${rows[0]?.subject}~3000~300`)).out;
      expect(widthOf(pinned)).toBeGreaterThan(widthOf(plain) + 1000);
    });

    it('makes a brief of what was picked, in that order, with the notes and the command that makes it again', async () => {
      const target = join(folder, 'picked.zip');
      const [first, second] = ['hamas-attacks-israel', 'mousavi-assassination-presses-iranian-regime'].map((id) =>
        article.statements.find((row) => row.id === id),
      );
      const link = `#families=support&brief=What+I+picked&pick=${second?.id}~Look+here&pick=${first?.id}~`;
      const { code, err } = await run('brief-md', '--view', link, '--out', target);
      expect([code, err]).toEqual([0, expect.stringContaining('What I picked')]);
      const text = strFromU8(unzipSync(await readFile(target))['brief.md'] as Uint8Array);
      expect(text.indexOf(second?.quote as string)).toBeGreaterThan(0);
      expect(text.indexOf(second?.quote as string)).toBeLessThan(text.indexOf(first?.quote as string));
      expect(text).toContain('Look here');
      const again = /spillover export brief-md --view '([^']+)'/.exec(text)?.[1] as string;
      await run('brief-md', '--view', again, '--out', join(folder, 'again.zip'));
      expect(await readFile(join(folder, 'again.zip'))).toEqual(await readFile(target));
    });

    it('takes a step of a saved story, under its title', async () => {
      const file = join(folder, 'story.yaml');
      const steps = [
        { title: 'All', view: '' },
        { title: 'Only what is alleged', view: 'statuses=alleged' },
      ];
      await writeFile(file, JSON.stringify({ id: 'story', title: 'A story', steps }));
      const { err } = await run('gexf', '--view', file, '--step', '2');
      expect(err).toContain('Only what is alleged. ');
      expect((await run('gexf', '--view', file, '--step', '3')).err).toContain('Its steps are 1 to 2');
      await writeFile(file, 'id: story\ntitle: A story\nsteps:\n  - title: 4\n');
      expect((await run('gexf', '--view', file)).err).toContain('story.yaml:4:');
    });

    it('refuses a link or saved view of which nothing is left, and says what is gone of others', async () => {
      const file = join(folder, 'stale.yaml');
      const steps = [{ title: 'Gone', view: 'only=nosuch' }];
      await writeFile(file, JSON.stringify({ id: 'stale', title: 'Stale', steps }));
      for (const view of ['#only=nosuch', '#pick=nosuch~', file]) {
        const { code, out, err } = await run('brief-pdf', '--view', view);
        expect([code, out]).toEqual([1, '']);
        expect(err).toContain('not in this version of the data: nosuch');
        expect(err).toContain('take that part out of the link');
      }
      const some = await run('gexf', '--view', `#only=${article.statements.find(isTie)?.id}.nosuch`);
      expect([some.code, some.err]).toEqual([0, expect.stringContaining('not in this version of the data: nosuch')]);
      expect(some.out).toContain('not in this version of the data: nosuch');
      expect(some.out.split('<edge ')).toHaveLength(2);
    });

    it('tells in a brief of a step the words of its author and of the story, and of a saved view its note', async () => {
      const file = join(folder, 'told.yaml');
      const target = join(folder, 'told.zip');
      const view = 'only=iran-shelters-bla';
      const steps = [
        { title: 'All', view },
        { title: 'One claim', text: 'Look at this.', view },
      ];
      const briefOf = async (...argv: string[]) => {
        await run('brief-md', '--view', file, ...argv, '--out', target, '--force');
        return strFromU8(unzipSync(await readFile(target))['brief.md'] as Uint8Array);
      };
      await writeFile(file, JSON.stringify({ id: 'told', title: 'Who shelters', note: 'Made in May.', steps }));
      const step = await briefOf('--step', '2');
      expect(step).toContain('*From the story:* “Who shelters”, step 2 of 2\n');
      expect(step).toContain('*In the words of the brief’s author:* Look at this.');
      expect(step).toContain('*In the words of its author, on the whole story:* Made in May.');
      expect(step).toContain('Selected: Only 1 statement, named one by one');
      const saved = {
        id: 'told',
        title: 'Who shelters',
        note: 'Made in May.',
        steps: [{ title: 'Who shelters', view }],
      };
      await writeFile(file, JSON.stringify(saved));
      expect(await briefOf()).toContain('*In the words of the brief’s author:* Made in May.');
    });

    it('leaves no other selection beside it', async () => {
      expect((await run('gexf', '--view', '#', '--status', 'alleged')).err).toContain('--view and --status');
    });
  });

  it('shows text on a screen, and sends what is no text into a file', async () => {
    const onScreen = (...argv: string[]) => runCli(['export', ...argv, '--store', store], { screen: 80 });
    expect((await onScreen('gexf', '--out', '-')).out).toContain('<gexf');
    const { code, out, err } = await onScreen('png', '--status', 'suspected');
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('--out FILE')]);
  });

  it('never replaces a file without being told to', async () => {
    const again = await run('gexf', '--out', join(folder, 'whole.gexf'));
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is there already')]);
    expect((await run('gexf', '--out', join(folder, 'whole.gexf'), '--force')).code).toBe(0);
  });

  it.each([
    ['a format that is not there', ['excel'], 'The formats are'],
    ['a format in another case', ['GEXF'], 'Did you mean gexf?'],
    ['a format by another name', ['word'], 'Did you mean brief-docx?'],
    ['a selection of nothing', ['gexf', '--status', 'recommended', '--family', 'location'], 'Nothing is selected'],
    ['an answer that is only a number', ['gexf', '--cypher', 'MATCH (n:Actor) RETURN count(n)'], 'has to name'],
    ['a span that ends before it begins', ['gexf', '--from', '2024-02', '--to', '2024-01'], 'Give the earlier one'],
    ['a view that is neither link nor file', ['gexf', '--view', 'nowhere.yaml'], 'no such file, and it is no link'],
    ['a view that is empty', ['gexf', '--view', ''], 'no such file'],
    ['a picture that no memory holds', ['png', '--width-mm', '2000', '--dpi', '2400'], 'Choose a smaller width'],
    ['a picture wider than paper', ['png', '--width-mm', '3000'], 'at most 2000'],
    ['actors without a name', ['gexf', '--actors', 'iran,,bla'], 'with commas between'],
    ['a folder format without a folder', ['csv'], '--out'],
    ['two ways to select', ['gexf', '--question', 'who-accuses-whom', '--cypher', 'RETURN 1'], 'Give one of them'],
    ['a depth from nowhere', ['gexf', '--depth', '2'], 'Give --actors'],
    ['a status that is not there', ['gexf', '--status', 'certain'], 'reported, assessed'],
    ['a date that is none', ['gexf', '--from', 'yesterday'], 'Write a day, month or year'],
    ['parameters of nothing', ['gexf', 'who=iran'], 'belong to'],
  ])('refuses %s, and says what to do', async (_, argv, hint) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(err).toContain(hint);
  });

  it('refuses an actor that nobody knows, and suggests another', async () => {
    const { code, err } = await run('gexf', '--actors', 'hezbolah');
    expect(code).toBe(1);
    expect(err).toContain('hezbollah');
  });

  it('refuses a store without a graph', async () => {
    const { code, err } = await runCli(['export', 'gexf', '--store', `file:${join(folder, 'empty.grafeo')}`]);
    expect([code, err]).toEqual([1, expect.stringContaining('spillover load')]);
  });
});
