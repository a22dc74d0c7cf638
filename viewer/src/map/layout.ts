/** Where everything stands: as it was kept from the last time, else worked out by the worker. */

import type { Arranged, ArrangeInput } from '../../../src/draw/arrangement.ts';
import type { Point } from '../../../src/draw/curve.ts';
import type { EntityRow, StatementRow } from '../../../src/model/graph.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { keep, kept } from '../state/kept.ts';
import type { LayoutAnswer, LayoutTask } from './layout.worker.ts';

function ask<Answer extends LayoutAnswer>(task: LayoutTask): Promise<Answer> {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Answer>) => resolve(event.data));
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the browser could not run the page’s worker')),
    );
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

/** Statements without their quotes, which no layout reads and which are most of what would be sent. */
function bare(rows: readonly StatementRow[]): readonly StatementRow[] {
  return rows.map((row) => ({ ...row, quote: '', quotes: [], about: [], conditions: [] }));
}

/**
 * Where the actors of a few statements stand by themselves, as in a brief; it is not kept.
 * @throws Error when the worker fails.
 */
export function layOutAlone(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): Promise<Arranged['places']> {
  return ask({ task: 'arrange-alone', input: { entities, statements: bare(statements) } });
}

/** @throws Error when the worker fails. */
export function betweenness(statements: readonly StatementRow[]): Promise<ReadonlyMap<string, number>> {
  return ask({ task: 'betweenness', statements: bare(statements) });
}

/** Places as they are kept between visits: those of the arrangement by ties, which takes longest. */
interface Kept {
  readonly version: string;
  readonly sheet: Arranged['sheet'];
  readonly places: readonly (readonly [string, number, number])[];
}

/** Counts up whenever the arrangement by ties puts things elsewhere than before. */
const KEY = 'spillover-places-3';

function isPlace(value: unknown): value is Kept['places'][number] {
  return Array.isArray(value) && typeof value[0] === 'string' && Number.isFinite(value[1]) && Number.isFinite(value[2]);
}

function isKept(value: unknown): value is Kept {
  const { version, sheet, places } = (value ?? {}) as Partial<Kept>;
  return typeof version === 'string' && sheet !== undefined && Array.isArray(places) && places.every(isPlace);
}

/** Whatever else stands under the key is from another time, and is left out. */
function keptPlaces(): Kept | null {
  try {
    const value: unknown = JSON.parse(kept(KEY) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

function keepPlaces(version: string, { places, sheet }: Arranged): void {
  const known: Kept = { version, sheet, places: [...places].map(([id, { x, y }]) => [id, x, y]) };
  keep(KEY, JSON.stringify(known));
}

/** The places that came with the graph, so that a first visit does not wait for them. */
function sentWith({ answer: { version, places } }: GraphIndex): Kept | null {
  return places === undefined ? null : { version, sheet: places.sheet, places: places.at };
}

function asPlaces({ places }: Kept): ReadonlyMap<string, Point> {
  return new Map(places.map(([id, x, y]) => [id, { x, y }]));
}

/** Arrangements that were worked out for the graph that is open, so that going back to one takes no time. */
const done = new Map<string, Arranged>();
/** Each filter makes other rings around an actor: the oldest make room. */
const REMEMBERED = 20;

function remember(name: string, layout: Arranged): void {
  done.delete(name);
  done.set(name, layout);
  const [oldest] = done.keys();
  if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest);
}

let doneFor: GraphIndex | null = null;

export interface Wanted extends Pick<ArrangeInput, 'shown' | 'arrangement' | 'centre' | 'gathering'> {
  readonly index: GraphIndex;
}

/** What tells one arrangement of a graph from another. */
function nameOf({ arrangement, centre, shown, gathering }: Wanted): string {
  if (gathering) return ['groups', gathering.groups[0]?.id, gathering.groups.length, ...gathering.opened].join(' ');
  return arrangement === 'radial' ? ['radial', centre, ...shown.map((row) => row.id)].join(' ') : arrangement;
}

/** The arrangement that is there already; `undefined` where it has to be worked out. */
export function arrangedBefore(wanted: Wanted): Arranged | undefined {
  const { index, arrangement, gathering } = wanted;
  if (doneFor !== index) {
    done.clear();
    doneFor = index;
  }
  const ready = done.get(nameOf(wanted));
  if (ready || gathering || arrangement !== 'forces') return ready;
  const before = keptPlaces();
  const known = before ?? sentWith(index);
  if (known?.version !== index.answer.version) return undefined;
  const layout = { places: asPlaces(known), sheet: known.sheet, guides: [] };
  // Of a large graph the page holds a part, and another part the last time.
  if (![...index.touching.keys()].every((id) => layout.places.has(id))) return undefined;
  if (before === null) keepPlaces(index.answer.version, layout);
  remember('forces', layout);
  return layout;
}

/**
 * Works out where everything stands. After a new load who is known stays.
 * @throws Error when the worker fails.
 */
export async function layOut(wanted: Wanted): Promise<Arranged> {
  const { index, shown, arrangement, centre, gathering } = wanted;
  const before = gathering || arrangement !== 'forces' ? null : keptPlaces();
  const { entities, statements } = index.answer;
  const input: ArrangeInput = {
    entities,
    statements: bare(statements),
    shown: arrangement === 'radial' ? bare(shown) : [],
    arrangement,
    centre,
    gathering,
    known: before ? asPlaces(before) : undefined,
  };
  const layout = await ask<Arranged>({ task: 'arrange', input });
  if (doneFor === index) remember(nameOf(wanted), layout);
  if (!gathering && arrangement === 'forces') keepPlaces(index.answer.version, layout);
  return layout;
}
