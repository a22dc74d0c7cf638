/** The built viewer, read into memory once: a path that is not in the map does not exist, however it is spelt. */

import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { StoreError } from '../model/errors.ts';

export interface Page {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** True for files whose name changes with their content. */
  readonly immutable: boolean;
}

/** By URL path, such as `/` and `/assets/index-3f2a.js`. */
export type Pages = ReadonlyMap<string, Page>;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** @throws StoreError where the viewer has not been built */
export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined);
  const pages = new Map(await Promise.all(files.map((file) => readPage(folder, join(file.parentPath, file.name)))));
  const index = pages.get('/index.html');
  if (!index)
    throw new StoreError('The viewer is not built.', 'Run `npm run build` first; `npm start` does it by itself.');
  pages.delete('/index.html');
  return pages.set('/', index);
}

async function readPage(folder: string, file: string): Promise<[string, Page]> {
  const path = `/${relative(folder, file).split(sep).join('/')}`;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return [path, { body: new Uint8Array(await readFile(file)), type, immutable: path.startsWith('/assets/') }];
}
