/** What a query's answer names, so that it can be exported. */

import { GraphNode, GraphPath, GraphRelationship, type QueryResult, type Value } from '../model/values.ts';
import type { AnswerIds } from './selection.ts';

/** Every text in the answer is a candidate: statements are named in columns of many names. */
export function answerIds({ rows }: Pick<QueryResult, 'rows'>): AnswerIds {
  const mentioned = new Set<string>();
  const entities = new Set<string>();
  const visit = (value: Value): void => {
    if (typeof value === 'string') {
      mentioned.add(value);
    } else if (value instanceof GraphNode) {
      const id = String(value.properties.id ?? '');
      if (value.labels.includes('Entity')) entities.add(id);
      else mentioned.add(id);
    } else if (value instanceof GraphRelationship) {
      mentioned.add(String(value.properties.id ?? ''));
    } else if (value instanceof GraphPath) {
      for (const part of [...value.nodes, ...value.relationships]) visit(part);
    } else if (value !== null && typeof value === 'object') {
      for (const part of Object.values(value)) visit(part);
    }
  };
  for (const row of rows) for (const value of row) visit(value);
  return { mentioned, entities };
}
