/** Puts lines of words and the shapes of a figure on the pages of a PDF. */

import type { FigureDrawing } from '../../draw/figure.ts';
import { widthFromTables } from '../../draw/letter-widths.ts';
import type { CircleShape, LettersShape, PathShape, Shape, TextShape } from '../../draw/shape.ts';
import { displayed, type Font, textWidth } from '../../draw/type.ts';
import type { Pdf } from './document.ts';
import type { Style } from './faces.ts';
import type { Line, Look, Setter } from './text.ts';

/** From the middle of the x-height down to the baseline, as a share of the size. */
const TO_BASELINE = 0.33;

const LETTERS_OF = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** The style in which a font of the map is found. */
export function styleOf({ family, weight, italic }: Font): Style {
  if (/^"?Source Serif/.test(family)) return { family: 'serif', weight, italic };
  return { family: /Condensed/.test(family) ? 'condensed' : 'sans', weight, italic };
}

export class Pen {
  readonly #pdf: Pdf;
  readonly #setter: Setter;

  constructor(pdf: Pdf, setter: Setter) {
    this.#pdf = pdf;
    this.#setter = setter;
  }

  /** @param y the baseline, in points from the top of the page */
  line(line: Line, x: number, y: number): void {
    for (const { x: own, font, look, shown, meant } of line) {
      // What stands here by another name is told to readers that ask for it.
      if (meant !== null) this.#pdf.markContent('Span', { actual: meant });
      // Types lag behind: a font that is open already is taken as it is.
      this.#pdf
        .font(font as never)
        .fontSize(look.size)
        .fillColor(look.colour);
      this.#pdf.text(shown, x + own, y, { lineBreak: false, baseline: 'alphabetic', features: [] });
      if (meant !== null) this.#pdf.endMarkedContent();
    }
  }

  /** One line of one look; the return is its width in points. */
  words(text: string, look: Look, x: number, y: number, align: 'start' | 'end' = 'start'): number {
    const width = this.#setter.width(text, look);
    for (const line of this.#setter.lines([{ text, look }], Number.POSITIVE_INFINITY)) {
      this.line(line, align === 'start' ? x : x - width, y);
    }
    return width;
  }

  rule(x: number, y: number, width: number, colour: string, thickness = 0.75): void {
    this.#pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(thickness)
      .undash()
      .strokeColor(colour)
      .stroke();
  }

  /** @param scale points to a pixel of the drawing */
  drawing({ parts }: FigureDrawing, x: number, y: number, scale: number): void {
    this.#pdf.save().translate(x, y).scale(scale);
    for (const part of parts) {
      this.#pdf.save().translate(part.x, part.y);
      this.shapes(part.shapes);
      this.#pdf.restore();
    }
    this.#pdf.restore();
  }

  shapes(shapes: readonly Shape[]): void {
    for (const shape of shapes) {
      if (shape.type === 'path') this.#path(shape);
      else if (shape.type === 'circle') this.#circle(shape);
      else if (shape.type === 'text') this.#text(shape);
      else this.#letters(shape);
    }
  }

  #path(shape: PathShape): void {
    this.#outline(shape.commands.map(([letter, ...numbers]) => ({ letter, numbers })));
    this.#pdf.lineCap(shape.cap ?? 'butt').lineJoin('round');
    this.#paint(shape);
  }

  /** PDF knows cubic curves only; what the library makes of a quadratic one is another curve. */
  #outline(commands: Iterable<{ readonly letter: string; readonly numbers: readonly number[] }>): void {
    let [x, y] = [0, 0];
    for (const { letter, numbers } of commands) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
      if (letter === 'M') this.#pdf.moveTo(a, b);
      else if (letter === 'L') this.#pdf.lineTo(a, b);
      else if (letter === 'C') this.#pdf.bezierCurveTo(a, b, c, d, e, f);
      else if (letter === 'Q') {
        const towards = (end: number, bend: number) => end + (2 / 3) * (bend - end);
        this.#pdf.bezierCurveTo(towards(x, a), towards(y, b), towards(c, a), towards(d, b), c, d);
      } else this.#pdf.closePath();
      if (numbers.length > 0) [x = 0, y = 0] = numbers.slice(-2);
    }
  }

  #circle(shape: CircleShape): void {
    this.#pdf.circle(shape.x, shape.y, Math.max(0, shape.radius)).lineCap('butt');
    this.#paint(shape);
  }

  #paint({ fill, stroke, width = 1, dash, opacity = 1 }: PathShape | CircleShape): void {
    this.#pdf.opacity(opacity).lineWidth(width);
    if (dash) this.#dash(dash);
    else this.#pdf.undash();
    if (fill && stroke) this.#pdf.fillAndStroke(fill, stroke);
    else if (fill) this.#pdf.fill(fill);
    else if (stroke) this.#pdf.stroke(stroke);
    this.#pdf.opacity(1);
  }

  /** The library refuses dashes of no length, of which round dots are made. */
  #dash(dash: readonly number[]): void {
    this.#pdf.dash(dash.map((length) => Math.max(length, 0.001)) as unknown as number);
  }

  #text({ font, x, y, align, text, fill, halo }: TextShape): void {
    const room = textWidth(text, font, widthFromTables);
    const left = align === 'start' ? x : align === 'end' ? x - room : x - room / 2;
    this.#fitted(displayed(text, font), font, fill, left, y + font.size * TO_BASELINE, room, halo);
  }

  /** The words take the room that the map reckoned for them, in whatever font they are. */
  #fitted(
    text: string,
    font: Font,
    colour: string,
    x: number,
    y: number,
    room: number,
    halo?: TextShape['halo'],
  ): void {
    const look = { ...styleOf(font), size: font.size, colour };
    const [line] = this.#setter.lines([{ text, look }], Number.POSITIVE_INFINITY);
    const own = this.#setter.width(text, look);
    if (!line || own === 0) return;
    this.#pdf
      .save()
      .translate(x, y)
      .scale(room / own, 1);
    if (halo) this.#halo(line, halo);
    this.line(line, 0, 0);
    this.#pdf.restore();
  }

  /** The outlines of the letters, broad, below the letters themselves. */
  #halo(line: Line, { colour, width }: NonNullable<TextShape['halo']>): void {
    for (const { x, font, look, shown } of line) {
      const scale = look.size / font.unitsPerEm;
      let along = 0;
      const run = font.layout(shown, []);
      run.glyphs.forEach((glyph, n) => {
        const place = run.positions[n];
        const { commands } = glyph.path;
        if (commands.length > 0) {
          this.#pdf.save();
          this.#pdf.translate(x + (along + (place?.xOffset ?? 0)) * scale, -(place?.yOffset ?? 0) * scale);
          this.#pdf.scale(scale, -scale);
          this.#outline(commands.map(({ command, args }) => ({ letter: LETTERS_OF[command], numbers: args })));
          this.#pdf
            .lineWidth(width / scale)
            .lineJoin('round')
            .undash()
            .stroke(colour);
          this.#pdf.restore();
        }
        along += place?.xAdvance ?? 0;
      });
    }
  }

  /** Along a line: a bed in the colour of the page, then each letter at its own angle. */
  #letters({ letters, fill, halo, opacity = 1 }: LettersShape): void {
    const [first] = letters;
    if (!first) return;
    letters.forEach(({ x, y }, n) => {
      if (n === 0) this.#pdf.moveTo(x, y);
      else this.#pdf.lineTo(x, y);
    });
    this.#pdf
      .lineCap('round')
      .lineJoin('round')
      .lineWidth(first.font.size * 0.8)
      .undash();
    this.#pdf.opacity(opacity).stroke(halo.colour);
    for (const { x, y, angle, text, font } of letters) {
      const shown = displayed(text, font);
      const room = widthFromTables(shown, font);
      this.#pdf
        .save()
        .translate(x, y)
        .rotate((angle * 180) / Math.PI);
      this.#fitted(shown, font, fill, -room / 2, font.size * TO_BASELINE, room);
      this.#pdf.restore();
    }
    this.#pdf.opacity(1);
  }
}
