/** The fonts of figures and briefs, from the packages that hold them. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export interface FontFile {
  readonly family: string;
  /** As CSS has it: a number, or a range for a variable font. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  /** WOFF2, inside its package. */
  readonly file: string;
}

function plex(family: string, name: string, weight: number, style: FontFile['style']): FontFile {
  return {
    family,
    weight: String(weight),
    style,
    file: `@fontsource/${name}/files/${name}-latin-${weight}-${style}.woff2`,
  };
}

function serif(style: FontFile['style']): FontFile {
  const file = `@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`;
  return { family: 'Source Serif 4 Variable', weight: '200 900', style, file };
}

const CONDENSED = ['IBM Plex Sans Condensed', 'ibm-plex-sans-condensed'] as const;
const SANS = ['IBM Plex Sans', 'ibm-plex-sans'] as const;

export const FONTS: readonly FontFile[] = [
  plex(...SANS, 400, 'normal'),
  plex(...SANS, 600, 'normal'),
  plex(...CONDENSED, 400, 'normal'),
  plex(...CONDENSED, 500, 'normal'),
  plex(...CONDENSED, 500, 'italic'),
  plex(...CONDENSED, 600, 'normal'),
  serif('normal'),
  serif('italic'),
];

const { resolve } = createRequire(import.meta.url);

export function readFont({ file }: Pick<FontFile, 'file'>): Promise<Buffer> {
  return readFile(resolve(file));
}
