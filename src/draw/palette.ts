/** The colours of the two themes: those of the page here, those of families and kinds from the vocabulary. */

import { type EntityKind, type Family, families, kinds } from '../model/vocabulary.ts';

export type Theme = 'light' | 'dark';

/** The page's colours by name; each is also a custom property of the style sheet. */
export const PAGE_COLOURS = {
  canvas: { light: '#F6F7F8', dark: '#0E1216' },
  panel: { light: '#FFFFFF', dark: '#161B21' },
  sunk: { light: '#EEF0F3', dark: '#0A0D10' },
  ink: { light: '#14181F', dark: '#E9EDF1' },
  ink2: { light: '#434C57', dark: '#B4BDC7' },
  ink3: { light: '#5E6873', dark: '#8C96A1' },
  hair: { light: '#DFE3E8', dark: '#262D35' },
  hair2: { light: '#C3CAD2', dark: '#3A434D' },
  edge: { light: '#868F99', dark: '#6B7580' },
  mark: { light: '#FFE45C', dark: '#4A3B00' },
  mark2: { light: '#FFF3B0', dark: '#302806' },
  medge: { light: '#14181F', dark: '#D9B400' },
  rule: { light: '#F2C200', dark: '#D9B400' },
} as const;

export type PageColour = keyof typeof PAGE_COLOURS;

export interface Palette {
  readonly page: Readonly<Record<PageColour, string>>;
  readonly family: Readonly<Record<Family, string>>;
  readonly kind: Readonly<Record<EntityKind, string>>;
  /** What the inside of a mark is filled with, where it is not the canvas. */
  readonly kindFill: Readonly<Partial<Record<EntityKind, string>>>;
}

function record<K extends string, V>(pairs: Iterable<readonly [K, V]>): Record<K, V> {
  return Object.fromEntries(pairs) as Record<K, V>;
}

/** All colours of a theme. */
export function palette(theme: Theme): Palette {
  return {
    page: record(Object.entries(PAGE_COLOURS).map(([name, colour]) => [name as PageColour, colour[theme]] as const)),
    family: record(families.map((row) => [row.id, row.colour[theme]] as const)),
    kind: record(kinds.map((row) => [row.id, row.colour[theme]] as const)),
    kindFill: record(kinds.flatMap((row) => (row.fill ? [[row.id, row.fill[theme]] as const] : []))),
  };
}

/** The colour of a line: its family's, or none of them where it stands for several. */
export function lineInk(
  line: { readonly family: Family; readonly gathered?: string | undefined },
  colours: Palette,
): string {
  return line.gathered === 'mixed' ? colours.page.ink2 : colours.family[line.family];
}

/** The colour of a mark at the end of a line: of those that point there, whatever else the line stands for. */
export function endInk({ family }: { readonly family: Family | undefined }, colours: Palette): string {
  return family === undefined ? colours.page.ink2 : colours.family[family];
}

/** `share` of the way from one `#RRGGBB` colour to another. */
export function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
