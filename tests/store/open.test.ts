/** Which store a URL means. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { DEFAULT_URL, openStore } from '../../src/store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'spillover-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = join(folder, 'graph.grafeo');

it.each([
  [DEFAULT_URL, resolve('.spillover/graph.grafeo')],
  [`file:${inFolder}`, inFolder],
  [inFolder, inFolder],
  [pathToFileURL(inFolder).href, inFolder],
  ['some/graph', resolve('some/graph')],
])('%s is the embedded store', async (url, path) => {
  const store = await openStore(url);
  expect([store.kind, store.url]).toEqual(['embedded', `file:${path}`]);
  await store.close();
});

it.each(['http://localhost:7474', 'postgres://x', 'file:', 'bolt://u:p@localhost', 'neo4j://:p@localhost'])(
  '%s is none',
  async (url) => {
    const error = await openStore(url).catch((reason) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.mend).not.toBe('');
  },
);
