// @ts-check
/**
 * Runs a command that must not outlive whoever started this: `leash.mjs COMMAND ARGUMENT...`, forked. Tells the id of
 * its process, passes signals on that come as messages, and ends it when the other end of the channel is gone.
 */

import { spawn } from 'node:child_process';
import process from 'node:process';

const [command = '', ...parameters] = process.argv.slice(2);
const child = spawn(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
process.send?.(child.pid);
process.on('message', (/** @type {NodeJS.Signals} */ signal) => child.kill(signal));
process.on('disconnect', () => child.kill());
// Ctrl-C reaches the command as well, and this waits for it.
process.on('SIGINT', () => {});
child.on('error', () => process.exit(1));
child.on('exit', (code) => process.exit(code ?? 1));
