/** What the server and the viewer say to each other about exports. */

export const MM_PER_INCH = 25.4;

/** Wider pictures fit no paper, and finer ones no printer. */
export const LARGEST = { widthMm: 2_000, dpi: 2_400 } as const;

/** A format that the server writes. */
export interface ExportFormat {
  readonly id: string;
  readonly title: string;
  /** What it is good for, as a sentence. */
  readonly purpose: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  readonly group: 'figure' | 'page' | 'data';
  /** True where a size in dots can be chosen. */
  readonly sized: boolean;
  /** True where the statements that were picked for a brief go in, if any were, instead of those that are shown. */
  readonly ofPicks: boolean;
}

/** `GET /api/formats` */
export interface ExportsAnswer {
  readonly formats: readonly ExportFormat[];
}

/** `POST /api/export`: answered with the file itself. */
export interface ExportRequest {
  readonly format: string;
  /** What stands after the "#" in the viewer's address. */
  readonly view: string;
  /** A multiple of its size on a screen, or a width on paper. */
  readonly size?: { readonly scale: 1 | 2 | 4 } | { readonly widthMm: number; readonly dpi: number };
}
