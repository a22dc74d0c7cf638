/** Runs an exporter into memory or a file. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chunks, FileExporter } from '../../src/export/exporter.ts';
import { type Selection, select } from '../../src/export/selection.ts';
import { rowsOf, type Subgraph, wholeGraph } from '../../src/export/subgraph.ts';
import type { Graph } from '../../src/model/graph.ts';
import { AS_OF } from './graphs.ts';

export async function collect(chunks: Chunks): Promise<string> {
  return (await collectBytes(chunks)).toString('utf8');
}

export function subgraphOf(graph: Graph): Subgraph {
  return wholeGraph(rowsOf(graph, AS_OF));
}

/** Part of a graph, as an export of it would be given. */
export function partOf(graph: Graph, selection: Selection, title = 'A part'): Promise<Subgraph> {
  return select(rowsOf(graph, AS_OF), selection, title);
}

/** Everything that is written, as one. */
export async function collectBytes(chunks: Chunks): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk as string));
  return Buffer.concat(parts);
}

export function exportText(exporter: FileExporter, graph: Graph): Promise<string> {
  return collect(exporter.write(subgraphOf(graph)));
}

/** Writes one file for each graph; the names count from 0. */
export async function exportFiles(exporter: FileExporter, graphs: readonly Graph[], folder: string): Promise<string[]> {
  return Promise.all(
    graphs.map(async (graph, n) => {
      const path = join(folder, `${n}.${exporter.extension}`);
      await writeFile(path, await exportText(exporter, graph));
      return path;
    }),
  );
}
