/** Finds the files of records in a folder. */

import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { cannotRead, isSystemError, type ProblemList, type RecordFile } from './problems.ts';

/** The folders of records, by what is in them. */
export const RECORD_FOLDERS = ['sources', 'entities', 'statements', 'figures'] as const;
export type RecordFolder = (typeof RECORD_FOLDERS)[number];

/** The folder of saved views and stories, beside those of records. */
export const VIEWS_FOLDER = 'views';
export type RecordFiles = Record<RecordFolder | typeof VIEWS_FOLDER, readonly RecordFile[]>;

/** Names of files that hold records, but under an ending that is not read. */
const MISNAMED = /\.(yml|json|ndjson|jsonlines)$/i;

/** Names files for people: from the working folder where they are in it, else from beside the folder of records. */
export class FileNames {
  readonly #base: string;

  constructor(folder: string) {
    const absolute = resolve(folder);
    const working = process.cwd();
    const inside = absolute === working || absolute.startsWith(working + sep);
    this.#base = inside ? working : dirname(absolute);
  }

  name(path: string): string {
    return relative(this.#base, path).split(sep).join('/') || basename(path);
  }

  file(path: string): RecordFile {
    return { path, shown: this.name(path) };
  }
}

/** What is in a folder, sorted; nothing where there is no such folder. */
async function entriesOf(folder: string, names: FileNames, problems: ProblemList): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code !== 'ENOENT') problems.add({ file: names.name(folder), line: 1, column: 1 }, cannotRead(error));
    return [];
  }
}

/** The `.yaml` and `.jsonl` files in a folder and those within it, sorted. Nothing that looks like records is passed over. */
export async function recordFilesIn(folder: string, names: FileNames, problems: ProblemList): Promise<RecordFile[]> {
  const files: RecordFile[] = [];
  for (const entry of await entriesOf(folder, names, problems)) {
    const path = join(folder, entry.name);
    const report = (rule: string, message: string, mend: string) =>
      problems.add({ file: names.name(path), line: 1, column: 1 }, { rule, message, mend });
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      files.push(...(await recordFilesIn(path, names, problems)));
    } else if (!entry.isFile()) {
      const what = entry.isSymbolicLink() ? 'a symbolic link, which is not followed' : 'not a file';
      report('not-a-file', `This is ${what}.`, 'Put the file itself here.');
    } else if (MISNAMED.test(entry.name)) {
      const mend = 'Name it .yaml, or .jsonl where it has one JSON record a line.';
      report('file-name', 'Files with this ending are not read.', mend);
    } else if (/\.(yaml|jsonl)$/.test(entry.name)) {
      files.push(names.file(path));
    }
  }
  return files;
}

/**
 * All files of records and saved views, by folder. Reports a folder that is missing, is no folder, or holds no records.
 */
export async function findRecordFiles(
  folder: string,
  names: FileNames,
  problems: ProblemList,
): Promise<Readonly<RecordFiles>> {
  const found: RecordFiles = { sources: [], entities: [], statements: [], figures: [], views: [] };
  const where = { file: names.name(resolve(folder)), line: 1, column: 1 };
  const exists = await stat(folder).catch(() => undefined);
  if (!exists?.isDirectory()) {
    const message = exists ? 'This is not a folder.' : 'There is no such folder.';
    problems.add(where, { rule: 'no-folder', message, mend: 'Name the folder that holds the records, such as graph.' });
    return found;
  }
  for (const name of RECORD_FOLDERS) found[name] = await recordFilesIn(join(resolve(folder), name), names, problems);
  found[VIEWS_FOLDER] = await recordFilesIn(join(resolve(folder), VIEWS_FOLDER), names, problems);
  if (RECORD_FOLDERS.every((name) => found[name].length === 0) && problems.count === 0) {
    const message = 'The folder holds no records.';
    const mend = `Put .yaml or .jsonl files into its folders ${RECORD_FOLDERS.join(', ')}.`;
    problems.add(where, { rule: 'no-records', message, mend });
  }
  return found;
}
