/** A value as people read it in a table. */

import { GraphNode, GraphPath, GraphRelationship, type Value, type ValueMap } from '../../model/values.ts';

/** A node is written as in Cypher, `(:State {id: "iran", …})`; of a path, only the names and types of its steps. */
export function formatCell(value: Value): string {
  return value === null ? '' : typeof value === 'string' ? printable(value) : printable(formatNested(value));
}

function formatNested(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof GraphNode) return `(${labels(value)} ${formatMap(value.properties)})`;
  if (value instanceof GraphRelationship) return `[:${value.type} ${formatMap(value.properties)}]`;
  if (value instanceof GraphPath) return formatPath(value);
  if (Array.isArray(value)) return `[${value.map(formatNested).join(', ')}]`;
  return formatMap(value as ValueMap);
}

function labels(node: GraphNode): string {
  return node.labels.map((label) => `:${label}`).join('');
}

/** Properties that begin with `_` are this project's own marks and mean nothing to a reader. */
function formatMap(map: ValueMap): string {
  const entries = Object.entries(map).filter(([key]) => !key.startsWith('_'));
  return `{${entries.map(([key, value]) => `${key}: ${formatNested(value)}`).join(', ')}}`;
}

function formatPath(path: GraphPath): string {
  let text = nameOf(path.nodes[0]);
  path.relationships.forEach((step, index) => {
    const next = path.nodes[index + 1];
    const forward = step.end === next?.elementId;
    text += `${forward ? '-' : '<-'}[:${step.type}${statusOf(step)}]${forward ? '->' : '-'}${nameOf(next)}`;
  });
  return text;
}

function nameOf(node: GraphNode | undefined): string {
  return `(${node?.properties.name ?? node?.properties.id ?? ''})`;
}

/** A step that is not reported flatly says so: a path of suspicions must not look like one of facts. */
function statusOf(step: GraphRelationship): string {
  const { status } = step.properties;
  return typeof status === 'string' && status !== 'reported' ? ` ${status}` : '';
}

/** Control and direction characters, which could redraw the screen or turn a sentence round, are written out. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  return text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) =>
    character === '\t' ? '  ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
