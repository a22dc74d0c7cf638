/** `spillover export`: the graph, or a part of it, in a format for others. */

import { askQuestion, EntityDirectory, fillSentence, runQuery } from '../../cypher/index.ts';
import {
  answerIds,
  type Chunks,
  commandLine,
  describe,
  type Exporter,
  exporters,
  type GraphRows,
  gathered,
  isFolder,
  isPicture,
  type PictureSize,
  type Selection,
  type Subgraph,
  select,
  writeFilesWhole,
  writeFileWhole,
} from '../../export/index.ts';
import { parseDate } from '../../model/edtf.ts';
import { QueryError, UsageError } from '../../model/errors.ts';
import type { QueryResult } from '../../model/values.ts';
import { FAMILIES, STATUSES } from '../../model/vocabulary.ts';
import { readStory } from '../../records/stories.ts';
import {
  oneFile,
  rowsOfStore,
  storiesIn,
  subgraphOfView,
  USUAL_SIZE,
  type WatchedRows,
  watchedFiles,
} from '../../server/exporting.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatTable } from '../format/table.ts';
import { parseParameters, splitPairs } from '../parameters.ts';
import { withStore } from '../store.ts';
import { formatCount, painter, type Terminal } from '../terminal.ts';

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
        : await subgraphOfView(watched.rows, exporter, await readViewOption(options));
    await write(exporter, { ...subgraph, stories: () => storiesIn(RECORDS) }, watched, call);
    return EXIT.fine;
  });
}

async function selectParts(
  call: Call,
  store: Store,
  rows: GraphRows,
  exporter: Exporter,
  pairs: readonly string[],
): Promise<Subgraph> {
  const { selection, title, asked } = await readSelection(call, store, pairs);
  const command = commandOf(exporter.id, pairs, call.options);
  return { ...(await select(rows, selection, title)), command, ...(asked ? { asked } : {}) };
}

/** A link as the viewer's address bar has it, or a file with a saved view or story. */
async function readViewOption({ view, step }: Call['options']): Promise<{ link: string; title?: string }> {
  if (view.includes('#') || view.includes('=')) {
    if (step === undefined) return { link: view };
    throw new UsageError('--step chooses a view of a file, and a link is one view.', 'Leave --step out.');
  }
  const story = await readStory(view);
  const chosen = story.steps[(step ?? 1) - 1];
  if (chosen) return { link: `#${chosen.view}`, title: chosen.title };
  throw new UsageError(`${view} has no step ${step}.`, `Its steps are 1 to ${story.steps.length}.`);
}

function list(terminal: Terminal): ExitCode {
  const rows = exporters.map(({ id, title, purpose }) => [id, title, purpose]);
  const table = { columns: ['format', 'title', 'for'], rows, truncated: false, warnings: [] };
  terminal.out(formatTable(table, terminal.width, painter(terminal, 'out')));
  return EXIT.fine;
}

function findExporter(format: string): Exporter {
  const found = exporters.find(({ id }) => id === format);
  if (found) return found;
  const names = exporters.map(({ id }) => id).join(', ');
  throw new UsageError(`There is no format called ${format}.`, `The formats are ${names}.`);
}

function checkOptions(exporter: Exporter, options: Call['options']): void {
  const { question, cypher, actors, depth, view, step, out, scale, widthMm, dpi } = options;
  const besides = SELECTING.find((name) => options[name] !== undefined);
  if (view !== undefined && besides !== undefined) {
    throw new UsageError(`--view and --${besides} were both given.`, 'A view says by itself what is in it.');
  }
  if (step !== undefined && view === undefined) {
    throw new UsageError('--step chooses a view of a story, which is missing.', 'Give --view FILE too.');
  }
  if (question !== undefined && cypher !== undefined) {
    throw new UsageError('--question and --cypher were both given.', 'Give one of them.');
  }
  if (depth !== undefined && actors === undefined) {
    throw new UsageError('--depth says how far to go from --actors, which are missing.', 'Give --actors too.');
  }
  if (isFolder(exporter) && out === undefined) {
    throw new UsageError(
      `${exporter.title} is several files.`,
      'Say where to put them, with --out FOLDER or --out FILE.zip.',
    );
  }
  if (!isPicture(exporter) && [scale, widthMm, dpi].some((option) => option !== undefined)) {
    throw new UsageError(`${exporter.title} has no size in dots.`, '--scale, --width-mm and --dpi are for png.');
  }
  if (scale !== undefined && widthMm !== undefined) {
    throw new UsageError('--scale and --width-mm were both given.', 'Give one of them.');
  }
  if (dpi !== undefined && widthMm === undefined) {
    throw new UsageError('--dpi needs a width on paper.', 'Give --width-mm too, such as --width-mm 160.');
  }
}

function sizeOf({ scale, widthMm, dpi = 300 }: Call['options']): PictureSize {
  if (widthMm !== undefined) return { widthMm, dpi };
  return scale === undefined ? USUAL_SIZE : { scale: Number(scale) };
}

async function readSelection(
  { options, terminal }: Call,
  store: Store,
  pairs: readonly string[],
): Promise<{ selection: Selection; title: string | undefined; asked: string | undefined }> {
  const { question, cypher, actors, depth = 1, status, family, from, to } = options;
  const limits = { maxRows: ANSWER_LIMIT, signal: terminal.signal };
  const selection: { -readonly [Key in keyof Selection]: Selection[Key] } = {};
  let title: string | undefined;
  let asked: string | undefined;
  if (question !== undefined) {
    const given = Object.fromEntries(splitPairs(pairs));
    const answer = await askQuestion(store, question, given, limits);
    selection.answer = answerIds(whole(answer));
    title = answer.question.title;
    asked = fillSentence(answer.question, given);
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
  if (status !== undefined) selection.statuses = known('--status', status, STATUSES);
  if (family !== undefined) selection.families = known('--family', family, FAMILIES);
  if (from !== undefined) selection.from = dayOf('--from', from, 'date_from');
  if (to !== undefined) selection.to = dayOf('--to', to, 'date_to');
  return { selection, title, asked };
}

const SELECTING = ['question', 'cypher', 'actors', 'depth', 'status', 'family', 'from', 'to'] as const;

/** What to type to get the same again; where it was written to is left out. */
function commandOf(format: string, pairs: readonly string[], options: Call['options']): string {
  const given = SELECTING.flatMap((name) => (options[name] === undefined ? [] : [`--${name}`, String(options[name])]));
  return commandLine(['spillover', 'export', format, ...given, ...pairs]);
}

function whole(answer: QueryResult): QueryResult {
  if (!answer.truncated) return answer;
  const limit = formatCount(ANSWER_LIMIT);
  throw new QueryError(`The answer has more than ${limit} rows.`, 'Narrow the query, or export the whole graph.');
}

function known<Name extends string>(option: string, given: readonly string[], names: readonly Name[]): readonly Name[] {
  return given.map((text) => {
    const name = names.find((one) => one === text);
    if (name !== undefined) return name;
    throw new UsageError(`${option} takes no \`${text}\`.`, `It takes ${names.join(', ')}, with commas between.`);
  });
}

/** The first day of a month or year for `--from`, the last one for `--to`. */
function dayOf(option: string, text: string, end: 'date_from' | 'date_to'): string {
  const day = parseDate(text)[end];
  if (day !== null && !text.includes('/')) return day;
  throw new UsageError(`${option} takes no \`${text}\`.`, 'Write a day, month or year, such as 2024-01-28 or 2024-01.');
}

async function write(
  exporter: Exporter,
  subgraph: Subgraph,
  { unlessReloaded }: WatchedRows,
  { options, terminal }: Call,
): Promise<void> {
  const { out, force = false } = options;
  const settings = { force, signal: terminal.signal };
  if (isFolder(exporter) && !isArchive(out)) {
    await writeFilesWhole(out, watchedFiles(exporter.files(subgraph), unlessReloaded), settings);
  } else {
    const file = oneFile(exporter, subgraph, unlessReloaded, sizeOf(options));
    if (out === undefined) await writeOut(file, terminal);
    else await writeFileWhole(out, file, settings);
  }
  const where = out === undefined ? '' : ` to ${out}`;
  terminal.err(`Wrote ${exporter.title}${where}. ${subgraph.title}. ${describe(subgraph)}\n`);
}

function isArchive(out: string): boolean {
  return out.toLowerCase().endsWith('.zip');
}

async function writeOut(file: Chunks, terminal: Terminal): Promise<void> {
  for await (const bytes of gathered(file)) {
    terminal.signal.throwIfAborted();
    await terminal.outBytes(bytes);
  }
}
