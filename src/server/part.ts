/** Parts of a graph that is too large to be sent whole: what an answer names, and what a search finds. */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { EntityDirectory, TIME_LIMIT_MS } from '../cypher/index.ts';
import {
  AROUND_LIMIT,
  type AroundAnswer,
  type FoundEntity,
  type FoundStatement,
  type GraphAnswer,
  PART_LIMIT,
  SEARCHED,
  type SearchAnswer,
} from '../model/api.ts';
import type { EntityRow, StatementRow } from '../model/graph.ts';
import { brief } from '../model/sentence.ts';
import { type EntityKind, RELATION_TYPES } from '../model/vocabulary.ts';
import type { QueryOptions, Store } from '../store/store.ts';
import { errorAnswer } from './answers.ts';
import { etagOf } from './graph.ts';
import { StoreRows } from './store-rows.ts';

/** More found would not be looked through. */
const FOUND = 60;
/** Room for as many ids as are taken. */
const LONGEST_BODY = PART_LIMIT * 100;

const asked = z.strictObject({ ids: z.array(z.string()).max(PART_LIMIT) });
const searched = z.object({ among: z.enum(SEARCHED), words: z.string().max(200) });

const around = z.union([
  z.strictObject({ entity: z.string().max(200) }),
  z.strictObject({ relation: z.enum(RELATION_TYPES) }),
]);

/** What `/api/part`, `/api/search` and `/api/around` answer; see `src/model/api.ts`. */
export function partRoutes(store: Store): Hono {
  const names = new Names(store);
  /** Who goes on typing has no use for what was asked before: the work ends with its request. */
  const readerFor = (context: Context) =>
    new PartReader(store, names, { timeoutMs: TIME_LIMIT_MS, signal: context.req.raw.signal });
  const routes = new Hono();
  routes.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });
  const tooLong = `At most ${PART_LIMIT} ids can be asked for at once.`;
  const sized = bodyLimit({
    maxSize: LONGEST_BODY,
    onError: (context) => errorAnswer(context, 413, tooLong, 'Ask for them in turns.'),
  });

  routes.post('/part', sized, async (context) => {
    const body = asked.safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) return errorAnswer(context, 400, tooLong, 'Send {"ids": ["…"]}.');
    return context.json<GraphAnswer>(await readerFor(context).part(body.data.ids));
  });

  routes.get('/search', async (context) => {
    const query = searched.safeParse(context.req.query());
    if (!query.success) {
      return errorAnswer(context, 400, 'This is no search.', `Give words, and among: ${SEARCHED.join(', ')}.`);
    }
    const { among, words } = query.data;
    const reader = readerFor(context);
    return context.json(
      among === 'statement' ? await reader.searchStatements(words) : await reader.searchEntities(among, words),
    );
  });

  routes.get('/around', async (context) => {
    const query = around.safeParse(context.req.query());
    if (!query.success) {
      const mend = 'Give the id of an actor, a place or an event as `entity`, or a type of relation as `relation`.';
      return errorAnswer(context, 400, 'This request names no actor, place, event or relation.', mend);
    }
    return context.json(await readerFor(context).around(query.data));
  });
  return routes;
}

/** The names of what a store holds now, for all requests. */
class Names {
  readonly #store: Store;
  #known: { readonly etag: string; readonly directory: EntityDirectory } | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @throws StoreError */
  async directory(): Promise<EntityDirectory> {
    const state = await this.#store.state();
    const etag = etagOf(state);
    // What an unfinished load has written so far is less than what its version stands for.
    if (this.#known?.etag !== etag || state.state === 'unfinished') {
      this.#known = { etag, directory: new EntityDirectory(this.#store) };
    }
    return this.#known.directory;
  }
}

/** Reads for one request. Everything throws StoreError where the store fails, QueryError where it takes too long. */
class PartReader {
  readonly #store: Store;
  readonly #names: Names;
  readonly #options: QueryOptions;
  readonly #rows: StoreRows;

  constructor(store: Store, names: Names, options: QueryOptions) {
    this.#store = store;
    this.#names = names;
    this.#options = options;
    this.#rows = new StoreRows(store, options);
  }

  async part(ids: readonly string[]): Promise<GraphAnswer> {
    const version = await this.#version();
    const named = await this.#rows.statementsAmong(unique(ids));
    const around = await this.#rows.speakingOf(named.map(({ id }) => id));
    const known = new Set(named.map(({ id }) => id));
    const others = named.flatMap(({ about, conditions }) => [
      ...about.map(({ statement }) => statement),
      ...conditions,
    ]);
    const more = await this.#rows.statementsAmong(unique([...around, ...others]).filter((id) => !known.has(id)));
    const statements = [...named, ...more];
    const entities = await this.#entities([...ids, ...statements.flatMap(entitiesOf)]);
    const ofEntities = await this.#rows.figuresOf(entities.map(({ id }) => id));
    const figures = await this.#rows.figuresAmong(unique([...ids, ...ofEntities]));
    const sources = await this.#rows.sourcesAmong(unique([...statements, ...figures].map(({ source }) => source)));
    const ends = figures.flatMap(({ subject, of, said_by, place }) => [subject, of, said_by, place]);
    const missing = new Set(ends.filter((id) => id !== null));
    for (const { id } of entities) missing.delete(id);
    return { version, entities: [...entities, ...(await this.#entities([...missing]))], statements, figures, sources };
  }

  async searchEntities(among: 'actor' | 'place' | 'event' | 'entity', words: string): Promise<SearchAnswer> {
    const { found, more } = await (await this.#names.directory()).search(among, words, FOUND);
    return { found: found.map((one): FoundEntity => ({ ...one, is: 'entity', kind: one.kind as EntityKind })), more };
  }

  async around(of: z.infer<typeof around>): Promise<AroundAnswer> {
    const most = AROUND_LIMIT + 1;
    const ids =
      'entity' in of
        ? await this.#rows.statementsAround(of.entity, most)
        : await this.#rows.statementsOfType(of.relation, most);
    return { statements: ids.slice(0, AROUND_LIMIT), more: ids.length > AROUND_LIMIT };
  }

  /** Goes through the statements until enough are found. */
  async searchStatements(text: string): Promise<SearchAnswer> {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const { rows } = await this.#store.query(
      `MATCH (s:Statement)
       WHERE s._hash IS NOT NULL AND all(word IN $words WHERE toLower(s.quote) CONTAINS word OR s.id CONTAINS word)
       RETURN s.id AS id LIMIT ${FOUND + 1}`,
      { words },
      this.#options,
    );
    const statements = await this.#rows.statementsAmong(rows.slice(0, FOUND).map(([id]) => String(id)));
    const entities = new Map((await this.#entities(statements.flatMap(entitiesOf))).map((row) => [row.id, row]));
    const found = statements.map((row): FoundStatement => {
      const { id, status, negated, said_by, family, quote } = row;
      return {
        is: 'statement',
        id,
        status,
        negated,
        said_by,
        family,
        quote,
        words: brief(row, (entity) => entities.get(entity)),
      };
    });
    return { found, more: rows.length > FOUND };
  }

  async #entities(ids: readonly string[]): Promise<readonly EntityRow[]> {
    const first = await this.#rows.entitiesAmong(unique(ids));
    const known = new Set(first.map(({ id }) => id));
    const places = first.flatMap(({ place }) => (place === null || known.has(place) ? [] : [place]));
    return [...first, ...(await this.#rows.entitiesAmong(unique(places)))];
  }

  async #version(): Promise<string> {
    const state = await this.#store.state();
    return state.state === 'empty' ? '' : state.version;
  }
}

function entitiesOf({ subject, object, said_by, event, place }: StatementRow): readonly string[] {
  return [subject, object, said_by, event, place].filter((id) => id !== null);
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
