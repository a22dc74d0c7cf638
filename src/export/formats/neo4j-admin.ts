/** Files for `neo4j-admin database import full`, the fastest way to fill an empty Neo4j. */

import { stringify } from 'csv-stringify/sync';
import type { StatementRow } from '../../model/graph.ts';
import { isTie, labelsOf } from '../../model/vocabulary.ts';
import { describe } from '../account.ts';
import type { Column, ColumnType } from '../columns.ts';
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
import type { FolderExporter, NamedFile } from '../exporter.ts';
import { batches, flatMap } from '../streaming.ts';
import type { Rows, Subgraph } from '../subgraph.ts';

/** Between the members of a list: a control character, since any other may stand in a name. */
const LIST_SEPARATOR = '\u001f';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
  json: 'string[]',
};

export const neo4jAdmin: FolderExporter = {
  id: 'neo4j-admin',
  title: 'neo4j-admin import',
  purpose: 'Fills an empty Neo4j with a large graph. A folder of CSV files, with the commands in `import.txt`.',
  extension: 'csv',
  mediaType: 'text/csv',
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
    figures: '`:Figure`; their values are floats',
    notes: 'property `note`',
    account: '`import.txt`',
  },
  drops: [],
  files,
};

function files(subgraph: Subgraph): readonly NamedFile[] {
  const ties: typeof subgraph.statements = () => flatMap(subgraph.statements(), (row) => (isTie(row) ? [row] : []));
  const { entities, sources, statements, figures: numbers } = subgraph;
  const passages: Rows<Link> = () => flatMap(statements(), quoteLinks);
  return [
    { name: 'import.txt', write: () => instructions(subgraph) },
    nodes('entities', 'Entity', entityProperties, entities, ({ kind }) => labelsOf(kind)),
    nodes('sources', 'Source', sourceProperties, sources, () => ['Source']),
    nodes('statements', 'Statement', statementProperties, statements, () => ['Statement']),
    nodes('figures', 'Figure', figureProperties, numbers, () => ['Figure']),
    table(
      'ties',
      [
        field<StatementRow>(':START_ID(Entity)', ({ subject }) => subject),
        field<StatementRow>(':TYPE', ({ relation }) => relation),
        field<StatementRow>(':END_ID(Entity)', ({ object }) => object),
        ...tieProperties.map(property),
      ],
      ties,
    ),
    links('quoted_from', 'Statement', 'Source', PASSAGE, passages),
    links('about', 'Statement', 'Statement', ['stance:string'], () => flatMap(statements(), aboutLinks)),
    links('condition', 'Statement', 'Statement', [], () => flatMap(statements(), conditionLinks)),
    links('figure_quoted_from', 'Figure', 'Source', PASSAGE, () => flatMap(numbers(), quoteLinks)),
  ];
}

const PASSAGE = ['exact:string', 'start:long', 'end:long', 'locator:string'];

interface Field<Row> {
  readonly header: string;
  readonly value: (row: Row) => unknown;
}

function field<Row>(header: string, value: (row: Row) => unknown): Field<Row> {
  return { header, value };
}

function property<Row>({ name, type, value }: Column<Row>): Field<Row> {
  return { header: `${name}:${TYPES[type]}`, value };
}

function nodes<Row extends { readonly id: string }>(
  name: string,
  space: string,
  columns: readonly Column<Row>[],
  rows: Rows<Row>,
  labels: (row: Row) => readonly string[],
): NamedFile {
  const rest = columns.filter((column) => column.name !== 'id').map(property);
  return table(name, [field<Row>(`id:ID(${space})`, ({ id }) => id), field(':LABEL', labels), ...rest], rows);
}

function links(name: string, from: string, to: string, properties: readonly string[], rows: Rows<Link>): NamedFile {
  const fields: Field<Link>[] = [
    field(`:START_ID(${from})`, (link) => link.from),
    field(`:END_ID(${to})`, (link) => link.to),
    ...properties.map((header) => field<Link>(header, (link) => link.properties[header.split(':')[0] ?? ''])),
  ];
  return table(name, fields, rows);
}

function table<Row>(name: string, fields: readonly Field<Row>[], rows: Rows<Row>): NamedFile {
  return { name: `${name}.csv`, write: () => lines(fields, rows) };
}

async function* lines<Row>(fields: readonly Field<Row>[], rows: Rows<Row>): AsyncGenerator<string> {
  yield stringify([fields.map(({ header }) => header)]);
  for await (const batch of batches(rows(), 500)) {
    // An empty text is quoted and stays; nothing at all is not, and becomes no property.
    yield stringify(
      batch.map((row) => fields.map(({ value }) => cell(value(row)))),
      { quoted_string: true },
    );
  }
}

function cell(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return String(value);
  return value.map((member) => String(member).replaceAll(LIST_SEPARATOR, ' ')).join(LIST_SEPARATOR);
}

async function* instructions(subgraph: Subgraph): AsyncGenerator<string> {
  const of = (kind: string, names: readonly string[]) => names.map((name) => `  --${kind}=${name}.csv`);
  const command = [
    'neo4j-admin database import full neo4j',
    '  --overwrite-destination --multiline-fields=true --array-delimiter=U+001F',
    ...of('nodes', ['entities', 'sources', 'statements', 'figures']),
    '  --relationships=ties.csv',
    ...['QUOTED_FROM=quoted_from', 'ABOUT=about', 'CONDITION=condition', 'QUOTED_FROM=figure_quoted_from'].map(
      (pair) => `  --relationships=${pair}.csv`,
    ),
    // Statements may be about others that the selection leaves out.
    '  --skip-bad-relationships',
  ];
  yield `${subgraph.title.replaceAll(/\s+/gu, ' ')}\n${await describe(subgraph, neo4jAdmin.drops)}\n\n`;
  yield 'Stop the server. This replaces all that its database "neo4j" holds. In this folder, as one line:\n\n';
  yield `${command.join('\n')}\n\n`;
  yield 'Start the server, then run:\n\n';
  yield UNIQUE_LABELS.map((label) => `${constraint(label)}\n`).join('');
  // The tool takes an empty list for no property at all.
  yield 'MATCH (n:Entity) WHERE n.aliases IS NULL SET n.aliases = [];\n';
}
