/** What a view of the viewer shows, as a selection: the same statements, standing where they stand there. */

import { arrangeMap, withPins } from '../draw/arrangement.ts';
import { type MapShape, mapLines, mapRule, mapShape } from '../draw/map.ts';
import { WHOLE_GRAPH_LIMIT } from '../model/api.ts';
import { SpilloverError } from '../model/errors.ts';
import type { EntityRow, FigureRow, SourceRow, StatementRow } from '../model/graph.ts';
import { FAMILIES } from '../model/vocabulary.ts';
import { figurePasses, passes } from '../view/filters.ts';
import { type GraphIndex, indexGraph } from '../view/graph-index.ts';
import { linkOf, readLink } from '../view/link.ts';
import { initialView, type View } from '../view/view.ts';
import { filterWords } from '../view/words.ts';
import { READABLE } from './readable.ts';
import { type Selection, select } from './selection.ts';
import { type GraphRows, type Rows, type Standing, type Subgraph, wholeGraph } from './subgraph.ts';

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
  /** The link as it is written by the viewer, which tells the view and nothing else. */
  readonly link: string;
}

/**
 * Reads the graph into memory once: a view is a choice among all that there is.
 * @throws StoreError where the rows come out of a store that fails
 */
export async function selectView(rows: GraphRows, { link, title, picked }: ViewSelection): Promise<SelectedView> {
  const index = await readIndex(rows);
  const { view, camera, ignored } = readLink(link.slice(link.indexOf('#') + 1), START, index);
  const { picks } = view.brief;
  const isOfPicks = picked === 'only' && picks.length > 0;
  const also = new Set(picked === 'too' ? picks.map(({ statement }) => statement) : []);
  const selected = isOfPicks ? await select(rows, { picks }) : await shownBy(rows, view, index, also);
  const { statements } = index.answer;
  const shown = statements.length - selected.leftOut.statements;
  const unknown = ignored.map((word) => word.slice(0, LONGEST_WORD)).join(', ');
  return {
    link: linkOf(view, START),
    subgraph: {
      ...selected,
      view: linkOf(view, START, camera),
      title: title || view.brief.title || `${shown} of ${statements.length} statements`,
      filters: [
        ...selected.filters,
        ...(unknown === '' ? [] : [`The link names what is not in this version of the data: ${unknown}`]),
      ],
      // What was picked one by one stands nowhere together: a brief lays it out by itself, as the Brief room does.
      ...(isOfPicks
        ? {}
        : {
            standing: (how) => standing(how === 'singly' ? { ...view, grouping: 'none' } : view, index),
            isGrouped: mapRule(view, index.touching.size) !== null,
          }),
    },
  };
}

/** Of a word that nobody knows, as many letters tell which it is. */
const LONGEST_WORD = 60;

async function shownBy(rows: GraphRows, view: View, index: GraphIndex, also: ReadonlySet<string>): Promise<Subgraph> {
  const { answer } = index;
  const statements = answer.statements.filter((row) => also.has(row.id) || passes(row, view, index));
  const touched = new Set(statements.flatMap(({ subject, object, event }) => [subject, object, event]));
  const figures = answer.figures.filter((row) => touched.has(row.subject) && figurePasses(row, view));
  const filters = [...filterWords(view, index)];
  if (filters.length === 0 && figures.length === answer.figures.length) return wholeGraph(rows);
  const ids = [...statements, ...figures].map(({ id }) => id);
  const selection: Selection = { answer: { mentioned: new Set(ids), entities: new Set() } };
  if (also.size > 0) filters.push(`And the ${also.size} statements that were picked for a brief`);
  const selected = await select(rows, selection);
  const isDated = ({ date_from, date_to }: StatementRow) => date_from !== null || date_to !== null;
  const undated = answer.statements.filter(
    (row) => !isDated(row) && !view.undated && passes(row, { ...view, undated: true }, index),
  );
  return { ...selected, filters, leftOut: { ...selected.leftOut, undated: undated.length } };
}

/**
 * How everything stands in the viewer: all of the graph is laid out, whatever the filters show.
 * @throws SpilloverError where too many lines stand between groups, or it takes too long
 */
function standing(view: View, index: GraphIndex): Standing {
  const { answer } = index;
  const { arrangement, centre, pinned } = view;
  if (view.sizeBy === 'betweenness' && answer.statements.length > WHOLE_GRAPH_LIMIT) {
    const most = WHOLE_GRAPH_LIMIT.toLocaleString('en');
    throw new SpilloverError(
      `In a graph of more than ${most} statements, sizes by betweenness take too long.`,
      'Size marks by statements.',
    );
  }
  const shown = answer.statements.filter((row) => passes(row, view, index));
  const shape = mapShape(answer, view);
  if (shape.rule === null) {
    const { places, guides } = arrangeMap({ ...answer, shown, arrangement, centre });
    return { shape, places: withPins(places, pinned, arrangement), guides };
  }
  checkLines(shown, shape);
  const { places, guides } = arrangeMap({ ...answer, shown, arrangement, centre, gathering: shape });
  return { shape, places, guides };
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
