/**
 * A process that loads, to be killed: `loader.ts URL STATEMENTS STAGE_ABOVE`. It tells on standard output when the load
 * is on its way (`loading`), and the process ids of the engines that it started (`engine PID`).
 */

import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { openStore } from '../../src/store/index.ts';
import { largeGraph } from '../support/small-graph.ts';

subscribe('child_process', (message) => {
  const { process: child } = message as { process: ChildProcess };
  setImmediate(() => console.log(`engine ${child.pid}`));
});

const [url, statements, stageAbove] = process.argv.slice(2);
const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
const store = await openStore(url, { username, password });
const graph = largeGraph(Number(statements));
let isTold = false;
await store.load(graph, {
  stageAbove: Number(stageAbove),
  onProgress: ({ done, total }) => {
    if (isTold || done < total / 3) return;
    isTold = true;
    console.log('loading');
  },
});
console.log('done');
await store.close();
