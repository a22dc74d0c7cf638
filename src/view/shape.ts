/** How the map lies and looks: what the user may do to it. */

import { pinName } from './pins.ts';
import type { Arrangement, ColourBy, Grouping, SizeBy, Spot, View } from './view.ts';

export type ShapeAction =
  | { readonly do: 'arrange'; readonly arrangement: Arrangement }
  /** Puts an entity into the middle of the radial arrangement. */
  | { readonly do: 'centre'; readonly entity: string }
  /** Puts a mark, of an entity or of a closed group, somewhere on the sheet. */
  | { readonly do: 'pin'; readonly entity: string; readonly at: Spot }
  /** Lets marks go back to where the arrangement has them. */
  | { readonly do: 'unpin'; readonly entities: readonly string[] }
  | { readonly do: 'group'; readonly grouping: Grouping }
  /** Opens or closes a group. */
  | { readonly do: 'toggle-group'; readonly group: string }
  | { readonly do: 'open-groups'; readonly groups: readonly string[] }
  | { readonly do: 'size-by'; readonly size: SizeBy }
  | { readonly do: 'colour-by'; readonly colour: ColourBy };

const OF_SHAPE = new Set<string>([
  'arrange',
  'centre',
  'pin',
  'unpin',
  'group',
  'toggle-group',
  'open-groups',
  'size-by',
  'colour-by',
]);

export function isOfShape(action: { readonly do: string }): action is ShapeAction {
  return OF_SHAPE.has(action.do);
}

/** A tenth of a unit of the sheet, as a link has it: less than anybody sees. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function isGathering(grouping: Grouping): boolean {
  return grouping !== 'auto' && grouping !== 'none';
}

/** The view after an action. Pins are kept, and hold in the arrangement in which they were set. */
export function updateShape(view: View, action: ShapeAction): View {
  switch (action.do) {
    case 'arrange':
      // Groups are placed by the ties between them: another arrangement is one of single actors.
      if (action.arrangement === 'forces') return { ...view, arrangement: 'forces' };
      return { ...view, arrangement: action.arrangement, grouping: 'auto' };
    case 'centre':
      return { ...view, arrangement: 'radial', centre: action.entity, grouping: 'auto' };
    case 'pin': {
      const at = { x: tenth(action.at.x), y: tenth(action.at.y) };
      return { ...view, pinned: new Map([...view.pinned, [pinName(view, action.entity), at]]) };
    }
    case 'unpin': {
      const names = action.entities.map((id) => pinName(view, id));
      return { ...view, pinned: new Map([...view.pinned].filter(([name]) => !names.includes(name))) };
    }
    case 'group':
      return {
        ...view,
        arrangement: isGathering(action.grouping) ? 'forces' : view.arrangement,
        grouping: action.grouping,
        opened: new Set(),
      };
    case 'toggle-group': {
      const opened = new Set(view.opened);
      if (!opened.delete(action.group)) opened.add(action.group);
      return { ...view, opened };
    }
    case 'open-groups':
      return { ...view, opened: new Set([...view.opened, ...action.groups]) };
    case 'size-by':
      return { ...view, sizeBy: action.size };
    case 'colour-by':
      return { ...view, colourBy: action.colour };
  }
}

/** Moves of one mark that follow each other quickly, as with the arrow keys, are taken back as one. */
export function shapeJoinedAs(action: ShapeAction): string | null {
  return action.do === 'pin' ? `pin ${action.entity}` : null;
}
