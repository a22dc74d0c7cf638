/** What the README tells people to type does what it says. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './support/cli.ts';

const readme = await readFile('README.md', 'utf8');
const shellLines = [...readme.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.trim().split('\n'));
const queries = [...readme.matchAll(/`(MATCH [^`]+)`/g)].map(([, query = '']) => query);

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillover-readme-'));
  env = { SPILLOVER_STORE: `file:${join(folder, 'graph.grafeo')}` };
  expect((await runCli(['load'], { env })).code).toBe(0);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Split as a shell does, for the quotes that the README uses. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

describe('the README', () => {
  it.each(shellLines.filter((line) => line.startsWith('npm ')))('%s is a script or a command of npm', async (line) => {
    const [, first = '', second = ''] = words(line);
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(Object.keys(scripts)).toContain(first === 'run' ? second : first);
  });

  it.each(shellLines.filter((line) => line.startsWith('npx spillover') && !line.includes('--store')))(
    '%s',
    async (line) => {
      const { code, out, err } = await runCli(words(line).slice(2), { env });
      expect(code, err).toBe(0);
      expect(out).not.toBe('');
    },
  );

  it('has ten lines on Cypher, and each query in them finds something', async () => {
    expect(queries.length).toBeGreaterThan(4);
    for (const query of queries) {
      const parameters = query.includes('$who') ? ['who=iran'] : [];
      const { code, out, err } = await runCli(['cypher', query, ...parameters, '--format', 'json'], { env });
      expect(code, `${query}\n${err}`).toBe(0);
      expect(JSON.parse(out), query).not.toEqual([]);
    }
  });

  it('names every command', async () => {
    const { out } = await runCli(['--help']);
    const names = [...(out.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    for (const name of names.filter((name) => name !== 'help')) expect(readme).toContain(`npx spillover ${name}`);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/decisions.md'])('%s links to what is there', async (file) => {
    const text = await readFile(file, 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) =>
      join(dirname(file), target),
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('is right that npx finds the command once npm has installed and built', async () => {
    const npx = promisify(execFile);
    const { stdout } = await npx('npx', ['spillover', '--help'], { shell: process.platform === 'win32' });
    expect(stdout).toContain('Usage: spillover');
  });
});
