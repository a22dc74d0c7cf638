/** A line that runs under a mark at neither of its ends reads as a tie to it, which no source says. */

import { beforeAll, describe, expect, it } from 'vitest';
import { arrangeMap } from '../../src/draw/arrangement.ts';
import type { Point } from '../../src/draw/curve.ts';
import { figureMap } from '../../src/draw/figure.ts';
import { pairKey } from '../../src/draw/lanes.ts';
import { COLLAR } from '../../src/draw/marks.ts';
import { chooseBends, type Disc, drawLine } from '../../src/draw/ties.ts';
import { figureInput } from '../../src/export/figure.ts';
import { readWhole } from '../../src/export/readable.ts';
import type { Selection } from '../../src/export/selection.ts';
import type { Graph, StatementRow } from '../../src/model/graph.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { partOf } from '../export/writing.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await readRecords('graph');
});

/** The lines that run under marks at neither of their ends, as they are drawn. */
function passing(statements: readonly StatementRow[], places: ReadonlyMap<string, Point>): readonly string[] {
  const touched = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
  const entities = graph.entities.filter(({ id }) => touched.has(id));
  const words = { title: '', summary: '', sources: [], data: '' };
  const { marks, lines } = figureMap({ ...words, entities, statements, places });
  const discs = new Map<string, Disc>(marks.map((mark) => [mark.id, mark]));
  const bends = chooseBends(lines, discs);
  return lines.flatMap((line) => {
    const { subject, object } = line;
    const ends = [discs.get(subject) as Disc, discs.get(object) as Disc] as const;
    const { track } = drawLine(line, ...ends, bends.get(pairKey(subject, object)) ?? 0);
    return marks
      .filter(({ id }) => id !== subject && id !== object)
      .filter((mark) => track.nearest(mark).distance < mark.radius + COLLAR)
      .map(({ id }) => `${id} on ${subject}–${object}`);
  });
}

async function drawn(selection: Selection): Promise<readonly string[]> {
  const part = await partOf(graph, selection);
  const { statements, places } = await figureInput(part, await readWhole(part));
  return passing(statements, places);
}

describe('no line runs under the mark of a stranger', () => {
  it.each([
    'hezbollah,pakistan',
    'iran',
    'pakistan',
    'united-states',
    'israel-gaza-war',
    'balochistan-liberation-army',
  ])('in the figure around %s', async (actors) => {
    expect(await drawn({ actors: { ids: actors.split(','), depth: 1 } })).toEqual([]);
  });

  it('on the map of the whole article as it opens; with all that is only expected or denied, hardly one', () => {
    const { places } = arrangeMap({ ...graph, shown: [], arrangement: 'forces', centre: null });
    expect(passing(graph.statements.filter(isTie), places)).toEqual([]);
    expect(passing(graph.statements, places).length).toBeLessThanOrEqual(2);
  });
});
