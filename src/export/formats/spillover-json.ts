/**
 * The records themselves, one a line (JSON Lines), for colleagues and archives: `spillover import` gives them back.
 * The first line says what the file is, the last one how many records it has, so that a file cut short is noticed.
 */

import type { FileExporter } from '../exporter.ts';
import { entityRecord, figureRecord, sourceRecord, statementRecord } from '../records.ts';
import { entityIndex, type Subgraph, sourceIndex } from '../subgraph.ts';

export const FORMAT = 'spillover-json';
export const FORMAT_VERSION = 1;

export const spilloverJson: FileExporter = {
  id: FORMAT,
  title: 'Spillover JSON',
  purpose: 'The records themselves, for colleagues and archives; `spillover import` reads it.',
  extension: 'spillover.jsonl',
  mediaType: 'application/jsonl',
  keeps: {
    id: '`id`',
    status: '`status`',
    speaker: '`said_by`',
    hedge: '`hedge`',
    quote: '`quote`; its place follows from the text',
    source: '`source`; sources with their text',
    dates: 'as in the records',
    about: '`about`, `condition`',
    notTies: 'as in the records',
    figures: 'as in the records',
    notes: '`note`',
  },
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const { title, version, asOf: as_of, filters, leftOut: left_out } = subgraph;
  const entities = await entityIndex(subgraph);
  const sources = await sourceIndex(subgraph);
  const count = { sources: sources.size, entities: entities.size, statements: 0, figures: 0 };
  yield line({ format: FORMAT, format_version: FORMAT_VERSION, title, version, as_of, filters, left_out });
  for (const row of sources.values()) yield line({ source: sourceRecord(row) });
  for (const row of entities.values()) yield line({ entity: entityRecord(row) });
  for await (const row of subgraph.statements()) {
    const event = row.event === null ? undefined : entities.get(row.event);
    yield line({ statement: statementRecord(row, event, sources.get(row.source)) });
    count.statements += 1;
  }
  for await (const row of subgraph.figures()) {
    yield line({ figure: figureRecord(row, sources.get(row.source)) });
    count.figures += 1;
  }
  yield line({ end: count });
}

/** Some readers end a line at U+2028 and U+2029, which JSON may hold as they are. */
function line(value: object): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
