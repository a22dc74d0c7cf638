/** Does what takes long away from the page's own thread, so that input never waits for it. */

import { type Arranged, type ArrangeInput, arrangeMap } from '../../../src/draw/arrangement.ts';
import type { Point } from '../../../src/draw/curve.ts';
import { arrangeAlone } from '../../../src/draw/part.ts';
import { betweennessOf } from '../../../src/draw/styling.ts';

export type LayoutTask =
  | { readonly task: 'arrange'; readonly input: ArrangeInput }
  | { readonly task: 'arrange-alone'; readonly input: Pick<ArrangeInput, 'entities' | 'statements'> }
  | { readonly task: 'betweenness'; readonly statements: ArrangeInput['statements'] };

export type LayoutAnswer = Arranged | ReadonlyMap<string, Point> | ReadonlyMap<string, number>;

function answer(task: LayoutTask): LayoutAnswer {
  switch (task.task) {
    case 'arrange':
      return arrangeMap(task.input);
    case 'arrange-alone':
      return arrangeAlone(task.input.entities, task.input.statements);
    case 'betweenness':
      return betweennessOf(task.statements);
  }
}

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  postMessage(answer(data));
});
