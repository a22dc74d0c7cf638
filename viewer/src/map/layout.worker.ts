/** Arranges the actors away from the page's own thread, so that input never waits for it. */

import { type ArrangeEdge, type ArrangeNode, arrange } from '../../../src/draw/arrange.ts';

export interface LayoutRequest {
  readonly nodes: readonly ArrangeNode[];
  readonly edges: readonly ArrangeEdge[];
}

addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  postMessage(arrange(event.data.nodes, event.data.edges));
});
