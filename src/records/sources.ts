/** Reads the texts of the sources. */

import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { SourceRecord } from '../model/records.ts';
import type { FileNames } from './folder.ts';
import { cannotRead, type ProblemList } from './problems.ts';
import type { Loaded, RecordSet } from './reading.ts';
import { SourceText } from './source-text.ts';
import { decodeUtf8, findUnusable, positionAt, unusableCharacter } from './text.ts';

const TEXT_LIMIT = 16_000_000;
const TOP = { position: { line: 1, column: 1 } };

/** The real path of a source's text; `undefined`, and reported, where it is not a file in the folder. */
async function findText(
  folder: string,
  { origin, draft: { file } }: Loaded<SourceRecord>,
  problems: ProblemList,
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const report = (message: string, mend = 'Put the text file beside this record, and write its name.') => {
    problems.addToRecord(origin, ['file'], { rule: 'source-file', message, mend });
    return undefined;
  };
  const written = resolve(dirname(origin.file.path), file);
  if (!written.startsWith(resolve(folder) + sep)) return report(`“${file}” is outside of the folder.`);
  const path = await realpath(written).catch(() => undefined);
  if (path === undefined) return report(`There is no file “${file}” beside this record.`);
  // Once more, since a symbolic link may lead elsewhere.
  if (!path.startsWith((await realpath(folder)) + sep)) return report(`“${file}” is outside of the folder.`);
  const found = await stat(path);
  if (!found.isFile()) return report(`“${file}” is not a file.`);
  if (found.size <= TEXT_LIMIT) return path;
  const limit = TEXT_LIMIT.toLocaleString('en');
  return report(`“${file}” is larger than ${limit} bytes.`, 'Split it into several sources, such as one a chapter.');
}

/** Reports front and back matter that there is not enough text for. */
function checkMatter({ origin, draft }: Loaded<SourceRecord>, text: SourceText, problems: ProblemList): void {
  const { front = 0, back = 0 } = draft;
  if (front + back <= text.paragraphCount) return;
  const message = `"front" and "back" count ${front + back} paragraphs; the text has ${text.paragraphCount}.`;
  const mend = 'Count the paragraphs before and after the body; blank lines separate them.';
  problems.addToRecord(origin, ['front'], { rule: 'source-matter', message, mend });
}

/** The texts of all sources that can be read, by the source's id. */
export async function readSourceTexts(
  folder: string,
  sources: RecordSet<SourceRecord>,
  names: FileNames,
  problems: ProblemList,
): Promise<ReadonlyMap<string, SourceText>> {
  const texts = new Map<string, SourceText>();
  for (const source of sources.records) {
    const path = await findText(folder, source, problems);
    if (path === undefined) continue;
    const file = names.name(path);
    const decoded = await readFile(path).then(decodeUtf8, (error) => ({ ...TOP, finding: cannotRead(error) }));
    if (!('text' in decoded)) {
      problems.add({ file, ...decoded.position }, decoded.finding);
      continue;
    }
    const unusable = findUnusable(decoded.text);
    if (unusable !== -1) {
      problems.add({ file, ...positionAt(decoded.text, unusable) }, unusableCharacter(decoded.text, unusable));
    }
    const { id, front = 0, back = 0 } = source.draft;
    const text = new SourceText(decoded.text, front, back);
    checkMatter(source, text, problems);
    if (id !== undefined && !texts.has(id)) texts.set(id, text);
  }
  return texts;
}
