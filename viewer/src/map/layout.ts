/** Where everything stands: as it was kept from the last time, else worked out by the worker. */

import type { Arranged, ArrangeInput } from '../../../src/draw/arrangement.ts';
import type { Point } from '../../../src/draw/curve.ts';
import type { EntityRow, StatementRow } from '../../../src/model/graph.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
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
const KEY = 'spillover-places-2';

function keptPlaces(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function keep(version: string, { places, sheet }: Arranged): void {
  const kept: Kept = { version, sheet, places: [...places].map(([id, { x, y }]) => [id, x, y]) };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage only means that the next visit works the places out again.
  }
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
  const before = done.get(nameOf(wanted));
  if (before || gathering || arrangement !== 'forces') return before;
  const kept = keptPlaces();
  const known = kept ?? sentWith(index);
  if (known?.version !== index.answer.version) return undefined;
  const layout = { places: asPlaces(known), sheet: known.sheet, guides: [] };
  // Of a large graph the page holds a part, and another part the last time.
  if (![...index.touching.keys()].every((id) => layout.places.has(id))) return undefined;
  if (kept === null) keep(index.answer.version, layout);
  done.set('forces', layout);
  return layout;
}

/**
 * Works out where everything stands. After a new load who is known stays.
 * @throws Error when the worker fails.
 */
export async function layOut(wanted: Wanted): Promise<Arranged> {
  const { index, shown, arrangement, centre, gathering } = wanted;
  const kept = gathering || arrangement !== 'forces' ? null : keptPlaces();
  const { entities, statements } = index.answer;
  const input: ArrangeInput = {
    entities,
    statements: bare(statements),
    shown: arrangement === 'radial' ? bare(shown) : [],
    arrangement,
    centre,
    gathering,
    known: kept ? asPlaces(kept) : undefined,
  };
  const layout = await ask<Arranged>({ task: 'arrange', input });
  if (doneFor === index) done.set(nameOf(wanted), layout);
  if (!gathering && arrangement === 'forces') keep(index.answer.version, layout);
  return layout;
}
