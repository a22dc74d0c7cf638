/** The page of the answer on screen: long answers are read and drawn a page at a time. */

import { computed } from '@preact/signals';
import { answer, page } from './state.ts';

const ROWS = 100;
/** A route or a group takes several rows of the table. */
const GROUPS = 25;

export const pages = computed(() => {
  const known = answer.value?.answer;
  const size = known?.shape === 'routes' || known?.shape === 'groups' ? GROUPS : ROWS;
  return { size, count: Math.ceil((known?.rows.length ?? 0) / size) };
});

export const pageRows = computed(() => {
  const { size } = pages.value;
  return answer.value?.answer.rows.slice(page.value * size, (page.value + 1) * size) ?? [];
});

/** Statements that the page's rows name, each once, in their order. */
export const pageStatements = computed(() => [...new Set(pageRows.value.flatMap((row) => row.statements))]);

export const pageEntities = computed(() => [...new Set(pageRows.value.flatMap((row) => row.entities))]);

/** With more, numbers would cover the lines that they stand on. */
const NUMBERED = 40;

/** Numbers that join the rows of the table to the lines of the graph. */
export const numbers = computed<ReadonlyMap<string, number>>(() => {
  const ids = pageStatements.value;
  return new Map(ids.length > NUMBERED ? [] : ids.map((id, index) => [id, index + 1]));
});
