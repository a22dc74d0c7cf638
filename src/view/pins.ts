/**
 * Where the user put marks. A pin holds where it was set and nowhere else: a place in one arrangement means nothing in
 * another.
 */

import { ARRANGEMENTS, type Spot, type View } from './view.ts';

type Lying = Pick<View, 'arrangement' | 'centre'>;

/** Parts of a name; no id holds it. */
const JOINT = '.';
const GROUP = /^(kind|territory|community)_/;

/** Whether an id is that of a group, and not of an entity. */
export function isGroupId(id: string): boolean {
  return GROUP.test(id);
}

/** What stands before the id: nothing for groups and where forces place the marks; for rings the middle too. */
function before({ arrangement, centre }: Lying, id: string): string {
  if (isGroupId(id) || arrangement === 'forces') return '';
  return [arrangement, ...(arrangement === 'radial' ? [centre ?? ''] : []), ''].join(JOINT);
}

/** The name under which a view keeps the pin of an entity or a group. */
export function pinName(lying: Lying, id: string): string {
  return `${before(lying, id)}${id}`;
}

/** Whether a text is the name of a pin. */
export function isPinName(name: string, isEntity: (id: string) => boolean): boolean {
  const [id = '', ...ways] = name.split(JOINT).reverse();
  const [arrangement, middle, ...more] = ways.reverse();
  if (arrangement === undefined) return isGroupId(id) || isEntity(id);
  if (!isEntity(id) || more.length > 0 || !ARRANGEMENTS.some((one) => one === arrangement)) return false;
  return arrangement === 'radial' ? middle === '' || isEntity(middle ?? '') : middle === undefined;
}

/** The pins that hold in a view, by the id of what they hold: of groups where marks are gathered, else of entities. */
export function pinsOf(view: Lying & Pick<View, 'pinned'>, isGrouped: boolean): ReadonlyMap<string, Spot> {
  const prefix = isGrouped ? '' : before(view, '');
  return new Map(
    [...view.pinned].flatMap(([name, at]) => {
      const id = name.slice(prefix.length);
      const holds = name.startsWith(prefix) && !id.includes(JOINT) && isGroupId(id) === isGrouped;
      return holds ? [[id, at] as const] : [];
    }),
  );
}
