/** Standard output, be it a screen, a pipe or a file, of which no piece is lost in silence. */

import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { SpilloverError } from '../model/errors.ts';
import type { Terminal } from './terminal.ts';

/** Both throw SpilloverError where a file takes no more. */
export function standardOutput(): Pick<Terminal, 'out' | 'outBytes'> {
  const stdout: NodeJS.WriteStream | Socket = process.stdout;
  const { fd } = process.stdout;
  if (stdout instanceof Socket) {
    return {
      out: (text) => stdout.write(text),
      outBytes: (bytes) => new Promise((resolve) => stdout.write(bytes, () => resolve())),
    };
  }
  return {
    out: (text) => writeToFile(fd, Buffer.from(text)),
    outBytes: async (bytes) => writeToFile(fd, bytes),
  };
}

/** Node forgets the rest of what a file took in part, as on a disk that fills up: a cut file would look whole. */
function writeToFile(file: number, bytes: Uint8Array): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  } catch (cause) {
    throw new SpilloverError(
      `Standard output takes no more: ${(cause as Error).message}. What it has is cut short.`,
      'Make room, or write to another disk. What `spillover export --out FILE` writes is there whole or not at all.',
      { cause },
    );
  }
}
