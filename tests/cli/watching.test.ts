/** Records under watch, as an editor and a version control system change them. */

import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Watching, watchRecords } from '../../src/cli/watching.ts';
import { openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/store.ts';

/** Longer than what was saved last is waited for. */
const QUIET_MS = 1_000;

let folder: string;
let records: string;
let store: Store;
let watching: Watching;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillover-watching-'));
  records = join(folder, 'graph');
  await cp('graph', records, { recursive: true });
  store = await openStore(`file:${join(folder, 'graph.grafeo')}`);
  watching = await watchRecords(records, store, () => undefined);
});

afterAll(async () => {
  await watching?.close();
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

it('are seen to change in a folder that was taken away and came back', async () => {
  const figures = join(records, 'figures');
  await cp(figures, join(folder, 'away'), { recursive: true });
  await rm(figures, { recursive: true });
  await expect.poll(() => watching.report().run).toBeGreaterThan(1);
  await cp(join(folder, 'away'), figures, { recursive: true });
  await expect.poll(() => watching.report().loaded).toBe(true);
  await sleep(QUIET_MS);
  const { run } = watching.report();
  await appendFile(join(figures, 'platform-mahmood.yaml'), '# Looked at again.\n');
  await expect.poll(() => watching.report().run).toBeGreaterThan(run);
});
