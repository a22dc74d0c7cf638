/**
 * What a view's map holds: groups, sizes, colours, lines and marks. The viewer and exported figures both take them from
 * here, so that a figure shows what was on screen.
 */

import type { EntityRow, FigureRow, StatementRow } from '../model/graph.ts';
import { isTie } from '../model/vocabulary.ts';
import type { ArrangementName } from './arrangement.ts';
import { groupRadius } from './arrangements/grouped.ts';
import type { Point } from './curve.ts';
import { type Gathered, gatherLines } from './gather.ts';
import { type Group, type GroupRule, gathered, groupRule, groupsOf } from './groups.ts';
import type { Line } from './lanes.ts';
import { nodesAndEdges } from './nodes.ts';
import type { SceneMark } from './scene.ts';
import { type ColourRow, type ColourRule, coloursBy, type SizeRule, type Sizes, sizesBy } from './styling.ts';

/** How a view has its map gathered, sized and coloured: the names are those of `View`. */
export interface ShapeChoice {
  readonly arrangement: ArrangementName;
  readonly grouping: GroupRule | 'auto' | 'none';
  readonly opened: ReadonlySet<string>;
  readonly sizeBy: SizeRule;
  readonly colourBy: ColourRule;
}

/** What actors are gathered by; `null` while they stand singly. Only forces place groups: other places say something. */
export function mapRule({ arrangement, grouping }: Pick<ShapeChoice, 'arrangement' | 'grouping'>, actors: number) {
  return groupRule(grouping, arrangement === 'forces' ? actors : 0);
}

/** What a choice comes to in a graph, shown or not: filters change neither groups, nor sizes, nor colours. */
export interface MapShape {
  readonly rule: GroupRule | null;
  /** True where actors are grouped because they are too many to read singly, and not because the user said so. */
  readonly tooMany: boolean;
  /** Open ones too; none while actors stand singly. */
  readonly groups: readonly Group[];
  readonly opened: ReadonlySet<string>;
  readonly sizeBy: SizeRule;
  readonly sizes: Sizes;
  readonly colourBy: ColourRule;
  readonly colours: readonly ColourRow[];
  /** How many statements each stands in. */
  readonly degrees: ReadonlyMap<string, number>;
  /** The numbers that sizes may go by. */
  readonly figures: readonly FigureRow[];
}

interface GraphOfMap {
  readonly entities: readonly EntityRow[];
  readonly statements: readonly StatementRow[];
  readonly figures: readonly FigureRow[];
}

/** Slow where sizes go by betweenness. */
export function mapShape({ entities, statements, figures }: GraphOfMap, choice: ShapeChoice): MapShape {
  const { opened, sizeBy, colourBy } = choice;
  const { nodes } = nodesAndEdges(entities, statements);
  const rule = mapRule(choice, nodes.length);
  return {
    rule,
    tooMany: rule !== null && choice.grouping === 'auto',
    groups: rule === null ? [] : groupsOf(entities, statements, rule),
    opened,
    sizeBy,
    sizes: sizesBy(sizeBy, statements, figures),
    colourBy,
    colours: coloursBy(colourBy, entities, statements),
    degrees: new Map(nodes.map(({ id, degree }) => [id, degree])),
    figures,
  };
}

/** The lines of a map on which some statements are shown, and what stays inside its closed groups. */
export function mapLines(
  shown: readonly StatementRow[],
  { groups, opened }: Pick<MapShape, 'groups' | 'opened'>,
): Gathered {
  return gatherLines(shown, gathered(groups, opened));
}

/** Who stands at an end of some statements or lines. */
export function endsOf(rows: readonly Pick<Line, 'subject' | 'object'>[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ subject, object }) => [subject, object]));
}

/** Who stands at an end of something that has happened or is said to be so, and not only of a forecast or denial. */
export function tiedBy(shown: readonly StatementRow[]): ReadonlySet<string> {
  return endsOf(shown.filter(isTie));
}

/** The radius of a mark to which no rule gives one. */
const SMALLEST = 6;

export interface MarksInput {
  readonly entities: readonly EntityRow[];
  /** Who stands at an end of a shown statement. */
  readonly shown: ReadonlySet<string>;
  /** From `tiedBy`. */
  readonly tied: ReadonlySet<string>;
  /** Whether an entity that is in no closed group is drawn. */
  readonly isDrawn: (entity: EntityRow) => boolean;
  /** Where entities and closed groups stand; who is not in it is not drawn. */
  readonly places: ReadonlyMap<string, Point>;
  readonly groups: readonly Group[];
  /** From `gathered`. */
  readonly groupOf: ReadonlyMap<string, Group>;
  readonly sizes: Sizes;
  readonly inks: ReadonlyMap<string, string>;
  /** How many statements an entity stands in. */
  readonly degree: (id: string) => number;
}

/** Groups come before all that stand singly, so that their names find room first. */
const FOREMOST = 1000;

/** The marks at their places: closed groups of which some member is shown, and who stands singly. */
export function mapMarks(input: MarksInput): readonly SceneMark[] {
  const { entities, shown, tied, isDrawn, places, groups, groupOf, sizes, inks, degree } = input;
  const here = new Map<string, number>();
  for (const id of shown) {
    const group = groupOf.get(id);
    if (group) here.set(group.id, (here.get(group.id) ?? 0) + 1);
  }
  const together = groups.flatMap(({ id, label }): SceneMark[] => {
    const members = here.get(id) ?? 0;
    const place = places.get(id);
    if (members === 0 || !place) return [];
    const own = { degree: FOREMOST + members, radius: groupRadius(members), members };
    return [{ id, name: label, kind: 'Organisation', onlyProjected: false, ...own, ...place }];
  });
  const singly = entities.flatMap((entity): SceneMark[] => {
    const { id, name, kind, prospective } = entity;
    const place = groupOf.has(id) ? undefined : places.get(id);
    if (!place || !isDrawn(entity)) return [];
    const radius = sizes.get(id) ?? SMALLEST;
    const onlyProjected = prospective || !tied.has(id);
    return [{ id, name, kind, degree: degree(id), radius, onlyProjected, ink: inks.get(id), ...place }];
  });
  return [...together, ...singly];
}

/** A name short enough to stand along a line: an abbreviation among its aliases, or the name. */
export function shortName({ name, aliases, kind }: EntityRow): string {
  if (name.length <= 14) return name;
  const abbreviation = aliases.find((alias) => /^[A-Z]{2,6}$/.test(alias));
  if (abbreviation) return abbreviation;
  return kind === 'Person' ? (name.split(' ').at(-1) as string) : name;
}
