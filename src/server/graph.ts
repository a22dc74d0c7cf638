/** The answers under `/api/` that speak of the whole graph. */

import { createHash } from 'node:crypto';
import { READABLE } from '../draw/arrange.ts';
import type { GraphAnswer, SourceAnswer, StatusAnswer } from '../model/api.ts';
import type { Store, StoreState } from '../store/store.ts';
import { placesOf } from './places.ts';
import { StoreRows } from './store-rows.ts';

export interface WholeGraph {
  /** Changes whenever the body does. */
  readonly etag: string;
  /** A `GraphAnswer` as JSON. */
  readonly body: string;
}

/** Reads a store, and remembers the answer for as long as the store holds the same version. */
export class GraphReader {
  readonly #store: Store;
  readonly #rows: StoreRows;
  readonly #wholeUpTo: number;
  #remembered: (WholeGraph & { readonly of: string }) | undefined;
  #counted: { readonly etag: string; readonly counts: StatusAnswer['counts'] } | undefined;

  constructor(store: Store, wholeUpTo: number) {
    this.#store = store;
    this.#rows = new StoreRows(store);
    this.#wholeUpTo = wholeUpTo;
  }

  /** @throws StoreError */
  async status(): Promise<Omit<StatusAnswer, 'watch'>> {
    const state = await this.#store.state();
    return {
      store: this.#store.kind,
      state: state.state,
      version: state.state === 'empty' ? null : state.version,
      loaded_at: state.state === 'whole' ? state.loaded_at : null,
      counts: await this.#counts(state),
      whole_up_to: this.#wholeUpTo,
    };
  }

  /** The page asks every few seconds, and counting goes through the whole graph. */
  async #counts(state: StoreState): Promise<StatusAnswer['counts']> {
    if (state.state === 'whole' && this.#counted?.etag === etagOf(state)) return this.#counted.counts;
    const counts = {
      entities: await this.#rows.count('Entity'),
      statements: await this.#rows.count('Statement'),
      figures: await this.#rows.count('Figure'),
      sources: await this.#rows.count('Source'),
    };
    this.#counted = { etag: etagOf(state), counts };
    return counts;
  }

  /** Reads the graph ahead, with the places of what is in it, where that takes no more than a moment. */
  async prepare(): Promise<void> {
    const { counts } = await this.status();
    if (counts.entities > 0 && counts.entities <= READABLE && counts.statements <= this.#wholeUpTo) {
      await this.whole((graph) => ({ places: placesOf(graph) }));
    }
  }

  /**
   * @param more What the answer holds beside the graph, where it is read anew.
   * @throws StoreError
   */
  async whole(more: (graph: GraphAnswer) => Partial<GraphAnswer> = () => ({})): Promise<WholeGraph> {
    const before = await this.#store.state();
    if (before.state === 'whole' && this.#remembered?.of === etagOf(before)) return this.#remembered;
    const graph: GraphAnswer = {
      version: before.state === 'empty' ? '' : before.version,
      entities: await all(this.#rows.entities()),
      statements: await all(this.#rows.statements()),
      figures: await all(this.#rows.figures()),
      sources: (await all(this.#rows.sources())).map(({ text: _, ...summary }) => summary),
    };
    // A load that ended in between would give half of the old graph and half of the new one.
    if (etagOf(await this.#store.state()) !== etagOf(before)) return this.whole(more);
    const body = JSON.stringify({ ...graph, ...more(graph) });
    // Of the body itself: another edition of this program gives the same graph another body.
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    this.#remembered = { of: etagOf(before), etag, body };
    return this.#remembered;
  }

  /** @throws StoreError */
  source(id: string): Promise<SourceAnswer | undefined> {
    return this.#rows.source(id);
  }
}

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const collected: Row[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
}

/** Tells states of a store apart: what it holds, and whether that is whole. */
export function etagOf(state: StoreState): string {
  return `"${state.state}-${state.state === 'empty' ? '' : state.version}"`;
}
