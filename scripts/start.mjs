// @ts-check
/** `npm start` and `npm run watch`: from a fresh clone to the viewer. What follows `--` goes to `spillover view`. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build, checkNode, install } from './setup.mjs';

checkNode();
install();
build();

const { runHere } = await import(new URL('../dist/cli/process.js', import.meta.url).href);
const args = process.argv.slice(2);
const { store } = parseArgs({ args, strict: false, options: { store: { type: 'string' } } }).values;

let code = 0;
// Under watch the viewer loads by itself, and opens on records with problems as well.
if (!args.includes('--watch')) {
  console.error('Loading graph/ …');
  code = await runHere(['load', ...(typeof store === 'string' ? ['--store', store] : [])]);
}
if (code === 0) {
  console.error('Starting the viewer …');
  code = await runHere(['view', ...args]);
}
// Ctrl-C is how one leaves the viewer, so it is no failure that npm should report.
process.exitCode = code === 130 ? 0 : code;
