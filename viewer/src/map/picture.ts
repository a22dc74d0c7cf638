/** What the map shows, from the state: marks, lines, bends and what stands out. */

import { computed, signal } from '@preact/signals';
import { SHEET } from '../../../src/draw/arrange.ts';
import type { Arranged } from '../../../src/draw/arrangement.ts';
import type { Point } from '../../../src/draw/curve.ts';
import type { Emphasis } from '../../../src/draw/emphasis.ts';
import { type Guide, peopled } from '../../../src/draw/guides.ts';
import { pairKey } from '../../../src/draw/lanes.ts';
import { endsOf, mapLines, mapMarks, shortName as shortNameOf, tiedBy } from '../../../src/draw/map.ts';
import type { Signs } from '../../../src/draw/signs.ts';
import { chooseBends, type Disc } from '../../../src/draw/ties.ts';
import type { EntityRow, StatementRow } from '../../../src/model/graph.ts';
import { of } from '../../../src/view/graph-index.ts';
import { selectedActors } from '../../../src/view/view.ts';
import { hiddenBeside } from '../acts/doing.ts';
import {
  entityOf,
  graph,
  hover,
  reading,
  shown,
  shownEntities,
  shownLines,
  statementOf,
  view,
} from '../state/store.ts';
import { colours } from '../state/theme.ts';
import { matching } from '../state/window.ts';
import { extentOf } from './ground.ts';
import { dragged, gatheredLines, groupOf, groups, inks, isGrouped, layout, pins, sizes, standing } from './shape.ts';
import type { Picture, SheetMark } from './shown.ts';

export { layout } from './shape.ts';

/** How many statements are in view while not all are; `null` while the whole map is. */
export const inFrame = signal<number | null>(null);

/** True on screens too narrow for speakers along the lines. */
export const narrow = matching('(max-width: 600px)');
const portrait = matching('(max-aspect-ratio: 3/4)');
/** True where the sheet is laid on its side, so that it fills a tall screen; never where it is laid out as a map is. */
export const tall = computed(
  () => portrait.value && !(view.value.arrangement === 'territory' && groups.value.length === 0),
);

/** What has to be seen; pins count once the map is laid out, so that nothing moves when one is set. */
const extent = computed(() => {
  const others = [...pins.peek().keys()].flatMap((id) => standing.peek().get(id) ?? []);
  const how = { others, isTurned: tall.value, isGrouped: isGrouped.value };
  return extentOf(layout.value ?? NOWHERE, how);
});
const NOWHERE: Arranged = { places: new Map(), sheet: SHEET, guides: [] };

/**
 * The paragraph whose statements the map beside the text keeps to: the one scrolled to, or that of what is selected;
 * `null` in the map's own room, and while neither is.
 */
export const paragraph = computed<{ readonly source: string; readonly locator: string } | null>(() => {
  const { room, selection } = view.value;
  if (room !== 'source') return null;
  if (reading.value !== null) return reading.value;
  const row = selection.kind === 'tie' ? statementOf(selection.id) : undefined;
  return row ? { source: row.source, locator: row.locator } : null;
});

const drawnLines = computed(() => {
  const only = paragraph.value;
  if (only === null) return gatheredLines.value?.lines ?? shownLines.value;
  const own = shown.value.filter((row) => row.source === only.source && row.locator === only.locator);
  return mapLines(own, { groups: groups.value, opened: view.value.opened }).lines;
});

const drawnEntities = computed(() => endsOf(drawnLines.value));

/** Actors that some shown tie, not only a forecast or denial, touches. */
const tied = computed(() => tiedBy(shown.value));

function onSheet({ x, y }: Point): Point {
  return tall.value ? { x: y, y: x } : { x, y };
}

/** Marks that stand where they stand, whatever the pointer holds. */
const still = computed<readonly SheetMark[]>(() => {
  const index = graph.value;
  if (!index || layout.value === null) return [];
  const { kept, hidden, hiddenKinds, selection } = view.value;
  const selected = new Set(selectedActors(selection));
  const isAlone = ({ id, kind }: EntityRow) => kept?.has(id) && !hidden.has(id) && !hiddenKinds.has(kind);
  const here = mapMarks({
    entities: index.answer.entities,
    shown: shownEntities.value,
    tied: tied.value,
    isDrawn: (entity) => drawnEntities.value.has(entity.id) || selected.has(entity.id) || isAlone(entity) === true,
    places: standing.value,
    groups: groups.value,
    groupOf: groupOf.value,
    sizes: sizes.value,
    inks: inks.value,
    degree: (id) => of(index.touching, id).length,
  });
  return here.map((mark) => ({ ...mark, ...onSheet(mark) }));
});

const marks = computed<readonly SheetMark[]>(() => {
  const held = dragged.value;
  if (!held) return still.value;
  return still.value.map((mark) => (mark.id === held.id ? { ...mark, ...onSheet(held.at) } : mark));
});

const guides = computed<readonly Guide[]>(() => {
  const stand = still.value.flatMap(({ id }) => standing.value.get(id) ?? []);
  return peopled(layout.value?.guides ?? [], stand);
});

/** Above this many lines each pair keeps its straight way: they are drawn plainly anyway. */
const BENT_UP_TO = 1500;

const bends = computed<ReadonlyMap<string, number>>(() => {
  if (drawnLines.value.length > BENT_UP_TO) return new Map();
  const discs = new Map<string, Disc>(still.value.map((mark) => [mark.id, mark]));
  return chooseBends(drawnLines.value, discs);
});

const drawnLineOf = computed(
  () => new Map(drawnLines.value.flatMap((line) => line.statements.map((row) => [row.id, line.id] as const))),
);

/** Ids of drawn lines for some statements. */
function linesOf(ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => drawnLineOf.value.get(id) ?? []);
}

/** The lines that hold what is said between actors that follow each other on the selected way, also among others. */
const way = computed<ReadonlySet<string> | undefined>(() => {
  const { selection } = view.value;
  if (selection.kind !== 'path') return undefined;
  const pairs = new Set(selection.ids.slice(1).map((id, at) => pairKey(selection.ids[at] as string, id)));
  const isStep = (row: StatementRow) => !row.negated && pairs.has(pairKey(row.subject, row.object));
  const along = drawnLines.value.filter((line) => line.statements.some(isStep));
  // A way inside one group has no line that others could step back from.
  return along.length === 0 ? undefined : new Set(along.map((line) => line.id));
});

/** More lines than this hide the members of an opened group. */
const HIDING = 150;

/** The members of opened groups, where very many lines run between others. */
const inside = computed(() => {
  const open = groups.value.filter(({ id }) => view.value.opened.has(id));
  if (open.length === 0 || drawnLines.value.length <= HIDING) return undefined;
  return new Set(open.flatMap(({ members }) => members));
});

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
    selectedMark: selection.kind === 'actor' ? (groupOf.value.get(selection.id)?.id ?? selection.id) : undefined,
    selectedMarks: new Set(selectedActors(selection).map((id) => groupOf.value.get(id)?.id ?? id)),
    way: way.value,
    inside: inside.value,
    hovered: over.kind === 'tie' ? over.id : undefined,
    hoveredMark: over.kind === 'actor' ? over.id : undefined,
    tethers,
  };
});

/** The short name of an entity, by its id. */
export function shortName(id: string): string {
  const entity = entityOf(id);
  return entity ? shortNameOf(entity) : id;
}

const signs = computed<Signs>(() => {
  const noted = [...view.value.notes.keys()].flatMap((id) =>
    entityOf(id) ? (groupOf.value.get(id)?.id ?? id) : linesOf([id]),
  );
  const beside = new Map<string, Set<string>>();
  for (const [id, others] of hiddenBeside.value) {
    const mark = groupOf.value.get(id)?.id ?? id;
    beside.set(mark, new Set([...(beside.get(mark) ?? []), ...others]));
  }
  const hidden = new Map([...beside].map(([id, others]) => [id, others.size]));
  return { hidden, noted: new Set(noted), pinned: new Set(pins.value.keys()) };
});

export const picture = computed<Picture>(() => ({
  extent: extent.value,
  marks: marks.value,
  lines: drawnLines.value,
  bends: bends.value,
  colours: colours.value,
  speaker: narrow.value ? undefined : shortName,
  emphasis: emphasis.value,
  signs: signs.value,
  guides: guides.value,
  turned: tall.value,
}));

/**
 * What the camera moves to by itself: beside the text everything that is drawn, and on narrow screens, where the card
 * covers half the map, the two ends of what is selected. Otherwise the camera stays where the user put it.
 */
export const lookedAt = computed<readonly string[] | null>(() => {
  if (paragraph.value !== null) return marks.value.map((mark) => mark.id);
  const { selection } = view.value;
  if (!narrow.value || selection.kind === 'none') return null;
  if (selection.kind !== 'tie') return selectedActors(selection);
  const statement = statementOf(selection.id);
  return statement ? [statement.subject, statement.object] : null;
});
