/** Words along a line: letter by letter on the curve, never upside down. */

import { cos, sin } from './arithmetic.ts';
import { around, type Box } from './boxes.ts';
import type { Track, Waypoint } from './curve.ts';
import type { Letter } from './shape.ts';
import { displayed, type Font, type Measure, textWidth } from './type.ts';

export interface Span {
  readonly text: string;
  readonly font: Font;
}

/** Scripts whose letters join or reorder: such a span is set as one piece. */
const JOINED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}]/u;

function pieces(span: Span): readonly string[] {
  return JOINED.test(span.text) ? [span.text] : [...displayed(span.text, span.font)];
}

/** Length of some spans along a line, in pixels. */
export function spansWidth(spans: readonly Span[], measure: Measure): number {
  return spans.reduce((sum, span) => sum + textWidth(span.text, span.font, measure), 0);
}

/** From here on, as a cosine, a line runs backwards: not quite straight up, so that such lines do not flicker. */
const BACKWARDS = -0.02;

/** Whether a reader's line would run backwards at this place of the track. */
function backwards(track: Track, along: number): boolean {
  return cos(track.at(along).angle) < BACKWARDS;
}

/** A point beside a track, on the side where the tops of letters are. */
export function beside(track: Track, along: number, aside: number): Waypoint {
  const place = track.at(along);
  const angle = cos(place.angle) < BACKWARDS ? place.angle + Math.PI : place.angle;
  return { x: place.x + sin(angle) * aside, y: place.y - cos(angle) * aside, angle };
}

/**
 * Sets spans on a track.
 * @param middle Where their middle stands, in pixels along the track.
 * @param aside Pixels beside the line, positive towards the top of the letters.
 */
export function setWords(
  track: Track,
  spans: readonly Span[],
  middle: number,
  aside: number,
  measure: Measure,
): readonly Letter[] {
  const width = spansWidth(spans, measure);
  const flip = backwards(track, middle);
  const letters: Letter[] = [];
  let travelled = -width / 2;
  for (const span of spans) {
    for (const text of pieces(span)) {
      const advance = measure(text, span.font) + span.font.tracking;
      const offset = travelled + advance / 2;
      const place = track.at(middle + (flip ? -offset : offset));
      const angle = flip ? place.angle + Math.PI : place.angle;
      letters.push({
        text,
        font: span.font,
        angle,
        x: place.x + sin(angle) * aside,
        y: place.y - cos(angle) * aside,
      });
      travelled += advance;
    }
  }
  return letters;
}

/** Which side of a curved track is its outer one: 1 when that is towards the top of letters set at `middle`. */
export function outerSide(track: Track, middle: number): 1 | -1 {
  const start = track.at(0);
  const end = track.at(track.length);
  const top = track.at(middle);
  const angle = backwards(track, middle) ? top.angle + Math.PI : top.angle;
  const chord = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const outwards = (top.x - chord.x) * sin(angle) - (top.y - chord.y) * cos(angle);
  return outwards >= 0 ? 1 : -1;
}

/** The room that letters take, as small boxes along them. */
export function letterBoxes(letters: readonly Letter[]): readonly Box[] {
  return letters.map((letter) => around(letter, letter.font.size * 0.5));
}
