/** SVG drawn as dots. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { formatCount } from '../model/counts.ts';
import { SpilloverError } from '../model/errors.ts';
import { MM_PER_INCH } from '../model/exports.ts';
import type { PictureSize } from './exporter.ts';
import { FONTS, readFont } from './fonts.ts';
import { filesBeyondLatin } from './pdf/faces.ts';
import { standIn } from './pdf/text.ts';
import { inPieces } from './pieces.ts';

/** What a pixel of the SVG is on paper, as CSS has it. */
const DPI = 96;
/** A0 at 300 dots per inch. More would take more memory than most machines have. */
const MOST_DOTS = 150_000_000;

/** What the fonts of a figure have, and nothing needs to be looked for. */
const OWN_LETTERS = /[\n -ÿ\u2000-\u206f]/g;

/**
 * A PNG that says how large it is on paper.
 * @throws SpilloverError where it would have more dots than can be drawn
 */
export async function renderPng(svg: string, size: PictureSize): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFolder = await mkdtemp(join(tmpdir(), 'spillover-fonts-'));
  try {
    const { files, missing } = await filesBeyondLatin(svg.replaceAll(OWN_LETTERS, ''));
    const fontFiles = await unpackFonts([...FONTS.map(({ file }) => file), ...files], fontFolder);
    // No fonts of the machine: the picture is the same whatever is installed.
    const font = { fontFiles, loadSystemFonts: false, sansSerifFamily: 'IBM Plex Sans' };
    const picture = new Resvg(inPieces(withStandIns(svg, missing)), { font, fitTo: fitOf(size) });
    refuseTooLarge(picture, size);
    return withDotsPerInch(picture.render().asPng(), dpiOf(size));
  } finally {
    await rm(fontFolder, { recursive: true, force: true });
  }
}

/** How a picture spells letters that no font has, by their code points; `null` where all of these texts have fonts. */
export async function spellingFor(svg: string): Promise<((text: string) => string) | null> {
  const { missing } = await filesBeyondLatin(svg.replaceAll(OWN_LETTERS, ''));
  return missing.size === 0 ? null : (text) => spelled(text, missing);
}

function spelled(text: string, missing: ReadonlySet<string>): string {
  return [...text].map((letter) => (missing.has(letter) ? standIn(letter) : letter)).join('');
}

/** Letters that no font has give way to their code points; their text is then as wide as it comes out. */
function withStandIns(svg: string, missing: ReadonlySet<string>): string {
  if (missing.size === 0) return svg;
  return svg.replaceAll(/<text ([^>]*)>([^<]*)<\/text>/g, (whole, attributes: string, words: string) => {
    if (![...words].some((letter) => missing.has(letter))) return whole;
    return `<text ${attributes.replace(/ textLength="[^"]*" lengthAdjust="\w+"/, '')}>${spelled(words, missing)}</text>`;
  });
}

/** The renderer reads TrueType from files only; ours are packed for the web. */
async function unpackFonts(files: readonly string[], folder: string): Promise<string[]> {
  const { decompress } = await import('wawoff2');
  const paths: string[] = [];
  // One after the other: the decompressor has a single memory.
  for (const file of files) {
    const path = join(folder, `${basename(file)}.ttf`);
    await writeFile(path, await decompress(await readFont({ file })));
    paths.push(path);
  }
  return paths;
}

function refuseTooLarge(
  { width, height }: { readonly width: number; readonly height: number },
  size: PictureSize,
): void {
  const { mode, value } = fitOf(size);
  const times = mode === 'zoom' ? value : value / width;
  if (width * height * times ** 2 <= MOST_DOTS) return;
  const [across, down] = [width, height].map((side) => formatCount(Math.round(side * times)));
  throw new SpilloverError(
    `A picture of ${across} by ${down} dots cannot be drawn: at most ${formatCount(MOST_DOTS)} in all.`,
    'Choose a smaller width or fewer dots per inch. An SVG has no dots and is sharp at any size.',
  );
}

function fitOf(size: PictureSize): { mode: 'zoom' | 'width'; value: number } {
  if ('scale' in size) return { mode: 'zoom', value: size.scale };
  return { mode: 'width', value: Math.round((size.widthMm / MM_PER_INCH) * size.dpi) };
}

function dpiOf(size: PictureSize): number {
  return 'scale' in size ? DPI * size.scale : size.dpi;
}

/** Length of the signature and of the chunk that a PNG begins with. */
const HEADER = 33;
const INCHES_PER_METRE = 1000 / MM_PER_INCH;

/** Adds the chunk by which a word processor knows how large the picture is on paper. */
function withDotsPerInch(file: Buffer, dpi: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([file.subarray(0, HEADER), chunk, file.subarray(HEADER)]);
}
