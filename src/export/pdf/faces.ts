/** The fonts of a PDF: which one draws a letter, in which weight. All of them come with the packages. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { embeddable } from './outlines.ts';

export interface Style {
  readonly family: 'sans' | 'condensed' | 'serif';
  readonly weight: 400 | 500 | 600;
  readonly italic: boolean;
}

/** Letters in one font; without one where no font has them. */
export interface Run {
  readonly text: string;
  readonly font: Font | null;
}

interface Pack {
  /** The package, whose name its files repeat. */
  readonly name: string;
  /** One file for all weights, or one for each. */
  readonly variable: boolean;
  readonly italic: boolean;
}

const fixed = (name: string, italic: boolean): Pack => ({ name: `@fontsource/${name}`, variable: false, italic });
const variable = (name: string, italic: boolean): Pack => {
  return { name: `@fontsource-variable/${name}`, variable: true, italic };
};

const SANS = fixed('ibm-plex-sans', true);
const OWN: Readonly<Record<Style['family'], Pack>> = {
  sans: SANS,
  condensed: fixed('ibm-plex-sans-condensed', true),
  serif: variable('source-serif-4', true),
};
/** For what the font of the text does not have, in this order. */
const OTHERS: readonly Pack[] = [
  SANS,
  fixed('ibm-plex-sans-arabic', false),
  fixed('ibm-plex-sans-hebrew', false),
  variable('noto-sans-sc', false),
  variable('noto-sans-kr', false),
  variable('noto-emoji', false),
];

/** Part of a package: the letters of some ranges, in a file of their own. */
interface Named {
  readonly pack: Pack;
  readonly name: string;
}

interface Slice extends Named {
  readonly has: (codePoint: number) => boolean;
}

const require = createRequire(import.meta.url);

/** What takes no room and has no shape: joiners, marks of direction, selectors, controls. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: variation selectors stand alone in a text as well
const SHAPELESS = /[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u;
/** The joiners matter to the letters beside them. */
const JOINERS = /[\u200c\u200d]/;

export class Faces {
  readonly #fonts = new Map<string, Promise<Font>>();
  readonly #found = new Map<string, Font | null>();
  #slices: readonly Slice[] = [];

  /** Reads the fonts that these texts need in these styles. */
  static async for(texts: Iterable<string>, styles: readonly Style[]): Promise<Faces> {
    const faces = new Faces();
    const packs = [...new Set([...Object.values(OWN), ...OTHERS])];
    faces.#slices = (await Promise.all(packs.map(slicesOf))).flat();
    const letters = new Set([...texts].flatMap((text) => [...text]));
    for (const style of styles) {
      for (const letter of letters) await faces.#find(letter, style);
    }
    return faces;
  }

  /** The text in as many pieces as it takes fonts. */
  runs(text: string, style: Style): readonly Run[] {
    const runs: { text: string; font: Font | null }[] = [];
    for (const letter of text) {
      if (SHAPELESS.test(letter) && !(JOINERS.test(letter) && runs.length > 0)) continue;
      const font = this.#found.get(keyOf(letter, style)) ?? null;
      const last = runs.at(-1);
      // Marks, joiners and spaces go with the letter before them wherever its font has them.
      const joins = /[\p{M} ]/u.test(letter) || JOINERS.test(letter);
      const isSame = last && (last.font === font || (joins && last.font?.hasGlyphForCodePoint(codeOf(letter))));
      if (last && (isSame || (JOINERS.test(letter) && last.font))) last.text += letter;
      else runs.push({ text: letter, font });
    }
    return runs;
  }

  async #find(letter: string, style: Style): Promise<void> {
    const code = codeOf(letter);
    const key = keyOf(letter, style);
    if (this.#found.has(key) || SHAPELESS.test(letter)) return;
    this.#found.set(key, null);
    for (const pack of new Set([OWN[style.family], ...OTHERS])) {
      for (const slice of this.#slices.filter((one) => one.pack === pack && one.has(code))) {
        const font = await this.#read(slice, style);
        if (!font.hasGlyphForCodePoint(code)) continue;
        this.#found.set(key, font);
        return;
      }
    }
  }

  #read({ pack, name }: Named, { weight, italic }: Style): Promise<Font> {
    const slant = italic && pack.italic ? 'italic' : 'normal';
    const file = fileOf({ pack, name }, weight, slant);
    const key = `${file} ${weight}`;
    const known = this.#fonts.get(key);
    if (known) return known;
    const label = `${pack.name.split('/')[1]}-${name}-${weight}-${slant}`;
    const font = readFace(file, pack.variable ? weight : null, label);
    this.#fonts.set(key, font);
    return font;
  }
}

function fileOf({ pack, name }: Named, weight: number, slant: 'normal' | 'italic'): string {
  return `${pack.name}/files/${pack.name.split('/')[1]}-${name}-${pack.variable ? 'wght' : weight}-${slant}.woff2`;
}

/** Files of fonts for letters beyond Latin, inside their packages, and the letters that are in none of them. */
export async function filesBeyondLatin(
  text: string,
): Promise<{ readonly files: readonly string[]; readonly missing: ReadonlySet<string> }> {
  const slices = (await Promise.all(OTHERS.map(slicesOf))).flat();
  const fonts = new Map<string, Font>();
  const missing = new Set([...text].filter((letter) => !SHAPELESS.test(letter)));
  for (const letter of missing) {
    for (const slice of slices.filter(({ has }) => has(codeOf(letter)))) {
      const file = fileOf(slice, 600, 'normal');
      const font = fonts.get(file) ?? (await readFace(file, null, file));
      fonts.set(file, font);
      // Ranges tell where a letter would be, and not that it is there.
      if (font.hasGlyphForCodePoint(codeOf(letter))) missing.delete(letter);
    }
  }
  return { files: [...fonts.keys()], missing };
}

const codeOf = (letter: string) => letter.codePointAt(0) as number;
const keyOf = (letter: string, { family, weight, italic }: Style) => `${family} ${weight} ${italic} ${letter}`;

async function readFace(file: string, weight: number | null, name: string): Promise<Font> {
  const [{ create }, { decompress }] = await Promise.all([import('fontkit'), import('wawoff2')]);
  const plain = create(Buffer.from(await decompress(await readFile(require.resolve(file))))) as Font;
  const font = weight === null ? plain : embeddable(plain.getVariation({ wght: weight }));
  // All parts of a family go by one name in their files, and a PDF takes fonts of one name for the same.
  return Object.defineProperty(font, 'postscriptName', { value: name });
}

/** The ranges are those by which browsers choose files; files of East Asian fonts have numbers for names. */
async function slicesOf(pack: Pack): Promise<readonly Slice[]> {
  const ranges: Record<string, string> = JSON.parse(
    await readFile(require.resolve(`${pack.name}/unicode.json`), 'utf8'),
  );
  return Object.entries(ranges).map(([name, list]) => {
    const spans = list.split(',').map((span) => {
      const [from = '', to = from] = span.replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    });
    const has = (code: number) => spans.some(([from, to]) => from <= code && code <= to);
    return { pack, name: name.replaceAll(/[[\]]/g, ''), has };
  });
}
