/** What a file says of itself: what was selected, what that leaves out, and what its format has no place for. */

import { joinWords, plural } from '../model/counts.ts';
import type { FigureRow, StatementRow } from '../model/graph.ts';
import { isTie } from '../model/vocabulary.ts';
import { describeSelection, type Subgraph } from './subgraph.ts';

/** What formats may have no place for, in words; in this order. */
const WORDS = {
  notTies: (count: number) =>
    `${plural(count, 'statement that is no tie', 'statements that are no ties')} (forecast, conditional, recommended, denied)`,
  figures: (count: number) => `${plural(count, 'figure')} (tolls and other numbers)`,
  quote: (count: number) => plural(count, 'quote'),
  dates: (count: number) => plural(count, 'date'),
  about: (count: number) => `${plural(count, 'link')} to what statements are about`,
  conditions: (count: number) => `${plural(count, 'link')} to what statements depend on`,
  entityNotes: (count: number) => `${plural(count, 'note')} on actors, places and events`,
  notes: (count: number) => `${plural(count, 'note')} on statements and figures`,
  sourceTexts: (count: number) => `the text of ${plural(count, 'source')}`,
  sourceCredits: (count: number) => `author, publisher, grading and text of ${plural(count, 'source')}`,
  sourceGrades: (count: number) => `the grading of ${plural(count, 'source')}`,
  sources: (count: number) => `all but the id of ${plural(count, 'source')}`,
};

export type Dropped = keyof typeof WORDS;
type Counts = Record<Dropped, number>;

/**
 * The selection, what it and the format leave out, and the version of the data.
 * @param drops what the format has no place for
 */
export async function describe(subgraph: Subgraph, drops: readonly Dropped[]): Promise<string> {
  return `${describeSelection(subgraph, await lossOf(subgraph, drops))} ${versionLine(subgraph)}`;
}

/** Which records the file was made of. When these were loaded says nothing of them, and would make another file. */
export function versionLine({ version }: Pick<Subgraph, 'version'>): string {
  return `Version of the data: ${version}.`;
}

/** What a format leaves out of a selection, counted, as a list in words; empty where that is nothing. */
export async function lossOf(subgraph: Subgraph, drops: readonly Dropped[]): Promise<string> {
  if (drops.length === 0) return '';
  const counts = await count(subgraph, new Set(drops));
  const lost = drops.filter((what) => counts[what] > 0).map((what) => WORDS[what](counts[what]));
  return joinWords(lost);
}

/** What belongs to a statement or figure that is dropped is not counted once more. */
async function count(subgraph: Subgraph, drops: ReadonlySet<Dropped>): Promise<Counts> {
  const counts = Object.fromEntries(Object.keys(WORDS).map((what) => [what, 0])) as Counts;
  for await (const _ of subgraph.sources()) {
    for (const what of ['sources', 'sourceTexts', 'sourceGrades', 'sourceCredits'] as const) counts[what] += 1;
  }
  // Of many statements nothing is counted that nobody asks for.
  if ([...drops].every((what) => what.startsWith('source'))) return counts;
  for await (const row of subgraph.statements()) {
    if (drops.has('notTies') && !isTie(row)) counts.notTies += 1;
    else {
      addEvidence(counts, row);
      counts.about += row.about.length;
      counts.conditions += row.conditions.length;
    }
  }
  for await (const row of subgraph.figures()) {
    if (drops.has('figures')) counts.figures += 1;
    else addEvidence(counts, row);
  }
  for await (const { note } of subgraph.entities()) if (note !== null) counts.entityNotes += 1;
  return counts;
}

function addEvidence(counts: Counts, { quotes, date, note }: StatementRow | FigureRow): void {
  counts.quote += quotes.length;
  if (date !== null) counts.dates += 1;
  if (note !== null) counts.notes += 1;
}
