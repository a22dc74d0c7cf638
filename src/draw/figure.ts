/**
 * A figure for print: the map with its title, its legend, what was filtered and where it comes from, as one SVG. The
 * same input gives the same bytes, in a browser and on the command line: nothing here asks a screen, a font or a clock.
 */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import { isolatedIn } from '../model/isolate.ts';
import { xml } from '../model/xml.ts';
import { around, type Box, grow, hull } from './boxes.ts';
import type { Point } from './curve.ts';
import { legend } from './figure-legend.ts';
import { aboutOf, lineTitles } from './figure-lines.ts';
import { allNamed } from './figure-names.ts';
import { type Beside, type FigureNote, figureNotes } from './figure-notes.ts';
import { numbersOn } from './figure-numbers.ts';
import { type Block, captionBelow, titleAbove } from './figure-words.ts';
import { gathered } from './groups.ts';
import { boxOf, type Guide, peopled } from './guides.ts';
import { widthFromTables } from './letter-widths.ts';
import { endsOf, type MapShape, mapLines, mapMarks, mapShape, shortName, tiedBy } from './map.ts';
import { type Palette, palette } from './palette.ts';
import { type Scene, type SceneInput, scene } from './scene.ts';
import type { Shape } from './shape.ts';
import type { Signs } from './signs.ts';
import { inksOf } from './styling.ts';
import { round, svgElements } from './svg.ts';
import type { Tether } from './tethers.ts';
import { chooseBends, type Disc } from './ties.ts';

export interface FigureInput {
  readonly title: string;
  /** What was selected and what is left out, in plain words. */
  readonly summary: string;
  /** Where the statements come from: sources with author and publisher. */
  readonly sources: readonly string[];
  /** Version and date of the data. */
  readonly data: string;
  readonly entities: readonly EntityRow[];
  /** Whose names may stand along the lines: who speaks need not be drawn. Those that are drawn where this is not given. */
  readonly speakers?: readonly EntityRow[];
  /** What is drawn. */
  readonly statements: readonly StatementRow[];
  /** What sentences name: conditions of what is drawn, whether they are drawn or not. What is drawn, where not given. */
  readonly context?: ReadonlyMap<string, StatementRow>;
  /** Where each entity, or each closed group of them, stands, in pixels. */
  readonly places: ReadonlyMap<string, Point>;
  /** How a view gathers, sizes and colours marks; they stand singly, by statements and by kind where this is not given. */
  readonly shape?: MapShape;
  /** What stands behind the marks, from `arrangeMap`; none where only forces placed them. */
  readonly guides?: readonly Guide[];
  /** What the view holds besides, where there is a view. */
  readonly beside?: Beside;
  /** For a page that has title and sources of its own: only map and legend, with numbers on the ties, by statement. */
  readonly numbers?: ReadonlyMap<string, number>;
}

/** Room on all sides, in pixels. */
const MARGIN = 28;
/** No figure is narrower, so that its words have room. */
const NARROWEST = 620;
/** Up to this many lines plain verbs are written along them as well as hedges, and it is drawn which speaks of which. */
const VERBS_UP_TO = 60;

const nobody = { tethers: [] };

const NOTHING: Block = { shapes: [], height: 0 };

/** Shapes with their own origin somewhere on the figure. */
export interface FigurePart {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
}

/** A figure before it is a file of any kind, in pixels from its top left corner. */
export interface FigureDrawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly FigurePart[];
}

/** The figure as a whole SVG file, for a white page. */
export function figure(input: FigureInput): string {
  const drawing = drawingOf(input);
  return [head(input, drawing), ...drawing.parts.map(group), '</svg>\n'].join('');
}

/** The same as shapes, for other files than SVG. */
export function drawingOf(whole: FigureInput): FigureDrawing {
  const colours = paper();
  const held = figureMap(whole, colours);
  const names = [...whole.entities, ...(whole.speakers ?? [])].map(({ name }) => name);
  const [title, summary] = [isolatedIn(whole.title, names), isolatedIn(whole.summary, names)];
  const input = { ...whole, title, summary, guides: peopled(whole.guides ?? [], held.marks) };
  const { ink: fill, canvas: halo } = colours.page;
  const drawn = (marks: FigureMap['marks']) => draw(input, { ...held, marks }, colours);
  const { picture, numbered: inLegend, onMarks } = allNamed(held.marks, drawn, { fill, halo });
  const map = [
    ...picture.behind,
    ...picture.ties,
    ...picture.marks,
    ...picture.names,
    ...onMarks,
    ...(input.numbers ? numbersOn(picture, held.marks, input.numbers, colours) : []),
  ];
  const room = grow(extent(picture, held, input), 10);
  const width = Math.max(NARROWEST, room.right - room.left);
  const left = (width - (room.right - room.left)) / 2;
  const isPart = input.numbers !== undefined;
  const above = isPart ? NOTHING : titleAbove(input, width, colours);
  const below = legend(input, held, width, colours, inLegend);
  const caption = isPart ? NOTHING : captionBelow(input, width, colours);
  const margin = isPart ? 0 : MARGIN;
  const tops = stacked([above.height, room.bottom - room.top, below.height, caption.height]);
  return {
    width: width + 2 * margin,
    height: (tops.at(-1) as number) + caption.height + 2 * margin,
    parts: [
      { id: 'title', x: margin, y: margin + (tops[0] as number), shapes: above.shapes },
      { id: 'map', x: margin + left - room.left, y: margin + ((tops[1] as number) - room.top), shapes: map },
      { id: 'legend', x: margin, y: margin + (tops[2] as number), shapes: below.shapes },
      { id: 'caption', x: margin, y: margin + (tops[3] as number), shapes: caption.shapes },
    ],
  };
}

/** Paper is white where the screen's canvas is grey. */
function paper(): Palette {
  const light = palette('light');
  return { ...light, page: { ...light.page, canvas: '#FFFFFF', panel: '#FFFFFF' } };
}

/** What is on a figure's map. */
export interface FigureMap extends Pick<SceneInput, 'marks' | 'lines'> {
  readonly shape: MapShape;
  /** Which of its lines speak of which, on figures with few enough to follow them. */
  readonly about: readonly Tether[];
  /** What both of whose ends stand in the same closed group, by the group. */
  readonly inside: ReadonlyMap<string, readonly StatementRow[]>;
  readonly signs: Signs;
  /** What is written on its slips. */
  readonly notes: readonly FigureNote[];
}

/** The marks and lines of a figure: those of the viewer's map, for the same view. */
export function figureMap(input: FigureInput, colours: Palette = paper()): FigureMap {
  const { entities, statements, places } = input;
  const shape = input.shape ?? mapShape({ entities, statements, figures: [] }, USUAL);
  const { lines, inside } = mapLines(statements, shape);
  const ends = endsOf(lines);
  const alone = new Set(input.beside?.alone.map(({ id }) => id));
  const marks = mapMarks({
    entities,
    shown: endsOf(statements),
    tied: tiedBy(statements),
    isDrawn: ({ id }) => ends.has(id) || alone.has(id),
    places,
    groups: shape.groups,
    groupOf: gathered(shape.groups, shape.opened),
    sizes: shape.sizes,
    inks: inksOf(shape.colours, colours),
    degree: (id) => shape.degrees.get(id) ?? 0,
  });
  const about = lines.length <= VERBS_UP_TO ? aboutOf(lines) : [];
  return { marks, lines, about, shape, inside, ...figureNotes(input, { marks, lines, shape }) };
}

/** How a map looks of which nobody wanted anything else. */
const USUAL = {
  arrangement: 'forces',
  grouping: 'none',
  opened: new Set<string>(),
  sizeBy: 'degree',
  colourBy: 'kind',
} as const;

function draw(input: FigureInput, { marks, lines, about, signs }: FigureMap, colours: Palette): Scene {
  const speakers = input.speakers ?? input.entities;
  return scene({
    marks,
    lines,
    bends: chooseBends(lines, new Map<string, Disc>(marks.map((mark) => [mark.id, mark]))),
    frame: grow(hull(marks.map(({ x, y, radius }) => around({ x, y }, radius))), 200),
    covered: [],
    colours,
    measure: widthFromTables,
    compact: false,
    words: lines.length <= VERBS_UP_TO ? 'all' : 'hedges',
    speaker: speakerOf(speakers),
    titleOf: lineTitles(speakers, input.statements),
    emphasis: nobody,
    about,
    signs,
    behind: { guides: input.guides ?? [], lie: { scale: { x: 1, y: 1 }, x: 0, y: 0, turned: false } },
  });
}

function speakerOf(entities: readonly EntityRow[]): (id: string) => string {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return (id) => {
    const entity = byId.get(id);
    return entity ? shortName(entity) : id;
  };
}

/** Everything that is drawn, words and bent lines included. */
function extent({ placed, drawn, words }: Scene, { marks }: FigureMap, { guides = [] }: FigureInput): Box {
  const boxes: Box[] = marks.map(({ x, y, radius }) => around({ x, y }, Math.max(28, radius)));
  boxes.push(...guides.flatMap((guide) => boxOf(guide) ?? []));
  for (const { box } of placed) boxes.push(box);
  for (const one of words.values()) boxes.push(...one.boxes);
  for (const { track } of drawn.values()) {
    for (let along = 0; along <= track.length; along += 12) {
      const { x, y } = track.at(along);
      boxes.push(around({ x, y }, 6));
    }
  }
  return hull(boxes);
}

function stacked(heights: readonly number[]): readonly number[] {
  let top = 0;
  return heights.map((height) => {
    const own = top;
    top += height;
    return own;
  });
}

function group({ id, x, y, shapes }: FigurePart): string {
  if (shapes.length === 0) return '';
  const place = `translate(${round(x)} ${round(y)})`;
  return `<g id="${id}" transform="${place}">\n${svgElements(shapes, widthFromTables)}</g>\n`;
}

function head({ title, summary }: FigureInput, { width, height }: FigureDrawing): string {
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="name about">\n`,
    `<title id="name">${xml(title)}</title>\n<desc id="about">${xml(summary)}</desc>\n`,
    `<rect width="100%" height="100%" fill="#FFFFFF"/>\n`,
  ].join('');
}
