/**
 * Starts the Neo4j servers once for a whole run: the one that `NEO4J_TEST_URI` names, else both releases in Docker, else
 * both from their Maven artefacts. Without any of these the run fails: tests on Neo4j are never skipped.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { RELEASES, type Release, startServer } from '../../scripts/neo4j/server.ts';
import { SpilloverError } from '../../src/model/errors.ts';
import { SHORT_LIVED } from './java.ts';
import type { TestServer } from './neo4j.ts';

interface Started {
  readonly server: TestServer;
  stop(): Promise<unknown>;
}

const HEAP = '512m';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = await start();
  project.provide(
    'neo4jServers',
    started.map(({ server }) => server),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}

async function start(): Promise<readonly Started[]> {
  const given = fromEnvironment();
  if (given) return [given];
  const releases: readonly Release[] = Object.values(RELEASES);
  const way = (await hasDocker()) ? startContainer : startHere;
  const results = await Promise.allSettled(releases.map(way));
  const failed = results.find((result) => result.status === 'rejected');
  const started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (!failed) return started;
  await Promise.all(started.map(({ stop }) => stop()));
  const why =
    failed.reason instanceof SpilloverError ? `${failed.reason.message}\n${failed.reason.mend}` : failed.reason;
  throw new Error(
    `NO NEO4J FOR THE TESTS, and they are not skipped.\n${why}\nOr set NEO4J_TEST_URI, NEO4J_USERNAME and NEO4J_PASSWORD to a server that may be emptied.`,
  );
}

function fromEnvironment(): Started | undefined {
  const { NEO4J_TEST_URI: url, NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  return url ? { server: { name: `Neo4j at ${url}`, url, username, password }, stop: async () => {} } : undefined;
}

async function startHere(release: Release): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'spillover-neo4j-'));
  const server = await startServer({ folder, release, heap: HEAP, flags: SHORT_LIVED, say: console.log });
  const { url, username, password } = server;
  return {
    server: { name: `Neo4j ${release.version}`, url, username, password },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function hasDocker(): Promise<boolean> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  return getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
}

async function startContainer({ version }: Release): Promise<Started> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const password = 'only-for-tests';
  const container = await new GenericContainer(`neo4j:${version}-community`)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${password}`, NEO4J_server_memory_heap_max__size: HEAP })
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .start();
  const url = `bolt://${container.getHost()}:${container.getMappedPort(7687)}`;
  return { server: { name: `Neo4j ${version}`, url, username: 'neo4j', password }, stop: () => container.stop() };
}
