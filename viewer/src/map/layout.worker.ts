/** Does what takes long away from the page's own thread, so that input never waits for it. */

import { type Arranged, type ArrangeInput, arrangeMap } from '../../../src/draw/arrangement.ts';
import { betweennessOf } from '../../../src/draw/styling.ts';

export type LayoutTask =
  | { readonly task: 'arrange'; readonly input: ArrangeInput }
  | { readonly task: 'betweenness'; readonly statements: ArrangeInput['statements'] };

export type LayoutAnswer = Arranged | ReadonlyMap<string, number>;

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  postMessage(data.task === 'arrange' ? arrangeMap(data.input) : betweennessOf(data.statements));
});
