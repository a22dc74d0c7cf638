/** The index of everything that can be found by its words. Fetched when the search is first used. */

import MiniSearch from 'minisearch';
import type { EntityRow, StatementRow } from '../../../src/model/graph.ts';
import { title } from '../../../src/model/sentence.ts';
import { kind, type RelationRow, relations, status } from '../../../src/model/vocabulary.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { words } from './fold.ts';

export type Found =
  | { readonly is: 'entity'; readonly key: string; readonly row: Pick<EntityRow, 'id' | 'name' | 'kind' | 'aliases'> }
  /** `statements`: how many there are, where that is known. */
  | { readonly is: 'type'; readonly key: string; readonly row: RelationRow; readonly statements: number | null }
  /** `words`: as a sentence that says how sure it is. */
  | {
      readonly is: 'statement';
      readonly key: string;
      readonly row: Pick<StatementRow, 'id' | 'status' | 'negated' | 'said_by' | 'family' | 'quote'>;
      readonly words: string;
    };

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly aliases: string;
  readonly text: string;
}

/** From this length on a word may be mistyped, by a fifth of its letters. */
const MISTYPED_FROM = 4;
/** How many are indexed before the page may do something else. */
const AT_ONCE = 500;

const WEIGHT: Record<Found['is'], number> = { entity: 2, type: 1.6, statement: 1 };

/** "AmirAbdollahian": who has only heard a name does not know of its hyphen. */
function unhyphened(name: string): string {
  return name.includes('-') ? name.replaceAll('-', '') : '';
}

function entry(found: Found, index: GraphIndex): Entry {
  const { key } = found;
  switch (found.is) {
    case 'entity':
      return {
        key,
        name: found.row.name,
        aliases: [...found.row.aliases, unhyphened(found.row.name)].join(' / '),
        text: kind(found.row.kind).label,
      };
    case 'type':
      return { key, name: found.row.label, aliases: found.row.inverse, text: found.row.id };
    case 'statement': {
      const quotes = index.statements.get(found.row.id)?.quotes.map((quote) => quote.exact) ?? [];
      const text = [found.words, ...quotes, status(found.row.status).label].join(' / ');
      return { key, name: '', aliases: '', text };
    }
  }
}

function everything({ answer, entities, statements }: GraphIndex): readonly Found[] {
  const inWords = (row: StatementRow) =>
    title(
      row,
      (id) => entities.get(id),
      (id) => statements.get(id),
    );
  const counts = new Map<string, number>();
  for (const row of answer.statements) counts.set(row.relation, (counts.get(row.relation) ?? 0) + 1);
  return [
    ...answer.entities.map((row): Found => ({ is: 'entity', key: `entity/${row.id}`, row })),
    ...relations
      .filter((row) => counts.has(row.id))
      .map((row): Found => ({ is: 'type', key: `type/${row.id}`, row, statements: counts.get(row.id) ?? 0 })),
    ...answer.statements.map(
      (row): Found => ({ is: 'statement', key: `statement/${row.id}`, row, words: inWords(row) }),
    ),
  ];
}

/** What is called so and no more: it goes first, whatever else has the word. */
function byName(all: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const named = new Map<string, Found[]>();
  for (const found of all) {
    if (found.is !== 'entity') continue;
    for (const name of new Set([found.row.name, ...found.row.aliases].map((text) => words(text).join(' ')))) {
      const group = named.get(name);
      if (group) group.push(found);
      else named.set(name, [found]);
    }
  }
  return named;
}

/** Finds what has all the words of a text, best first; words may be unfinished, longer ones mistyped. */
export type Finder = (text: string) => readonly Found[];

export async function buildFinder(index: GraphIndex): Promise<Finder> {
  const all = new Map(everything(index).map((found) => [found.key, found]));
  const search = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'aliases', 'text'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: (term, at, terms) => term.length > (at === terms.length - 1 ? 1 : 2),
      fuzzy: (term) => (term.length < MISTYPED_FROM ? false : 0.2),
      weights: { prefix: 0.6, fuzzy: 0.3 },
      boost: { name: 6, aliases: 4 },
      boostDocument: (key) => WEIGHT[(all.get(key) as Found).is],
    },
  });
  await search.addAllAsync(
    [...all.values()].map((found) => entry(found, index)),
    { chunkSize: AT_ONCE },
  );
  const named = byName([...all.values()]);
  return (text) => {
    const exact = named.get(words(text).join(' ')) ?? [];
    const rest = search.search(text).map(({ id }) => all.get(id) as Found);
    return [...new Set([...exact, ...rest])];
  };
}
