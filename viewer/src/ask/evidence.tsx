/** The evidence of a statement as cells of a table: what it says, how sure and whose word, when, and in which words. */

import type { JSX } from 'preact';
import type { DateRow, FigureRow, StatementRow } from '../../../src/model/graph.ts';
import { clause } from '../../../src/model/sentence.ts';
import { figureText } from '../../../src/model/told-numbers.ts';
import type { Family } from '../../../src/model/vocabulary.ts';
import { when } from '../../../src/model/when.ts';
import { PickButton } from '../brief/pick-button.tsx';
import { CiteOnRow } from '../cite/cite.tsx';
import { Glyph } from '../panels/svg.tsx';
import { byWhom, sureLabel } from '../panels/wording.ts';
import { act, entityOf, view } from '../state/store.ts';

/** What is said, how sure it is and when stands first, whatever else the rows hold. */
export const EVIDENCE_COLUMNS = ['Statement', 'Status, speaker, hedge', 'When'] as const;
export const QUOTE_COLUMN = 'Quote';

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

function When({ row, fromEvent }: { readonly row: DateRow; readonly fromEvent: boolean }): JSX.Element {
  const { text, remarks } = when(row, fromEvent);
  if (text === null) return <span class="value-null">no date</span>;
  return (
    <>
      {text}
      {remarks.includes('year inferred') ? <small>year inferred</small> : null}
    </>
  );
}

type Said = Pick<StatementRow, 'status' | 'said_by' | 'hedge'>;

function Status({
  row,
  negated,
  family,
}: {
  readonly row: Said;
  readonly negated: boolean;
  readonly family?: Family;
}): JSX.Element {
  return (
    <td class="cell-status">
      <span class="how-sure">
        <Glyph status={row.status} negated={negated} width={40} {...(family ? { family } : {})} />
        <span>
          {sureLabel({ ...row, negated })} <small>{byWhom(row)}</small>
          {row.hedge === null ? null : (
            <em class="hedge-words">
              <span class="sr">, hedge: </span>“{row.hedge}”
            </em>
          )}
        </span>
      </span>
    </td>
  );
}

function WhenCell(props: { readonly row: DateRow; readonly fromEvent: boolean }): JSX.Element {
  return (
    <td class="cell-when" data-label="When">
      <When {...props} />
    </td>
  );
}

interface QuoteProps {
  readonly row: Pick<StatementRow, 'quote' | 'locator'>;
  /** How many columns it stands below, where it has a line to itself. */
  readonly columns?: number;
}

/** In which words, and where they stand. */
export function QuoteCell({ row, columns = 1 }: QuoteProps): JSX.Element {
  return (
    <td class="cell-quote" colSpan={columns}>
      <span class="words">
        “{row.quote}” <span class="locator">{row.locator}</span>
      </span>
    </td>
  );
}

export interface EvidenceProps {
  readonly row: StatementRow;
  /** Its number on the graph beside the table, where it has one. */
  readonly number: number | undefined;
}

export function EvidenceCells({ row, number }: EvidenceProps): JSX.Element {
  return (
    <>
      <td class="cell-statement">
        <div class="pickable">
          <button type="button" class="says" aria-current={isSelected(row.id)} onClick={() => select(row.id)}>
            {number === undefined ? null : <span class="nth">{number}</span>}
            <span>{upperFirst(clause(row, entityOf))}</span>
          </button>
          <CiteOnRow row={row} />
          <PickButton row={row} />
        </div>
      </td>
      <Status row={row} negated={row.negated} family={row.family} />
      <WhenCell row={row} fromEvent={row.date_from_event} />
    </>
  );
}

/** The same of a figure: its number as the source qualifies it, and the words for what is counted. */
export function FigureCells({ row }: { readonly row: FigureRow }): JSX.Element {
  return (
    <>
      <td class="cell-statement">
        <strong>{figureText(row)}</strong> <em class="hedge-words">“{row.of_text}”</em>
      </td>
      <Status row={{ ...row, hedge: null }} negated={false} />
      <WhenCell row={row} fromEvent={false} />
    </>
  );
}
