/** Asks the server. Answers are trusted: the server is the same program, and has read its data once already. */

import type { ErrorAnswer, GraphAnswer, SourceAnswer, StatusAnswer } from '../../src/model/api.ts';

/** The server could not be reached, or said no. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** How to mend it, as a sentence. */
  readonly mend: string;
  /** False when there was no answer at all. */
  readonly answered: boolean;

  constructor(message: string, mend: string, answered: boolean) {
    super(message);
    this.mend = mend;
    this.answered = answered;
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const body: Partial<ErrorAnswer> = await response.json().catch(() => ({}));
  return new ApiError(
    body.error?.message ?? `The server answered with ${response.status}.`,
    body.error?.mend ?? 'Close this page and open it again from the terminal: `spillover view`.',
    true,
  );
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json' } }).catch(() => {
    throw new ApiError('The server did not answer.', 'Start it again in the terminal: `spillover view`.', false);
  });
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

/** @throws ApiError */
export const fetchGraph = (): Promise<GraphAnswer> => get('/api/graph');
/** @throws ApiError */
export const fetchStatus = (): Promise<StatusAnswer> => get('/api/status');
/** @throws ApiError */
export const fetchSource = (id: string): Promise<SourceAnswer> => get(`/api/sources/${encodeURIComponent(id)}`);
