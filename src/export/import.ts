/** Makes a folder of records from a `spillover-json` file. */

import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { SpilloverError } from '../model/errors.ts';
import { entitySchema, figureSchema, sourceSchema, statementSchema } from '../model/records.ts';
import type { NamedFile } from './exporter.ts';
import { FORMAT, LinesHash } from './formats/spillover-json.ts';
import { safeName } from './names.ts';
import { writeFilesWhole } from './writing.ts';

const FOLDERS = { source: 'sources', entity: 'entities', statement: 'statements', figure: 'figures' } as const;
type Kind = keyof typeof FOLDERS;
const KINDS = ['source', 'entity', 'statement', 'figure'] as const satisfies readonly Kind[];

/** Up to this many records of a kind are written as YAML, which people edit; more as JSON Lines. */
const YAML_LIMIT = 2_000;

const sourceWithText = sourceSchema.omit({ file: true }).extend({ text: z.string() });
const count = z.int().min(0);

const headSchema = z.object({
  format: z.literal(FORMAT),
  // Those of version 1 have no hash at their end.
  format_version: z.literal([1, 2]),
  version: z.string().optional(),
  filters: z.array(z.string()).optional(),
  left_out: z.record(z.string(), z.number()).optional(),
});
const endSchema = z.strictObject({
  ...{ sources: count, entities: count, statements: count, figures: count },
  sha256: z.string().optional(),
});
/** Each line is an object with one of these as its only key. */
const lineSchemas = {
  source: sourceWithText,
  entity: entitySchema,
  statement: statementSchema,
  figure: figureSchema,
  end: endSchema,
} as const;

type ImportCounts = Readonly<Record<(typeof FOLDERS)[Kind], number>>;
type Head = z.infer<typeof headSchema>;
type End = z.infer<typeof endSchema>;

export interface Imported {
  readonly counts: ImportCounts;
  /** The version that the file names, where it says that it holds the whole graph. */
  readonly wholeOf: string | null;
  /** Whether its lines are those that were exported, by the hash at its end; files of older versions have none. */
  readonly isProven: boolean;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  /** Takes a file whose lines are not those that were exported, knowingly. */
  readonly edited?: boolean;
  /** Looks at the records before they get their folder; where it throws, there is none. */
  readonly confirm?: (folder: string, imported: Imported) => Promise<void>;
}

/**
 * Reads the file and writes its records to `folder`, all of them or nothing.
 * @param folder must not be there yet, or be empty
 * @throws SpilloverError when the file is no export of records, is cut short or changed, or the folder holds something
 */
export async function importRecords(file: string, folder: string, options: ImportOptions = {}): Promise<Imported> {
  const target = resolve(folder);
  await refuseFull(target);
  await mkdir(dirname(target), { recursive: true });
  const part = await mkdtemp(join(dirname(target), `.${basename(target)}.part-`));
  try {
    const { records, ...imported } = await readRecordLines(file, options);
    await writeFolders(part, records, options.signal);
    await options.confirm?.(part, imported);
    // An empty folder is in the way of a rename on some systems.
    await rmdir(target).catch(() => undefined);
    await rename(part, target);
    return imported;
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

async function readRecordLines(file: string, options: ImportOptions): Promise<Imported & { records: Records }> {
  const records: Record<Kind, object[]> = { source: [], entity: [], statement: [], figure: [] };
  const hash = new LinesHash();
  let number = 0;
  let head: Head | undefined;
  let end: End | undefined;
  for await (const text of linesOf(file, options.signal)) {
    number += 1;
    if (text.trim() === '') continue;
    if (end) throw broken(file, number, 'There is more after the line that ends the file.');
    if (!head) {
      head = parseHead(file, text);
      hash.add(JSON.parse(text));
      continue;
    }
    const { kind, record, value } = parseLine(file, number, text);
    if (kind === 'end') {
      end = record as End;
      continue;
    }
    hash.add(value);
    records[kind].push(record);
  }
  if (!head) throw notOurs(file);
  const counts = countsOf(records);
  if (!end) throw cutShort(file);
  if (!options.edited) checkEnd(file, number, end, counts, hash.digest());
  const isProven = !options.edited && end.sha256 !== undefined;
  return { records, counts, isProven, wholeOf: isWhole(head) ? (head.version ?? null) : null };
}

function isWhole({ filters, left_out }: Head): boolean {
  return filters?.length === 0 && Object.values(left_out ?? { unknown: 1 }).every((left) => left === 0);
}

/** @param number the line of the end */
function checkEnd(file: string, number: number, end: End, counts: ImportCounts, sha256: string): void {
  const { sha256: written, ...counted } = end;
  if (JSON.stringify(counted) !== JSON.stringify(counts)) throw cutShort(file);
  if (written === undefined || written === sha256) return;
  throw new SpilloverError(
    `${file}:${number}: Lines were changed since the export: they do not make the SHA-256 on this line.`,
    `Get the file again. ${IF_EDITED}`,
  );
}

/** The way out for those who know what they do. */
export const IF_EDITED = 'If you edited it yourself, import it with --edited.';

function cutShort(file: string): SpilloverError {
  return new SpilloverError(
    `${file} is cut short, or has lost or gained lines.`,
    `Get the whole file again. ${IF_EDITED}`,
  );
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

function parseHead(file: string, text: string): Head {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notOurs(file, error);
  }
  const parsed = headSchema.safeParse(value);
  if (!parsed.success) throw notOurs(file);
  return parsed.data;
}

interface Line {
  readonly kind: keyof typeof lineSchemas;
  readonly record: object;
  /** As it stands in the file. */
  readonly value: unknown;
}

function parseLine(file: string, number: number, text: string): Line {
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
  if (parsed.success) return { kind, record: parsed.data, value };
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
