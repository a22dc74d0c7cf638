/** In place of the map: the shown statements as a table, or in the order of events. */

import type { JSX } from 'preact';
import { copyCitations } from '../cite/cite.tsx';
import { plural } from '../panels/wording.ts';
import { act, shown, view } from '../state/store.ts';
import { Chronology } from './chronology.tsx';
import { COLUMNS } from './columns.ts';
import { chooseNone, chosen, columns, toggleColumn } from './state.ts';
import { byFinger, StatementTable } from './table.tsx';

function Kinds(): JSX.Element {
  return (
    <fieldset class="listings" aria-label="Listed as">
      {(['table', 'chronology'] as const).map((listing) => (
        <button
          key={listing}
          type="button"
          class="chip"
          aria-pressed={view.value.listing === listing}
          onClick={() => act({ do: 'list-as', listing })}
        >
          {listing === 'table' ? 'Table' : 'Chronology'}
        </button>
      ))}
    </fieldset>
  );
}

function ColumnChoice(): JSX.Element {
  return (
    <details class="column-choice">
      <summary class="link">Columns</summary>
      <ul>
        {COLUMNS.map((column) => (
          <li key={column.id}>
            <label>
              <input
                type="checkbox"
                checked={columns.value.includes(column)}
                onChange={() => toggleColumn(column.id)}
              />{' '}
              {column.label}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What can be done with the chosen rows. */
function Bulk(): JSX.Element {
  const rows = chosen.value;
  const ids = rows.map(({ id }) => id);
  if (rows.length === 0) {
    return (
      <p class="gloss">
        {byFinger.value ? 'The box before a row chooses it.' : 'Space chooses a row, Shift all between.'}
      </p>
    );
  }
  return (
    <p class="bulk">
      <strong>{plural(rows.length, 'row')} chosen</strong>
      <button type="button" class="link" onClick={() => act({ do: 'pick', statements: ids })}>
        Pick for the brief
      </button>
      <button type="button" class="link" onClick={() => act({ do: 'show-only', statements: ids })}>
        Show only these
      </button>
      <button type="button" class="link" onClick={() => copyCitations(rows)}>
        Copy as citations
      </button>
      <button type="button" class="link quiet" onClick={chooseNone}>
        None
      </button>
    </p>
  );
}

export function Statements(): JSX.Element {
  const isTable = view.value.listing === 'table';
  return (
    <section class="statements" aria-label="List of ties">
      <header>
        <h2>{plural(shown.value.length, 'statement')}</h2>
        <Kinds />
        {isTable ? <Bulk /> : null}
        {isTable ? <ColumnChoice /> : null}
      </header>
      {isTable ? <StatementTable /> : <Chronology of={shown.value} />}
    </section>
  );
}
