/** `spillover import`: records from the file that a colleague or an archive has. */

import { importRecords } from '../../export/index.ts';
import { plural } from '../../model/counts.ts';
import { checkRecords } from '../../records/index.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatProblems } from '../messages.ts';
import { painter } from '../terminal.ts';

/** The records stay where they are when the check finds something: they are whole, and can be mended there. */
export async function importFile({ operands, terminal }: Call): Promise<ExitCode> {
  const [file = '', folder = ''] = operands;
  const { entities, statements, figures, sources } = await importRecords(file, folder, { signal: terminal.signal });
  const counts = [
    plural(entities, 'entity', 'entities'),
    plural(statements, 'statement'),
    plural(figures, 'figure'),
    plural(sources, 'source'),
  ];
  terminal.err(`${folder} now holds ${counts.join(', ')}.\n`);
  const { problems } = await checkRecords(folder);
  if (problems.length === 0) return EXIT.fine;
  terminal.out(formatProblems(problems, painter(terminal, 'out')));
  terminal.err(`${painter(terminal, 'err')('red', plural(problems.length, 'problem'))} to mend.\n`);
  return EXIT.refused;
}
