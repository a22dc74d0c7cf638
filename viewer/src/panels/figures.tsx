/** The numbers that a source gives, as the cards list them. */

import type { JSX } from 'preact';
import type { FigureRow } from '../../../src/model/graph.ts';
import { figureText } from '../../../src/model/told-numbers.ts';
import { citation } from './wording.ts';

/** Nothing at all where there are no figures. */
export function FigureList({
  name,
  figures,
}: {
  readonly name: string;
  readonly figures: readonly FigureRow[];
}): JSX.Element | null {
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>{name}</h2>
      <ul class="figures">
        {figures.map((figure) => (
          <li key={figure.id}>
            <strong>{figureText(figure)}</strong> <em class="hedge-words">“{figure.of_text}”</em>
            <small> {citation(figure)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
