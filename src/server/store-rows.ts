/**
 * The rows of the graph out of a store, so that what is shown or exported is what the database holds and not what the
 * files say. In the order of their ids, a page at a time: a large graph is never in memory whole.
 */

import type { SourceSummary } from '../model/api.ts';
import type { EntityRow, FigureRow, QuoteRow, SourceRow, StatementRow } from '../model/graph.ts';
import { isFirstOf } from '../model/quotes.ts';
import { GraphNode, type Parameters, type ValueMap } from '../model/values.ts';
import type { QueryOptions, Store } from '../store/store.ts';
import { toAbout, toEntity, toFigure, toQuote, toSource, toStatement } from './rows.ts';

const PAGE = 5_000;

/** Nodes without this mark are not this project's. */
const OURS = '_hash IS NOT NULL';

type Label = 'Entity' | 'Source' | 'Statement' | 'Figure';

/** Ids after `after`, up to and with `last`. */
type Span = { readonly after: string; readonly last: string };

/** Which nodes: those of a span, or those of a list. */
type Which = Span | { readonly ids: readonly string[] };

/** The beginning of a query that finds nodes of a label as `n`, with the pattern that goes on from them. */
function finding(label: Label, onward: string, which: Which): string {
  return 'ids' in which
    ? `UNWIND $ids AS id MATCH (n:${label} {id: id})${onward} WHERE n.${OURS}`
    : `MATCH (n:${label})${onward} WHERE n.id > $after AND n.id <= $last`;
}

/** Walks the rows of a store. Everything throws StoreError where the store fails or holds what it should not. */
export class StoreRows {
  readonly #store: Store;
  readonly #options: QueryOptions;

  /** @param options Hold for each of its queries. */
  constructor(store: Store, options: QueryOptions = {}) {
    this.#store = store;
    this.#options = options;
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
    for await (const { nodes, span } of this.#pages('Statement')) yield* await this.#statements(nodes, span);
  }

  async *figures(): AsyncGenerator<FigureRow> {
    for await (const { nodes, span } of this.#pages('Figure')) yield* await this.#figures(nodes, span);
  }

  /** Those of a list that there are, in the order of their ids. */
  async entitiesAmong(ids: readonly string[]): Promise<readonly EntityRow[]> {
    return (await this.#nodes('Entity', ids)).map(toEntity);
  }

  /** Those of a list that there are, in the order of their ids, without their texts. */
  async sourcesAmong(ids: readonly string[]): Promise<readonly SourceSummary[]> {
    const rows = await this.#query(`${finding('Source', '', { ids })} RETURN n {.*, text: ''} AS n ORDER BY n.id`, {
      ids,
    });
    return rows.map(({ n }) => toSource(n as ValueMap)).map(({ text: _, ...summary }) => summary);
  }

  /** Those of a list that there are, in the order of their ids. */
  async statementsAmong(ids: readonly string[]): Promise<readonly StatementRow[]> {
    return this.#statements(await this.#nodes('Statement', ids), { ids });
  }

  /** Those of a list that there are, in the order of their ids. */
  async figuresAmong(ids: readonly string[]): Promise<readonly FigureRow[]> {
    return this.#figures(await this.#nodes('Figure', ids), { ids });
  }

  /** Ids of the statements that speak of those of a list, or depend on them. */
  async speakingOf(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#query(
      'UNWIND $ids AS id MATCH (:Statement {id: id})<-[:ABOUT|CONDITION]-(n:Statement) RETURN DISTINCT n.id AS id',
      { ids },
    );
    return rows.map(({ id }) => String(id));
  }

  /** Ids of the statements that an entity is in or has said, in the order of the sources, at most so many. */
  async statementsAround(entity: string, most: number): Promise<readonly string[]> {
    return this.#idsInOrder('n.subject = $value OR n.object = $value OR n.said_by = $value', entity, most);
  }

  /** Ids of the statements of a type of relation, in the order of the sources, at most so many. */
  async statementsOfType(relation: string, most: number): Promise<readonly string[]> {
    return this.#idsInOrder('n.relation = $value', relation, most);
  }

  async #idsInOrder(condition: string, value: string, most: number): Promise<readonly string[]> {
    const rows = await this.#query(
      `MATCH (n:Statement) WHERE n.${OURS} AND (${condition})
       RETURN n.id AS id ORDER BY n.source, n.position, id LIMIT ${most}`,
      { value },
    );
    return rows.map(({ id }) => String(id));
  }

  /** Ids of the figures about the entities of a list. */
  async figuresOf(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#query('UNWIND $ids AS id MATCH (n:Figure {subject: id}) RETURN n.id AS id', { ids });
    return rows.map(({ id }) => String(id));
  }

  async #statements(nodes: readonly ValueMap[], which: Which): Promise<readonly StatementRow[]> {
    if (nodes.length === 0) return [];
    const quotes = await this.#quotes('Statement', which);
    const abouts = await this.#links(
      finding('Statement', '-[a:ABOUT]->(t:Statement)', which),
      't.id AS statement, a.stance AS stance',
      which,
    );
    const conditions = await this.#links(
      finding('Statement', '-[:CONDITION]->(t:Statement)', which),
      't.id AS statement',
      which,
    );
    return nodes.map((node) => {
      const id = String(node.id);
      return toStatement({
        ...node,
        quotes: firstOnTop(quotes.get(id) ?? [], node),
        about: (abouts.get(id) ?? []).map(toAbout),
        conditions: (conditions.get(id) ?? []).map(({ statement }) => statement),
      });
    });
  }

  async #figures(nodes: readonly ValueMap[], which: Which): Promise<readonly FigureRow[]> {
    if (nodes.length === 0) return [];
    const quotes = await this.#quotes('Figure', which);
    return nodes.map((node) => toFigure({ ...node, quotes: firstOnTop(quotes.get(String(node.id)) ?? [], node) }));
  }

  async #nodes(label: Label, ids: readonly string[]): Promise<readonly ValueMap[]> {
    const rows = await this.#query(`${finding(label, '', { ids })} RETURN n ORDER BY n.id`, { ids });
    return rows.flatMap(({ n }) => (n instanceof GraphNode ? [n.properties] : []));
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

  async #quotes(label: 'Statement' | 'Figure', which: Which): Promise<Map<string, QuoteRow[]>> {
    const columns = 't.id AS source, q.exact AS exact, q.start AS start, q.end AS end, q.locator AS locator';
    const links = await this.#links(finding(label, '-[q:QUOTED_FROM]->(t:Source)', which), columns, which);
    return new Map([...links].map(([owner, rows]) => [owner, rows.map(toQuote)]));
  }

  /** What the nodes point at, by the id of the node. */
  async #links(match: string, columns: string, which: Which): Promise<Map<string, ValueMap[]>> {
    const rows = await this.#query(`${match} RETURN n.id AS owner, ${columns} ORDER BY owner, t.id`, which);
    const groups = new Map<string, ValueMap[]>();
    for (const { owner, ...row } of rows) {
      const group = groups.get(String(owner));
      if (group) group.push(row);
      else groups.set(String(owner), [row]);
    }
    return groups;
  }

  async #query(cypher: string, parameters: Parameters = {}): Promise<ValueMap[]> {
    const { columns, rows } = await this.#store.query(cypher, parameters, this.#options);
    return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
  }
}

/** Several quotes come in the order of the text, but for the one that the records name first. */
function firstOnTop(quotes: readonly QuoteRow[], { quote, position }: ValueMap): QuoteRow[] {
  const isFirst = (row: QuoteRow) => isFirstOf(String(quote), row.exact) && row.start === position;
  return [...quotes].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || a.start - b.start);
}
