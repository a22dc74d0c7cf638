/** What the arrangements share: the room on the sheet, bodies that are held to a place, and places in rows. */

import { type ArrangeEdge, type ArrangeNode, bodyOf, COVERED, type Layout, READABLE, SHEET } from '../arrange.ts';
import { around as aroundPoint, type Box } from '../boxes.ts';
import type { Point } from '../curve.ts';
import type { Guide } from '../guides.ts';
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

/** The inside of an area: below its name, with air for marks and the names under them. */
export function insideOf(box: Box): Box {
  const across = Math.min(46, (box.right - box.left) / 2 - 1);
  return {
    left: box.left + across,
    right: box.right - across,
    top: Math.min(box.bottom - 12, box.top + STRIP + 14),
    bottom: Math.max(box.top + STRIP, box.bottom - 30),
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

/** Finds room for every name within what holds each body. Very many only stand where they were put, on a larger sheet. */
export function settle(
  placed: readonly Placed[],
  edges: readonly ArrangeEdge[],
  guides: readonly Guide[],
  sheet: Arranged['sheet'] = SHEET,
): Arranged {
  if (placed.length > READABLE) {
    return enlarged(new Map(placed.map(({ node, at }) => [node.id, at])), guides, placed.length);
  }
  const bodies = [...placed]
    .sort((a, b) => (a.node.id < b.node.id ? -1 : 1))
    .map(({ node, at, hold }): Body => ({ ...bodyOf(node, hold.at(at.x, at.y)), hold }));
  const known = new Set(bodies.map((body) => body.id));
  const frame = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  const covered = sheet === SHEET ? COVERED : [];
  const places = refine(
    bodies,
    edges.filter(({ a, b }) => known.has(a) && known.has(b)),
    { frame, covered: [...covered, ...strips(guides)], opaque: covered },
    SWEEPS,
  );
  return { places, sheet, guides };
}

/** The same on a sheet that has grown with the number of marks. */
export function enlarged(places: ReadonlyMap<string, Point>, guides: readonly Guide[], count: number): Arranged {
  const factor = Math.max(1, Math.sqrt(count / READABLE) * 1.6);
  const box = ({ left, top, right, bottom }: Box): Box => ({
    left: left * factor,
    top: top * factor,
    right: right * factor,
    bottom: bottom * factor,
  });
  const point = ({ x, y }: Point): Point => ({ x: x * factor, y: y * factor });
  return {
    places: new Map([...places].map(([id, at]) => [id, point(at)])),
    sheet: { width: SHEET.width * factor, height: SHEET.height * factor },
    guides: guides.map((guide) => larger(guide, factor, box, point)),
  };
}

function larger(guide: Guide, factor: number, box: (of: Box) => Box, point: (of: Point) => Point): Guide {
  switch (guide.type) {
    case 'area':
      return { ...guide, box: box(guide.box) };
    case 'ring':
      return { ...guide, centre: point(guide.centre), reach: point(guide.reach) };
    case 'tick':
      return { ...guide, x: guide.x * factor, top: guide.top * factor, bottom: guide.bottom * factor };
    case 'span':
      return { ...guide, from: guide.from * factor, to: guide.to * factor };
  }
}
