/** The search where the page holds a part of the graph only: the server looks through all of it. */

import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { relations } from '../../../src/model/vocabulary.ts';
import { ApiError, fetchAround, fetchSearch } from '../api.ts';
import { bring } from '../state/store.ts';
import type { Found } from './finder.ts';
import { words } from './fold.ts';

/** Keys are waited for this long, in milliseconds. */
const PAUSE = 120;
/** The server reads no more of a search. */
const LONGEST = 200;
/** So many actors, places and events, and types, go before the statements. */
const FIRST = { entities: 6, types: 2 };

export interface FoundThere {
  /** What was searched for. */
  readonly text: string;
  readonly found: readonly Found[];
  /** True where there are more than these. */
  readonly more: boolean;
  /** Why there is no answer. */
  readonly problem: ApiError | null;
}

function typesNamed(text: string): readonly Found[] {
  const wanted = words(text);
  return relations
    .filter(({ id, label, inverse }) => {
      const own = words(`${label} ${inverse} ${id}`);
      return wanted.every((word) => own.some((one) => one.startsWith(word)));
    })
    .map((row) => ({ is: 'type', key: `type/${row.id}`, row, statements: null }));
}

async function search(text: string, stop: AbortSignal): Promise<FoundThere> {
  const asked = text.trim().slice(0, LONGEST);
  const [named, said] = await Promise.all([fetchSearch('entity', asked, stop), fetchSearch('statement', asked, stop)]);
  const entities = named.found.flatMap((row): readonly Found[] =>
    row.is === 'entity' ? [{ is: 'entity', key: `entity/${row.id}`, row }] : [],
  );
  const statements = said.found.flatMap((row): readonly Found[] =>
    row.is === 'statement' ? [{ is: 'statement', key: `statement/${row.id}`, row, words: row.words }] : [],
  );
  const types = typesNamed(asked);
  const found = [
    ...entities.slice(0, FIRST.entities),
    ...types.slice(0, FIRST.types),
    ...statements,
    ...entities.slice(FIRST.entities),
    ...types.slice(FIRST.types),
  ];
  return { text, found, more: named.more || said.more, problem: null };
}

/** What the server finds for a text, none for `null`; itself `null` until the answer to this text is there. */
export function useWhole(text: string | null): FoundThere | null {
  const there = useSignal<FoundThere | null>(null);
  useEffect(() => {
    if (text === null) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        there.value = await search(text, controller.signal);
      } catch (problem) {
        if (!(problem instanceof ApiError)) throw problem;
        if (!controller.signal.aborted) there.value = { text, found: [], more: false, problem };
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);
  return there.value?.text === text ? there.value : null;
}

/** Of whom or what the page was brought only the first statements; `null` where it has all that it was asked for. */
export const cutShort = signal<{ readonly of: string; readonly statements: number } | null>(null);

/**
 * Brings what was found to the page: a statement with what it is read with, or all that an actor, place, event or type is in.
 * @throws ApiError
 */
export async function fetchFound(found: Found): Promise<void> {
  if (found.is === 'statement') {
    await bring([found.row.id]);
    return;
  }
  const { id } = found.row;
  const { statements, more } = await fetchAround(found.is === 'entity' ? { entity: id } : { relation: id });
  await bring(found.is === 'entity' ? [id, ...statements] : statements);
  const of = found.is === 'entity' ? found.row.name : `“${found.row.label}”`;
  cutShort.value = more ? { of, statements: statements.length } : null;
}
