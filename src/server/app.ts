/** The routes: the viewer's files, and the data under `/api/`. */

import { Hono } from 'hono';
import type { StatusAnswer, WatchReport } from '../model/api.ts';
import type { Store } from '../store/store.ts';
import { errorAnswer, failure, plainPage } from './answers.ts';
import { askRoutes } from './ask.ts';
import { exportRoutes } from './export.ts';
import { type Gate, keyHolder, ownAddress, ownPages, ownScripts, readOnly, responseHeaders } from './gate.ts';
import type { GraphReader } from './graph.ts';
import type { Page, Pages } from './pages.ts';
import { partRoutes } from './part.ts';
import { viewRoutes } from './views.ts';

export interface AppOptions extends Gate {
  readonly store: Store;
  /** Reads that store. */
  readonly graph: GraphReader;
  readonly pages: Pages;
  /** The folder of records, whose saved views are shown and where new ones are kept. */
  readonly records?: string | undefined;
  /** What was found when the records were looked at last, where they are watched. */
  readonly watched?: (() => WatchReport) | undefined;
  /** Statements above which the graph is sent in parts only. */
  readonly wholeUpTo: number;
}

export function createApp({ store, graph, pages, records, watched, wholeUpTo, ...gate }: AppOptions): Hono {
  const app = new Hono();
  app.use(responseHeaders, readOnly, ownAddress(gate), ownPages(gate), ownScripts, keyHolder(gate));

  app.get('/api/status', async (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json<StatusAnswer>({ ...(await graph.status()), watch: watched?.() ?? null });
  });

  app.get('/api/graph', async (context) => {
    const status = await graph.status();
    if (status.counts.statements > wholeUpTo) {
      return errorAnswer(
        context,
        413,
        `The graph has ${status.counts.statements} statements; at most ${wholeUpTo} are drawn at once.`,
        'Ask for a part of it: with /api/part, or with `spillover cypher`.',
      );
    }
    const { etag, body } = await graph.whole();
    context.header('Cache-Control', 'private, no-cache');
    context.header('ETag', etag);
    if (context.req.header('if-none-match') === etag) return context.body(null, 304);
    return context.body(body, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });

  app.get('/api/sources/:id', async (context) => {
    const source = await graph.source(context.req.param('id'));
    if (!source)
      return errorAnswer(context, 404, 'There is no such source.', 'Its id is in the graph’s list of sources.');
    context.header('Cache-Control', 'private, no-cache');
    return context.json(source);
  });

  app.route('/api', askRoutes(store));
  app.route('/api', exportRoutes(store, records));
  app.route('/api', partRoutes(store));
  app.route('/api', viewRoutes(records));
  app.all('/api/*', (context) =>
    errorAnswer(context, 404, 'There is no such address.', 'See /api/status and /api/graph.'),
  );
  app.get('*', (context) => {
    const page = pages.get(context.req.path);
    return page ? file(page) : plainPage(context, 404, 'There is no such page.');
  });
  app.onError(failure);
  return app;
}

function file(page: Page): Response {
  const cache = page.immutable ? 'private, max-age=31536000, immutable' : 'private, no-cache';
  return new Response(page.body, { headers: { 'Content-Type': page.type, 'Cache-Control': cache } });
}
