/** The mark of an actor: concentric bands that say its kind, in a collar that keeps lines off it. */

import type { EntityKind } from '../model/vocabulary.ts';
import type { Point } from './curve.ts';
import { mix, type Palette } from './palette.ts';
import type { Shape } from './shape.ts';
import { COUNT } from './type.ts';

/** Width of the canvas-coloured collar around every mark, in pixels. */
export const COLLAR = 2;

/** A mark with a smaller radius has no room for bands, and is a plain disc. */
const PLAIN_BELOW = 3.2;

/** Radius of a mark in pixels, from how many statements its actor stands in. */
export function markRadius(degree: number): number {
  return Math.min(25, 6 + 2.4 * Math.sqrt(degree));
}

/** Shares of its ink at which a group's mark is filled, so that its count can be read on it. */
const TINT = 0.14;

/** The mark of a group: two rings with the number of its members. */
export function groupShapes(
  count: number,
  centre: Point,
  radius: number,
  ink: string,
  { page }: Palette,
): readonly Shape[] {
  const { x, y } = centre;
  const circle = (at: number, rest: object): Shape => ({ type: 'circle', x, y, radius: at, ...rest });
  const rings = [
    circle(radius + COLLAR, { fill: page.canvas }),
    circle(radius - 0.8, { fill: page.canvas, stroke: ink, width: 1.6 }),
    circle(radius - 3.6, { fill: mix(page.canvas, ink, TINT), stroke: ink, width: 1.6 }),
  ];
  if (radius < 8) return rings;
  const size = Math.max(8, Math.min(15, radius * 0.72));
  return [
    ...rings,
    { type: 'text', text: `${count}`, x, y, align: 'middle', font: { ...COUNT, size }, fill: page.ink },
  ];
}

/**
 * @param own The colour that a rule gives the mark in place of its kind's; its form still says the kind.
 * @param onlyProjected True when nothing that is shown of the actor has happened or is said to be so: its mark then
 * stands in a dashed ring.
 */
export function markShapes(
  kind: EntityKind,
  centre: Point,
  radius: number,
  colours: Palette,
  onlyProjected = false,
  own?: string,
): readonly Shape[] {
  const ink = own ?? colours.kind[kind];
  const canvas = colours.page.canvas;
  const { x, y } = centre;
  const disc = (share: number, fill: string): Shape => ({ type: 'circle', x, y, radius: radius * share, fill });
  const ring = (width: number, fill = canvas): Shape => ({
    type: 'circle',
    x,
    y,
    radius: radius - width / 2,
    fill,
    stroke: ink,
    width,
  });
  const thin = Math.min(2, 0.9 + radius * 0.09);
  const core = (radius - thin - Math.max(1.2, Math.min(2, radius * 0.14))) / radius;
  const bands = (): readonly Shape[] => {
    switch (kind) {
      case 'State':
        return [ring(thin), disc(core, ink)];
      case 'Government':
        return [ring(thin), disc(core, ink), disc(core * 0.4, canvas)];
      case 'Military':
        return [ring(radius * 0.34), disc(0.3, ink)];
      case 'ArmedGroup':
        return [disc(1, ink), disc(0.36, canvas)];
      case 'Person':
        return [disc(1, ink)];
      case 'Organisation':
        return [ring(thin), disc(0.5, ink)];
      case 'Population':
        return [ring(thin, own === undefined ? colours.kindFill.Population : colours.page.hair)];
      case 'Unidentified':
        return [
          ring(1.6),
          {
            type: 'text',
            text: '?',
            x,
            y,
            align: 'middle',
            fill: ink,
            font: {
              family: '"IBM Plex Sans Condensed", sans-serif',
              size: Math.max(8, radius * 1.35),
              weight: 600,
              italic: false,
              tracking: 0,
              capitals: false,
            },
          },
        ];
      case 'Place':
        return [ring(1.6), disc(0.24, ink)];
      case 'Event':
        return [ring(radius * 0.38)];
    }
  };
  if (radius < PLAIN_BELOW) return [disc(1, ink)];
  const collar: Shape = { type: 'circle', x, y, radius: radius + COLLAR, fill: canvas };
  const boundary: readonly Shape[] = onlyProjected
    ? [{ type: 'circle', x, y, radius: radius + COLLAR + 2, stroke: ink, width: 1.2, dash: [3, 3] }]
    : [];
  return [collar, ...boundary, ...bands()];
}
