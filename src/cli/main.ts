#!/usr/bin/env node
// Nothing is imported before Node's version is known: an older Node would stumble over it without a useful word.

const OLDEST = [20, 19] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Spillover needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`);
  console.error('  Install a current Node from https://nodejs.org and run the command again.');
  process.exitCode = 2;
} else {
  const { runHere } = await import('./process.ts');
  process.exitCode = await runHere(process.argv.slice(2));
}
