/** Reads files of records: every record held against its schema, every id known before anything refers to it. */

import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { formatLocation, type Location } from '../model/errors.ts';
import { parseJsonLine, readLines } from './jsonl.ts';
import { cannotRead, isSystemError, type Origin, type Path, type ProblemList, type RecordFile } from './problems.ts';
import { checkShape } from './shape.ts';
import { decodeUtf8 } from './text.ts';
import { YamlText } from './yaml.ts';

/** YAML is read whole, with a position for every word. */
const YAML_LIMIT = 2_000_000;

/** A record as read. Where its file has problems, the fields that are right. */
export interface Loaded<T> {
  readonly origin: Origin;
  readonly draft: Partial<T>;
}

/** The records of one kind. */
export class RecordSet<T extends { readonly id: string }> {
  readonly records: Loaded<T>[] = [];
  /** What the records are, in a word. */
  readonly what: string;
  readonly #schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, z.ZodType>> };
  readonly #byId = new Map<string, Loaded<T>>();
  /** Ids in files so broken that nothing else of them could be read. */
  readonly #idsOnly = new Set<string>();

  constructor(what: string, schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, z.ZodType>> }) {
    this.what = what;
    this.#schema = schema;
  }

  get(id: string): Loaded<T> | undefined {
    return this.#byId.get(id);
  }

  /** Whether there is a record with this id, right or wrong. */
  has(id: string): boolean {
    return this.#byId.has(id) || this.#idsOnly.has(id);
  }

  ids(): Iterable<string> {
    return this.#byId.keys();
  }

  add(value: unknown, origin: Origin, problems: ProblemList): void {
    const { draft, problems: found } = checkShape(this.#schema, value, this.what);
    for (const { spot, finding } of found) problems.addToRecord(origin, spot.path, finding, spot.at);
    const loaded: Loaded<T> = { origin, draft };
    this.records.push(loaded);
    if (draft.id === undefined) return;
    const first = this.#byId.get(draft.id);
    if (first) {
      const { line, column } = first.origin;
      const at = formatLocation({ file: first.origin.file.shown, line, column });
      const message = `The id ${draft.id} is already that of the ${this.what} at ${at}.`;
      problems.addToRecord(origin, ['id'], { rule: 'duplicate-id', message, mend: 'Give this one an id of its own.' });
    } else {
      this.#byId.set(draft.id, loaded);
    }
  }

  addIdsOnly(ids: Iterable<string>): void {
    for (const id of ids) this.#idsOnly.add(id);
  }
}

function at(file: RecordFile, line = 1, column = 1): Location {
  return { file: file.shown, line, column };
}

/** Reads one `.yaml` or `.jsonl` file into a set. */
export async function readRecordFile<T extends { readonly id: string }>(
  file: RecordFile,
  set: RecordSet<T>,
  problems: ProblemList,
): Promise<void> {
  try {
    if (file.path.endsWith('.jsonl')) await readJsonl(file, set, problems);
    else await readYaml(file, set, problems);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    problems.add(at(file), cannotRead(error));
  }
}

async function readYaml<T extends { readonly id: string }>(
  file: RecordFile,
  set: RecordSet<T>,
  problems: ProblemList,
): Promise<void> {
  if ((await stat(file.path)).size > YAML_LIMIT) {
    const message = `The file is larger than ${YAML_LIMIT.toLocaleString('en')} bytes.`;
    const mend = 'Split it, or write it as .jsonl, one JSON record a line, which may be of any size.';
    problems.add(at(file), { rule: 'file-too-large', message, mend });
    return;
  }
  const decoded = decodeUtf8(await readFile(file.path));
  if (!('text' in decoded)) {
    problems.add(at(file, decoded.position.line, decoded.position.column), decoded.finding);
    return;
  }
  const yaml = new YamlText(decoded.text);
  for (const { position, finding } of yaml.problems) problems.add(at(file, position.line, position.column), finding);
  const value = yaml.value();
  if (value === undefined || value === null) {
    set.addIdsOnly(yaml.ids());
    return;
  }
  const records = Array.isArray(value) ? value : [value];
  if (!Array.isArray(value) && set.what !== 'source' && set.what !== 'story') {
    const message = 'The file is not a list of records.';
    problems.add(at(file), { rule: 'not-a-list', message, mend: `Begin every ${set.what} with “- ”.` });
    return;
  }
  for (const [index, record] of records.entries()) {
    const root = Array.isArray(value) ? [index] : [];
    const { line, column } = yaml.locate(root);
    set.add(record, { file, root, line, column }, problems);
  }
}

/** Where the record stands in its line of a `.jsonl` file. */
const WHOLE_LINE: Path = [];

async function readJsonl<T extends { readonly id: string }>(
  file: RecordFile,
  set: RecordSet<T>,
  problems: ProblemList,
): Promise<void> {
  for await (const lines of readLines(file.path)) {
    for (const byteLine of lines) {
      const { line } = byteLine;
      const parsed = parseJsonLine(byteLine);
      if (!parsed) continue;
      if ('value' in parsed) {
        set.add(parsed.value, { file, root: WHOLE_LINE, line, column: 1 }, problems);
      } else {
        for (const { position, finding } of parsed.problems) problems.add(at(file, line, position.column), finding);
      }
    }
  }
}
