/** What the filters of a view let through, in plain words: for chips, for titles and for the method of an export. */

import type { SourceSummary } from '../model/api.ts';
import { plural } from '../model/counts.ts';
import type { EntityKind, Family, RelationType } from '../model/vocabulary.ts';
import { FAMILIES, family, kind, relation, status } from '../model/vocabulary.ts';
import { FACETS, type Facet, NONE } from './filters.ts';
import type { GraphIndex } from './graph-index.ts';
import { SURENESSES, type Sureness, type View } from './view.ts';

export const FACET_LABELS: Record<Facet, string> = {
  speaker: 'Whose word it is',
  source: 'Source',
  place: 'Place',
  credibility: 'Credibility (Admiralty)',
  relation: 'Type of tie',
};

/** The grades as the Admiralty code words them. */
const GRADES: Readonly<Record<string, string>> = {
  1: '1 · confirmed',
  2: '2 · probably true',
  3: '3 · possibly true',
  4: '4 · doubtful',
  5: '5 · improbable',
  6: '6 · cannot be judged',
};

/** "The Platform", or the next best thing to call a source by. */
export function sourceName(source: SourceSummary | undefined): string {
  return source?.publisher ?? source?.title ?? source?.author ?? source?.id ?? 'The source';
}

/** Where names are looked up. */
type Names = Pick<GraphIndex, 'entities' | 'sources'>;

/** The value of a facet as it is called on the page. */
export function valueLabel(facet: Facet, value: string, index: Names): string {
  if (value === NONE) return facet === 'speaker' ? 'The source itself' : 'No place given';
  switch (facet) {
    case 'relation':
      return relation(value as RelationType).label;
    case 'source':
      return sourceName(index.sources.get(value));
    case 'credibility':
      return GRADES[value] ?? value;
    default:
      return index.entities.get(value)?.name ?? value;
  }
}

/** A list of more names than this is no help to anybody. */
const LISTED = 12;

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const more = names.length - LISTED;
  return more <= 0 ? names.join(', ') : `${names.slice(0, LISTED).join(', ')} and ${more} more`;
}

/** How a kind of sureness is called: a status, or all that is said not to be so, whoever says it and however sure. */
export function surenessLabel(sureness: Sureness): string {
  return sureness === 'negated' ? 'Not so' : status(sureness).label;
}

function spanOf({ period, undated }: View): string[] {
  if (period === null) return undated ? [] : ['Only what has a date'];
  const rest = undated ? 'what has no date stays' : 'what has no date is left out';
  return [`Dated between ${period.from} and ${period.to}, ${rest}`];
}

/** One filter a line; nothing where everything is let through. */
export function filterWords(view: View, index: Names): readonly string[] {
  const names = (ids: ReadonlySet<string>) => listed([...ids].map((id) => index.entities.get(id)?.name ?? id));
  const among = <T extends string>(all: readonly T[], shown: ReadonlySet<T>, label: (id: T) => string) =>
    listed(all.filter((id) => shown.has(id)).map(label));
  const lines: string[] = [];
  if (view.only !== null) lines.push(`Only ${plural(view.only.size, 'statement')}, named one by one`);
  if (view.families.size < FAMILIES.length) {
    lines.push(`Family: ${among<Family>(FAMILIES, view.families, (id) => family(id).label.toLowerCase())}`);
  }
  if (view.surenesses.size < SURENESSES.length) {
    lines.push(`Status: ${among(SURENESSES, view.surenesses, (sureness) => surenessLabel(sureness).toLowerCase())}`);
  }
  if (view.hiddenKinds.size > 0) {
    const kinds = [...view.hiddenKinds].map((id: EntityKind) => kind(id).plural.toLowerCase());
    lines.push(`Without ${listed(kinds)}`);
  }
  for (const facet of FACETS) {
    if (view.picked[facet].size === 0) continue;
    const values = [...view.picked[facet]].map((value) => valueLabel(facet, value, index));
    lines.push(`${FACET_LABELS[facet]}: ${listed(values)}`);
  }
  lines.push(...spanOf(view));
  if (view.kept !== null) lines.push(`Only between ${names(view.kept)}`);
  if (view.hidden.size > 0) lines.push(`Taken off the map: ${names(view.hidden)}`);
  return lines;
}
