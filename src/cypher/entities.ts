/** Finds the entity that somebody means: by id, name or alias, in any case, with or without diacritics. */

import { distance } from 'fastest-levenshtein';
import { QueryError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import type { Value } from '../model/values.ts';
import { type EntityRange, isInRange, kinds } from '../model/vocabulary.ts';
import type { Store } from '../store/store.ts';

export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** What a search found. */
export interface FoundEntities {
  readonly found: readonly NamedEntity[];
  /** True where there are more than were wanted. */
  readonly more: boolean;
}

/** Folds what does not tell names apart: case, diacritics, punctuation, the form of apostrophes. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`.]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A database may hold kinds that this vocabulary does not know. */
function inRange(range: EntityRange, entity: NamedEntity): boolean {
  const known = kinds.find(({ id }) => id === entity.kind);
  return known ? isInRange(known.id, range) : range === 'entity';
}

function namesOf({ id, name, aliases }: NamedEntity): readonly string[] {
  return [name, ...aliases, id].map(foldName);
}

/** An entity with its names folded, which a search at every key would otherwise do anew. */
interface Folded {
  readonly entity: NamedEntity;
  readonly names: readonly string[];
}

/** Shorter words are like too many others. */
const MISTYPED_FROM = 4;

/** How many letters of a word are wrong in a name; infinitely many where they are more than a fifth. */
function wrongLetters(word: string, name: readonly string[]): number {
  if (word.length < MISTYPED_FROM) return name.includes(word) ? 0 : Number.POSITIVE_INFINITY;
  const least = Math.min(...name.map((other) => distance(word, other)));
  return least <= Math.round(word.length / 5) ? least : Number.POSITIVE_INFINITY;
}

/** The entity, ranked by how many letters of the words are wrong in a name of it, then by how many words that name has. */
function mistyped(
  { entity, names }: Folded,
  words: readonly string[],
): readonly { readonly entity: NamedEntity; readonly rank: number }[] {
  const ranks = names.map((all) => {
    const name = all.split(' ');
    return words.reduce((sum, word) => sum + wrongLetters(word, name), name.length / 100);
  });
  const rank = Math.min(...ranks);
  return Number.isFinite(rank) ? [{ entity, rank }] : [];
}

function describe({ id, name, kind }: NamedEntity): string {
  return `${id} (${name}, ${kind})`;
}

/**
 * The one entity that a name stands for. A name goes before an alias, so that an alias of one never hides another.
 * @throws QueryError where nothing fits (with what comes near) or several do (with all of them)
 */
export function findEntity(entities: readonly NamedEntity[], range: EntityRange, wanted: string): NamedEntity {
  const candidates = entities.filter((entity) => inRange(range, entity));
  const folded = foldName(wanted);
  const fits = (names: readonly string[]) => names.some((name) => foldName(name) === folded);
  const byName = candidates.filter(({ id, name }) => fits([id, name]));
  const found = byName.length > 0 ? byName : candidates.filter(({ aliases }) => fits(aliases));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const noun = range === 'entity' ? 'actor, place or event' : range;
  if (found.length > 1) {
    throw new QueryError(
      `"${wanted}" can mean ${found.length} of them: ${found.map(describe).join('; ')}.`,
      `Which ${noun} is it? Give the id.`,
    );
  }
  throw new QueryError(`There is no ${noun} called "${wanted}".`, suggestion(candidates, folded));
}

function suggestion(candidates: readonly NamedEntity[], folded: string): string {
  const owners = new Map<string, NamedEntity>();
  for (const entity of candidates) {
    for (const name of [...entity.aliases, entity.name, entity.id]) owners.set(foldName(name), entity);
  }
  const containing = [...owners.keys()].filter((name) => folded.length > 2 && ` ${name} `.includes(` ${folded} `));
  const names = [...nearest(folded, owners.keys(), 5), ...containing].map((name) => owners.get(name));
  const near = [...new Set(names)].filter((entity) => entity !== undefined).slice(0, 5);
  return near.length > 0
    ? `Did you mean ${near.map(describe).join('; ')}?`
    : 'Give an id, a name or an alias as the records have it.';
}

/** The names of a store's entities, read once and only when needed: an id that exists is looked up alone. */
export class EntityDirectory {
  readonly #store: Store;
  #all: Promise<readonly Folded[]> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * The id that a name stands for.
   * @throws QueryError where nothing fits or several do
   */
  async resolve(range: EntityRange, wanted: string): Promise<string> {
    const [exact] = await this.#read('MATCH (e:Entity {id: $id})', { id: wanted });
    if (exact !== undefined && inRange(range, exact)) return exact.id;
    const all = await this.#everyone();
    return findEntity(
      all.map(({ entity }) => entity),
      range,
      wanted,
    ).id;
  }

  /**
   * Those of whose names all the words are parts: first where a name begins with them, then where they are whole words,
   * then by name. Where there are none, those whose names have words like them: they may be mistyped.
   */
  async search(range: EntityRange, wanted: string, most: number): Promise<FoundEntities> {
    const candidates = (await this.#everyone()).filter(({ entity }) => inRange(range, entity));
    const folded = foldName(wanted);
    const words = folded.split(' ').filter((word) => word !== '');
    const fitting = candidates.flatMap(({ entity, names }) => {
      const all = names.join(' ');
      if (!words.every((word) => all.includes(word))) return [];
      const begins = names.some((name) => name.startsWith(folded));
      const whole = new Set(all.split(' '));
      return [{ entity, rank: begins ? -1 : words.filter((word) => !whole.has(word)).length }];
    });
    const found = fitting.length > 0 ? fitting : candidates.flatMap((folded) => mistyped(folded, words));
    found.sort((a, b) => a.rank - b.rank || a.entity.name.localeCompare(b.entity.name, 'en'));
    return { found: found.slice(0, most).map(({ entity }) => entity), more: found.length > most };
  }

  /** What failed once is read again. */
  #everyone(): Promise<readonly Folded[]> {
    this.#all ??= this.#read('MATCH (e:Entity)', {}).then(
      (entities) => entities.map((entity) => ({ entity, names: namesOf(entity) })),
      (error: unknown) => {
        this.#all = undefined;
        throw error;
      },
    );
    return this.#all;
  }

  async #read(match: string, parameters: Readonly<Record<string, Value>>): Promise<readonly NamedEntity[]> {
    const { rows } = await this.#store.query(
      `${match} RETURN e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases ORDER BY id`,
      parameters,
    );
    return rows.map(([id, name, kind, aliases]) => ({
      id: String(id),
      name: String(name),
      kind: String(kind),
      aliases: Array.isArray(aliases) ? aliases.map(String) : [],
    }));
  }
}
