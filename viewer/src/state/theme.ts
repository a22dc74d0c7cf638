/** Light or dark: as the system says, until the user says otherwise. */

import { computed, effect, signal } from '@preact/signals';
import { palette, type Theme } from '../../../src/draw/palette.ts';
import { keep, kept } from './kept.ts';
import { matching } from './window.ts';

const KEY = 'spillover-theme';
const systemDark = matching('(prefers-color-scheme: dark)');

function keptTheme(): Theme | null {
  const value = kept(KEY);
  return value === 'light' || value === 'dark' ? value : null;
}

const chosen = signal<Theme | null>(keptTheme());

export const theme = computed<Theme>(() => chosen.value ?? (systemDark.value ? 'dark' : 'light'));
export const colours = computed(() => palette(theme.value));

export function toggleTheme(): void {
  chosen.value = theme.value === 'dark' ? 'light' : 'dark';
  keep(KEY, chosen.value);
}

effect(() => {
  if (chosen.value) document.documentElement.dataset.theme = chosen.value;
});
