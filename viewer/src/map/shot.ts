/** What the camera sees of a picture: the marks and lines in view, which lines are drawn as one, and which words. */

import { type Box, within } from '../../../src/draw/boxes.ts';
import { distance } from '../../../src/draw/curve.ts';
import { centre, stateOf } from '../../../src/draw/emphasis.ts';
import { bundleParallel } from '../../../src/draw/gather.ts';
import type { Lie } from '../../../src/draw/guides.ts';
import { type Line, pairKey } from '../../../src/draw/lanes.ts';
import { type Scene, type SceneMark, scene } from '../../../src/draw/scene.ts';
import { measure } from './paint.ts';
import type { Picture } from './shown.ts';

/** Lines in view up to which plain verbs are written along them. */
const VERBS_UP_TO = 60;
/** From this zoom on verbs are written however many lines there are. */
const NEAR = 0.55;
const FAR = 1.6;
/** Marks this far outside the frame are drawn, since their names may reach into it; in pixels. */
const AROUND = 80;

/** How a picture lies on the screen. */
export interface Looking {
  /** The size of the screen, in pixels. */
  readonly width: number;
  readonly height: number;
  /** All marks, with their places on the screen. */
  readonly marks: readonly SceneMark[];
  /** How much of the sheet the camera sees: 1 is all, less is nearer. */
  readonly ratio: number;
  /** The pair whose lines are fanned out under the pointer. */
  readonly fanned: string | undefined;
  readonly covered: readonly Box[];
  readonly compact: boolean;
  /** How the sheet lies; `undefined` while nothing is drawn behind the marks. */
  readonly lie: Lie | undefined;
}

export interface Shot {
  readonly scene: Scene;
  /** How many statements are in view. */
  readonly statements: number;
  /** Whether all lines of the picture are. */
  readonly whole: boolean;
}

/** Draws what is in view. */
export function takeShot(picture: Picture, looking: Looking): Shot {
  const { width, height, marks, ratio, covered, compact, lie } = looking;
  const frame: Box = { left: 0, top: 0, right: width, bottom: height };
  const near: Box = { left: -AROUND, top: -AROUND, right: width + AROUND, bottom: height + AROUND };
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const seen = new Set(marks.filter((mark) => within(frame, mark)).map(({ id }) => id));
  const inView = picture.lines.filter((line) => seen.has(line.subject) || seen.has(line.object));
  const reached = new Set(inView.flatMap((line) => [line.subject, line.object]));
  const lines = bundled(picture, inView, byId, looking);
  const all = lines.length <= VERBS_UP_TO || ratio < NEAR;
  return {
    scene: scene({
      ...picture,
      marks: marks.filter((mark) => within(near, mark) || reached.has(mark.id)),
      lines,
      frame,
      behind: lie && { guides: picture.guides, lie },
      covered,
      measure,
      compact,
      words: all ? 'all' : ratio > FAR ? 'none' : 'hedges',
    }),
    statements: inView.reduce((sum, line) => sum + line.statements.length, 0),
    whole: inView.length === picture.lines.length,
  };
}

/** The lines that are drawn: those of a pair as one where there is no room for them, unless one is looked at. */
function bundled(
  { emphasis }: Picture,
  inView: readonly Line[],
  byId: ReadonlyMap<string, SceneMark>,
  { fanned, ratio }: Looking,
): readonly Line[] {
  const chosen = centre(emphasis);
  const fans = (pair: readonly Line[]) => {
    const [first] = pair as [Line];
    return (
      pairKey(first.subject, first.object) === fanned ||
      (chosen !== undefined && (first.subject === chosen || first.object === chosen)) ||
      pair.some((line) => stateOf(line, emphasis) !== 'rest')
    );
  };
  const length = (a: string, b: string) => {
    const [from, to] = [byId.get(a), byId.get(b)];
    return from && to ? Math.max(0, distance(from, to) - from.radius - to.radius) : 0;
  };
  return bundleParallel(inView, { length, far: ratio > FAR, fans });
}
