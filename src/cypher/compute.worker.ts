/** The thread of `compute.ts`. */

import { parentPort, workerData } from 'node:worker_threads';
import type { QueryResult } from '../model/values.ts';
import { COMPUTATIONS, type ComputationName } from './computations.ts';

const { name, rows } = workerData as { readonly name: ComputationName; readonly rows: QueryResult };
parentPort?.postMessage(COMPUTATIONS[name](rows));
