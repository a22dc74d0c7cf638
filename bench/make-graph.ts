/** Makes graphs of the article's shape and of any size, for measuring. The same factor and seed give the same files. */

import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

type Fields = Record<string, unknown>;

interface Article {
  readonly sources: readonly Fields[];
  readonly entities: readonly Fields[];
  readonly statements: readonly Fields[];
  readonly figures: readonly Fields[];
}

const articleFolder = fileURLToPath(new URL('../graph/', import.meta.url));

/** How often an end of a statement is taken from another copy, so that the copies hang together. */
const CROSSING = 0.1;

async function readKind(name: keyof Article): Promise<readonly Fields[]> {
  const folder = join(articleFolder, name);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text): readonly Fields[] => {
    const records: Fields | readonly Fields[] = parse(text);
    return Array.isArray(records) ? records : [records as Fields];
  });
}

async function readArticle(): Promise<Article> {
  return {
    sources: await readKind('sources'),
    entities: await readKind('entities'),
    statements: await readKind('statements'),
    figures: await readKind('figures'),
  };
}

/** Numbers from 0 to 1 in an order that the seed decides (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fields that hold an id, or records and lists with ids, of another record of the same copy. */
const REFERENCES = [
  'source',
  'event',
  'place',
  'said_by',
  'subject',
  'object',
  'of',
  'about',
  'condition',
  'statement',
];

function renumber(value: unknown, rename: (id: string) => string): unknown {
  if (typeof value === 'string') return rename(value);
  if (Array.isArray(value)) return value.map((item) => renumber(item, rename));
  return copyRecord(value as Fields, rename);
}

/** A record with every id in it renamed. */
function copyRecord(record: Fields, rename: (id: string) => string): Fields {
  const copy: Fields = { ...record };
  for (const field of ['id', ...REFERENCES]) {
    if (copy[field] !== undefined) copy[field] = renumber(copy[field], rename);
  }
  return copy;
}

function* copies(
  factor: number,
  records: readonly Fields[],
  change: (record: Fields, copy: number, rename: (id: string) => string) => Fields,
): Generator<string> {
  for (let copy = 1; copy <= factor; copy++) {
    const rename = (id: string) => `${id}-${copy}`;
    const lines = records.map((record) => JSON.stringify(change(record, copy, rename)));
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
}

/**
 * Writes a folder of records that holds the article `factor` times: ids and names numbered, one source a copy with
 * its paragraphs in an order of its own, and one statement in ten tied to an actor of another copy.
 */
export async function makeGraph(folder: string, factor: number, seed: number): Promise<void> {
  const article = await readArticle();
  const random = randomNumbers(seed);
  for (const name of ['sources', 'entities', 'statements', 'figures']) {
    await mkdir(join(folder, name), { recursive: true });
  }
  const write = (name: string, lines: Iterable<string>) =>
    pipeline(Readable.from(lines), createWriteStream(join(folder, name, 'copies.jsonl')));

  for (const source of article.sources) {
    const text = await readFile(join(articleFolder, 'sources', String(source.file)), 'utf8');
    for (let copy = 1; copy <= factor; copy++) {
      await writeFile(join(folder, 'sources', `${source.id}-${copy}.txt`), shuffleBody(text, source, random));
    }
  }
  await write(
    'sources',
    copies(factor, article.sources, (source, copy, rename) => ({
      ...copyRecord(source, rename),
      title: `${source.title ?? 'Untitled'} (${copy})`,
      file: `${source.id}-${copy}.txt`,
    })),
  );
  await write(
    'entities',
    copies(factor, article.entities, (entity, copy, rename) => ({
      ...copyRecord(entity, rename),
      name: `${entity.name} (${copy})`,
    })),
  );
  await write(
    'statements',
    copies(factor, article.statements, (statement, _, rename) => {
      const copied = copyRecord(statement, rename);
      if (random() >= CROSSING) return copied;
      const end = random() < 0.5 ? 'subject' : 'object';
      return { ...copied, [end]: `${statement[end]}-${1 + Math.floor(random() * factor)}` };
    }),
  );
  await write(
    'figures',
    copies(factor, article.figures, (figure, _, rename) => copyRecord(figure, rename)),
  );
}

/** The text with the paragraphs of its body in another order. */
function shuffleBody(text: string, source: Fields, random: () => number): string {
  const paragraphs = text.split(/\n\s*\n/);
  const front = paragraphs.slice(0, Number(source.front ?? 0));
  const back = paragraphs.slice(paragraphs.length - Number(source.back ?? 0));
  const body = paragraphs.slice(front.length, paragraphs.length - back.length);
  for (let last = body.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [body[last], body[other]] = [body[other] as string, body[last] as string];
  }
  return [...front, ...body, ...back].join('\n\n');
}
