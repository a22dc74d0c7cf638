/** The words around a figure's map: title, legend, caption; and the numbers on its lines. */

import type { StatementRow } from '../model/graph.ts';
import { families, kinds, statuses } from '../model/vocabulary.ts';
import type { FigureInput } from './figure.ts';
import { glyph } from './glyph.ts';
import { widthFromTables } from './letter-widths.ts';
import { markShapes } from './marks.ts';
import type { Palette } from './palette.ts';
import type { Command, Shape } from './shape.ts';
import { type Font, textWidth } from './type.ts';

/** Shapes from their own top left corner, and how high they are in all. */
export interface Block {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const SANS = '"IBM Plex Sans", system-ui, "Segoe UI", sans-serif';
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';

function font(family: string, size: number, weight: Font['weight'] = 400): Font {
  return { family, size, weight, italic: false, tracking: 0, capitals: false };
}

const TITLE = font(SERIF, 22, 600);
const LABEL = font(SANS, 11.5, 600);
const WORDS = font(SANS, 11.5);
const CAPTION = font(SANS, 10.5);

/** Text broken at spaces to fit a width; a word that is wider stands alone. */
function wrapped(text: string, face: Font, width: number): readonly string[] {
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

interface Sample {
  readonly label: string;
  readonly width: number;
  readonly shapes: readonly Shape[];
}

const LINE_SAMPLE = 46;

/** What lines, their ends and marks mean: only what the figure holds. */
export function legend({ statements, entities }: FigureInput, width: number, colours: Palette): Block {
  const has = (test: (row: StatementRow) => boolean) => statements.some(test);
  const sureness = statuses
    .filter(({ id }) => has(({ status, negated }) => status === id && !negated))
    .map(({ id, label }) => lineSample(label, glyph({ status: id, negated: false }, LINE_SAMPLE, colours)));
  if (has(({ negated }) => negated)) {
    sureness.push(
      lineSample('Denied, or did not happen', glyph({ status: 'reported', negated: true }, LINE_SAMPLE, colours)),
    );
  }
  const ends = families
    .filter(({ id }) => has(({ family }) => family === id))
    .map(({ id, label }) =>
      lineSample(label, glyph({ status: 'reported', negated: false, family: id }, LINE_SAMPLE, colours)),
    );
  const marks = kinds
    .filter(({ id }) => entities.some(({ kind }) => kind === id))
    .map(({ id, label }) => ({ label, width: 16, shapes: markShapes(id, { x: 8, y: 8 }, 6, colours) }));
  const rows = [
    ...sampleRow('Line', sureness, width, colours),
    ...sampleRow('Line end', ends, width, colours),
    ...sampleRow('Mark', marks, width, colours),
  ];
  const rule: Shape = { type: 'path', commands: across(width, 6), stroke: colours.page.hair, width: 1 };
  const shapes = rows.flatMap((row, n) => moved(row, 0, 14 + n * ROW));
  return { shapes: [rule, ...shapes], height: 14 + rows.length * ROW + 8 };
}

const ROW = 22;
const HEADINGS = 62;

function lineSample(label: string, shapes: readonly Shape[]): Sample {
  return { label, width: LINE_SAMPLE, shapes };
}

/** Samples side by side, on as many rows as they need. */
function sampleRow(heading: string, samples: readonly Sample[], width: number, { page }: Palette): Shape[][] {
  if (samples.length === 0) return [];
  const rows: Shape[][] = [[{ ...words(heading, LABEL, 0, page.ink) }]];
  let x = HEADINGS;
  for (const { label, width: sample, shapes } of samples) {
    const room = sample + 7 + textWidth(label, WORDS, widthFromTables);
    if (x > HEADINGS && x + room > width) {
      rows.push([]);
      x = HEADINGS;
    }
    rows.at(-1)?.push(...moved(shapes, x, 0), words(label, WORDS, x + sample + 7, page.ink2));
    x += room + 20;
  }
  return rows;
}

function words(text: string, face: Font, x: number, fill: string): Shape {
  return { type: 'text', text, x, y: 8, align: 'start', font: face, fill };
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

function across(width: number, y: number): readonly Command[] {
  return [
    ['M', 0, y],
    ['L', width, y],
  ];
}

/** A number in a ring, or several in a capsule. */
export function numberShapes(text: string, x: number, y: number, { page }: Palette): readonly Shape[] {
  const face = font(SANS, 10, 600);
  const half = Math.max(0, textWidth(text, face, widthFromTables) / 2 - 4);
  const ends: Command[] = [
    ['M', x - half, y],
    ['L', x + half + 0.01, y],
  ];
  return [
    { type: 'path', commands: ends, stroke: page.ink, width: 17.4, cap: 'round' },
    { type: 'path', commands: ends, stroke: '#FFFFFF', width: 15.2, cap: 'round' },
    { type: 'text', text, x, y, align: 'middle', font: face, fill: page.ink },
  ];
}

function moved(shapes: readonly Shape[], dx: number, dy: number): Shape[] {
  return shapes.map((shape): Shape => {
    if (shape.type === 'path') return { ...shape, commands: shape.commands.map((command) => shift(command, dx, dy)) };
    if (shape.type === 'letters') {
      return { ...shape, letters: shape.letters.map((letter) => ({ ...letter, x: letter.x + dx, y: letter.y + dy })) };
    }
    return { ...shape, x: shape.x + dx, y: shape.y + dy };
  });
}

function shift(command: Command, dx: number, dy: number): Command {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[0], command[1] + dx, command[2] + dy];
    case 'Q':
      return ['Q', command[1] + dx, command[2] + dy, command[3] + dx, command[4] + dy];
    case 'Z':
      return command;
  }
}
