/**
 * `npm run neo4j [-- --newest]`: a real Neo4j Community server without Docker, for as long as this runs. Its data and
 * password stay under `.spillover/neo4j/`, one folder for each version.
 */

import { relative, resolve } from 'node:path';
import { SpilloverError } from '../src/model/errors.ts';
import { type Neo4jServer, RELEASES, startServer } from './neo4j/server.ts';

const PREFERRED_PORT = 7687;

function instructions(server: Neo4jServer): string {
  const file = relative(process.cwd(), server.passwordFile);
  const command =
    process.platform === 'win32'
      ? `$env:NEO4J_USERNAME="${server.username}"; $env:NEO4J_PASSWORD="${server.password}"; npx spillover load --store ${server.url}`
      : `NEO4J_USERNAME=${server.username} NEO4J_PASSWORD="$(cat ${file})" npx spillover load --store ${server.url}`;
  return `
Neo4j ${server.version} answers at ${server.url} (this machine only).
User ${server.username}; the password is in ${file}.

  ${command}

Ctrl-C stops it. Its data stays.`;
}

async function main(): Promise<void> {
  const release = process.argv.includes('--newest') ? RELEASES.newest : RELEASES.lts;
  const folder = resolve('.spillover', 'neo4j', release.version);
  console.log(`Starting Neo4j ${release.version} ...`);
  const server = await startServer({ folder, release, preferredPort: PREFERRED_PORT, say: console.log });
  console.log(instructions(server));
  const stop = () => void server.stop();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await server.ended;
  console.log('Neo4j has stopped.');
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SpilloverError)) throw error;
  console.error(`${error.message}\n${error.mend}`);
  process.exitCode = 1;
}
