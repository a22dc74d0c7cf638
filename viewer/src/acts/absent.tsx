/** On the card of what is not on the map: why, and the button that brings it back. */

import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { fewestObstacles } from '../../../src/view/reveal.ts';
import { act, graph, start, view } from '../state/store.ts';
import { obstacleWords } from './words.ts';

/** @param rows What is said of it: it is back as soon as one of them is shown. */
export function Absent(props: { readonly name: string; readonly rows: readonly StatementRow[] }): JSX.Element | null {
  const { name, rows } = props;
  const steps = fewestObstacles(rows, view.value, graph.value as GraphIndex, start);
  if (steps === undefined || view.value.room === 'ask') return null;
  return (
    <p class="notice absent">
      Not on the map now: {steps.map(obstacleWords).join(', ')}.{' '}
      <button type="button" class="link" onClick={() => act({ do: 'bring-back', name, steps })}>
        Bring it back
      </button>
    </p>
  );
}
