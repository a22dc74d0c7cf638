/** What a change of the map's shape did, in words. */

import { isGroupId } from '../../../src/view/pins.ts';
import type { ShapeAction } from '../../../src/view/shape.ts';
import type { Arrangement, ColourBy, Grouping, SizeBy, View } from '../../../src/view/view.ts';

export const ARRANGEMENT_NAMES: Record<Arrangement, string> = {
  forces: 'By ties',
  families: 'By family of ties',
  radial: 'Around one actor',
  time: 'By time',
  territory: 'By territory',
};

export const GROUPING_NAMES: Record<Grouping, string> = {
  auto: 'As fits',
  none: 'Single actors',
  kind: 'By kind',
  territory: 'By territory',
  community: 'By community',
};

export const SIZE_NAMES: Record<SizeBy, string> = {
  degree: 'Statements',
  betweenness: 'Betweenness',
  tolls: 'Tolls',
};

export const COLOUR_NAMES: Record<ColourBy, string> = {
  kind: 'Kind',
  territory: 'Territory',
  community: 'Community',
};

/** What a mark keeps when it is moved. */
const KEPT: Record<Arrangement, string> = {
  forces: '',
  families: ' within its lane',
  radial: ' at its distance',
  time: ' without another date',
  territory: ' within its region',
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** @param name An entity's name, or a group's. */
export function shapeDid(action: ShapeAction, after: View, name: (id: string) => string): string {
  switch (action.do) {
    case 'arrange':
      return `map arranged ${lower(ARRANGEMENT_NAMES[action.arrangement])}`;
    case 'centre':
      return `map arranged around ${name(action.entity)}`;
    case 'pin':
      return `${name(action.entity)} moved${isGroupId(action.entity) ? '' : KEPT[after.arrangement]} and pinned`;
    case 'unpin':
      return action.entities.length === 1
        ? `${name(action.entities[0] as string)} unpinned`
        : `${action.entities.length} marks unpinned`;
    case 'group':
      return action.grouping === 'none'
        ? 'actors shown singly'
        : `actors grouped ${lower(GROUPING_NAMES[action.grouping])}`;
    case 'toggle-group':
      return `group “${name(action.group)}” ${after.opened.has(action.group) ? 'opened' : 'closed'}`;
    case 'open-groups':
      return action.groups.length === 1
        ? `group “${name(action.groups[0] as string)}” opened`
        : `${action.groups.length} groups opened`;
    case 'size-by':
      return `size of marks: ${lower(SIZE_NAMES[action.size])}`;
    case 'colour-by':
      return `colour of marks: ${lower(COLOUR_NAMES[action.colour])}`;
  }
}
