/** The embedded store: the suite of every store, and what only a file and a process can go through. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { conformance } from './conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'spillover-embedded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const file = join(folder, 'graph.grafeo');

conformance('the embedded store', {
  open: () => openStore(`file:${file}`),
  clear: async () => rmSync(file, { force: true, maxRetries: 5 }),
});
