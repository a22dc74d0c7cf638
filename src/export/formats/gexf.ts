/** GEXF 1.3 for Gephi and Gephi Lite, with the dates of the ties as intervals. https://gexf.net */

import type { EntityRow, StatementRow } from '../../model/graph.ts';
import { family, isTie, kind } from '../../model/vocabulary.ts';
import { xml } from '../../model/xml.ts';
import { describe } from '../account.ts';
import { asText, type Column, type ColumnType, edgeColumns, entityColumns } from '../columns.ts';
import type { FileExporter } from '../exporter.ts';
import { ParallelTies } from '../parallel.ts';
import type { Subgraph } from '../subgraph.ts';
import { labelOf, tieLabel } from '../words.ts';

/** GEXF's `liststring` cannot hold every text, and not every reader knows it: lists are JSON in a string. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  json: 'string',
};

const nodeColumns = entityColumns.filter(({ name }) => name !== 'id');

export const gexf: FileExporter = {
  id: 'gexf',
  title: 'GEXF 1.3',
  purpose: 'Gephi and Gephi Lite, with a timeline.',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  keeps: {
    id: 'edge id',
    status: 'edge attribute `status`, and in the label',
    speaker: 'edge attribute `said_by`',
    hedge: 'edge attribute `hedge`',
    quote: 'edge attributes `quote`, `locator`; all of them, joined',
    source: 'edge attribute `source` (an id)',
    dates: 'interval of the edge (the days it may mean; open where the date is), and as in the records in attributes',
    about: 'left out',
    notTies: 'left out, since every edge is an arrow; their number is in the description',
    figures: 'left out',
    notes: 'node and edge attribute `note`',
    account: '`description` in `meta`',
  },
  drops: ['notTies', 'figures', 'about', 'conditions', 'sources'],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  yield head(`${subgraph.title}. ${await describe(subgraph, gexf.drops)}`);
  yield attributes('node', nodeColumns);
  yield attributes('edge', edgeColumns);
  yield '    <nodes>\n';
  for await (const entity of subgraph.entities()) yield node(entity);
  yield '    </nodes>\n    <edges>\n';
  const parallel = new ParallelTies();
  for await (const statement of subgraph.statements()) {
    if (isTie(statement)) yield edge(statement, parallel.kindOf(statement));
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function head(description: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <meta>',
    '    <creator>Spillover</creator>',
    `    <description>${xml(description)}</description>`,
    '  </meta>',
    '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n',
  ].join('\n');
}

function attributes<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  const rows = columns.map(
    ({ name, type }) => `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${rows.join('')}    </attributes>\n`;
}

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const written = columns.flatMap((column) => {
    const text = asText(column, row);
    return text === undefined ? [] : [`<attvalue for="${column.name}" value="${xml(text)}"/>`];
  });
  return `<attvalues>${written.join('')}</attvalues>`;
}

function node(entity: EntityRow): string {
  const colour = `<viz:color ${rgb(kind(entity.kind).colour.light)}/>`;
  const content = `${colour}${values(nodeColumns, entity)}`;
  return `      <node id="${xml(entity.id)}" label="${xml(labelOf(entity))}">${content}</node>\n`;
}

function edge(statement: StatementRow, edgeKind: string): string {
  const { id, subject, object, date_from: from, date_to: to } = statement;
  const interval = `${from === null ? '' : ` start="${from}"`}${to === null ? '' : ` end="${to}"`}`;
  const ends = `id="${xml(id)}" source="${xml(subject)}" target="${xml(object)}"`;
  const colour = `<viz:color ${rgb(family(statement.family).colour.light)}/>`;
  const content = `${colour}${values(edgeColumns, statement)}`;
  return `      <edge ${ends} kind="${xml(edgeKind)}" label="${xml(tieLabel(statement))}"${interval}>${content}</edge>\n`;
}

/** `#RRGGBB` as GEXF wants it: ` r="…" g="…" b="…"`. */
function rgb(colour: string): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `r="${channel(1)}" g="${channel(3)}" b="${channel(5)}"`;
}
