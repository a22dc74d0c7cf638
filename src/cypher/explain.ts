/** How a store would carry out a query. */

import { QueryError } from '../model/errors.ts';
import type { Parameters } from '../model/values.ts';
import type { PlanStep, Store } from '../store/store.ts';
import { guard } from './guard.ts';

/**
 * The plan of a reading query, which is not run.
 * @throws QueryError when the query would write or is wrong, or the store tells no plans
 * @throws StoreError when the store cannot be reached
 */
export async function explainQuery(store: Store, text: string, parameters: Parameters = {}): Promise<PlanStep> {
  const guarded = guard(text);
  if (store.explain === undefined) {
    throw new QueryError(
      'The embedded store does not tell how it carries out a query.',
      'Ask Neo4j: `npm run neo4j` starts one and says how to use it.',
    );
  }
  return store.explain(guarded.text, parameters);
}

/** The plan as lines of text: what is done last stands first, what feeds it below it and further in. */
export function showPlan(plan: PlanStep, depth = 0): string {
  const rows = plan.estimatedRows === null ? '' : ` ~${Math.round(plan.estimatedRows).toLocaleString('en')} rows`;
  const line = `${'  '.repeat(depth)}${plan.operator}${rows}${plan.details === '' ? '' : `  ${plan.details}`}`;
  return [line, ...plan.children.map((child) => showPlan(child, depth + 1))].join('\n');
}
