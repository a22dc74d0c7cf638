/** The figure as SVG: curves, dashes and text as such, for print and for editing. */

import { arrange } from '../../draw/arrange.ts';
import { figure } from '../../draw/figure.ts';
import { pairKey } from '../../draw/lanes.ts';
import { SpilloverError } from '../../model/errors.ts';
import type { EntityRow, StatementRow } from '../../model/graph.ts';
import type { FileExporter } from '../exporter.ts';
import { describeSelection, type Rows, type Subgraph, sourceIndex } from '../subgraph.ts';
import { citationOf } from '../words.ts';

/** More statements than this are a grey cloud on paper. */
const READABLE = 400;

export const svg: FileExporter = {
  id: 'svg',
  title: 'Figure (SVG)',
  purpose: 'A figure for a report, with title, legend, source line and date.',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  keeps: {
    id: 'left out',
    status: 'the rhythm of the line, explained in the legend',
    speaker: 'along the line, where there is room',
    hedge: 'along the line, where there is room',
    quote: 'left out',
    source: 'source line',
    dates: 'left out',
    about: 'left out',
    notTies: 'hollow lines; denials with crosses',
    figures: 'left out',
  },
  write,
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const statements = await readable(subgraph.statements);
  const touched = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
  const entities: EntityRow[] = [];
  for await (const entity of subgraph.entities()) if (touched.has(entity.id)) entities.push(entity);
  const sources = await sourceIndex(subgraph);
  yield figure({
    title: subgraph.title,
    summary: `${statements.length} statements. ${describeSelection(subgraph)}`,
    sources: [...sources.values()].map(citationOf),
    data: `Data of ${subgraph.asOf.slice(0, 10)}, version ${subgraph.version}.`,
    entities,
    statements,
    places: placed(entities, statements),
  });
}

async function readable(rows: Rows<StatementRow>): Promise<readonly StatementRow[]> {
  const statements: StatementRow[] = [];
  for await (const row of rows()) {
    statements.push(row);
    if (statements.length > READABLE) {
      throw new SpilloverError(
        `A figure of more than ${READABLE} statements cannot be read.`,
        'Narrow it with --actors, --status, --family, --from and --to, or by a question.',
      );
    }
  }
  if (statements.length > 0) return statements;
  throw new SpilloverError('There is nothing to draw: no statement is selected.', 'Drop a filter.');
}

function placed(entities: readonly EntityRow[], statements: readonly StatementRow[]) {
  const degrees = new Map<string, number>();
  const edges = new Map<string, { a: string; b: string; weight: number }>();
  for (const { subject, object } of statements) {
    for (const id of new Set([subject, object])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const [a, b] = subject < object ? [subject, object] : [object, subject];
    const key = pairKey(a, b);
    edges.set(key, { a, b, weight: (edges.get(key)?.weight ?? 0) + 1 });
  }
  const nodes = entities.map(({ id, name, kind }) => ({ id, name, kind, degree: degrees.get(id) ?? 0 }));
  return arrange(nodes, [...edges.values()]).places;
}
