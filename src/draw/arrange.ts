/**
 * Where the actors stand. The same graph gives the same picture, here and in every export: the start is a fixed
 * spiral, chance comes from a fixed seed, and room for names is reckoned from their letters instead of measured.
 */

import { UndirectedGraph } from 'graphology';
import imported, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import type { EntityKind } from '../model/vocabulary.ts';
import { cos, log2, sin } from './arithmetic.ts';
import type { Box } from './boxes.ts';
import { keptClear } from './clear.ts';
import type { Point } from './curve.ts';
import type { Line } from './lanes.ts';
import { markRadius } from './marks.ts';
import { nameBlock } from './names.ts';
import { type Body, refine } from './refine.ts';
import type { Measure } from './type.ts';

export interface ArrangeNode {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** How many statements it stands in. */
  readonly degree: number;
}

export interface ArrangeEdge {
  readonly a: string;
  readonly b: string;
  /** How many statements join the two. */
  readonly weight: number;
  /** How many lines those are; one where it is left out. */
  readonly lanes?: number | undefined;
}

/** The package is CommonJS, and its types fit only one of the two ways in which that is imported. */
const forceAtlas2 = imported as unknown as (
  graph: UndirectedGraph,
  options: { iterations: number; getEdgeWeight: string; settings: ForceAtlas2Settings },
) => Record<string, Point>;

/** Where every actor stands, and the size of the sheet. */
export interface Layout {
  readonly places: ReadonlyMap<string, Point>;
  readonly sheet: { readonly width: number; readonly height: number };
}

/** The sheet on which actors are placed; screens show it whole, scaled. */
export const SHEET = { width: 1060, height: 690 } as const;

/** Parts of the sheet that the legend, the key of kinds and the zoom buttons cover on an ordinary screen. */
export const COVERED: readonly Box[] = [
  { left: 0, right: 282, top: 340, bottom: SHEET.height },
  { left: 0, right: SHEET.width, top: SHEET.height - 69, bottom: SHEET.height },
  { left: SHEET.width - 59, right: SHEET.width, top: SHEET.height - 144, bottom: SHEET.height },
];

/** Above this many actors names cannot all stand beside their marks, and only the marks are kept apart. */
export const READABLE = 160;

/** Width of a text in a condensed face, near enough, the same on every machine. */
const reckoned: Measure = (text, font) => [...text].length * font.size * (font.capitals ? 0.58 : 0.47);

/**
 * Forces alone: who is tied stands near. The spiral starts with the most tied in the middle. The package keeps its
 * numbers in 32 bits, which cuts off the last bit in which logarithms of some engines differ.
 */
function forces(nodes: readonly ArrangeNode[], edges: readonly ArrangeEdge[]): Map<string, Point> {
  const graph = new UndirectedGraph();
  const byDegree = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  byDegree.forEach((node, index) => {
    const angle = index * 2.399963;
    const reach = 12 * Math.sqrt(index + 0.5);
    graph.addNode(node.id, { x: cos(angle) * reach, y: sin(angle) * reach, size: markRadius(node.degree) });
  });
  const inOrder = [...edges].sort((a, b) => (`${a.a} ${a.b}` < `${b.a} ${b.b}` ? -1 : 1));
  for (const { a, b, weight } of inOrder) {
    if (a !== b && !graph.hasEdge(a, b)) graph.addEdge(a, b, { weight: 1 + log2(weight) });
  }
  const positions = forceAtlas2(graph, {
    iterations: nodes.length > 1000 ? 150 : 500,
    getEdgeWeight: 'weight',
    settings: {
      linLogMode: true,
      strongGravityMode: true,
      gravity: 0.6,
      scalingRatio: 8,
      slowDown: 1 + log2(nodes.length) * Math.LN2,
      barnesHutOptimize: nodes.length > 500,
    },
  });
  return new Map(nodes.map((node) => [node.id, positions[node.id] as Point]));
}

/** Spreads positions over the sheet, each direction by itself; the middle half gets most of the room. */
function spread(positions: ReadonlyMap<string, Point>): Map<string, Point> {
  const ids = [...positions.keys()];
  const along = (axis: 'x' | 'y', size: number, margin: number) => {
    const sorted = ids.map((id) => (positions.get(id) as Point)[axis]).sort((a, b) => a - b);
    const low = sorted[0] as number;
    const span = (sorted.at(-1) as number) - low || 1;
    const rank = new Map(sorted.map((value, index) => [value, index / Math.max(1, sorted.length - 1)]));
    return (value: number) => {
      const share = 0.5 * ((value - low) / span) + 0.5 * (rank.get(value) as number);
      return margin + share * (size - 2 * margin);
    };
  };
  const x = along('x', SHEET.width, 64);
  const y = along('y', SHEET.height, 52);
  return new Map(
    ids.map((id) => {
      const point = positions.get(id) as Point;
      return [id, { x: x(point.x), y: y(point.y) }];
    }),
  );
}

/** Very many actors stand on a sheet that has grown with their number. */
function enlarged(positions: ReadonlyMap<string, Point>): Layout {
  const factor = Math.sqrt(positions.size / READABLE) * 1.6;
  const places = new Map([...positions].map(([id, point]) => [id, { x: point.x * factor, y: point.y * factor }]));
  return { places, sheet: { width: SHEET.width * factor, height: SHEET.height * factor } };
}

/** A node with the room that its mark and name want. */
export function bodyOf(node: ArrangeNode, at: Point): Body {
  const radius = markRadius(node.degree);
  const name = nameBlock(node.name, node.kind, radius, reckoned, 0.9);
  return {
    id: node.id,
    x: at.x,
    y: at.y,
    radius,
    halfWidth: Math.max(radius, name.width / 2) + 4,
    above: radius + 4,
    below: radius + 4 + name.height + 3,
  };
}

/** Bodies at other places. */
export function moved(bodies: readonly Body[], places: ReadonlyMap<string, Point>): readonly Body[] {
  return bodies.map((body) => ({ ...body, ...places.get(body.id) }));
}

/** Beside the middle of the neighbours that are known, each newcomer at an angle of its own. */
function beside(
  node: ArrangeNode,
  index: number,
  edges: readonly ArrangeEdge[],
  known: ReadonlyMap<string, Point>,
): Point {
  const near = edges.flatMap(({ a, b }) => known.get(a === node.id ? b : b === node.id ? a : '') ?? []);
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const middle =
    near.length === 0
      ? { x: SHEET.width / 2, y: SHEET.height / 2 }
      : { x: mean(near.map((one) => one.x)), y: mean(near.map((one) => one.y)) };
  const angle = index * 2.399963;
  return { x: middle.x + cos(angle) * 70, y: middle.y + sin(angle) * 70 };
}

/** Leaves who is known in place, and finds room for newcomers near their neighbours. */
function joined(
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
  known: ReadonlyMap<string, Point>,
  lines: readonly Line[],
): Layout {
  const newcomers = nodes.filter((node) => !known.has(node.id));
  const places = new Map(
    nodes.map((node) => [node.id, known.get(node.id) ?? beside(node, newcomers.indexOf(node), edges, known)]),
  );
  const right = Math.max(SHEET.width, ...[...places.values()].map((at) => at.x));
  const bottom = Math.max(SHEET.height, ...[...places.values()].map((at) => at.y));
  const factor = Math.max(right / SHEET.width, bottom / SHEET.height);
  const sheet = factor === 1 ? SHEET : { width: SHEET.width * factor, height: SHEET.height * factor };
  if (nodes.length > READABLE || newcomers.length === 0) return { places, sheet };
  const bodies = [...nodes]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((node): Body => {
      const at = places.get(node.id) as Point;
      const body = bodyOf(node, at);
      if (known.has(node.id)) return { ...body, hold: { name: `known ${node.id}`, at: () => at } };
      const near = (value: number, own: number) => Math.min(own + NEAR, Math.max(own - NEAR, value));
      const keepsNear = (x: number, y: number) => ({
        x: Math.min(sheet.width - 40, Math.max(40, near(x, at.x))),
        y: Math.min(sheet.height - 40, Math.max(40, near(y, at.y))),
      });
      return { ...body, hold: { name: `new ${node.id}`, at: keepsNear } };
    });
  const frame = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  const room = { frame, covered: COVERED, opaque: COVERED };
  return { places: keptClear(moved(bodies, refine(bodies, edges, room, 120)), lines, room).places, sheet };
}

/** How far from its neighbours a newcomer may look for room, in units of the sheet. */
const NEAR = 180;
/** Where fewer than this share are known, all are placed anew: hardly anything of the old picture is left. */
const RECOGNISED = 0.5;

/**
 * Places every actor on a sheet.
 * @param known Where actors stood before; they stay, unless most are new.
 * @param lines Those that marks are moved off at last; none where only the ties are known.
 */
export function arrange(
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
  known: ReadonlyMap<string, Point> = new Map(),
  lines: readonly Line[] = [],
): Layout {
  if (nodes.length === 0) return { places: new Map(), sheet: SHEET };
  const stayed = nodes.filter((node) => known.has(node.id)).length;
  if (stayed > 0 && stayed >= nodes.length * RECOGNISED) return joined(nodes, edges, known, lines);
  const spreadOut = spread(forces(nodes, edges));
  if (nodes.length > READABLE) return enlarged(spreadOut);
  const byId = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bodies = byId.map((node) => bodyOf(node, spreadOut.get(node.id) as Point));
  const frame = { left: 0, top: 0, right: SHEET.width, bottom: SHEET.height };
  const sheet = { frame, covered: COVERED, opaque: COVERED };
  return { places: keptClear(moved(bodies, refine(bodies, edges, sheet)), lines, sheet).places, sheet: SHEET };
}
