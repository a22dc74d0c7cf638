/** The legend of a figure: what its lines, ends, counts, marks and rings mean, of what it holds and of nothing else. */

import { isolated } from '../model/isolate.ts';
import { figureText } from '../model/told-numbers.ts';
import { type Family, families, kinds, statuses } from '../model/vocabulary.ts';
import type { FigureInput, FigureMap } from './figure.ts';
import { across, type Block, LABEL, WORDS, wrapped } from './figure-words.ts';
import { tallyWords } from './gather.ts';
import { glyph } from './glyph.ts';
import type { Line } from './lanes.ts';
import { widthFromTables } from './letter-widths.ts';
import { colourWords, DASHED_RING, groupWords, moreTolls, SIZE_WORDS, tollsOf, WITHOUT_TOLL } from './map-words.ts';
import { groupShapes, markShapes } from './marks.ts';
import type { Palette } from './palette.ts';
import type { Command, Shape } from './shape.ts';
import { hueOf } from './styling.ts';
import { tetherSample } from './tethers.ts';
import { COUNT, type Font, textWidth } from './type.ts';

interface Sample {
  readonly label: string;
  readonly width: number;
  readonly shapes: readonly Shape[];
}

const LINE_SAMPLE = 46;

/**
 * What lines, their ends and marks mean, and what groups, sizes and colours go by: only what the figure holds.
 * @param numbered the names that have no room on the map, with their numbers
 */
export function legend(
  input: FigureInput,
  map: FigureMap,
  width: number,
  colours: Palette,
  numbered: readonly string[],
): Block {
  const { marks, lines } = map;
  const sureness = statuses
    .filter(({ id }) => lines.some(({ status, negated }) => status === id && !negated))
    .map(({ id, label }) => lineSample(label, glyph({ status: id, negated: false }, LINE_SAMPLE, colours)));
  if (lines.some(({ negated }) => negated)) {
    sureness.push(
      lineSample('Denied, or said not to be so', glyph({ status: 'reported', negated: true }, LINE_SAMPLE, colours)),
    );
  }
  if (map.about.length > 0) {
    sureness.push(
      lineSample('The tie with the ring is about the one with the dot', tetherSample(LINE_SAMPLE, colours)),
    );
  }
  const actors = marks.filter(({ members }) => members === undefined);
  const isOfKinds = map.shape.colourBy === 'kind';
  const forms = kinds
    .filter(({ id }) => actors.some(({ kind }) => kind === id))
    .map(({ id, label }) => {
      const ink = isOfKinds ? undefined : colours.page.ink2;
      return { label, width: 16, shapes: markShapes(id, { x: 8, y: 8 }, 6, colours, false, ink) };
    });
  if (actors.length < marks.length) {
    const shapes = groupShapes(0, { x: 8, y: 8 }, 7.5, colours.page.ink2, colours);
    forms.push({ label: 'Group, with how many of its actors are shown', width: 16, shapes });
  }
  if (marks.some(({ onlyProjected }) => onlyProjected)) {
    const ring: Shape = { type: 'circle', x: 8, y: 8, radius: 7, stroke: colours.page.ink2, width: 1.2, dash: [3, 3] };
    forms.push({ label: sentence(DASHED_RING), width: 16, shapes: [ring] });
  }
  const rows = [
    ...sampleRow('Line', sureness, width, colours),
    ...sampleRow('Line end', endSamples(lines, colours), width, colours),
    ...sampleRow('Count', countSamples(lines, colours), width, colours),
    ...sampleRow('Line colour', lineColours(lines, colours), width, colours),
    ...sampleRow('Mark', forms, width, colours),
    ...wordRows('Names', numbered.length === 0 ? [] : [`${numbered.join('; ')}.`], width, colours),
    ...wordRows('Groups', wordsOfGroups(map), width, colours),
    ...wordRows('Size', wordsOfSizes(input, map), width, colours),
    ...colourRows(map, width, colours),
    ...wordRows('Hidden', wordsOfHidden(map), width, colours),
    ...wordRows('Notes', wordsOfNotes(map), width, colours),
  ];
  const rule: Shape = { type: 'path', commands: across(width, 6), stroke: colours.page.hair, width: 1 };
  const shapes = rows.flatMap((row, n) => moved(row, 0, 14 + n * ROW));
  return { shapes: [rule, ...shapes], height: 14 + rows.length * ROW + 8 };
}

/** The ends that are drawn, by what kind of act they stand for. */
function endSamples(lines: readonly Line[], colours: Palette): readonly Sample[] {
  const marks = lines.flatMap(({ ends }) => [ends.subject ?? [], ends.object ?? []].flat());
  const sample = (label: string, family: Family | 'several') =>
    lineSample(label, glyph({ status: 'reported', negated: false, family }, LINE_SAMPLE, colours));
  const own = families
    .filter(({ id }) => marks.some(({ family }) => family === id))
    .map(({ id, label }) => sample(label, id));
  return marks.some(({ end }) => end === 'several') ? [...own, sample('Several families', 'several')] : own;
}

/** What ×2 says, where some line stands for more than one statement. */
function countSamples(lines: readonly Line[], { page }: Palette): readonly Sample[] {
  const most = Math.max(...lines.map(({ statements }) => statements.length));
  if (most < 2) return [];
  const text: Shape = { type: 'text', text: '×2', x: 0, y: 8, align: 'start', font: COUNT, fill: page.ink };
  return [{ label: 'Statements on one line: the more, the wider it is', width: 14, shapes: [text] }];
}

/** The colour of a line of groups says its family, where it is of one; its ends may be of others. */
function lineColours(lines: readonly Line[], { family: inks, page }: Palette): readonly Sample[] {
  const bundles = lines.filter(({ gathered }) => gathered !== undefined);
  const dash = (ink: string): readonly Shape[] => [
    { type: 'path', commands: across(LINE_SAMPLE / 2, 8), stroke: ink, width: 2.4 },
  ];
  const sample = (label: string, ink: string): Sample => ({ label, width: LINE_SAMPLE / 2, shapes: dash(ink) });
  const own = families
    .filter(({ id }) => bundles.some(({ family, gathered }) => gathered === 'one-family' && family === id))
    .map(({ id, label }) => sample(`Only ${label.toLowerCase()}`, inks[id]));
  return bundles.some(({ gathered }) => gathered === 'mixed') ? [...own, sample('Several families', page.ink2)] : own;
}

function wordsOfGroups({ marks, lines, shape, inside }: FigureMap): readonly string[] {
  const { rule, tooMany } = shape;
  const groups = marks.filter(({ members }) => members !== undefined);
  if (rule === null || groups.length === 0) return [];
  const actors = groups.reduce((sum, { members = 0 }) => sum + members, 0);
  const within = [...inside.values()].flat();
  return [
    `By ${rule}: ${groupWords(actors, groups.length, tooMany)}`,
    ...(lines.some(({ gathered }) => gathered !== undefined)
      ? [
          'A line to a group stands for all between the two, in the rhythm of the least sure of them; its ends, for what points there.',
        ]
      : []),
    ...(within.length === 0 ? [] : [`Inside groups, on no line: ${tallyWords(within)}.`]),
  ];
}

function wordsOfHidden({ signs }: FigureMap): readonly string[] {
  return signs.hidden.size === 0 ? [] : ['A number with + at a mark says how many of its neighbours are hidden.'];
}

/** Nobody may take them for the source's words. */
function wordsOfNotes({ notes }: FigureMap): readonly string[] {
  if (notes.length === 0) return [];
  return [
    'Of whoever made this figure, not of the source; where they belong, by their letters.',
    ...notes.map(({ letter, on, text }) => `${letter}  ${isolated(on)}: ${text}`),
  ];
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Only marks that stand singly have a size and a colour of their own. */
function wordsOfSizes({ entities, shape: ofView }: FigureInput, { marks, shape }: FigureMap): readonly string[] {
  const single = new Set(marks.filter(({ members }) => members === undefined).map(({ id }) => id));
  if (single.size === 0) return [];
  if (shape.sizeBy === 'degree') {
    return [`The more statements one stands in${ofView ? ', shown or not' : ''}, the larger its mark.`];
  }
  const words = sentence(SIZE_WORDS[shape.sizeBy]);
  if (shape.sizeBy !== 'tolls') return [words];
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const { listed, more } = tollsOf(shape.figures, (id) => single.has(id));
  return [
    words,
    ...listed.map((row) => `${isolated(names.get(row.subject) ?? row.subject)}: ${figureText(row)} “${row.of_text}”`),
    ...(more === 0 ? [] : [moreTolls(more)]),
    WITHOUT_TOLL,
  ];
}

/** What each colour stands for, with how many of how many are drawn in it. */
function colourRows({ marks, shape }: FigureMap, width: number, colours: Palette): Shape[][] {
  const single = new Set(marks.filter(({ members }) => members === undefined).map(({ id }) => id));
  if (shape.colourBy === 'kind' || single.size === 0) return [];
  const samples = shape.colours.flatMap(({ label, hue, members }): Sample[] => {
    const here = members.filter((id) => single.has(id)).length;
    if (here === 0) return [];
    const swatch: Shape = { type: 'circle', x: 8, y: 8, radius: 5, fill: hueOf(hue, colours) };
    return [{ label: `${label} ${here}/${members.length}`, width: 16, shapes: [swatch] }];
  });
  return [
    ...wordRows('Colour', [sentence(colourWords(shape.colourBy))], width, colours),
    ...sampleRow('', samples, width, colours),
  ];
}

/** Sentences under each other beside their heading. */
function wordRows(heading: string, sentences: readonly string[], width: number, { page }: Palette): Shape[][] {
  return sentences
    .flatMap((text) => wrapped(text, WORDS, width - HEADINGS))
    .map((text, n) => [
      ...(n === 0 ? [words(heading, LABEL, 0, page.ink)] : []),
      words(text, WORDS, HEADINGS, page.ink2),
    ]);
}

const ROW = 22;
const HEADINGS = 72;

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
