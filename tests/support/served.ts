/** A store behind the viewer's real server, asked over HTTP by somebody who was given the link. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../src/server/index.ts';
import type { Store } from '../../src/store/store.ts';

export interface Served {
  readonly store: Store;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a body, text as it is; a header that is `null` is taken away. */
  post(path: string, body: unknown, headers?: Changed, signal?: AbortSignal): Promise<Response>;
  readonly port: number;
  /** As the server's own page sends them, with what the link gave. */
  readonly headers: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

type Changed = Readonly<Record<string, string | null>>;

/**
 * Serves what a store holds, with an empty page in the viewer's place; `close` ends all of it.
 *
 * @param open given the folder in which an embedded store may stand
 * @param records the folder of records, where something asks for saved views
 */
export async function serve(open: (folder: string) => Promise<Store>, records?: string): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'spillover-served-'));
  const viewerFolder = join(folder, 'viewer');
  await mkdir(viewerFolder);
  await writeFile(join(viewerFolder, 'index.html'), '<!doctype html>');
  const store = await open(folder);
  const server = await startServer({ store, port: 0, viewerFolder, ...(records === undefined ? {} : { records }) });
  const entered = await fetch(server.link, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const own = { cookie, origin: new URL(server.link).origin, 'content-type': 'application/json' };
  return {
    store,
    port: server.port,
    headers: own,
    get: (path, headers = {}) => fetch(new URL(path, server.link), { headers: { ...own, ...headers } }),
    post: (path, body, headers = {}, signal) => {
      const sent = Object.entries({ ...own, ...headers }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      );
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return fetch(new URL(path, server.link), {
        method: 'POST',
        headers: Object.fromEntries(sent),
        body: text,
        signal: signal ?? null,
      });
    },
    close: async () => {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
