/** `spillover import`: records from the file that a colleague or an archive has. */

import { IF_EDITED, type Imported, importRecords } from '../../export/index.ts';
import { plural } from '../../model/counts.ts';
import { SpilloverError } from '../../model/errors.ts';
import { type CheckResult, checkRecords } from '../../records/index.ts';
import type { Call } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatProblems } from '../messages.ts';
import { painter } from '../terminal.ts';

/** The records stay where they are when the check finds something: they are whole, and can be mended there. */
export async function importFile({ operands, options, terminal }: Call): Promise<ExitCode> {
  const [file = '', folder = ''] = operands;
  const { edited = false } = options;
  let version: string | undefined;
  const imported = await importRecords(file, folder, {
    edited,
    signal: terminal.signal,
    confirm: async (part, { wholeOf }) => {
      const checked = await checkRecords(part);
      version = checked.graph?.version;
      if (!edited) refuseOtherVersion(file, checked, wholeOf);
    },
  });
  const { entities, statements, figures, sources } = imported.counts;
  const counts = [
    plural(entities, 'entity', 'entities'),
    plural(statements, 'statement'),
    plural(figures, 'figure'),
    plural(sources, 'source'),
  ];
  terminal.err(`${folder} now holds ${counts.join(', ')}.\n${warrant(file, imported, edited)}`);
  if (version !== undefined) return EXIT.fine;
  // Once more, since problems are told by the files where they are now.
  const { problems } = await checkRecords(folder);
  terminal.out(formatProblems(problems, painter(terminal, 'out')));
  terminal.err(`${painter(terminal, 'err')('red', plural(problems.length, 'problem'))} to mend.\n`);
  return EXIT.refused;
}

/** Records of the whole graph make the version that their file names, or they are not those records. */
function refuseOtherVersion(file: string, { graph }: CheckResult, named: string | null): void {
  if (!graph || named === null || graph.version === named) return;
  throw new SpilloverError(
    `${file}:1: Its records are not those of the version that this line names: they make ${graph.version}.`,
    `Get the file again. ${IF_EDITED} So too if another version of Spillover made it.`,
  );
}

/** What is not known of the records, as a line; nothing where they are known to be those that were exported. */
function warrant(file: string, { isProven, wholeOf }: Imported, edited: boolean): string {
  if (isProven) return '';
  if (edited) return 'Taken as edited: these need not be the records that were exported.\n';
  const known =
    wholeOf === null
      ? 'nothing tells whether its records are those that were exported'
      : 'its records make the version that it names';
  return `${file} has no SHA-256 at its end, as files of older versions have none: ${known}.\n`;
}
