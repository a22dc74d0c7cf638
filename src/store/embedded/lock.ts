/** One load at a time into one file, across processes. */

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StoreError } from '../../model/errors.ts';

/**
 * Holds `path` as a lock file until the returned function is called. One whose process is gone does not count.
 * @throws StoreError when another load is running
 */
export function takeLock(path: string): () => void {
  if (!claim(path)) {
    const holder = readFileSync(path, 'utf8');
    if (isRunning(Number(holder))) throw taken(path, holder);
    clear(path, holder);
    if (!claim(path)) throw taken(path, readFileSync(path, 'utf8'));
  }
  return () => rmSync(path, { force: true });
}

function taken(path: string, holder: string): StoreError {
  return new StoreError(
    `Another load into this store is running (process ${holder}).`,
    `Wait until it is done. If no such load runs, delete ${path} and load again.`,
  );
}

/** Puts the lock there with its content, so that nobody reads one that does not yet say whose it is. */
function claim(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    return claimWithoutLinks(path);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Some file systems have no links. */
function claimWithoutLinks(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the lock of a process that is gone, and no other that somebody has put there meanwhile. */
function clear(path: string, holder: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const now = readFileSync(aside, 'utf8');
  if (now !== holder) {
    renameSync(aside, path);
    throw taken(path, now);
  }
  rmSync(aside, { force: true });
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
