/** Statements as rows that can be pressed, wherever one is listed. */

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { brief, title } from '../../../src/model/sentence.ts';
import { PickButton } from '../brief/pick-button.tsx';
import { CiteOnRow } from '../cite/cite.tsx';
import { act, entityOf, shown, statementOf, view } from '../state/store.ts';
import { Glyph } from './svg.tsx';
import { byWhom, plural, sureLabel } from './wording.ts';

function isSelected(row: StatementRow): boolean {
  const { selection } = view.value;
  return selection.kind === 'tie' && selection.id === row.id;
}

/** A statement with a sample of its line and its place in the source. */
export function StatementButton({ row }: { readonly row: StatementRow }): JSX.Element {
  return (
    <button
      type="button"
      class="statement-row"
      aria-current={isSelected(row)}
      onClick={() => act({ do: 'select', selection: { kind: 'tie', id: row.id } })}
    >
      <Glyph status={row.status} negated={row.negated} family={row.family} width={40} />
      <span class="sr">{sureLabel(row)}: </span>
      <span class="words">{brief(row, entityOf)}</span>
      <span class="locator">{row.locator}</span>
    </button>
  );
}

export function StatementList({ rows }: { readonly rows: readonly StatementRow[] }): JSX.Element {
  return (
    <ul class="statement-list">
      {rows.map((row) => (
        <li key={row.id} class="pickable">
          <StatementButton row={row} />
          <CiteOnRow row={row} />
          <PickButton row={row} />
        </li>
      ))}
    </ul>
  );
}

/** How many statements are listed at once; thousands of rows would keep input waiting. */
const LISTED = 300;

function ListRow({ row }: { readonly row: StatementRow }): JSX.Element {
  return (
    <button
      type="button"
      class="statement-row"
      tabIndex={-1}
      aria-current={isSelected(row)}
      onClick={() => act({ do: 'select', selection: { kind: 'tie', id: row.id } })}
    >
      <Glyph status={row.status} negated={row.negated} family={row.family} width={40} />
      <span class="words">
        {title(row, entityOf, statementOf)}
        <small>
          {sureLabel(row)}, {byWhom(row)}
        </small>
      </span>
      <span class="locator">{row.locator}</span>
    </button>
  );
}

/** The same statements as on the map, in words, for screen readers; the table is for everybody. */
export function TieList(): JSX.Element {
  const listed = useSignal(LISTED);
  const rows = shown.value;
  return (
    <section class="tie-list sr" aria-label="List of ties">
      <h2>{plural(rows.length, 'statement')}, in the order of the text</h2>
      <ol>
        {rows.slice(0, listed.value).map((row) => (
          <li key={row.id}>
            <ListRow row={row} />
          </li>
        ))}
      </ol>
      {rows.length > listed.value ? (
        <button
          type="button"
          class="link"
          tabIndex={-1}
          onClick={() => {
            listed.value += LISTED;
          }}
        >
          Show more of the {(rows.length - listed.value).toLocaleString('en')} that are left
        </button>
      ) : null}
    </section>
  );
}
