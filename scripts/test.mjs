// @ts-check
/** `npm test`: installs what is missing in a fresh clone, then hands over to `test.ts`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { checkNode, install, root } from './setup.mjs';

checkNode();
install();
const tests = spawnSync(process.execPath, ['--import', 'tsx', join('scripts', 'test.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = tests.status ?? 1;
