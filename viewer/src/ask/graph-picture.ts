/** What the graph beside the table shows: who stands where, with which lines between them. */

import { computed, effect, signal } from '@preact/signals';
import type { ArrangeEdge, ArrangeNode } from '../../../src/draw/arrange.ts';
import type { Point } from '../../../src/draw/curve.ts';
import type { Emphasis } from '../../../src/draw/emphasis.ts';
import { type Line, lines, pairKey } from '../../../src/draw/lanes.ts';
import { markRadius } from '../../../src/draw/marks.ts';
import { arrangeRoutes } from '../../../src/draw/part.ts';
import { type Scene, type SceneMark, scene } from '../../../src/draw/scene.ts';
import { chooseBends } from '../../../src/draw/ties.ts';
import { isTie } from '../../../src/model/vocabulary.ts';
import type { Selection } from '../../../src/view/view.ts';
import { measure } from '../map/paint.ts';
import { shortName } from '../map/picture.ts';
import { entityOf, statementOf, view } from '../state/store.ts';
import { colours } from '../state/theme.ts';
import { pageEntities, pageRows, pageStatements } from './page.ts';
import type { PlaceRequest } from './place.worker.ts';

/** With more actors than this nothing could be read in so small a picture. */
const MOST_ACTORS = 90;
/** Routes through more actors than this are placed as any other part is. */
const MOST_STOPS = 14;
/** Size of the canvas in CSS pixels; `null` while it is not on screen. */
export const size = signal<{ readonly width: number; readonly height: number } | null>(null);
const places = signal<ReadonlyMap<string, Point>>(new Map());
export const hovered = signal<Selection>({ kind: 'none' });
/** Goes up when the fonts have arrived, and all is measured again. */
export const fonts = signal(0);

export const drawnLines = computed<readonly Line[]>(() =>
  lines(pageStatements.value.flatMap((id) => statementOf(id) ?? [])),
);

export const actors = computed<readonly ArrangeNode[]>(() => {
  const degrees = new Map(pageEntities.value.map((id) => [id, 0]));
  for (const { subject, object } of drawnLines.value) {
    for (const id of new Set([subject, object])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return [...degrees].flatMap(([id, degree]) => {
    const entity = entityOf(id);
    return entity ? [{ id, name: entity.name, kind: entity.kind, degree }] : [];
  });
});

export const tooMany = computed(() => actors.value.length > MOST_ACTORS);

function edges(): readonly ArrangeEdge[] {
  const all = new Map<string, ArrangeEdge>();
  for (const { subject, object, statements } of drawnLines.value) {
    const key = pairKey(subject, object);
    const [a, b] = key.split(' ') as [string, string];
    all.set(key, { a, b, weight: (all.get(key)?.weight ?? 0) + statements.length });
  }
  return [...all.values()];
}

/** The stops of each route on the page, by id; nothing where the rows are no routes. */
function routes(): readonly (readonly string[])[] {
  const found = pageRows.value.map(({ route }) => (route ? stopsOf(route.steps) : []));
  return found.every((stops) => stops.length > 1) ? found : [];
}

/** Follows statements from end to end, whichever way their arrows point. */
function stopsOf(steps: readonly string[]): readonly string[] {
  const ends = steps.flatMap((id) => statementOf(id) ?? []).map(({ subject, object }) => [subject, object] as const);
  const [first, second] = ends;
  if (!first) return [];
  const start = second?.includes(first[0]) ? first[1] : first[0];
  const stops = [start];
  for (const [a, b] of ends) stops.push(stops.at(-1) === a ? b : a);
  return stops;
}

/** Keeps `places` up to date; returns what stops that. */
export function keepPlaced(): () => void {
  const worker = new Worker(new URL('./place.worker.ts', import.meta.url), { type: 'module' });
  let number = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ number: number; places: Map<string, Point> }>) => {
    if (data.number === number) places.value = data.places;
  });
  const stop = effect(() => {
    number += 1;
    if (size.value === null || tooMany.value) {
      places.value = new Map();
      return;
    }
    const frame = { left: 0, top: 0, right: size.value.width, bottom: size.value.height };
    const all = routes();
    if (all.length > 0 && actors.value.length <= MOST_STOPS) places.value = arrangeRoutes(all, frame);
    else worker.postMessage({ number, nodes: actors.value, edges: edges(), frame } satisfies PlaceRequest);
  });
  return () => {
    stop();
    worker.terminate();
  };
}

const emphasis = computed<Emphasis>(() => {
  const { selection } = view.value;
  const over = hovered.value;
  return {
    selected:
      selection.kind === 'tie'
        ? drawnLines.value.find((line) => line.statements.some(({ id }) => id === selection.id))?.id
        : undefined,
    selectedMark: selection.kind === 'actor' ? selection.id : undefined,
    hovered: over.kind === 'tie' ? over.id : undefined,
    hoveredMark: over.kind === 'actor' ? over.id : undefined,
    tethers: [],
  };
});

export const marks = computed<readonly SceneMark[]>(() => {
  const tied = new Set(
    drawnLines.value.flatMap((line) => (line.statements.some(isTie) ? [line.subject, line.object] : [])),
  );
  return actors.value.flatMap((actor) => {
    const place = places.value.get(actor.id);
    if (!place) return [];
    const onlyProjected = actor.degree > 0 && !tied.has(actor.id);
    return [{ ...actor, ...place, radius: markRadius(actor.degree), onlyProjected }];
  });
});

export const drawn = computed<Scene | null>(() => {
  if (size.value === null || marks.value.length === 0) return null;
  fonts.value;
  return scene({
    marks: marks.value,
    lines: drawnLines.value,
    bends: chooseBends(drawnLines.value, new Map(marks.value.map((mark) => [mark.id, mark]))),
    frame: { left: 0, top: 0, right: size.value.width, bottom: size.value.height },
    covered: [],
    colours: colours.value,
    measure,
    compact: true,
    words: 'hedges',
    speaker: shortName,
    emphasis: emphasis.value,
  });
});
