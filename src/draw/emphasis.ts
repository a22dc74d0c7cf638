/** What stands out of the picture and what steps back, and what follows for order, fading and words. */

import { type EntityKind, status } from '../model/vocabulary.ts';
import { isHedged } from './labels.ts';
import type { Line } from './lanes.ts';
import type { LineState } from './line.ts';
import type { Tether } from './tethers.ts';

/** Ids of lines and of marks. */
export interface Emphasis {
  readonly selected?: string | undefined;
  readonly selectedMark?: string | undefined;
  readonly hovered?: string | undefined;
  readonly hoveredMark?: string | undefined;
  /** All marks that are selected, be they one or several. */
  readonly selectedMarks?: ReadonlySet<string> | undefined;
  /** Lines of the way between two marks that is looked at. */
  readonly way?: ReadonlySet<string> | undefined;
  /** Marks that are looked into, where other lines would hide them: the members of opened groups. */
  readonly inside?: ReadonlySet<string> | undefined;
  /** Lines the selected statement is about, or that are about it: who speaks of whom. */
  readonly tethers: readonly Tether[];
}

/** Opacity of what has nothing to do with what stands out. */
export const FADED = 0.22;
/** Opacity of the other lines while one is under the pointer. */
const STEPPED_BACK = 0.55;

export function stateOf(line: Line, emphasis: Emphasis): LineState {
  if (line.id === emphasis.selected) return 'selected';
  if (emphasis.tethers.some((tether) => tether.saying === line.id || tether.saidOf === line.id)) return 'about';
  if (emphasis.way?.has(line.id)) return 'about';
  return line.id === emphasis.hovered ? 'hovered' : 'rest';
}

/** The actor whose lines alone are drawn in full, if any. */
export function centre(emphasis: Emphasis): string | undefined {
  return emphasis.hoveredMark ?? emphasis.selectedMark;
}

/** How many ends of a line are among several selected marks; `undefined` while no more than one is selected. */
function selectedEnds(line: Line, { selectedMarks, way }: Emphasis): number | undefined {
  if (selectedMarks === undefined || selectedMarks.size < 2 || way) return undefined;
  return Number(selectedMarks.has(line.subject)) + Number(selectedMarks.has(line.object));
}

export function opacityOf(line: Line, emphasis: Emphasis): number {
  if (stateOf(line, emphasis) !== 'rest') return 1;
  const mark = centre(emphasis);
  if (mark !== undefined) return line.subject === mark || line.object === mark ? 1 : FADED;
  if (emphasis.way) return FADED;
  const several = selectedEnds(line, emphasis);
  if (several !== undefined) return [FADED, STEPPED_BACK, 1][several] as number;
  const beside = emphasis.hovered === undefined ? 1 : STEPPED_BACK;
  const { inside } = emphasis;
  if (inside === undefined) return beside;
  const ends = Number(inside.has(line.subject)) + Number(inside.has(line.object));
  return Math.min(beside, [FADED, STEPPED_BACK, 1][ends] as number);
}

/** Whether a line is drawn in full even among thousands. */
export function standsOut(line: Line, emphasis: Emphasis): boolean {
  const mark = centre(emphasis);
  if (stateOf(line, emphasis) !== 'rest') return true;
  if (mark === undefined) return selectedEnds(line, emphasis) === 2;
  return line.subject === mark || line.object === mark;
}

/** Which words are wanted along a line: of what is faded none, and where verbs are not, of several their number. */
export function wordsWanted(
  line: Line,
  emphasis: Emphasis,
  words: 'none' | 'hedges' | 'all',
): 'none' | 'count' | 'all' {
  if (opacityOf(line, emphasis) < STEPPED_BACK) return 'none';
  if (stateOf(line, emphasis) !== 'rest' || words === 'all') return 'all';
  if (words === 'none') return 'none';
  return isHedged(line) ? 'all' : 'count';
}

const DEPTH: Record<LineState, number> = { rest: 0, about: 200, hovered: 300, selected: 400 };

/** What is drawn first lies lowest: the faded, then the less sure, then what stands for many, then what stands out. */
export function depth(line: Line, emphasis: Emphasis): number {
  const many = line.gathered === undefined ? 0 : 1;
  return DEPTH[stateOf(line, emphasis)] + opacityOf(line, emphasis) * 10 + many - status(line.status).rank * 0.1;
}

/** Who gets room for words first: what stands out, then whose word somebody gives, then other hedges, then verbs. */
export function wordsOrder(line: Line, emphasis: Emphasis): number {
  const state = stateOf(line, emphasis);
  if (state !== 'rest') return state === 'selected' ? 0 : 1;
  if (!isHedged(line)) return 4;
  return line.statements[0]?.said_by ? 2 : 3;
}

interface Ranked {
  readonly id: string;
  readonly kind: EntityKind;
  readonly degree: number;
}

/** How many statements being a state is worth, when names compete for room. */
const STATE_WORTH = 40;

/** Whose name gets room first: who stands out, then states, then who stands in most statements. */
export function nameOrder(mark: Ranked, emphasis: Emphasis): number {
  const isSelected = mark.id === emphasis.selectedMark || emphasis.selectedMarks?.has(mark.id);
  if (mark.id === emphasis.hoveredMark || isSelected) return Number.NEGATIVE_INFINITY;
  return -(mark.degree + (mark.kind === 'State' ? STATE_WORTH : 0));
}
