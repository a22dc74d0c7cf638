/**
 * `npm run bench`: how long things take, as ratios of one run on one machine, at 1, 10, 100 and 1,000 times the
 * article. A whole run writes `docs/benchmarks.md`; `--max 100` leaves out what is
 * larger, and only prints.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WHOLE_GRAPH_LIMIT } from '../src/model/api.ts';
import type { Graph } from '../src/model/graph.ts';
import { checkRecords, readRecords } from '../src/records/index.ts';
import { EMBEDDED_TIE_LIMIT, openStore } from '../src/store/index.ts';
import { type FirstPicture, firstPicture } from './browser.ts';
import { coldStarts } from './cold-start.ts';
import { makeGraph } from './make-graph.ts';
import { intoNeo4j } from './neo4j.ts';
import { type Asked, askAll, questionsTable } from './questions.ts';
import { median, seconds } from './timing.ts';

const SEED = 20_240_128;
const SIZES = [1, 10, 100, 1_000];

/** The loads of one size, as multiples of the loop written by hand. */
interface Row {
  readonly size: number;
  readonly statements: number;
  readonly neo4j: number;
  readonly check: number;
  /** `undefined` where the embedded store or the page is not for so much. */
  readonly embedded: number | undefined;
  readonly open: number | undefined;
  readonly picture: FirstPicture | undefined;
  /** The named questions on both stores. */
  readonly onNeo4j: ReadonlyMap<string, Asked>;
  readonly onEmbedded: ReadonlyMap<string, Asked> | undefined;
}

async function measure(size: number, folder: string): Promise<Row> {
  say(`${size}×: making the graph`);
  const records = join(folder, `records-${size}`);
  await makeGraph(records, size, SEED);
  const check = await seconds(() => checkRecords(records));
  const graph = await readRecords(records);
  say(`${size}×: ${graph.statements.length} statements into Neo4j, by hand and by spillover`);
  const { byHand, bySpillover, questions } = await intoNeo4j(records, graph, join(folder, `neo4j-${size}`));
  say(`${size}×: by hand ${byHand.toFixed(2)} s, by spillover ${bySpillover.toFixed(2)} s`);
  const embedded = fitsEmbedded(graph) ? await intoEmbedded(records, join(folder, `${size}.grafeo`)) : undefined;
  const drawn = embedded && graph.statements.length <= WHOLE_GRAPH_LIMIT;
  const picture = drawn ? await firstPicture(join(folder, `${size}.grafeo`)) : undefined;
  await rm(records, { recursive: true, force: true });
  return {
    size,
    statements: graph.statements.length,
    neo4j: bySpillover / byHand,
    check: check / byHand,
    embedded: embedded && embedded.load / byHand,
    open: embedded && embedded.open / byHand,
    picture,
    onNeo4j: questions,
    onEmbedded: embedded?.questions,
  };
}

function fitsEmbedded(graph: Graph): boolean {
  return graph.statements.length <= EMBEDDED_TIE_LIMIT * 1.2;
}

interface Embedded {
  readonly load: number;
  readonly open: number;
  readonly questions: ReadonlyMap<string, Asked>;
}

async function intoEmbedded(records: string, file: string): Promise<Embedded> {
  const store = await openStore(`file:${file}`);
  const load = await seconds(async () => store.load(await readRecords(records)));
  const questions = await askAll(store);
  await store.close();
  const open = await median(3, () =>
    seconds(async () => {
      const again = await openStore(`file:${file}`);
      await again.query('MATCH (n:Entity) RETURN count(n)');
      await again.close();
    }),
  );
  return { load, open, questions };
}

function say(line: string): void {
  console.error(line);
}

const ratio = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2));

const { max } = parseArgs({ options: { max: { type: 'string', default: '1000' } } }).values;
const folder = await mkdtemp(join(tmpdir(), 'spillover-bench-'));
try {
  const rows: Row[] = [];
  for (const size of SIZES.filter((size) => size <= Number(max))) rows.push(await measure(size, folder));
  const starts = await coldStarts();
  const drawn = rows.flatMap(({ size, picture }) => (picture ? [{ size, picture }] : []));
  const report = [
    '# Benchmarks',
    '',
    `Made by \`npm run bench\` on ${availableParallelism()} cores. All numbers are ratios within one run; other machines are faster or slower, but much the same in proportion.`,
    '',
    'Times the loop written by hand (`bench/handwritten.ts`: the finished rows into an empty Neo4j, batched, a type a batch, nothing checked). `spillover load` reads the records, checks them, finds every quote in its source and can be run again.',
    '',
    '| Article × | Statements | `load` into Neo4j | `check` alone | `load` into the embedded store | opening the embedded store |',
    '|--:|--:|--:|--:|--:|--:|',
    ...rows.map(
      (row) =>
        `| ${row.size} | ${row.statements} | ${ratio(row.neo4j)} | ${ratio(row.check)} | ${ratio(row.embedded)} | ${ratio(row.open)} |`,
    ),
    '',
    '| Times | |',
    '|---|--:|',
    `| \`spillover --help\`, times an empty Node program | ${ratio(starts.help)} |`,
    `| \`spillover cypher\` on the article, times an empty Node program | ${ratio(starts.query)} |`,
    ...drawn.map(
      ({ size, picture }) =>
        `| the viewer's first picture at ${size}×, times a page with an empty canvas in the same browser | ${ratio(picture.times)} |`,
    ),
    '',
    ...drawn.map(
      ({ size, picture }) =>
        `At ${size}× the first picture, with all its names, is there ${Math.round(picture.after)} ms after the address is called, in a browser that has kept nothing of it and draws in software.`,
    ),
    '',
    questionsTable(
      'Questions on Neo4j',
      rows.map((row) => [row.size, row.onNeo4j] as const),
    ),
    questionsTable(
      'Questions on the embedded store',
      rows.flatMap((row) => (row.onEmbedded ? [[row.size, row.onEmbedded] as const] : [])),
    ),
  ].join('\n');
  console.log(report);
  if (rows.length === SIZES.length) await writeFile('docs/benchmarks.md', report);
} finally {
  await rm(folder, { recursive: true, force: true });
}
