/** Where everything stands on the map, worked out before anybody asks, so that the first picture needs no waiting. */

import { READABLE } from '../draw/arrange.ts';
import { arrangeMap } from '../draw/arrangement.ts';
import type { GraphAnswer, PlacesAnswer } from '../model/api.ts';

/** The arrangement by ties; `undefined` for graphs too large to be read in it, which the page gathers into groups. */
export function placesOf({ entities, statements }: GraphAnswer): PlacesAnswer | undefined {
  if (entities.length > READABLE) return undefined;
  const { places, sheet } = arrangeMap({ entities, statements, shown: [], arrangement: 'forces', centre: null });
  return { sheet, at: [...places].map(([id, { x, y }]) => [id, x, y]) };
}
