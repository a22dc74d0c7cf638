/** How wide a text is without asking a browser: from tables of the fonts, the same everywhere. */

import { LETTER_WIDTHS, LETTERS } from './letter-widths.generated.ts';
import type { Font, Measure } from './type.ts';

const INDEX = new Map([...LETTERS].map((letter, index) => [letter, index]));

/** East Asian letters and pictures fill a square; what is put on a letter takes no room of its own. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u;
const WITHOUT_ROOM = /[\p{M}\p{Cf}]/u;
/** Of letters that are in no table, as a share of the size. */
const OTHER = 0.55;

export const widthFromTables: Measure = (text, font) => {
  const widths = LETTER_WIDTHS[keyOf(font)];
  let sum = 0;
  for (const letter of text) {
    const known = widths?.[INDEX.get(letter) ?? -1];
    if (known !== undefined) sum += known / 1000;
    else if (!WITHOUT_ROOM.test(letter)) sum += SQUARE.test(letter) ? 1 : OTHER;
  }
  return sum * font.size;
};

function keyOf({ family, weight, italic }: Font): string {
  if (/^"?Source Serif/.test(family)) return italic ? 'serif italic' : 'serif';
  if (/Condensed/.test(family)) return italic ? 'condensed 500 italic' : `condensed ${weight}`;
  return weight === 600 ? 'sans 600' : 'sans 400';
}
