/** `spillover load`: brings a store to hold exactly the records, once these have passed the check. */

import { readRecords } from '../../records/index.ts';
import type { LoadReport } from '../../store/store.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatTable } from '../format/table.ts';
import { progressBar } from '../progress.ts';
import { withStore } from '../store.ts';
import { painter, type Terminal } from '../terminal.ts';

export async function load(call: Call): Promise<ExitCode> {
  const { operands, terminal } = call;
  const graph = await readRecords(operands[0] ?? 'graph');
  return withStore(call, async (store) => {
    const bar = progressBar(terminal);
    try {
      const report = await store.load(graph, { onProgress: bar.update, signal: terminal.signal });
      bar.end();
      terminal.out(formatReport(report, terminal));
      terminal.err(`${store.url} now holds version ${report.version.slice(0, 12)} (${report.seconds.toFixed(1)} s).\n`);
    } finally {
      bar.end();
    }
    return EXIT.fine;
  });
}

const KINDS = ['entities', 'statements', 'ties', 'figures', 'sources'] as const;
const OUTCOMES = ['added', 'changed', 'removed', 'unchanged'] as const;

function formatReport(report: LoadReport, terminal: Terminal): string {
  const rows = KINDS.map((kind) => [kind, ...OUTCOMES.map((outcome) => report[kind][outcome])]);
  const table = { columns: ['', ...OUTCOMES], rows, truncated: false, warnings: [] };
  return formatTable(table, terminal.width, painter(terminal, 'out'));
}
