/** What `spillover export` was asked for, checked before anything is read. */

import { stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { type Exporter, exporters, isFolder, isPicture, type PictureSize, type Selection } from '../../export/index.ts';
import { AUTHOR_LABEL, STORY_LABEL, WHOLE_STORY_LABEL } from '../../model/brief-words.ts';
import { parseDate } from '../../model/edtf.ts';
import { UsageError } from '../../model/errors.ts';
import { nearest } from '../../model/nearest.ts';
import type { StoryRecord } from '../../model/records.ts';
import { type BriefNote, noted } from '../../model/told.ts';
import { FAMILIES, STATUSES } from '../../model/vocabulary.ts';
import { readStory } from '../../records/stories.ts';
import { type AskedView, USUAL_SIZE } from '../../server/exporting.ts';
import type { Call } from '../commands.ts';

type Options = Call['options'];

/** Options that select, other than by a view. */
export const SELECTING = ['question', 'cypher', 'actors', 'depth', 'status', 'family', 'from', 'to'] as const;

export function findExporter(format: string): Exporter {
  const found = exporters.find(({ id }) => id === format);
  if (found) return found;
  const ids = exporters.map(({ id }) => id);
  const word = format.toLowerCase();
  const titled = exporters.filter(({ id, title }) => `${id} ${title.toLowerCase()}`.includes(word)).map(({ id }) => id);
  const meant = nearest(format, ids)[0] ?? titled[0];
  const hint = meant === undefined ? '' : `Did you mean ${meant}? `;
  throw new UsageError(`There is no format called ${format}.`, `${hint}The formats are ${ids.join(', ')}.`);
}

/** @throws UsageError where options contradict each other or do not fit the format */
export function checkOptions(exporter: Exporter, options: Options): void {
  const { question, cypher, actors, depth, view, step, scale, widthMm, dpi } = options;
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
  if (isFolder(exporter) && targetOf(options) === undefined) {
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

/** The path to write to; `undefined` for standard output. */
export function targetOf({ out }: Options): string | undefined {
  return out === '-' ? undefined : out;
}

export function sizeOf({ scale, widthMm, dpi = 300 }: Options): PictureSize {
  if (widthMm !== undefined) return { widthMm, dpi };
  return scale === undefined ? USUAL_SIZE : { scale: Number(scale) };
}

/**
 * A link as the viewer's address bar has it, or a file with a saved view or story.
 * @throws UsageError where it is neither
 */
export async function readViewOption({ view, step }: Options): Promise<SavedView> {
  if (/[#=]|^https?:/.test(view)) {
    if (step === undefined) return { link: view.includes('#') ? view : `#${view.replace(/^https?:.*/, '')}` };
    throw new UsageError('--step chooses a view of a file, and a link is one view.', 'Leave --step out.');
  }
  if (!(await isFile(view))) {
    throw new UsageError(
      `--view takes no \`${view}\`: there is no such file, and it is no link.`,
      "Give what the viewer's address has from the # on, in quotes, or the file of a saved view, such as graph/views/NAME.yaml.",
    );
  }
  const story = await readStory(view);
  const chosen = story.steps[(step ?? 1) - 1];
  if (chosen) {
    const saved = ['--view', fromHere(view), ...(step === undefined ? [] : ['--step', String(step)])];
    return { link: `#${chosen.view}`, title: chosen.title, saved, introduction: introductionOf(story, chosen) };
  }
  throw new UsageError(`${view} has no step ${step}.`, `Its steps are 1 to ${story.steps.length}.`);
}

export interface SavedView extends AskedView {
  /** What whoever saved it says of it. */
  readonly introduction?: readonly BriefNote[];
}

/** The words of a saved view, or of a step and of the story that it is a step of. */
function introductionOf({ title, note, steps }: StoryRecord, step: StoryRecord['steps'][number]): readonly BriefNote[] {
  const ofStep = noted(step.text, AUTHOR_LABEL);
  if (steps.length === 1) return [...ofStep, ...noted(note, AUTHOR_LABEL)];
  const place = `“${title}”, step ${steps.indexOf(step) + 1} of ${steps.length}`;
  return [...noted(place, STORY_LABEL), ...ofStep, ...noted(note, WHOLE_STORY_LABEL)];
}

/** A path that says nothing of this machine, where it leads to something below this folder. */
function fromHere(path: string): string {
  const below = relative('.', path);
  return isAbsolute(below) || below.startsWith('..') ? path : below.split(sep).join('/');
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}

/** @throws UsageError where a status or family is not in the vocabulary, or a date is none */
export function readFilters({ status, family, from, to }: Options): Selection {
  const first = from === undefined ? undefined : dayOf('--from', from, 'date_from');
  const last = to === undefined ? undefined : dayOf('--to', to, 'date_to');
  if (first !== undefined && last !== undefined && first > last) {
    throw new UsageError(`--from ${from} is after --to ${to}.`, 'Give the earlier one to --from.');
  }
  return {
    ...(status === undefined ? {} : { statuses: known('--status', status, STATUSES) }),
    ...(family === undefined ? {} : { families: known('--family', family, FAMILIES) }),
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
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
  try {
    const day = parseDate(text)[end];
    if (day !== null && !text.includes('/')) return day;
  } catch {
    // It is said below which dates are taken here.
  }
  throw new UsageError(`${option} takes no \`${text}\`.`, 'Write a day, month or year, such as 2024-01-28 or 2024-01.');
}
