/**
 * What the drawing functions return: shapes in screen pixels that a canvas, an SVG writer or a WebGL program
 * can draw in order, without knowing what they stand for.
 */

import type { Point } from './curve.ts';
import type { Font } from './type.ts';

export type Command =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['Z'];

export interface PathShape {
  readonly type: 'path';
  readonly commands: readonly Command[];
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly cap?: 'butt' | 'round';
  /** Lengths drawn and left out in turn, starting with drawn. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface CircleShape {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** One character, or a whole word of a script whose letters join, centred on its place along a line. */
export interface Letter extends Point {
  readonly text: string;
  /** Radians, clockwise as screens count. */
  readonly angle: number;
  readonly font: Font;
}

export interface LettersShape {
  readonly type: 'letters';
  readonly letters: readonly Letter[];
  readonly fill: string;
  readonly halo: { readonly colour: string; readonly width: number };
  readonly opacity?: number;
}

/** A line of level text; `y` is the middle of its x-height. */
export interface TextShape extends Point {
  readonly type: 'text';
  readonly text: string;
  readonly align: 'start' | 'middle' | 'end';
  readonly font: Font;
  readonly fill: string;
  readonly halo?: { readonly colour: string; readonly width: number };
  readonly opacity?: number;
}

/** What a shape is part of, for files that can tell it to their readers: shapes in a row with the same are one thing. */
interface Titled {
  readonly title?: string;
}

export type Shape = (PathShape | CircleShape | LettersShape | TextShape) & Titled;

/** The same shapes as parts of one thing. */
export function titled(shapes: readonly Shape[], title: string): Shape[] {
  return shapes.map((shape) => ({ ...shape, title }));
}

/** The same shapes at `opacity`, for what is faded. */
export function fade(shapes: readonly Shape[], opacity: number): Shape[] {
  return opacity === 1 ? [...shapes] : shapes.map((shape) => ({ ...shape, opacity }));
}
