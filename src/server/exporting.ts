/** What every export does, whoever asks for it: rows out of the store, a view as a selection, the bytes of a file. */

import {
  type Chunks,
  commandLine,
  type Exporter,
  type GraphRows,
  isFolder,
  isPicture,
  type NamedFile,
  type PictureSize,
  type Subgraph,
  selectView,
  zipped,
} from '../export/index.ts';
import { StoreError } from '../model/errors.ts';
import type { StoryRecord } from '../model/records.ts';
import { listStories } from '../records/stories.ts';
import type { Store } from '../store/store.ts';
import { StoreRows } from './store-rows.ts';

export interface WatchedRows {
  readonly rows: GraphRows;
  /** The same bytes, and an error at their end where a load meanwhile made them a mixture of two versions. */
  readonly unlessReloaded: (chunks: Chunks) => AsyncGenerator<string | Uint8Array>;
}

/** @throws StoreError where the store holds no whole graph */
export async function rowsOfStore(store: Store): Promise<WatchedRows> {
  const state = await store.state();
  if (state.state !== 'whole') {
    const what = state.state === 'empty' ? 'holds no graph' : 'is in the middle of a load';
    throw new StoreError(`This store ${what}.`, 'Run `spillover load` first.');
  }
  const rows = new StoreRows(store);
  return {
    rows: {
      version: state.version,
      asOf: state.loaded_at,
      entities: () => rows.entities(),
      sources: () => rows.sources(),
      statements: () => rows.statements(),
      figures: () => rows.figures(),
      statementsAmong: (ids) => rows.statementsAmong(ids),
      entitiesAmong: (ids) => rows.entitiesAmong(ids),
    },
    unlessReloaded: async function* (chunks) {
      yield* chunks;
      const now = await store.state();
      if (now.state === 'whole' && now.version === state.version) return;
      throw new StoreError('The store was loaded anew meanwhile.', 'Export once more.');
    },
  };
}

/** Twice the size on screen, which is sharp on most screens and in most documents. */
export const USUAL_SIZE: PictureSize = { scale: 2 };

/** Briefs hold the statements that were picked for one; everything else what is shown. */
export function isBrief({ id }: Exporter): boolean {
  return id.startsWith('brief-');
}

/**
 * What to type to get the same file again. It is the same wherever the file went, and so names a place of its own.
 * @param selecting the options that select
 */
export function commandFor(exporter: Exporter, selecting: readonly string[]): string {
  const name = isBrief(exporter) ? 'brief' : 'export';
  const out = isFolder(exporter) ? name : `${name}.${exporter.extension}`;
  return commandLine(['spillover', 'export', exporter.id, ...selecting, '--out', out]);
}

export interface AskedView {
  readonly link: string;
  readonly title?: string;
  /** The file of a saved view and the step in it, as options, where the link stands in one. */
  readonly saved?: readonly string[];
}

/**
 * What a view shows, with the command that makes the file again.
 * @throws StoreError where the store fails
 * @throws SpilloverError where the link narrows by what is gone
 */
export async function subgraphOfView(
  rows: GraphRows,
  exporter: Exporter,
  { saved, ...view }: AskedView,
): Promise<Subgraph> {
  const picked = isBrief(exporter) ? 'only' : exporter.mediaType === 'text/html' ? 'too' : 'as-shown';
  const { subgraph, link } = await selectView(rows, { ...view, picked });
  return { ...subgraph, command: commandFor(exporter, saved ?? ['--view', `#${link}`]) };
}

/** The saved views and stories of a folder of records; those that can be read. */
export async function storiesIn(folder: string): Promise<readonly StoryRecord[]> {
  return (await listStories(folder)).stories;
}

/** The files of a format with several, each watched. */
export function watchedFiles(
  files: readonly NamedFile[],
  unlessReloaded: WatchedRows['unlessReloaded'],
): readonly NamedFile[] {
  return files.map((file) => ({ ...file, write: () => unlessReloaded(file.write()) }));
}

/** The one file of an export; an archive where the format has several. */
export function oneFile(
  exporter: Exporter,
  subgraph: Subgraph,
  unlessReloaded: WatchedRows['unlessReloaded'],
  size: PictureSize = USUAL_SIZE,
): Chunks {
  if (isFolder(exporter)) return zipped(watchedFiles(exporter.files(subgraph), unlessReloaded));
  return unlessReloaded(isPicture(exporter) ? exporter.write(subgraph, size) : exporter.write(subgraph));
}
