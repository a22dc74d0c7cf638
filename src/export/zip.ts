/** Several files as one archive, for where only one can be handed over. */

import { Zip, ZipDeflate } from 'fflate';
import type { Chunks, NamedFile } from './exporter.ts';
import { gathered } from './writing.ts';

/** The first moment that an archive can hold, the same in every time zone: the same files give the same archive. */
const LONG_AGO = new Date(1980, 0, 1);

/** The archive, piece by piece. */
export async function* zipped(files: readonly NamedFile[]): Chunks {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, write } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = LONG_AGO;
    archive.add(entry);
    for await (const bytes of gathered(write())) {
      entry.push(bytes);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
