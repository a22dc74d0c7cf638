/** How the map lies and looks, worked out from the view: groups, sizes, colours, and where marks stand. */

import { batch, computed, effect, signal } from '@preact/signals';
import { type Arranged, permitted, pinUnit, withPins } from '../../../src/draw/arrangement.ts';
import type { Point } from '../../../src/draw/curve.ts';
import { type Group, gathered, groupsOf } from '../../../src/draw/groups.ts';
import { mapLines, mapRule } from '../../../src/draw/map.ts';
import { coloursBy, inksOf, radii, sizesBy } from '../../../src/draw/styling.ts';
import { isGroupId, pinsOf } from '../../../src/view/pins.ts';
import { nameOf } from '../panels/wording.ts';
import { act, announcement, graph, shown, view } from '../state/store.ts';
import { colours } from '../state/theme.ts';
import { arrangedBefore, betweenness, layOut, type Wanted } from './layout.ts';

/** Where everything stands; `null` until the layout has settled. */
export const layout = signal<Arranged | null>(null);

/** True while marks are being placed anew, with the old places still on screen. */
export const placing = signal(false);

const arrangement = computed(() => view.value.arrangement);

/** What actors are gathered by; `null` while they stand singly. */
export const rule = computed(() => {
  const { grouping } = view.value;
  return mapRule({ arrangement: arrangement.value, grouping }, graph.value?.touching.size ?? 0);
});

/** The groups, open and closed; none while actors stand singly. */
export const groups = computed<readonly Group[]>(() => {
  const index = graph.value;
  return index && rule.value ? groupsOf(index.answer.entities, index.answer.statements, rule.value) : [];
});

const opened = computed(() => view.value.opened);

/** The closed group in which an entity stands. */
export const groupOf = computed(() => gathered(groups.value, opened.value));

const groupById = computed(() => new Map(groups.value.map((group) => [group.id, group])));

export function groupNamed(id: string): Group | undefined {
  return groupById.value.get(id);
}

/** The lines of a grouped map, and what stays inside its groups; `null` while actors stand singly. */
export const gatheredLines = computed(() =>
  rule.value === null ? null : mapLines(shown.value, { groups: groups.value, opened: opened.value }),
);

const centre = computed(() => view.value.centre);
/** Only rings depend on what is shown. */
const counted = computed(() => (arrangement.value === 'radial' && rule.value === null ? shown.value : NOTHING));
const NOTHING: readonly never[] = [];

const wanted = computed<Wanted | null>(() => {
  const index = graph.value;
  if (!index) return null;
  const gathering = rule.value === null ? undefined : { groups: groups.value, opened: opened.value };
  return { index, shown: counted.value, arrangement: arrangement.value, centre: centre.value, gathering };
});

/** Counts how often the map was laid out by another rule, so that the camera begins anew. */
export const turns = signal(0);

/** What tells one way to lie from another, whatever the data. */
function wayOf({ arrangement: name, centre: middle, gathering }: Wanted): string {
  return [name, middle, rule.peek(), ...(gathering?.opened ?? [])].join(' ');
}

/**
 * Lays the map out whenever another arrangement, or another graph, is wanted.
 * @param ready What has to be there before the first picture, such as fonts.
 * @param failed Is told what went wrong.
 */
export function followLayout(ready: () => Promise<void>, failed: (message: string) => void): () => void {
  let way: string | null = null;
  return effect(() => {
    const now = wanted.value;
    if (!now) return;
    const before = arrangedBefore(now);
    placing.value = !before && layout.peek() !== null;
    Promise.all([before ?? layOut(now), ready()])
      .then(([places]) => {
        if (wanted.peek() !== now) return;
        const before = way;
        way = wayOf(now);
        batch(() => {
          layout.value = places;
          placing.value = false;
          if (before !== null && before !== way) turns.value += 1;
        });
      })
      .catch((problem: Error) => failed(problem.message));
  });
}

/** The mark that the pointer holds, and where. */
export const dragged = signal<{ readonly id: string; readonly at: Point } | null>(null);

/** Whether groups stand on the map instead of single actors. */
export const isGrouped = computed(() => rule.value !== null);

/** The pins that hold as the map lies now, by the id of the mark. */
export const pins = computed(() => pinsOf(view.value, isGrouped.value));

/** Where everything stands while nothing is held. */
export const standing = computed<ReadonlyMap<string, Point>>(() =>
  layout.value === null ? new Map() : withPins(layout.value, pins.value, isGrouped.value),
);

/** The place nearest to a point that a mark may be put to. */
export function placeFor(id: string, to: Point): Point {
  return layout.value === null ? to : permitted(id, to, layout.value);
}

const FAR = 200;

/** Whether a mark may be put anywhere else: not the middle of rings, and not a member of an opened group. */
export function isMovable(id: string): boolean {
  const place = layout.value?.places.get(id);
  if (!place || (isGrouped.value && !isGroupId(id))) return false;
  const other = placeFor(id, { x: place.x + FAR, y: place.y + FAR });
  return Math.hypot(other.x - place.x, other.y - place.y) > 1;
}

/** Puts a mark as near to a point of the sheet as it may stand. */
export function pin(id: string, to: Point): void {
  if (layout.value === null) return;
  const { x, y } = placeFor(id, to);
  const unit = pinUnit(layout.value, isGrouped.value);
  act({ do: 'pin', entity: id, at: { x: x / unit, y: y / unit } });
}

/** Moves a mark by some units of the sheet, as the arrow keys do. */
export function nudge(id: string, by: Point): void {
  const at = standing.peek().get(id);
  if (!at) return;
  if (isMovable(id)) pin(id, { x: at.x + by.x, y: at.y + by.y });
  else tellFixed(id);
}

/** Says why a mark stays where it is. */
export function tellFixed(id: string): void {
  const why = isGrouped.value ? 'The members of an opened group stay in its area' : 'The middle of the rings stays';
  announcement.value = `${why}: ${nameOf(id)} was not moved.`;
}

interface Between {
  readonly of: unknown;
  readonly shares?: ReadonlyMap<string, number>;
  readonly failed?: string;
}

const between = signal<Between | null>(null);

const sizeBy = computed(() => view.value.sizeBy);

/** Asks for the betweenness of a graph once it is wanted. */
export function followSizes(): () => void {
  return effect(() => {
    const index = graph.value;
    if (sizeBy.value !== 'betweenness' || !index || between.peek()?.of === index) return;
    betweenness(index.answer.statements).then(
      (shares) => {
        between.value = { of: index, shares };
      },
      ({ message }: Error) => {
        between.value = { of: index, failed: message };
      },
    );
  });
}

/** Share of the shortest chains that lead through each entity; `null` until it is known, or not asked for. */
export const shares = computed(() => between.value?.shares ?? null);

/** Why the chains could not be counted; `null` while nothing went wrong. */
export const notCounted = computed(() => between.value?.failed ?? null);

/** The radius of each mark. */
export const sizes = computed<ReadonlyMap<string, number>>(() => {
  const index = graph.value;
  if (!index) return new Map();
  if (sizeBy.value === 'betweenness') return shares.value ? radii(shares.value) : new Map();
  return sizesBy(sizeBy.value, index.answer.statements, index.answer.figures);
});

const colourBy = computed(() => view.value.colourBy);

/** What the colours of marks stand for; none while they stand for kinds. */
export const colourRows = computed(() => {
  const index = graph.value;
  return index ? coloursBy(colourBy.value, index.answer.entities, index.answer.statements) : [];
});

/** The colours that marks have of a rule. */
export const inks = computed(() => inksOf(colourRows.value, colours.value));
