/** Neo4j Community from its Maven artefacts, copied once for each user and version. */

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StoreError } from '../../src/model/errors.ts';

/**
 * @returns the folder that holds the server's jars; downloads about 130 MB the first time
 * @throws StoreError when Maven is not there or cannot get them
 */
export async function serverJars(version: string, say: (line: string) => void): Promise<string> {
  const cache = cacheFolder();
  const jars = join(cache, `neo4j-${version}`);
  if (existsSync(jars)) return jars;
  mkdirSync(cache, { recursive: true });
  // Made elsewhere and renamed, so that two at once, or one that is cut off, leave no half folder.
  const work = mkdtempSync(join(cache, 'download-'));
  try {
    say(`Getting Neo4j ${version} with Maven (once, about 130 MB) ...`);
    writeFileSync(join(work, 'pom.xml'), projectFile(version));
    await maven(work);
    renameUnlessThere(join(work, 'lib'), jars);
    return jars;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function cacheFolder(): string {
  const own = process.env.SPILLOVER_CACHE;
  if (own) return own;
  switch (process.platform) {
    case 'win32':
      return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'spillover', 'cache');
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'spillover');
    default:
      return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'spillover');
  }
}

function projectFile(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>spillover</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;
}

async function maven(folder: string): Promise<void> {
  const isWindows = process.platform === 'win32';
  const options = ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib'];
  try {
    // A `.cmd` file runs in a shell only; none of the arguments comes from outside.
    await promisify(execFile)(isWindows ? 'mvn.cmd' : 'mvn', options, { cwd: folder, shell: isWindows });
  } catch (error) {
    const { code, stdout } = error as { code?: string; stdout?: string };
    if (code === 'ENOENT') {
      throw new StoreError(
        'Maven (`mvn`) is not installed.',
        'Install it (apt install maven, brew install maven, winget install Apache.Maven), or use Docker: `docker compose up`.',
        { cause: error },
      );
    }
    throw new StoreError(
      `Maven could not get Neo4j:\n${stdout?.trim().split('\n').slice(0, 5).join('\n')}`,
      'See that this machine reaches Maven Central or the mirror in its Maven settings, and try again.',
      { cause: error },
    );
  }
}

function renameUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
