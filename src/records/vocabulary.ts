/** Reads and checks the vocabulary's files. What follows from them is made by `npm run generate`. */

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import { type Vocabulary, type VocabularyName, vocabularySchemas } from '../model/vocabulary-records.ts';
import type { FileNames } from './folder.ts';
import { cannotRead, type Finding, isSystemError, type Path, type ProblemList, type RecordFile } from './problems.ts';
import { checkShape } from './shape.ts';
import { decodeUtf8 } from './text.ts';
import { YamlText } from './yaml.ts';

type RowSchema = z.ZodType & { readonly shape: Readonly<Record<string, z.ZodType>> };
type Report = (path: Path, finding: Finding) => void;

/** What one row of each file is called. */
const ROW_NAMES = { families: 'family', statuses: 'status', kinds: 'kind', relations: 'relation' } as const;

function fileOf(folder: string, name: VocabularyName, names: FileNames): RecordFile {
  return names.file(join(resolve(folder), 'vocabulary', `${name}.yaml`));
}

async function readOne(file: RecordFile, problems: ProblemList): Promise<unknown> {
  const bytes = await readFile(file.path).catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    const missing = { rule: 'no-vocabulary', message: 'The file is missing.', mend: 'Put it back.' };
    problems.add({ file: file.shown, line: 1, column: 1 }, error.code === 'ENOENT' ? missing : cannotRead(error));
  });
  if (!bytes) return undefined;
  const decoded = decodeUtf8(bytes);
  if (!('text' in decoded)) {
    problems.add({ file: file.shown, ...decoded.position }, decoded.finding);
    return undefined;
  }
  const yaml = new YamlText(decoded.text);
  for (const { position, finding } of yaml.problems) problems.add({ file: file.shown, ...position }, finding);
  return yaml.value();
}

/** Holds a file against its schema, row by row where it is a list. */
function checkFile(name: VocabularyName, value: unknown, report: Report): boolean {
  const check = (schema: unknown, part: unknown, what: string, path: Path) => {
    const { problems } = checkShape(schema as RowSchema, part, what);
    for (const { spot, finding } of problems) report([...path, ...spot.path], finding);
    return problems.length === 0;
  };
  if (name === 'terms' || name === 'likelihood') return check(vocabularySchemas[name], value, 'file', []);
  if (!Array.isArray(value) || value.length === 0) {
    report([], { rule: 'not-a-list', message: 'The file is not a list.', mend: 'Begin every row with “- ”.' });
    return false;
  }
  const { element } = vocabularySchemas[name];
  return value.map((row, index) => check(element, row, ROW_NAMES[name], [index])).every((right) => right);
}

function checkUnique(ids: readonly string[], report: Report, pathOf: (index: number) => Path): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) {
      report(pathOf(index), { rule: 'duplicate-id', message: `${id} is there twice.`, mend: 'Keep one of them.' });
    }
    seen.add(id);
  }
}

function checkKnown(id: string, known: readonly string[], what: string, report: (finding: Finding) => void): void {
  if (known.includes(id)) return;
  const [near] = nearest(id, known);
  const mend = near === undefined ? `Write one of: ${known.join(', ')}.` : `Did you mean ${near}?`;
  report({ rule: 'unknown-id', message: `There is no ${what} ${id}.`, mend });
}

/** Checks the files against each other. */
function checkTogether(vocabulary: Vocabulary, reportIn: (name: VocabularyName) => Report): void {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  for (const name of ['families', 'statuses', 'kinds', 'relations'] as const) {
    checkUnique(ids(vocabulary[name]), reportIn(name), (index) => [index, 'id']);
  }
  for (const list of ['stances', 'precisions', 'measures'] as const) {
    checkUnique(ids(vocabulary.terms[list]), reportIn('terms'), (index) => [list, index, 'id']);
  }
  const kinds = ids(vocabulary.kinds);
  const report = reportIn('relations');
  for (const [index, relation] of vocabulary.relations.entries()) {
    checkKnown(relation.family, ids(vocabulary.families), 'family', (finding) => report([index, 'family'], finding));
    for (const end of ['subjects', 'objects'] as const) {
      for (const [at, kind] of relation[end].entries()) {
        checkKnown(kind, kinds, 'kind', (finding) => report([index, end, at], finding));
      }
    }
  }
  const terms = vocabulary.likelihood.ranges.flatMap(({ terms: words }, range) =>
    words.map((word, at) => ({ word, path: ['ranges', range, 'terms', at] })),
  );
  checkUnique(
    terms.map(({ word }) => word),
    reportIn('likelihood'),
    (index) => terms[index]?.path ?? [],
  );
}

/**
 * Reads `vocabulary/` in the folder of records.
 * @returns `undefined`, and the problems reported, where it is not right.
 */
export async function readVocabulary(
  folder: string,
  names: FileNames,
  problems: ProblemList,
): Promise<Vocabulary | undefined> {
  const before = problems.count;
  const reportIn = (name: VocabularyName) => {
    const origin = { file: fileOf(folder, name, names), root: [], line: 1, column: 1 };
    return (path: Path, finding: Finding) => problems.addToRecord(origin, path, finding);
  };
  const read: Partial<Record<VocabularyName, unknown>> = {};
  for (const name of Object.keys(vocabularySchemas) as VocabularyName[]) {
    const value = await readOne(fileOf(folder, name, names), problems);
    if (value !== undefined) checkFile(name, value, reportIn(name));
    read[name] = value;
  }
  if (problems.count > before) return undefined;
  const vocabulary = read as Vocabulary;
  checkTogether(vocabulary, reportIn);
  return problems.count > before ? undefined : vocabulary;
}
