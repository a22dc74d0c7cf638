/**
 * Every name of a figure: paper has no pointer that could ask for one. A name that has no room beside its mark gives way
 * to a number, and stands in the legend.
 */

import { isolated } from '../model/isolate.ts';
import type { Scene, SceneMark } from './scene.ts';
import type { Shape } from './shape.ts';
import { COUNT } from './type.ts';

/** A picture in which every mark has a name or a number. */
export interface Named {
  readonly picture: Scene;
  /** What the numbers stand for, in their order. */
  readonly numbered: readonly string[];
  /** Numbers for which there is room nowhere but on their marks. */
  readonly onMarks: readonly Shape[];
}

/** How often the picture is drawn for the sake of names: a number that finds room may push out a name. */
const ROUNDS = 4;
/** Numbers find their room before all names. */
const FIRST = 1e6;

const sign = (number: number) => `[${number}]`;

/** @param draw draws the picture with some marks */
export function allNamed(
  marks: readonly SceneMark[],
  draw: (marks: readonly SceneMark[]) => Scene,
  ink: { readonly fill: string; readonly halo: string },
): Named {
  const numbers = new Map<string, number>();
  let picture = draw(marks);
  const unnamed = () => {
    const named = new Set(picture.placed.map(({ id }) => id));
    return marks.filter(({ id }) => !named.has(id));
  };
  for (let round = 1; round < ROUNDS && unnamed().length > 0; round += 1) {
    for (const { id } of unnamed()) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    picture = draw(marks.map((mark) => withNumber(mark, numbers.get(mark.id))));
  }
  for (const { id } of unnamed()) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  const onMarks = unnamed().map(({ id, x, y }): Shape => {
    const text = sign(numbers.get(id) as number);
    return { type: 'text', text, x, y, align: 'middle', font: COUNT, fill: ink.fill, halo: halo(ink.halo) };
  });
  const names = new Map(marks.map(({ id, name }) => [id, name]));
  const numbered = [...numbers].map(([id, number]) => `${sign(number)} ${isolated(names.get(id) ?? id)}`);
  return { picture, numbered, onMarks };
}

const halo = (colour: string) => ({ colour, width: 4 });

function withNumber(mark: SceneMark, number: number | undefined): SceneMark {
  return number === undefined ? mark : { ...mark, name: sign(number), degree: FIRST + mark.degree };
}
