/** A process that writes a file without an end, to be killed: `endless.ts FILE`. It says `writing` when some is on the disk. */

import { writeFileWhole } from '../../src/export/writing.ts';

async function* endless(): AsyncGenerator<string> {
  for (let n = 0; ; n += 1) {
    if (n === 5) console.log('writing');
    yield 'x'.repeat(300_000);
    await new Promise((resolve) => setTimeout(resolve, n > 5 ? 100 : 0));
  }
}

await writeFileWhole(process.argv[2] as string, endless());
