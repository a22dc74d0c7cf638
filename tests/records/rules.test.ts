/** Every rule of the check: what it says, where, and how to mend it. */

import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Problem, RecordsError } from '../../src/model/errors.ts';
import { statementSchema } from '../../src/model/records.ts';
import { checkRecords } from '../../src/records/index.ts';
import { locateProblems } from '../../src/records/locating.ts';
import { ProblemList } from '../../src/records/problems.ts';
import { RecordSet, readRecordFile } from '../../src/records/reading.ts';
import { readStory } from '../../src/records/stories.ts';
import { dates } from './cases/dates.ts';
import { files } from './cases/files.ts';
import { jsonl } from './cases/jsonl.ts';
import { quotes } from './cases/quotes.ts';
import { references } from './cases/references.ts';
import { shape } from './cases/shape.ts';
import { sources } from './cases/sources.ts';
import { statuses } from './cases/statuses.ts';
import { views } from './cases/views.ts';
import { yaml } from './cases/yaml.ts';
import { BASE, print, problemsIn, problemsWith, statement, writeFolder } from './folder.ts';

const groups = { yaml, jsonl, shape, references, quotes, dates, statuses, sources, files, views };

describe.each(Object.entries(groups))('%s', (_, cases) => {
  it.each(cases)('%s', async (_, written, expected) => {
    expect(await problemsWith(written)).toEqual(expected);
  });
});

describe('folders', () => {
  it('one that is right has no problems', async () => {
    expect(await problemsWith({ 'statements/a.yaml': statement() })).toEqual([]);
  });

  it('one that is not there', async () => {
    const folder = join(await writeFolder({}), 'nowhere');
    expect(await problemsIn(folder)).toEqual([
      'nowhere:1:1 [no-folder] There is no such folder. Name the folder that holds the records, such as graph.',
    ]);
  });

  it('a file for a folder', async () => {
    const folder = await writeFolder({ file: '' });
    expect(await problemsIn(join(folder, 'file'))).toEqual([
      'file:1:1 [no-folder] This is not a folder. Name the folder that holds the records, such as graph.',
    ]);
  });

  it('an empty one', async () => {
    expect(await problemsIn(await writeFolder({}))).toEqual([
      'graph:1:1 [no-records] The folder holds no records. Put .yaml or .jsonl files into its folders sources, entities, statements, figures.',
    ]);
  });

  it('a saved view by itself, and two in a file that should hold one', async () => {
    const one = 'id: a\ntitle: A\nsteps: [{ title: One, view: "tie=s1" }]\n';
    const two =
      '- { id: a, title: A, steps: [{ title: One, view: "" }] }\n- { id: b, title: B, steps: [{ title: One, view: "" }] }\n';
    const folder = await writeFolder({ 'views/one.yaml': one, 'views/two.yaml': two });
    expect((await readStory(join(folder, 'views', 'one.yaml'))).steps[0]?.view).toBe('tie=s1');
    const problems = await readStory(join(folder, 'views', 'two.yaml')).catch((error: RecordsError) => error.problems);
    expect((problems as readonly Problem[]).map(print)).toEqual([
      expect.stringContaining('two.yaml:1:1 [one-view] The file holds more than one view.'),
    ]);
  });

  it('links to files elsewhere are not followed', async () => {
    const folder = await writeFolder({ ...BASE, 'statements/a.yaml': statement() });
    await writeFile(join(folder, '..', 'secret.txt'), 'A secret.');
    await symlink(join(folder, '..', 'secret.txt'), join(folder, 'sources', 'secret.txt'));
    await symlink(join(folder, 'statements', 'a.yaml'), join(folder, 'statements', 'b.yaml'));
    await writeFile(
      join(folder, 'sources', 'secret.yaml'),
      '{ id: secret, title: A, author: A, publisher: A, published: null, reliability: F, file: secret.txt }',
    );
    const link = '[not-a-file] This is a symbolic link, which is not followed. Put the file itself here.';
    expect(await problemsIn(folder)).toEqual([
      `graph/sources/secret.txt:1:1 ${link}`,
      'graph/sources/secret.yaml:1:89 [source-file] “secret.txt” is outside of the folder. Put the text file beside this record, and write its name.',
      `graph/statements/b.yaml:1:1 ${link}`,
    ]);
  });

  it('a file that went away before it was read', async () => {
    const problems = new ProblemList();
    const file = { path: join(await writeFolder({}), 'a.jsonl'), shown: 'graph/a.jsonl' };
    await readRecordFile(file, new RecordSet('statement', statementSchema), problems);
    expect((await locateProblems(problems)).map(print)).toEqual([
      'graph/a.jsonl:1:1 [unreadable] This cannot be read (ENOENT). Look at its permissions.',
    ]);
  });

  it('names of files are said from the working folder where they are in it', async () => {
    const graph = fileURLToPath(new URL('../../graph', import.meta.url));
    const { problems } = await checkRecords(join(graph, 'nowhere'));
    expect(problems.map(({ file }) => file)).toEqual(['graph/nowhere']);
  });
});

describe('the vocabulary beside the records', () => {
  const vocabulary = fileURLToPath(new URL('../../graph/vocabulary', import.meta.url));

  async function folderWith(name: string, change: (text: string) => string): Promise<string> {
    const folder = await writeFolder(BASE);
    await mkdir(join(folder, 'vocabulary'));
    await cp(vocabulary, join(folder, 'vocabulary'), { recursive: true });
    const path = join(folder, 'vocabulary', name);
    await writeFile(path, change(readFileSync(path, 'utf8')));
    return folder;
  }

  it('passes where it is the one that the program was built with', async () => {
    expect(await problemsIn(await folderWith('kinds.yaml', (text) => text))).toEqual([]);
  });

  it('is told from the one that the program was built with', async () => {
    const folder = await folderWith('kinds.yaml', (text) => text.replace('plural: States', 'plural: Countries'));
    expect(await problemsIn(folder)).toEqual([
      'graph/vocabulary/kinds.yaml:3:3 [vocabulary-differs] The vocabulary is not the one that this program was built with; from here on it differs. Run `npm run generate`, and build again.',
    ]);
  });

  it('has to be whole', async () => {
    const folder = await writeFolder({ ...BASE, 'vocabulary/README.md': '' });
    expect((await problemsIn(folder)).slice(0, 1)).toEqual([
      'graph/vocabulary/families.yaml:1:1 [no-vocabulary] The file is missing. Put it back.',
    ]);
  });

  it.each([
    [
      'kinds.yaml',
      (text: string) => text.replace(/^ {2}layer: actor/m, '  layer: actors'),
      '6:10 [not-in-list] "layer" is “actors”, which is not a value it can have. Did you mean actor?',
    ],
    [
      'kinds.yaml',
      (text: string) => text.replace(/(- id: State\n(?: .*\n)+)/, '$1$1'),
      '10:7 [duplicate-id] State is there twice. Keep one of them.',
    ],
    [
      'likelihood.yaml',
      (text: string) => text.replace('low: 5,', 'low: five,'),
      '8:74 [wrong-type] "low" is text; it should be a number. Make it a number.',
    ],
  ])('%s is checked as well', async (name, change, expected) => {
    expect(await problemsIn(await folderWith(name, change))).toEqual([`graph/vocabulary/${name}:${expected}`]);
  });

  it('a relation can only be of families and between kinds that there are', async () => {
    const relation = (id: string, family: string, kind: string) =>
      `- { id: ${id}, label: a, inverse: b, family: ${family}, definition: c, example: d, subjects: [State], objects: [${kind}], symmetric: false, codes: { cameo: [], plover: [], stix: [], ftm: [] } }\n`;
    const folder = await folderWith(
      'relations.yaml',
      () => relation('backs', 'support', 'State') + relation('BACKS', 'supports', 'States'),
    );
    expect(await problemsIn(folder)).toEqual([
      'graph/vocabulary/relations.yaml:1:9 [wrong-form] "id", “backs”, is not written LIKE_THIS. Correct it.',
    ]);
    const named = await folderWith('relations.yaml', () => relation('BACKS', 'supports', 'States'));
    expect(await problemsIn(named)).toEqual([
      'graph/vocabulary/relations.yaml:1:46 [unknown-id] There is no family supports. Did you mean support?',
      'graph/vocabulary/relations.yaml:1:112 [unknown-id] There is no kind States. Did you mean State?',
    ]);
  });
});

describe('many problems', () => {
  it('are counted beyond the first thousand', async () => {
    const lines = Array.from({ length: 1_500 }, (_, index) => JSON.stringify({ id: `s${index}`, zzzz: 1 }));
    const { problems, unshown } = await checkRecords(
      await writeFolder({ ...BASE, 'statements/a.jsonl': lines.join('\n') }),
    );
    expect(problems).toHaveLength(1_000);
    expect(problems.length + unshown).toBe(1_500 * 7);
  });
});

it('every rule is tested', () => {
  const read = (folder: string) =>
    readdirSync(new URL(folder, import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(new URL(`${folder}/${entry.name}`, import.meta.url), 'utf8'))
      .join('\n');
  const rules = [...read('../../src/records').matchAll(/rule: '([a-z0-9-]+)'/g)].map(([, rule]) => rule);
  const tests = read('.') + read('./cases');
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter((rule) => !tests.includes(`[${rule}]`))).toEqual([]);
});
