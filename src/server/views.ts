/** The saved views of the viewer: read from the folder of records, and new ones written there. */

import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stringify } from 'yaml';
import { TakenError, writeFileWhole } from '../export/index.ts';
import type { ViewsAnswer } from '../model/api.ts';
import { type StoryRecord, storySchema } from '../model/records.ts';
import { VIEWS_FOLDER } from '../records/folder.ts';
import { listStories } from '../records/stories.ts';
import { toId } from '../records/suggest.ts';
import { errorAnswer } from './answers.ts';

/** A longer link than any, with its note. */
const LONGEST_BODY = 600 * 1024;
const LONGEST_ID = 100;
const SCHEMA_LINE = '# yaml-language-server: $schema=../schema/views.schema.json\n';

const saving = storySchema.omit({ id: true });

/** Names that Windows keeps for its devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The id, and so the name of the file, that a title gives. */
function idOf(title: string): string {
  const id = toId(title).slice(0, LONGEST_ID).replace(/-$/, '');
  return id === '' || DEVICE.test(id) ? `view${id === '' ? '' : '-'}${id}` : id;
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Writes a file whole or not at all.
 * @returns false where there is one of that name already.
 * @throws SpilloverError where it cannot be written
 */
async function writeNew(path: string, content: string): Promise<boolean> {
  try {
    await writeFileWhole(path, Readable.from([content]));
    return true;
  } catch (error) {
    if (error instanceof TakenError) return false;
    throw error;
  }
}

/** @param records the folder of records that the viewer was started on; `undefined` where it was started on none. */
export function viewRoutes(records: string | undefined): Hono {
  const routes = new Hono();

  routes.get('/views', async (context) => {
    context.header('Cache-Control', 'no-store');
    if (records === undefined) return context.json<ViewsAnswer>({ stories: [], writable: false, problems: [] });
    const { stories, problems } = await listStories(records);
    return context.json<ViewsAnswer>({ stories, writable: await isWritable(records), problems });
  });

  const sized = bodyLimit({
    maxSize: LONGEST_BODY,
    onError: (context) => errorAnswer(context, 413, 'The view is too large to save.', 'Take some notes out of it.'),
  });

  routes.post('/views', sized, async (context) => {
    if (records === undefined || !(await isWritable(records))) {
      const mend = 'Start the viewer with a folder of records that may be written: `spillover view FOLDER`.';
      return errorAnswer(context, 409, 'There is no folder to save views in.', mend);
    }
    const parsed = saving.safeParse(await context.req.json().catch(() => undefined));
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join('.') || 'the whole';
      const mend = 'Give it a name, and a shorter note where that is very long.';
      return errorAnswer(context, 400, `The view cannot be saved as it is (${where}).`, mend);
    }
    const { title, note, steps } = parsed.data;
    const story: StoryRecord = { id: idOf(title), title, ...(note === undefined ? {} : { note }), steps };
    const { stories } = await listStories(records);
    const taken = stories.some(({ id }) => id === story.id);
    const content = SCHEMA_LINE + stringify(story, { lineWidth: 120 });
    if (taken || !(await writeNew(join(records, VIEWS_FOLDER, `${story.id}.yaml`), content))) {
      return errorAnswer(context, 409, `There is already a view called ${story.id}.`, 'Give this one another name.');
    }
    return context.json<StoryRecord>(story, 201);
  });

  return routes;
}
