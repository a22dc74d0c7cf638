/** The JSON that graphology's `import` reads. https://graphology.github.io/serialization.html */

import type { EntityRow, StatementRow } from '../../model/graph.ts';
import { isTie, relation } from '../../model/vocabulary.ts';
import { describe } from '../account.ts';
import { asObject, entityColumns, figureColumns, sourceColumns, statementColumns } from '../columns.ts';
import type { FileExporter } from '../exporter.ts';
import { flatMap, jsonMembers } from '../streaming.ts';
import type { Subgraph } from '../subgraph.ts';
import { labelOf, tieLabel } from '../words.ts';

const nodeColumns = entityColumns.filter(({ name }) => name !== 'id');
const edgeColumns = statementColumns.filter(({ name }) => !['id', 'subject', 'object'].includes(name));

export const graphology: FileExporter = {
  id: 'graphology',
  title: 'graphology JSON',
  purpose: 'sigma.js, Gephi Lite and code in JavaScript.',
  extension: 'json',
  mediaType: 'application/json',
  keeps: {
    id: 'edge key',
    status: 'edge attribute `status`, and in `label`',
    speaker: 'edge attribute `said_by`',
    hedge: 'edge attribute `hedge`',
    quote: 'edge attribute `quotes`, with offsets',
    source: 'edge attribute `source`; graph attribute `sources`, without the text',
    dates: 'edge attributes, as in the records',
    about: 'edge attributes `about`, `conditions`',
    notTies: 'never edges; graph attribute `statements_that_are_no_ties`',
    figures: 'graph attribute `figures`',
    notes: 'attribute `note`',
    account: 'graph attribute `data`',
  },
  drops: ['sourceTexts'],
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const { title, version, filters, leftOut: left_out } = subgraph;
  const description = await describe(subgraph, graphology.drops);
  const others = flatMap(subgraph.statements(), (row) => (isTie(row) ? [] : [asObject(statementColumns, row)]));
  const figures = flatMap(subgraph.figures(), (row) => [asObject(figureColumns, row)]);
  const sources = flatMap(subgraph.sources(), (row) => [asObject(sourceColumns, row)]);
  yield '{\n"options": {"type": "mixed", "multi": true, "allowSelfLoops": true},\n';
  yield `"attributes": {\n"name": ${JSON.stringify(title)},\n`;
  yield `"data": ${JSON.stringify({ version, filters, left_out, description })},\n"sources": [`;
  yield* jsonMembers(sources);
  yield '\n],\n"statements_that_are_no_ties": [';
  yield* jsonMembers(others);
  yield '\n],\n"figures": [';
  yield* jsonMembers(figures);
  yield '\n]\n},\n"nodes": [';
  yield* jsonMembers(flatMap(subgraph.entities(), (row) => [node(row)]));
  yield '\n],\n"edges": [';
  yield* jsonMembers(flatMap(subgraph.statements(), (row) => (isTie(row) ? [edge(row)] : [])));
  yield '\n]\n}\n';
}

function node(row: EntityRow): object {
  return { key: row.id, attributes: { label: labelOf(row), ...asObject(nodeColumns, row) } };
}

function edge(row: StatementRow): object {
  const { symmetric } = relation(row.relation);
  const ends = { key: row.id, source: row.subject, target: row.object, undirected: symmetric };
  return { ...ends, attributes: { label: tieLabel(row), ...asObject(edgeColumns, row) } };
}
