/** Every arrangement says where actors stand by a rule: the places must keep to it, and be the same each time. */

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Arranged, type ArrangementName, arrangeMap, withPins } from '../../src/draw/arrangement.ts';
import { mainFamilies } from '../../src/draw/arrangements/families.ts';
import { distancesFrom } from '../../src/draw/arrangements/radial.ts';
import { firstDates } from '../../src/draw/arrangements/time.ts';
import { type Box, overlaps } from '../../src/draw/boxes.ts';
import type { Point } from '../../src/draw/curve.ts';
import { territoriesOf } from '../../src/draw/territory.ts';
import type { Graph } from '../../src/model/graph.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';

let graph: Graph;

beforeAll(async () => {
  graph = await readRecords(fileURLToPath(new URL('../../graph', import.meta.url)));
});

const known = new Map<string, Arranged>();

/** Each is worked out once. */
function arranged(arrangement: ArrangementName, centre: string | null = null): Arranged {
  const key = `${arrangement} ${centre}`;
  const layout = known.get(key) ?? arrangeMap({ ...graph, shown: graph.statements.filter(isTie), arrangement, centre });
  known.set(key, layout);
  return layout;
}

const placeOf = ({ places }: Arranged, id: string) => places.get(id) as Point;
const inside = (box: Box, { x, y }: Point) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

function area({ guides }: Arranged, id: string): Box {
  const found = guides.find((guide) => guide.type === 'area' && guide.id === id);
  if (found?.type !== 'area') throw new Error(`There is no area ${id}.`);
  return found.box;
}

describe('by families', () => {
  it('everybody stands in the lane of the family of most ties, and lanes say how many they hold', () => {
    const layout = arranged('families');
    const main = mainFamilies(graph.statements);
    for (const [id, at] of layout.places) expect(inside(area(layout, `lane ${main.get(id)}`), at), id).toBe(true);
    const hostile = [...main.values()].filter((family) => family === 'hostile').length;
    expect(layout.guides.map((guide) => ('label' in guide ? guide.label : ''))).toContain(`Hostile ${hostile}`);
  });

  it('is the same whatever the order of the records', () => {
    const again = arrangeMap({
      entities: [...graph.entities].reverse(),
      statements: [...graph.statements].reverse(),
      shown: [],
      arrangement: 'families',
      centre: null,
    });
    expect(new Map([...again.places].sort())).toEqual(new Map([...arranged('families').places].sort()));
  });
});

describe('around one actor', () => {
  it('the ring says how many shown statements away an actor is', () => {
    const layout = arranged('radial', 'pakistan');
    const distances = distancesFrom('pakistan', graph.statements.filter(isTie));
    const rings = layout.guides.flatMap((guide) => (guide.type === 'ring' ? [guide] : []));
    const centre = placeOf(layout, 'pakistan');
    for (const [id, distance] of distances) {
      const { x, y } = placeOf(layout, id);
      const within = rings.filter(({ reach }) => Math.hypot((x - centre.x) / reach.x, (y - centre.y) / reach.y) <= 1);
      expect(rings.length - within.length, id).toBe(Math.max(0, distance - 1));
    }
  });

  it('who cannot be reached stands apart, counted', () => {
    const layout = arranged('radial', 'pakistan');
    const distances = distancesFrom('pakistan', graph.statements.filter(isTie));
    const touched = new Set(graph.statements.filter(isTie).flatMap((row) => [row.subject, row.object]));
    const unreached = [...touched].filter((id) => !distances.has(id));
    for (const id of unreached) expect(inside(area(layout, 'apart'), placeOf(layout, id)), id).toBe(true);
    expect(layout.guides.map((guide) => ('label' in guide ? guide.label : ''))).toContain(
      `Not reached ${unreached.length}`,
    );
  });
});

describe('by time', () => {
  it('who is dated later never stands farther left, and an imprecise date has a bar as wide as itself', () => {
    const layout = arranged('time');
    const dates = firstDates(graph.entities, graph.statements);
    const spans = new Map(
      layout.guides.flatMap((guide) => (guide.type === 'span' ? [[guide.id, guide] as const] : [])),
    );
    const starts = [...dates]
      .filter(([id]) => layout.places.has(id))
      .map(([id, { from }]) => ({ from, x: spans.get(id)?.from ?? placeOf(layout, id).x }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    for (const [index, { from, x }] of starts.entries()) {
      const before = starts[index - 1];
      if (before && before.from < from) expect(x).toBeGreaterThan(before.x);
    }
    const exchanges = spans.get('pakistan-iran-conflict');
    const { x } = placeOf(layout, 'pakistan-iran-conflict');
    expect(x).toBeCloseTo(((exchanges?.from ?? 0) + (exchanges?.to ?? 0)) / 2, 3);
    expect(exchanges?.open).toBe(false);
    expect(spans.get('israel-gaza-war')?.open).toBe(true);
    expect(spans.has('jordan-attack')).toBe(false);
  });

  it('what has no date stands apart, counted', () => {
    const layout = arranged('time');
    const dates = firstDates(graph.entities, graph.statements);
    const undated = [...layout.places.keys()].filter((id) => !dates.has(id));
    for (const id of undated) expect(inside(area(layout, 'apart'), placeOf(layout, id)), id).toBe(true);
    const names = layout.guides.map((guide) => ('label' in guide ? guide.label : ''));
    expect(names).toContain(`No date in the records ${undated.length}`);
  });
});

describe('by territory', () => {
  it('takes territories from the records: from where ties locate, else from what one belongs to', () => {
    const territories = territoriesOf(graph.entities, graph.statements);
    expect(territories.get('american-forces')).toEqual(['iraq']);
    expect(territories.get('balochistan-liberation-army')).toEqual(['iran']);
    expect(territories.get('biden-administration')).toEqual(['united-states']);
    expect(territories.get('pakistan-iran-border-regions')).toEqual(['pakistan-iran-border-regions']);
    expect(territories.get('american-counterstrikes')).toEqual(['iraq', 'syria', 'yemen']);
    expect(territories.get('experts')).toEqual([]);
  });

  it('everybody stands in that region, or apart in none or in several', () => {
    const layout = arranged('territory');
    const territories = territoriesOf(graph.entities, graph.statements);
    for (const [id, at] of layout.places) {
      const [only, ...more] = territories.get(id) ?? [];
      const name = only === undefined ? 'none' : more.length > 0 ? 'several' : `region ${only}`;
      expect(inside(area(layout, name), at), `${id} in ${name}`).toBe(true);
    }
  });

  it('regions lie about as on a map, and none over another', () => {
    const layout = arranged('territory');
    const middle = (id: string) => {
      const { left, right, top, bottom } = area(layout, `region ${id}`);
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    expect(middle('united-states').x).toBeLessThan(middle('iran').x);
    expect(middle('iraq').x).toBeLessThan(middle('pakistan').x);
    expect(middle('iran').x).toBeLessThan(middle('china').x);
    expect(middle('syria').y).toBeLessThan(middle('yemen').y);
    const boxes = layout.guides.flatMap((guide) => (guide.type === 'area' ? [guide.box] : []));
    const over = boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlaps(box, other)));
    expect(over).toEqual([]);
  });
});

describe('places that are kept', () => {
  it('stay through a new load; a newcomer stands beside its neighbours', () => {
    const before = arranged('forces');
    const touching = (id: string) => graph.statements.filter((row) => row.subject === id || row.object === id);
    const newcomer = 'jaish-ul-adl';
    const stayed = new Map([...before.places].filter(([id]) => id !== newcomer));
    const after = arrangeMap({ ...graph, shown: [], arrangement: 'forces', centre: null, known: stayed });
    for (const [id, at] of stayed) expect(after.places.get(id)).toEqual(at);
    const near = touching(newcomer).flatMap(
      ({ subject, object }) => stayed.get(subject === newcomer ? object : subject) ?? [],
    );
    const mean = {
      x: near.reduce((sum, one) => sum + one.x, 0) / near.length,
      y: near.reduce((sum, one) => sum + one.y, 0) / near.length,
    };
    const at = placeOf(after, newcomer);
    expect(Math.hypot(at.x - mean.x, at.y - mean.y)).toBeLessThan(360);
  });

  it('are those that the user chose, and nobody else moves for them', () => {
    const layout = arranged('forces');
    const pinned = withPins(layout, new Map([['iran', { x: 1, y: 2 }]]), false);
    expect(pinned.get('iran')).toEqual({ x: 1, y: 2 });
    expect([...pinned].filter(([id, at]) => layout.places.get(id) !== at).map(([id]) => id)).toEqual(['iran']);
  });

  it('are near those that the user chose where a place says something, and still say it', () => {
    const corners = [
      { x: -500, y: -500 },
      { x: 2000, y: 1000 },
    ];
    const pinnedTo = (layout: Arranged, id: string, at: Point) =>
      withPins(layout, new Map([[id, at]]), false).get(id) as Point;
    for (const at of corners) {
      for (const name of ['families', 'territory'] as const) {
        const layout = arranged(name);
        const areas = layout.guides.flatMap((guide) => (guide.type === 'area' ? [guide.box] : []));
        for (const id of layout.places.keys()) {
          const own = areas.find((box) => inside(box, placeOf(layout, id))) as Box;
          expect(inside(own, pinnedTo(layout, id, at)), `${id} ${name}`).toBe(true);
        }
      }
      const dates = firstDates(graph.entities, graph.statements);
      for (const id of dates.keys()) {
        const layout = arranged('time');
        if (layout.places.has(id)) expect(pinnedTo(layout, id, at).x).toBe(placeOf(layout, id).x);
      }
      const rings = arranged('radial', 'iran');
      const ring = rings.guides.findLast((guide) => guide.type === 'ring');
      if (ring?.type !== 'ring') throw new Error('There are no rings.');
      const away = ({ x, y }: Point) =>
        Math.hypot((x - ring.centre.x) / ring.reach.x, (y - ring.centre.y) / ring.reach.y);
      expect(pinnedTo(rings, 'iran', at)).toEqual(placeOf(rings, 'iran'));
      expect(away(pinnedTo(rings, 'pakistan', at))).toBeCloseTo(away(placeOf(rings, 'pakistan')), 6);
    }
  });
});
