/** Turns places in records into lines and columns. */

import { readFile } from 'node:fs/promises';
import type { Problem } from '../model/errors.ts';
import { readLines } from './jsonl.ts';
import { byLocation, type Placed, type ProblemList, type RecordFile } from './problems.ts';
import { decodeUtf8 } from './text.ts';
import { YamlText } from './yaml.ts';

/** `Map.groupBy`, which Node 20 does not have. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function toProblem({ origin, finding }: Placed, position: { line: number; column: number } | undefined): Problem {
  const { line, column } = position ?? origin;
  return { file: origin.file.shown, line, column, ...finding };
}

async function locateInYaml(file: RecordFile, placed: readonly Placed[]): Promise<Problem[]> {
  const decoded = decodeUtf8(await readFile(file.path));
  const yaml = 'text' in decoded ? new YamlText(decoded.text) : undefined;
  return placed.map((one) => toProblem(one, yaml?.locate([...one.origin.root, ...one.spot.path], one.spot.at)));
}

async function locateInJsonl(file: RecordFile, placed: readonly Placed[]): Promise<Problem[]> {
  const byLine = groupBy(placed, ({ origin }) => origin.line);
  const located: Problem[] = [];
  for await (const lines of readLines(file.path)) {
    for (const { line, bytes } of lines) {
      const here = byLine.get(line);
      const decoded = here && bytes ? decodeUtf8(bytes) : undefined;
      if (!here || !decoded || !('text' in decoded)) continue;
      const yaml = new YamlText(decoded.text);
      for (const one of here) {
        located.push(toProblem(one, { line, column: yaml.locate(one.spot.path, one.spot.at).column }));
      }
    }
    if (located.length === placed.length) break;
  }
  return located;
}

/** All problems kept, at file, line and column, in that order. Reads again the files that have problems. */
export async function locateProblems(problems: ProblemList): Promise<readonly Problem[]> {
  const located = [...problems.located];
  const byFile = groupBy(problems.placed, ({ origin }) => origin.file);
  for (const [file, placed] of byFile) {
    const locate = file.path.endsWith('.jsonl') ? locateInJsonl : locateInYaml;
    located.push(...(await locate(file, placed)));
  }
  return located.sort(byLocation);
}
