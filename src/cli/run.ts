/** From a command line to an exit code. */

import { readFileSync } from 'node:fs';
import { Command, CommanderError, type OptionValues } from 'commander';
import { type CommandRow, commands } from './commands.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit.ts';
import { describeError } from './messages.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one command.
 * @param argv what follows the program's name
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = buildProgram(terminal, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return terminal.signal.aborted ? EXIT.interrupted : code;
  } catch (error) {
    if (terminal.signal.aborted) {
      terminal.err('Stopped.\n');
      return EXIT.interrupted;
    }
    // Commander has already said what was wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    terminal.err(describeError(error, terminal));
    return exitCodeOf(error) ?? EXIT.refused;
  }
}

function buildProgram(terminal: Terminal, onEnd: (code: ExitCode) => void): Command {
  const program = new Command('spillover')
    .description('A knowledge graph of the actors in a conflict, where every tie shows its sentence and its speaker.')
    .option('--store <URL>', 'where the graph is: file:PATH, neo4j://, neo4j+s:// or bolt:// (or SPILLOVER_STORE)')
    .version(packageVersion())
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .addHelpText(
      'after',
      '\nNeo4j: user and password are read from NEO4J_USERNAME and NEO4J_PASSWORD.' +
        '\nExit codes: 0 fine, 1 the data or the store says no, 2 wrong usage, 130 stopped by Ctrl-C.',
    );
  for (const row of commands) addCommand(program, row, terminal, onEnd);
  return program;
}

function addCommand(program: Command, row: CommandRow, terminal: Terminal, onEnd: (code: ExitCode) => void): void {
  const command = row.declare(program.command(row.name).copyInheritedSettings(program));
  command.configureHelp({ showGlobalOptions: true }).action(async () => {
    const options: OptionValues = command.optsWithGlobals();
    const runCommand = await row.load();
    onEnd(
      await runCommand({
        operands: command.args,
        options,
        storeUrl: options.store || terminal.env.SPILLOVER_STORE || undefined,
        terminal,
      }),
    );
  });
}

function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
