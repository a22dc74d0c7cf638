/** Asks the worker where the actors of a graph stand. */

import type { ArrangeEdge, ArrangeNode, Layout } from '../../../src/draw/arrange.ts';
import { pairKey } from '../../../src/draw/lanes.ts';
import { type GraphIndex, of } from '../../../src/view/graph-index.ts';
import type { LayoutRequest } from './layout.worker.ts';

/** Everything that any statement touches has a place, whatever the filters show, so that filtering moves nothing. */
function request(graph: GraphIndex): LayoutRequest {
  const nodes: ArrangeNode[] = graph.answer.entities
    .filter((entity) => of(graph.touching, entity.id).length > 0)
    .map(({ id, name, kind }) => ({ id, name, kind, degree: of(graph.touching, id).length }));
  const edges = new Map<string, ArrangeEdge>();
  for (const { subject, object } of graph.answer.statements) {
    const key = pairKey(subject, object);
    const [a, b] = key.split(' ') as [string, string];
    edges.set(key, { a, b, weight: (edges.get(key)?.weight ?? 0) + 1 });
  }
  return { nodes, edges: [...edges.values()] };
}

/** @throws Error when the worker fails. */
export function layOut(graph: GraphIndex): Promise<Layout> {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Layout>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Layout>) => resolve(event.data));
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The layout failed.')));
    worker.postMessage(request(graph));
  }).finally(() => worker.terminate());
}
