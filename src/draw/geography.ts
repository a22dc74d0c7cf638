/**
 * Roughly where territories lie, for the arrangement by territory: general knowledge, not taken from any source, and
 * used for nothing but the place of a name on the sheet. Found by Wikidata id, else by name.
 */

import type { EntityRow } from '../model/graph.ts';

interface Located {
  readonly wikidata: string | null;
  readonly name: string;
  /** Degrees north and east of a point in its middle. */
  readonly north: number;
  readonly east: number;
}

const at = (name: string, wikidata: string | null, north: number, east: number): Located => {
  return { name, wikidata, north, east };
};

const LOCATED: readonly Located[] = [
  at('Afghanistan', 'Q889', 34, 66),
  at('Bahrain', 'Q398', 26, 50.5),
  at('Balochistan', null, 28.5, 65),
  at('China', 'Q148', 35, 103),
  at('Egypt', 'Q79', 27, 30),
  at('France', 'Q142', 47, 2),
  at('Gaza', 'Q39760', 31.4, 34.3),
  at('Germany', 'Q183', 51, 10),
  at('India', 'Q668', 22, 79),
  at('Iran', 'Q794', 33, 53),
  at('Iraq', 'Q796', 33, 44),
  at('Israel', 'Q801', 31.5, 35),
  at('Jordan', 'Q810', 31, 36.5),
  at('Kuwait', 'Q817', 29.3, 47.5),
  at('Lebanon', 'Q822', 34, 36),
  at('Middle East', 'Q7204', 29, 42),
  at('Oman', 'Q842', 21, 57),
  at('Pakistan', 'Q843', 30, 70),
  at('Palestine', 'Q219060', 32, 35.2),
  at('Qatar', 'Q846', 25.3, 51.2),
  at('Red Sea', 'Q23406', 20, 38),
  at('Russia', 'Q159', 60, 90),
  at('Saudi Arabia', 'Q851', 24, 45),
  at('South Asia', null, 23, 79),
  at('Syria', 'Q858', 35, 38.5),
  at('Turkey', 'Q43', 39, 35),
  at('United Arab Emirates', 'Q878', 24, 54),
  at('United Kingdom', 'Q145', 54, -2),
  at('United States', 'Q30', 39, -98),
  at('West Asia', null, 31, 47),
  at('Yemen', 'Q805', 15.5, 47.5),
];

const byWikidata = new Map(LOCATED.flatMap((row) => (row.wikidata === null ? [] : [[row.wikidata, row] as const])));
const byName = new Map(LOCATED.map((row) => [row.name, row]));

/** Degrees north and east; `undefined` for a territory that is not in the table. */
export function whereabouts({
  wikidata,
  name,
  aliases,
}: Pick<EntityRow, 'wikidata' | 'name' | 'aliases'>): { readonly north: number; readonly east: number } | undefined {
  const known = wikidata === null ? undefined : byWikidata.get(wikidata);
  if (known) return known;
  const named = [name, ...aliases].find((one) => byName.has(one));
  return named === undefined ? undefined : byName.get(named);
}
