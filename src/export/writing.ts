/**
 * Writing files that are there whole or not at all: everything goes into a file of another name beside the target
 * first, and gets its name when it is complete. Nothing that was there is lost unless the caller says so.
 */

import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { SpilloverError } from '../model/errors.ts';
import type { Chunks, NamedFile } from './exporter.ts';

export interface WriteOptions {
  /** Replace what is there. */
  readonly force?: boolean;
  /** Stops the writing; what was written is taken away. */
  readonly signal?: AbortSignal;
}

/**
 * @throws SpilloverError when there is something at `path` already and `force` is not set, or it cannot be written.
 */
export async function writeFileWhole(path: string, chunks: Chunks, options: WriteOptions = {}): Promise<void> {
  await writeFilesWhole(dirname(path), [{ name: basename(path), write: () => chunks }], options);
}

/**
 * Writes several files into a folder, which is made where it is not there; other files in it stay.
 * @throws SpilloverError as above; no file has got its name then, unless some replaced others by `force`
 */
export async function writeFilesWhole(
  folder: string,
  files: readonly NamedFile[],
  { force = false, signal }: WriteOptions = {},
): Promise<void> {
  // Short, so that a name as long as the system allows can still be given in the end.
  const mark = `.spillover-${randomBytes(6).toString('hex')}`;
  const targets = files.map(({ name, write }, index) => {
    return { path: join(folder, name), part: join(folder, `${mark}-${index}.part`), write };
  });
  const named: string[] = [];
  try {
    const firstMade = await mkdir(folder, { recursive: true });
    try {
      for (const { path } of targets) await refuseTaken(path, force);
      for (const { part, write } of targets) await writePart(part, write(), signal);
      for (const { part, path } of targets) {
        await giveName(part, path, force);
        if (!force) named.push(path);
      }
    } catch (error) {
      for (const path of [...targets.map(({ part }) => part), ...named]) await rm(path, { force: true });
      if (firstMade !== undefined) await removeMade(resolve(folder), resolve(firstMade));
      throw error;
    }
  } catch (error) {
    const [only] = targets;
    throw explained(error, targets.length === 1 && only ? only.path : folder);
  }
}

/** Takes away the folders that were made, as far as nobody else has put anything into them meanwhile. */
async function removeMade(folder: string, firstMade: string): Promise<void> {
  try {
    await rmdir(folder);
    if (folder !== firstMade) await removeMade(dirname(folder), firstMade);
  } catch {
    // Somebody uses it.
  }
}

async function refuseTaken(path: string, force: boolean): Promise<void> {
  const there = await lstat(path).catch(() => undefined);
  if (there?.isDirectory()) {
    throw new SpilloverError(`${path} is a folder.`, 'Give the name of a file that is not there yet.');
  }
  if (there && !force) throw new TakenError(path);
}

/** There is something of that name already. */
export class TakenError extends SpilloverError {
  constructor(path: string) {
    super(`${path} is there already.`, 'Give another name, or --force to replace it.');
  }
}

async function writePart(part: string, chunks: Chunks, signal: AbortSignal | undefined): Promise<void> {
  const file = await open(part, 'wx');
  try {
    for await (const bytes of gathered(chunks)) {
      signal?.throwIfAborted();
      await file.writeFile(bytes);
    }
    signal?.throwIfAborted();
    // On the disk before it gets its name: after a power cut the name must not stand for an empty file.
    await file.sync();
  } finally {
    await file.close();
  }
}

const ENOUGH = 256 * 1024;

/** Joins small chunks, so that a line of text does not cost a call of the system each. */
export async function* gathered(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      text += chunk;
      if (text.length < ENOUGH) continue;
    }
    if (text !== '') yield Buffer.from(text);
    text = '';
    if (typeof chunk !== 'string') yield chunk;
  }
  if (text !== '') yield Buffer.from(text);
}

/** A link is refused where the name was taken meanwhile, a rename is not; some file systems have no links. */
async function giveName(part: string, path: string, force: boolean): Promise<void> {
  if (force) return rename(part, path);
  try {
    await link(part, path);
    await unlink(part);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new TakenError(path);
    await refuseTaken(path, force);
    await rename(part, path);
  }
}

const REASONS: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  ENOSPC: ['The disk is full.', 'Make room or write to another disk; nothing half was left behind.'],
  EDQUOT: ['Your share of the disk is used up.', 'Make room or write to another disk; nothing half was left behind.'],
  EFBIG: ['The system allows no file that large.', 'Export a part, or raise the limit.'],
  EACCES: ['You may not write there.', 'Choose another folder, or ask for the right to write in this one.'],
  EPERM: ['You may not write there.', 'Choose another folder, or ask for the right to write in this one.'],
  EROFS: ['That disk can only be read.', 'Choose a folder on another disk.'],
  ENOTDIR: ['Part of that path is a file, not a folder.', 'Choose another folder.'],
  EEXIST: ['Part of that path is a file, not a folder.', 'Choose another folder.'],
  ENOENT: ['The folder was taken away meanwhile.', 'Run it again.'],
  ENAMETOOLONG: ['That name is too long.', 'Choose a shorter one.'],
};

function explained(error: unknown, target: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const [what, mend] = (code === undefined ? undefined : REASONS[code]) ?? [];
  return what && mend ? new SpilloverError(`Nothing was written to ${target}. ${what}`, mend, { cause: error }) : error;
}
