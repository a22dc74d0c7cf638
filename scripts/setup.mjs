// @ts-check
/**
 * What must happen before anything else can: installing and building. Plain JavaScript on Node alone, since in a
 * fresh clone there is nothing yet that could run TypeScript. `node scripts/setup.mjs` builds what changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = { major: 20, minor: 19 };
export const root = fileURLToPath(new URL('..', import.meta.url));

/** One stamp a step, holding the hash of what went in; a step whose stamp fits is left out. */
const INSTALLED = join(root, 'node_modules', '.spillover-lock');
const STEPS = [
  {
    title: 'Building the program',
    stamp: 'dist/.program',
    output: 'dist/cli/main.js',
    inputs: [
      'src',
      'scripts/generate.ts',
      'scripts/generate',
      'graph/vocabulary',
      'cypher',
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    commands: [
      { tool: 'tsx/dist/cli.mjs', args: ['scripts/generate.ts', '--code'] },
      { tool: 'typescript/bin/tsc', args: ['-p', 'tsconfig.build.json'] },
    ],
  },
  {
    title: 'Building the viewer',
    stamp: 'dist/.viewer',
    output: 'dist/viewer/index.html',
    inputs: ['viewer', 'src/model', 'src/draw', 'src/view', 'vite.config.ts', 'package-lock.json'],
    commands: [
      { tool: 'vite/bin/vite.js', args: ['build', '--logLevel', 'warn'] },
      { tool: 'vite/bin/vite.js', args: ['build', '--mode', 'file', '--logLevel', 'warn'] },
    ],
  },
];

/** Ends the process with a useful word where Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return;
  const oldest = `${OLDEST_NODE.major}.${OLDEST_NODE.minor}`;
  console.error(`Spillover needs Node ${oldest} or newer; this is ${process.versions.node}.`);
  console.error('  Install a current Node from https://nodejs.org and run the command again.');
  process.exit(2);
}

/**
 * Runs `npm ci` where nothing is installed, or other versions than the lock file's. No package here needs its install
 * script, and building is the next step anyway.
 */
export function install() {
  if (isFresh(INSTALLED, ['package-lock.json'])) return;
  console.error('Installing what is missing (npm ci) …');
  // Inside `npm start`, npm says where it is: the only way to call it that needs no shell on Windows.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts'];
  const mend =
    'The packages could not be installed. This needs the network, once: see what npm says above, then run the command again.';
  if (npm) runOrExit(process.execPath, [npm, ...args], { mend });
  else runOrExit('npm', args, { shell: process.platform === 'win32', mend });
  writeStamp(INSTALLED, ['package-lock.json']);
}

/** Builds what changed since it was built last. */
export function build() {
  for (const step of STEPS) {
    if (existsSync(join(root, step.output)) && isFresh(join(root, step.stamp), step.inputs)) continue;
    console.error(`${step.title} …`);
    for (const { tool, args } of step.commands) runOrExit(process.execPath, [join('node_modules', tool), ...args]);
    writeStamp(join(root, step.stamp), step.inputs);
  }
  linkCommand();
}

/**
 * Lets `npx spillover` find the command at once. Left to itself, npx would make a link to this folder in a place of its
 * own, for all projects, which stays broken when it is made before anything is built.
 */
function linkCommand() {
  chmodSync(join(root, 'dist/cli/main.js'), 0o755);
  const link = join(root, 'node_modules', '.bin', 'spillover');
  mkdirSync(join(link, '..'), { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n');
  else symlinkSync('../../dist/cli/main.js', link);
}

/** @param {string} program @param {string[]} args @param {{ shell?: boolean, mend?: string }} [options] */
function runOrExit(program, args, { shell = false, mend } = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell });
  if (error) console.error(error.message);
  if (status !== 0 && mend) console.error(mend);
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} stamp @param {string[]} inputs */
function isFresh(stamp, inputs) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(inputs);
}

/** @param {string} stamp @param {string[]} inputs */
function writeStamp(stamp, inputs) {
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, digest(inputs));
}

/** Of names and contents: times of files say little after a clone or a change of branch. @param {string[]} inputs */
function digest(inputs) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of inputs.flatMap(filesUnder).sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full).flatMap((name) => filesUnder(`${path}/${name}`));
}

// npm runs this after `npm ci` and `npm install` (`prepare`), and people as `npm run build`.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeStamp(INSTALLED, ['package-lock.json']);
  if (existsSync(join(root, 'node_modules', 'typescript'))) build();
  else console.error('The tools for building are not installed (--omit=dev): nothing was built.');
}
