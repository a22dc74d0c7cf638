/** What is open over the map, and ways of selecting several actors at once: by a line round them, by a rule. */

import { signal } from '@preact/signals';
import type { Point } from '../../../src/draw/curve.ts';
import type { StatementRow } from '../../../src/model/graph.ts';
import type { EntityKind, Family, RelationType, Status } from '../../../src/model/vocabulary.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import type { Target } from '../../../src/view/view.ts';

/** The menu, and what it is of. */
export interface Menu {
  readonly target: Target;
  /** Where it opens, in the map's pixels. */
  readonly x: number;
  readonly y: number;
}
export const menu = signal<Menu | null>(null);
/** True while a drag on the map draws a lasso. */
export const lassoing = signal(false);
/** True while the rule is being written. */
export const ruling = signal(false);

/** Whether a point lies within a closed line. */
export function encloses(line: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  line.forEach((a, at) => {
    const b = line[(at + 1) % line.length] as Point;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** All that is not empty has to hold. */
export interface Rule {
  readonly kind: EntityKind | '';
  /** In at least so many of the shown statements. */
  readonly degree: number;
  /** In a shown statement of this family, of this type, and of this status. */
  readonly family: Family | '';
  readonly relation: RelationType | '';
  readonly status: Status | '';
  /** Id of the place with which a shown statement of the location family joins it. */
  readonly place: string;
}

export const ANY: Rule = { kind: '', degree: 1, family: '', relation: '', status: '', place: '' };

function fitsOne(row: StatementRow, { family, relation, status }: Rule): boolean {
  const isOfType = (family === '' || row.family === family) && (relation === '' || row.relation === relation);
  return isOfType && (status === '' || (row.status === status && !row.negated));
}

/** The entities among some statements that a rule fits, in the order of the graph. */
export function fitting(rule: Rule, rows: readonly StatementRow[], index: GraphIndex): readonly string[] {
  const own = new Map<string, StatementRow[]>();
  for (const row of rows) {
    for (const id of new Set([row.subject, row.object])) {
      const known = own.get(id);
      if (known) known.push(row);
      else own.set(id, [row]);
    }
  }
  const isPlaced = (found: readonly StatementRow[]) =>
    rule.place === '' ||
    found.some((row) => row.family === 'location' && (row.object === rule.place || row.subject === rule.place));
  return index.answer.entities
    .filter(({ id, kind }) => {
      const found = own.get(id) ?? [];
      return (
        (rule.kind === '' || kind === rule.kind) &&
        found.length >= rule.degree &&
        found.some((row) => fitsOne(row, rule)) &&
        id !== rule.place &&
        isPlaced(found)
      );
    })
    .map(({ id }) => id);
}
