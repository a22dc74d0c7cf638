/** How wide letters are, out of the fonts themselves: figures must come out the same where no font is installed. */

import { fileURLToPath } from 'node:url';
import { type Font, openSync } from 'fontkit';

/** By the key that `src/draw/letter-widths.ts` makes of a font. */
const FACES: Readonly<Record<string, string>> = {
  'condensed 400': '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-400-normal.woff2',
  'condensed 500': '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff2',
  'condensed 600': '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal.woff2',
  'condensed 500 italic': '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-italic.woff2',
  'sans 400': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  'sans 600': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
  serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'serif italic': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
};

/** Printable Latin with the punctuation of English texts. */
const LETTERS = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, n) => 0x20 + n),
  ...Array.from({ length: 0xff - 0xa0 + 1 }, (_, n) => 0xa0 + n),
  ...[...'–—‘’“”…×•'].map((letter) => letter.codePointAt(0) as number),
];

export function letterWidthsModule(): string {
  const rows = Object.entries(FACES).map(([key, file]) => {
    const path = fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url));
    const font = openSync(path) as Font;
    const widths = LETTERS.map((letter) => {
      return Math.round((font.glyphForCodePoint(letter).advanceWidth / font.unitsPerEm) * 1000);
    });
    return `  ${JSON.stringify(key)}: ${JSON.stringify(widths)},\n`;
  });
  return [
    '// Generated from the fonts by `npm run generate`.\n\n',
    '/** The letters whose widths are known, in the order of the widths. */\n',
    `export const LETTERS = ${JSON.stringify(String.fromCodePoint(...LETTERS))};\n\n`,
    '/** Thousandths of the size of the font. */\n',
    `export const LETTER_WIDTHS: Readonly<Record<string, readonly number[]>> = {\n${rows.join('')}};\n`,
  ].join('');
}
