/** Fills pages from top to bottom, in one column or two. */

/** What is never cut: a line, a table's row, a figure. */
export interface Row {
  /** Points. */
  readonly height: number;
  /** @param x left edge @param y top edge, in points from those of the page */
  readonly draw: (x: number, y: number) => void;
}

/** Rows that stay together wherever a page has room for all of them. */
export type Block = readonly Row[];

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

export function heightOf(block: Block): number {
  return block.reduce((sum, { height }) => sum + height, 0);
}

export class Flow {
  #frame: Frame;
  readonly #turnPage: () => Frame;
  #y: number;

  /** @param turnPage begins a page, and tells its frame */
  constructor(frame: Frame, turnPage: () => Frame) {
    this.#frame = frame;
    this.#turnPage = turnPage;
    this.#y = frame.top;
  }

  get frame(): Frame {
    return this.#frame;
  }

  get room(): number {
    return this.#frame.bottom - this.#y;
  }

  turnPage(): void {
    this.#frame = this.#turnPage();
    this.#y = this.#frame.top;
  }

  /** Goes to the next page unless this much fits on this one. */
  need(height: number): void {
    if (height > this.room && this.#y > this.#frame.top) this.turnPage();
  }

  /** Goes to the next page where columns could stand on one page together with what comes before them, but not on this. */
  keepColumns(blocks: readonly Block[], before: number): void {
    const whole = evenSplit(blocks, this.#frame.bottom - this.#frame.top - before);
    if (whole !== null && !this.fitsColumns(blocks, before)) this.turnPage();
  }

  /** Whether columns can stand on this page together with what comes before them. */
  fitsColumns(blocks: readonly Block[], before: number): boolean {
    return evenSplit(blocks, this.room - before) !== null;
  }

  /** One below the other; `again` stands on top of every further page. */
  stack(blocks: readonly Block[], again: Block = []): void {
    for (const block of blocks) {
      if (heightOf(block) <= this.#frame.bottom - this.#frame.top - heightOf(again)) {
        this.#place(heightOf(block), again);
      }
      for (const row of block) {
        this.#place(row.height, again);
        this.#draw(row);
      }
    }
  }

  /** Two columns a page, read one after the other; those of the last page are as even as can be. */
  columns(blocks: readonly Block[], gap: number): void {
    const width = (this.#frame.width - gap) / 2;
    const xs = [this.#frame.left, this.#frame.left + width + gap];
    let rest = blocks;
    while (rest.length > 0) {
      const even = evenSplit(rest, this.room);
      const fill = (some: readonly Block[]) => filled(some, this.room, this.#frame.bottom - this.#frame.top);
      const [first, afterFirst] = even === null ? fill(rest) : [rest.slice(0, even), rest.slice(even)];
      const [second, after] = even === null ? fill(afterFirst) : [afterFirst, []];
      const top = this.#y;
      for (const [n, column] of [first, second].entries()) {
        let y = top;
        for (const row of column.flat()) {
          row.draw(xs[n] as number, y);
          y += row.height;
        }
        this.#y = Math.max(this.#y, y);
      }
      rest = after;
      if (rest.length > 0) this.turnPage();
    }
  }

  #place(height: number, again: Block): void {
    if (height <= this.room || this.#y <= this.#frame.top) return;
    this.turnPage();
    for (const row of again) this.#draw(row);
  }

  #draw(row: Row): void {
    row.draw(this.#frame.left, this.#y);
    this.#y += row.height;
  }
}

/** How many blocks go into the first of two columns, so that both fit and are of like height; else `null`. */
function evenSplit(blocks: readonly Block[], room: number): number | null {
  const total = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  let best: { count: number; height: number } | null = null;
  let left = 0;
  for (let count = 1; count <= blocks.length; count += 1) {
    left += heightOf(blocks[count - 1] as Block);
    const height = Math.max(left, total - left);
    if (height <= room && (best === null || height < best.height)) best = { count, height };
  }
  return best?.count ?? null;
}

/** What fits into one column, and what is left. Only a block that is larger than a `whole` column is cut. */
function filled(blocks: readonly Block[], room: number, whole: number): readonly [readonly Block[], readonly Block[]] {
  let used = 0;
  for (const [n, block] of blocks.entries()) {
    const height = heightOf(block);
    if (used + height > room) {
      if (n > 0 || height <= whole) return [blocks.slice(0, n), blocks.slice(n)];
      const [head, tail] = cut(block, room);
      return [[head], [tail, ...blocks.slice(1)]];
    }
    used += height;
  }
  return [blocks, []];
}

/** At least one row comes first, so that there is an end to it. */
function cut(block: Block, room: number): readonly [Block, Block] {
  let used = block[0]?.height ?? 0;
  let count = 1;
  while (count < block.length && used + (block[count]?.height ?? 0) <= room) {
    used += block[count]?.height ?? 0;
    count += 1;
  }
  return [block.slice(0, count), block.slice(count)];
}
