/** What stands behind the marks and says why they stand where they do: lanes, rings, dates, regions, with their names. */

import { cos, sin } from './arithmetic.ts';
import { around, type Box, overlaps, within } from './boxes.ts';
import type { Point } from './curve.ts';
import type { Palette } from './palette.ts';
import type { Command, Shape, TextShape } from './shape.ts';
import { GUIDE, type Measure, textWidth } from './type.ts';

/** Coordinates are those of the sheet. */
export type Guide =
  /** A part of the sheet with a name: a lane, a region, an opened group, or where those stand whom nothing places. */
  | { readonly type: 'area'; readonly id: string; readonly box: Box; readonly label: string; readonly apart: boolean }
  /** The outer edge of a ring, with the name of what stands inside. */
  | {
      readonly type: 'ring';
      readonly centre: Point;
      readonly reach: { readonly x: number; readonly y: number };
      readonly label: string;
    }
  /** A line across, at a date. */
  | {
      readonly type: 'tick';
      readonly x: number;
      readonly top: number;
      readonly bottom: number;
      readonly label: string;
      /** A stretch of time begins here that is drawn much narrower than the rest. */
      readonly squeezed: boolean;
    }
  /** The days within which the first date of an entity lies; drawn at its mark. */
  | { readonly type: 'span'; readonly id: string; readonly from: number; readonly to: number; readonly open: boolean };

/** How the sheet lies on the screen or on the page. */
export interface Lie {
  /** Pixels a unit of the sheet, across and down the screen. */
  readonly scale: Point;
  /** Where the sheet's origin is, in pixels. */
  readonly x: number;
  readonly y: number;
  /** True where the sheet's x runs down and its y to the right, as on tall screens. */
  readonly turned: boolean;
}

/** A point of the sheet on the screen. */
export function onScreen({ x, y }: Point, lie: Lie): Point {
  const [right, down] = lie.turned ? [y, x] : [x, y];
  return { x: lie.x + right * lie.scale.x, y: lie.y + down * lie.scale.y };
}

export interface DrawnGuides {
  readonly shapes: readonly Shape[];
  /** Drawn over the lines. */
  readonly names: readonly Shape[];
  /** Boxes of the names, which the names of actors keep off. */
  readonly labels: readonly { readonly id: string; readonly box: Box }[];
}

interface Drawing {
  readonly lie: Lie;
  readonly colours: Palette;
  readonly measure: Measure;
  /** The marks that are shown, on the screen. */
  readonly marks: ReadonlyMap<string, Point>;
}

/** Corner of an area, in pixels. */
const ROUND = 8;

function boxOnScreen(box: Box, lie: Lie): Box {
  const a = onScreen({ x: box.left, y: box.top }, lie);
  const b = onScreen({ x: box.right, y: box.bottom }, lie);
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

function rounded({ left, right, top, bottom }: Box): Command[] {
  const r = Math.min(ROUND, (right - left) / 2, (bottom - top) / 2);
  return [
    ['M', left + r, top],
    ['L', right - r, top],
    ['Q', right, top, right, top + r],
    ['L', right, bottom - r],
    ['Q', right, bottom, right - r, bottom],
    ['L', left + r, bottom],
    ['Q', left, bottom, left, bottom - r],
    ['L', left, top + r],
    ['Q', left, top, left + r, top],
    ['Z'],
  ];
}

/** An ellipse of eight quadratics. */
function ellipse(centre: Point, rx: number, ry: number): Command[] {
  const step = Math.PI / 4;
  const out = 1 / cos(step / 2);
  const place = (angle: number, reach: number): [number, number] => [
    centre.x + cos(angle) * rx * reach,
    centre.y + sin(angle) * ry * reach,
  ];
  const quads = Array.from({ length: 8 }, (_, i): Command => {
    return ['Q', ...place((i + 0.5) * step, out), ...place((i + 1) * step, 1)];
  });
  return [['M', ...place(0, 1)], ...quads];
}

function label(text: string, x: number, y: number, align: TextShape['align'], { page }: Palette): TextShape {
  return { type: 'text', text, x, y, align, font: GUIDE, fill: page.ink2, halo: { colour: page.canvas, width: 3 } };
}

/** Fewer letters than these say nothing. */
const LEAST_LETTERS = 5;

/** The text with as much of it as fits; empty where hardly any does. */
function shortened(text: string, room: number, measure: Measure): string {
  if (textWidth(text, GUIDE, measure) <= room) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, GUIDE, measure) > room) kept = kept.slice(0, -1);
  return kept.length < LEAST_LETTERS ? '' : `${kept.trimEnd()}…`;
}

function labelBox({ text, x, y, align }: TextShape, measure: Measure): Box {
  const width = textWidth(text, GUIDE, measure);
  const middle = align === 'start' ? x + width / 2 : align === 'end' ? x - width / 2 : x;
  return around({ x: middle, y }, width / 2, 8);
}

type Piece = readonly [shapes: readonly Shape[], id: string, name: TextShape | undefined];

function piece(guide: Guide, drawing: Drawing): Piece {
  const { lie, colours, measure, marks } = drawing;
  const { page } = colours;
  switch (guide.type) {
    case 'area': {
      const box = boxOnScreen(guide.box, lie);
      const room = box.right - box.left - 16;
      const text = shortened(guide.label, room, measure);
      const name = text === '' ? undefined : label(text, box.left + 8, box.top + 12, 'start', colours);
      const dash = guide.apart ? { dash: [2, 4] } : {};
      const outline: Shape = { type: 'path', commands: rounded(box), stroke: page.hair2, width: 1, ...dash };
      return [guide.apart ? [outline] : [{ ...outline, fill: page.sunk }], guide.id, name];
    }
    case 'ring': {
      const centre = onScreen(guide.centre, lie);
      const edge = onScreen({ x: guide.centre.x + guide.reach.x, y: guide.centre.y + guide.reach.y }, lie);
      const [rx, ry] = [edge.x - centre.x, edge.y - centre.y];
      const commands = ellipse(centre, rx, ry);
      const name = label(guide.label, centre.x, centre.y - ry + 11, 'middle', colours);
      return [[{ type: 'path', commands, stroke: page.hair2, width: 1 }], `ring ${guide.label}`, name];
    }
    case 'tick': {
      const from = onScreen({ x: guide.x, y: guide.top }, lie);
      const to = onScreen({ x: guide.x, y: guide.bottom }, lie);
      const commands: Command[] = [
        ['M', from.x, from.y],
        ['L', to.x, to.y],
      ];
      const line: Shape = { type: 'path', commands, stroke: page.hair2, width: 1 };
      if (guide.squeezed) return [[{ ...line, dash: [2, 4] }], '', undefined];
      const name = label(guide.label, from.x + 4, from.y + (lie.turned ? 10 : 6), 'start', colours);
      return [[line], `tick ${guide.label}`, name];
    }
    case 'span': {
      const mark = marks.get(guide.id);
      if (!mark) return [[], guide.id, undefined];
      return [spanShapes(guide, mark, drawing), guide.id, undefined];
    }
  }
}

/** A bar as long as the date is imprecise; open at its right where no end is known. */
function spanShapes(guide: Guide & { type: 'span' }, mark: Point, { lie, colours }: Drawing): readonly Shape[] {
  const ends = [guide.from, guide.to].map((x): Point => {
    const place = onScreen({ x, y: 0 }, lie);
    return lie.turned ? { x: mark.x, y: place.y } : { x: place.x, y: mark.y };
  });
  const [from, to] = ends as [Point, Point];
  const bar = (a: Point, b: Point): Command[] => [
    ['M', a.x, a.y],
    ['L', b.x, b.y],
  ];
  const stroke = colours.page.edge;
  const across = lie.turned ? { x: 5, y: 0 } : { x: 0, y: 5 };
  const stop = (end: Point): Shape => ({
    type: 'path',
    commands: bar({ x: end.x - across.x, y: end.y - across.y }, { x: end.x + across.x, y: end.y + across.y }),
    stroke,
    width: 1.4,
  });
  const line: Shape = { type: 'path', commands: bar(from, to), stroke, width: 3 };
  return guide.open ? [stop(from), { ...line, dash: [3, 3] }] : [stop(from), stop(to), line];
}

/** Draws guides in order; names that would lie over each other are left out, those that come first stay. */
export function guideShapes(guides: readonly Guide[], drawing: Drawing): DrawnGuides {
  const shapes: Shape[] = [];
  const names: Shape[] = [];
  const labels: { id: string; box: Box }[] = [];
  for (const guide of guides) {
    const [drawn, id, name] = piece(guide, drawing);
    shapes.push(...drawn);
    if (!name) continue;
    const box = labelBox(name, drawing.measure);
    const hidden = labels.some((other) => overlaps(other.box, box));
    if (hidden) continue;
    names.push(name);
    labels.push({ id, box });
  }
  return { shapes, names, labels };
}

/** The guides without the areas in which nobody stands who is shown: an empty box would say nothing. */
export function peopled(guides: readonly Guide[], stand: readonly Point[]): readonly Guide[] {
  return guides.filter((guide) => guide.type !== 'area' || stand.some((place) => within(guide.box, place)));
}

/** The part of the sheet that a guide takes; a span is as wide as its mark's row, and takes none of its own. */
export function boxOf(guide: Guide): Box | undefined {
  switch (guide.type) {
    case 'area':
      return guide.box;
    case 'ring':
      return around(guide.centre, guide.reach.x, guide.reach.y + 10);
    case 'tick':
      return { left: guide.x, right: guide.x, top: guide.top, bottom: guide.bottom };
    case 'span':
      return undefined;
  }
}
