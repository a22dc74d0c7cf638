/** What is exported: part of the graph or all of it, as rows that can be walked any number of times. */

import type { Point } from '../draw/curve.ts';
import type { Beside } from '../draw/figure-notes.ts';
import type { Guide } from '../draw/guides.ts';
import type { MapShape } from '../draw/map.ts';
import { plural } from '../model/counts.ts';
import { SpilloverError } from '../model/errors.ts';
import type { EntityRow, FigureRow, Graph, SourceRow, StatementRow } from '../model/graph.ts';
import type { StoryRecord } from '../model/records.ts';
import type { BriefNote } from '../model/told.ts';
import type { BriefPick } from '../view/view.ts';

/** Rows one after another. Each call walks them from the beginning, so that nothing has to be kept in memory. */
export type Rows<Row> = () => AsyncIterable<Row> | Iterable<Row>;

/** A graph that can be walked, wherever it is. Rows come in the order of their ids, so that exports are repeatable. */
export interface GraphRows {
  /** SHA-256 over the rows of the whole graph, in hex. */
  readonly version: string;
  /** When the graph was loaded or read, ISO 8601 in UTC. It says nothing of the records: only STIX asks for it. */
  readonly asOf: string;
  readonly entities: Rows<EntityRow>;
  readonly sources: Rows<SourceRow>;
  /** Of every status, denials included; `isTie` tells which are arrows. */
  readonly statements: Rows<StatementRow>;
  readonly figures: Rows<FigureRow>;
  /** Those of some ids that the whole graph has, also where only a part of it is walked: what others name and depend on. */
  readonly statementsAmong: (ids: readonly string[]) => Promise<readonly StatementRow[]>;
  readonly entitiesAmong: (ids: readonly string[]) => Promise<readonly EntityRow[]>;
}

/** How many rows a selection leaves out. */
export interface LeftOut {
  readonly entities: number;
  readonly statements: number;
  /** Of the statements left out, those left out because they have no date while a span of dates was asked for. */
  readonly undated: number;
  readonly figures: number;
}

/** Where entities or their groups stand, what stands behind them and says why, and how marks are sized and coloured. */
export interface Standing {
  readonly shape: MapShape;
  readonly places: ReadonlyMap<string, Point>;
  readonly guides: readonly Guide[];
  readonly beside: Beside;
}

export interface Subgraph extends GraphRows {
  readonly title: string;
  /** What was asked, as a question, where something was. */
  readonly asked?: string;
  /** What whoever saved the view says of it, each marked as theirs. */
  readonly introduction?: readonly BriefNote[];
  /** The command that makes this selection again. */
  readonly command?: string;
  /** The selection in plain words, one filter a line; empty where everything is in. */
  readonly filters: readonly string[];
  /** The order in which briefs tell the statements, and the author's notes on them; else they go by the sources. */
  readonly picks?: readonly BriefPick[];
  /** How entities stand, where somebody has seen them stand; without it figures lay out what is selected. */
  readonly standing?: (how: 'as-shown' | 'singly') => Promise<Standing>;
  /** Whether actors stand in groups there. */
  readonly isGrouped?: () => Promise<boolean>;
  /** What the viewer showed, as its link says it, where the selection is that of a view. */
  readonly view?: string;
  /** Saved views and stories, for a file in which they can be told. */
  readonly stories?: () => Promise<readonly StoryRecord[]>;
  readonly leftOut: LeftOut;
  /**
   * The statements with all that they speak of and depend on. In `statements` they name only each other, so that a part
   * is a graph of its own; in words a condition that is not in the part must not vanish.
   */
  readonly linked: Rows<StatementRow>;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** @param asOf when the records were read or loaded, ISO 8601 in UTC */
export function rowsOf(graph: Graph, asOf: string): GraphRows {
  const sorted = <Row extends { readonly id: string }>(rows: readonly Row[]): Rows<Row> => {
    const ordered = [...rows].sort(byId);
    return () => ordered;
  };
  const among = <Row extends { readonly id: string }>(rows: readonly Row[]) => {
    let known: ReadonlyMap<string, Row> | undefined;
    return async (ids: readonly string[]): Promise<readonly Row[]> => {
      known ??= new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => known?.get(id) ?? []);
    };
  };
  return {
    version: graph.version,
    asOf,
    entities: sorted(graph.entities),
    sources: sorted(graph.sources),
    statements: sorted(graph.statements),
    figures: sorted(graph.figures),
    statementsAmong: among(graph.statements),
    entitiesAmong: among(graph.entities),
  };
}

/** Everything there is. */
export function wholeGraph(rows: GraphRows, title = 'The whole graph'): Subgraph {
  const leftOut = { entities: 0, statements: 0, undated: 0, figures: 0 };
  return { ...rows, title, filters: [], leftOut, linked: rows.statements };
}

/** @throws SpilloverError where a selection holds nothing: a file of nothing looks like an answer */
export async function refuseEmpty({ statements, entities, figures }: GraphRows): Promise<void> {
  for (const rows of [statements, entities, figures]) for await (const _ of rows()) return;
  throw new SpilloverError(
    'Nothing is selected, so there is nothing to export.',
    'Drop a filter, in the viewer or of the command; a question or query has to name statements, ties or actors.',
  );
}

/** Entities by id: kept in memory, since there are few of them beside the ties. */
export async function entityIndex(rows: Pick<GraphRows, 'entities'>): Promise<ReadonlyMap<string, EntityRow>> {
  const index = new Map<string, EntityRow>();
  for await (const entity of rows.entities()) index.set(entity.id, entity);
  return index;
}

/** Sources by id. */
export async function sourceIndex(rows: Pick<GraphRows, 'sources'>): Promise<ReadonlyMap<string, SourceRow>> {
  const index = new Map<string, SourceRow>();
  for await (const source of rows.sources()) index.set(source.id, source);
  return index;
}

/**
 * The selection and what is left out, as a sentence or two.
 * @param loss what the format has no place for, in words; empty where it holds everything
 */
export function describeSelection({ filters, leftOut }: Pick<Subgraph, 'filters' | 'leftOut'>, loss = ''): string {
  const { entities, statements, undated, figures } = leftOut;
  const isWhole = entities + statements + figures === 0;
  const ofFormat = loss === '' ? '' : ` The format leaves out ${loss}.`;
  const everything = ofFormat === '' ? 'Everything.' : 'Everything is selected.';
  const selection = filters.length === 0 ? everything : `${filters.join('; ')}.`;
  if (isWhole) return ofFormat === '' ? `${selection} Nothing is left out.` : `${selection}${ofFormat}`;
  const withoutDate = undated === 0 ? '' : ` (${undated} of them without a date)`;
  const others = `${plural(entities, 'entity', 'entities')}, ${plural(figures, 'figure')}`;
  return `${selection} Left out: ${plural(statements, 'statement')}${withoutDate}, ${others}.${ofFormat}`;
}
