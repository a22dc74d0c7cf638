/** Part of a graph: what somebody has on screen or asked for, with a word on what is left out. */

import type { DateRow, FigureRow, StatementRow } from '../model/graph.ts';
import { about } from '../model/told.ts';
import { type Family, family, isTie, type Status, status } from '../model/vocabulary.ts';
import type { BriefPick } from '../view/view.ts';
import { flatMap } from './streaming.ts';
import { entityIndex, type GraphRows, type LeftOut, type Rows, type Subgraph, wholeGraph } from './subgraph.ts';

/** What an answer names; see `answer-ids.ts`. */
export interface AnswerIds {
  /** Ids of statements, figures or entities: everything in the answer that might be one. */
  readonly mentioned: ReadonlySet<string>;
  /** Ids of entities that the answer holds as nodes. */
  readonly entities: ReadonlySet<string>;
}

/** All of it together; what is not given does not narrow. */
export interface Selection {
  /**
   * Ids of entities, and how many steps of ties to go from them: 1 takes every statement with one of them at an end,
   * 2 those of their neighbours too. Statements about these, such as denials, come along.
   */
  readonly actors?: { readonly ids: readonly string[]; readonly depth: number };
  readonly answer?: AnswerIds;
  /** Ids of what a view shows, with its filters in words. */
  readonly shown?: {
    readonly statements: ReadonlySet<string>;
    readonly figures: ReadonlySet<string>;
    readonly filters: readonly string[];
  };
  /**
   * Statements that were picked for a brief: these and no others. Briefs tell them in this order, each with its note
   * as the author's own words. What is no longer in the graph is counted in the filters.
   */
  readonly picks?: readonly BriefPick[];
  readonly statuses?: readonly Status[];
  readonly families?: readonly Family[];
  /** First and last day, `YYYY-MM-DD`: what may have happened between them. What has no date is left out then. */
  readonly from?: string;
  readonly to?: string;
}

interface Chosen {
  readonly statements: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly leftOut: LeftOut;
}

/**
 * Walks the graph a few times and keeps no more than ids.
 * @param asked what the selection is called in the files made of it, where it has a name
 */
export async function select(rows: GraphRows, selection: Selection, asked?: string): Promise<Subgraph> {
  const names = selection.actors ? await namesOf(rows, selection.actors.ids) : '';
  const described = describeSelection(selection, names);
  if (described.length === 0 && !selection.shown) return wholeGraph(rows, asked);
  const title = asked ?? (names === '' ? 'Part of the graph' : `Around ${names}`);
  const chosen = await choose(rows, selection);
  const filters = [...described, ...missingPicks(selection, chosen.statements)];
  const within = <Row extends { readonly id: string }>(all: Rows<Row>, ids: ReadonlySet<string>): Rows<Row> => {
    return () => flatMap(all(), (row) => (ids.has(row.id) ? [row] : []));
  };
  return {
    ...rows,
    title,
    filters,
    ...(selection.picks ? { picks: selection.picks } : {}),
    leftOut: chosen.leftOut,
    entities: within(rows.entities, chosen.entities),
    sources: within(rows.sources, chosen.sources),
    statements: () =>
      flatMap(rows.statements(), (row) => (chosen.statements.has(row.id) ? [closed(row, chosen.statements)] : [])),
    figures: within(rows.figures, chosen.figures),
    linked: within(rows.statements, chosen.statements),
  };
}

/** A statement cannot be about one that is not there. */
function closed(row: StatementRow, there: ReadonlySet<string>): StatementRow {
  const about = row.about.filter(({ statement }) => there.has(statement));
  const conditions = row.conditions.filter((id) => there.has(id));
  return { ...row, about, conditions };
}

async function choose(rows: GraphRows, selection: Selection): Promise<Chosen> {
  const statements = await chooseStatements(rows, selection);
  const entities = new Set<string>();
  const touched = new Set<string>();
  const sources = new Set<string>();
  const counts = { entities: 0, statements: 0, undated: 0, figures: 0 };
  for await (const row of rows.statements()) {
    if (statements.has(row.id)) {
      for (const id of [row.subject, row.object, row.said_by, row.event, row.place]) if (id !== null) entities.add(id);
      for (const id of about(row)) touched.add(id);
      for (const { source } of row.quotes) sources.add(source);
    } else {
      counts.statements += 1;
      if (isUndated(row, selection)) counts.undated += 1;
    }
  }
  const figures = new Set<string>();
  for await (const row of rows.figures()) {
    if (passes(row, selection) && isFigureChosen(row, selection, touched)) {
      figures.add(row.id);
      for (const { source } of row.quotes) sources.add(source);
    } else {
      counts.figures += 1;
    }
  }
  await addEntities(rows, selection, { statements, figures, entities });
  for await (const { id } of rows.entities()) if (!entities.has(id)) counts.entities += 1;
  return { statements, figures, entities, sources, leftOut: counts };
}

/** Those that were asked for by themselves, those that the figures name, and the places of events. */
async function addEntities(
  rows: GraphRows,
  selection: Selection,
  chosen: { statements: ReadonlySet<string>; figures: Set<string>; entities: Set<string> },
): Promise<void> {
  const { entities, figures, statements } = chosen;
  const { actors, answer } = selection;
  for await (const row of rows.figures()) {
    if (!figures.has(row.id)) continue;
    for (const id of [row.subject, row.of, row.place, row.said_by]) if (id !== null) entities.add(id);
  }
  // An answer that holds names of actors and nothing else is an answer about actors.
  const isOnlyNames = answer !== undefined && statements.size === 0 && figures.size === 0;
  const asked = new Set([
    ...(actors?.ids ?? []),
    ...(answer?.entities ?? []),
    ...(isOnlyNames ? answer.mentioned : []),
  ]);
  const places: string[] = [];
  for await (const { id, place } of rows.entities()) {
    if (asked.has(id)) entities.add(id);
    if (place !== null && entities.has(id)) places.push(place);
  }
  for (const place of places) entities.add(place);
}

async function chooseStatements(rows: GraphRows, selection: Selection): Promise<ReadonlySet<string>> {
  if (selection.shown) return selection.shown.statements;
  const { actors, answer, picks } = selection;
  const picked = picks && new Set(picks.map(({ statement }) => statement));
  const reached = actors && (await reach(rows, selection, actors));
  const chosen = new Set<string>();
  for await (const row of rows.statements()) {
    if (!passes(row, selection)) continue;
    if (reached && !reached.has(row.subject) && !reached.has(row.object)) continue;
    if (answer && !answer.mentioned.has(row.id)) continue;
    if (picked && !picked.has(row.id)) continue;
    chosen.add(row.id);
  }
  if (!reached || picked) return chosen;
  const comments: string[] = [];
  for await (const row of rows.statements()) {
    if (passes(row, selection) && row.about.some(({ statement }) => chosen.has(statement))) comments.push(row.id);
  }
  for (const id of comments) chosen.add(id);
  return chosen;
}

/** The actors whose statements are wanted. Only ties lead on: a forecast connects nobody. */
async function reach(
  rows: GraphRows,
  selection: Selection,
  { ids, depth }: NonNullable<Selection['actors']>,
): Promise<ReadonlySet<string>> {
  const reached = new Set(ids);
  for (let step = 1; step < depth; step += 1) {
    const next: string[] = [];
    for await (const row of rows.statements()) {
      if (!isTie(row) || !passes(row, selection)) continue;
      if (reached.has(row.subject)) next.push(row.object);
      if (reached.has(row.object)) next.push(row.subject);
    }
    const before = reached.size;
    for (const id of next) reached.add(id);
    // Whoever is not reached by now never will be.
    if (reached.size === before) break;
  }
  return reached;
}

/** @param touched ids of those whom the chosen statements are about */
function isFigureChosen(row: FigureRow, selection: Selection, touched: ReadonlySet<string>): boolean {
  const { actors, answer, picks, shown } = selection;
  if (shown) return shown.figures.has(row.id);
  if (answer) return answer.mentioned.has(row.id);
  return (!actors && !picks) || touched.has(row.subject) || actors?.ids.includes(row.subject) === true;
}

type Filtered = DateRow & { readonly status: Status; readonly family?: Family };

function passes(row: Filtered, selection: Selection): boolean {
  const { statuses, families, from, to } = selection;
  if (statuses && !statuses.includes(row.status)) return false;
  // Figures have no family.
  if (families && (row.family === undefined || !families.includes(row.family))) return false;
  if (from === undefined && to === undefined) return true;
  if (row.date === null) return false;
  const beginsTooLate = to !== undefined && row.date_from !== null && row.date_from > to;
  const endsTooEarly = from !== undefined && row.date_to !== null && row.date_to < from;
  return !beginsTooLate && !endsTooEarly;
}

function isUndated(row: StatementRow, { from, to, ...rest }: Selection): boolean {
  return (from !== undefined || to !== undefined) && row.date === null && passes(row, rest);
}

/** Links and saved briefs live longer than records: what was picked once may be gone. */
function missingPicks({ picks = [] }: Selection, there: ReadonlySet<string>): string[] {
  const missing = picks.flatMap(({ statement }) => (there.has(statement) ? [] : [statement]));
  return missing.length === 0 ? [] : [`Picked, but not in this selection of the data: ${missing.join(', ')}`];
}

async function namesOf(rows: GraphRows, ids: readonly string[]): Promise<string> {
  const entities = await entityIndex(rows);
  return ids.map((id) => entities.get(id)?.name ?? id).join(', ');
}

function describeSelection(selection: Selection, names: string): string[] {
  const { actors, answer, shown, picks, statuses, families, from, to } = selection;
  const lines: string[] = [...(shown?.filters ?? [])];
  if (picks) lines.push('Only statements that were picked one by one, and the numbers given for what they name');
  if (actors) lines.push(`Within ${actors.depth === 1 ? '1 step' : `${actors.depth} steps`} of ${names}`);
  if (answer) lines.push('Only what the answer names');
  if (statuses) lines.push(`Status: ${statuses.map((id) => status(id).label.toLowerCase()).join(', ')}`);
  if (families) lines.push(`Family: ${families.map((id) => family(id).label.toLowerCase()).join(', ')}`);
  if (from !== undefined && to !== undefined) lines.push(`Dated between ${from} and ${to}`);
  else if (from !== undefined) lines.push(`Dated ${from} or later`);
  else if (to !== undefined) lines.push(`Dated ${to} or earlier`);
  return lines;
}
