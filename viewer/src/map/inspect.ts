/** What is on the screen now, for tests and for the curious at the console. */

import type { Point } from '../../../src/draw/curve.ts';
import type { Scene, SceneMark } from '../../../src/draw/scene.ts';
import type { Target } from '../../../src/view/view.ts';
import type { Inspection } from './shown.ts';

/** Places along a line that are looked at, as shares of its length. */
const INSPECTED = Array.from({ length: 17 }, (_, i) => 0.1 + i * 0.05);

/**
 * The marks, names, words and lines of a scene.
 * @param at What a press at a point of the screen finds.
 */
export function inspection(
  scene: Scene | undefined,
  marks: readonly SceneMark[],
  at: (point: Point) => Target,
): Inspection {
  const lines = [...(scene?.drawn.values() ?? [])].map(({ line, track, from, to }) => {
    const along = INSPECTED.map((share) => track.at(from + (to - from) * share)).map(({ x, y }) => ({
      x: Math.round(x),
      y: Math.round(y),
    }));
    const isFree = (point: Point) => {
      const found = at(point);
      return found.kind === 'tie' && found.id === line.id;
    };
    return { id: line.id, statements: line.statements.map((row) => row.id), along, free: along.filter(isFree) };
  });
  return {
    names: scene?.placed.map(({ id, box }) => ({ id, box })) ?? [],
    words: [...(scene?.words ?? [])].map(([id, { boxes }]) => ({ id, boxes })),
    marks: marks.map(({ id, x, y, radius }) => ({ id, x, y, radius })),
    lines,
  };
}
