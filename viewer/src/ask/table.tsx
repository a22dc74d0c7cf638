/** The rows of an answer: with their evidence where they rest on statements, as they came where they do not. */

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Value } from '../../../src/model/values.ts';
import { statementOf, view } from '../state/store.ts';
import { type Answer, type Row, rangeBeside } from './answer.ts';
import { Cell } from './cells.tsx';
import { EVIDENCE_COLUMNS, EvidenceCells, FigureCells, isSelected, QUOTE_COLUMN, QuoteCell } from './evidence.tsx';
import { inWords } from './pickers.tsx';
import { question } from './state.ts';
import { COLUMNS_OF_EVIDENCE, FixedHeads, onRow, StepsTable, type TableProps } from './steps-table.tsx';

function isNumeric(answer: Answer, column: string): boolean {
  const at = answer.columns.indexOf(column);
  const types = new Set(answer.rows.slice(0, 50).map(({ values }) => typeof values[at]));
  return types.size === 1 && (types.has('number') || types.has('bigint'));
}

/** Ids are shown as what they name. */
function heading(column: string): string {
  return inWords(column.replace(/_ids$/, 's'));
}

function Heads({ answer, columns }: { readonly answer: Answer; readonly columns: readonly string[] }): JSX.Element {
  return (
    <>
      {columns.map((column) => (
        <th
          key={column}
          scope="col"
          class={isNumeric(answer, column) ? 'numeric' : ''}
          title={question.value?.columns.find(({ name }) => name === column)?.meaning}
        >
          {heading(column)}
        </th>
      ))}
    </>
  );
}

interface ValueCellsProps {
  readonly answer: Answer;
  readonly row: Row;
  readonly columns: readonly string[];
  readonly plain: boolean;
}

function ValueCells({ answer, row, columns, plain }: ValueCellsProps): JSX.Element {
  return (
    <>
      {columns.map((column) => (
        <td key={column} class={isNumeric(answer, column) ? 'numeric' : ''} data-label={inWords(column)}>
          <Cell value={row.values[answer.columns.indexOf(column)] as Value} plain={plain} />
          {plain ? null : <small>{rangeBeside(answer, row, column)}</small>}
        </td>
      ))}
    </>
  );
}

function PlainTable({ answer, rows, plain }: TableProps): JSX.Element {
  return (
    <table class="answer-table is-plain">
      <thead>
        <tr>
          <Heads answer={answer} columns={answer.columns} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const own = row.statement ?? row.statements[0];
          return (
            <tr key={index} aria-current={row.statements.some(isSelected)} onClick={onRow(own)}>
              <ValueCells answer={answer} row={row} columns={answer.columns} plain={plain} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface EvidenceRowProps {
  readonly answer: Answer;
  readonly row: Row;
  readonly number: number | undefined;
}

/**
 * A row and its evidence. Where the answer has columns of its own, the quote has a line to itself below them: beside
 * them it would be read through a slit, or not be on the screen at all.
 */
function EvidenceRow({ answer, row, number }: EvidenceRowProps): JSX.Element {
  const columns = answer.beside;
  const statement = row.statement === undefined ? undefined : statementOf(row.statement);
  const words = statement ?? row.figure;
  const under = words !== undefined && columns.length > 0;
  const line = { 'aria-current': isSelected(row.statement), onClick: onRow(row.statement) };
  return (
    <tbody class="one-row">
      <tr class={under ? 'has-words-under' : ''} {...line}>
        {statement ? <EvidenceCells row={statement} number={number} /> : null}
        {row.figure ? <FigureCells row={row.figure} /> : null}
        {words ? null : (
          <td colSpan={COLUMNS_OF_EVIDENCE}>
            <span class="value-null">no statement</span>
          </td>
        )}
        <ValueCells answer={answer} row={row} columns={columns} plain={false} />
        {words && !under ? <QuoteCell row={words} /> : null}
      </tr>
      {under ? (
        <tr class="words-under" {...line}>
          <QuoteCell row={words} columns={COLUMNS_OF_EVIDENCE + columns.length} />
        </tr>
      ) : null}
    </tbody>
  );
}

function EvidenceTable({ answer, rows, numbers }: TableProps): JSX.Element {
  const [, ...others] = EVIDENCE_COLUMNS;
  const first = rows.some((row) => row.figure) ? 'Figure' : EVIDENCE_COLUMNS[0];
  return (
    <table class="answer-table with-evidence">
      <thead>
        <tr>
          <FixedHeads columns={[first, ...others]} />
          <Heads answer={answer} columns={answer.beside} />
          {answer.beside.length === 0 ? <FixedHeads columns={[QUOTE_COLUMN]} /> : null}
        </tr>
      </thead>
      {rows.map((row, index) => (
        <EvidenceRow
          key={index}
          answer={answer}
          row={row}
          number={row.statement === undefined ? undefined : numbers.get(row.statement)}
        />
      ))}
    </table>
  );
}

const TABLES = { plain: PlainTable, evidence: EvidenceTable, routes: StepsTable, groups: StepsTable };

export function Table(props: TableProps): JSX.Element {
  const { answer, plain } = props;
  const box = useRef<HTMLDivElement>(null);
  const { selection } = view.value;
  const selected = selection.kind === 'tie' ? selection.id : '';
  useEffect(() => {
    box.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const Shape = TABLES[plain ? 'plain' : answer.shape];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard too
    <section class="answer-scroll" ref={box} tabIndex={0} aria-label="Rows">
      <Shape {...props} />
    </section>
  );
}
