/** Reads and checks the records in a folder. */

import { type Problem, RecordsError } from '../model/errors.ts';
import type { Graph, QuoteRow } from '../model/graph.ts';
import {
  type EntityRecord,
  entitySchema,
  type FigureRecord,
  figureSchema,
  type SourceRecord,
  type StatementRecord,
  type StoryRecord,
  sourceSchema,
  statementSchema,
} from '../model/records.ts';
import { checkCycles, checkEntity, checkFigure, checkSource, checkStatement } from './checking.ts';
import { Context, type Records } from './context.ts';
import { FileNames, findRecordFiles, RECORD_FOLDERS, type RecordFiles } from './folder.ts';
import { locateProblems } from './locating.ts';
import { ProblemList } from './problems.ts';
import { RecordSet, readRecordFile } from './reading.ts';
import { entityRow, figureRow, sourceRow, statementRow } from './rows.ts';
import { readSourceTexts } from './sources.ts';
import { readStories } from './stories.ts';
import { compareText, versionOf } from './version.ts';
import { checkVocabulary } from './vocabulary-drift.ts';

export interface CheckResult {
  /** By file, line and column; at most the first thousand that were found. */
  readonly problems: readonly Problem[];
  /** How many more problems there are. */
  readonly unshown: number;
  /** The graph, where the records have no problems. Those of saved views do not keep it back. */
  readonly graph?: Graph;
  /** The saved views and stories whose form is right. */
  readonly stories: readonly StoryRecord[];
}

async function readAll(files: Readonly<RecordFiles>, problems: ProblemList): Promise<Records> {
  const records: Records = {
    sources: new RecordSet('source', sourceSchema),
    entities: new RecordSet('entity', entitySchema),
    statements: new RecordSet('statement', statementSchema),
    figures: new RecordSet('figure', figureSchema),
  };
  for (const name of RECORD_FOLDERS) {
    for (const file of files[name]) await readRecordFile<{ id: string }>(file, records[name], problems);
  }
  return records;
}

/** The sources with statements or figures about each event. */
function sourcesOfEvents({ statements, figures }: Records): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map<string, Set<string>>();
  const note = (event: string | undefined, source: string | undefined) => {
    if (event === undefined || source === undefined) return;
    const known = sources.get(event);
    if (known) known.add(source);
    else sources.set(event, new Set([source]));
  };
  for (const { draft } of statements.records) {
    for (const id of new Set([draft.event, draft.subject, draft.object])) note(id, draft.source);
  }
  for (const { draft } of figures.records) note(draft.subject, draft.source);
  return sources;
}

type Citations = ReadonlyMap<object, readonly QuoteRow[]>;

/** Checks all records; the quotes found are kept by record. */
function checkAll(context: Context): Citations {
  const { sources, entities, statements, figures } = context.records;
  const citations = new Map<object, readonly QuoteRow[]>();
  const spokenOfIn = sourcesOfEvents(context.records);
  for (const source of sources.records) checkSource(context, source);
  for (const entity of entities.records) checkEntity(context, entity, spokenOfIn);
  for (const statement of statements.records) citations.set(statement, checkStatement(context, statement));
  for (const figure of figures.records) citations.set(figure, checkFigure(context, figure));
  checkCycles(context);
  return citations;
}

/** The graph of records that have no problems, whose drafts are therefore whole. */
function makeGraph(context: Context, citations: Citations): Graph {
  const { records } = context;
  const byPlace = (a: { source: string; position: number; id: string }, b: typeof a) =>
    compareText(a.source, b.source) || a.position - b.position || compareText(a.id, b.id);
  const byId = (a: { id: string }, b: { id: string }) => compareText(a.id, b.id);
  const quotesOf = (record: object) => citations.get(record) ?? [];
  const graph = {
    entities: records.entities.records.map(({ draft }) => entityRow(context, draft as EntityRecord)).sort(byId),
    sources: records.sources.records.map(({ draft }) => sourceRow(context, draft as SourceRecord)).sort(byId),
    statements: records.statements.records
      .map((record) => statementRow(context, record.draft as StatementRecord, quotesOf(record)))
      .sort(byPlace),
    figures: records.figures.records
      .map((record) => figureRow(context, record.draft as FigureRecord, quotesOf(record)))
      .sort(byPlace),
  };
  return { version: versionOf(graph), ...graph };
}

/**
 * Reads all records in a folder and checks them, every record in spite of what is wrong with others.
 * @param folder the folder that holds `sources`, `entities`, `statements` and `figures`.
 */
export async function checkRecords(folder: string): Promise<CheckResult> {
  const problems = new ProblemList();
  const names = new FileNames(folder);
  const files = await findRecordFiles(folder, names, problems);
  const records = await readAll(files, problems);
  await checkVocabulary(folder, names, problems);
  const texts = await readSourceTexts(folder, records.sources, names, problems);
  const context = new Context(records, texts, problems);
  const citations = checkAll(context);
  const graph = problems.count === 0 ? makeGraph(context, citations) : undefined;
  const stories = await readStories(files.views, problems, graph);
  const located = await locateProblems(problems);
  return { problems: located, unshown: problems.count - located.length, stories, ...(graph && { graph }) };
}

/**
 * Reads the graph from the records in a folder.
 * @throws RecordsError with all problems, where there are any.
 */
export async function readRecords(folder: string): Promise<Graph> {
  const { problems, unshown, graph } = await checkRecords(folder);
  if (!graph) throw new RecordsError(problems, unshown);
  return graph;
}
