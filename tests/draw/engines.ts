/** What an engine makes of some rows; run in Node by a test, and by the same test in a browser. */

import { type ArrangementName, arrangeMap } from '../../src/draw/arrangement.ts';
import { figure } from '../../src/draw/figure.ts';
import { arrangeAlone } from '../../src/draw/part.ts';
import type { EntityRow, StatementRow } from '../../src/model/graph.ts';

export interface Drawn {
  readonly places: readonly (readonly [string, number, number])[];
  /** With its own words, and with numbers as in a brief. */
  readonly figures: readonly string[];
}

/**
 * @param rows entities and statements, as JSON
 * @param arrangements in each of which they are placed
 */
export function drawn(rows: string, arrangements: readonly ArrangementName[]): Drawn {
  const { entities, statements } = JSON.parse(rows) as {
    readonly entities: readonly EntityRow[];
    readonly statements: readonly StatementRow[];
  };
  const all = arrangements.map((arrangement) =>
    arrangeMap({ entities, statements, shown: statements, arrangement, centre: null }),
  );
  const input = {
    title: 'The same everywhere',
    summary: 'All that is shown.',
    sources: ['Nobody, undated'],
    data: 'Of today.',
    entities,
    statements,
    places: arrangeAlone(entities, statements),
  };
  const numbers = new Map(statements.map(({ id }, index) => [id, index + 1]));
  return {
    places: all.flatMap(({ places }) => [...places].map(([id, { x, y }]) => [id, x, y] as const)),
    figures: [figure(input), figure({ ...input, numbers })],
  };
}
