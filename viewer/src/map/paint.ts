/** Draws shapes on a 2D canvas, and measures the words on it. */

import type { CircleShape, Command, LettersShape, PathShape, Shape, TextShape } from '../../../src/draw/shape.ts';
import { cssFont, displayed, type Font, type Measure, textWidth } from '../../../src/draw/type.ts';

type Context = CanvasRenderingContext2D;

const measuring = document.createElement('canvas').getContext('2d') as Context;
const widths = new Map<string, number>();

/** Width of a text, each measured once. */
export const measure: Measure = (text, font) => {
  const face = cssFont(font);
  const key = `${face}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    measuring.font = face;
    width = measuring.measureText(text).width;
    widths.set(key, width);
  }
  return width;
};

/** Forgets all widths, for when the fonts have arrived. */
export function forgetWidths(): void {
  widths.clear();
}

function trace(context: Context, commands: readonly Command[]): void {
  context.beginPath();
  for (const command of commands) {
    if (command[0] === 'M') context.moveTo(command[1], command[2]);
    else if (command[0] === 'L') context.lineTo(command[1], command[2]);
    else if (command[0] === 'Q') context.quadraticCurveTo(command[1], command[2], command[3], command[4]);
    else context.closePath();
  }
}

function fillAndStroke(context: Context, shape: PathShape | CircleShape): void {
  if (shape.fill) {
    context.fillStyle = shape.fill;
    context.fill();
  }
  if (!shape.stroke) return;
  context.strokeStyle = shape.stroke;
  context.lineWidth = shape.width ?? 1;
  context.setLineDash(shape.dash ? [...shape.dash] : []);
  context.stroke();
}

function path(context: Context, shape: PathShape): void {
  trace(context, shape.commands);
  context.lineCap = shape.cap ?? 'butt';
  context.lineJoin = 'round';
  fillAndStroke(context, shape);
}

function circle(context: Context, shape: CircleShape): void {
  context.beginPath();
  context.arc(shape.x, shape.y, Math.max(0, shape.radius), 0, 2 * Math.PI);
  context.lineCap = 'butt';
  fillAndStroke(context, shape);
}

function withHalo(
  context: Context,
  shape: LettersShape | TextShape,
  each: (put: 'strokeText' | 'fillText') => void,
): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.setLineDash([]);
  if (shape.halo) {
    context.strokeStyle = shape.halo.colour;
    context.lineWidth = shape.halo.width;
    each('strokeText');
  }
  context.fillStyle = shape.fill;
  each('fillText');
}

function letters(context: Context, shape: LettersShape): void {
  context.textAlign = 'center';
  withHalo(context, shape, (put) => {
    let font: Font | undefined;
    for (const letter of shape.letters) {
      if (letter.text === ' ') continue;
      if (letter.font !== font) {
        font = letter.font;
        context.font = cssFont(font);
      }
      context.save();
      context.translate(letter.x, letter.y);
      context.rotate(letter.angle);
      context[put](letter.text, 0, 0);
      context.restore();
    }
  });
}

function text(context: Context, shape: TextShape): void {
  const { font, align } = shape;
  const shownText = displayed(shape.text, font);
  context.font = cssFont(font);
  context.textAlign = 'left';
  const width = textWidth(shape.text, font, measure);
  const left = align === 'start' ? shape.x : align === 'end' ? shape.x - width : shape.x - width / 2;
  withHalo(context, shape, (put) => {
    if (font.tracking === 0) {
      context[put](shownText, left, shape.y);
      return;
    }
    let x = left;
    for (const letter of shownText) {
      context[put](letter, x, shape.y);
      x += measure(letter, font) + font.tracking;
    }
  });
}

/** Draws shapes in order. */
export function paint(context: Context, shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    context.globalAlpha = shape.opacity ?? 1;
    if (shape.type === 'path') path(context, shape);
    else if (shape.type === 'circle') circle(context, shape);
    else if (shape.type === 'letters') letters(context, shape);
    else text(context, shape);
  }
  context.globalAlpha = 1;
}
