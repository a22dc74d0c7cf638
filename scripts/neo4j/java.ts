/** Finds a Java on this machine that a given Neo4j runs on. */

import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Inclusive, in major versions. */
export interface JavaRange {
  readonly from: number;
  readonly to: number;
}

/** @returns the path of a `java` within the range, or `undefined` when there is none */
export async function findJava(range: JavaRange): Promise<string | undefined> {
  for (const java of candidates()) {
    const version = await majorVersion(java);
    if (version !== undefined && version >= range.from && version <= range.to) return java;
  }
  return undefined;
}

/** First what the user points at, then where installers put it. */
function candidates(): readonly string[] {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const homes = [process.env.JAVA_HOME, ...installedHomes()].filter((home) => home !== undefined);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  const [first, ...others] = homes.map((home) => join(home, 'bin', name));
  return [...new Set([...(first ? [first] : []), ...onPath, ...others])].filter((java) => existsSync(java));
}

function installedHomes(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32': {
      const programs = process.env.ProgramFiles ?? 'C:\\Program Files';
      return ['Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu', 'Amazon Corretto'].flatMap((vendor) =>
        inside(join(programs, vendor)),
      );
    }
    case 'darwin':
      return inside('/Library/Java/JavaVirtualMachines').map((folder) => join(folder, 'Contents', 'Home'));
    default:
      return [
        ...inside('/usr/lib/jvm'),
        ...inside(join(home, '.sdkman', 'candidates', 'java')),
        ...inside(join(home, '.jdks')),
      ];
  }
}

function inside(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

async function majorVersion(java: string): Promise<number | undefined> {
  try {
    const { stderr, stdout } = await promisify(execFile)(java, ['-version'], { timeout: 20_000 });
    // `openjdk version "17.0.9" 2023-10-17`, `java version "1.8.0_391"`, `openjdk version "25" 2025-09-16`
    const found = /version "(?:1\.)?(\d+)/.exec(stderr + stdout);
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined;
  }
}
