/** Marks that go to new places go there, instead of jumping, where the user wants motion. */

import type { Point } from '../../../src/draw/curve.ts';

/** A duration, or next to none where the user wants no motion (sigma divides by it). */
export function motion(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : milliseconds;
}

interface Placed extends Point {
  readonly id: string;
}

/** How long marks are under way, in milliseconds. */
const TAKES = 420;
/** More marks than this are put to their places at once: drawing them again and again takes too long. */
const MOST = 400;

/** Marks on their way from where they stood to where they belong. */
export class Journey {
  #from: ReadonlyMap<string, Point> = new Map();
  #began = Number.NEGATIVE_INFINITY;

  /** Begins when at least two marks stand elsewhere than before: one alone was moved by hand. */
  begin(before: readonly Placed[], after: readonly Placed[]): boolean {
    if (after.length > MOST || motion(TAKES) < TAKES) return false;
    const were = new Map(before.map((mark) => [mark.id, mark]));
    const moved = after.filter(({ id, x, y }) => {
      const was = were.get(id);
      return was !== undefined && Math.hypot(was.x - x, was.y - y) > 1;
    });
    if (moved.length < 2) return false;
    this.#from = new Map(moved.map(({ id }) => [id, this.at(were.get(id) as Placed)]));
    this.#began = performance.now();
    return true;
  }

  get isUnderWay(): boolean {
    return performance.now() - this.#began < TAKES;
  }

  /** Where a mark is now that goes to a place. */
  at<Mark extends Placed>(mark: Mark): Mark {
    const from = this.isUnderWay ? this.#from.get(mark.id) : undefined;
    if (!from) return mark;
    const share = 1 - (1 - (performance.now() - this.#began) / TAKES) ** 3;
    return { ...mark, x: from.x + (mark.x - from.x) * share, y: from.y + (mark.y - from.y) * share };
  }
}
