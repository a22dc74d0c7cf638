/** Asks the server. Answers are trusted: the server is the same program, and has read its data once already. */

import type {
  AroundAnswer,
  AskRequest,
  CypherRequest,
  ErrorAnswer,
  GraphAnswer,
  PartRequest,
  QueryAnswer,
  QuestionsAnswer,
  SchemaAnswer,
  SearchAnswer,
  Searched,
  SourceAnswer,
  StatusAnswer,
  ViewsAnswer,
} from '../../src/model/api.ts';
import type { ExportRequest, ExportsAnswer } from '../../src/model/exports.ts';
import type { StoryRecord } from '../../src/model/records.ts';

/** The server could not be reached, or said no. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** How to mend it, as a sentence. */
  readonly mend: string;
  /** False when there was no answer at all. */
  readonly answered: boolean;
  /** Where in a query, where that is known. */
  readonly position: ErrorAnswer['error']['position'];

  constructor(message: string, mend: string, answered: boolean, position?: ErrorAnswer['error']['position']) {
    super(message);
    this.mend = mend;
    this.answered = answered;
    this.position = position;
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  if (response.status === 403) {
    const mend = 'Open the link that it printed in the terminal; then this page goes on too.';
    return new ApiError('The server was started anew, and does not know this page.', mend, true);
  }
  const body: Partial<ErrorAnswer> = await response.json().catch(() => ({}));
  return new ApiError(
    body.error?.message ?? `The server answered with ${response.status}.`,
    body.error?.mend ?? 'Close this page and open it again from the terminal: `spillover view`.',
    true,
    body.error?.position,
  );
}

const noAnswer = () =>
  new ApiError('The server did not answer.', 'Start it again in the terminal: `spillover view`.', false);

async function answerTo(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => {
    throw noAnswer();
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function send<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await answerTo(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  // An answer that breaks off is none.
  return response.json().catch(() => {
    throw noAnswer();
  });
}

const get = <T>(path: string): Promise<T> => send(path);

function post<T>(path: string, body: unknown, signal: AbortSignal | null = null): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return send(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

/** What the page opens with, where its address says nothing; a file that was made of a view opens with that. */
export const firstLink: string = '';

/** What a page that stands alone as a file holds; `null` where there is a server. */
export const aboutFile: string | null = null;

/** @throws ApiError */
export const fetchGraph = (): Promise<GraphAnswer> => get('/api/graph');
/** @throws ApiError */
export const fetchPart = (request: PartRequest): Promise<GraphAnswer> => post('/api/part', request);
/** @throws ApiError also where the signal fires */
export const fetchSearch = (among: Searched, words: string, signal: AbortSignal | null): Promise<SearchAnswer> =>
  send(`/api/search?${new URLSearchParams({ among, words })}`, { signal });
/** @throws ApiError */
export const fetchAround = (of: { readonly entity: string } | { readonly relation: string }): Promise<AroundAnswer> =>
  get(`/api/around?${new URLSearchParams(of)}`);
/** @throws ApiError */
export const fetchViews = (): Promise<ViewsAnswer> => get('/api/views');
/** Keeps a new view. @throws ApiError also where there is one of that name */
export const sendView = (story: Omit<StoryRecord, 'id'>): Promise<StoryRecord> => post('/api/views', story);
/** @throws ApiError */
export const fetchStatus = (): Promise<StatusAnswer> => get('/api/status');
/** @throws ApiError */
export const fetchSource = (id: string): Promise<SourceAnswer> => get(`/api/sources/${encodeURIComponent(id)}`);
/** @throws ApiError */
export const fetchQuestions = (): Promise<QuestionsAnswer> => get('/api/questions');
/** @throws ApiError */
export const fetchSchema = (): Promise<SchemaAnswer> => get('/api/schema');
/** @throws ApiError also where the signal fires, which stops the work */
export const sendQuestion = (request: AskRequest, signal: AbortSignal): Promise<QueryAnswer> =>
  post('/api/ask', request, signal);
/** @throws ApiError also where the signal fires, which stops the work */
export const sendCypher = (request: CypherRequest, signal: AbortSignal): Promise<QueryAnswer> =>
  post('/api/cypher', request, signal);
/** @throws ApiError */
export const fetchFormats = (): Promise<ExportsAnswer> => get('/api/formats');

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * @param onBytes Is told how many have come so far.
 * @throws ApiError also where the signal fires, which stops the work
 */
export async function fetchExport(
  request: ExportRequest,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<ExportedFile> {
  const headers = { 'content-type': 'application/json' };
  const response = await answerTo('/api/export', { method: 'POST', headers, body: JSON.stringify(request), signal });
  const [, name = 'export'] = /filename\*=UTF-8''(\S+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      bytes += value.length;
      onBytes(bytes);
    }
  } catch {
    throw new ApiError('The server stopped half-way.', 'Nothing was saved. Try again.', false);
  }
  const type = response.headers.get('content-type') ?? '';
  return { name: decodeURIComponent(name), content: new Blob(chunks, { type }) };
}
