/** Who gets words along the lines, in which order, and what they keep off. */

import { around, Taken } from './boxes.ts';
import { type Emphasis, stateOf, wordsOrder, wordsWanted } from './emphasis.ts';
import { isBetweenGroups } from './gather.ts';
import { countOnly, type PlacedWords, placeCount, placeWords, wordings } from './labels.ts';
import type { Line } from './lanes.ts';
import type { DrawnLine } from './ties.ts';
import type { Measure } from './type.ts';
import type { Span } from './words.ts';

/** Half the width of a ribbon with a little air, in pixels. */
const RIBBON = 9;
/** Between two points along a line that names and words look out for, in pixels. */
const SPACING = 9;

/** What words along lines are chosen by; the fields are those of `SceneInput`. */
export interface Lettering {
  readonly emphasis: Emphasis;
  readonly measure: Measure;
  readonly words: 'none' | 'hedges' | 'all';
  readonly speaker: ((id: string) => string) | undefined;
}

/** Points along all lines, each a tiny box that its line owns. */
export function alongLines(drawn: ReadonlyMap<string, DrawnLine>): Taken {
  const crossed = new Taken();
  for (const { line, track, tail, tip } of drawn.values()) {
    for (let along = tail; along < tip; along += SPACING) crossed.add(around(track.at(along), 2), line.id);
  }
  return crossed;
}

/** The words of other lines keep off the ribbon of one that stands out. */
export function takeRibbon({ line, track }: DrawnLine, taken: Taken): void {
  for (let along = 0; along < track.length; along += SPACING) taken.add(around(track.at(along), RIBBON), line.id);
}

/** The counts of the pairs whose lines are melted into one: they get room before all other words. */
export function countsOf(
  drawn: readonly DrawnLine[],
  taken: Taken,
  crossed: Taken,
  measure: Measure,
): ReadonlyMap<string, PlacedWords> {
  const bundles = drawn.filter(({ line }) => line.gathered && !isBetweenGroups(line.id));
  return new Map(bundles.map((one) => [one.line.id, placeCount(one, taken, crossed, measure)]));
}

/** Words of a line that stands out may lie over any other line. */
const NOWHERE = new Taken();

/** The words of some lines, where there is room for them. */
export function wordsFor(
  drawn: readonly DrawnLine[],
  input: Lettering,
  taken: Taken,
  crossed: Taken,
): ReadonlyMap<string, PlacedWords> {
  const { emphasis, measure, speaker } = input;
  const optionsOf = (line: Line): readonly (readonly Span[])[] => {
    const wanted = wordsWanted(line, emphasis, input.words);
    if (wanted === 'none') return [];
    return wanted === 'all' ? wordings(line, speaker) : countOnly(line);
  };
  const inOrder = [...drawn].sort(
    (a, b) => wordsOrder(a.line, emphasis) - wordsOrder(b.line, emphasis) || (a.line.id < b.line.id ? -1 : 1),
  );
  const words = new Map<string, PlacedWords>();
  for (const one of inOrder) {
    const over = stateOf(one.line, emphasis) === 'rest' ? crossed : NOWHERE;
    for (const spans of optionsOf(one.line)) {
      const placed = placeWords(one, spans, taken, over, measure);
      if (!placed) continue;
      words.set(one.line.id, placed);
      break;
    }
  }
  return words;
}
