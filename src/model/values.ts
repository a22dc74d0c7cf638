/**
 * Values as queries return them, the same from every store.
 *
 * Integers and floats are both JavaScript numbers; an integer beyond 2^53 is a `bigint`.
 * Dates are ISO strings, since the stores hold them so.
 */

export type Scalar = null | boolean | number | bigint | string;

export type Value = Scalar | readonly Value[] | ValueMap | GraphNode | GraphRelationship | GraphPath;

export interface ValueMap {
  readonly [key: string]: Value;
}

/** What a property of a node or relationship can hold in both stores. */
export type PropertyValue = boolean | number | bigint | string | readonly (boolean | number | bigint | string)[];

/** The class names keep a node apart from a map that happens to have the same keys. */
export class GraphNode {
  readonly labels: readonly string[];
  readonly properties: ValueMap;
  /** The store's own id: stable within one answer, not across loads. */
  readonly #elementId: string;

  constructor(elementId: string, labels: readonly string[], properties: ValueMap) {
    this.#elementId = elementId;
    this.labels = [...labels].sort();
    this.properties = properties;
  }

  get elementId(): string {
    return this.#elementId;
  }
}

export class GraphRelationship {
  readonly type: string;
  readonly properties: ValueMap;
  readonly #ends: { elementId: string; start: string; end: string };

  constructor(elementId: string, start: string, end: string, type: string, properties: ValueMap) {
    this.#ends = { elementId, start, end };
    this.type = type;
    this.properties = properties;
  }

  get elementId(): string {
    return this.#ends.elementId;
  }
  /** Element id of the node the arrow leaves. */
  get start(): string {
    return this.#ends.start;
  }
  /** Element id of the node the arrow points at. */
  get end(): string {
    return this.#ends.end;
  }
}

export class GraphPath {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];

  constructor(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}

/** A query's answer, whole. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** True when the row limit cut the answer short. */
  readonly truncated: boolean;
  /** What the store wants the asker to know, such as a label that does not exist. */
  readonly warnings: readonly string[];
}

/** A query's parameters, already typed: an integer is a `bigint`, a float a `number`. */
export type Parameters = Readonly<Record<string, Value>>;

/** Values out of JSON as parameters: a whole number is an integer, since JSON does not tell the two apart. */
export function withIntegers(value: Value): Value {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(withIntegers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIntegers(inner as Value)]));
  }
  return value;
}
