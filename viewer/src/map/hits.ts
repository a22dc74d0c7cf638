/** What stands at a point of the screen, for a mouse and for a finger. */

import { within } from '../../../src/draw/boxes.ts';
import type { Point } from '../../../src/draw/curve.ts';
import { pairKey } from '../../../src/draw/lanes.ts';
import { COLLAR } from '../../../src/draw/marks.ts';
import { lineAt, type Scene, type SceneMark } from '../../../src/draw/scene.ts';
import type { Target } from '../../../src/view/view.ts';

/** How near a line the pointer must come, in pixels: a hand on a mouse, and a finger. */
const REACH = { mouse: 8, touch: 16 };
/** A finger takes a mark whose middle is this near, however small it is; in pixels. */
const FINGER = 14;
/** How near the lines of a fanned pair the pointer stays among them, in pixels. */
const AMONG = 26;

export const NOTHING: Target = { kind: 'none' };

/** What is on the screen. */
export interface Seen {
  readonly scene: Scene | undefined;
  readonly marks: readonly SceneMark[];
}

const distance = (mark: Point, point: Point) => Math.hypot(mark.x - point.x, mark.y - point.y);

/** A mark, then a name, then a line. */
export function hitAt({ scene, marks }: Seen, point: Point, byFinger: boolean): Target {
  const mark = marks.find((one) => distance(one, point) <= one.radius + COLLAR);
  if (mark) return { kind: 'actor', id: mark.id };
  const name = scene?.placed.find((placed) => within(placed.box, point));
  if (name) return { kind: 'actor', id: name.id };
  const line = scene && lineAt(scene, point, byFinger ? REACH.touch : REACH.mouse);
  return line ? { kind: 'tie', id: line.id } : NOTHING;
}

/** The mark that is taken at a point: by the mouse at its name too, which a finger would cover too often. */
export function handleAt(seen: Seen, point: Point, byFinger: boolean): string | undefined {
  if (!byFinger) {
    const found = hitAt(seen, point, false);
    return found.kind === 'actor' ? found.id : undefined;
  }
  const near = seen.marks.filter((mark) => distance(mark, point) <= Math.max(mark.radius + COLLAR, FINGER));
  return near.sort((a, b) => distance(a, point) - distance(b, point))[0]?.id;
}

/**
 * The pair whose lines are to be kept apart for the pointer.
 * @param found What is under the pointer.
 * @param before The pair that was kept apart until now, which stays so while the pointer is among its lines.
 */
export function pairAt(
  scene: Scene | undefined,
  found: Target,
  point: Point,
  before: string | undefined,
): string | undefined {
  const over = found.kind === 'tie' ? scene?.drawn.get(found.id)?.line : undefined;
  if (over) return pairKey(over.subject, over.object);
  if (before === undefined) return undefined;
  const own = [...(scene?.drawn.values() ?? [])].filter(({ line }) => pairKey(line.subject, line.object) === before);
  return own.some(({ track }) => track.nearest(point).distance < AMONG) ? before : undefined;
}
