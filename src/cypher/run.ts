/** Runs any reading query on either store: guarded, made portable, limited, and with words that help. */

import { QueryError } from '../model/errors.ts';
import type { Parameters, QueryResult } from '../model/values.ts';
import type { QueryOptions, Store } from '../store/store.ts';
import { guard } from './guard.ts';
import { type EmbeddedQuery, forEmbedded } from './portable/portable.ts';
import { unknownNames } from './unknown-names.ts';

/** A query is stopped after this long, in milliseconds, unless the caller says otherwise. */
export const TIME_LIMIT_MS = 30_000;
/** Rows beyond this are not fetched, unless the caller says otherwise. */
export const ROW_LIMIT = 10_000;
/** Neo4j also warns of a relation that the vocabulary has and the graph does not use; ours says more, on both stores. */
const OF_NAMES = /^(No node has the label|No relationship has the type|Nothing has the property)/;

/**
 * Runs one reading query.
 * @throws QueryError when it would write, is wrong, is not portable to the embedded store, or runs out of time
 * @throws StoreError when the store cannot be reached
 */
export async function runQuery(
  store: Store,
  text: string,
  parameters: Parameters = {},
  options: QueryOptions = {},
): Promise<QueryResult> {
  const guarded = guard(text);
  const limits = { timeoutMs: TIME_LIMIT_MS, maxRows: ROW_LIMIT, ...options };
  const warnings = await unknownNames(store, guarded);
  const result =
    store.kind === 'embedded'
      ? await runEmbedded(store, forEmbedded(guarded, parameters), parameters, limits)
      : await store.query(guarded.text, parameters, limits);
  return { ...result, warnings: [...warnings, ...result.warnings.filter((warning) => !OF_NAMES.test(warning))] };
}

async function runEmbedded(
  store: Store,
  query: EmbeddedQuery,
  parameters: Parameters,
  limits: QueryOptions,
): Promise<QueryResult> {
  try {
    return query.restore(await store.query(query.text, parameters, limits));
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const place = error.position && query.placeAsAsked(error.position);
    throw new QueryError(error.message, error.mend, place, { cause: error });
  }
}
