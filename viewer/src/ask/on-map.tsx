/** What an answer does to the map: it is shown alone, added to what is shown, or its actors are selected. */

import type { JSX } from 'preact';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import type { Action } from '../../../src/view/update.ts';
import { selectionOf } from '../../../src/view/view.ts';
import { act, graph, shown } from '../state/store.ts';
import type { Answer } from './answer.ts';

/** Ids of what the cells name, by its id or its name; a name that several have stands for none. */
function namedInCells({ rows }: Answer, { answer, entities }: GraphIndex): readonly string[] {
  const byName = new Map<string, string | null>();
  for (const { id, name } of answer.entities) byName.set(name, byName.has(name) ? null : id);
  const idOf = (text: string) => (entities.has(text) ? text : (byName.get(text) ?? null));
  return rows.flatMap(({ values }) =>
    values.flatMap((value) => (typeof value === 'string' ? (idOf(value) ?? []) : [])),
  );
}

/** What the rows are about: those between whom their statements are; of rows about no statement, those whom they name. */
function entitiesOf(answer: Answer, index: GraphIndex): readonly string[] {
  const named = answer.shape === 'plain' ? [...answer.entities, ...namedInCells(answer, index)] : [];
  const ends = answer.statements.flatMap((id) => {
    const row = index.statements.get(id);
    return row ? [row.subject, row.object] : [];
  });
  return [...new Set(named.length > 0 ? named : ends)];
}

/** Statements of the answer; where it names only actors, those that join them. */
function statementsOf({ statements }: Answer, entities: readonly string[], index: GraphIndex): readonly string[] {
  if (statements.length > 0) return statements;
  const ids = new Set(entities);
  return index.answer.statements.filter((row) => ids.has(row.subject) && ids.has(row.object)).map(({ id }) => id);
}

/** The room with the button goes: the keys go on in the map's card. */
function onMap(action: Action): void {
  act(action);
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.side')?.focus({ preventScroll: true }));
}

export function OnMap({ answer }: { readonly answer: Answer }): JSX.Element | null {
  const index = graph.value;
  if (index === null) return null;
  const entities = entitiesOf(answer, index);
  const statements = statementsOf(answer, entities, index);
  if (statements.length === 0 && entities.length === 0) return null;
  const none = statements.length === 0;
  const add = () => {
    const before = shown.peek().map(({ id }) => id);
    const all = new Set([...before, ...statements]);
    onMap({ do: 'show-only', statements: [...all], added: all.size - before.length });
  };
  const why = none ? 'No statement joins those whom the rows name' : undefined;
  return (
    <fieldset class="on-map">
      <legend class="sr">On the map</legend>
      <button
        type="button"
        class="link"
        disabled={none}
        title={why}
        onClick={() => onMap({ do: 'show-only', statements })}
      >
        Show only these
      </button>
      <button type="button" class="link" disabled={none} title={why} onClick={add}>
        Add to what is shown
      </button>
      <button
        type="button"
        class="link"
        title="Selects on the map whom the rows are about"
        onClick={() => onMap({ do: 'find', selection: selectionOf(entities) })}
      >
        Select
      </button>
    </fieldset>
  );
}
