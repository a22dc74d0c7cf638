/** Light or dark: as the system says, until the user says otherwise. */

import { computed, effect, signal } from '@preact/signals';
import { palette, type Theme } from '../../../src/draw/palette.ts';
import { matching } from './window.ts';

const KEY = 'spillover-theme';
const systemDark = matching('(prefers-color-scheme: dark)');

function kept(): Theme | null {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : null;
}

const chosen = signal<Theme | null>(kept());

export const theme = computed<Theme>(() => chosen.value ?? (systemDark.value ? 'dark' : 'light'));
export const colours = computed(() => palette(theme.value));

export function toggleTheme(): void {
  chosen.value = theme.value === 'dark' ? 'light' : 'dark';
  localStorage.setItem(KEY, chosen.value);
}

effect(() => {
  if (chosen.value) document.documentElement.dataset.theme = chosen.value;
});
