/** A database that goes away under a running viewer, and comes back. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRecords } from '../../src/records/index.ts';
import { startServer, type ViewerServer } from '../../src/server/index.ts';
import { openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/store.ts';
import { testServer } from '../support/neo4j.ts';

/** A wire to the real server that can be cut. */
class Wire {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  async join(): Promise<number> {
    const { hostname, port } = new URL(testServer.url);
    this.#server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const socket of [near, far]) this.#sockets.add(socket.on('error', () => {}));
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.#server?.listen(this.#port, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address ? address.port : 0;
    return this.#port;
  }

  async cut(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

const wire = new Wire();
let folder: string;
let store: Store;
let server: ViewerServer;
let cookie: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillover-outage-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  store = await openStore(`bolt://127.0.0.1:${await wire.join()}`, testServer);
  await store.load(await readRecords('graph'));
  server = await startServer({ store, port: 0, viewerFolder: folder });
  const entered = await fetch(server.link, { redirect: 'manual' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});

afterAll(async () => {
  await server?.close();
  await store?.close();
  await wire.cut();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string) => fetch(new URL(path, server.link), { headers: { cookie } });

it('answers 503 with what to do while the database is away, and goes on when it is back', async () => {
  expect((await ask('/api/graph')).status).toBe(200);
  await wire.cut();
  const away = await ask('/api/graph');
  expect(away.status).toBe(503);
  const { error } = (await away.json()) as { error: { message: string; mend: string } };
  expect(error.message).toContain('Neo4j');
  expect(error.mend).not.toBe('');
  expect(JSON.stringify(error)).not.toMatch(/\bat .*:\d+:\d+/);
  await wire.join();
  expect((await ask('/api/status')).status).toBe(200);
  expect((await ask('/api/graph')).status).toBe(200);
});
