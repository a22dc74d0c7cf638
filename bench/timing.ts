/** How long work takes, in seconds. */

export async function seconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The middle one of several measurements: one that was disturbed does not count. */
export async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) all.push(await measure());
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
