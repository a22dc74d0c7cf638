/** What a figure's lines tell beside how they are drawn: their sentences, and which of them speaks of which. */

import type { EntityRow, StatementRow } from '../model/graph.ts';
import { sentenceOf } from '../model/told.ts';
import { status } from '../model/vocabulary.ts';
import { tallyWords } from './gather.ts';
import type { Line } from './lanes.ts';
import type { Tether } from './tethers.ts';

/** How many sentences are told of a line that stands for many statements; their number and statuses are told of all. */
const TOLD = 8;

/** The sentences of a line, each with its speaker and its status: for the readers of a file, who do not see rhythms. */
export function lineTitles(
  entities: readonly EntityRow[],
  statements: readonly StatementRow[],
): (line: Line) => string {
  const rows = {
    entities: new Map(entities.map((row) => [row.id, row])),
    statements: new Map(statements.map((row) => [row.id, row])),
  };
  const tell = (row: StatementRow) => {
    const sentence = sentenceOf(row, rows);
    return row.negated ? `${sentence}.` : `${sentence} (${status(row.status).label.toLowerCase()}).`;
  };
  return ({ statements: own }) => {
    const told = own.slice(0, TOLD).map(tell);
    const head = own.length > TOLD ? [`${tallyWords(own)}.`] : [];
    return [...head, ...told, ...(own.length > TOLD ? [`And ${own.length - TOLD} more.`] : [])].join(' ');
  };
}

/** Which lines speak of which: only of those that stand for statements of one kind, each once. */
export function aboutOf(lines: readonly Line[]): readonly Tether[] {
  const lineOf = new Map(
    lines.filter(({ gathered }) => !gathered).flatMap(({ id, statements }) => statements.map((row) => [row.id, id])),
  );
  const found = new Map<string, Tether>();
  for (const row of lines.flatMap(({ statements }) => statements)) {
    const saying = lineOf.get(row.id);
    for (const { statement } of row.about) {
      const saidOf = lineOf.get(statement);
      if (saying === undefined || saidOf === undefined || saying === saidOf) continue;
      found.set(`${saying} ${saidOf}`, { saying, saidOf });
    }
  }
  return [...found.values()];
}
