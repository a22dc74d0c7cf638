/** What follows from the named questions under `cypher/`: the page that lists them, and their types. */

import type { ColumnType, ParameterType, Question, QuestionParameter } from '../../src/cypher/questions.ts';

const PARAMETER_TYPES: Readonly<Record<ParameterType, string>> = {
  actor: 'string',
  actors: 'readonly string[]',
  place: 'string',
  event: 'string',
  entity: 'string',
  statement: 'string',
  statuses: 'readonly Status[]',
  families: 'readonly Family[]',
  relations: 'readonly RelationType[]',
  text: 'string',
  integer: 'number | bigint',
  date: 'string',
};

const COLUMN_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  list: 'readonly (string | null)[]',
};

function parameterField({ name, type, required, value, meaning }: QuestionParameter): string {
  const orNull = value === null ? ' | null' : '';
  return `      /** ${meaning} */\n      readonly ${name}${required ? '' : '?'}: ${PARAMETER_TYPES[type]}${orNull};`;
}

function questionTypes({ name, title, parameters, columns }: Question): string {
  return [
    `  /** ${title} */`,
    `  '${name}': {`,
    parameters.length === 0 ? '    parameters: Record<never, never>;' : '    parameters: {',
    ...(parameters.length === 0 ? [] : [...parameters.map(parameterField), '    };']),
    '    row: {',
    ...columns.map(
      (column) =>
        `      /** ${column.meaning} */\n      readonly ${column.name}: ${COLUMN_TYPES[column.type]}${column.nullable ? ' | null' : ''};`,
    ),
    '    };',
    '  };',
  ].join('\n');
}

/** The TypeScript module that knows each question's parameters and rows. */
export function questionsModule(questions: readonly Question[]): string {
  const bodies = questions.map(questionTypes).join('\n');
  const used = ['Family', 'RelationType', 'Status'].filter((type) => new RegExp(`readonly ${type}\\[\\]`).test(bodies));
  return [
    '// Generated from cypher/ by `npm run generate`. Edit the questions, not this file.',
    '',
    `import type { ${used.join(', ')} } from '../model/vocabulary.generated.ts';`,
    '',
    '/** Parameters and rows of every named question. */',
    'export interface QuestionTypes {',
    bodies,
    '}',
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function describeValue({ required, value }: QuestionParameter): string {
  if (required) return `needed, such as \`${JSON.stringify(value)}\``;
  return value === null ? 'all' : `\`${JSON.stringify(value)}\``;
}

function questionSection(question: Question): string {
  const { name, title, sentence, parameters, columns, doesNotSay, onLargeGraphs, computation } = question;
  const given = parameters.filter(({ required }) => required).map(({ name, value }) => ` ${name}=${value}`);
  return [
    `### ${title}`,
    '',
    sentence.replace(/\{(\w+)\}/g, '_$1_'),
    '',
    '```',
    `spillover ask ${name}${given.join('')}`,
    '```',
    '',
    ...(parameters.length === 0
      ? []
      : [
          '| Parameter | Takes | Default | Meaning |',
          '| --- | --- | --- | --- |',
          ...parameters.map((p) => `| \`${p.name}\` | ${p.type} | ${cell(describeValue(p))} | ${cell(p.meaning)} |`),
          '',
        ]),
    `Columns: ${columns.map((column) => `\`${column.name}\``).join(', ')}.`,
    '',
    ...(computation === undefined
      ? []
      : [`The query gives the ties; ${computation} is worked out from them, the same on every store.`, '']),
    `It does not say: ${doesNotSay.charAt(0).toLowerCase()}${doesNotSay.slice(1)}`,
    '',
    ...(onLargeGraphs === ''
      ? []
      : [`On large graphs: ${onLargeGraphs.charAt(0).toLowerCase()}${onLargeGraphs.slice(1)}`, '']),
    `[The query](../cypher/${name}.cypher), as it runs in Neo4j.`,
  ].join('\n');
}

/** The page that lists every question, by topic. */
export function questionsPage(questions: readonly Question[]): string {
  const topics = [...new Set(questions.map(({ topic }) => topic))].sort();
  const sections = topics.map((topic) => {
    const own = questions.filter((question) => question.topic === topic);
    return [`## ${topic}`, ...own.map(questionSection)].join('\n\n');
  });
  return [
    '# Named questions',
    '<!-- Generated from cypher/ by `npm run generate`. Edit the questions, not this file. -->',
    `${questions.length} questions that can be asked by name: \`spillover ask NAME name=value …\`. Each is one file under \`cypher/\`, a query that runs in Neo4j Browser as it is once its parameters are set. [cypher.md](cypher.md) tells how to ask, and how to write queries of your own.`,
    ...sections,
    '',
  ].join('\n\n');
}
