/** What sizes and colours of marks stand for, where they do not stand for what they usually do. */

import type { JSX } from 'preact';
import { colourWords, moreTolls, SIZE_WORDS, tollsOf, WITHOUT_TOLL } from '../../../src/draw/map-words.ts';
import { hueOf } from '../../../src/draw/styling.ts';
import { figureText } from '../../../src/model/told-numbers.ts';
import type { SizeBy } from '../../../src/view/view.ts';
import { nameOf } from '../panels/wording.ts';
import { graph, shownEntities, view } from '../state/store.ts';
import { colours } from '../state/theme.ts';
import { colourRows, notCounted, sizes } from './shape.ts';

function Tolls(): JSX.Element {
  const { listed, more } = tollsOf(graph.value?.answer.figures ?? [], (id) => shownEntities.value.has(id));
  return (
    <ul>
      {listed.map((figure) => (
        <li key={figure.id}>
          {nameOf(figure.subject)}: {figureText(figure)} <em class="hedge-words">“{figure.of_text}”</em>
        </li>
      ))}
      {more > 0 ? <li>{moreTolls(more)}</li> : null}
      <li>{WITHOUT_TOLL}</li>
    </ul>
  );
}

/** What sizes stand for, or why they stand for nothing yet. */
function sizeWords(by: Exclude<SizeBy, 'degree'>): string {
  if (by !== 'betweenness' || sizes.value.size > 0) return `Size: ${SIZE_WORDS[by]}`;
  if (notCounted.value === null) return 'Counting the chains of ties …';
  return `The chains of ties could not be counted (${notCounted.value}), so all marks are alike. Load the page again to retry.`;
}

export function RuleKey(): JSX.Element | null {
  const { sizeBy, colourBy } = view.value;
  if (sizeBy === 'degree' && colourBy === 'kind') return null;
  return (
    <details class="rule-key floating" data-floating="lasting" open>
      <summary>Size and colour</summary>
      {sizeBy === 'degree' ? null : <p>{sizeWords(sizeBy)}</p>}
      {sizeBy === 'tolls' ? <Tolls /> : null}
      {colourBy === 'kind' ? null : (
        <>
          <p>Colour: {colourWords(colourBy)}</p>
          <ul>
            {colourRows.value.map(({ id, label, hue, members }) => {
              const here = members.filter((member) => shownEntities.value.has(member)).length;
              return (
                <li key={id}>
                  <span class="swatch" style={{ background: hueOf(hue, colours.value) }} />
                  {label}{' '}
                  <span class="count">
                    {here}/{members.length}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </details>
  );
}
