/** The rows of an answer: with their evidence where they rest on statements, as they came where they do not. */

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Value } from '../../../src/model/values.ts';
import { status } from '../../../src/model/vocabulary.ts';
import { Glyph } from '../panels/svg.tsx';
import { statementOf, view } from '../state/store.ts';
import { type Answer, besideEvidence, type Route, type Row } from './answer.ts';
import { Cell } from './cells.tsx';
import { EvidenceCells, FigureCells, isSelected, SURENESS_COLUMNS, select, WORD_COLUMNS } from './evidence.tsx';
import { inWords } from './pickers.tsx';
import { question } from './state.ts';

export interface TableProps {
  readonly answer: Answer;
  /** The rows of the page on screen. */
  readonly rows: readonly Row[];
  /** Numbers of statements on the graph beside the table. */
  readonly numbers: ReadonlyMap<string, number>;
  /** True where the columns are wanted as they came. */
  readonly plain: boolean;
}

function isNumeric(answer: Answer, column: string): boolean {
  const at = answer.columns.indexOf(column);
  const types = new Set(answer.rows.slice(0, 50).map(({ values }) => typeof values[at]));
  return types.size === 1 && (types.has('number') || types.has('bigint'));
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
          {inWords(column)}
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
        </td>
      ))}
    </>
  );
}

/** A press anywhere in a row selects its statement, but for presses on what has an effect of its own. */
function onRow(id: string | undefined): (event: MouseEvent) => void {
  return ({ target }) => {
    if (id !== undefined && !(target as Element).closest('button, summary, a')) select(id);
  };
}

function PlainTable({ answer, rows, plain }: TableProps): JSX.Element {
  return (
    <table class="answer-table">
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

function FixedHeads({ columns }: { readonly columns: readonly string[] }): JSX.Element {
  return (
    <>
      {columns.map((column) => (
        <th key={column} scope="col">
          {column}
        </th>
      ))}
    </>
  );
}

function EvidenceRow(props: {
  readonly row: Row;
  readonly number: number | undefined;
  readonly beside: ValueCellsProps;
}): JSX.Element {
  const { row, number, beside } = props;
  const cells = <ValueCells {...beside} />;
  const statement = row.statement === undefined ? undefined : statementOf(row.statement);
  if (statement)
    return (
      <EvidenceCells row={statement} number={number}>
        {cells}
      </EvidenceCells>
    );
  if (row.figure) return <FigureCells row={row.figure}>{cells}</FigureCells>;
  return (
    <>
      <td colSpan={SURENESS_COLUMNS.length}>
        <span class="value-null">no statement</span>
      </td>
      {cells}
      <td colSpan={WORD_COLUMNS.length} />
    </>
  );
}

function EvidenceTable({ answer, rows, numbers }: TableProps): JSX.Element {
  const columns = besideEvidence(answer);
  const [, ...sureness] = SURENESS_COLUMNS;
  const first = rows.some((row) => row.figure) ? 'Figure' : SURENESS_COLUMNS[0];
  return (
    <table class="answer-table with-evidence">
      <thead>
        <tr>
          <FixedHeads columns={[first, ...sureness]} />
          <Heads answer={answer} columns={columns} />
          <FixedHeads columns={WORD_COLUMNS} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} aria-current={isSelected(row.statement)} onClick={onRow(row.statement)}>
            <EvidenceRow
              row={row}
              number={row.statement === undefined ? undefined : numbers.get(row.statement)}
              beside={{ answer, row, columns, plain: false }}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Wide enough for every rhythm to show. */
const STEP_WIDTH = 46;

/** "Iran — militants ··· US forces", each line drawn as sure as its statement is. */
function Stops({ route }: { readonly route: Route }): JSX.Element {
  return (
    <span class="stops">
      {route.stops.map((stop, index) => {
        const step = index === 0 ? undefined : statementOf(route.steps[index - 1] as string);
        return (
          <span key={index} class="stop">
            {step ? <Glyph status={step.status} negated={step.negated} width={STEP_WIDTH} /> : null}
            {stop}
          </span>
        );
      })}
    </span>
  );
}

function sureness({ steps, weakest }: Route): string {
  if (steps.length === 1) return status(weakest).label;
  if (weakest === 'reported') return 'Reported throughout';
  return `As sure as its weakest step: ${status(weakest).label.toLowerCase()}`;
}

function RouteTable({ rows, numbers }: TableProps): JSX.Element {
  return (
    <table class="answer-table routes">
      <thead>
        <tr>
          <FixedHeads columns={[...SURENESS_COLUMNS, ...WORD_COLUMNS]} />
        </tr>
      </thead>
      {rows.map(({ route }, index) =>
        route ? (
          <tbody key={index}>
            <tr class="route">
              <th scope="rowgroup" colSpan={SURENESS_COLUMNS.length + WORD_COLUMNS.length}>
                <span class="route-line">
                  <Stops route={route} />
                  <span class="route-sure">{sureness(route)}</span>
                </span>
              </th>
            </tr>
            {route.steps.flatMap((id) => {
              const row = statementOf(id);
              return row ? (
                <tr key={id} aria-current={isSelected(id)} onClick={onRow(id)}>
                  <EvidenceCells row={row} number={numbers.get(id)} />
                </tr>
              ) : (
                []
              );
            })}
          </tbody>
        ) : null,
      )}
    </table>
  );
}

export function Table(props: TableProps): JSX.Element {
  const { answer, plain } = props;
  const box = useRef<HTMLDivElement>(null);
  const { selection } = view.value;
  const selected = selection.kind === 'tie' ? selection.id : '';
  useEffect(() => {
    box.current?.querySelector('tr[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const Shape = plain || answer.shape === 'plain' ? PlainTable : answer.shape === 'routes' ? RouteTable : EvidenceTable;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard too
    <section class="answer-scroll" ref={box} tabIndex={0} aria-label="Rows">
      <Shape {...props} />
    </section>
  );
}
