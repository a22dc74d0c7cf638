/** Exports for the viewer: the same bytes as `spillover export FORMAT --view`, through the same functions. */

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { type Exporter, exporters, gathered, isFolder, isPicture, refuseEmpty, safeName } from '../export/index.ts';
import { SpilloverError, StoreError } from '../model/errors.ts';
import { type ExportFormat, type ExportsAnswer, LARGEST } from '../model/exports.ts';
import type { Store } from '../store/store.ts';
import { errorAnswer } from './answers.ts';
import { isBrief, oneFile, rowsOfStore, storiesIn, subgraphOfView } from './exporting.ts';

/** Longer than any link: see `src/view/link.ts`. */
const LONGEST_BODY = 2 * 1024 * 1024;
/** Letters of a view that are read: a longer one would be taken for none, and so for everything. */
const LONGEST_VIEW = 500_000;

const size = z.union([
  z.strictObject({ scale: z.literal([1, 2, 4]) }),
  z.strictObject({ widthMm: z.int().min(1).max(LARGEST.widthMm), dpi: z.int().min(1).max(LARGEST.dpi) }),
]);
const exporting = z.strictObject({ format: z.string(), view: z.string().max(LONGEST_VIEW), size: size.optional() });

/**
 * What `/api/formats` and `/api/export` answer; see `src/model/exports.ts`.
 * @param records The folder of records, whose saved views go into files in which they can be told.
 */
export function exportRoutes(store: Store, records: string | undefined): Hono {
  const routes = new Hono();

  routes.get('/formats', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json<ExportsAnswer>({ formats: exporters.map(describeFormat) });
  });

  const sized = bodyLimit({
    maxSize: LONGEST_BODY,
    onError: (context) => errorAnswer(context, 413, 'The view is too long.', 'Take notes out of it.'),
  });

  routes.post('/export', sized, async (context) => {
    const parsed = exporting.safeParse(await context.req.json().catch(() => undefined));
    const exporter = exporters.find(({ id }) => id === parsed.data?.format);
    if (!parsed.success || !exporter) {
      const message = 'This server does not know that format or size, or the view is too long.';
      return errorAnswer(
        context,
        400,
        message,
        'Load the page again; if it holds very many statements or notes, take some off.',
      );
    }
    const { rows, unlessReloaded } = await rowsOfStore(store);
    try {
      const selected = await subgraphOfView(rows, exporter, { link: `#${parsed.data.view}` });
      await refuseEmpty(selected);
      const subgraph = { ...selected, ...(records === undefined ? {} : { stories: () => storiesIn(records) }) };
      const bytes = gathered(oneFile(exporter, subgraph, unlessReloaded, parsed.data.size));
      // What cannot be exported says so before its first byte, while an answer can still be a refusal.
      const first = await bytes.next();
      return new Response(streamed(first, bytes), {
        headers: {
          'Content-Type': isFolder(exporter) ? 'application/zip' : exporter.mediaType,
          'Content-Disposition': attachment(`${safeName(subgraph.title)}.${extensionOf(exporter)}`),
          'Cache-Control': 'no-store',
        },
      });
    } catch (error) {
      if (!(error instanceof SpilloverError) || error instanceof StoreError) throw error;
      return errorAnswer(context, 422, error.message, error.mend);
    }
  });

  return routes;
}

function extensionOf(exporter: Exporter): string {
  return isFolder(exporter) ? 'zip' : exporter.extension;
}

function describeFormat(exporter: Exporter): ExportFormat {
  const { id, title, purpose, mediaType } = exporter;
  const isPage = isBrief(exporter) || mediaType === 'text/html';
  const group = mediaType.startsWith('image/') ? 'figure' : isPage ? 'page' : 'data';
  const extension = extensionOf(exporter);
  return { id, title, purpose, extension, group, sized: isPicture(exporter), ofPicks: isBrief(exporter) };
}

/** Browsers take the second name; what cannot read it gets a plain one. */
function attachment(name: string): string {
  const escaped = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="export${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${escaped}`;
}

/** The bytes as they are made; whoever goes away stops the making. */
function streamed(first: IteratorResult<Uint8Array>, rest: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => (first.done ? controller.close() : controller.enqueue(first.value)),
    pull: async (controller) => {
      const next = await rest.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await rest.return(undefined);
    },
  });
}
