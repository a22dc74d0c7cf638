/** One load at a time into one file, across processes. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { StoreError } from '../../model/errors.ts';

/**
 * Holds `path` as a lock file until the returned function is called. One whose process is gone does not count.
 * @throws StoreError when another load is running
 */
export function takeLock(path: string): () => void {
  try {
    claim(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(path, 'utf8'));
    if (isRunning(holder)) {
      throw new StoreError(
        `Another load into this store is running (process ${holder}).`,
        `Wait until it is done. If no such load runs, delete ${path} and load again.`,
      );
    }
    rmSync(path, { force: true });
    claim(path);
  }
  return () => rmSync(path, { force: true });
}

function claim(path: string): void {
  writeFileSync(path, String(process.pid), { flag: 'wx' });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
