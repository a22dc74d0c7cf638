/** The commands as people call them, on the real records and the embedded store. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../support/cli.ts';

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillover-cli-'));
  env = { SPILLOVER_STORE: `file:${join(folder, 'graph.grafeo')}` };
  const loaded = await runCli(['load'], { env });
  expect(loaded.code, loaded.err).toBe(0);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('check', () => {
  it('counts what is there when all is in order', async () => {
    const { code, out } = await runCli(['check']);
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ entities, \d+ statements \(\d+ reported, .*\), \d+ figures, 1 source\./);
  });

  it('tells every problem with its place and how to mend it, and ends with 1', async () => {
    const broken = join(folder, 'broken');
    await cp('graph', broken, { recursive: true });
    await writeFile(
      join(broken, 'entities', 'more.yaml'),
      '- id: first\n  name: First\n  kind: Sttae\n- id: Second\n  name: Second\n  kind: State\n',
    );
    const { code, out, err } = await runCli(['check', broken]);
    expect(code).toBe(1);
    expect(out).toMatch(/more\.yaml:3:\d+ /);
    expect(out).toMatch(/more\.yaml:4:\d+ /);
    expect(out).not.toMatch(/\bat .*\.ts:\d+/);
    expect(err).toMatch(/^2 problems in 1 file\.$/m);
  });

  it('says that a folder is not there, and how to name one', async () => {
    const { code, err, out } = await runCli(['check', join(folder, 'nowhere')]);
    expect(code).toBe(1);
    expect(out + err).toContain('nowhere');
  });
});

describe('load', () => {
  it('changes nothing the second time, and says so', async () => {
    const { code, out, err } = await runCli(['load'], { env });
    expect(code).toBe(0);
    for (const kind of ['entities', 'statements', 'ties', 'figures', 'sources']) {
      expect(out).toMatch(new RegExp(`^${kind} +0 +0 +0 +\\d+$`, 'm'));
    }
    expect(err).toMatch(/now holds version [0-9a-f]{12}/);
  });

  it('loads nothing that fails the check', async () => {
    const broken = join(folder, 'bad');
    await cp('graph', broken, { recursive: true });
    await writeFile(join(broken, 'entities', 'more.yaml'), '- id: x\n  kind: State\n');
    const other = { SPILLOVER_STORE: `file:${join(folder, 'other.grafeo')}` };
    const { code, err } = await runCli(['load', broken], { env: other });
    expect(code).toBe(1);
    expect(err).toContain('more.yaml:1:');
    expect(err).toContain('Nothing was loaded.');
    const { out } = await runCli(['cypher', 'MATCH (n) RETURN count(n) AS n', '--format', 'json'], { env: other });
    expect(JSON.parse(out)).toEqual([{ n: 0 }]);
  });
});

describe('cypher', () => {
  const who = 'MATCH (a:Entity {id: $id}) RETURN a.name AS name';

  it('writes JSON and nothing else to standard output', async () => {
    const { code, out, err } = await runCli(['cypher', who, '--param', 'id=iran', '--format', 'json'], { env });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([{ name: 'Iran' }]);
    expect(err).toBe('');
  });

  it('takes parameters as operands too, the query from a file, or from standard input', async () => {
    const file = join(folder, 'who.cypher');
    await writeFile(file, who);
    const expected = [{ name: 'Iran' }];
    const json = ['--format', 'json'];
    expect(JSON.parse((await runCli(['cypher', who, 'id=iran', ...json], { env })).out)).toEqual(expected);
    expect(JSON.parse((await runCli(['cypher', '--file', file, 'id=iran', ...json], { env })).out)).toEqual(expected);
    expect(JSON.parse((await runCli(['cypher', '-', 'id=iran', ...json], { env, input: who })).out)).toEqual(expected);
  });

  it('gives nodes and relationships as the contract has them', async () => {
    const query = 'MATCH (a:Actor)-[r]->(b:Actor) RETURN a, r ORDER BY r.id LIMIT 1';
    const [row] = JSON.parse((await runCli(['cypher', query, '--format', 'json'], { env })).out);
    expect(row.a.labels).toContain('Actor');
    expect(Object.keys(row.r)).toEqual(['type', 'properties']);
    expect(row.r.properties.quote).toBeTypeOf('string');
  });

  it('writes a table that fits the screen, and the number of rows apart', async () => {
    const query = 'MATCH (s:Statement) RETURN s.id, s.status, s.quote ORDER BY s.id LIMIT 5';
    const { out, err } = await runCli(['cypher', query], { env: { ...env, NO_COLOR: '1' }, screen: 70 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(70);
    expect(err).toBe('5 rows\n');
  });

  it('writes colour for a screen, and none where NO_COLOR is set or for a pipe', async () => {
    const query = 'RETURN 1 AS one';
    expect((await runCli(['cypher', query], { env, screen: 70 })).out).toContain('\u001b[');
    expect((await runCli(['cypher', query], { env: { ...env, NO_COLOR: '1' }, screen: 70 })).out).not.toContain(
      '\u001b[',
    );
    expect((await runCli(['cypher', query], { env })).out).not.toContain('\u001b[');
  });

  it('says when it has cut the answer', async () => {
    const { out, err } = await runCli(
      ['cypher', 'UNWIND range(1, 9) AS n RETURN n', '--limit', '3', '--format', 'csv'],
      { env },
    );
    expect(out).toBe('n\r\n1\r\n2\r\n3\r\n');
    expect(err).toContain('--limit');
  });

  it('refuses to write', async () => {
    const { code, out, err } = await runCli(['cypher', 'CREATE (n:Actor {id: "x"}) RETURN n'], { env });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it('says what a broken query lacks, and no stack', async () => {
    const { code, err } = await runCli(['cypher', 'MATCH (a RETURN a'], { env });
    expect(code).toBe(1);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('tells the reader of an empty store what to do', async () => {
    const empty = { SPILLOVER_STORE: `file:${join(folder, 'empty.grafeo')}` };
    const { err } = await runCli(['cypher', 'MATCH (n) RETURN n'], { env: empty });
    expect(err).toContain('spillover load');
  });
});

describe('wrong usage ends with 2 and says what was meant', () => {
  it.each([
    [['chekc'], 'check'],
    [['cypher'], 'query'],
    [['cypher', ''], 'empty'],
    [['cypher', 'RETURN 1', 'novalue'], 'name=value'],
    [['cypher', 'RETURN 1', '--format', 'xml'], 'table, json, csv, md'],
    [['cypher', 'RETURN 1', '--limit', '0'], 'whole number'],
    [['cypher', '--file', 'nowhere.cypher'], 'nowhere.cypher'],
    [['view', '--port', '70000'], '65535'],
    [['load', 'graph', 'and', 'more'], 'argument'],
    [['check', '--colour'], '--colour'],
    [[], 'Usage'],
  ])('%j', async (argv, word) => {
    const { code, err, out } = await runCli(argv, { env });
    expect(code).toBe(2);
    expect(err).toContain(word);
    expect(out).toBe('');
  });

  it.each([['ftp://x'], ['file:']])('a store at %s', async (url) => {
    const { code, err } = await runCli(['cypher', 'RETURN 1', '--store', url]);
    expect(code).toBe(2);
    expect(err).toContain(url.split(':')[0]);
  });
});

describe('a store that is not there', () => {
  it('is named, with what to do', async () => {
    const { code, err } = await runCli(['cypher', 'RETURN 1', '--store', 'bolt://127.0.0.1:1'], { env });
    expect(code).toBe(1);
    expect(err).toContain('No Neo4j answers at bolt://127.0.0.1:1');
  });
});

describe('help', () => {
  it('is the answer, and no error, when it is asked for', async () => {
    const { code, out } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'load', 'cypher', 'view', '--store']) expect(out).toContain(name);
    expect((await runCli(['cypher', '--help'])).out).toContain('name=value');
  });

  it('tells the version of package.json', async () => {
    const { version } = parse(await readFile('package.json', 'utf8'));
    expect((await runCli(['--version'])).out.trim()).toBe(version);
  });
});
