/** Rows as the server takes them, and batches of those. */

import { LINK_PROPERTIES, type Link, type Properties, type StoredNode, type StoredTie } from '../layout.ts';
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

/**
 * Values in the order of the names, which the statement holds: a name beside every value would double what is sent,
 * and the server would look each of them up.
 */
function valuesOf(names: readonly string[], properties: Properties): unknown[] {
  return names.map((name) => {
    const value = properties[name];
    return typeof value === 'number' ? toStored(value) : value;
  });
}

/** For `createTies` with the same names. */
export function tieRow(names: readonly string[], { from, to, properties }: StoredTie): Row {
  return [from, to, ...valuesOf(names, properties)];
}

/** For `createNodes` with the same names. */
export function nodeRow(names: readonly string[], node: StoredNode): Row {
  const quotes = node.links.filter((link) => link.type === 'QUOTED_FROM');
  return [...valuesOf(names, node.properties), quotes.map((link) => linkRow(node, link))];
}

/** For `createLinks`. */
export function linkRow(owner: StoredNode, { type, to, properties }: Link): Row {
  return [owner.id, to, ...valuesOf(LINK_PROPERTIES[type], properties), owner.hash];
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
