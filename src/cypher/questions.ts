/**
 * Reads the named questions under `cypher/`: one file each, a query that runs as it is in Neo4j Browser, under a header
 * in comments that says what is asked, with what, what comes back, and what it does not say.
 */

import { readdir, readFile } from 'node:fs/promises';
import { SpilloverError } from '../model/errors.ts';
import type { Value } from '../model/values.ts';
import type { ComputationName } from './computations.ts';

/** What a parameter takes; the plurals are lists. */
export const PARAMETER_TYPES = [
  'actor',
  'actors',
  'place',
  'event',
  'entity',
  'statement',
  'statuses',
  'families',
  'relations',
  'text',
  'integer',
  'date',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export const COLUMN_TYPES = ['text', 'integer', 'number', 'boolean', 'list'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface QuestionParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** True when the question cannot be asked without it; `value` is then an example. */
  readonly required: boolean;
  /** The default; `null` where the question then asks about all. */
  readonly value: Value;
  readonly meaning: string;
}

export interface QuestionColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** True when the column may be null. */
  readonly nullable: boolean;
  readonly meaning: string;
}

export interface Question {
  /** The name it is asked by: the file's, without `.cypher`. */
  readonly name: string;
  readonly title: string;
  readonly topic: string;
  /** In plain English, with `{parameter}` where the asker chooses. */
  readonly sentence: string;
  readonly parameters: readonly QuestionParameter[];
  readonly columns: readonly QuestionColumn[];
  /** What the answer must not be read as. */
  readonly doesNotSay: string;
  /** Why its time grows with the graph and not with its answer alone; empty where it does not. */
  readonly onLargeGraphs: string;
  /** The line that sets the parameters in Neo4j Browser; empty where there are none. */
  readonly browserLine: string;
  /** What is worked out from the rows afterwards, where Cypher alone does not answer. */
  readonly computation: ComputationName | undefined;
  /** The query without its header. */
  readonly query: string;
}

/** The folder of the questions that belong to this project. */
export const QUESTIONS_FOLDER = new URL('../../cypher/', import.meta.url);

const SECTIONS = [
  'Parameters',
  'Columns',
  'Computed',
  'Does not say',
  'On large graphs',
  'In Neo4j Browser, first',
] as const;
type Section = (typeof SECTIONS)[number];

/** What `Computed` may name; the work itself is loaded when it is asked for. */
const COMPUTATION_NAMES: readonly ComputationName[] = ['centrality'];

class Header {
  readonly #name: string;
  readonly #sections = new Map<Section, string[]>();
  readonly title: string;
  readonly topic: string;
  readonly sentence: string;

  constructor(name: string, lines: readonly string[]) {
    this.#name = name;
    this.title = lines[0] ?? '';
    this.topic = /^Topic: (.+)$/.exec(lines[1] ?? '')?.[1] ?? this.fail('has no line `// Topic: …` under its title');
    const sentence: string[] = [];
    let current: string[] = sentence;
    for (const line of lines.slice(2)) {
      const section = SECTIONS.find((known) => line === known);
      if (section !== undefined) {
        current = [];
        this.#sections.set(section, current);
      } else if (line.trim() !== '') {
        current.push(line);
      }
    }
    this.sentence = sentence.join(' ');
  }

  fail(what: string): never {
    throw new SpilloverError(`cypher/${this.#name}.cypher ${what}.`, 'See cypher/README.md for what a header holds.');
  }

  text(section: Section): string {
    return (this.#sections.get(section) ?? []).map((line) => line.trim()).join(' ');
  }

  /** `name (details): meaning`, one a line; a line further in goes on with the one above. */
  entries(section: Section): readonly { name: string; details: string; meaning: string }[] {
    const whole = (this.#sections.get(section) ?? []).join('\n').replace(/\n {3,}/g, ' ');
    return whole.split('\n').flatMap((line) => {
      if (line === '') return [];
      const [, name, details, meaning] = /^ {2}(\w+) \((.*?)\): (.+)$/.exec(line) ?? [];
      if (name === undefined || details === undefined || meaning === undefined) {
        return this.fail(`has a line under ${section} that is not \`name (type): meaning\`: ${line.trim()}`);
      }
      return { name, details, meaning };
    });
  }

  parameters(): readonly QuestionParameter[] {
    return this.entries('Parameters').map(({ name, details, meaning }) => {
      const match = /^(\w+), (default|such as) (.+)$/.exec(details);
      const type = PARAMETER_TYPES.find((known) => known === match?.[1]);
      if (!match || type === undefined) {
        return this.fail(`has a parameter ${name} without \`(type, default JSON)\` or \`(type, such as JSON)\``);
      }
      return { name, type, required: match[2] === 'such as', value: this.json(match[3] ?? ''), meaning };
    });
  }

  columns(): readonly QuestionColumn[] {
    return this.entries('Columns').map(({ name, details, meaning }) => {
      const type = COLUMN_TYPES.find((known) => known === details.replace(' or null', ''));
      if (type === undefined) return this.fail(`has a column ${name} of the unknown type ${details}`);
      return { name, type, nullable: details.endsWith(' or null'), meaning };
    });
  }

  computation(name: string): ComputationName {
    return COMPUTATION_NAMES.find((known) => known === name) ?? this.fail(`is computed by the unknown ${name}`);
  }

  json(text: string): Value {
    try {
      return JSON.parse(text) as Value;
    } catch {
      return this.fail(`has a default that is not JSON: ${text}`);
    }
  }
}

/**
 * Reads one question from the text of its file.
 * @throws SpilloverError where the header is not as it should be
 */
export function parseQuestion(name: string, text: string): Question {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = new Header(
    name,
    lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, '')),
  );
  const computation = header.text('Computed').split(':')[0] ?? '';
  return {
    name,
    title: header.title,
    topic: header.topic,
    sentence: header.sentence,
    parameters: header.parameters(),
    columns: header.columns(),
    doesNotSay: header.text('Does not say'),
    onLargeGraphs: header.text('On large graphs'),
    browserLine: header.text('In Neo4j Browser, first'),
    computation: computation === '' ? undefined : header.computation(computation),
    query: lines.slice(end).join('\n').trim(),
  };
}

/** What the question is called in the sentence: `{actor}` becomes `[actor]`, or the value given. */
export function fillSentence(question: Question, values: Readonly<Record<string, string>> = {}): string {
  return question.sentence.replace(/\{(\w+)\}/g, (_, name: string) => `[${values[name] ?? name}]`);
}

/**
 * Reads every question, in the order of their names.
 * @throws SpilloverError where a header is not as it should be
 */
export async function readQuestions(folder: URL = QUESTIONS_FOLDER): Promise<readonly Question[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.cypher')).sort();
  return Promise.all(
    files.map(async (file) =>
      parseQuestion(file.slice(0, -'.cypher'.length), await readFile(new URL(file, folder), 'utf8')),
    ),
  );
}
