/** Finds statements that come back to themselves. */

/**
 * The cycles that a walk along `next` runs into, each as the ids on it in order. Every cycle of the graph is broken
 * when these are mended one after the other; a cycle is not told twice.
 */
export function findCycles(
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const root of ids) {
    if (done.has(root)) continue;
    const path: string[] = [];
    const depthOf = new Map<string, number>();
    const steps: string[][] = [[root]];
    while (steps.length > 0) {
      const id = steps.at(-1)?.pop();
      if (id === undefined) {
        steps.pop();
        const left = path.pop();
        if (left !== undefined) {
          depthOf.delete(left);
          done.add(left);
        }
        continue;
      }
      const depth = depthOf.get(id);
      if (depth !== undefined) cycles.push(path.slice(depth));
      if (depth !== undefined || done.has(id)) continue;
      depthOf.set(id, path.length);
      path.push(id);
      steps.push([...next(id)].reverse());
    }
  }
  return cycles;
}
