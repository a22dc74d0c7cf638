/** Answers that are not data: refusals and failures, for people and for programs. */

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorAnswer } from '../model/api.ts';
import { QueryError, SpilloverError, StoreError } from '../model/errors.ts';

export function plainPage(context: Context, status: ContentfulStatusCode, text: string): Response {
  context.header('Cache-Control', 'no-store');
  return context.text(`${text}\n`, status);
}

export function errorAnswer(
  context: Context,
  status: ContentfulStatusCode,
  message: string,
  mend: string,
  position?: QueryError['position'],
): Response {
  context.header('Cache-Control', 'no-store');
  return context.json<ErrorAnswer>({ error: { message, mend, position } }, status);
}

/** What went wrong as the viewer shows it; never a stack trace. */
export function failure(error: unknown, context: Context): Response {
  if (error instanceof QueryError) return errorAnswer(context, 422, error.message, error.mend, error.position);
  if (error instanceof StoreError) return errorAnswer(context, 503, error.message, error.mend);
  if (error instanceof SpilloverError) return errorAnswer(context, 500, error.message, error.mend);
  return errorAnswer(
    context,
    500,
    'The server failed on this request.',
    'Try again; if it stays, stop it and start it again.',
  );
}
