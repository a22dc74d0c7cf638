/** What a figure tells beside its statements, as the map does: hidden neighbours, and the notes of whoever made the view. */

import type { EntityRow } from '../model/graph.ts';
import { sentenceOf } from '../model/told.ts';
import type { FigureInput, FigureMap } from './figure.ts';
import { gathered } from './groups.ts';
import type { Signs } from './signs.ts';

/** What a view holds besides the statements that it shows. */
export interface Beside {
  /** Entities that were put on the map, and stand there without a tie that is shown. */
  readonly alone: readonly EntityRow[];
  /** Ids of the neighbours that are hidden, by entity. */
  readonly hidden: ReadonlyMap<string, ReadonlySet<string>>;
  /** The user's words on entities and statements, by id. */
  readonly notes: ReadonlyMap<string, string>;
}

/** A note as the legend tells it. */
export interface FigureNote {
  /** What stands on the mark or the line. */
  readonly letter: string;
  /** An entity's name, or a statement as a sentence. */
  readonly on: string;
  readonly text: string;
}

interface FigureNotes {
  readonly signs: Signs;
  readonly notes: readonly FigureNote[];
}

/** The signs of a figure, and the notes that its legend explains; what is on no mark and on no line is left out. */
export function figureNotes(input: FigureInput, map: Pick<FigureMap, 'marks' | 'lines' | 'shape'>): FigureNotes {
  const { beside } = input;
  if (!beside) return { signs: { hidden: new Map(), noted: new Set() }, notes: [] };
  const groupOf = gathered(map.shape.groups, map.shape.opened);
  const marked = new Set(map.marks.map(({ id }) => id));
  const lineOf = new Map(map.lines.flatMap((line) => line.statements.map(({ id }) => [id, line.id] as const)));
  const entities = new Map([...(input.speakers ?? []), ...input.entities].map((row) => [row.id, row]));
  const statements = new Map(input.statements.map((row) => [row.id, row]));
  const markOf = (id: string) => {
    const mark = groupOf.get(id)?.id ?? id;
    return marked.has(mark) ? mark : undefined;
  };
  const letters = new Map<string, string>();
  const notes: FigureNote[] = [];
  for (const [id, text] of beside.notes) {
    const statement = statements.get(id);
    // What stays inside a group is on no line: its note stands at the group.
    const place = statement ? (lineOf.get(id) ?? markOf(statement.subject)) : markOf(id);
    const on = statement
      ? sentenceOf(statement, { entities, statements: input.context ?? statements })
      : entities.get(id)?.name;
    if (place === undefined || on === undefined) continue;
    const letter = letterOf(notes.length);
    letters.set(place, letters.has(place) ? `${letters.get(place)}, ${letter}` : letter);
    notes.push({ letter, on, text: text.trim().replaceAll(/\s+/g, ' ') });
  }
  const hidden = new Map<string, Set<string>>();
  for (const [id, others] of beside.hidden) {
    const mark = markOf(id);
    if (mark !== undefined) hidden.set(mark, new Set([...(hidden.get(mark) ?? []), ...others]));
  }
  const counts = new Map([...hidden].map(([id, others]) => [id, others.size]));
  return { signs: { hidden: counts, noted: new Set(letters.keys()), letters }, notes };
}

/** a, b, ... z, aa, ab, ... */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
