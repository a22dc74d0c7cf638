/** What a brief says, in order, before it is a page of any kind. */

import { drawingOf, type FigureDrawing, type FigureInput, figure } from '../../draw/figure.ts';
import { METHOD } from '../../model/brief-words.ts';
import { plural } from '../../model/counts.ts';
import {
  type BriefItem,
  type BriefName,
  type BriefNote,
  type BriefSource,
  tellNames,
  tellSource,
  tellStatement,
} from '../../model/told.ts';
import { type BriefNumber, isToll, tellNumber } from '../../model/told-numbers.ts';
import { isTie } from '../../model/vocabulary.ts';
import { inBriefOrder } from '../../view/brief-order.ts';
import { versionLine } from '../account.ts';
import { figureInput } from '../figure.ts';
import { readWhole } from '../readable.ts';
import { describeSelection, type Subgraph } from '../subgraph.ts';
import { needsWidePage } from './paper.ts';

export interface Brief {
  readonly title: string;
  readonly asked: string | null;
  /** What whoever saved the view says of it. */
  readonly introduction: readonly BriefNote[];
  /** The figure as an SVG file; as shapes, for files that cannot hold SVG; and what it is drawn from. */
  readonly figure: string;
  readonly drawing: FigureDrawing;
  readonly figureInput: FigureInput;
  /** "The 9 statements below, by their numbers." */
  readonly caption: string;
  /** Whether the figure can be read only on a page that lies on its side. */
  readonly isWide: boolean;
  /** The figure in words, for those who do not see it. */
  readonly alternative: string;
  readonly ties: readonly BriefItem[];
  /** Forecast, conditional, recommended, denied. */
  readonly notTies: readonly BriefItem[];
  readonly tolls: readonly BriefNumber[];
  readonly otherNumbers: readonly BriefNumber[];
  readonly names: readonly BriefName[];
  readonly sources: readonly BriefSource[];
  /** How this was made, a sentence or command a line. */
  readonly method: readonly string[];
  readonly command: string | null;
}

/** @throws SpilloverError where the selection is too large to be read, or empty */
export async function briefOf(subgraph: Subgraph): Promise<Brief> {
  const rows = await readWhole(subgraph);
  const ordered = inBriefOrder(rows.statements, subgraph.picks ?? []);
  const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const notes = new Map(subgraph.picks?.map(({ statement, note }) => [statement, note]));
  const told = { ...rows.context, sources: rows.sources };
  const items = ordered.map((row) => tellStatement(row, told, numbers, notes.get(row.id)));
  const input = await figureInput(subgraph, rows, numbers);
  const drawing = drawingOf(input);
  return {
    title: subgraph.title,
    asked: subgraph.asked ?? null,
    introduction: subgraph.introduction ?? [],
    figure: figure(input),
    drawing,
    figureInput: input,
    caption: captionOf(items.length),
    isWide: needsWidePage(drawing),
    alternative: `Map of ${plural(items.length, 'numbered statement')}. The list after the figure says the same in words.`,
    ties: items.filter(({ statement }) => isTie(statement)),
    notTies: items.filter(({ statement }) => !isTie(statement)),
    tolls: rows.figures.filter(isToll).map((figure) => tellNumber(figure, told)),
    otherNumbers: rows.figures.filter((figure) => !isToll(figure)).map((figure) => tellNumber(figure, told)),
    names: tellNames(ordered, rows.entities),
    sources: [...rows.sources.values()].map(tellSource),
    method: method(subgraph),
    command: subgraph.command ?? null,
  };
}

function captionOf(count: number): string {
  if (count === 1) return 'The statement below, by its number.';
  return `The ${count} statements below, by their numbers.`;
}

function method(subgraph: Subgraph): readonly string[] {
  return [...METHOD, `Selected: ${describeSelection(subgraph)}`, versionLine(subgraph)];
}
