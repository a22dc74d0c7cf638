/** `spillover export`: the graph, or a part of it, in a format for others. */

import { askQuestion, EntityDirectory, onOneLine, runQuery } from '../../cypher/index.ts';
import {
  answerIds,
  type Chunks,
  describe,
  type Exporter,
  exporters,
  type GraphRows,
  gathered,
  isFolder,
  refuseEmpty,
  type Selection,
  type Subgraph,
  select,
  writeFilesWhole,
  writeFileWhole,
} from '../../export/index.ts';
import { formatCount } from '../../model/counts.ts';
import { QueryError, UsageError } from '../../model/errors.ts';
import type { QueryResult } from '../../model/values.ts';
import {
  commandFor,
  oneFile,
  rowsOfStore,
  storiesIn,
  subgraphOfView,
  type WatchedRows,
  watchedFiles,
} from '../../server/exporting.ts';
import type { Store } from '../../store/store.ts';
import { sayAsked } from '../asked.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatTable } from '../format/table.ts';
import { parseParameters, splitPairs } from '../parameters.ts';
import { withStore } from '../store.ts';
import { painter, type Terminal } from '../terminal.ts';
import {
  checkOptions,
  findExporter,
  readFilters,
  readViewOption,
  type SavedView,
  SELECTING,
  sizeOf,
  targetOf,
} from './export-options.ts';

/** Where saved views are, as `spillover view` has it. */
const RECORDS = 'graph';

/** An answer that selects more rows than this is no selection any more. */
const ANSWER_LIMIT = 200_000;

export async function exportGraph(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const [format, ...pairs] = operands;
  if (format === undefined) return list(terminal);
  const exporter = findExporter(format);
  checkOptions(exporter, options);
  return withStore(call, async (store) => {
    const watched = await rowsOfStore(store);
    const subgraph =
      options.view === undefined
        ? await selectParts(call, store, watched.rows, exporter, pairs)
        : await selectView(watched.rows, exporter, await readViewOption(options));
    await refuseEmpty(subgraph);
    await write(exporter, { ...subgraph, stories: () => storiesIn(RECORDS) }, watched, call);
    return EXIT.fine;
  });
}

async function selectView(
  rows: GraphRows,
  exporter: Exporter,
  { introduction, ...view }: SavedView,
): Promise<Subgraph> {
  return { ...(await subgraphOfView(rows, exporter, view)), ...(introduction ? { introduction } : {}) };
}

async function selectParts(
  call: Call,
  store: Store,
  rows: GraphRows,
  exporter: Exporter,
  pairs: readonly string[],
): Promise<Subgraph> {
  const { selection, title, asked } = await readSelection(call, store, rows, pairs);
  const command = commandFor(exporter, selectingWords(pairs, call.options));
  return { ...(await select(rows, selection, title)), command, ...(asked ? { asked } : {}) };
}

function list(terminal: Terminal): ExitCode {
  const rows = exporters.map(({ id, title, purpose }) => [id, title, purpose]);
  const table = { columns: ['format', 'title', 'for'], rows, truncated: false, warnings: [] };
  terminal.out(formatTable(table, terminal.width, painter(terminal, 'out')));
  return EXIT.fine;
}

async function readSelection(
  { options, terminal }: Call,
  store: Store,
  rows: GraphRows,
  pairs: readonly string[],
): Promise<{ selection: Selection; title: string | undefined; asked: string | undefined }> {
  const { question, cypher, actors, depth = 1 } = options;
  const limits = { maxRows: ANSWER_LIMIT, signal: terminal.signal };
  const selection: { -readonly [Key in keyof Selection]: Selection[Key] } = readFilters(options);
  let title: string | undefined;
  let asked: string | undefined;
  if (question !== undefined) {
    const given = Object.fromEntries(splitPairs(pairs));
    const answer = await askQuestion(store, question, given, limits);
    selection.answer = answerIds(whole(answer));
    title = answer.question.title;
    asked = await sayAsked(answer, Object.keys(given), rows);
  } else if (cypher !== undefined) {
    selection.answer = answerIds(whole(await runQuery(store, cypher, parseParameters(pairs), limits)));
    title = 'Answer to a Cypher query';
  } else if (pairs.length > 0) {
    throw new UsageError(`Nothing takes ${pairs[0]}.`, 'Parameters belong to --question or --cypher.');
  }
  if (actors !== undefined) {
    const directory = new EntityDirectory(store);
    const ids = await Promise.all(actors.map((name: string) => directory.resolve('entity', name)));
    selection.actors = { ids, depth };
  }
  return { selection, title, asked };
}

/** The options that select, as words of a command. */
function selectingWords(pairs: readonly string[], options: Call['options']): readonly string[] {
  const given = SELECTING.flatMap((name) => {
    const value = options[name];
    if (value === undefined) return [];
    return [`--${name}`, name === 'cypher' ? onOneLine(value) : String(value)];
  });
  return [...given, ...pairs];
}

function whole(answer: QueryResult): QueryResult {
  if (!answer.truncated) return answer;
  const limit = formatCount(ANSWER_LIMIT);
  throw new QueryError(`The answer has more than ${limit} rows.`, 'Narrow the query, or export the whole graph.');
}

async function write(
  exporter: Exporter,
  subgraph: Subgraph,
  { unlessReloaded }: WatchedRows,
  { options, terminal }: Call,
): Promise<void> {
  const { force = false } = options;
  const out = targetOf(options);
  const settings = { force, signal: terminal.signal };
  if (isFolder(exporter) && out !== undefined && !isArchive(out)) {
    await writeFilesWhole(out, watchedFiles(exporter.files(subgraph), unlessReloaded), settings);
  } else {
    const file = oneFile(exporter, subgraph, unlessReloaded, sizeOf(options));
    if (out === undefined) await writeOut(file, terminal);
    else await writeFileWhole(out, file, settings);
  }
  const where = out === undefined ? '' : ` to ${out}`;
  terminal.err(`Wrote ${exporter.title}${where}. ${subgraph.title}. ${await describe(subgraph, exporter.drops)}\n`);
}

function isArchive(out: string): boolean {
  return out.toLowerCase().endsWith('.zip');
}

/** @throws UsageError where it would fill a screen with what is no text */
async function writeOut(file: Chunks, terminal: Terminal): Promise<void> {
  for await (const bytes of gathered(file)) {
    terminal.signal.throwIfAborted();
    if (terminal.outIsTTY && bytes.includes(0)) {
      throw new UsageError(
        'This format is no text, and a screen cannot show it.',
        'Say where to put it, with --out FILE.',
      );
    }
    await terminal.outBytes(bytes);
  }
}
