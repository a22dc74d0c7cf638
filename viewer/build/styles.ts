/** Writes the part of the style sheet that follows from data: colours of the palette and the vocabulary, and fonts. */

import type { Plugin } from 'vite';
import { PAGE_COLOURS } from '../../src/draw/palette.ts';
import { type Colour, families, kinds } from '../../src/model/vocabulary.ts';

const NAME = 'virtual:vocabulary.css';

function property(name: string, colour: Colour): string {
  return `--${name}: light-dark(${colour.light}, ${colour.dark});`;
}

function colours(): string {
  const properties = [
    ...Object.entries(PAGE_COLOURS).map(([name, colour]) => property(name, colour)),
    ...families.map((row) => property(`family-${row.id}`, row.colour)),
    ...kinds.flatMap((row) => [
      property(`kind-${row.id}`, row.colour),
      ...(row.fill ? [property(`kind-fill-${row.id}`, row.fill)] : []),
    ]),
  ];
  const classes = families.map((row) => `.family-${row.id} { --line: var(--family-${row.id}); }`);
  return `:root {\n${properties.join('\n')}\n}\n${classes.join('\n')}`;
}

const SUBSETS = {
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
};

interface Face {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
  /** The file inside its package, `SUBSET` standing for the subset. */
  readonly file: string;
}

function plex(family: string, name: string, weight: number, style: Face['style'] = 'normal'): Face {
  const file = `@fontsource/${name}/files/${name}-SUBSET-${weight}-${style}.woff2`;
  return { family, style, weight: `${weight}`, file };
}

function serif(style: Face['style']): Face {
  const file = `@fontsource-variable/source-serif-4/files/source-serif-4-SUBSET-opsz-${style}.woff2`;
  return { family: 'Source Serif 4 Variable', style, weight: '200 900', file };
}

const FACES: readonly Face[] = [
  ...[400, 500, 600].map((weight) => plex('IBM Plex Sans', 'ibm-plex-sans', weight)),
  plex('IBM Plex Sans', 'ibm-plex-sans', 400, 'italic'),
  ...[400, 500, 600].map((weight) => plex('IBM Plex Sans Condensed', 'ibm-plex-sans-condensed', weight)),
  plex('IBM Plex Sans Condensed', 'ibm-plex-sans-condensed', 500, 'italic'),
  plex('IBM Plex Mono', 'ibm-plex-mono', 400),
  plex('IBM Plex Mono', 'ibm-plex-mono', 600),
  serif('normal'),
  serif('italic'),
];

function fonts(): string {
  return FACES.flatMap((face) =>
    Object.entries(SUBSETS).map(
      ([subset, range]) => `@font-face {
  font-family: '${face.family}';
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: swap;
  src: url('${face.file.replace('SUBSET', subset)}') format('woff2');
  unicode-range: ${range};
}`,
    ),
  ).join('\n');
}

/** Serves `virtual:vocabulary.css`. */
export function vocabularyStyles(): Plugin {
  return {
    name: 'spillover-vocabulary-styles',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `${fonts()}\n${colours()}\n` : undefined),
  };
}
