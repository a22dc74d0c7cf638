/** What a view of the viewer shows, as a selection: the same statements, standing where they stand there. */

import { type Arranged, arrangeMap, withPins } from '../draw/arrangement.ts';
import type { Beside } from '../draw/figure-notes.ts';
import { type MapShape, mapLines, mapRule, mapShape } from '../draw/map.ts';
import { type SourceSummary, WHOLE_GRAPH_LIMIT } from '../model/api.ts';
import { SpilloverError } from '../model/errors.ts';
import type { EntityRow, FigureRow, SourceRow, StatementRow } from '../model/graph.ts';
import { about } from '../model/told.ts';
import { FAMILIES } from '../model/vocabulary.ts';
import { figurePasses, passes } from '../view/filters.ts';
import { type GraphIndex, indexGraph } from '../view/graph-index.ts';
import { linkOf, type ReadLink, readLink } from '../view/link.ts';

import { hiddenNeighbours, isKept, permitted } from '../view/neighbours.ts';
import { pinsOf } from '../view/pins.ts';
import { initialView, type View } from '../view/view.ts';
import { filterWords } from '../view/words.ts';
import { READABLE } from './readable.ts';
import { select } from './selection.ts';
import { goneWords, onOneLine, refuseStale } from './stale.ts';
import { entityIndex, type GraphRows, type Rows, type Standing, type Subgraph, wholeGraph } from './subgraph.ts';

/** What an empty link stands for. */
const START = initialView(FAMILIES);

export interface ViewSelection {
  /** What stands after the "#" in the viewer's address; a "#" before it, or the whole address, is taken as well. */
  readonly link: string;
  /** What the view is called; else the title of its brief, or how many statements it shows. */
  readonly title?: string;
  /**
   * What becomes of statements that were picked for a brief: `only` these are taken where there are any, for what is
   * read as a brief; they come `too`, for a page in which the brief can be read; or they count like all others.
   */
  readonly picked: 'only' | 'too' | 'as-shown';
}

export interface SelectedView {
  readonly subgraph: Subgraph;
  /** The link as it is written by the viewer, which tells the view and nothing else; as it was where some is gone. */
  readonly link: string;
}

/**
 * Judges rows as they come by and keeps ids, and the entities: most filters look at one statement alone, and the others
 * at the ids of its ends. Only where the map stands is worked out from the whole graph, for those who ask for it.
 * @throws StoreError where the rows come out of a store that fails
 * @throws SpilloverError where the link narrows by what is gone
 */
export async function selectView(rows: GraphRows, { link, title, picked }: ViewSelection): Promise<SelectedView> {
  const names = await readNames(rows);
  const afterHash = link.slice(link.indexOf('#') + 1);
  const read = await readView(rows, afterHash, names);
  refuseStale(read);
  const { view, camera } = read;
  const { picks } = view.brief;
  const pickedIds = new Set(picks.map(({ statement }) => statement));
  const isOfPicks = picked === 'only' && picks.length > 0;
  const { selected, shown } = isOfPicks
    ? { selected: await select(rows, { picks }), shown: pickedIds.size }
    : await shownBy(rows, view, names, picked === 'too' ? pickedIds : new Set());
  const all = shown + selected.leftOut.statements;
  const gone = goneWords(read);
  return {
    // What is gone is named again, so that whoever makes the file again is told again.
    link: gone === '' ? linkOf(view, START) : new URLSearchParams(afterHash).toString(),
    subgraph: {
      ...selected,
      view: linkOf(view, START, camera),
      title: title || onOneLine(view.brief.title) || `${shown} of ${all} statements`,
      filters: [
        ...selected.filters,
        ...(gone === '' ? [] : [`The link names what is not in this version of the data: ${gone}`]),
      ],
      // What was picked one by one stands nowhere together: a brief lays it out by itself, as the Brief room does.
      ...(isOfPicks ? {} : standingOf(rows, view)),
    },
  };
}

/** What filters look up. */
type Names = Pick<GraphIndex, 'entities' | 'sources'>;

async function readNames(rows: GraphRows): Promise<Names> {
  const sources = new Map<string, SourceSummary>();
  for await (const { text: _, ...summary } of rows.sources()) sources.set(summary.id, summary);
  return { entities: await entityIndex(rows), sources };
}

/** Of all statements only those have to be looked for that the link names, and often it names none. */
async function readView(rows: GraphRows, link: string, names: Names): Promise<ReadLink> {
  const named = new Set<string>();
  const read = readLink(link, START, { ...names, statements: { has: (id) => named.add(id).has(id) } });
  if (named.size === 0) return read;
  const there = new Set<string>();
  for await (const { id } of rows.statements()) if (named.has(id)) there.add(id);
  return readLink(link, START, { ...names, statements: there });
}

interface Shown {
  readonly selected: Subgraph;
  /** How many statements. */
  readonly shown: number;
}

async function shownBy(rows: GraphRows, view: View, names: Names, also: ReadonlySet<string>): Promise<Shown> {
  const statements = new Set<string>();
  const touched = new Set<string>();
  const withUndated: View = { ...view, undated: true };
  let undated = 0;
  for await (const row of rows.statements()) {
    if (also.has(row.id) || passes(row, view, names)) {
      statements.add(row.id);
      for (const id of about(row)) touched.add(id);
    } else if (isUndated(row) && passes(row, withUndated, names)) undated += 1;
  }
  const figures = new Set<string>();
  let isEveryFigure = true;
  for await (const row of rows.figures()) {
    if (touched.has(row.subject) && figurePasses(row, view)) figures.add(row.id);
    else isEveryFigure = false;
  }
  const filters = [...filterWords(view, names)];
  const shown = statements.size;
  if (filters.length === 0 && isEveryFigure) return { selected: wholeGraph(rows), shown };
  if (also.size > 0) filters.push(`And the ${also.size} statements that were picked for a brief`);
  const selected = await select(rows, { shown: { statements, figures, filters } });
  return { selected: { ...selected, leftOut: { ...selected.leftOut, undated } }, shown };
}

function isUndated({ date_from, date_to }: StatementRow): boolean {
  return date_from === null && date_to === null;
}

/** The whole graph is read for it, once and when somebody asks. */
function standingOf(rows: GraphRows, view: View): Required<Pick<Subgraph, 'standing' | 'isGrouped'>> {
  let read: Promise<GraphIndex> | undefined;
  const index = () => {
    read ??= readIndex(rows);
    return read;
  };
  return {
    standing: async (how) => standing(how === 'singly' ? { ...view, grouping: 'none' } : view, await index()),
    isGrouped: async () => mapRule(view, (await index()).touching.size) !== null,
  };
}

/**
 * How everything stands in the viewer: all of the graph is laid out, whatever the filters show.
 * @throws SpilloverError where too many lines stand between groups, or it takes too long
 */
function standing(view: View, index: GraphIndex): Standing {
  const { answer } = index;
  const { arrangement, centre } = view;
  if (view.sizeBy === 'betweenness' && answer.statements.length > WHOLE_GRAPH_LIMIT) {
    const most = WHOLE_GRAPH_LIMIT.toLocaleString('en');
    throw new SpilloverError(
      `In a graph of more than ${most} statements, sizes by betweenness take too long.`,
      'Size marks by statements.',
    );
  }
  const shown = answer.statements.filter((row) => passes(row, view, index));
  const shape = mapShape(answer, view);
  const beside = besideOf(view, index);
  if (shape.rule === null) {
    return { shape, beside, ...pinned(view, arrangeMap({ ...answer, shown, arrangement, centre }), false) };
  }
  checkLines(shown, shape);
  const arranged = arrangeMap({ ...answer, shown, arrangement, centre, gathering: shape });
  return { shape, beside, ...pinned(view, arranged, true) };
}

function pinned(view: View, arranged: Arranged, isGrouped: boolean): Pick<Standing, 'places' | 'guides'> {
  return { places: withPins(arranged, pinsOf(view, isGrouped), isGrouped), guides: arranged.guides };
}

/** What the map shows besides statements: see `Beside`. */
function besideOf(view: View, index: GraphIndex): Beside {
  const { kept, hiddenKinds, notes } = view;
  const alone = index.answer.entities.filter(
    ({ id, kind }) => kept?.has(id) === true && isKept(id, view) && !hiddenKinds.has(kind),
  );
  return { alone, notes, hidden: hiddenNeighbours(permitted(view, index), view) };
}

function checkLines(shown: readonly StatementRow[], shape: MapShape): void {
  if (mapLines(shown, shape).lines.length <= READABLE) return;
  throw new SpilloverError(
    `More than ${READABLE} lines between groups cannot be read as a figure.`,
    'Close groups, group by something else, or narrow it by the filters in the viewer.',
  );
}

async function readIndex({ version, entities, sources, statements, figures }: GraphRows): Promise<GraphIndex> {
  return indexGraph({
    version,
    entities: await all<EntityRow>(entities),
    sources: (await all<SourceRow>(sources)).map(({ text: _, ...summary }) => summary),
    statements: await all<StatementRow>(statements),
    figures: await all<FigureRow>(figures),
  });
}

async function all<Row>(rows: Rows<Row>): Promise<Row[]> {
  const collected: Row[] = [];
  for await (const row of rows()) collected.push(row);
  return collected;
}
