/**
 * The records themselves, one a line (JSON Lines), for colleagues and archives: `spillover import` gives them back.
 * The first line says what the file is, the last one how many records it has and what the lines above amount to, so
 * that a file that was cut short or changed is noticed.
 */

import { createHash } from 'node:crypto';
import type { FileExporter } from '../exporter.ts';
import { entityRecord, figureRecord, sourceRecord, statementRecord } from '../records.ts';
import { entityIndex, type Subgraph, sourceIndex } from '../subgraph.ts';

export const FORMAT = 'spillover-json';
export const FORMAT_VERSION = 2;

/** SHA-256 over what lines say, however they are spaced, in hex. */
export class LinesHash {
  readonly #hash = createHash('sha256');

  add(value: unknown): void {
    this.#hash.update(`${JSON.stringify(value)}\n`);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

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
    account: 'first line',
  },
  drops: [],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const hash = new LinesHash();
  const count = { sources: 0, entities: 0, statements: 0, figures: 0 };
  for await (const value of values(subgraph)) {
    hash.add(value);
    if ('source' in value) count.sources += 1;
    else if ('entity' in value) count.entities += 1;
    else if ('statement' in value) count.statements += 1;
    else if ('figure' in value) count.figures += 1;
    yield line(value);
  }
  yield line({ end: { ...count, sha256: hash.digest() } });
}

async function* values(subgraph: Subgraph): AsyncGenerator<object> {
  const { title, version, filters, leftOut: left_out } = subgraph;
  const entities = await entityIndex(subgraph);
  const sources = await sourceIndex(subgraph);
  yield { format: FORMAT, format_version: FORMAT_VERSION, title, version, filters, left_out };
  for (const row of sources.values()) yield { source: sourceRecord(row) };
  for (const row of entities.values()) yield { entity: entityRecord(row) };
  for await (const row of subgraph.statements()) {
    const event = row.event === null ? undefined : entities.get(row.event);
    yield { statement: statementRecord(row, event, sources.get(row.source)) };
  }
  for await (const row of subgraph.figures()) yield { figure: figureRecord(row, sources.get(row.source)) };
}

/** Some readers end a line at U+2028 and U+2029, which JSON may hold as they are. */
function line(value: object): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
