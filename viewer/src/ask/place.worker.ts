/** Places the actors of an answer away from the page's own thread, so that input never waits for it. */

import type { ArrangeEdge, ArrangeNode } from '../../../src/draw/arrange.ts';
import type { Box } from '../../../src/draw/boxes.ts';
import { arrangePart } from '../../../src/draw/part.ts';

export interface PlaceRequest {
  /** Tells the answer to the last request from those to earlier ones. */
  readonly number: number;
  readonly nodes: readonly ArrangeNode[];
  readonly edges: readonly ArrangeEdge[];
  readonly frame: Box;
}

addEventListener('message', ({ data }: MessageEvent<PlaceRequest>) => {
  postMessage({ number: data.number, places: arrangePart(data.nodes, data.edges, data.frame).places });
});
