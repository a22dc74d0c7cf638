/** What an asker gives for a question's parameters, checked and brought to the types that the query takes. */

import { QueryError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import type { Parameters, Value } from '../model/values.ts';
import type { EntityRange } from '../model/vocabulary.ts';
import { FAMILIES, RELATION_TYPES, STATUSES } from '../model/vocabulary.ts';
import type { EntityDirectory } from './entities.ts';
import type { ParameterType, Question, QuestionParameter } from './questions.ts';

/** As typed on a command line, or already typed. */
export type Arguments = Readonly<Record<string, unknown>>;

const RANGES: Partial<Record<ParameterType, EntityRange>> = {
  actor: 'actor',
  actors: 'actor',
  place: 'place',
  event: 'event',
  entity: 'entity',
};

const CHOICES: Partial<Record<ParameterType, readonly string[]>> = {
  statuses: STATUSES,
  families: FAMILIES,
  relations: RELATION_TYPES,
};

/** A list as `a,b`, as JSON, or as an array. */
function asList(given: unknown, parameter: QuestionParameter): readonly string[] {
  if (typeof given === 'string' && given.trim().startsWith('[')) {
    try {
      return asList(JSON.parse(given), parameter);
    } catch {
      throw new QueryError(`${parameter.name} is not a list: ${given}`, 'Write a,b or ["a","b"].');
    }
  }
  const items = Array.isArray(given) ? given : String(given).split(',');
  return items.map((item) => String(item).trim()).filter((item) => item !== '');
}

function asChoices(given: unknown, parameter: QuestionParameter, choices: readonly string[]): readonly string[] {
  return asList(given, parameter).map((item) => {
    const choice = choices.find((known) => known.toLowerCase() === item.toLowerCase());
    if (choice !== undefined) return choice;
    const near = nearest(item, choices)[0];
    throw new QueryError(
      `${parameter.name} knows no "${item}".`,
      `${near === undefined ? '' : `Did you mean ${near}? `}There are ${choices.join(', ')}.`,
    );
  });
}

function asInteger(given: unknown, parameter: QuestionParameter): bigint {
  if (typeof given === 'bigint' || Number.isSafeInteger(given)) return BigInt(given as number | bigint);
  if (typeof given === 'string' && /^\s*[-+]?\d+\s*$/.test(given)) return BigInt(given.trim());
  throw new QueryError(`${parameter.name} wants a whole number, not ${String(given)}.`, `Write ${parameter.name}=3.`);
}

function asDate(given: unknown, parameter: QuestionParameter): string {
  const text = String(given).trim();
  const day = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new QueryError(`${parameter.name} wants a day, not ${text}.`, `Write ${parameter.name}=2024-01-28.`);
}

async function bindOne(parameter: QuestionParameter, given: unknown, entities: EntityDirectory): Promise<Value> {
  if (given === null || (given === 'null' && parameter.value === null)) {
    if (parameter.value === null) return null;
    throw new QueryError(`${parameter.name} cannot be null.`, parameter.meaning);
  }
  const range = RANGES[parameter.type];
  if (parameter.type === 'actors') {
    return Promise.all(asList(given, parameter).map((name) => entities.resolve('actor', name)));
  }
  if (range !== undefined) return entities.resolve(range, String(given));
  const choices = CHOICES[parameter.type];
  if (choices !== undefined) return asChoices(given, parameter, choices);
  if (parameter.type === 'integer') return asInteger(given, parameter);
  return parameter.type === 'date' ? asDate(given, parameter) : String(given);
}

/**
 * Parameters for the question's query: what is given, and the defaults for the rest.
 * @throws QueryError for an unknown or missing parameter, or a value that does not fit
 */
export async function bindArguments(
  question: Question,
  given: Arguments,
  entities: EntityDirectory,
): Promise<Parameters> {
  const names = question.parameters.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names)[0];
    throw new QueryError(
      `${question.name} has no parameter ${unknown}.`,
      `${near === undefined ? '' : `Did you mean ${near}? `}${names.length > 0 ? `It takes ${names.join(', ')}.` : 'It takes none.'}`,
    );
  }
  const bound: Record<string, Value> = {};
  for (const parameter of question.parameters) {
    const value = given[parameter.name];
    if (value !== undefined) {
      bound[parameter.name] = await bindOne(parameter, value, entities);
    } else if (parameter.required) {
      throw new QueryError(
        `${question.name} needs ${parameter.name}: ${parameter.meaning}`,
        `Write ${parameter.name}=${JSON.stringify(parameter.value)}, say.`,
      );
    } else {
      bound[parameter.name] = typeof parameter.value === 'number' ? BigInt(parameter.value) : parameter.value;
    }
  }
  return bound;
}
