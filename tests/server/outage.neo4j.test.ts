/** A database that goes away under a running viewer, and comes back. */

import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRecords } from '../../src/records/index.ts';
import { openStore } from '../../src/store/index.ts';
import { testServer } from '../support/neo4j.ts';
import { type Served, serve } from '../support/served.ts';

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
let served: Served;

beforeAll(async () => {
  served = await serve(async () => {
    const store = await openStore(`bolt://127.0.0.1:${await wire.join()}`, testServer);
    await store.load(await readRecords('graph'));
    return store;
  });
});

afterAll(async () => {
  await served?.close();
  await wire.cut();
});

const ask = (path: string) => served.get(path);

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
