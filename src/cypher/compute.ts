/** Has work done that follows a query, beside the thread that answers everybody else. */

import { Worker } from 'node:worker_threads';
import type { QueryResult } from '../model/values.ts';
import { stopQuery } from '../store/stop.ts';
import type { QueryOptions } from '../store/store.ts';
import { COMPUTATIONS, type ComputationName } from './computations.ts';

/** Fewer are worked out before a thread would have started. */
const AT_ONCE = 2_000;

/**
 * Works a result out of rows. Many of them go to a thread of their own, which ends when the time is up.
 * @throws QueryError where it is stopped, by its time or by the signal.
 */
export async function compute(name: ComputationName, rows: QueryResult, options: QueryOptions): Promise<QueryResult> {
  if (rows.rows.length <= AT_ONCE) return COMPUTATIONS[name](rows);
  const stop = stopQuery(options);
  const worker = startWorker({ name, rows });
  try {
    return await new Promise<QueryResult>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason), { once: true });
      if (stop.signal.aborted) reject(stop.signal.reason);
    });
  } finally {
    stop.release();
    await worker.terminate();
  }
}

function startWorker(workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./compute.worker.js', import.meta.url), { workerData });
  // In the development tree; a thread does not take over the loader that its process was started with.
  const file = new URL('./compute.worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${file}'); })`;
  return new Worker(code, { eval: true, workerData });
}
