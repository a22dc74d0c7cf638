/** SVG drawn as dots. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { PictureSize } from './exporter.ts';
import { FONTS, readFont } from './fonts.ts';

/** What a pixel of the SVG is on paper, as CSS has it. */
const DPI = 96;
const MM_PER_INCH = 25.4;

/** Letters that our own fonts have not. Without any, the picture is the same whatever is installed. */
const OTHER_LETTERS = /[^\n -ÿ\u2000-\u206f]/;

/** A PNG that says how large it is on paper. */
export async function renderPng(svg: string, size: PictureSize): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFolder = await mkdtemp(join(tmpdir(), 'spillover-fonts-'));
  try {
    const loadSystemFonts = OTHER_LETTERS.test(svg);
    const font = { fontFiles: await unpackFonts(fontFolder), loadSystemFonts, sansSerifFamily: 'IBM Plex Sans' };
    return withDotsPerInch(new Resvg(svg, { font, fitTo: fitOf(size) }).render().asPng(), dpiOf(size));
  } finally {
    await rm(fontFolder, { recursive: true, force: true });
  }
}

/** The renderer reads TrueType from files only; ours are packed for the web. */
async function unpackFonts(folder: string): Promise<string[]> {
  const { decompress } = await import('wawoff2');
  const paths: string[] = [];
  // One after the other: the decompressor has a single memory.
  for (const font of FONTS) {
    const path = join(folder, `${basename(font.file)}.ttf`);
    await writeFile(path, await decompress(await readFont(font)));
    paths.push(path);
  }
  return paths;
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
