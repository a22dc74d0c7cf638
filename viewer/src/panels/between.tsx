/** In the card of a statement: what else is said of the two, and, where it is contested, both sides beside each other. */

import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { brief } from '../../../src/model/sentence.ts';
import { betweenOf } from '../../../src/view/between.ts';
import type { GraphIndex } from '../../../src/view/graph-index.ts';
import { act, entityOf, graph } from '../state/store.ts';
import { StatementList } from './rows.tsx';
import { Glyph } from './svg.tsx';
import { byWhom, nameOf, sureLabel } from './wording.ts';

function Said({ row, isOwn }: { readonly row: StatementRow; readonly isOwn: boolean }): JSX.Element {
  return (
    <li>
      <button
        type="button"
        class="side-said"
        aria-current={isOwn}
        onClick={() => act({ do: 'select', selection: { kind: 'tie', id: row.id } })}
      >
        <Glyph status={row.status} negated={row.negated} family={row.family} width={40} />
        <small>
          {sureLabel(row)} {byWhom(row)}
        </small>
        <span>{brief(row, entityOf)}</span>
        <q>{row.quote}</q>
      </button>
    </li>
  );
}

function Side(props: {
  readonly name: string;
  readonly rows: readonly StatementRow[];
  readonly own: StatementRow;
}): JSX.Element {
  return (
    <div>
      <h3>{props.name}</h3>
      <ul>
        {props.rows.map((row) => (
          <Said key={row.id} row={row} isOwn={row === props.own} />
        ))}
      </ul>
    </div>
  );
}

function List({ name, rows }: { readonly name: string; readonly rows: readonly StatementRow[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <div class="direction">
      <h3>
        {name} <span class="count">{rows.length}</span>
      </h3>
      <StatementList rows={rows} />
    </div>
  );
}

export function BetweenTheTwo({ row }: { readonly row: StatementRow }): JSX.Element | null {
  const { same, otherwise, also } = betweenOf(row, graph.value as GraphIndex);
  if (same.length + otherwise.length + also.length === 0) return null;
  return (
    <section class="family-group">
      <h2>
        Between {nameOf(row.subject)} and {nameOf(row.object)}
      </h2>
      {otherwise.length === 0 ? (
        <List name="Says the same" rows={same} />
      ) : (
        <div class="sides">
          <Side name={same.length === 0 ? 'This' : 'This, and the same'} rows={[row, ...same]} own={row} />
          <Side name="Otherwise" rows={otherwise} own={row} />
        </div>
      )}
      <List name="Other ties of the two" rows={also} />
    </section>
  );
}
