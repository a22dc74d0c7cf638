/** What the arrangements share: the room on the sheet, bodies that are held to a place, and places in rows. */

import { keptApart, type Standing } from '../apart.ts';
import { type ArrangeEdge, type ArrangeNode, bodyOf, COVERED, type Layout, READABLE, SHEET } from '../arrange.ts';
import { around as aroundPoint, type Box } from '../boxes.ts';
import type { Point } from '../curve.ts';
import type { Guide } from '../guides.ts';
import { markRadius } from '../marks.ts';
import { type Body, type Hold, refine } from '../refine.ts';

/** A layout with what is drawn behind it. */
export interface Arranged extends Layout {
  readonly guides: readonly Guide[];
}

/** Height of the strip in which the name of an area stands, in units of the sheet. */
export const STRIP = 26;
/** The sheet's free part: where the layout's button and the key of kinds are not. */
export const FREE: Box = { left: 10, top: 46, right: SHEET.width - 10, bottom: SHEET.height - 74 };
/** Fewer trials than where bodies are free: a hold leaves less to choose. */
const SWEEPS = 220;

/** A node with where it begins and what holds it. */
export interface Placed {
  readonly node: ArrangeNode;
  readonly at: Point;
  readonly hold: Hold;
}

export function clampTo(box: Box, name: string): Hold {
  return {
    name,
    at: (x, y) => ({
      x: Math.min(box.right, Math.max(box.left, x)),
      y: Math.min(box.bottom, Math.max(box.top, y)),
    }),
  };
}

/** Air to the sides of an area, above its marks and below them, for their names; and the most of its size for each. */
const AIR = { across: 46, above: 14, below: 30 };
const AIR_SHARE = { across: 0.25, above: 0.25, below: 0.4 };

/** The inside of an area: below its name, with air for marks and the names under them; less of it where there is little. */
export function insideOf(box: Box): Box {
  const across = Math.min(AIR.across, (box.right - box.left) * AIR_SHARE.across);
  const high = Math.max(0, box.bottom - box.top - STRIP);
  return {
    left: box.left + across,
    right: box.right - across,
    top: box.bottom - high + Math.min(AIR.above, high * AIR_SHARE.above),
    bottom: box.bottom - Math.min(AIR.below, high * AIR_SHARE.below),
  };
}

/** Puts nodes into an area, in rows; the most tied come first. */
export function inArea(nodes: readonly ArrangeNode[], box: Box, name: string): readonly Placed[] {
  const inside = insideOf(box);
  const hold = clampTo(inside, name);
  const width = Math.max(1, inside.right - inside.left);
  const height = Math.max(1, inside.bottom - inside.top);
  const ordered = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const columns = Math.max(1, Math.min(ordered.length, Math.round(Math.sqrt((ordered.length * width) / height / 1.7))));
  const rows = Math.ceil(ordered.length / columns);
  return ordered.map((node, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, ordered.length - row * columns);
    return {
      node,
      hold,
      at: {
        x: inside.left + (((index % columns) + 0.5) / inRow) * width,
        y: inside.top + ((row + 0.5) / rows) * height,
      },
    };
  });
}

/** Boxes that the names of areas and rings take, which no mark may lie over. */
function strips(guides: readonly Guide[]): readonly Box[] {
  return guides.flatMap((guide) => {
    if (guide.type === 'area') return [{ ...guide.box, bottom: guide.box.top + STRIP - 8 }];
    if (guide.type !== 'ring') return [];
    const { centre, reach } = guide;
    return [aroundPoint({ x: centre.x, y: centre.y - reach.y + 12 }, 56, 11)];
  });
}

/**
 * Finds room for every name within what holds each body. Very many only stand where they were put, on a larger sheet:
 * one that is no larger yet is enlarged. Nobody stands on anybody else, as far as there is room.
 */
export function settle(
  placed: readonly Placed[],
  edges: readonly ArrangeEdge[],
  guides: readonly Guide[],
  sheet: Arranged['sheet'] = SHEET,
): Arranged {
  if (placed.length > READABLE) {
    const factor = sheet === SHEET ? enlargement(placed.length) : 1;
    return apart(enlarged({ places: startsOf(placed), guides, sheet }, factor), placed, factor, []);
  }
  const bodies = [...placed]
    .sort((a, b) => (a.node.id < b.node.id ? -1 : 1))
    .map(({ node, at, hold }): Body => ({ ...bodyOf(node, hold.at(at.x, at.y)), hold }));
  const known = new Set(bodies.map((body) => body.id));
  const frame = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  const covered = sheet === SHEET ? COVERED : [];
  const places = refine(
    bodies,
    // In an order of their own: sums of the same numbers differ in their last bit from order to order.
    edges
      .filter(({ a, b }) => known.has(a) && known.has(b))
      .sort((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1)),
    { frame, covered: [...covered, ...strips(guides)], opaque: covered },
    SWEEPS,
  );
  return apart({ places, sheet, guides }, placed, 1, covered);
}

const startsOf = (placed: readonly Placed[]) => new Map(placed.map(({ node, at }) => [node.id, at]));

/** @param factor how much larger the sheet is than that on which holds were made */
function apart(
  { places, sheet, guides }: Arranged,
  placed: readonly Placed[],
  factor: number,
  covered: readonly Box[],
): Arranged {
  const marks = placed.map(({ node, hold }): Standing => {
    const at = (x: number, y: number) => scaled(hold.at(x / factor, y / factor), factor);
    const own = places.get(node.id) as Point;
    return { id: node.id, ...own, radius: markRadius(node.degree), hold: { name: hold.name, at } };
  });
  const room = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  return { places: keptApart(marks, room, [...covered, ...strips(guides)]), sheet, guides };
}

const scaled = ({ x, y }: Point, factor: number): Point => ({ x: x * factor, y: y * factor });

/** How much larger a sheet is than an ordinary one for more marks than that one has names for. */
export function enlargement(count: number): number {
  return count > READABLE ? Math.sqrt(count / READABLE) * 1.6 : 1;
}

/** A box on a sheet that is so much larger. */
export function larger({ left, top, right, bottom }: Box, factor: number): Box {
  return { left: left * factor, top: top * factor, right: right * factor, bottom: bottom * factor };
}

function enlarged({ places, guides, sheet }: Arranged, factor: number): Arranged {
  return {
    places: new Map([...places].map(([id, at]) => [id, scaled(at, factor)])),
    sheet: { width: sheet.width * factor, height: sheet.height * factor },
    guides: guides.map((guide) => largerGuide(guide, factor)),
  };
}

function largerGuide(guide: Guide, factor: number): Guide {
  switch (guide.type) {
    case 'area':
      return { ...guide, box: larger(guide.box, factor) };
    case 'ring':
      return { ...guide, centre: scaled(guide.centre, factor), reach: scaled(guide.reach, factor) };
    case 'tick':
      return { ...guide, x: guide.x * factor, top: guide.top * factor, bottom: guide.bottom * factor };
    case 'span':
      return { ...guide, from: guide.from * factor, to: guide.to * factor };
  }
}
