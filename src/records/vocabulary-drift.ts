/** Tells when a folder's vocabulary is not the one that this program was built with. */

import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as built from '../model/vocabulary.generated.ts';
import type { Vocabulary, VocabularyName } from '../model/vocabulary-records.ts';
import type { FileNames } from './folder.ts';
import type { ProblemList } from './problems.ts';
import { readVocabulary } from './vocabulary.ts';

const BUILT: Readonly<Record<VocabularyName, unknown>> = {
  families: built.FAMILY_ROWS,
  statuses: built.STATUS_ROWS,
  kinds: built.KIND_ROWS,
  relations: built.RELATION_ROWS,
  terms: { stances: built.STANCE_ROWS, precisions: built.PRECISION_ROWS, measures: built.MEASURE_ROWS },
  likelihood: { ranges: built.LIKELIHOOD_RANGES, unless: built.LIKELIHOOD_UNLESS },
};

/** Path of the first row that differs. */
function firstDifference(found: unknown, expected: unknown): readonly number[] {
  if (!Array.isArray(found) || !Array.isArray(expected)) return [];
  const index = found.findIndex((row, at) => !isDeepStrictEqual(row, expected[at]));
  return index === -1 ? [] : [index];
}

/** Reports what is wrong with the folder's vocabulary, or that it is another. A folder need not have one. */
export async function checkVocabulary(folder: string, names: FileNames, problems: ProblemList): Promise<void> {
  const path = join(resolve(folder), 'vocabulary');
  if (!(await stat(path).catch(() => undefined))) return;
  const vocabulary: Vocabulary | undefined = await readVocabulary(folder, names, problems);
  if (!vocabulary) return;
  for (const name of Object.keys(BUILT) as VocabularyName[]) {
    if (isDeepStrictEqual(vocabulary[name], BUILT[name])) continue;
    const origin = { file: names.file(join(path, `${name}.yaml`)), root: [], line: 1, column: 1 };
    problems.addToRecord(origin, firstDifference(vocabulary[name], BUILT[name]), {
      rule: 'vocabulary-differs',
      message: 'The vocabulary is not the one that this program was built with; from here on it differs.',
      mend: 'Run `npm run generate`, and build again.',
    });
  }
}
