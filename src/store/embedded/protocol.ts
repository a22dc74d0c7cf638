/** What the store and its engine's process say to each other. */

import type { Parameters } from '../../model/values.ts';

/** One node to create: `key` is how later edges of the same build name it. */
export interface NewNode {
  readonly key: string;
  readonly properties: object;
}

export interface NewEdge {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly properties: object;
}

/** A property by which the nodes of a label are looked up. */
export type Index = readonly [label: string, property: string];

export type Request =
  | {
      readonly do: 'query';
      readonly path: string;
      readonly cypher: string;
      readonly parameters: Parameters;
      readonly maxRows: number | undefined;
    }
  /** Starts a new file; what was there is removed. */
  | { readonly do: 'create'; readonly path: string }
  | { readonly do: 'nodes'; readonly labels: readonly string[]; readonly nodes: readonly NewNode[] }
  | { readonly do: 'edges'; readonly edges: readonly NewEdge[] }
  /** Indexes the new file and closes it, whole and on the disk. */
  | { readonly do: 'finish'; readonly indexes: readonly Index[] };

/** The rows as the engine gives them; `values.ts` turns them into the project's values. */
export interface RawRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

export type Answer = { readonly ok: RawRows | null } | { readonly failed: { message: string; gqlStatus?: string } };

export type ToEngine = { readonly number: number; readonly request: Request };
export type FromEngine = { readonly number: number; readonly answer: Answer };
