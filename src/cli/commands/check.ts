/** `spillover check`: is everything under `graph/` in order? */

import { formatCount, plural } from '../../model/counts.ts';
import type { Problem } from '../../model/errors.ts';
import type { Graph } from '../../model/graph.ts';
import { statuses } from '../../model/vocabulary.ts';
import { checkRecords } from '../../records/index.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatProblems } from '../messages.ts';
import { painter } from '../terminal.ts';

export async function check({ operands, terminal }: Call): Promise<ExitCode> {
  const paint = painter(terminal, 'out');
  const { problems, unshown, graph } = await checkRecords(operands[0] ?? 'graph');
  if (problems.length > 0) {
    terminal.out(formatProblems(problems, paint));
    terminal.err(`${painter(terminal, 'err')('red', summarise(problems, unshown))}\n`);
    return EXIT.refused;
  }
  if (graph) terminal.out(`${paint('green', 'All records are in order.')} ${describe(graph)}\n`);
  return EXIT.fine;
}

/** @param unshown how many problems there are beyond those listed */
function summarise(problems: readonly Problem[], unshown: number): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  if (unshown > 0)
    return `${plural(problems.length + unshown, 'problem')}; the first ${formatCount(problems.length)} are shown.`;
  return `${plural(problems.length, 'problem')} in ${plural(files, 'file')}.`;
}

function describe(graph: Graph): string {
  const byStatus = statuses
    .map(({ id }) => ({ id, count: graph.statements.filter((statement) => statement.status === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => `${formatCount(count)} ${id}`);
  return [
    plural(graph.entities.length, 'entity', 'entities'),
    plural(graph.statements.length, 'statement') + (byStatus.length > 0 ? ` (${byStatus.join(', ')})` : ''),
    plural(graph.figures.length, 'figure'),
    plural(graph.sources.length, 'source'),
  ]
    .join(', ')
    .concat('.');
}
