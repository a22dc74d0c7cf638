/** Small phrases of the cards: who says a statement, and how a number is meant. */

import type { StatementRow } from '../../../src/model/graph.ts';
import { inSentence } from '../../../src/model/sentence.ts';
import type { Stance, Status } from '../../../src/model/vocabulary.ts';
import type { Sureness } from '../../../src/view/view.ts';
import { sourceName } from '../../../src/view/words.ts';
import { entityOf, graph } from '../state/store.ts';

export { plural } from '../../../src/model/counts.ts';

export function nameOf(id: string): string {
  return entityOf(id)?.name ?? id;
}

/** A name as it stands inside a sentence. */
export function named(id: string): string {
  const entity = entityOf(id);
  return entity ? inSentence(entity) : id;
}

/** Whose word it is, after the name of the status: "by Pakistan", "in the source’s own voice". */
export function byWhom(row: Pick<StatementRow, 'status' | 'said_by'>): string {
  if (row.said_by !== null) return `by ${named(row.said_by)}`;
  return row.status === 'reported' ? 'in the source’s own voice' : 'by the source';
}

export const NEGATED = {
  label: 'Denied',
  short: 'said not to be so, or not to have happened',
  definition: 'What somebody denies, or what the source says did not happen. It is never drawn as a tie.',
};

/** What the source does with a statement of this status. */
export const SOURCE_VERB: Record<Status, string> = {
  reported: 'reports',
  assessed: 'judges',
  alleged: 'relays a claim',
  suspected: 'raises a suspicion',
  forecast: 'gives a forecast',
  conditional: 'says what would follow',
  recommended: 'gives a recommendation',
};

/** How the one who speaks stands to what is said. */
export const STANCE: Record<Stance, string> = {
  asserts: 'says that it is so',
  denies: 'says that it is not so',
  suspects: 'thinks it may be so',
  withholds: 'does not judge whether it is so',
  predicts: 'expects that it will be so',
};

/** "The Platform, Sohail Mahmood, ¶2". */
export function citation(row: Pick<StatementRow, 'source' | 'locator'>): string {
  const source = graph.value?.sources.get(row.source);
  const parts = [sourceName(source), source?.author, row.locator];
  return [...new Set(parts.filter((part) => part))].join(', ');
}

export function isProjected(sureness: Sureness): boolean {
  return sureness === 'forecast' || sureness === 'conditional' || sureness === 'recommended';
}
