/** Small steps from rows to chunks, that never hold more than a handful of rows. */

/** Rows in lists of at most `size`. */
export async function* batches<Row>(rows: AsyncIterable<Row> | Iterable<Row>, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Rows in lists of at most `size` that share a key; lists come as they fill up, the rest in the order of the keys. */
export async function* batchesBy<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  keyOf: (row: Row) => string,
  size: number,
): AsyncGenerator<readonly [key: string, rows: Row[]]> {
  const open = new Map<string, Row[]>();
  for await (const row of rows) {
    const key = keyOf(row);
    const batch = open.get(key) ?? [];
    batch.push(row);
    open.set(key, batch);
    if (batch.length < size) continue;
    yield [key, batch];
    open.delete(key);
  }
  for (const key of [...open.keys()].sort()) yield [key, open.get(key) ?? []];
}

/** Each row turned into any number of others. */
export async function* flatMap<Row, Other>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  turn: (row: Row) => Iterable<Other>,
): AsyncGenerator<Other> {
  for await (const row of rows) yield* turn(row);
}

/** The members of a JSON list, one a line, without its brackets. */
export async function* jsonMembers(values: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  let separator = '\n';
  for await (const value of values) {
    yield `${separator}${JSON.stringify(value)}`;
    separator = ',\n';
  }
}
