/** How words look in a PDF: the faces and colours of the page, at sizes for paper. */

import { palette } from '../../draw/palette.ts';
import type { Style } from './faces.ts';
import type { Look } from './text.ts';

export const { ink: INK, ink2: INK2, ink3: INK3, hair: HAIR } = palette('light').page;

const look = (family: Style['family'], size: number, colour: string = INK, weight: Style['weight'] = 400): Look => {
  return { family, weight, italic: false, size, colour };
};

export const TITLE = look('serif', 20.5, INK, 600);
export const ASKED = look('serif', 11.5);
export const NAME = look('sans', 10, INK, 600);
export const SECTION = look('sans', 12.5, INK, 600);
export const SENTENCE = look('sans', 9.2, INK, 600);
export const REMARK = look('sans', 8, INK2);
export const QUOTE = look('serif', 9.2);
/** The hedging words, inside a quote. */
export const HEDGE = { ...QUOTE, weight: 600 } as const;
export const CITATION = look('sans', 7.4, INK3);
export const LABEL = look('sans', 8, INK2, 600);
export const SMALL = look('sans', 8, INK2);
export const CELL = look('sans', 8.4);
export const CELL_QUOTE = look('serif', 8.6);
export const VALUE = { ...CELL, weight: 600 } as const;
export const NUMBER = look('sans', 7.8, INK, 600);
export const FOOT = look('sans', 7.4, INK3);

/** The size of what the brief rests on, in points. */
export const FINE = 7.6;

/** From one line to the next, as a multiple of the size. */
export const LEADING = 1.34;

/** Every style that the words or the figure may be in. */
export const STYLES: readonly Style[] = [
  { family: 'sans', weight: 400, italic: false },
  { family: 'sans', weight: 600, italic: false },
  { family: 'serif', weight: 400, italic: false },
  { family: 'serif', weight: 600, italic: false },
  { family: 'serif', weight: 500, italic: true },
  { family: 'condensed', weight: 400, italic: false },
  { family: 'condensed', weight: 500, italic: false },
  { family: 'condensed', weight: 500, italic: true },
  { family: 'condensed', weight: 600, italic: false },
];
