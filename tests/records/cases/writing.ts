/** Writing down what goes wrong in records: the files beside a base that is right, and what the check prints. */

import { type Files, statement } from '../folder.ts';

export type Case = readonly [name: string, files: Files, expected: readonly string[]];

export const inStatements = (yaml: string): Files => ({ 'statements/a.yaml': yaml });
export const withFields = (fields: Readonly<Record<string, string>>): Files => inStatements(statement(fields));
export const inEntities = (yaml: string): Files => ({ 'entities/more.yaml': yaml });
export const inLines = (...lines: readonly string[]): Files => ({ 'statements/a.jsonl': lines.join('\n') });
export const forecast = { status: 'forecast', quote: 'It is unlikely to end.' };
export const figure = (fields: string) =>
  `- { id: f1, subject: drone-attack, measure: killed, value: 3, precision: exact, of_text: country, status: reported, source: article, quote: the country’s drones${fields} }\n`;
export const source = (fields: string): Files => ({
  'sources/other.yaml': `- { id: other, title: null, author: null, publisher: null, published: null, reliability: F, ${fields} }\n`,
});
export const record = (fields: Readonly<Record<string, unknown>>) =>
  JSON.stringify({
    id: 's1',
    subject: 'pakistan',
    relation: 'ACCUSES',
    object: 'iran',
    status: 'reported',
    source: 'article',
    quote: 'Pakistan accuses Iran',
    ...fields,
  });
