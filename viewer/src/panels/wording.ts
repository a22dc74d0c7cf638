/** Small phrases of the cards: who says a statement, and how a number is meant. */

import type { StatementRow } from '../../../src/model/graph.ts';
import { inSentence, isPlural, negatedLabel } from '../../../src/model/sentence.ts';
import { type Stance, type Status, status } from '../../../src/model/vocabulary.ts';
import { sourceName, surenessLabel } from '../../../src/view/words.ts';
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

/** All that is said not to be so, whoever says it and however sure. */
export const NEGATED = {
  label: surenessLabel('negated'),
  short: 'denied, or said not to be so',
  definition: 'What somebody denies, or what the source says is not so, or will not be. It is never drawn as a tie.',
};

/** How sure a statement is, in a word or two; what is said not to be so is called by who says it and how. */
export function sureLabel(row: Pick<StatementRow, 'status' | 'said_by' | 'negated'>): string {
  return row.negated ? negatedLabel(row) : status(row.status).label;
}

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

/** How one, or several, who speak stand to what is said. */
const STANCE: Record<Stance, readonly [one: string, several: string]> = {
  asserts: ['says that it is so', 'say that it is so'],
  denies: ['says that it is not so', 'say that it is not so'],
  suspects: ['thinks it may be so', 'think it may be so'],
  withholds: ['does not judge whether it is so', 'do not judge whether it is so'],
  predicts: ['says that it may come', 'say that it may come'],
};

/** How a speaker stands to what is said: "says that it is so". */
export function stanceOf(stance: Stance, speaker: string): string {
  const entity = entityOf(speaker);
  return STANCE[stance][entity && isPlural(entity) ? 1 : 0];
}

/** "The Platform, Sohail Mahmood, ¶2". */
export function citation(row: Pick<StatementRow, 'source' | 'locator'>): string {
  const source = graph.value?.sources.get(row.source);
  const parts = [sourceName(source), source?.author, row.locator];
  return [...new Set(parts.filter((part) => part))].join(', ');
}
