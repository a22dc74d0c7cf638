/** The graph out of a store, so that the viewer shows what the database holds and not what the files say. */

import type { GraphAnswer, SourceAnswer, StatusAnswer } from '../model/api.ts';
import type { QuoteRow } from '../model/graph.ts';
import { GraphNode, type Parameters, type ValueMap } from '../model/values.ts';
import type { Store, StoreState } from '../store/store.ts';
import { toAbout, toEntity, toFigure, toQuote, toSource, toStatement } from './rows.ts';

/** Nodes with this mark were written by this project; what else the database holds is not shown. */
const OURS = '_hash IS NOT NULL';

export interface WholeGraph {
  /** Changes whenever the body does. */
  readonly etag: string;
  /** A `GraphAnswer` as JSON. */
  readonly body: string;
}

/** Reads a store, and remembers the answer for as long as the store holds the same version. */
export class GraphReader {
  readonly #store: Store;
  #remembered: WholeGraph | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @throws StoreError */
  async status(): Promise<StatusAnswer> {
    const state = await this.#store.state();
    return {
      store: this.#store.kind,
      state: state.state,
      version: state.state === 'empty' ? null : state.version,
      loaded_at: state.state === 'whole' ? state.loaded_at : null,
      counts: {
        entities: await this.#count('Entity'),
        statements: await this.#count('Statement'),
        figures: await this.#count('Figure'),
        sources: await this.#count('Source'),
      },
    };
  }

  /** @throws StoreError */
  async whole(): Promise<WholeGraph> {
    const before = await this.#store.state();
    if (before.state === 'whole' && this.#remembered?.etag === etagOf(before)) return this.#remembered;
    const graph: GraphAnswer = {
      version: before.state === 'empty' ? '' : before.version,
      entities: (await this.#nodes('Entity')).map(toEntity),
      statements: await this.#statements(),
      figures: await this.#figures(),
      sources: (await this.#nodes('Source')).map((node) => {
        const { text: _, ...summary } = toSource(node);
        return summary;
      }),
    };
    // A load that ended in between would give half of the old graph and half of the new one.
    if (etagOf(await this.#store.state()) !== etagOf(before)) return this.whole();
    this.#remembered = { etag: etagOf(before), body: JSON.stringify(graph) };
    return this.#remembered;
  }

  /** @throws StoreError */
  async source(id: string): Promise<SourceAnswer | undefined> {
    const [node] = await this.#nodes('Source', 'n.id = $id', { id });
    return node && toSource(node);
  }

  async #statements() {
    const quotes = await this.#quotes('Statement');
    const abouts = groupBy(
      await this.#rows(
        'MATCH (s:Statement)-[a:ABOUT]->(t:Statement) RETURN s.id AS owner, t.id AS statement, a.stance AS stance ORDER BY owner, statement',
      ),
    );
    const conditions = groupBy(
      await this.#rows(
        'MATCH (s:Statement)-[:CONDITION]->(t:Statement) RETURN s.id AS owner, t.id AS id ORDER BY owner, id',
      ),
    );
    return (await this.#nodes('Statement')).map((node) => {
      const id = String(node.id);
      return toStatement({
        ...node,
        quotes: firstOnTop(quotes.get(id) ?? [], node),
        about: (abouts.get(id) ?? []).map(toAbout),
        conditions: (conditions.get(id) ?? []).map((row) => row.id),
      });
    });
  }

  async #figures() {
    const quotes = await this.#quotes('Figure');
    return (await this.#nodes('Figure')).map((node) =>
      toFigure({ ...node, quotes: firstOnTop(quotes.get(String(node.id)) ?? [], node) }),
    );
  }

  async #quotes(label: 'Statement' | 'Figure'): Promise<Map<string, QuoteRow[]>> {
    const rows = await this.#rows(
      `MATCH (s:${label})-[q:QUOTED_FROM]->(d:Source)
       RETURN s.id AS owner, d.id AS source, q.exact AS exact, q.start AS start, q.end AS end, q.locator AS locator
       ORDER BY owner, source, start`,
    );
    return new Map([...groupBy(rows)].map(([owner, quotes]) => [owner, quotes.map(toQuote)]));
  }

  async #count(label: string): Promise<number> {
    const [row] = await this.#rows(`MATCH (n:${label}) WHERE n.${OURS} RETURN count(n) AS count`);
    return Number(row?.count ?? 0);
  }

  async #nodes(label: string, condition = 'true', parameters: Parameters = {}): Promise<ValueMap[]> {
    const rows = await this.#rows(
      `MATCH (n:${label}) WHERE n.${OURS} AND ${condition} RETURN n ORDER BY n.id`,
      parameters,
    );
    return rows.flatMap(({ n }) => (n instanceof GraphNode ? [n.properties] : []));
  }

  async #rows(cypher: string, parameters: Parameters = {}): Promise<ValueMap[]> {
    const { columns, rows } = await this.#store.query(cypher, parameters);
    return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
  }
}

function etagOf(state: StoreState): string {
  return `"${state.state}-${state.state === 'empty' ? '' : state.version}"`;
}

function groupBy(rows: readonly ValueMap[]): Map<string, ValueMap[]> {
  const groups = new Map<string, ValueMap[]>();
  for (const { owner, ...row } of rows) {
    const group = groups.get(String(owner));
    if (group) group.push(row);
    else groups.set(String(owner), [row]);
  }
  return groups;
}

/** The order of several quotes is that of the text, but for the one that the records name first. */
function firstOnTop(quotes: readonly QuoteRow[], { quote, position }: ValueMap): QuoteRow[] {
  const isFirst = (row: QuoteRow) => row.exact === quote && row.start === position;
  return [...quotes].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
}
