/** In which territory an actor or event stands, as far as the records say. */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import { isTie, type RelationType, status } from '../model/vocabulary.ts';

/** Relations that say where somebody is or something happens. */
const LOCATES: ReadonlySet<RelationType> = new Set<RelationType>(['LOCATED_IN', 'OCCURS_IN']);
/** Relations whose subject stands where its object does, when nothing says where it is. */
const BELONGS: ReadonlySet<RelationType> = new Set<RelationType>(['PART_OF', 'RULES', 'HOLDS_OFFICE_IN']);

/** The objects of the surest of some statements: what is only alleged does not move what is reported. */
function surestObjects(rows: readonly StatementRow[]): readonly string[] {
  const best = Math.min(...rows.map((row) => status(row.status).rank));
  return rows.filter((row) => status(row.status).rank === best).map((row) => row.object);
}

function bySubject(statements: readonly StatementRow[], types: ReadonlySet<RelationType>) {
  const found = new Map<string, StatementRow[]>();
  for (const row of statements) {
    if (!types.has(row.relation) || !isTie(row) || row.subject === row.object) continue;
    const own = found.get(row.subject);
    if (own) own.push(row);
    else found.set(row.subject, [row]);
  }
  return found;
}

/**
 * The territories of every entity: one, several, or none where the records do not say. A state is its own territory; a
 * place is its own, or that of the one place or state in which it lies. Others stand where ties locate them, else in
 * the territory of what they are part of, rule, or hold office in.
 */
export function territoriesOf(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const located = bySubject(statements, LOCATES);
  const belonging = bySubject(statements, BELONGS);
  const found = new Map<string, readonly string[]>();

  function resolve(id: string, path: ReadonlySet<string>): readonly string[] {
    const known = found.get(id);
    if (known) return known;
    const entity = byId.get(id);
    if (!entity || path.has(id)) return [];
    const deeper = new Set([...path, id]);
    const all = (ids: readonly string[]) => [...new Set(ids.flatMap((one) => resolve(one, deeper)))].sort();
    const own = (): readonly string[] => {
      if (entity.kind === 'State') return [id];
      const places = [...(entity.place === null ? [] : [entity.place]), ...surestObjects(located.get(id) ?? [])];
      const inside = all(places);
      if (entity.kind === 'Place') return inside.length === 1 ? inside : [id];
      return inside.length > 0 ? inside : all(surestObjects(belonging.get(id) ?? []));
    };
    const result = own();
    // What a circle of belonging cut short is not kept: asked for by itself it may have an answer.
    if (path.size === 0 || result.length > 0) found.set(id, result);
    return result;
  }

  return new Map(entities.map(({ id }) => [id, resolve(id, new Set())]));
}
