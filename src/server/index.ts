/** The local server behind `spillover view`. */

import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { type WatchReport, WHOLE_GRAPH_LIMIT } from '../model/api.ts';
import { StoreError } from '../model/errors.ts';
import type { Store } from '../store/store.ts';
import { createApp } from './app.ts';
import { GraphReader } from './graph.ts';
import { readPages } from './pages.ts';

/** Loopback only: the graph is never served to another machine. */
const HOST = '127.0.0.1';
const TOKEN_BYTES = 32;

export interface ServerOptions {
  readonly store: Store;
  /** Where to listen; 0 takes any free port, and so does a port that is taken. */
  readonly port: number;
  /** The built viewer; the one of this package where none is given. */
  readonly viewerFolder?: string;
  /** The folder of records, whose saved views are shown and where new ones are kept; without it there are none. */
  readonly records?: string | undefined;
  /** What was found when the records were looked at last, where they are watched. */
  readonly watched?: (() => WatchReport) | undefined;
  /** Statements above which the viewer is sent parts of the graph only; `WHOLE_GRAPH_LIMIT` when left out. */
  readonly wholeUpTo?: number;
}

export interface ViewerServer {
  readonly port: number;
  /** Opens the viewer; carries the key, so it is for one person. */
  readonly link: string;
  close(): Promise<void>;
}

/** @throws StoreError where the viewer is not built or no port can be had */
export async function startServer({
  store,
  port,
  viewerFolder,
  records,
  watched,
  wholeUpTo = WHOLE_GRAPH_LIMIT,
}: ServerOptions): Promise<ViewerServer> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const pages = await readPages(viewerFolder ?? fileURLToPath(new URL('../../dist/viewer/', import.meta.url)));
  const graph = new GraphReader(store, wholeUpTo);
  // A store that cannot be read now says so when the page asks.
  await graph.prepare().catch((problem) => {
    if (!(problem instanceof StoreError)) throw problem;
  });
  let bound = 0;
  const app = createApp({ store, graph, pages, records, watched, wholeUpTo, token, port: () => bound });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  bound = await listen(server, port).catch((error) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return listen(server, 0);
    throw new StoreError(`Nothing can listen on ${HOST}: ${error.message}`, 'Try another port with --port.', {
      cause: error,
    });
  });
  return {
    port: bound,
    link: `http://${HOST}:${bound}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createAdaptorServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
