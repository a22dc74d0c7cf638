/**
 * Makes what follows from the vocabulary under `graph/vocabulary/`: its TypeScript module, the JSON Schemas and the
 * page about it; from the questions under `cypher/`: their page and their types; from the formats of exports and the
 * records: the page about them, with samples; from the fonts: the widths of letters. With `--check` it writes nothing and exits 1 where a file on disk differs
 * from what would be made; with `--code` it makes what building needs, and leaves out what wants records without problems.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatLocation, type Problem } from '../src/model/errors.ts';
import type { Vocabulary } from '../src/model/vocabulary-records.ts';
import { FileNames } from '../src/records/folder.ts';
import { locateProblems } from '../src/records/locating.ts';
import { ProblemList } from '../src/records/problems.ts';
import { readVocabulary } from '../src/records/vocabulary.ts';
import { vocabularyDocs } from './generate/docs.ts';
import { vocabularyModule } from './generate/module.ts';

const root = new URL('../', import.meta.url);
const onlyCheck = process.argv.includes('--check');

async function vocabularyOrExit(): Promise<Vocabulary> {
  const folder = fileURLToPath(new URL('graph', root));
  const problems = new ProblemList();
  const vocabulary = await readVocabulary(folder, new FileNames(folder), problems);
  if (vocabulary) return vocabulary;
  return exitWith(await locateProblems(problems));
}

function exitWith(problems: readonly Problem[]): never {
  for (const problem of problems) console.error(`${formatLocation(problem)} ${problem.message} ${problem.mend}`);
  process.exit(1);
}

/** What is drawn with dots comes out a shade different on other processors: there it is checked to be there. */
const DRAWN = /\.(png|docx)$/;
const isWhereDrawn = process.platform === 'linux' && process.arch === 'x64';

async function put(path: string, content: string | Uint8Array): Promise<void> {
  const file = fileURLToPath(new URL(path, root));
  const onDisk = await readFile(file).catch(() => undefined);
  if (onDisk?.equals(Buffer.from(content))) return;
  if (onDisk && DRAWN.test(path) && !isWhereDrawn) return;
  if (onlyCheck) {
    console.error(`${path} differs from what it is made of. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

const vocabulary = await vocabularyOrExit();
await put('src/model/vocabulary.generated.ts', vocabularyModule(vocabulary));
await put('docs/vocabulary.md', vocabularyDocs(vocabulary));
// Only now, so that the schemas are made from the lists just written.
const { jsonSchemas } = await import('./generate/schemas.ts');
for (const [name, content] of Object.entries(jsonSchemas(vocabulary))) await put(`graph/schema/${name}`, content);
const { readQuestions } = await import('../src/cypher/questions.ts');
const { questionsModule, questionsPage } = await import('./generate/questions.ts');
const questions = await readQuestions();
await put('docs/questions.md', questionsPage(questions));
await put('src/cypher/questions.generated.ts', questionsModule(questions));
const { letterWidthsModule } = await import('./generate/letter-widths.ts');
await put('src/draw/letter-widths.generated.ts', letterWidthsModule());
if (!process.argv.includes('--code')) await putSamples();

async function putSamples(): Promise<void> {
  const { checkRecords } = await import('../src/records/index.ts');
  const { exportPages } = await import('./generate/exports.ts');
  const { graph, problems } = await checkRecords(fileURLToPath(new URL('graph', root)));
  if (!graph) return exitWith(problems);
  for (const [path, content] of Object.entries(await exportPages(graph))) await put(path, content);
}
