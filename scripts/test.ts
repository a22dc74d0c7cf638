/**
 * Everything that must hold: generated files, types, lint and format, and all tests. The last line is
 * `N passed, N failed, N skipped`, which continuous integration reads.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../tests/support/browser.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs a tool of this project, with its output shown. */
function runTool(script: string, ...args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  return status === 0;
}

function check(title: string, script: string, ...args: string[]): Outcome {
  console.log(`\n── ${title}`);
  const ok = runTool(script, ...args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** A browser for the viewer's tests: Debian's Chromium where it can be installed and none is there. */
function provideBrowser(): string | undefined {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (!findBrowser() && canInstall) {
    console.log('\n── Installing Chromium (apt-get)');
    const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
    if (apt('update', '-qq')) apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  return findBrowser();
}

type Project = 'shown' | 'here' | 'neo4j';

/**
 * The projects of the tests, on two cores: what is shown beside what runs on Neo4j, which waits for its servers much of
 * the time, and then the others. What these two say comes after the words of the first.
 */
async function runTests(): Promise<Outcome[]> {
  console.log('\n── tests');
  const folder = mkdtempSync(join(tmpdir(), 'spillover-test-'));
  const said: Buffer[] = [];
  const vitest = async (project: Project, stdio: 'inherit' | 'pipe'): Promise<Outcome> => {
    const report = join(folder, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
    const run = spawn(process.execPath, args, { stdio: ['ignore', stdio, stdio] });
    for (const stream of [run.stdout, run.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    const [code] = await once(run, 'close');
    return outcomeOf(report, code === 0);
  };
  try {
    const beside = async () => [await vitest('neo4j', 'pipe'), await vitest('here', 'pipe')];
    const [shown, others] = await Promise.all([vitest('shown', 'inherit'), beside()]);
    process.stdout.write(Buffer.concat(said));
    return [shown, ...others];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The numbers of a run, from Vitest's own report; a file that could not even be loaded is one failure. */
function outcomeOf(report: string, ok: boolean): Outcome {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(
      (file: { status: string; assertionResults: { status: string }[] }) =>
        file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = numFailedTests + broken;
    // An error outside of every test is a failure too, though no test carries it.
    return {
      passed: numPassedTests,
      failed: failed === 0 && !ok ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const browser = provideBrowser();
const outcomes = [
  check('build', 'scripts/setup.mjs'),
  check('generated files', 'node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts', '--check'),
  check('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
  check('types of the viewer', 'node_modules/typescript/bin/tsc', '-p', 'viewer/tsconfig.json'),
  check('types of its tests', 'node_modules/typescript/bin/tsc', '-p', 'tests/viewer/tsconfig.json'),
  check('lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check'),
  ...(await runTests()),
];
const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);

console.log('');
if (!browser) {
  console.log('NOT RUN: the tests in a browser. Install Chromium, Chrome or Edge, or set CHROME_PATH.');
}
if (sum('skipped') > 0) console.log(`NOT RUN: ${sum('skipped')} tests were skipped; the report above names them.`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
