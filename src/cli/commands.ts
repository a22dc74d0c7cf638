/**
 * Every command, in the order of the help. A command is one row here and one file under `commands/`, which is loaded
 * only when it is called: `--help` must not wait for a database driver.
 */

import { type Command, InvalidArgumentError, Option, type OptionValues } from 'commander';
import { LONGEST_TIME_MS } from '../model/api.ts';
import { LARGEST } from '../model/exports.ts';
import type { ExitCode } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** One call of a command. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: OptionValues;
  /** From `--store` or `SPILLOVER_STORE`; `undefined` means the embedded store in this folder. */
  readonly storeUrl: string | undefined;
  readonly terminal: Terminal;
}

export type RunCommand = (call: Call) => Promise<ExitCode>;

export interface CommandRow {
  readonly name: string;
  /** Adds the description, arguments and options. */
  readonly declare: (command: Command) => Command;
  readonly load: () => Promise<RunCommand>;
}

export const commands: readonly CommandRow[] = [
  {
    name: 'check',
    declare: (command) =>
      command
        .description('read all records and report every problem at file:line:column')
        .argument('[FOLDER]', 'the folder of the records', 'graph'),
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'load',
    declare: (command) =>
      command
        .description('check the records, then bring the store to hold exactly them')
        .argument('[FOLDER]', 'the folder of the records', 'graph'),
    load: async () => (await import('./commands/load.ts')).load,
  },
  {
    name: 'ask',
    declare: (command) =>
      withAnswerOptions(
        command
          .description('ask a question by its name; without a name, list the questions')
          .argument('[NAME]', "the question's name")
          .argument('[name=value...]', 'its parameters; actors by id, name or alias'),
      ),
    load: async () => (await import('./commands/ask.ts')).ask,
  },
  {
    name: 'cypher',
    declare: (command) =>
      withAnswerOptions(
        command
          .description('run a reading Cypher query')
          .usage('[options] TEXT | - | --file F  [name=value...]')
          .argument('[TEXT]', 'the query; - reads it from standard input')
          .argument('[name=value...]', "the query's parameters")
          .option('--file <F>', 'read the query from a file'),
      ),
    load: async () => (await import('./commands/cypher.ts')).cypher,
  },
  {
    name: 'explain',
    declare: (command) =>
      command
        .description('show how Neo4j would carry out a query or a named question, without running it')
        .usage('[options] NAME | TEXT | - | --file F  [name=value...]')
        .argument('[QUERY]', "a question's name, or a query; - reads it from standard input")
        .argument('[name=value...]', 'the parameters')
        .option('--file <F>', 'read the query from a file')
        .option('--param <name=value>', 'a parameter of the query; may be repeated', collect, []),
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'export',
    declare: (command) =>
      command
        .description('write the graph, or a part of it, in a format for others; without a format, list the formats')
        .argument('[FORMAT]', 'the format')
        .argument('[name=value...]', 'the parameters of --question or --cypher')
        .option('--view <LINK>', "what the viewer shows: its link, what stands after the #, or a saved view's file")
        .addOption(new Option('--step <N>', 'which view of a story; the first without it').argParser(positive))
        .option('--question <NAME>', 'only what this question answers')
        .option('--cypher <TEXT>', 'only what this reading query answers')
        .option('--actors <a,b>', 'only around these actors, places or events, by id, name or alias', list)
        .addOption(new Option('--depth <N>', 'steps of ties to go from them; 1 without it').argParser(positive))
        .option('--status <a,b>', 'only statements of these statuses', list)
        .option('--family <a,b>', 'only relations of these families', list)
        .option('--from <DATE>', 'only what may have happened on this day, month or year or later')
        .option('--to <DATE>', 'only what may have happened on it or earlier')
        .option(
          '--out <FILE>',
          'where to write; a folder, or a .zip, where the format has several files; - for standard output',
        )
        .option('--force', 'replace what is there')
        .addOption(new Option('--scale <N>', 'size of a PNG: 1, 2 or 4 times that on screen').choices(['1', '2', '4']))
        .addOption(new Option('--width-mm <MM>', 'width of a PNG on paper').argParser(upTo(LARGEST.widthMm)))
        .addOption(
          new Option('--dpi <N>', 'dots per inch of a PNG on paper; 300 without it').argParser(upTo(LARGEST.dpi)),
        ),
    load: async () => (await import('./commands/export.ts')).exportGraph,
  },
  {
    name: 'import',
    declare: (command) =>
      command
        .description('make a folder of records from a `spillover export spillover-json`')
        .argument('<FILE>', 'the exported file')
        .argument('<FOLDER>', 'the folder to make')
        .option('--edited', 'take a file that was changed since it was exported, knowingly'),
    load: async () => (await import('./commands/import.ts')).importFile,
  },
  {
    name: 'view',
    declare: (command) =>
      command
        .description('serve the viewer on this machine and open it in the browser')
        .argument('[FOLDER]', 'the folder of the records, for saved views', 'graph')
        .addOption(new Option('--port <N>', 'where to listen; 0 takes any free port').default(4747).argParser(port))
        .option('--no-open', 'only print the link')
        .option('--watch', 'check and load the records whenever they change, and show it in the viewer'),
    load: async () => (await import('./commands/view.ts')).view,
  },
];

/** The options of every command that answers with rows. */
function withAnswerOptions(command: Command): Command {
  return command
    .option('--param <name=value>', 'a parameter; may be repeated', collect)
    .addOption(
      new Option('--format <FORMAT>', 'how to write the rows').choices(['table', 'json', 'csv', 'md']).default('table'),
    )
    .addOption(new Option('--limit <N>', 'stop after this many rows').default(10_000).argParser(positive))
    .addOption(
      new Option('--timeout <SECONDS>', 'stop after this time').default(30).argParser(upTo(LONGEST_TIME_MS / 1000)),
    );
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function list(text: string): readonly string[] {
  const items = text.split(',').map((item) => item.trim());
  if (items.includes('')) throw new InvalidArgumentError('It must be names with commas between.');
  return items;
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return value;
}

function upTo(most: number): (text: string) => number {
  return (text) => {
    const value = positive(text);
    if (value > most) throw new InvalidArgumentError(`It must be at most ${most}.`);
    return value;
  };
}

function positive(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return value;
}
