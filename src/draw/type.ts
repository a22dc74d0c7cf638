/** The faces and sizes of words on the map. */

import type { EntityKind } from '../model/vocabulary.ts';

export interface Font {
  readonly family: string;
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly italic: boolean;
  /** Extra room after each letter, in pixels. */
  readonly tracking: number;
  readonly capitals: boolean;
}

/** Says how wide a text is in a font, in pixels, tracking not counted. */
export type Measure = (text: string, font: Font) => number;

const CONDENSED = '"IBM Plex Sans Condensed", "IBM Plex Sans", system-ui, "Segoe UI", sans-serif';
const SERIF = '"Source Serif 4 Variable", Georgia, serif';

function font(family: string, size: number, weight: Font['weight'], italic = false): Font {
  return { family, size, weight, italic, tracking: 0, capitals: false };
}

/** The source's own hedging words, along a line. */
export const HEDGE = font(SERIF, 12.5, 500, true);
/** The speaker before the hedge. */
export const SPEAKER = font(CONDENSED, 11.5, 500);
/** The verb beside a line. */
export const VERB = font(CONDENSED, 11, 400);
/** The count of a bundle. */
export const COUNT = font(CONDENSED, 11, 600);
/** The names of lanes, rings, dates and regions, behind the marks. */
export const GUIDE = font(CONDENSED, 12, 600);

const ACTOR: Record<EntityKind, Font> = {
  State: { ...font(CONDENSED, 13, 600), tracking: 0.9, capitals: true },
  Government: font(CONDENSED, 12, 500),
  Military: font(CONDENSED, 12, 600),
  ArmedGroup: font(CONDENSED, 12.5, 600),
  Person: font(CONDENSED, 12.5, 400),
  Organisation: font(CONDENSED, 12, 500),
  Population: font(CONDENSED, 12, 500),
  Unidentified: font(CONDENSED, 12.5, 500, true),
  Place: font(CONDENSED, 12.5, 500, true),
  Event: font(CONDENSED, 12, 500, true),
};

/** The face of an actor's name; large states are written a little larger. */
export function actorFont(kind: EntityKind, radius: number): Font {
  const face = ACTOR[kind];
  return kind === 'State' && radius > 15 ? { ...face, size: 14, tracking: 1 } : face;
}

/** Every face the map uses, so that they can be loaded before the first text is measured. */
export const MAP_FONTS: readonly Font[] = [HEDGE, SPEAKER, VERB, COUNT, GUIDE, ...Object.values(ACTOR)];

/** A font as CSS and canvas write it. */
export function cssFont(face: Font): string {
  return `${face.italic ? 'italic ' : ''}${face.weight} ${face.size}px ${face.family}`;
}

/** The text as it is drawn in this font. */
export function displayed(text: string, face: Font): string {
  return face.capitals ? text.toLocaleUpperCase('en') : text;
}

/** Width of a text with its tracking, in pixels. */
export function textWidth(text: string, face: Font, measure: Measure): number {
  const shown = displayed(text, face);
  return measure(shown, face) + face.tracking * Math.max(0, [...shown].length - 1);
}
