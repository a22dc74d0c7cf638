/** Shapes as SVG, for files: curves stay curves and text stays text. */

import { xml } from '../model/xml.ts';
import { cos, sin } from './arithmetic.ts';
import type { CircleShape, Command, Letter, LettersShape, PathShape, Shape, TextShape } from './shape.ts';
import { displayed, type Font, type Measure, textWidth } from './type.ts';

/** From the middle of the x-height down to the baseline, as a share of the size. */
const TO_BASELINE = 0.33;

/** One element a line, in the order of the shapes; those of one title in a group that has it. */
export function svgElements(shapes: readonly Shape[], measure: Measure): string {
  const lines: string[] = [];
  let open: string | undefined;
  const turnTo = (title: string | undefined) => {
    if (title === open) return;
    if (open !== undefined) lines.push('</g>');
    if (title !== undefined) lines.push(`<g><title>${xml(title)}</title>`);
    open = title;
  };
  for (const shape of shapes) {
    turnTo(shape.title);
    lines.push(element(shape, measure));
  }
  turnTo(undefined);
  return lines.map((line) => `${line}\n`).join('');
}

function element(shape: Shape, measure: Measure): string {
  switch (shape.type) {
    case 'path':
      return `<path d="${shape.commands.map(command).join('')}"${paint(shape)} stroke-linejoin="round"/>`;
    case 'circle':
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(Math.max(0, shape.radius))}"${paint(shape)}/>`;
    case 'text':
      return levelText(shape, measure);
    case 'letters':
      return [bed(shape), ...runs(shape.letters).map((run) => lettersText(run, shape, measure))].join('');
  }
}

function command([letter, ...numbers]: Command): string {
  return `${letter}${numbers.map(round).join(' ')}`;
}

/** Two decimals are less than a printer's dot, and hide how the last bits of a reckoning came out. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

function paint(shape: PathShape | CircleShape): string {
  const { fill = 'none', stroke, width = 1, dash, opacity } = shape;
  const cap = shape.type === 'path' && shape.cap === 'round' ? ' stroke-linecap="round"' : '';
  const dashes = dash ? ` stroke-dasharray="${dash.map(round).join(' ')}"` : '';
  const line = stroke ? ` stroke="${stroke}" stroke-width="${round(width)}"${cap}${dashes}` : '';
  return ` fill="${fill}"${line}${opacityOf(opacity)}`;
}

function opacityOf(opacity: number | undefined): string {
  return opacity === undefined ? '' : ` opacity="${round(opacity)}"`;
}

/** The text is given the room that was reckoned for it, so that another font in the place of ours fits as well. */
function levelText(shape: TextShape, measure: Measure): string {
  const { font, x, y, align, text, halo } = shape;
  const width = textWidth(text, font, measure);
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  const at = `x="${round(left)}" y="${round(y + font.size * TO_BASELINE)}"`;
  const room = ` textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"`;
  const around = halo
    ? ` stroke="${halo.colour}" stroke-width="${round(halo.width)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `<text ${at}${room}${face(font)}${ink(shape)}${around}>${xml(displayed(text, font))}</text>`;
}

function ink({ fill, opacity }: TextShape | LettersShape): string {
  return ` fill="${fill}"${opacityOf(opacity)}`;
}

/** Fonts that many systems have, for where ours are missing. */
const FALLBACKS = {
  condensed: "'Roboto Condensed', 'Arial Narrow', 'Liberation Sans Narrow', sans-serif",
  sans: "system-ui, 'Segoe UI', sans-serif",
  serif: 'Georgia, serif',
} as const;
/** Outside of browsers each weight is a family of its own; the first name counts, since some readers look no further. */
const WEIGHTS = { 400: '', 500: ' Medium', 600: ' SemiBold' } as const;

function familyNames({ family, weight }: Font): string {
  if (/Source Serif/.test(family)) return `'Source Serif 4', 'Source Serif 4 Variable', ${FALLBACKS.serif}`;
  const name = family.includes('Condensed') ? 'IBM Plex Sans Condensed' : 'IBM Plex Sans';
  const own = weight === 400 ? `'${name}'` : `'${name}${WEIGHTS[weight]}', '${name}'`;
  return `${own}, ${FALLBACKS[family.includes('Condensed') ? 'condensed' : 'sans']}`;
}

function face(font: Font): string {
  const style = font.italic ? ' font-style="italic"' : '';
  return ` font-family="${familyNames(font)}" font-size="${round(font.size)}" font-weight="${font.weight}"${style}`;
}

/**
 * What lies under words along a line, instead of a halo: with places of their own letters are drawn one after the
 * other, and the halo of each would eat at the one before.
 */
function bed({ letters, halo, opacity }: LettersShape): string {
  const [first] = letters;
  if (!first) return '';
  const path = letters.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const width = round(first.font.size * 0.8);
  const line = `stroke="${halo.colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path d="${path}" fill="none" ${line}${opacityOf(opacity)}/>`;
}

/** Letters of one font, one after the other; what is more than one character stands alone. */
function runs(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const all: Letter[][] = [];
  for (const letter of letters) {
    const last = all.at(-1);
    const isSimple = letter.text.length === 1 && last?.[0]?.text.length === 1;
    if (last && isSimple && last[0]?.font === letter.font) last.push(letter);
    else all.push([letter]);
  }
  return all;
}

/** One text whose letters each have their own place and angle: it can be searched and copied as a whole. */
function lettersText(run: readonly Letter[], shape: LettersShape, measure: Measure): string {
  const font = (run[0] as Letter).font;
  const places = run.map(({ x, y, angle, text }) => {
    const half = measure(displayed(text, font), font) / 2;
    const down = font.size * TO_BASELINE;
    const [along, across] = [cos(angle), sin(angle)];
    return {
      x: round(x - along * half - across * down),
      y: round(y - across * half + along * down),
      turn: degrees(angle),
    };
  });
  const list = (name: 'x' | 'y' | 'turn') => places.map((place) => place[name]).join(' ');
  const at = `x="${list('x')}" y="${list('y')}" rotate="${list('turn')}" xml:space="preserve"`;
  const words = run.map(({ text }) => displayed(text, font)).join('');
  return `<text ${at}${face(font)}${ink(shape)}>${xml(words)}</text>`;
}

function degrees(radians: number): string {
  return round((radians * 180) / Math.PI);
}
