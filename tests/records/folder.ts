/** Small folders of records for the tests, and what the check prints about them. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { formatLocation, type Problem } from '../../src/model/errors.ts';
import { checkRecords } from '../../src/records/index.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Title, two paragraphs and a note on the author; the second paragraph says one thing twice. */
export const TEXT = `A Title

Pakistan accuses Iran of providing refuge to the BLA. On January 28, the country’s drones—it seems—struck Jordan. It is unlikely to end.

Iran denies it. The United States will likely respond. Iran denies it.

Jane Doe is an analyst. She wrote this in 2024, after 2023.
`;

const SOURCE = `
id: article
title: A Title
author: Jane Doe
publisher: null
published: null
reliability: F
file: article.txt
front: 1
back: 1
`;

const ENTITIES = `
- { id: iran, name: Iran, kind: State }
- { id: pakistan, name: Pakistan, kind: State, aliases: [Islamabad] }
- { id: united-states, name: United States, kind: State }
- { id: balochistan-liberation-army, name: Balochistan Liberation Army, kind: ArmedGroup, aliases: [BLA] }
- { id: red-sea, name: Red Sea, kind: Place }
- { id: drone-attack, name: Drone attack, kind: Event, date: 2024-01-28, date_text: January 28, place: red-sea }
`;

/** A folder with one source and a few entities, and no problems. */
export const BASE: Files = {
  'sources/article.yaml': SOURCE,
  'sources/article.txt': TEXT,
  'entities/entities.yaml': ENTITIES,
};

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** Writes files into a new folder named `graph`. */
export async function writeFolder(files: Files): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'spillover-records-'));
  made.push(parent);
  const folder = join(parent, 'graph');
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export const print = (problem: Problem) =>
  `${formatLocation(problem)} [${problem.rule}] ${problem.message} ${problem.mend}`;

/** What the check says about a folder, a line a problem. */
export async function problemsIn(folder: string): Promise<readonly string[]> {
  const { problems } = await checkRecords(folder);
  return problems.map(print);
}

/** What the check says about the base with some files added or changed. */
export async function problemsWith(files: Files): Promise<readonly string[]> {
  return problemsIn(await writeFolder({ ...BASE, ...files }));
}

/** A statement that is right but for what is given; each field on a line of its own, `id` on line 1. */
export function statement(fields: Readonly<Record<string, string>> = {}): string {
  const all: Record<string, string> = {
    id: 's1',
    subject: 'pakistan',
    relation: 'ACCUSES',
    object: 'iran',
    status: 'reported',
    source: 'article',
    quote: 'Pakistan accuses Iran',
    ...fields,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== '');
  return `- ${lines.map(([name, value]) => `${name}: ${value}`).join('\n  ')}\n`;
}
