/** The evidence of a statement as cells of a table: what it says, how sure and whose word, when, and in which words. */

import type { JSX } from 'preact';
import type { StatementRow } from '../../../src/model/graph.ts';
import { clause } from '../../../src/model/sentence.ts';
import { status } from '../../../src/model/vocabulary.ts';
import { when } from '../../../src/model/when.ts';
import { Glyph } from '../panels/svg.tsx';
import { byWhom, NEGATED } from '../panels/wording.ts';
import { act, entityOf, view } from '../state/store.ts';

export const EVIDENCE_COLUMNS = ['Statement', 'Status, and who says it', 'Hedge', 'When', 'Quote'] as const;

export function isSelected(id: string | undefined): boolean {
  const { selection } = view.value;
  return id !== undefined && selection.kind === 'tie' && selection.id === id;
}

export function select(id: string): void {
  act({ do: 'select', selection: { kind: 'tie', id } });
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function When({ row }: { readonly row: StatementRow }): JSX.Element {
  const { text, remarks } = when(row, row.date_from_event);
  if (text === null) return <span class="value-null">no date</span>;
  return (
    <>
      {text}
      {remarks.includes('year inferred') ? <small>year inferred</small> : null}
    </>
  );
}

/** @param number Its number on the graph beside the table, where it has one. */
export function EvidenceCells(props: { readonly row: StatementRow; readonly number: number | undefined }): JSX.Element {
  const { row, number } = props;
  const { label } = row.negated ? NEGATED : status(row.status);
  return (
    <>
      <td class="cell-statement">
        <button type="button" class="says" aria-current={isSelected(row.id)} onClick={() => select(row.id)}>
          {number === undefined ? null : <span class="nth">{number}</span>}
          <span>{upperFirst(clause(row, entityOf))}</span>
        </button>
      </td>
      <td class="cell-status">
        <span class="how-sure">
          <Glyph status={row.status} negated={row.negated} family={row.family} width={40} />
          <span>
            {label} <small>{byWhom(row)}</small>
          </span>
        </span>
      </td>
      <td class="cell-hedge" data-label="Hedge">
        {row.hedge === null ? <span class="value-null">none</span> : <em class="hedge-words">“{row.hedge}”</em>}
      </td>
      <td class="cell-when" data-label="When">
        <When row={row} />
      </td>
      <td class="cell-quote">
        “{row.quote}” <span class="locator">{row.locator}</span>
      </td>
    </>
  );
}
