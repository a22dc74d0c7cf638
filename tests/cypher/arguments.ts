/** Random arguments for the named questions, out of what a graph holds. */

import fc from 'fast-check';
import type { Question, QuestionParameter } from '../../src/cypher/index.ts';
import type { Graph } from '../../src/model/graph.ts';
import { FAMILIES, kind, RELATION_TYPES, STATUSES } from '../../src/model/vocabulary.ts';

function valueFor({ type }: QuestionParameter, graph: Graph): fc.Arbitrary<unknown> {
  const idsOf = (layer: string) =>
    graph.entities.filter((entity) => kind(entity.kind).layer === layer).map(({ id }) => id);
  // A graph may have none: then nobody is called so.
  const anyOf = (values: readonly string[]) => fc.constantFrom(...(values.length > 0 ? values : ['nobody']));
  const someOf = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
  switch (type) {
    case 'actor':
      return anyOf(idsOf('actor'));
    case 'actors':
      return someOf(idsOf('actor'));
    case 'place':
      return anyOf([...idsOf('place'), ...graph.entities.filter((one) => one.kind === 'State').map(({ id }) => id)]);
    case 'event':
      return anyOf(idsOf('event'));
    case 'entity':
      return anyOf(graph.entities.map(({ id }) => id));
    case 'statement':
      return anyOf(graph.statements.map(({ id }) => id));
    case 'statuses':
      return someOf(STATUSES);
    case 'families':
      return someOf(FAMILIES);
    case 'relations':
      return someOf(RELATION_TYPES);
    case 'integer':
      return fc.integer({ min: 1, max: 3 });
    case 'date':
      return anyOf(['2021-06-01', '2023-10-07', '2024-01-15', '2024-01-28', '2024-02-01']);
    case 'text':
      return fc.constant('');
  }
}

/** What the question needs, and some of what it may be given besides. */
export function argumentsFor(question: Question, graph: Graph): fc.Arbitrary<Record<string, unknown>> {
  const entries = question.parameters.map((parameter) => [parameter.name, valueFor(parameter, graph)] as const);
  const required = question.parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return fc.record(Object.fromEntries(entries), { requiredKeys: required }) as fc.Arbitrary<Record<string, unknown>>;
}
