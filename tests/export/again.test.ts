/** The command that a brief prints makes that very brief, whoever runs it and whenever the records were loaded. */

import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.ts';
import { scratchFolder } from './readers.ts';

let folder = '';
let stores: readonly string[] = [];
beforeAll(async () => {
  folder = await scratchFolder();
  stores = ['now', 'later'].map((name) => `file:${join(folder, `${name}.grafeo`)}`);
  for (const store of stores) expect((await runCli(['load', 'graph', '--store', store])).err).toContain('now holds');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const entities = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot|#39|apos);/g, (_, name: string) => {
    return { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" }[name] ?? '';
  });

/** The command as somebody copies it out of the file. */
const copiedFrom: Readonly<Record<string, (file: string) => Promise<string>>> = {
  'brief-md': async (file) => /^ {4}(spillover .*)$/m.exec(await readFile(join(file, 'brief.md'), 'utf8'))?.[1] ?? '',
  'brief-html': async (file) => entities(/<code>(.*?)<\/code>/s.exec(await readFile(file, 'utf8'))?.[1] ?? ''),
  'brief-docx': async (file) => {
    const text = strFromU8(unzipSync(await readFile(file))['word/document.xml'] as Uint8Array);
    return entities(/Made by: ([^<]*)</.exec(text)?.[1] ?? '');
  },
  'brief-pdf': async (file) => {
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    return /Made by: ((?:.*\\\n)*.*)\n/.exec(text)?.[1] ?? '';
  },
};

/** What a shell makes of it. */
function words(command: string): string[] {
  const out = execFileSync('bash', ['--norc', '-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

async function bytes(format: string, file: string): Promise<Buffer> {
  if (format !== 'brief-md') return readFile(file);
  return Buffer.concat(await Promise.all(['brief.md', 'figure.svg'].map((name) => readFile(join(file, name)))));
}

const STORY = 'graph/views/what-may-still-happen.yaml';
const picks = 'pick=iran-shelters-bla~Look+%26+compare&pick=nosuch~&brief=What+I+picked';
const query = `MATCH (:Actor)-[r:ACCUSES]->(:Actor) // who accuses
  WHERE r.status = $status
    AND r.quote <> 'two  spaces
and a line'
  RETURN r`;

type Selection = readonly [name: string, options: readonly string[]];

/** What the command says does not depend on the format; how it can be copied does. */
const EVERYWHERE: readonly Selection[] = [
  ['a Cypher query over several lines', ['--cypher', query, 'status=reported']],
];
const OTHERS: readonly Selection[] = [
  ['a step of a story, by its whole path', ['--view', join(process.cwd(), STORY), '--step', '2']],
  ['picks, one of which is gone', ['--view', `#${picks}`]],
  ['a question', ['--question', 'who-accuses-whom']],
  ['a question with its parameter', ['--question', 'ties-of', 'actor=Kata’ib Hezbollah']],
  ['a view', ['--view', '#families=hostile&statuses=alleged.suspected']],
  ['a saved view', ['--view', STORY]],
  [
    'filters',
    ['--actors', 'Kata’ib Hezbollah,china', '--depth', '1', '--from', '2023', '--status', 'reported,suspected'],
  ],
];

describe.each(Object.keys(copiedFrom))('%s', (format) => {
  it.each(format === 'brief-md' ? [...EVERYWHERE, ...OTHERS] : EVERYWHERE)('of %s', async (name, options) => {
    const file = (which: string) => join(folder, `${format} ${name} ${which}`.replaceAll(/\W+/g, '-'));
    const made = async (argv: readonly string[], store: string, out: string) => {
      const ran = await runCli([...argv, '--out', out, '--store', store]);
      expect([ran.err.replace(/^Wrote .*\n$/, ''), ran.code]).toEqual(['', 0]);
      return bytes(format, out);
    };
    const first = await made(['export', format, ...options], stores[0] as string, file('first'));
    const command = await copiedFrom[format]?.(file('first'));
    const [program, ...argv] = words(command as string);
    expect(program).toBe('spillover');
    expect(argv.slice(-2)).toEqual(['--out', format === 'brief-md' ? 'brief' : `brief.${format.slice(6)}`]);
    const again = argv.slice(0, -2);
    expect((await made(again, stores[1] as string, file('again'))).equals(first)).toBe(true);
    expect(command).not.toContain(process.cwd());
  });
});
