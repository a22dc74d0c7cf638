/** The CSV files, imported by Neo4j's own tool into a new server: it then holds what `spillover load` makes. */

import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serverJars } from '../../scripts/neo4j/artefacts.ts';
import { findJava } from '../../scripts/neo4j/java.ts';
import { RELEASES, startServer } from '../../scripts/neo4j/server.ts';
import type { NamedFile } from '../../src/export/exporter.ts';
import { neo4jAdmin } from '../../src/export/formats/neo4j-admin.ts';
import { writeFilesWhole } from '../../src/export/writing.ts';
import type { Graph } from '../../src/model/graph.ts';
import { readRecords } from '../../src/records/index.ts';
import { SHORT_LIVED } from '../support/java.ts';
import { openServer, testServer } from '../support/neo4j.ts';
import { empty, type Held, held, runScript, withSession } from './database.ts';
import { hostileGraph, smallGraph, together } from './graphs.ts';
import { scratchFolder } from './readers.ts';
import { collect, subgraphOf } from './writing.ts';

/** What separates the members of a list in the files stands in no record: the check refuses control characters. */
function withoutSeparator(one: Graph): Graph {
  return JSON.parse(JSON.stringify(one).replaceAll('\\u001f', ' '));
}

let folder = '';
let graph: Graph;
beforeAll(async () => {
  folder = await scratchFolder();
  const hostile = fc.sample(hostileGraph, { numRuns: 20, seed: 10 });
  graph = together([smallGraph, await readRecords('graph'), ...hostile.map(withoutSeparator)]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('fills a new server with the same nodes and relationships as loading does', async () => {
  const tables = join(folder, 'tables');
  const home = join(folder, 'server');
  await writeFilesWhole(tables, neo4jAdmin.files(subgraphOf(graph)));
  await importInto(home, tables);
  const server = await startServer({ folder: home, release: RELEASES.lts, heap: '512m', flags: SHORT_LIVED });
  const imported = await withSession(server, async (session): Promise<Held> => {
    await runScript(session, /then run:\n\n(.*)$/s.exec(await instructions())?.[1] ?? '');
    return held(session);
  }).finally(() => server.stop());
  const loaded = await withSession(testServer, async (session): Promise<Held> => {
    await empty(session);
    const store = await openServer();
    await store.load(graph).finally(() => store.close());
    return held(session);
  });
  await withSession(testServer, empty);
  expect(imported).toEqual(loaded);
}, 300_000);

/** Runs the very command that `import.txt` gives, through the class behind `neo4j-admin`. */
async function importInto(home: string, tables: string): Promise<void> {
  const { lts: release } = RELEASES;
  const java = await findJava(release.java);
  if (!java) throw new Error(`Neo4j's import tool needs Java ${release.java.from} to ${release.java.to}. Install one.`);
  const jars = await serverJars(release.version, console.log);
  const command = /neo4j-admin (database import full neo4j(?:\n {2}.*)+)/.exec(await instructions())?.[1] ?? '';
  await mkdir(join(home, 'conf'), { recursive: true });
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const args = [...SHORT_LIVED, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...command.split(/\s+/)];
  await promisify(execFile)(java, args, { cwd: tables, env });
}

function instructions(): Promise<string> {
  const file = neo4jAdmin.files(subgraphOf(graph)).find(({ name }) => name === 'import.txt');
  return collect((file as NamedFile).write());
}
