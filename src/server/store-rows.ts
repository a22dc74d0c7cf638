/**
 * The rows of the graph out of a store, so that what is shown or exported is what the database holds and not what the
 * files say. In the order of their ids, a page at a time: a large graph is never in memory whole.
 */

import type { EntityRow, FigureRow, QuoteRow, SourceRow, StatementRow } from '../model/graph.ts';
import { GraphNode, type Parameters, type ValueMap } from '../model/values.ts';
import type { Store } from '../store/store.ts';
import { toAbout, toEntity, toFigure, toQuote, toSource, toStatement } from './rows.ts';

const PAGE = 5_000;

/** Nodes without this mark are not this project's. */
const OURS = '_hash IS NOT NULL';

type Label = 'Entity' | 'Source' | 'Statement' | 'Figure';

/** Ids after `after`, up to and with `last`. */
type Span = { readonly after: string; readonly last: string };

/** Walks the rows of a store. Everything throws StoreError where the store fails or holds what it should not. */
export class StoreRows {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async count(label: Label): Promise<number> {
    const [row] = await this.#query(`MATCH (n:${label}) WHERE n.${OURS} RETURN count(n) AS count`);
    return Number(row?.count ?? 0);
  }

  async *entities(): AsyncGenerator<EntityRow> {
    for await (const { nodes } of this.#pages('Entity')) yield* nodes.map(toEntity);
  }

  async *sources(): AsyncGenerator<SourceRow> {
    for await (const { nodes } of this.#pages('Source')) yield* nodes.map(toSource);
  }

  async source(id: string): Promise<SourceRow | undefined> {
    const [row] = await this.#query(`MATCH (n:Source {id: $id}) WHERE n.${OURS} RETURN n`, { id });
    return row?.n instanceof GraphNode ? toSource(row.n.properties) : undefined;
  }

  async *statements(): AsyncGenerator<StatementRow> {
    for await (const { nodes, span } of this.#pages('Statement')) {
      const quotes = await this.#quotes('Statement', span);
      const abouts = await this.#links(
        '(n:Statement)-[a:ABOUT]->(t:Statement)',
        't.id AS statement, a.stance AS stance',
        span,
      );
      const conditions = await this.#links('(n:Statement)-[:CONDITION]->(t:Statement)', 't.id AS statement', span);
      for (const node of nodes) {
        const id = String(node.id);
        yield toStatement({
          ...node,
          quotes: firstOnTop(quotes.get(id) ?? [], node),
          about: (abouts.get(id) ?? []).map(toAbout),
          conditions: (conditions.get(id) ?? []).map(({ statement }) => statement),
        });
      }
    }
  }

  async *figures(): AsyncGenerator<FigureRow> {
    for await (const { nodes, span } of this.#pages('Figure')) {
      const quotes = await this.#quotes('Figure', span);
      for (const node of nodes) {
        yield toFigure({ ...node, quotes: firstOnTop(quotes.get(String(node.id)) ?? [], node) });
      }
    }
  }

  async *#pages(label: Label): AsyncGenerator<{ nodes: readonly ValueMap[]; span: Span }> {
    for (let after = ''; ; ) {
      const rows = await this.#query(
        `MATCH (n:${label}) WHERE n.${OURS} AND n.id > $after RETURN n ORDER BY n.id LIMIT ${PAGE}`,
        { after },
      );
      const nodes = rows.flatMap(({ n }) => (n instanceof GraphNode ? [n.properties] : []));
      const last = String(nodes.at(-1)?.id ?? '');
      if (nodes.length > 0) yield { nodes, span: { after, last } };
      if (nodes.length < PAGE) return;
      after = last;
    }
  }

  async #quotes(label: 'Statement' | 'Figure', span: Span): Promise<Map<string, QuoteRow[]>> {
    const columns = 't.id AS source, q.exact AS exact, q.start AS start, q.end AS end, q.locator AS locator';
    const links = await this.#links(`(n:${label})-[q:QUOTED_FROM]->(t:Source)`, columns, span);
    return new Map([...links].map(([owner, rows]) => [owner, rows.map(toQuote)]));
  }

  /** What the nodes of a span point at, by the id of the node. */
  async #links(pattern: string, columns: string, span: Span): Promise<Map<string, ValueMap[]>> {
    const rows = await this.#query(
      `MATCH ${pattern} WHERE n.id > $after AND n.id <= $last RETURN n.id AS owner, ${columns} ORDER BY owner, t.id`,
      span,
    );
    const groups = new Map<string, ValueMap[]>();
    for (const { owner, ...row } of rows) {
      const group = groups.get(String(owner));
      if (group) group.push(row);
      else groups.set(String(owner), [row]);
    }
    return groups;
  }

  async #query(cypher: string, parameters: Parameters = {}): Promise<ValueMap[]> {
    const { columns, rows } = await this.#store.query(cypher, parameters);
    return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
  }
}

/** Several quotes come in the order of the text, but for the one that the records name first. */
function firstOnTop(quotes: readonly QuoteRow[], { quote, position }: ValueMap): QuoteRow[] {
  const isFirst = (row: QuoteRow) => row.exact === quote && row.start === position;
  return [...quotes].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || a.start - b.start);
}
