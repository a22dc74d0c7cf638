/** Keeps a store at what the records say while they are edited. */

import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WatchReport } from '../model/api.ts';
import type { SpilloverError } from '../model/errors.ts';
import { checkRecords } from '../records/index.ts';
import type { Store } from '../store/store.ts';

/** One save is several changes to a folder; so long nothing may have changed before it is read, in milliseconds. */
const SETTLED_MS = 120;

/**
 * Watches a folder and those within it, one by one: where a system watches whole trees for Node, it loses files that
 * an editor replaces instead of writing to.
 */
class FolderWatch {
  readonly #root: string;
  readonly #changed: () => void;
  readonly #watchers = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();

  constructor(root: string, changed: () => void) {
    this.#root = root;
    this.#changed = changed;
  }

  /** Takes in folders that are new, and those that were taken away and came back, as when a branch is checked out. */
  async refresh(): Promise<void> {
    const entries = await readdir(this.#root, { recursive: true, withFileTypes: true });
    const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
    const folders = [this.#root, ...inner];
    for (const gone of [...this.#watchers.keys()].filter((folder) => !folders.includes(folder))) this.#drop(gone);
    for (const folder of folders) {
      const { ino: inode } = await stat(folder);
      if (this.#watchers.get(folder)?.inode === inode) continue;
      this.#drop(folder);
      this.#add(folder, inode);
    }
  }

  #add(folder: string, inode: number): void {
    const watcher = watch(folder, this.#changed);
    this.#watchers.set(folder, { watcher, inode });
    watcher.on('error', () => {
      this.#drop(folder);
      this.#changed();
    });
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.watcher.close();
    this.#watchers.delete(folder);
  }

  close(): void {
    for (const { watcher } of this.#watchers.values()) watcher.close();
  }
}

export interface Watching {
  readonly report: () => WatchReport;
  /** Ends once what is under way is done. */
  close(): Promise<void>;
}

/**
 * Checks and loads the records now, and again whenever a file of theirs changes. Records with problems are not loaded:
 * the store stays at what was right last.
 * @param told is called after every look.
 * @throws StoreError where the first load fails; later ones are told as problems.
 */
export async function watchRecords(
  folder: string,
  store: Store,
  told: (report: WatchReport) => void,
): Promise<Watching> {
  let report: WatchReport = { run: 0, problems: [], unshown: 0, loaded: false };
  const tell = (found: Omit<WatchReport, 'run'>) => {
    report = { run: report.run + 1, ...found };
    told(report);
  };
  const look = async () => {
    await folders.refresh();
    const { problems, unshown, graph } = await checkRecords(folder);
    if (graph) await store.load(graph);
    tell({ problems, unshown, loaded: graph !== undefined });
  };
  const failed = ({ message, mend = 'Save any record to try again.' }: Partial<SpilloverError> & Error) => {
    const problem = { file: folder, line: 1, column: 1, rule: 'not-loaded', message, mend };
    tell({ problems: [problem], unshown: 0, loaded: false });
  };
  // One look after the other: a load does not bear a second one beside it.
  let looking: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const folders = new FolderWatch(folder, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      looking = looking.then(look).catch(failed);
    }, SETTLED_MS);
  });
  const close = async () => {
    folders.close();
    clearTimeout(timer);
    await looking;
  };
  const first = look();
  looking = first.catch(() => undefined);
  try {
    await first;
  } catch (error) {
    await close();
    throw error;
  }
  return { report: () => report, close };
}
