/** What was asked, as a sentence for readers who know no ids: the question with names, dates and words filled in. */

import type { Answer, QuestionParameter } from '../cypher/index.ts';
import { contextOf, type GraphRows } from '../export/index.ts';
import { joinWords } from '../model/counts.ts';
import { sayDate } from '../model/dates.ts';
import { inSentence } from '../model/sentence.ts';
import { tellOther } from '../model/told.ts';
import type { Value } from '../model/values.ts';
import { type Family, family, type RelationType, relation, type Status, status } from '../model/vocabulary.ts';

type Asked = Pick<Answer, 'question' | 'parameters'>;

/** @param given names of the parameters that were given: those that the sentence does not name stand after it */
export async function sayAsked(
  { question, parameters }: Asked,
  given: readonly string[],
  rows: GraphRows,
): Promise<string> {
  const said = new Map<string, string>();
  for (const parameter of question.parameters) {
    said.set(parameter.name, await sayValue(parameter, parameters[parameter.name] ?? null, rows));
  }
  const sentence = question.sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => said.get(name) ?? name);
  const others = given.filter((name) => said.has(name) && !question.sentence.includes(`{${name}}`));
  const asides = others.map((name) => `${name.replaceAll('_', ' ')}: ${said.get(name)}`);
  return asides.length === 0 ? sentence : `${sentence} (${asides.join('; ')})`;
}

async function sayValue({ name, type }: QuestionParameter, value: Value, rows: GraphRows): Promise<string> {
  // The questions that leave a limit of time open have it under one of these names.
  if (value === null) return type === 'date' ? `the ${name === 'until' ? 'last' : 'first'} day` : 'anybody';
  const all = (Array.isArray(value) ? value : [value]).map(String);
  switch (type) {
    case 'actor':
    case 'actors':
    case 'place':
    case 'event':
    case 'entity': {
      const found = new Map((await rows.entitiesAmong(all)).map((entity) => [entity.id, entity]));
      return joinWords(all.map((id) => nameOf(found.get(id), id)));
    }
    case 'statement': {
      const found = await rows.statementsAmong(all);
      const context = await contextOf(rows, found, new Map());
      return joinWords(all.map((id) => `‘${tellOther(id, context)}’`));
    }
    case 'statuses':
      return joinWords(all.map((id) => status(id as Status).label.toLowerCase()));
    case 'families':
      return joinWords(all.map((id) => family(id as Family).label.toLowerCase()));
    case 'relations':
      return joinWords(all.map((id) => relation(id as RelationType).label));
    case 'date':
      return joinWords(all.map((date) => sayDate({ date, date_from: date, date_to: date })));
    default:
      return joinWords(all);
  }
}

function nameOf(entity: Parameters<typeof inSentence>[0] | undefined, id: string): string {
  return entity ? inSentence(entity) : id;
}
