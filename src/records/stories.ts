/** Reads saved views and stories, and checks that what their links name is still there. */

import { join, resolve } from 'node:path';
import { type Problem, RecordsError } from '../model/errors.ts';
import type { Graph } from '../model/graph.ts';
import { type StoryRecord, storySchema } from '../model/records.ts';
import { FAMILIES } from '../model/vocabulary.ts';
import { type GraphIndex, indexGraph } from '../view/graph-index.ts';
import { readLink } from '../view/link.ts';
import { initialView } from '../view/view.ts';
import { FileNames, recordFilesIn, VIEWS_FOLDER } from './folder.ts';
import { locateProblems } from './locating.ts';
import { ProblemList, type RecordFile } from './problems.ts';
import { type Loaded, RecordSet, readRecordFile } from './reading.ts';

const START = initialView(FAMILIES);

function checkLinks({ origin, draft }: Loaded<StoryRecord>, index: GraphIndex, problems: ProblemList): void {
  for (const [at, step] of (draft.steps ?? []).entries()) {
    for (const word of readLink(step.view, START, index).ignored) {
      problems.addToRecord(origin, ['steps', at, 'view'], {
        rule: 'unknown-in-view',
        message: `The view names “${word.slice(0, 80)}”, which is not known here.`,
        mend: 'Open it in the viewer, which leaves that out, and save it again; or take that part out of the link.',
      });
    }
  }
}

async function readFiles(files: readonly RecordFile[], problems: ProblemList): Promise<readonly Loaded<StoryRecord>[]> {
  const set = new RecordSet('story', storySchema);
  for (const file of files) await readRecordFile<StoryRecord>(file, set, problems);
  return set.records;
}

/** Those whose form is right. */
function whole(records: readonly Loaded<StoryRecord>[]): readonly StoryRecord[] {
  return records.flatMap(({ draft }) => storySchema.safeParse(draft).data ?? []);
}

/**
 * Reads and checks the saved views and stories in these files.
 * @param graph what their links may name; without it only their form is checked.
 * @returns those whose form is right.
 */
export async function readStories(
  files: readonly RecordFile[],
  problems: ProblemList,
  graph: Graph | undefined,
): Promise<readonly StoryRecord[]> {
  const records = await readFiles(files, problems);
  if (graph && records.length > 0) {
    const index = indexGraph(graph);
    for (const record of records) checkLinks(record, index, problems);
  }
  return whole(records);
}

/** The saved views and stories beside the records in a folder, without a look at the records. */
export async function listStories(
  folder: string,
): Promise<{ readonly stories: readonly StoryRecord[]; readonly problems: readonly Problem[] }> {
  const problems = new ProblemList();
  const files = await recordFilesIn(join(resolve(folder), VIEWS_FOLDER), new FileNames(folder), problems);
  const stories = whole(await readFiles(files, problems));
  return { stories, problems: await locateProblems(problems) };
}

/**
 * Reads the one saved view or story of a file. Its links are not held against any graph.
 * @throws RecordsError where the file does not hold exactly one
 */
export async function readStory(path: string): Promise<StoryRecord> {
  const file = new FileNames('.').file(resolve(path));
  const problems = new ProblemList();
  const [story, ...others] = whole(await readFiles([file], problems));
  if (problems.count === 0 && (!story || others.length > 0)) {
    const message = story ? 'The file holds more than one view.' : 'The file holds no view.';
    const mend = 'Write one record with an id, a title and steps.';
    problems.add({ file: file.shown, line: 1, column: 1 }, { rule: 'one-view', message, mend });
  }
  if (!story || problems.count > 0) {
    const words = { subject: 'The view has', mend: 'Mend them as listed, and run it again.' };
    throw new RecordsError(await locateProblems(problems), 0, words);
  }
  return story;
}
