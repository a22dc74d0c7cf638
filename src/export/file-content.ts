/** A selection as the interactive file holds it, with the view that it opens with. */

import { SHEET } from '../draw/arrange.ts';
import { type PlacesAnswer, type SourceSummary, WHOLE_GRAPH_LIMIT } from '../model/api.ts';
import { SpilloverError } from '../model/errors.ts';
import type { FileContent } from '../model/file.ts';
import type { SourceRow, StatementRow } from '../model/graph.ts';
import { FAMILIES } from '../model/vocabulary.ts';
import { type GraphIndex, indexGraph } from '../view/graph-index.ts';
import { linkOf, type ReadLink, readLink } from '../view/link.ts';
import { initialView, SURENESSES, type View } from '../view/view.ts';
import { describeSelection, type Rows, type Subgraph } from './subgraph.ts';

const START = initialView(FAMILIES);

/** @throws SpilloverError where the selection is larger than a page can hold */
export async function fileContent(subgraph: Subgraph): Promise<FileContent> {
  const rows = await all<SourceRow>(subgraph.sources);
  const sources: SourceSummary[] = rows.map(({ text: _, ...summary }) => summary);
  const graph = {
    version: subgraph.version,
    entities: await all(subgraph.entities),
    statements: await statementsOf(subgraph),
    figures: await all(subgraph.figures),
    sources,
  };
  const index = indexGraph(graph);
  const { view, camera } = firstView(subgraph, index);
  return {
    status: {
      store: 'embedded',
      state: 'whole',
      version: subgraph.version,
      loaded_at: null,
      watch: null,
      counts: {
        entities: graph.entities.length,
        statements: graph.statements.length,
        figures: graph.figures.length,
        sources: sources.length,
      },
      whole_up_to: WHOLE_GRAPH_LIMIT,
    },
    graph: { ...graph, places: await placesIn(subgraph, view, index) },
    texts: Object.fromEntries(rows.map(({ id, text }) => [id, text])),
    stories: ((await subgraph.stories?.()) ?? []).filter(({ steps }) =>
      steps.every(({ view }) => isKnown(view, index)),
    ),
    view: linkOf(view, START, camera),
    about: `${subgraph.title}. ${describeSelection(subgraph)} Version of the data: ${mark(subgraph)}.`,
  };
}

/** Enough of the hash to tell versions apart; the whole of it is in the file as well. */
const mark = ({ version }: Subgraph) => version.slice(0, 12);

async function all<Row>(rows: Rows<Row>): Promise<Row[]> {
  const collected: Row[] = [];
  for await (const row of rows()) collected.push(row);
  return collected;
}

async function statementsOf(subgraph: Subgraph): Promise<readonly StatementRow[]> {
  const statements: StatementRow[] = [];
  // Conditions that are not in the file are still said to be some: see `conditions` of a sentence.
  for await (const row of subgraph.linked()) {
    statements.push(row);
    if (statements.length <= WHOLE_GRAPH_LIMIT) continue;
    const most = WHOLE_GRAPH_LIMIT.toLocaleString('en');
    throw new SpilloverError(`A page cannot hold more than ${most} statements.`, 'Narrow the selection.');
  }
  return statements;
}

function isKnown(link: string, index: GraphIndex): boolean {
  return readLink(link, START, index).ignored.length === 0;
}

/** The view that was exported, as far as the file holds it; without one, all that was selected. */
function firstView({ view: link }: Subgraph, index: GraphIndex): Pick<ReadLink, 'view' | 'camera'> {
  if (link === undefined) return { view: { ...START, surenesses: new Set(SURENESSES) }, camera: null };
  const { view, camera } = readLink(link, START, index);
  // Asking needs a server.
  return { view: { ...view, room: view.room === 'ask' ? 'explore' : view.room }, camera };
}

/**
 * Where everything stood when it was exported, so that it stands there in the file. Other arrangements than that by
 * ties are quickly made by the page, and so are the places on a sheet that has grown with a large graph.
 */
async function placesIn(subgraph: Subgraph, view: View, { touching }: GraphIndex): Promise<PlacesAnswer | undefined> {
  if (view.arrangement !== 'forces' || view.grouping !== 'none') return undefined;
  const standing = await subgraph.standing?.('singly');
  const stood = [...(standing?.places ?? [])].filter(([id]) => touching.has(id));
  const isOnSheet = stood.every(([, { x, y }]) => x <= SHEET.width && y <= SHEET.height);
  if (stood.length === 0 || !isOnSheet) return undefined;
  return { sheet: SHEET, at: stood.map(([id, { x, y }]) => [id, x, y] as const) };
}
