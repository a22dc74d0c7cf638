import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ArrangeEdge, type ArrangeNode, arrange, COVERED, type Layout, SHEET } from '../../src/draw/arrange.ts';
import { overlaps, within } from '../../src/draw/boxes.ts';
import { Track } from '../../src/draw/curve.ts';
import { bundleParallel } from '../../src/draw/gather.ts';
import { wordings } from '../../src/draw/labels.ts';
import { type Line, lines, pairKey } from '../../src/draw/lanes.ts';
import { COLLAR, markRadius } from '../../src/draw/marks.ts';
import { palette } from '../../src/draw/palette.ts';
import { lineAt, type Scene, type SceneInput, type SceneMark, scene } from '../../src/draw/scene.ts';
import { chooseBends } from '../../src/draw/ties.ts';
import type { Measure } from '../../src/draw/type.ts';
import type { Graph } from '../../src/model/graph.ts';
import { isTie } from '../../src/model/vocabulary.ts';
import { readRecords } from '../../src/records/index.ts';
import { statement } from './statements.ts';

const measure: Measure = (text, font) => text.length * font.size * 0.5;
const FRAME = { left: 0, top: 0, right: SHEET.width, bottom: SHEET.height };

let graph: Graph;
let nodes: readonly ArrangeNode[];
let edges: readonly ArrangeEdge[];
let layout: Layout;

function degrees(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { subject, object } of graph.statements) {
    for (const id of new Set([subject, object])) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}

beforeAll(async () => {
  graph = await readRecords(fileURLToPath(new URL('../../graph', import.meta.url)));
  const degree = degrees();
  nodes = graph.entities.flatMap(({ id, name, kind }) => {
    const count = degree.get(id);
    return count === undefined ? [] : [{ id, name, kind, degree: count }];
  });
  const weights = new Map<string, number>();
  for (const { subject, object } of graph.statements) {
    const key = pairKey(subject, object);
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  edges = [...weights].map(([key, weight]) => {
    const [a = '', b = ''] = key.split(' ');
    return { a, b, weight };
  });
  layout = arrange(nodes, edges);
});

function input(values: Partial<SceneInput> = {}): SceneInput {
  const drawn = lines(graph.statements.filter(isTie));
  const shown = new Set(drawn.flatMap((line) => [line.subject, line.object]));
  const marks: SceneMark[] = nodes
    .filter((node) => shown.has(node.id))
    .map((node) => {
      const { x, y } = layout.places.get(node.id) as { x: number; y: number };
      return { ...node, x, y, radius: markRadius(node.degree), onlyProjected: false };
    });
  return {
    marks,
    lines: drawn,
    bends: chooseBends(drawn, new Map(marks.map((mark) => [mark.id, mark]))),
    frame: FRAME,
    covered: [],
    colours: palette('light'),
    measure,
    compact: true,
    words: 'all',
    speaker: (id) => id.slice(0, 10),
    emphasis: { tethers: [] },
    ...values,
  };
}

function overlappingNames({ placed }: Scene): readonly string[] {
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter((other) => overlaps(one.box, other.box))
      .map((other) => `${one.id} over ${other.id}`),
  );
}

describe('the layout of the article', () => {
  it('is the same each time, whatever the order of the records', () => {
    const again = arrange([...nodes].reverse(), [...edges].reverse());
    for (const node of nodes) expect(again.places.get(node.id)).toEqual(layout.places.get(node.id));
  });

  it('lays no mark over another, and none where the legend stands', () => {
    const placed = nodes.map((node) => ({ ...node, at: layout.places.get(node.id) as { x: number; y: number } }));
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        const apart = Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y);
        expect(apart, `${one.id} and ${other.id}`).toBeGreaterThan(markRadius(one.degree) + markRadius(other.degree));
      }
      for (const box of COVERED) {
        const inside = one.at.x < box.right && one.at.x > box.left && one.at.y > box.top && one.at.y < box.bottom;
        expect(inside, `${one.id} stands under the legend`).toBe(false);
      }
    }
  });
});

describe('the picture of the article', () => {
  it('names the actors without one name over another, or over a mark', () => {
    const drawing = scene(input());
    expect(overlappingNames(drawing)).toEqual([]);
    for (const { id, box } of drawing.placed) {
      for (const mark of input().marks) {
        if (mark.id === id) continue;
        const x = Math.max(box.left, Math.min(mark.x, box.right));
        const y = Math.max(box.top, Math.min(mark.y, box.bottom));
        expect(Math.hypot(mark.x - x, mark.y - y), `${id} over ${mark.id}`).toBeGreaterThan(mark.radius - COLLAR);
      }
    }
    expect(drawing.placed.length / input().marks.length).toBeGreaterThan(0.8);
  });

  it('writes words along lines only where they lie over no name and no other words', () => {
    const { words, placed } = scene(input());
    const all = [...words].flatMap(([id, { boxes }]) => boxes.map((box) => ({ id, box })));
    for (const [index, one] of all.entries()) {
      for (const name of placed) expect(overlaps(one.box, name.box)).toBe(false);
      for (const other of all.slice(index + 1)) {
        if (other.id !== one.id) expect(overlaps(one.box, other.box), `${one.id} over ${other.id}`).toBe(false);
      }
    }
  });

  it('is hit where it is drawn, on every line', () => {
    const drawing = scene(input());
    let missed = 0;
    for (const { line, track, from, to } of drawing.drawn.values()) {
      const hits = [0.3, 0.5, 0.7].map((share) => lineAt(drawing, track.at(from + (to - from) * share), 6)?.id);
      if (!hits.includes(line.id)) missed += 1;
    }
    expect(missed).toBe(0);
    expect(lineAt(drawing, { x: -500, y: -500 }, 6)).toBeUndefined();
  });

  it('gives the selected tie a ribbon, and its words wherever the line is long enough', () => {
    const alleged = lines(graph.statements.filter(isTie)).filter((line) => line.status === 'alleged');
    const drawings = alleged.map((line) => scene(input({ emphasis: { selected: line.id, tethers: [] } })));
    const worded = drawings.filter((drawing, index) => drawing.words.has(alleged[index]?.id ?? ''));
    expect(worded.length / alleged.length).toBeGreaterThan(0.5);
    expect(JSON.stringify(drawings[0]?.ties)).toContain(palette('light').page.mark);
    expect(JSON.stringify(scene(input()).ties)).not.toContain(palette('light').page.mark);
  });

  it('draws all words over all lines, so that none is struck through', () => {
    const { ties, words } = scene(input({ speaker: (id) => id.slice(0, 10) }));
    const first = ties.findIndex(({ type }) => type === 'letters');
    expect(ties.slice(first).every(({ type }) => type === 'letters')).toBe(true);
    expect(ties.length - first).toBe(words.size);
  });

  it('leads the tether of what is selected past all words', () => {
    const all = lines(graph.statements.filter(isTie));
    const lineOf = (id: string) => all.find((line) => line.statements.some((row) => row.id === id))?.id as string;
    const saying = graph.statements.filter((row) => row.about.length > 0 && isTie(row));
    let [crossed, led] = [0, 0];
    for (const row of saying) {
      const tethers = row.about
        .map(({ statement }) => ({ saying: lineOf(row.id), saidOf: lineOf(statement) }))
        .filter((tether) => tether.saidOf !== undefined && tether.saidOf !== tether.saying);
      if (tethers.length === 0) continue;
      const { ties, words } = scene(input({ emphasis: { selected: tethers[0]?.saidOf, tethers } }));
      const chosen = tethers.flatMap((tether) => [tether.saying, tether.saidOf]);
      const boxes = chosen.flatMap((id) => words.get(id)?.boxes ?? []);
      for (const shape of ties) {
        if (shape.type !== 'path' || shape.width !== 1.2 || shape.stroke !== palette('light').page.ink) continue;
        const [[, x0, y0] = ['', 0, 0], [, cx, cy, x1, y1] = ['', 0, 0, 0, 0]] = shape.commands as [
          [string, number, number],
          [string, number, number, number, number],
        ];
        const points = new Track([{ from: { x: x0, y: y0 }, control: { x: cx, y: cy }, to: { x: x1, y: y1 } }]).points;
        led += 1;
        if (points.some((point) => boxes.some((box) => within(box, point)))) crossed += 1;
      }
    }
    expect(led).toBeGreaterThan(10);
    expect(crossed).toBe(0);
  });

  it('counts what it melts into one line, however little room there is', () => {
    const pair = lines(
      graph.statements.filter((row) => isTie(row) && new Set(['iran', 'pakistan', row.subject, row.object]).size === 2),
    );
    for (const apart of [60, 90, 150, 400]) {
      const marks = input()
        .marks.filter(({ id }) => id === 'iran' || id === 'pakistan')
        .map((mark) => ({ ...mark, x: mark.id === 'iran' ? 100 : 100 + apart, y: 100 }));
      const others = input().marks.filter(({ id }) => id !== 'iran' && id !== 'pakistan');
      const crowd = others.map((mark, n) => ({ ...mark, x: 90 + (n % 12) * 14, y: 86 + Math.floor(n / 12) * 14 }));
      const bundle = bundleParallel(pair, { length: () => apart - 50, far: true, fans: () => false });
      const drawing = scene(input({ marks: [...marks, ...crowd], lines: bundle, words: 'none', bends: new Map() }));
      const written = [...drawing.words.values()].map(({ letters }) => letters.map(({ text }) => text).join(''));
      expect(written, `${apart} pixels apart`).toEqual([`×${pair.flatMap((line) => line.statements).length}`]);
    }
  });

  it('is the same shapes from the same input', () => {
    expect(scene(input())).toEqual(scene(input()));
  });
});

describe('the words along a line', () => {
  const written = (line: Line) => wordings(line, (id) => id).map((spans) => spans.map(({ text }) => text).join(''));

  it('give up the hedge before the speaker where they must shrink', () => {
    const rows = [
      statement('s', { status: 'alleged', said_by: 'pakistan', hedge: 'accuses' }),
      statement('t', { status: 'alleged', said_by: 'pakistan', hedge: 'no doubt' }),
    ];
    const [line] = lines(rows) as [Line];
    expect(written(line)).toEqual(['pakistan: “accuses”, “no doubt” ×2', 'pakistan: … ×2']);
  });

  it('name the speaker of every statement that has one', () => {
    for (const line of lines(graph.statements)) {
      const speaker = line.statements[0]?.said_by;
      if (speaker) for (const words of written(line)) expect(words).toContain(`${speaker}: `);
    }
  });
});

describe('the picture of a large graph', () => {
  it('draws lines of all statuses plainly, and hits them', () => {
    const marks = Array.from({ length: 400 }, (_, i) => ({
      id: `m${i}`,
      name: `Actor ${i}`,
      kind: 'State' as const,
      x: (i % 20) * 45 + 20,
      y: Math.floor(i / 20) * 33 + 20,
      radius: 5,
      degree: 4,
      onlyProjected: false,
    }));
    const base = graph.statements;
    const made = Array.from({ length: 1600 }, (_, i) => ({
      ...(base[i % base.length] as (typeof base)[number]),
      id: `s${i}`,
      subject: `m${(i * 7) % 400}`,
      object: i % 40 === 0 ? `m${(i * 7) % 400}` : `m${(i * 13 + 5) % 400}`,
    }));
    const drawing = scene(input({ marks, lines: lines(made), bends: new Map() }));
    expect(drawing.strands.length).toBeGreaterThan(1000);
    expect(drawing.drawn.size).toBe(0);
    expect(overlappingNames(drawing)).toEqual([]);
    const some = drawing.strands.filter(({ round }) => !round)[10];
    if (!some) throw new Error('No strand was drawn.');
    const middle = { x: (some.from.x + some.to.x) / 2, y: (some.from.y + some.to.y) / 2 };
    expect(lineAt(drawing, middle, 6)).toBeDefined();
    const loop = drawing.strands.find(({ line }) => line.subject === line.object);
    const home = marks.find(({ id }) => id === loop?.line.subject);
    if (!loop?.round || !home) throw new Error('No line that leads back to its mark was drawn.');
    const top = loop.round.track.at(loop.round.track.length / 2);
    expect(Math.hypot(top.x - home.x, top.y - home.y)).toBeGreaterThan(home.radius + 20);
    expect(lineAt({ ...drawing, strands: [loop] }, top, 6)?.id).toBe(loop.line.id);
    const chosen = scene(
      input({ marks, lines: lines(made), bends: new Map(), emphasis: { selected: some.line.id, tethers: [] } }),
    );
    expect([...chosen.drawn.keys()]).toEqual([some.line.id]);
  });
});
