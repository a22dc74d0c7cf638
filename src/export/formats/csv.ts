/** Tables for spreadsheets, R and pandas. RFC 4180 in UTF-8, with a byte order mark so that Excel does not guess. */

import { stringify } from 'csv-stringify/sync';
import { isTie } from '../../model/vocabulary.ts';
import { describe } from '../account.ts';
import { type Column, entityColumns, figureColumns, sourceColumns, statementColumns, tieColumns } from '../columns.ts';
import type { FolderExporter, NamedFile } from '../exporter.ts';
import { guard } from '../spreadsheet.ts';
import { batches, flatMap } from '../streaming.ts';
import type { Rows, Subgraph } from '../subgraph.ts';

export const csv: FolderExporter = {
  id: 'csv',
  title: 'CSV',
  purpose: 'Spreadsheets, R, pandas. A folder with nodes, edges, statements, figures and sources, and a `README.txt`.',
  extension: 'csv',
  mediaType: 'text/csv',
  keeps: {
    id: 'column `id`',
    status: 'column `status`',
    speaker: 'column `said_by`',
    hedge: 'column `hedge`',
    quote: 'columns `quote`, `locator`; all of them, with offsets, in `quotes` (JSON)',
    source: 'column `source`; `sources.csv`, without the text',
    dates: 'columns, as in the records',
    about: '`statements.csv`: columns `about`, `conditions` (JSON)',
    notTies: 'only in `statements.csv`, where the column `tie` is false',
    figures: '`figures.csv`',
    notes: 'columns `note`',
    account: '`README.txt`',
  },
  drops: ['sourceTexts'],
  files,
};

function files(subgraph: Subgraph): readonly NamedFile[] {
  const ties: typeof subgraph.statements = () => flatMap(subgraph.statements(), (row) => (isTie(row) ? [row] : []));
  const isTieColumn = { name: 'tie', type: 'boolean', value: isTie } as const;
  return [
    table('nodes', entityColumns, subgraph.entities),
    table('edges', tieColumns, ties),
    table('statements', [isTieColumn, ...statementColumns], subgraph.statements),
    table('figures', figureColumns, subgraph.figures),
    table('sources', sourceColumns, subgraph.sources),
    { name: 'README.txt', write: () => about(subgraph) },
  ];
}

/** No table: whoever reads all tables of the folder would read it as one. */
async function* about(subgraph: Subgraph): AsyncGenerator<string> {
  yield `${subgraph.title.replaceAll(/\s+/gu, ' ')}\n${await describe(subgraph, csv.drops)}\n\n`;
  yield 'nodes.csv: actors, places and events. edges.csv: statements that are ties. statements.csv: all statements,\n';
  yield 'those too that are forecast, conditional, recommended or denied, which are never ties. figures.csv: tolls and\n';
  yield 'other numbers. sources.csv: the sources, without their texts.\n';
}

function table<Row>(name: string, columns: readonly Column<Row>[], rows: Rows<Row>): NamedFile {
  return { name: `${name}.csv`, write: () => lines(columns, rows) };
}

async function* lines<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): AsyncGenerator<string> {
  const options = { record_delimiter: 'windows' } as const;
  yield stringify([columns.map(({ name }) => name)], { ...options, bom: true });
  for await (const batch of batches(rows(), 500)) {
    yield stringify(
      batch.map((row) => columns.map(({ value }) => cell(value(row)))),
      options,
    );
  }
}

/** Nothing is an empty cell; lists are JSON, which never begins like a formula; numbers keep their sign. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return guard(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
