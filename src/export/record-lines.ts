/** The lines of a `spillover-json` file, as records: all of them, or a word on what is wrong with them. */

import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { SpilloverError } from '../model/errors.ts';
import { entitySchema, figureSchema, sourceSchema, statementSchema } from '../model/records.ts';
import { FORMAT, LinesHash } from './formats/spillover-json.ts';

/** The folder of each kind of record. */
export const FOLDERS = { source: 'sources', entity: 'entities', statement: 'statements', figure: 'figures' } as const;
export type Kind = keyof typeof FOLDERS;

/** A source carries its text. */
export const sourceWithText = sourceSchema.omit({ file: true }).extend({ text: z.string() });
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

export type Records = Readonly<Record<Kind, object[]>>;

function countsOf(records: Records): ImportCounts {
  const { source, entity, statement, figure } = records;
  return { sources: source.length, entities: entity.length, statements: statement.length, figures: figure.length };
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Takes a file whose lines are not those that were exported, knowingly. */
  readonly edited?: boolean;
}

/** @throws SpilloverError when the file is no export of records, is cut short or changed */
export async function readRecordLines(file: string, options: ReadOptions): Promise<Imported & { records: Records }> {
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
