/** The words above and below a figure's map, and how words are set there. */

import type { FigureInput } from './figure.ts';
import { widthFromTables } from './letter-widths.ts';
import type { Palette } from './palette.ts';
import type { Command, Shape } from './shape.ts';
import { type Font, textWidth } from './type.ts';

/** Shapes from their own top left corner, and how high they are in all. */
export interface Block {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

export const SANS = '"IBM Plex Sans", system-ui, "Segoe UI", sans-serif';
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';

export function font(family: string, size: number, weight: Font['weight'] = 400): Font {
  return { family, size, weight, italic: false, tracking: 0, capitals: false };
}

const TITLE = font(SERIF, 22, 600);
export const LABEL = font(SANS, 11.5, 600);
export const WORDS = font(SANS, 11.5);
const CAPTION = font(SANS, 10.5);

/** Text broken at spaces to fit a width; a word that is wider stands alone. */
export function wrapped(text: string, face: Font, width: number): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/)) {
    const joined = rows.length === 0 ? word : `${rows.at(-1)} ${word}`;
    if (rows.length > 0 && textWidth(joined, face, widthFromTables) <= width) rows[rows.length - 1] = joined;
    else rows.push(word);
  }
  return rows;
}

function paragraph(text: string, face: Font, width: number, top: number, fill: string, leading: number): Block {
  const rows = wrapped(text, face, width);
  const shapes = rows.map((row, n): Shape => {
    return { type: 'text', text: row, x: 0, y: top + (n + 0.5) * leading, align: 'start', font: face, fill };
  });
  return { shapes, height: rows.length * leading };
}

export function titleAbove({ title }: FigureInput, width: number, { page }: Palette): Block {
  const { shapes, height } = paragraph(title, TITLE, width, 0, page.ink, 28);
  return { shapes, height: height + 10 };
}

export function captionBelow(input: FigureInput, width: number, { page }: Palette): Block {
  const rule: Shape = { type: 'path', commands: across(width, 6), stroke: page.ink, width: 1 };
  let height = 14;
  const shapes: Shape[] = [rule];
  for (const text of [input.summary, `Sources: ${input.sources.join('; ')}.`, input.data]) {
    const block = paragraph(text, CAPTION, width, height, page.ink2, 15);
    shapes.push(...block.shapes);
    height += block.height + 3;
  }
  return { shapes, height };
}

export function across(width: number, y: number): readonly Command[] {
  return [
    ['M', 0, y],
    ['L', width, y],
  ];
}
