/** Two marks in one place read as one: in no arrangement of any graph that can be read singly may that be. */

import { describe, expect, it } from 'vitest';
import { type Arranged, type ArrangeInput, arrangeMap } from '../../src/draw/arrangement.ts';
import { groupRadius } from '../../src/draw/arrangements/grouped.ts';
import { type Box, within } from '../../src/draw/boxes.ts';
import type { Point } from '../../src/draw/curve.ts';
import { groupsOf } from '../../src/draw/groups.ts';
import { peopled } from '../../src/draw/guides.ts';
import { markRadius } from '../../src/draw/marks.ts';
import { nodesAndEdges } from '../../src/draw/nodes.ts';
import type { EntityRow, StatementRow } from '../../src/model/graph.ts';
import { isTie, kinds, RELATION_TYPES, relation } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import * as rows from '../support/small-graph.ts';

interface Rows {
  readonly entities: readonly EntityRow[];
  readonly statements: readonly StatementRow[];
}

/** Some on the same day, and some on one of their own. */
function dayOf(n: number): Pick<EntityRow, 'date' | 'date_from' | 'date_to'> {
  const date = `2024-0${1 + (n % 5)}-${10 + (n % 17)}`;
  return { date, date_from: date, date_to: date };
}

/** A state to every fifth actor, and few of the others in the same one: many territories, crowded and empty ones. */
function made(actors: number): Rows {
  const entities = Array.from({ length: actors }, (_, n) =>
    rows.entity({
      id: `e${n}`,
      name: n % 3 === 0 ? `Council for a long name ${n}` : `Actor ${n}`,
      kind: n % 5 === 0 ? 'State' : (kinds[n % kinds.length] as (typeof kinds)[number]).id,
      place: n % 5 === 0 || n % 7 === 0 ? null : `e${(((n * n) % actors) % 5) * 5}`,
      ...(n % 4 === 0 ? dayOf(n) : {}),
    }),
  );
  const statements = Array.from({ length: actors * 2 }, (_, n) => {
    const type = RELATION_TYPES[(n * 5) % RELATION_TYPES.length] as (typeof RELATION_TYPES)[number];
    const subject = n % actors;
    const object = (subject + 1 + ((n * n * 7) % 11)) % actors;
    const family = relation(type).family;
    return rows.statement({ id: `s${n}`, subject: `e${subject}`, relation: type, object: `e${object}`, family });
  });
  return { entities, statements };
}

const article = await readRecords('graph');
const GRAPHS: readonly (readonly [name: string, Rows])[] = [
  ['the article', article],
  ['40 actors', made(40)],
  ['200 actors', made(200)],
];

/** Pairs of marks that touch, as text. */
function touching({ places }: Arranged, radius: (id: string) => number): readonly string[] {
  const all = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return all.flatMap(([a, from], index) =>
    all.slice(index + 1).flatMap(([b, to]) => {
      const apart = Math.hypot(from.x - to.x, from.y - to.y);
      return apart < radius(a) + radius(b) ? [`${a} ${b} ${apart.toFixed(1)}`] : [];
    }),
  );
}

function arranged({ entities, statements }: Rows, how: Partial<ArrangeInput>): Arranged {
  const shown = statements.filter(isTie);
  return arrangeMap({ entities, statements, shown, arrangement: 'forces', centre: null, ...how });
}

function radiusIn({ entities, statements }: Rows): (id: string) => number {
  const degrees = new Map(nodesAndEdges(entities, statements).nodes.map(({ id, degree }) => [id, degree]));
  return (id) => markRadius(degrees.get(id) ?? 0);
}

describe.each(GRAPHS)('the marks of %s', (_, graph) => {
  const somebody = graph.statements[3]?.subject as string;
  it.each<[string, Partial<ArrangeInput>]>([
    ['by ties', { arrangement: 'forces' }],
    ['by families', { arrangement: 'families' }],
    ['by time', { arrangement: 'time' }],
    ['by territory', { arrangement: 'territory' }],
    ['around the most tied', { arrangement: 'radial' }],
    ['around another', { arrangement: 'radial', centre: somebody }],
  ])('stand beside each other %s', (_, how) => {
    expect(touching(arranged(graph, how), radiusIn(graph))).toEqual([]);
  });

  it.each(['kind', 'community', 'territory'] as const)('stand beside each other in groups by %s', (rule) => {
    const groups = groupsOf(graph.entities, graph.statements, rule);
    const largest = [...groups].sort((a, b) => b.members.length - a.members.length);
    const closed = new Map(groups.map(({ id, members }) => [id, groupRadius(members.length)]));
    const single = radiusIn(graph);
    for (const open of [[], largest.slice(0, 1), largest.slice(1, 4), groups]) {
      const opened = new Set(open.map(({ id }) => id));
      const layout = arranged(graph, { gathering: { groups, opened } });
      expect(touching(layout, (id) => closed.get(id) ?? single(id))).toEqual([]);
    }
  });

  it('stand in the boxes of their territories, below the name of each', () => {
    const layout = arranged(graph, { arrangement: 'territory' });
    const boxes = layout.guides.flatMap((guide): Box[] => (guide.type === 'area' ? [guide.box] : []));
    for (const [id, at] of layout.places) {
      const own = boxes.find((box) => within(box, at));
      expect(own, id).toBeDefined();
      expect(at.y - (own as Box).top, id).toBeGreaterThan(16);
    }
  });
});

describe('the boxes behind the marks', () => {
  it('are those in which somebody stands who is shown', () => {
    const { guides, places } = arranged(article, { arrangement: 'territory' });
    const china = places.get('china') as Point;
    const drawn = (stand: readonly Point[]) =>
      peopled(guides, stand).flatMap((guide) => (guide.type === 'area' ? [guide.label] : []));
    expect(drawn([china])).toEqual(['China']);
    expect(drawn([...places.values()])).toHaveLength(guides.length);
  });
});
