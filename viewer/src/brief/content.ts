/** What stands on the page of the brief: the same words, order and numbers as in the files made of it. */

import { computed, effect, signal } from '@preact/signals';
import type { Arranged } from '../../../src/draw/arrangement.ts';
import { figure } from '../../../src/draw/figure.ts';
import { plural } from '../../../src/model/counts.ts';
import type { EntityRow, StatementRow } from '../../../src/model/graph.ts';
import {
  about,
  type BriefItem,
  type BriefName,
  type BriefSource,
  citationOf,
  tellNames,
  tellSource,
  tellStatement,
} from '../../../src/model/told.ts';
import { type BriefNumber, isToll, tellNumber } from '../../../src/model/told-numbers.ts';
import { isTie } from '../../../src/model/vocabulary.ts';
import { inBriefOrder } from '../../../src/view/brief-order.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { layOutAlone } from '../map/layout.ts';
import { graph, view } from '../state/store.ts';

export interface BriefContent {
  readonly ties: readonly BriefItem[];
  /** Forecast, conditional, recommended, denied. */
  readonly notTies: readonly BriefItem[];
  readonly tolls: readonly BriefNumber[];
  readonly otherNumbers: readonly BriefNumber[];
  readonly names: readonly BriefName[];
  readonly sources: readonly BriefSource[];
}

const find = (id: string): readonly StatementRow[] => {
  const row = graph.value?.statements.get(id);
  return row ? [row] : [];
};

/** Ids in the order of the brief, as one text: it stays the same while notes are written, and so does the figure. */
const order = computed(() => {
  const { picks } = view.value.brief;
  const rows = picks.flatMap(({ statement }) => find(statement));
  return inBriefOrder(rows, picks)
    .map(({ id }) => id)
    .join(' ');
});

const picked = computed<readonly StatementRow[]>(() => order.value.split(' ').flatMap(find));

const numbers = computed(() => new Map(picked.value.map(({ id }, at) => [id, at + 1])));

/** In the order of the text, as figures are drawn. */
const inTextOrder = computed(() => {
  const ids = numbers.value;
  return (graph.value?.answer.statements ?? []).filter(({ id }) => ids.has(id));
});

function sourcesOf(rows: readonly { readonly quotes: StatementRow['quotes'] }[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ quotes }) => quotes.map(({ source }) => source)));
}

function contentOf(index: GraphIndex): BriefContent {
  const rows = picked.value;
  const items = rows.map((row) => tellStatement(row, index, numbers.value, undefined));
  const ids = new Set(rows.flatMap(about));
  const figures = index.answer.figures
    .filter(({ subject }) => ids.has(subject))
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.position - b.position));
  const read = sourcesOf([...rows, ...figures]);
  return {
    ties: items.filter(({ statement }) => isTie(statement)),
    notTies: items.filter(({ statement }) => !isTie(statement)),
    tolls: figures.filter(isToll).map((row) => tellNumber(row, index)),
    otherNumbers: figures.filter((row) => !isToll(row)).map((row) => tellNumber(row, index)),
    names: tellNames(rows, index.entities),
    sources: index.answer.sources.filter(({ id }) => read.has(id)).map(tellSource),
  };
}

export const content = computed<BriefContent | null>(() => (graph.value ? contentOf(graph.value) : null));

/** Which statements, whatever their order: moving one in the list moves nothing in the figure. */
const drawn = computed(() =>
  inTextOrder.value
    .map(({ id }) => id)
    .sort()
    .join(' '),
);

/** Where the actors of some statements stand, in a layout of their own as in the files. */
const standing = signal<{ readonly of: string; readonly places: Arranged['places'] } | null>(null);

function endsOf(rows: readonly StatementRow[], { answer }: GraphIndex): readonly EntityRow[] {
  const ends = new Set(rows.flatMap(({ subject, object }) => [subject, object]));
  return answer.entities.filter(({ id }) => ends.has(id));
}

/** Lays the figure out whenever other statements are in it, for as long as the page is open. */
export function followPicks(): () => void {
  return effect(() => {
    const index = graph.value;
    const of = drawn.value;
    const statements = inTextOrder.peek();
    if (!index || statements.length === 0 || standing.peek()?.of === of) return;
    layOutAlone(endsOf(statements, index), statements).then((places) => {
      if (drawn.peek() === of) standing.value = { of, places };
    });
  });
}

/** What the figure is drawn from; `null` while it is laid out. */
const laidOut = computed(() => {
  const index = graph.value;
  const statements = inTextOrder.value;
  if (!index || standing.value === null || standing.value.of !== drawn.value) return null;
  const entities = endsOf(statements, index);
  return { entities, speakers: index.answer.entities, statements, places: standing.value.places };
});

/** The figure of the page as SVG; `null` while it is laid out. */
export const drawing = computed<string | null>(() => {
  if (laidOut.value === null) return null;
  return figure({ ...laidOut.value, title: '', summary: '', sources: [], data: '', numbers: numbers.value });
});

/**
 * The same figure as a file of its own, which says in itself where it comes from; `null` while it is laid out.
 * @param about what the graph is that the statements were picked from, as sentences
 */
export function figureFile(about: string): string | null {
  const { answer } = graph.value ?? {};
  if (laidOut.value === null || !answer) return null;
  const { statements } = laidOut.value;
  const read = sourcesOf(statements);
  const count = plural(statements.length, 'statement');
  return figure({
    ...laidOut.value,
    title: view.value.brief.title || count,
    summary: `${count}, picked one by one. ${about}`,
    sources: answer.sources.filter(({ id }) => read.has(id)).map(citationOf),
    data: `Version of the data: ${answer.version}.`,
  });
}
