/** Makes a folder of records from a `spillover-json` file. */

import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { SpilloverError } from '../model/errors.ts';
import { entitySchema, figureSchema, sourceSchema, statementSchema } from '../model/records.ts';
import type { NamedFile } from './exporter.ts';
import { FORMAT, FORMAT_VERSION } from './formats/spillover-json.ts';
import { safeName } from './names.ts';
import { writeFilesWhole } from './writing.ts';

const FOLDERS = { source: 'sources', entity: 'entities', statement: 'statements', figure: 'figures' } as const;
type Kind = keyof typeof FOLDERS;
const KINDS = ['source', 'entity', 'statement', 'figure'] as const satisfies readonly Kind[];

/** Up to this many records of a kind are written as YAML, which people edit; more as JSON Lines. */
const YAML_LIMIT = 2_000;

const sourceWithText = sourceSchema.omit({ file: true }).extend({ text: z.string() });
const count = z.int().min(0);

const headSchema = z.object({ format: z.literal(FORMAT), format_version: z.literal(FORMAT_VERSION) });
const endSchema = z.strictObject({ sources: count, entities: count, statements: count, figures: count });
/** Each line is an object with one of these as its only key. */
const lineSchemas = {
  source: sourceWithText,
  entity: entitySchema,
  statement: statementSchema,
  figure: figureSchema,
  end: endSchema,
} as const;

export type ImportCounts = Readonly<Record<(typeof FOLDERS)[Kind], number>>;

export interface ImportOptions {
  readonly signal?: AbortSignal;
}

/**
 * Reads the file and writes its records to `folder`, all of them or nothing.
 * @param folder must not be there yet, or be empty
 * @throws SpilloverError when the file is no export of records or is cut short, or the folder holds something
 */
export async function importRecords(file: string, folder: string, options: ImportOptions = {}): Promise<ImportCounts> {
  const target = resolve(folder);
  await refuseFull(target);
  await mkdir(dirname(target), { recursive: true });
  const part = await mkdtemp(join(dirname(target), `.${basename(target)}.part-`));
  try {
    const records = await readRecordLines(file, options.signal);
    await writeFolders(part, records, options.signal);
    // An empty folder is in the way of a rename on some systems.
    await rmdir(target).catch(() => undefined);
    await rename(part, target);
    return countsOf(records);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function refuseFull(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw new SpilloverError(`${folder} is not a folder.`, 'Give a folder that is not there yet.', { cause: error });
  });
  if (there.length === 0) return;
  throw new SpilloverError(
    `${folder} is there already and is not empty.`,
    'Give a folder that is not there yet, and put the records together by hand.',
  );
}

type Records = Readonly<Record<Kind, object[]>>;

function countsOf(records: Records): ImportCounts {
  const { source, entity, statement, figure } = records;
  return { sources: source.length, entities: entity.length, statements: statement.length, figures: figure.length };
}

async function readRecordLines(file: string, signal: AbortSignal | undefined): Promise<Records> {
  const records: Record<Kind, object[]> = { source: [], entity: [], statement: [], figure: [] };
  let number = 0;
  let end: ImportCounts | undefined;
  for await (const text of linesOf(file, signal)) {
    number += 1;
    if (text.trim() === '') continue;
    if (end) throw broken(file, number, 'There is more after the line that ends the file.');
    if (number === 1) {
      parseHead(file, text);
      continue;
    }
    const { kind, record } = parseLine(file, number, text);
    if (kind === 'end') end = record as ImportCounts;
    else records[kind].push(record);
  }
  if (number === 0) throw notOurs(file);
  if (!end || JSON.stringify(end) !== JSON.stringify(countsOf(records))) {
    throw new SpilloverError(`${file} is cut short or has lost lines.`, 'Get the whole file again.');
  }
  return records;
}

function notOurs(file: string, cause?: unknown): SpilloverError {
  return new SpilloverError(
    `${file} is not an export of records that this version reads.`,
    `Export with \`spillover export ${FORMAT}\`, and import that file.`,
    { cause },
  );
}

function broken(file: string, line: number, message: string): SpilloverError {
  return new SpilloverError(`${file}:${line}: ${message}`, 'Export the records again, or mend that line.');
}

function parseHead(file: string, text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notOurs(file, error);
  }
  if (!headSchema.safeParse(value).success) throw notOurs(file);
}

function parseLine(file: string, number: number, text: string): { kind: keyof typeof lineSchemas; record: object } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken(file, number, 'This line is not JSON.');
  }
  const [member, ...others] = Object.entries(value ?? {});
  const [kind = '', inside] = member ?? [];
  if (!isKind(kind) || others.length > 0) {
    throw broken(file, number, `This line is none of: ${Object.keys(lineSchemas).join(', ')}.`);
  }
  const parsed = lineSchemas[kind].safeParse(inside);
  if (parsed.success) return { kind, record: parsed.data };
  const [issue] = parsed.error.issues;
  throw broken(file, number, `The ${kind} is not right: ${issue?.path.join('.')}: ${issue?.message}.`);
}

function isKind(text: string): text is keyof typeof lineSchemas {
  return Object.hasOwn(lineSchemas, text);
}

/** Lines end at LF only: JSON may hold U+2028, at which other readers of lines stop. */
async function* linesOf(file: string, signal: AbortSignal | undefined): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const bytes of createReadStream(file, { signal })) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    rest += decoder.decode();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SpilloverError) throw error;
    const mend = 'Check its name, your right to read it, and that it was not changed on the way.';
    throw new SpilloverError(`${file} cannot be read as UTF-8 text.`, mend, { cause: error });
  }
  if (rest !== '') yield rest;
}

async function writeFolders(folder: string, records: Records, signal: AbortSignal | undefined): Promise<void> {
  for (const kind of KINDS) {
    const files = kind === 'source' ? sourceFiles(records.source) : [recordFile(FOLDERS[kind], records[kind])];
    await writeFilesWhole(join(folder, FOLDERS[kind]), files, signal ? { signal } : {});
  }
}

function sourceFiles(sources: readonly object[]): NamedFile[] {
  const texts: NamedFile[] = [];
  const withFiles = (sources as readonly z.infer<typeof sourceWithText>[]).map(({ text, ...source }) => {
    const name = `${safeName(source.id)}.txt`;
    texts.push({ name, write: () => once(text) });
    return { ...source, file: name };
  });
  return [recordFile(FOLDERS.source, withFiles), ...texts];
}

function recordFile(name: string, records: readonly object[]): NamedFile {
  if (records.length > YAML_LIMIT) return { name: `${name}.jsonl`, write: () => jsonLines(records) };
  // Long lines stay whole: a folded quote is harder to compare with its source.
  const text = records.length === 0 ? '[]\n' : stringify(records, { lineWidth: 0 });
  return { name: `${name}.yaml`, write: () => once(text) };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* jsonLines(records: readonly object[]): AsyncGenerator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}
