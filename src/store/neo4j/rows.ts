/** Rows as the server takes them, and batches of those. */

import type { Link, Properties, StoredNode, StoredTie } from '../layout.ts';
import { integer } from './driver.ts';

/** Rows in one statement. */
const BATCH = 2_500;

export type Row = object | string;

/** Without what is absent; whole numbers as integers. */
export function presentRow(properties: Properties): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== null && value !== undefined) row[name] = typeof value === 'number' ? toStored(value) : value;
  }
  return row;
}

/** With `null` for what is absent, which `+=` takes away. */
export function wholeRow(properties: Properties): Record<string, unknown> {
  const absent = Object.entries(properties).filter(([, value]) => value === null);
  return { ...Object.fromEntries(absent), ...presentRow(properties) };
}

export function tieRow({ from, to, properties }: StoredTie): object {
  return { from, to, properties: presentRow(properties) };
}

/** A new node, with those of its links that are created together with it. */
export function nodeRow(node: StoredNode): object {
  const quotes = node.links.filter((link) => link.type === 'QUOTED_FROM');
  return { properties: presentRow(node.properties), quotes: quotes.map((link) => linkRow(node, link)) };
}

export function linkRow(owner: StoredNode, { to, properties }: Link): object {
  return { from: owner.id, to, properties: presentRow({ ...properties, _hash: owner.hash }) };
}

function toStored(value: number): unknown {
  return Number.isInteger(value) ? integer(value) : value;
}

/** Collects rows by the statement that writes them, and hands each batch on when it is full. */
export class Batches {
  readonly #batches = new Map<string, Row[]>();
  readonly #send: (cypher: string, rows: readonly Row[]) => Promise<void>;

  constructor(send: (cypher: string, rows: readonly Row[]) => Promise<void>) {
    this.#send = send;
  }

  async add(cypher: string, row: Row): Promise<void> {
    const batch = this.#batches.get(cypher);
    if (!batch) this.#batches.set(cypher, [row]);
    else if (batch.push(row) === BATCH) {
      this.#batches.delete(cypher);
      await this.#send(cypher, batch);
    }
  }

  async flush(): Promise<void> {
    for (const [cypher, rows] of this.#batches) await this.#send(cypher, rows);
    this.#batches.clear();
  }
}

export async function inBatches<T>(rows: readonly T[], send: (batch: readonly T[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await send(rows.slice(start, start + BATCH));
}
