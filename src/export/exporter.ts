/** What an exporter is: one file under `formats/` that defines one of these, and one row in `registry.ts`. */

import type { Dropped } from './account.ts';
import type { Subgraph } from './subgraph.ts';

/** A file's content, piece by piece: text is written as UTF-8. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/** What the docs tell of each format: where each of these is kept, or what happens to it. */
export const KEPT = [
  { id: 'id', label: 'Statement id' },
  { id: 'status', label: 'Status' },
  { id: 'speaker', label: 'Speaker' },
  { id: 'hedge', label: 'Hedge' },
  { id: 'quote', label: 'Quote and its place' },
  { id: 'source', label: 'Source' },
  { id: 'dates', label: 'Dates' },
  { id: 'about', label: 'About, conditions' },
  { id: 'notTies', label: 'Forecast, conditional, recommended, denied' },
  { id: 'figures', label: 'Figures' },
  { id: 'notes', label: 'Notes of the records' },
  { id: 'account', label: 'Filters, what is left out, version of the data' },
] as const;

export type Kept = (typeof KEPT)[number]['id'];

interface Described {
  /** The word on the command line. */
  readonly id: string;
  readonly title: string;
  /** What it is good for, as a sentence. */
  readonly purpose: string;
  /** Without the dot; for a folder, that of the files in it. */
  readonly extension: string;
  readonly mediaType: string;
  readonly keeps: Readonly<Record<Kept, string>>;
  /** What it has no place for; each file says how much of it there was. */
  readonly drops: readonly Dropped[];
}

/** How large a picture of dots is: a multiple of its size on a screen, or a width on paper. */
export type PictureSize = { readonly scale: number } | { readonly widthMm: number; readonly dpi: number };

/** One file. */
export interface FileExporter extends Described {
  readonly write: (subgraph: Subgraph) => Chunks;
}

/** One file that is a picture of dots. */
export interface PictureExporter extends FileExporter {
  readonly write: (subgraph: Subgraph, size?: PictureSize) => Chunks;
  readonly sized: true;
}

export interface NamedFile {
  /** Safe on every system, with its extension. */
  readonly name: string;
  readonly write: () => Chunks;
}

/** Several files that belong together. */
export interface FolderExporter extends Described {
  readonly files: (subgraph: Subgraph) => readonly NamedFile[];
}

export type Exporter = FileExporter | PictureExporter | FolderExporter;

export function isFolder(exporter: Exporter): exporter is FolderExporter {
  return 'files' in exporter;
}

export function isPicture(exporter: Exporter): exporter is PictureExporter {
  return 'sized' in exporter;
}
