/** Rows that are several statements each: the steps of a route, or a group that the question puts together. */

import type { JSX } from 'preact';
import type { Value } from '../../../src/model/values.ts';
import { status } from '../../../src/model/vocabulary.ts';
import { Glyph } from '../panels/svg.tsx';
import { statementOf } from '../state/store.ts';
import type { Answer, Route, Row } from './answer.ts';
import { Cell } from './cells.tsx';
import { EVIDENCE_COLUMNS, EvidenceCells, isSelected, QUOTE_COLUMN, QuoteCell, select } from './evidence.tsx';
import { inWords } from './pickers.tsx';

export interface TableProps {
  readonly answer: Answer;
  /** The rows of the page on screen. */
  readonly rows: readonly Row[];
  /** Numbers of statements on the graph beside the table. */
  readonly numbers: ReadonlyMap<string, number>;
  /** True where the columns are wanted as they came. */
  readonly plain: boolean;
}

export const COLUMNS_OF_EVIDENCE = EVIDENCE_COLUMNS.length;

/** A press anywhere in a row selects its statement, but for presses on what has an effect of its own. */
export function onRow(id: string | undefined): (event: MouseEvent) => void {
  return ({ target }) => {
    if (id !== undefined && !(target as Element).closest('button, summary, a')) select(id);
  };
}

export function FixedHeads({ columns }: { readonly columns: readonly string[] }): JSX.Element {
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

interface HeadProps {
  readonly answer: Answer;
  readonly row: Row;
}

function RowHead({ answer, row }: HeadProps): JSX.Element {
  if (row.route) {
    return (
      <>
        <Stops route={row.route} />
        <span class="route-sure">{sureness(row.route)}</span>
      </>
    );
  }
  return (
    <span class="group-of">
      {answer.beside.map((column) => (
        <span key={column}>
          <small>{inWords(column)}</small> <Cell value={row.values[answer.columns.indexOf(column)] as Value} />
        </span>
      ))}
    </span>
  );
}

export function StepsTable({ answer, rows, numbers }: TableProps): JSX.Element {
  return (
    <table class="answer-table routes">
      <thead>
        <tr>
          <FixedHeads columns={[...EVIDENCE_COLUMNS, QUOTE_COLUMN]} />
        </tr>
      </thead>
      {rows.map((row, index) => (
        <tbody key={index}>
          <tr class="route">
            <th scope="rowgroup" colSpan={COLUMNS_OF_EVIDENCE + 1}>
              <span class="route-line">
                <RowHead answer={answer} row={row} />
              </span>
            </th>
          </tr>
          {(row.route?.steps ?? row.statements).flatMap((id) => {
            const step = statementOf(id);
            return step ? (
              <tr key={id} aria-current={isSelected(id)} onClick={onRow(id)}>
                <EvidenceCells row={step} number={numbers.get(id)} />
                <QuoteCell row={step} />
              </tr>
            ) : (
              []
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
