/** A Neo4j Community server as a child process: no Docker, no installation. */

import { type ChildProcess, execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { StoreError } from '../../src/model/errors.ts';
import { serverJars } from './artefacts.ts';
import { findJava, type JavaRange } from './java.ts';

/** The two releases this project is tested with, and the Javas that each runs on. */
export const RELEASES = {
  lts: { version: '5.26.22', java: { from: 17, to: 21 }, entryPoint: 'org.neo4j.server.CommunityEntryPoint' },
  newest: { version: '2026.05.0', java: { from: 21, to: 25 }, entryPoint: 'org.neo4j.server.Neo4jCommunity' },
} as const satisfies Record<string, Release>;

export interface Release {
  readonly version: string;
  readonly java: JavaRange;
  /** The class whose `main` is the server. */
  readonly entryPoint: string;
}

export interface ServerOptions {
  /** Holds the data, the configuration and the password; made when it is not there. */
  readonly folder: string;
  readonly release: Release;
  /** The first that is taken when it is free; any other else. */
  readonly preferredPort?: number;
  readonly heap?: string;
  /** More flags for Java. */
  readonly flags?: readonly string[];
  /** More lines for `neo4j.conf`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: (line: string) => void;
}

export interface Neo4jServer {
  readonly version: string;
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly passwordFile: string;
  /** Of the server itself. */
  readonly pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const LEASH = fileURLToPath(new URL('leash.mjs', import.meta.url));
const OPENED_PACKAGES = ['java.nio', 'java.lang', 'sun.nio.ch', 'java.util.concurrent'];
const START_PATIENCE_MS = 120_000;

/**
 * Starts the server, which ends with this process however that ends.
 * @throws StoreError when there is no Java for it, or it does not start
 */
export async function startServer(options: ServerOptions): Promise<Neo4jServer> {
  const { folder, release, heap = '2g', flags = [] } = options;
  const java = await javaFor(options);
  const port = await freePort(options.preferredPort);
  configure(folder, port, { 'server.memory.heap.max_size': heap, ...options.settings });
  const passwordFile = join(folder, 'password');
  if (!existsSync(passwordFile)) await setPassword(java, flags, passwordFile);
  const opened = OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const entry = [release.entryPoint, `--home-dir=${folder}`, `--config-dir=${join(folder, 'conf')}`];
  const leash = fork(LEASH, [java.command, `-Xmx${heap}`, ...flags, ...opened, '-cp', java.classPath, ...entry], {
    env: java.environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(leash, 'exit').then(() => {});
  const [pid] = (await Promise.race([once(leash, 'message'), ended.then(() => [])])) as [number?];
  await untilStarted(leash, port, release.version);
  return {
    version: release.version,
    url: `bolt://127.0.0.1:${port}`,
    username: 'neo4j',
    password: readFileSync(passwordFile, 'utf8'),
    passwordFile,
    pid: pid as number,
    ended,
    stop: async () => {
      if (leash.connected) leash.send('SIGTERM');
      await ended;
    },
  };
}

interface Java {
  readonly command: string;
  readonly classPath: string;
  readonly environment: NodeJS.ProcessEnv;
}

async function javaFor({ folder, release, say = () => {} }: ServerOptions): Promise<Java> {
  const command = await findJava(release.java);
  if (!command) {
    throw new StoreError(
      `Neo4j ${release.version} needs Java ${release.java.from} to ${release.java.to}, and none was found.`,
      'Install one (adoptium.net), or set JAVA_HOME to it. Or use Docker: `docker compose up`.',
    );
  }
  const classPath = join(await serverJars(release.version, say), '*');
  return { command, classPath, environment: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') } };
}

/** Once, before the first start: later the server keeps its own. */
async function setPassword(
  { command, classPath, environment }: Java,
  flags: readonly string[],
  file: string,
): Promise<void> {
  // In hexadecimal digits: a password that begins with a hyphen would be taken for an option.
  const password = randomBytes(18).toString('hex');
  const tool = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  await promisify(execFile)(command, [...flags, '-cp', classPath, ...tool], { env: environment });
  writeFileSync(file, password, { mode: 0o600 });
}

function configure(folder: string, port: number, more: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'conf'), { recursive: true });
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    'dbms.usage_report.enabled': 'false',
    // A query could read any file of the server's user with `LOAD CSV` otherwise.
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    ...more,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, 'conf', 'neo4j.conf'), lines.join(''));
}

async function untilStarted(child: ChildProcess, port: number, version: string): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => (said = `${said}${data}`.slice(-2_000)));
  const deadline = Date.now() + START_PATIENCE_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    if (await answers(port)) return;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new StoreError(
    `Neo4j ${version} did not start.\n${said.trim()}`,
    'See the log in the `logs` folder beside its data. If another server uses the same folder, stop that one first.',
  );
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  socket.destroy();
  return isOpen;
}

/** Two servers started at once do not clash, unless they ask for the same port in the same instant. */
async function freePort(preferred: number | undefined): Promise<number> {
  for (const port of preferred === undefined ? [0] : [preferred, 0]) {
    const probe = createServer();
    const got = await new Promise<number | undefined>((resolve) => {
      probe.once('error', () => resolve(undefined));
      probe.listen(port, '127.0.0.1', () => resolve((probe.address() as AddressInfo).port));
    });
    await new Promise((resolve) => probe.close(resolve));
    if (got !== undefined) return got;
  }
  throw new StoreError('No port is free on this machine.', 'Close some programs and try again.');
}
