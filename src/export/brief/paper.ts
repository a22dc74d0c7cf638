/** The figure of a brief on A4: upright, or on its side where it could not be read else. */

/** A4 and its margins, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGINS = { side: 43, top: 42, bottom: 50 } as const;
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

/** What a pixel of the figure is at least, in points. */
export const LEAST_PIXEL = SMALLEST.readable / SMALLEST.letters;
/** How much of an upright page a figure takes at most, where it can be read at that size: the words come with it. */
const MOST_OF_PAGE = 0.4;

/** Points to a pixel of a figure on an upright page: as on screen where there is room, and no smaller than can be read. */
export function figureScale({ width, height }: Size): number {
  const across = Math.min(PIXEL, (PAGE.width - 2 * MARGINS.side) / width);
  const low = ((PAGE.height - MARGINS.top - MARGINS.bottom) * MOST_OF_PAGE) / height;
  return Math.min(across, Math.max(low, LEAST_PIXEL));
}

/** Whether the letters of a figure would be too small to be read on an upright page. */
export function needsWidePage({ width, height }: Size): boolean {
  const across = (PAGE.width - 2 * MARGINS.side) / width;
  const down = (PAGE.height - MARGINS.top - MARGINS.bottom) / height;
  return Math.min(PIXEL, across, down) < LEAST_PIXEL && width > height;
}
