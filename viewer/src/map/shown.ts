/** What the map is given to show, what it tells back, and what can be asked of it. */

import type { Box } from '../../../src/draw/boxes.ts';
import type { Point } from '../../../src/draw/curve.ts';
import type { Guide } from '../../../src/draw/guides.ts';
import type { SceneInput, SceneMark } from '../../../src/draw/scene.ts';
import type { Target } from '../../../src/view/view.ts';
import type { Extent } from './ground.ts';

/** A mark with its place on the sheet instead of on the screen. */
export type SheetMark = Omit<SceneMark, 'x' | 'y'> & Point;

/** What is to be drawn; the camera, the frame and the words that fit are the map's own business. */
export interface Picture
  extends Omit<SceneInput, 'marks' | 'frame' | 'covered' | 'measure' | 'words' | 'compact' | 'behind'> {
  readonly marks: readonly SheetMark[];
  /** What of the sheet has to be seen while all of it is. */
  readonly extent: Extent;
  /** What stands behind the marks, in the sheet's own coordinates. */
  readonly guides: readonly Guide[];
  /** True where the sheet is laid on its side: `extent` and the marks are, already. */
  readonly turned: boolean;
}

export interface MapEvents {
  /** The user pressed an actor, a line, or nothing; `more` to have it beside what is selected. */
  onPick(picked: Target, at: Point, more: boolean): void;
  /** The pointer came over an actor, a line, or nothing. */
  onHover(hovered: Target): void;
  /** Whether pressing this twice does something of its own, so that the map is not zoomed. */
  opens(target: Target): boolean;
  /** The user pressed it twice. */
  onTwice(target: Target): void;
  /** Boxes over the map, in its pixels, that names should keep off. */
  covered(): readonly Box[];
  /** Those of them that stay there, which the sheet is fitted beside. */
  lasting(): readonly Box[];
  /** The camera moved: how many statements are in view. */
  onFrame(statements: number, zoomed: boolean): void;
  /** The graphics context was lost and is back. */
  onRestored(): void;
}

/** What `inspect` tells, in the map's pixels. */
export interface Inspection {
  readonly names: readonly { readonly id: string; readonly box: Box }[];
  readonly words: readonly { readonly id: string; readonly boxes: readonly Box[] }[];
  readonly marks: readonly (Point & { readonly id: string; readonly radius: number })[];
  /** `free` are those of the places along a line where a press finds it, and nothing that lies over it. */
  readonly lines: readonly {
    readonly id: string;
    readonly statements: readonly string[];
    readonly free: readonly Point[];
    readonly along: readonly Point[];
  }[];
}
