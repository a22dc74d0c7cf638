/** GraphML for networkx, igraph, yEd and Cytoscape. http://graphml.graphdrawing.org */

import { isTie } from '../../model/vocabulary.ts';
import { xml } from '../../model/xml.ts';
import { describe } from '../account.ts';
import { asText, type Column, type ColumnType, edgeColumns, entityColumns } from '../columns.ts';
import type { FileExporter } from '../exporter.ts';
import { ParallelTies } from '../parallel.ts';
import type { Subgraph } from '../subgraph.ts';
import { labelOf, tieLabel } from '../words.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
  json: 'string',
};

// Readers take `label` for the text that is shown.
const nodeColumns: typeof entityColumns = [
  { name: 'label', type: 'string', value: labelOf },
  ...entityColumns.filter(({ name }) => name !== 'id'),
];

const edgeLabelled: typeof edgeColumns = [{ name: 'label', type: 'string', value: tieLabel }, ...edgeColumns];

export const graphml: FileExporter = {
  id: 'graphml',
  title: 'GraphML',
  purpose: 'networkx, igraph, yEd, Cytoscape, Gephi.',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  keeps: {
    id: 'edge id',
    status: 'edge data `status`, and in `label`',
    speaker: 'edge data `said_by`',
    hedge: 'edge data `hedge`',
    quote: 'edge data `quote`, `locator`; all of them, joined',
    source: 'edge data `source` (an id)',
    dates: 'edge data, as in the records',
    about: 'left out',
    notTies: 'left out, since every edge is an arrow; their number is in the description',
    figures: 'left out',
    notes: 'node and edge data `note`',
    account: '`desc` of the graph',
  },
  drops: ['notTies', 'figures', 'about', 'conditions', 'sources'],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys('node', nodeColumns);
  yield keys('edge', edgeLabelled);
  const account = `${subgraph.title}. ${await describe(subgraph, graphml.drops)}`;
  yield `  <graph id="spillover" edgedefault="directed">\n    <desc>${xml(account)}</desc>\n`;
  for await (const entity of subgraph.entities()) {
    yield `    <node id="${xml(entity.id)}">${data('node', nodeColumns, entity)}</node>\n`;
  }
  const parallel = new ParallelTies();
  for await (const statement of subgraph.statements()) {
    if (!isTie(statement)) continue;
    const ends = `id="${xml(statement.id)}" source="${xml(statement.subject)}" target="${xml(statement.object)}"`;
    // `label` is not in the standard; Gephi reads it as the edge's kind.
    yield `    <edge ${ends} label="${parallel.kindOf(statement)}">${data('edge', edgeLabelled, statement)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function keys<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  return columns
    .map(({ name, type }) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`)
    .join('');
}

function data<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): string {
  return columns
    .map((column) => {
      const text = asText(column, row);
      return text === undefined ? '' : `<data key="${of}-${column.name}">${xml(text)}</data>`;
    })
    .join('');
}
