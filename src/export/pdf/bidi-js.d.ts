/** The package has no types of its own. */
declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): Levels;
    /** Ranges to turn round, one after the other; the last index of a range is in it. */
    getReorderSegments(
      text: string,
      levels: Levels,
      start: number,
      end: number,
    ): readonly (readonly [number, number])[];
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
