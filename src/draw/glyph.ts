/** Small samples of a line, for the legend, the cards and tables: the same strokes and ends as on the map. */

import { type Family, family, type Status, status } from '../model/vocabulary.ts';
import { arc, Track } from './curve.ts';
import { endLength, endShapes } from './ends.ts';
import type { Palette } from './palette.ts';
import type { Shape } from './shape.ts';
import { strokePiece } from './stroke.ts';

/**
 * A level line of a given width, 16 px high, its middle at y = 8.
 * @param of Its status, whether it is denied, and its family or that it is of several; without one it has no end.
 */
export function glyph(
  of: { readonly status: Status; readonly negated: boolean; readonly family?: Family | 'several' | undefined },
  width: number,
  colours: Palette,
): readonly Shape[] {
  const { stroke, end } = status(of.status);
  const track = new Track(arc({ x: 1, y: 8 }, { x: width - 1, y: 8 }, 0));
  const isOne = of.family !== undefined && of.family !== 'several';
  const row = isOne ? family(of.family) : undefined;
  const mark = of.family === 'several' ? of.family : row?.end;
  const hollow = end === 'hollow' || of.negated;
  const ink = isOne ? colours.family[of.family] : colours.page.ink2;
  const paint = { ink, canvas: colours.page.panel, factor: row ? Math.max(0.8, row.width) : 0.9, crossed: of.negated };
  const to = mark ? track.length - endLength(mark, hollow) : track.length;
  return [
    ...strokePiece(track, 0, to, stroke, paint),
    ...(of.negated ? denial(track, to, ink, colours.page.panel) : []),
    ...(mark ? endShapes(mark, track.at(track.length), hollow, ink, colours.page.panel) : []),
  ];
}

function denial(track: Track, length: number, ink: string, ground: string): readonly Shape[] {
  const { x, y } = track.at(length / 2);
  const size = 3.6;
  return [
    { type: 'circle', x, y, radius: size + 1.6, fill: ground },
    {
      type: 'path',
      commands: [
        ['M', x - size, y - size],
        ['L', x + size, y + size],
        ['M', x - size, y + size],
        ['L', x + size, y - size],
      ],
      stroke: ink,
      width: 1.8,
      cap: 'round',
    },
  ];
}
