/** A graph that is too large for the page: the page holds the part of it that was asked for. */

import { type GraphAnswer, type Json, PART_LIMIT, type ValueJson } from '../../../src/model/api.ts';

const ID = /[a-z0-9]+(?:-[a-z0-9]+)*/;
const WHOLE = new RegExp(`^${ID.source}$`);

export function emptyPart(version: string): GraphAnswer {
  return { version, entities: [], statements: [], figures: [], sources: [] };
}

/** Both parts as one; what both hold comes once. */
export function joinParts(one: GraphAnswer, other: GraphAnswer): GraphAnswer {
  const join = <Row extends { readonly id: string }>(a: readonly Row[], b: readonly Row[]): readonly Row[] => [
    ...new Map([...a, ...b].map((row) => [row.id, row])).values(),
  ];
  return {
    version: other.version,
    entities: join(one.entities, other.entities),
    statements: join(one.statements, other.statements),
    figures: join(one.figures, other.figures),
    sources: join(one.sources, other.sources),
  };
}

/** Words of a link that may be ids; the server passes over those that are none. */
export function idsInLink(link: string): readonly string[] {
  const parts = new URLSearchParams(link);
  // A query's words are its own; its answer brings what it names.
  parts.delete('cypher');
  const text = [...parts.values()].join(' ');
  return [...new Set(text.match(new RegExp(ID.source, 'g')))];
}

/** Texts anywhere in some values that may be ids, each once, in their order. */
export function idsIn(values: ValueJson | Json): readonly string[] {
  const found = new Set<string>();
  const visit = (value: ValueJson | Json): void => {
    if (typeof value === 'string') {
      if (WHOLE.test(value)) found.add(value);
    } else if (value !== null && typeof value === 'object') {
      for (const part of Object.values(value)) visit(part);
    }
  };
  visit(values);
  return [...found];
}

/** So many ids can be asked for at once; the rest stays without evidence, and whoever asks has to say so. */
export function askable(ids: readonly string[]): { readonly ids: readonly string[]; readonly left: number } {
  return { ids: ids.slice(0, PART_LIMIT), left: Math.max(0, ids.length - PART_LIMIT) };
}
