/** A script that makes this part of the graph in an empty Neo4j: `cypher-shell -f FILE`. */

import { isTie, labelsOf } from '../../model/vocabulary.ts';
import { describe } from '../account.ts';
import { asObject, type Column } from '../columns.ts';
import {
  aboutLinks,
  conditionLinks,
  constraint,
  entityProperties,
  figureProperties,
  type Link,
  quoteLinks,
  sourceProperties,
  statementProperties,
  tieProperties,
  UNIQUE_LABELS,
} from '../database.ts';
import type { FileExporter } from '../exporter.ts';
import { batches, batchesBy, flatMap } from '../streaming.ts';
import type { Rows, Subgraph } from '../subgraph.ts';

/** Few enough that a server with default memory plans each statement at once. */
const BATCH = 200;

export const cypher: FileExporter = {
  id: 'cypher',
  title: 'Cypher script',
  purpose: 'Makes the same graph in an empty Neo4j 5 or newer.',
  extension: 'cypher',
  mediaType: 'application/x-cypher-query',
  keeps: {
    id: 'property `id` of the relationship and of the `:Statement`',
    status: 'property `status`',
    speaker: 'property `said_by`',
    hedge: 'property `hedge`',
    quote: 'property `quote`; all of them, with offsets, on `QUOTED_FROM`',
    source: '`:Source`, with its text',
    dates: 'properties, as in the records',
    about: '`ABOUT`, `CONDITION`',
    notTies: '`:Statement` only, never a relationship between actors',
    figures: '`:Figure`',
    notes: 'property `note`',
    account: 'first line, a comment',
  },
  drops: [],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  yield comment(`${subgraph.title}. ${await describe(subgraph, cypher.drops)}`);
  yield comment('For an empty Neo4j 5 or newer: cypher-shell -f THIS_FILE');
  for (const label of UNIQUE_LABELS) yield `${constraint(label)}\n`;
  for await (const [labels, rows] of batchesBy(subgraph.entities(), ({ kind }) => labelsOf(kind).join(':'), BATCH)) {
    yield nodes(labels, entityProperties, rows);
  }
  yield* allNodes('Source', sourceProperties, subgraph.sources);
  yield* allNodes('Statement', statementProperties, subgraph.statements);
  yield* allNodes('Figure', figureProperties, subgraph.figures);
  yield* ties(subgraph);
  yield* links('Statement', 'QUOTED_FROM', 'Source', flatMap(subgraph.statements(), quoteLinks));
  yield* links('Statement', 'ABOUT', 'Statement', flatMap(subgraph.statements(), aboutLinks));
  yield* links('Statement', 'CONDITION', 'Statement', flatMap(subgraph.statements(), conditionLinks));
  yield* links('Figure', 'QUOTED_FROM', 'Source', flatMap(subgraph.figures(), quoteLinks));
}

/** On one line, whatever line ends the text has. */
function comment(text: string): string {
  return `// ${text.replaceAll(/\s+/gu, ' ')}\n`;
}

function nodes<Row>(labels: string, columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const list = rows.map((row) => literal(asObject(columns, row))).join(',\n');
  return `UNWIND [\n${list}\n] AS row CREATE (n:${labels}) SET n = row;\n`;
}

async function* allNodes<Row>(label: string, columns: readonly Column<Row>[], rows: Rows<Row>): AsyncGenerator<string> {
  for await (const batch of batches(rows(), BATCH)) yield nodes(label, columns, batch);
}

async function* ties(subgraph: Subgraph): AsyncGenerator<string> {
  const arrows = flatMap(subgraph.statements(), (row) => (isTie(row) ? [row] : []));
  for await (const [type, rows] of batchesBy(arrows, ({ relation }) => relation, BATCH)) {
    const list = rows.map((row) => literal([row.subject, row.object, asObject(tieProperties, row)])).join(',\n');
    yield relationships(list, 'Entity', type, 'Entity');
  }
}

async function* links(from: string, type: string, to: string, rows: AsyncIterable<Link>): AsyncGenerator<string> {
  for await (const batch of batches(rows, BATCH)) {
    const list = batch.map((link) => literal([link.from, link.to, link.properties])).join(',\n');
    yield relationships(list, from, type, to);
  }
}

/** A link whose other end is not part of the selection finds no node and is left out. */
function relationships(list: string, from: string, type: string, to: string): string {
  const match = `MATCH (a:${from} {id: row[0]}), (b:${to} {id: row[1]})`;
  return `UNWIND [\n${list}\n] AS row ${match} CREATE (a)-[r:${type}]->(b) SET r = row[2];\n`;
}

/** A value as Cypher writes it. Keys are names of our own and need no quoting. */
function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).map(([key, member]) => `${key}: ${literal(member)}`);
    return `{${members.join(', ')}}`;
  }
  return String(value);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In single quotes, on one line. */
function quoted(text: string): string {
  return `'${text.replaceAll(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? '')}'`;
}
