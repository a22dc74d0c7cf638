/** What the map shows, from the state: marks, lines, bends and what stands out. */

import { computed, signal } from '@preact/signals';
import { lines } from '../../../src/draw/lanes.ts';
import { markRadius } from '../../../src/draw/marks.ts';
import type { Emphasis } from '../../../src/draw/scene.ts';
import { chooseBends, type Disc } from '../../../src/draw/ties.ts';
import { isTie } from '../../../src/model/vocabulary.ts';
import { of } from '../state/index.ts';
import { entityOf, graph, hover, shown, shownLines, statementOf, view } from '../state/store.ts';
import { colours } from '../state/theme.ts';
import type { Positions } from './layout.ts';
import type { Picture, SheetMark } from './sigma.ts';

/** Where everything stands; `null` until the layout has settled. */
export const positions = signal<Positions | null>(null);

/** How many statements are in view while not all are; `null` while the whole map is. */
export const inFrame = signal<number | null>(null);

/** True on screens too narrow for speakers along the lines. */
export const narrow = signal(matchMedia('(max-width: 600px)').matches);
matchMedia('(max-width: 600px)').addEventListener('change', (event) => {
  narrow.value = event.matches;
});

/**
 * The paragraph whose statements the map beside the text keeps to; `null` in the map's own room, and while nothing is
 * selected.
 */
export const paragraph = computed<{ readonly source: string; readonly locator: string } | null>(() => {
  const { room, selection } = view.value;
  const row = room === 'source' && selection.kind === 'tie' ? statementOf(selection.id) : undefined;
  return row ? { source: row.source, locator: row.locator } : null;
});

const drawnLines = computed(() => {
  const only = paragraph.value;
  if (only === null) return shownLines.value;
  return lines(shown.value.filter((row) => row.source === only.source && row.locator === only.locator));
});

const drawnEntities = computed(() => new Set(drawnLines.value.flatMap((line) => [line.subject, line.object])));

/** Actors that some shown tie, not only a forecast or denial, touches. */
const tied = computed(() => new Set(shown.value.filter(isTie).flatMap((row) => [row.subject, row.object])));

const marks = computed<readonly SheetMark[]>(() => {
  const index = graph.value;
  const places = positions.value;
  if (!index || !places) return [];
  const selected = view.value.selection;
  return index.answer.entities.flatMap(({ id, name, kind }) => {
    const place = places.get(id);
    const isSelected = selected.kind === 'actor' && selected.id === id;
    if (!place || !(drawnEntities.value.has(id) || isSelected)) return [];
    const degree = of(index.touching, id).length;
    const onlyProjected = !tied.value.has(id);
    return [{ id, name, kind, degree, radius: markRadius(degree), onlyProjected, ...place }];
  });
});

const bends = computed(() => {
  const discs = new Map<string, Disc>(marks.value.map((mark) => [mark.id, mark]));
  return chooseBends(drawnLines.value, discs);
});

const drawnLineOf = computed(
  () => new Map(drawnLines.value.flatMap((line) => line.statements.map((row) => [row.id, line.id] as const))),
);

/** Ids of drawn lines for some statements. */
function linesOf(ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => drawnLineOf.value.get(id) ?? []);
}

const emphasis = computed<Emphasis>(() => {
  const { selection } = view.value;
  const over = hover.value;
  const index = graph.value;
  const statement = selection.kind === 'tie' ? statementOf(selection.id) : undefined;
  const own = statement ? drawnLineOf.value.get(statement.id) : undefined;
  const tethers =
    statement && index && own
      ? [
          ...linesOf(statement.about.map((about) => about.statement)).map((id) => ({ saying: own, saidOf: id })),
          ...linesOf(of(index.speakingOf, statement.id).map((row) => row.id)).map((id) => ({
            saying: id,
            saidOf: own,
          })),
        ].filter((tether) => tether.saying !== tether.saidOf)
      : [];
  return {
    selected: own,
    selectedMark: selection.kind === 'actor' ? selection.id : undefined,
    hovered: over.kind === 'tie' ? over.id : undefined,
    hoveredMark: over.kind === 'actor' ? over.id : undefined,
    tethers,
  };
});

/** A name short enough to stand along a line: an abbreviation the source uses, or the name. */
export function shortName(id: string): string {
  const entity = entityOf(id);
  if (!entity) return id;
  if (entity.name.length <= 14) return entity.name;
  const abbreviation = entity.aliases.find((alias) => /^[A-Z]{2,6}$/.test(alias));
  if (abbreviation) return abbreviation;
  return entity.kind === 'Person' ? (entity.name.split(' ').at(-1) as string) : entity.name;
}

export const picture = computed<Picture>(() => ({
  marks: marks.value,
  lines: drawnLines.value,
  bends: bends.value,
  colours: colours.value,
  speaker: narrow.value ? undefined : shortName,
  emphasis: emphasis.value,
}));

/** What the map beside the text looks at: everything it draws, or the whole sheet. */
export const lookedAt = computed<readonly string[] | null>(() =>
  paragraph.value === null ? null : marks.value.map((mark) => mark.id),
);
