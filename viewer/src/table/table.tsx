/** The statements that are shown, as a table. Only the rows in sight are in the page, so that thousands are no burden. */

import { computed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StatementRow } from '../../../src/model/graph.ts';
import { title } from '../../../src/model/sentence.ts';
import { Glyph } from '../panels/svg.tsx';
import { act, entityOf, statementOf, view } from '../state/store.ts';
import { matching } from '../state/window.ts';
import { COLUMNS, type Column } from './columns.ts';
import { active, chooseAll, chooseNone, chosen, columns, sortBy, sorting, tableRows, toggleRow } from './state.ts';

/** Whether a finger does what a mouse does elsewhere. */
export const byFinger = matching('(pointer: coarse)');
/** Heights as `table.css` sets them, and the width of the boxes, in pixels. */
const sizes = computed(() => (byFinger.value ? { row: 44, head: 44, box: 44 } : { row: 30, head: 32, box: 32 }));
/** The least width of a column's share, in pixels: beside the map's card all but the quotes are in sight. */
const SHARE = 8;
/** Rows kept ready above and below those in sight. */
const SPARE = 12;

function select(row: StatementRow): void {
  act({ do: 'select', selection: { kind: 'tie', id: row.id } });
}

function Heads(): JSX.Element {
  const { by, down } = sorting.value;
  const all = chosen.value.length > 0 && chosen.value.length === tableRows.value.length;
  return (
    <tr aria-rowindex={1}>
      <th scope="col" class="choice">
        <input
          type="checkbox"
          aria-label="Choose all"
          checked={all}
          indeterminate={!all && chosen.value.length > 0}
          onChange={() => (all ? chooseNone() : chooseAll())}
        />
      </th>
      {columns.value.map(({ id, label }) => (
        <th key={id} scope="col" aria-sort={by !== id ? 'none' : down ? 'descending' : 'ascending'}>
          <button type="button" onClick={() => sortBy(id)}>
            {label} <span aria-hidden="true">{by !== id ? '' : down ? '↓' : '↑'}</span>
          </button>
        </th>
      ))}
    </tr>
  );
}

/** The column with the samples of lines: no relation is read without how sure it is, however narrow the table is. */
function drawnIn(): string {
  return columns.value.some(({ id }) => id === 'relation') ? 'relation' : 'status';
}

function Cell({ column, row }: { readonly column: Column; readonly row: StatementRow }): JSX.Element {
  const text = column.text(row);
  return (
    <td class={`column-${column.id}`} title={text}>
      {column.id === drawnIn() ? (
        <Glyph status={row.status} negated={row.negated} family={row.family} width={44} />
      ) : null}
      <span>{text}</span>
    </td>
  );
}

function Row({ row, at }: { readonly row: StatementRow; readonly at: number }): JSX.Element {
  const { selection } = view.value;
  const isChosen = chosen.value.includes(row);
  const isCurrent = selection.kind === 'tie' && selection.id === row.id;
  return (
    <tr
      data-at={at}
      aria-rowindex={at + 2}
      class={isChosen ? 'is-chosen' : ''}
      aria-current={isCurrent}
      onFocusIn={() => {
        active.value = at;
      }}
      onClick={({ target, shiftKey }) => {
        active.value = at;
        if (shiftKey || (target as Element).closest('.choice')) toggleRow(at, shiftKey);
        else select(row);
      }}
    >
      <td class="choice">
        <input
          type="checkbox"
          tabIndex={at === active.value ? 0 : -1}
          checked={isChosen}
          aria-label={`Choose: ${title(row, entityOf, statementOf)}`}
        />
      </td>
      {columns.value.map((column) => (
        <Cell key={column.id} column={column} row={row} />
      ))}
    </tr>
  );
}

/** A row that stands for those out of sight. */
function Gap({ rows }: { readonly rows: number }): JSX.Element | null {
  if (rows <= 0) return null;
  return (
    <tr>
      <td colSpan={COLUMNS.length + 1} class="gap" style={{ height: `${rows * sizes.value.row}px` }} />
    </tr>
  );
}

/** Where a key takes the keyboard; `undefined` for keys that do not. */
function movedBy(key: string, page: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return moves[key];
}

export function StatementTable(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const inSight = useSignal({ top: 0, height: 600 });
  const rows = tableRows.value;
  const first = Math.max(0, Math.floor(inSight.value.top / sizes.value.row) - SPARE);
  const last = Math.min(rows.length, Math.ceil((inSight.value.top + inSight.value.height) / sizes.value.row) + SPARE);
  const look = () => {
    const { scrollTop, clientHeight } = box.current as HTMLDivElement;
    inSight.value = { top: scrollTop, height: clientHeight };
  };
  useEffect(look, []);

  const goTo = (at: number) => {
    const scroll = box.current as HTMLDivElement;
    active.value = Math.min(rows.length - 1, Math.max(0, at));
    const top = active.value * sizes.value.row;
    const seen = scroll.clientHeight - sizes.value.head;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
    else if (top + sizes.value.row > scroll.scrollTop + seen) scroll.scrollTop = top + sizes.value.row - seen;
    look();
    requestAnimationFrame(() => scroll.querySelector<HTMLElement>(`tr[data-at="${active.value}"] input`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const on = (event.target as Element).closest('tr[data-at]');
    if (!on) return;
    // Keys may come faster than the focus follows.
    const at = active.value;
    const page = Math.floor(inSight.value.height / sizes.value.row) - 1;
    const by = movedBy(event.key, page);
    const row = rows[at];
    if (by !== undefined) {
      goTo(at + by);
      if (event.shiftKey) toggleRow(active.value, true);
    } else if (event.key === ' ') toggleRow(at, event.shiftKey);
    else if (event.key === 'Enter' && row) select(row);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) chooseAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const width = columns.value.reduce((sum, column) => sum + column.width, 0);
  return (
    <div class="table-scroll" ref={box} onScroll={look}>
      <table
        class="statement-table"
        aria-label="Statements"
        aria-rowcount={rows.length + 1}
        style={{ minWidth: `${sizes.value.box + width * SHARE}px` }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: `${sizes.value.box}px` }} />
          {columns.value.map(({ id, width: share }) => (
            <col key={id} style={{ width: `${(share / width) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <Heads />
        </thead>
        <tbody>
          <Gap rows={first} />
          {rows.slice(first, last).map((row, index) => (
            <Row key={row.id} row={row} at={first + index} />
          ))}
          <Gap rows={rows.length - last} />
        </tbody>
      </table>
    </div>
  );
}
