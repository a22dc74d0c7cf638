/** The figure of a brief on A4: upright, or on its side where it could not be read else. */

/** A4 and its margins, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGINS = { side: 43, top: 46, bottom: 56 } as const;
/** On a page that lies on its side, the figure gets more of the paper. */
export const WIDE_MARGINS = { side: 32, top: 30, bottom: 44 } as const;
/** What a pixel of the figure is at most: as large as on screen. */
export const PIXEL = 0.75;

/** The smallest letters of a figure, those of its numbers, in pixels; and in points, what can still be read. */
const SMALLEST = { letters: 10, readable: 6 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether the letters of a figure would be too small to be read on an upright page. */
export function needsWidePage({ width, height }: Size): boolean {
  const across = (PAGE.width - 2 * MARGINS.side) / width;
  const down = (PAGE.height - MARGINS.top - MARGINS.bottom) / height;
  return Math.min(PIXEL, across, down) < SMALLEST.readable / SMALLEST.letters && width > height;
}
