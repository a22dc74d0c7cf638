/** One line on the map as shapes: ribbon, casing, rhythm, ends and the mark of denial; and its words. */

import { atan2, cos, sin } from './arithmetic.ts';
import { commands, type Track, type Waypoint } from './curve.ts';
import { endShapes } from './ends.ts';
import type { PlacedWords } from './labels.ts';
import type { EndMark } from './lanes.ts';
import { endInk, lineInk, mix, type Palette } from './palette.ts';
import type { Shape } from './shape.ts';
import { halfWidth, type StrokePaint, spacing, strokePiece } from './stroke.ts';
import type { DrawnLine } from './ties.ts';

export type LineState = 'rest' | 'hovered' | 'selected' | 'about';

/** How much wider a line is when it stands out. */
const WIDENED: Record<LineState, number> = { rest: 1, hovered: 1.5, selected: 1.25, about: 1.1 };

/** Room kept free on each side of a line, so that crossings read as bridges, in pixels. */
const CASING = 1.75;

/** @param words Set where the line gives way to some; they themselves are drawn after all lines, by `wordShape`. */
export function lineShapes(
  drawn: DrawnLine,
  words: PlacedWords | undefined,
  state: LineState,
  colours: Palette,
): readonly Shape[] {
  const { line, track, from, to, tip, tail } = drawn;
  const { page } = colours;
  const ground = groundOf(state, page);
  const inked = (own: string) => (state === 'selected' ? mix(own, page.ink, 0.2) : own);
  const ink = inked(lineInk(line, colours));
  const paint: StrokePaint = { ink, canvas: ground, factor: drawn.factor * WIDENED[state] };
  const pieces = words?.gap ? [[from, words.gap[0]] as const, [words.gap[1], to] as const] : [[from, to] as const];
  const endAt = (mark: EndMark | undefined, place: Waypoint): readonly Shape[] =>
    mark ? endShapes(mark.end, place, mark.hollow, inked(endInk(mark, colours)), ground) : [];
  const end = track.at(tip);
  const start = track.at(tail);
  const back = { ...start, angle: start.angle + Math.PI };
  return [
    ...ribbon(track, state, page),
    {
      type: 'path',
      commands: commands(track.slice(tail, tip)),
      stroke: ground,
      width: 2 * (halfWidth(line.stroke, paint.factor) + CASING),
    },
    ...pieces.flatMap(([a, b]) => strokePiece(track, a, b, line.stroke, paint)),
    ...(line.negated ? crosses(track, pieces, ink, ground) : []),
    ...endAt(line.ends.object, { ...end, angle: chord(track, tip - 10, end) }),
    ...endAt(line.ends.subject, { ...back, angle: chord(track, tail + 10, start) }),
  ];
}

/** What is under a line in some state: what its words and hollow parts show. */
function groundOf(state: LineState, page: Palette['page']): string {
  return state === 'selected' ? page.mark : state === 'about' ? page.mark2 : page.canvas;
}

/** Direction from a place inside the line to its tip, so that an end sits straight on a bent line. */
function chord(track: Track, inside: number, tip: { readonly x: number; readonly y: number }): number {
  const base = track.at(inside);
  return atan2(tip.y - base.y, tip.x - base.x);
}

function ribbon(track: Track, state: LineState, page: Palette['page']): readonly Shape[] {
  const path = commands(track.curve);
  if (state === 'about') return [{ type: 'path', commands: path, stroke: page.mark2, width: 14 }];
  if (state !== 'selected') return [];
  return [
    { type: 'path', commands: path, stroke: page.medge, width: 18 },
    { type: 'path', commands: path, stroke: page.mark, width: 16 },
  ];
}

/** Small crosses along a line that is denied. */
function crosses(
  track: Track,
  pieces: readonly (readonly [number, number])[],
  ink: string,
  ground: string,
): readonly Shape[] {
  const size = 3.6;
  return pieces.flatMap(([from, to]) => {
    const length = to - from;
    const every = spacing(length, 26);
    const places = Array.from({ length: Math.round(length / every) }, (_, i) => from + every * (i + 0.5));
    return places.flatMap((along): Shape[] => {
      const { x, y, angle } = track.at(along);
      const arm = (turn: number) => {
        const dx = cos(angle + turn) * size;
        const dy = sin(angle + turn) * size;
        return [['M', x - dx, y - dy] as const, ['L', x + dx, y + dy] as const];
      };
      return [
        { type: 'circle', x, y, radius: size + 1.6, fill: ground },
        {
          type: 'path',
          commands: [...arm(Math.PI / 4), ...arm(-Math.PI / 4)],
          stroke: ink,
          width: 1.8,
          cap: 'round',
        },
      ];
    });
  });
}

/** The words along a line, for over all lines. */
export function wordShape(words: PlacedWords, state: LineState, { page }: Palette): Shape {
  const plain = state === 'rest' && !words.hedged;
  return {
    type: 'letters',
    letters: words.letters,
    fill: plain ? page.ink2 : page.ink,
    halo: { colour: groundOf(state, page), width: 3.5 },
  };
}
