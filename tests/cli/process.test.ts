/** What only a process of its own can show: signals, closed pipes, exit codes. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillover-process-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function start(...argv: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv], {
    env: { ...process.env, SPILLOVER_STORE: `file:${join(folder, 'graph.grafeo')}` },
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', resolve));
}

/** What it writes first to standard output; fails when it ends without. */
function firstOutput(child: ReturnType<typeof start>): Promise<string> {
  return new Promise((resolve, reject) => {
    const said = text(child.stderr);
    child.stdout.once('data', (data) => resolve(String(data)));
    child.once('close', async () => reject(new Error(await said)));
  });
}

describe('the process', () => {
  it('ends with the exit code of its command', async () => {
    expect(await ended(start('--help'))).toBe(0);
    expect(await ended(start('check', join(folder, 'nowhere')))).toBe(1);
    expect(await ended(start('chekc'))).toBe(2);
  });

  it('serves until Ctrl-C, then ends with 130', async () => {
    const child = start('view', '--port', '0', '--no-open');
    const code = ended(child);
    const link = await firstOutput(child);
    expect((await fetch(link.trim(), { redirect: 'manual' })).status).toBe(303);
    child.kill('SIGINT');
    expect(await code).toBe(130);
    await expect(fetch(link.trim())).rejects.toThrow();
  });

  it('says so when the port is taken, and takes another', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const child = start('view', '--port', String(port), '--no-open');
    const said = text(child.stderr);
    const code = ended(child);
    const link = String(await new Promise((resolve) => child.stdout.once('data', resolve)));
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(new URL(link.trim()).port).not.toBe(String(port));
    expect(await said).toContain(`Port ${port} is taken`);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('stops a query on Ctrl-C and ends with 130', async () => {
    const child = start('cypher', 'UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN count(*) AS n');
    const code = ended(child);
    child.stderr.once('data', () => setTimeout(() => child.kill('SIGINT'), 300));
    expect(await code).toBe(130);
  });

  it('says nothing when the reader of its output goes away', async () => {
    const child = start('cypher', 'UNWIND range(1, 9000) AS n RETURN n', '--format', 'json');
    child.stdout.destroy();
    const said = text(child.stderr);
    expect(await ended(child)).toBe(0);
    expect(await said).not.toContain('EPIPE');
  });

  it.runIf(process.platform === 'linux')('fails where its output is cut short, and says so', async () => {
    // A limit on the size of files cuts as a full disk does: the first piece that does not fit goes in in part.
    const child = spawn('sh', [
      ...['-c', 'ulimit -f 200; exec "$@" > "$0"', join(folder, 'cut.json'), process.execPath],
      ...['--import', 'tsx', 'src/cli/main.ts', 'cypher', 'UNWIND range(1, 9000) AS n RETURN n, $a'],
      ...[`a=${'long'.repeat(5)}`, '--format', 'json'],
    ]);
    const said = text(child.stderr);
    expect(await ended(child)).toBe(1);
    expect(await said).toContain('What it has is cut short');
    expect(await said).not.toContain('    at ');
  });
});
