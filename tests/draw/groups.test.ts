/** Groups, lines that stand for many statements, sizes and colours: none may say more than what they stand for. */

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrangeMap } from '../../src/draw/arrangement.ts';
import { bundleParallel, gatheredLine, gatherLines, isBetweenGroups, tallyWords } from '../../src/draw/gather.ts';
import { gathered, groupRule, groupsOf } from '../../src/draw/groups.ts';
import { lines } from '../../src/draw/lanes.ts';
import { lineShapes } from '../../src/draw/line.ts';
import { palette } from '../../src/draw/palette.ts';
import { betweennessOf, coloursBy, HUES, hueOf, largestTolls, sizesBy } from '../../src/draw/styling.ts';
import { drawLine } from '../../src/draw/ties.ts';
import type { Graph } from '../../src/model/graph.ts';
import { type Family, family, isTie, relation, status } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { leastDifference, type Sight } from '../support/colours.ts';
import { statement } from './statements.ts';

let graph: Graph;

beforeAll(async () => {
  graph = await readRecords(fileURLToPath(new URL('../../graph', import.meta.url)));
});

const groups = (rule: 'kind' | 'territory' | 'community') => groupsOf(graph.entities, graph.statements, rule);

describe('groups', () => {
  it.each(['kind', 'territory', 'community'] as const)(
    'by %s hold everybody once, in any order of the records',
    (rule) => {
      const members = groups(rule).flatMap((group) => group.members);
      const touched = new Set(graph.statements.flatMap((row) => [row.subject, row.object]));
      expect([...members].sort()).toEqual([...touched].sort());
      expect(groupsOf([...graph.entities].reverse(), [...graph.statements].reverse(), rule)).toEqual(groups(rule));
    },
  );

  it('are made by themselves only where there are too many to read', () => {
    expect(groupRule('auto', 95)).toBeNull();
    expect(groupRule('auto', 2000)).toBe('community');
    expect(groupRule('none', 2000)).toBeNull();
    expect(groupRule('kind', 95)).toBe('kind');
  });

  it('stand as one mark each, and the members of an opened one inside its own area', () => {
    const all = groups('kind');
    const opened = new Set(['kind_State']);
    const input = { ...graph, shown: [], arrangement: 'forces', centre: null } as const;
    const { places, guides } = arrangeMap({ ...input, gathering: { groups: all, opened } });
    const states = all.find((group) => group.id === 'kind_State')?.members ?? [];
    const others = all.filter((group) => group.id !== 'kind_State').map((group) => group.id);
    expect([...places.keys()].sort()).toEqual([...states, ...others].sort());
    const area = guides.find((guide) => guide.type === 'area' && guide.id === 'kind_State');
    if (area?.type !== 'area') throw new Error('The opened group has no area.');
    const { left, right, top, bottom } = area.box;
    for (const [id, { x, y }] of places) {
      expect(x > left && x < right && y > top && y < bottom, id).toBe(states.includes(id));
    }
  });
});

describe('a line that stands for many statements', () => {
  it('says how many are what, denials apart', () => {
    const rows = [
      statement('a'),
      statement('b'),
      statement('c', { status: 'alleged' }),
      statement('d', { negated: true }),
    ];
    expect(tallyWords(rows)).toBe('4 statements: 2 reported, 1 alleged, 1 denied');
    expect(tallyWords(rows.slice(0, 3))).toBe('3 ties: 2 reported, 1 alleged');
    expect(tallyWords(rows.slice(0, 2))).toBe('2 reported ties');
  });

  it('has the rhythm of the least sure of them, and a mark at each end that is a target', () => {
    const all = groups('kind');
    const { lines: drawn, inside } = gatherLines(graph.statements, gathered(all, new Set()));
    expect(drawn.every((line) => isBetweenGroups(line.id))).toBe(true);
    for (const line of drawn) {
      const asserted = line.statements.filter((row) => !row.negated);
      const ranks = (asserted.length > 0 ? asserted : line.statements).map((row) => status(row.status).rank);
      expect(status(line.status).rank).toBe(Math.max(...ranks));
      expect(line.stroke).toBe(status(line.status).stroke);
      const homes = gathered(all, new Set());
      for (const [id, mark] of [[line.subject, line.ends.subject] as const, [line.object, line.ends.object] as const]) {
        const towards = (asserted.length > 0 ? asserted : line.statements).filter(
          (row) =>
            homes.get(row.object)?.id === id || (relation(row.relation).symmetric && homes.get(row.subject)?.id === id),
        );
        const families = new Set(towards.map((row) => row.family));
        expect(mark === undefined, `${line.id} at ${id}`).toBe(towards.length === 0);
        if (families.size === 1) expect(mark?.end).toBe(family([...families][0] as Family).end);
        if (families.size > 1) expect(mark).toMatchObject({ end: 'several', family: undefined });
      }
    }
    const within = [...inside.values()].flat();
    expect(drawn.flatMap((line) => line.statements).length + within.length).toBe(graph.statements.length);
  });

  it('shows which way its statements point, in the colour of those that point there', () => {
    const rows = [
      statement('a'),
      statement('b', { status: 'alleged' }),
      statement('c', { subject: 'b', object: 'a', relation: 'BACKS', family: 'support' }),
    ];
    const light = palette('light');
    const line = gatheredLine('x', 'a', 'b', rows);
    expect(line.ends.object).toEqual({ end: 'triangle', hollow: true, family: 'hostile' });
    expect(line.ends.subject).toEqual({ end: 'disc', hollow: false, family: 'support' });
    const drawn = drawLine(line, { x: 0, y: 0, radius: 10 }, { x: 200, y: 0, radius: 10 }, 0);
    const inks = lineShapes(drawn, undefined, 'rest', light).flatMap((one) => ('stroke' in one ? one.stroke : []));
    const fills = lineShapes(drawn, undefined, 'rest', light).flatMap((one) => ('fill' in one ? one.fill : []));
    expect([...inks, ...fills]).toEqual(expect.arrayContaining([light.family.hostile, light.family.support]));
    const oneWay = gatheredLine('x', 'a', 'b', rows.slice(0, 2));
    expect(oneWay.ends.subject).toBeUndefined();
    const denied = gatheredLine('x', 'a', 'b', [
      ...rows.slice(0, 2),
      { ...(rows[2] as (typeof rows)[2]), negated: true },
    ]);
    expect(denied.ends.subject, 'what is denied points nowhere').toBeUndefined();
    expect(gatheredLine('x', 'a', 'b', [statement('f', { relation: 'FIGHTS' })]).ends.subject?.end).toBe('triangle');
  });

  it('is crossed out where all of them are denied', () => {
    const denied = statement('a', { negated: true });
    expect(gatheredLine('x', 'a', 'b', [denied]).negated).toBe(true);
    expect(gatheredLine('x', 'a', 'b', [denied, statement('b')]).negated).toBe(false);
  });

  it('bundles a pair only where its lines have no room, and fans out when it is looked at', () => {
    const all = lines(graph.statements.filter(isTie)).filter(
      ({ subject, object }) => ['iran', 'pakistan'].includes(subject) && ['iran', 'pakistan'].includes(object),
    );
    const room = { length: () => 400, far: false, fans: () => false };
    expect(bundleParallel(all, { ...room, length: () => 4000 })).toEqual(all);
    const [only, ...more] = bundleParallel(all, { ...room, length: () => 60 });
    expect(more).toEqual([]);
    expect(only?.statements).toHaveLength(all.flatMap((line) => line.statements).length);
    expect(only?.id).toBe(all[0]?.id);
    expect(bundleParallel(all, { ...room, far: true })).toHaveLength(1);
    expect(bundleParallel(all, { ...room, far: true, fans: () => true })).toEqual(all);
  });

  it('is of no family’s colour where it stands for several', () => {
    const rows = [statement('a'), statement('b', { relation: 'BACKS', family: 'support' })];
    expect(gatheredLine('x', 'a', 'b', rows).gathered).toBe('mixed');
    expect(gatheredLine('x', 'a', 'b', rows.slice(0, 1)).gathered).toBe('one-family');
  });
});

describe('the size of a mark', () => {
  it('never adds tolls up: it is the largest one number of killed', () => {
    const tolls = largestTolls(graph.figures);
    expect(tolls.get('january-30-attack')?.value).toBe(6);
    expect(tolls.get('jordan-attack')?.value).toBe(3);
    const sizes = sizesBy('tolls', graph.statements, graph.figures);
    const size = (id: string) => sizes.get(id) ?? 0;
    expect(size('israeli-assault-on-gaza')).toBeGreaterThan(size('october-7-offensive'));
    expect(size('october-7-offensive')).toBeGreaterThan(size('jordan-attack'));
    expect(sizes.has('iran')).toBe(false);
  });

  it('by betweenness is largest for who joins the most', () => {
    const shares = betweennessOf(graph.statements);
    const most = [...shares].sort((a, b) => b[1] - a[1])[0];
    expect(most?.[0]).toBe('iran');
    const sizes = sizesBy('betweenness', graph.statements, graph.figures);
    expect(Math.max(...sizes.values())).toBe(sizes.get('iran'));
  });
});

describe('the colour of a mark', () => {
  it.each(['territory', 'community'] as const)('by %s: the key has everybody once', (rule) => {
    const rows = coloursBy(rule, graph.entities, graph.statements);
    const members = rows.flatMap((row) => row.members);
    expect(new Set(members).size).toBe(members.length);
    expect(rows.filter((row) => row.hue !== null).length).toBeLessThanOrEqual(HUES);
    const touched = new Set(graph.statements.flatMap((row) => [row.subject, row.object]));
    expect(new Set(members)).toEqual(touched);
  });

  it.each(['light', 'dark'] as const)('can be told apart by everybody, in the %s theme', (theme) => {
    const colours = Array.from({ length: HUES }, (_, hue) => hueOf(hue, palette(theme)));
    const sights: readonly Sight[] = ['normal', 'protan', 'deutan', 'tritan'];
    for (const sight of sights) expect(leastDifference(colours, sight), sight).toBeGreaterThan(12);
  });
});
