/** Files that are there whole or not at all. */

import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safeName } from '../../src/export/names.ts';
import { writeFilesWhole, writeFileWhole } from '../../src/export/writing.ts';
import { runScript } from '../support/process.ts';
import { scratchFolder } from './readers.ts';

let folder = '';
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

async function* breaking(): AsyncGenerator<string> {
  yield 'x'.repeat(1_000_000);
  throw new Error('the database went away');
}

describe('one file', () => {
  it('holds text and bytes in order', async () => {
    await writeFileWhole(join(folder, 'a.txt'), chunks('é', Buffer.from([0, 255]), 'z'));
    expect([...(await readFile(join(folder, 'a.txt')))]).toEqual([0xc3, 0xa9, 0, 255, 0x7a]);
  });

  it('never replaces another without being told to', async () => {
    const path = join(folder, 'mine.txt');
    await writeFile(path, 'mine');
    await expect(writeFileWhole(path, chunks('theirs'))).rejects.toThrow('is there already');
    expect(await readFile(path, 'utf8')).toBe('mine');
    await writeFileWhole(path, chunks('theirs'), { force: true });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await readdir(folder)).toEqual(['mine.txt']);
  });

  it('does not replace one that came meanwhile', async () => {
    const path = join(folder, 'late.txt');
    async function* slow(): AsyncGenerator<string> {
      yield 'ours';
      await writeFile(path, 'theirs');
    }
    await expect(writeFileWhole(path, slow())).rejects.toThrow('is there already');
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await readdir(folder)).toEqual(['late.txt']);
  });

  it('is that of one of two runs at once, and the other is told', async () => {
    const path = join(folder, 'one.txt');
    const runs = await Promise.allSettled(['a', 'b'].map((text) => writeFileWhole(path, chunks(text, text, text))));
    expect(runs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(runs.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: expect.stringContaining('is there already') },
    });
    expect(await readFile(path, 'utf8')).toMatch(/^(aaa|bbb)$/);
    expect(await readdir(folder)).toEqual(['one.txt']);
  });

  it('may have a name as long as the system allows', async () => {
    const name = `${'n'.repeat(251)}.txt`;
    await writeFileWhole(join(folder, name), chunks('whole'));
    expect(await readdir(folder)).toEqual([name]);
  });

  it('has no name while its writer can still be killed in the middle', async () => {
    const script = runScript('tests/export/endless.ts', [join(folder, 'new', 'killed.txt')]);
    await script.line(/writing/);
    await script.kill();
    const [left, ...others] = await readdir(join(folder, 'new'));
    expect([left, others]).toEqual([expect.stringMatching(/^\.spillover-.*\.part$/), []]);
    await writeFileWhole(join(folder, 'new', 'killed.txt'), chunks('whole'));
    expect(await readFile(join(folder, 'new', 'killed.txt'), 'utf8')).toBe('whole');
  });

  it('leaves nothing when making it fails, and the old one when it was to be replaced', async () => {
    const path = join(folder, 'old.txt');
    await writeFile(path, 'old');
    await expect(writeFileWhole(path, breaking(), { force: true })).rejects.toThrow('went away');
    await expect(writeFileWhole(join(folder, 'new', 'deep', 'a.txt'), breaking())).rejects.toThrow('went away');
    expect(await readdir(folder)).toEqual(['old.txt']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('leaves nothing when it is stopped half-way', async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<string> {
      for (let n = 0; ; n += 1) {
        if (n === 3) stop.abort();
        yield 'x'.repeat(300_000);
      }
    }
    await expect(writeFileWhole(join(folder, 'a.txt'), endless(), { signal: stop.signal })).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what is the matter with a place that cannot be written to', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(writeFileWhole(join(folder, 'file', 'a.txt'), chunks('a'))).rejects.toThrow('not a folder');
    await mkdir(join(folder, 'taken'));
    await expect(writeFileWhole(join(folder, 'taken'), chunks('a'), { force: true })).rejects.toThrow('is a folder');
    await expect(writeFileWhole(join(folder, `${'n'.repeat(300)}`), chunks('a'))).rejects.toThrow('too long');
  });

  it.runIf(process.platform === 'linux')('leaves nothing on a full disk, and says so', async () => {
    // A process may be given a limit on the size of its files, which fails as a full disk does, in the middle of writing.
    const script = `
      import { writeFileWhole } from ${JSON.stringify(new URL('../../src/export/writing.ts', import.meta.url).href)};
      async function* big() { for (let n = 0; n < 40; n += 1) yield 'x'.repeat(300000); }
      process.on('SIGXFSZ', () => {});
      await writeFileWhole(${JSON.stringify(join(folder, 'big.txt'))}, big()).catch((error) => console.log(error.message));`;
    await writeFile(join(folder, 'write.mts'), script);
    const tsx = new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url).pathname;
    const said = execFileSync(
      'sh',
      ['-c', 'ulimit -f 2000; exec "$0" "$1" "$2"', process.execPath, tsx, join(folder, 'write.mts')],
      {
        encoding: 'utf8',
      },
    );
    expect(said).toContain('Nothing was written');
    expect(await readdir(folder)).toEqual(['write.mts']);
  });
});

describe('several files', () => {
  it('come together or not at all, beside what is in the folder', async () => {
    const target = join(folder, 'tables');
    const good = { name: 'a.csv', write: () => chunks('a') };
    await expect(writeFilesWhole(target, [good, { name: 'b.csv', write: breaking }])).rejects.toThrow('went away');
    expect(await readdir(folder)).toEqual([]);
    await mkdir(target);
    await writeFile(join(target, 'mine.txt'), 'mine');
    await writeFilesWhole(target, [good, { name: 'b.csv', write: () => chunks('b') }]);
    expect((await readdir(target)).sort()).toEqual(['a.csv', 'b.csv', 'mine.txt']);
    await expect(writeFilesWhole(target, [{ name: 'c.csv', write: () => chunks('c') }, good])).rejects.toThrow('a.csv');
    expect((await readdir(target)).sort()).toEqual(['a.csv', 'b.csv', 'mine.txt']);
  });

  it('are those of one of two runs at once, who never takes what the other wrote', async () => {
    const target = join(folder, 'new', 'tables');
    const of = (text: string) => ['a.csv', 'b.csv'].map((name) => ({ name, write: () => chunks(text) }));
    const runs = await Promise.allSettled(['x', 'y', 'z'].map((text) => writeFilesWhole(target, of(text))));
    expect(runs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readdir(target)).sort()).toEqual(['a.csv', 'b.csv']);
    const texts = await Promise.all(['a.csv', 'b.csv'].map((name) => readFile(join(target, name), 'utf8')));
    expect(new Set(texts).size).toBe(1);
  });

  it('are all taken back where one of their names was taken meanwhile', async () => {
    const target = join(folder, 'tables');
    async function* late(): AsyncGenerator<string> {
      yield 'ours';
      await writeFile(join(target, 'b.csv'), 'theirs');
    }
    const files = [
      { name: 'a.csv', write: () => chunks('a') },
      { name: 'b.csv', write: late },
    ];
    await expect(writeFilesWhole(target, files)).rejects.toThrow('b.csv is there already');
    expect(await readdir(target)).toEqual(['b.csv']);
    expect(await readFile(join(target, 'b.csv'), 'utf8')).toBe('theirs');
  });
});

describe('names of files', () => {
  it('keep letters of every script, and nothing that a system or a shell stumbles over', () => {
    expect(safeName('The 28 January attack: what, where?')).toBe('The-28-January-attack-what-where');
    expect(safeName('حزب الله')).toBe('حزب-الله');
    expect(safeName('../../etc/passwd')).toBe('etc-passwd');
    expect(safeName('CON')).toBe('_CON');
    expect(safeName('nul.txt')).toBe('_nul.txt');
    expect(safeName('?')).toBe('export');
  });

  it('can be made of any text, and made again from themselves', async () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = safeName(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a name must not have
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e]|^[.-]|[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
        expect(safeName(name)).toBe(name);
      }),
    );
  });
});
