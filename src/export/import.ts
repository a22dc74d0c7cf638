/** Makes a folder of records from a `spillover-json` file. */

import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { SpilloverError } from '../model/errors.ts';
import type { NamedFile } from './exporter.ts';
import { safeName } from './names.ts';
import {
  FOLDERS,
  type Imported,
  type Kind,
  type ReadOptions,
  type Records,
  readRecordLines,
  type sourceWithText,
} from './record-lines.ts';
import { writeFilesWhole } from './writing.ts';

const KINDS = ['source', 'entity', 'statement', 'figure'] as const satisfies readonly Kind[];

/** Up to this many records of a kind are written as YAML, which people edit; more as JSON Lines. */
const YAML_LIMIT = 2_000;

export interface ImportOptions extends ReadOptions {
  /** Looks at the records before they get their folder; where it throws, there is none. */
  readonly confirm?: (folder: string, imported: Imported) => Promise<void>;
}

/**
 * Reads the file and writes its records to `folder`, all of them or nothing.
 * @param folder must not be there yet, or be empty
 * @throws SpilloverError when the file is no export of records, is cut short or changed, or the folder holds something
 */
export async function importRecords(file: string, folder: string, options: ImportOptions = {}): Promise<Imported> {
  const target = resolve(folder);
  await refuseFull(target);
  await mkdir(dirname(target), { recursive: true });
  const part = await mkdtemp(join(dirname(target), `.${basename(target)}.part-`));
  try {
    const { records, ...imported } = await readRecordLines(file, options);
    await writeFolders(part, records, options.signal);
    await options.confirm?.(part, imported);
    // An empty folder is in the way of a rename on some systems.
    await rmdir(target).catch(() => undefined);
    await rename(part, target);
    return imported;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function refuseFull(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw new SpilloverError(`${folder} is not a folder.`, 'Give a folder that is not there yet.', { cause: error });
  });
  if (there.length === 0) return;
  throw new SpilloverError(
    `${folder} is there already and is not empty.`,
    'Give a folder that is not there yet, and put the records together by hand.',
  );
}

async function writeFolders(folder: string, records: Records, signal: AbortSignal | undefined): Promise<void> {
  for (const kind of KINDS) {
    const files = kind === 'source' ? sourceFiles(records.source) : [recordFile(FOLDERS[kind], records[kind])];
    await writeFilesWhole(join(folder, FOLDERS[kind]), files, signal ? { signal } : {});
  }
}

function sourceFiles(sources: readonly object[]): NamedFile[] {
  const texts: NamedFile[] = [];
  const withFiles = (sources as readonly z.infer<typeof sourceWithText>[]).map(({ text, ...source }) => {
    const name = `${safeName(source.id)}.txt`;
    texts.push({ name, write: () => once(text) });
    return { ...source, file: name };
  });
  return [recordFile(FOLDERS.source, withFiles), ...texts];
}

function recordFile(name: string, records: readonly object[]): NamedFile {
  if (records.length > YAML_LIMIT) return { name: `${name}.jsonl`, write: () => jsonLines(records) };
  // Long lines stay whole: a folded quote is harder to compare with its source.
  const text = records.length === 0 ? '[]\n' : stringify(records, { lineWidth: 0 });
  return { name: `${name}.yaml`, write: () => once(text) };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* jsonLines(records: readonly object[]): AsyncGenerator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}
