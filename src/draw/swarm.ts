/**
 * Very many lines at once: straight, or a loop where they lead back, in their rhythm and colour, with their ends where there is room for them. All
 * lines that look alike are one path, so that thousands are drawn in the time that a few dozen full ones take.
 */

import { atan2, hypot } from './arithmetic.ts';
import { commands, lerp, type Point, type Waypoint } from './curve.ts';
import { endShapes } from './ends.ts';
import { type EndMark, type Line, lineFactor } from './lanes.ts';
import { COLLAR } from './marks.ts';
import { endInk, lineInk, type Palette } from './palette.ts';
import type { CircleShape, Command, PathShape, Shape } from './shape.ts';
import { type Disc, type DrawnLine, drawLine } from './ties.ts';

/** A line of a swarm with its two ends on the screen. */
export interface Strand {
  readonly line: Line;
  readonly from: Point;
  readonly to: Point;
  /** Set where it leads back to the mark it comes from: its way there. */
  readonly round?: DrawnLine;
}

/** Between the lines of a pair, in pixels. */
const STEP = 5;
/** Shorter lines have no room for an end, in pixels. */
const END_FROM = 26;

/** The straight way of a line between two marks; `undefined` where nothing is left of it. */
export function strand(line: Line, subject: Disc, object: Disc): Strand | undefined {
  if (line.subject === line.object) {
    const round = drawLine(line, subject, object, 0);
    return { line, from: round.track.at(round.tail), to: round.track.at(round.tip), round };
  }
  const dx = object.x - subject.x;
  const dy = object.y - subject.y;
  const length = hypot(dx, dy);
  const start = subject.radius + COLLAR;
  const stop = object.radius + COLLAR + 1;
  if (length <= start + stop) return undefined;
  const side = (line.subject < line.object ? 1 : -1) * Math.max(-2, Math.min(2, line.lane)) * STEP;
  const at = (along: number): Point => ({
    x: subject.x + (dx * along + dy * side) / length,
    y: subject.y + (dy * along - dx * side) / length,
  });
  return { line, from: at(start), to: at(length - stop) };
}

/** Distance from a point to a strand, in pixels. */
export function strandDistance({ from, to, round }: Strand, point: Point): number {
  if (round) return round.track.nearest(point).distance;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.min(1, Math.max(0, share));
  return hypot(point.x - from.x - dx * held, point.y - from.y - dy * held);
}

/** How the lines of a stroke are drawn, one pass over the other; widths and dashes in pixels. */
function passes(line: Line, ink: string, canvas: string): readonly Omit<PathShape, 'type' | 'commands'>[] {
  const width = 1.1 * lineFactor(line);
  switch (line.stroke) {
    case 'solid':
      return [{ stroke: ink, width }];
    case 'dash-long':
      return [{ stroke: ink, width, dash: [15, 5] }];
    case 'dash':
      return [{ stroke: ink, width, dash: [6.5, 4.5] }];
    case 'dots':
      return [{ stroke: ink, width: width * 1.3, dash: [0.01, 5], cap: 'round' }];
    case 'rail':
      return [
        { stroke: ink, width: 4 },
        { stroke: canvas, width: 2 },
      ];
    case 'rail-cut':
      return [
        { stroke: ink, width: 4, dash: [13, 5] },
        { stroke: canvas, width: 2, dash: [13, 5] },
      ];
    case 'beads':
      return [
        { stroke: ink, width: 5, dash: [0.01, 8.5], cap: 'round' },
        { stroke: canvas, width: 2.4, dash: [0.01, 8.5], cap: 'round' },
      ];
  }
}

function wayOf({ from, to, round }: Strand): readonly Command[] {
  if (round) return commands(round.track.slice(round.from, round.to));
  return [
    ['M', from.x, from.y],
    ['L', to.x, to.y],
  ];
}

function crosses({ from, to, round }: Strand): Command[] {
  const { x, y } = round ? round.track.at(round.track.length / 2) : lerp(from, to, 0.5);
  return [
    ['M', x - 4, y - 4],
    ['L', x + 4, y + 4],
    ['M', x - 4, y + 4],
    ['L', x + 4, y - 4],
  ];
}

function joinPaths(shapes: readonly Shape[]): readonly Shape[] {
  const paths = shapes.filter((shape): shape is PathShape => shape.type === 'path');
  const circles = shapes.filter((shape): shape is CircleShape => shape.type === 'circle');
  const first = paths[0];
  return first ? [{ ...first, commands: paths.flatMap((shape) => shape.commands) }, ...circles] : circles;
}

/** Where the ends of a strand stand, of those that there is room for. */
function tipsOf({ line: { ends }, from, to, round }: Strand): readonly (readonly [EndMark | undefined, Waypoint])[] {
  if (round) return [[ends.object, round.track.at(round.tip)]];
  if (hypot(to.x - from.x, to.y - from.y) < END_FROM) return [];
  const angle = atan2(to.y - from.y, to.x - from.x);
  return [
    [ends.object, { ...to, angle }],
    [ends.subject, { ...from, angle: angle + Math.PI }],
  ];
}

/** The ends of strands, those that look alike as one path. */
function endsOf(strands: readonly Strand[], colours: Palette): readonly Shape[] {
  const alike = new Map<string, Shape[]>();
  for (const [mark, tip] of strands.flatMap(tipsOf)) {
    if (!mark) continue;
    const key = `${mark.end} ${mark.hollow} ${mark.family}`;
    const shapes = endShapes(mark.end, tip, mark.hollow, endInk(mark, colours), colours.page.canvas);
    const own = alike.get(key);
    if (own) own.push(...shapes);
    else alike.set(key, [...shapes]);
  }
  return [...alike.values()].flatMap(joinPaths);
}

/** All strands as few shapes. */
export function swarmShapes(strands: readonly Strand[], colours: Palette): readonly Shape[] {
  const alike = new Map<string, Strand[]>();
  for (const one of strands) {
    const key = `${one.line.family} ${one.line.status} ${one.line.negated} ${one.line.gathered ?? ''}`;
    const group = alike.get(key);
    if (group) group.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].flatMap((group) => {
    const { line } = group[0] as Strand;
    const ink = lineInk(line, colours);
    const { canvas } = colours.page;
    const ways = group.flatMap(wayOf);
    const denied: readonly Shape[] = line.negated
      ? [{ type: 'path', commands: group.flatMap(crosses), stroke: ink, width: 1.8 }]
      : [];
    return [
      ...passes(line, ink, canvas).map((pass): Shape => ({ type: 'path', commands: ways, ...pass })),
      ...denied,
      ...endsOf(group, colours),
    ];
  });
}
