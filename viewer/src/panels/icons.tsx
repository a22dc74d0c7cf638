/** The few icons of the page. They say nothing by themselves: the button that holds one has a name. */

import type { JSX } from 'preact';

const PATHS = {
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  views: 'M3 4.5h10v8H3zM5 2.5h6M8 7v3.5M6.2 8.8h3.6',
  list: 'M3 4h10M3 8h10M3 12h10',
  undo: 'M6.5 3L3 6.5 6.5 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M9.5 3L13 6.5 9.5 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.4 3.4',
  play: 'M5 3.5v9l7.5-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  back: 'M10 4L6 8l4 4',
  on: 'M6 4l4 4-4 4',
  lasso: 'M8 3c3.5 0 6 1.6 6 3.7S11.5 10.4 8 10.4 2 8.8 2 6.7 4.5 3 8 3M4.5 10c-1.2 1.3.6 2.2 0 3.6',
  rule: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  pick: 'M4.5 2.5h7v11L8 10.5l-3.5 3z',
  cite: 'M4.5 5.5h2v3h-3v-3c0-1 .6-1.8 1.6-2M11.5 5.5h2v3h-3v-3c0-1 .6-1.8 1.6-2M3 12h10',
  export: 'M8 2.5v7M5 6.5l3 3 3-3M3 13h10',
  map: 'M4 5a1.5 1.5 0 1 0 0-.01M12 11a1.5 1.5 0 1 0 0-.01M5 6l6 4.6',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" class="icon">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** A disc, half of it filled: the switch between light and dark. */
export function ThemeIcon(): JSX.Element {
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" class="icon">
      <circle cx={8} cy={8} r={6} />
      <path d="M8 2a6 6 0 0 1 0 12z" class="solid" />
    </svg>
  );
}

export function Logo(): JSX.Element {
  return (
    <svg width={30} height={14} viewBox="0 0 30 14" aria-hidden="true" class="logo">
      <circle cx={5} cy={7} r={4.5} class="solid" />
      <path d="M10 7h4M16 7h2M20 7h1.5" />
      <circle cx={25} cy={7} r={3} />
    </svg>
  );
}
