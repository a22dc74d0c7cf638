/**
 * Other people's readers, which judge the exported files. They are installed once into `.spillover/test-tools/`,
 * pinned, and nowhere else; without Python, Java and Maven the tests fail and say what is missing.
 */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('readers/', import.meta.url));
const TOOLS = fileURLToPath(new URL('../../.spillover/test-tools/', import.meta.url));
const GEPHI = '0.10.1';
const MANY = 512 * 1024 * 1024;

/** Seen by networkx. */
export interface SeenNetwork {
  readonly directed: boolean;
  readonly nodes: readonly Record<string, unknown>[];
  readonly edges: readonly { from: string; to: string; data: Record<string, unknown> }[];
}

/** Seen by Gephi. */
export interface SeenInGephi {
  readonly issues: readonly string[];
  readonly nodes: readonly Record<string, unknown>[];
  readonly edges: readonly {
    from: string;
    to: string;
    type: string;
    interval: readonly string[];
    data: Record<string, unknown>;
  }[];
}

export interface SeenStix {
  readonly valid: boolean;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

export interface SeenFtm {
  readonly entities: readonly { id: string; schema: string; caption: string }[];
  readonly problems: readonly string[];
}

export interface SeenDocx {
  readonly paragraphs: readonly { style: string; text: string; fields: readonly string[] }[];
  readonly modified_by: string;
  /** Widths of the columns of each table, in points. */
  readonly columns: readonly (readonly number[])[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly alternatives: readonly string[];
  /** As XML. */
  readonly footnotes: string;
}

export interface SeenPdf {
  readonly title: string;
  /** The text of each. */
  readonly pages: readonly string[];
  /** Levels and pages count from 0. */
  readonly bookmarks: readonly { level: number; title: string; page: number }[];
  readonly fonts: number;
  readonly embedded: number;
  /** Of dots. */
  readonly pictures: number;
  readonly tagged: boolean;
}

interface Seen {
  docx: SeenDocx;
  pdf: SeenPdf;
  gexf: SeenNetwork;
  graphml: SeenNetwork;
  stix: SeenStix;
  ftm: SeenFtm;
}

/**
 * Reads files with networkx, the STIX validator, the followthemoney package, python-docx or pypdf, in one call of
 * Python.
 */
export async function readWithPython<Format extends keyof Seen>(
  format: Format,
  paths: readonly string[],
): Promise<Seen[Format][]> {
  const python = await installPython();
  const { stdout } = await run(python, [join(HERE, 'read.py'), format, ...paths], { maxBuffer: MANY });
  return JSON.parse(stdout);
}

/** Opens files in Gephi's own importer, in one call of Java. */
export async function readWithGephi(paths: readonly string[]): Promise<SeenInGephi[]> {
  const jar = await installGephi();
  const args = ['-Djava.awt.headless=true', '-cp', jar, join(HERE, 'ReadGraph.java'), ...paths];
  const { stdout } = await run('java', args, { maxBuffer: MANY }).catch(explain('java', 'Install a JDK 17 or newer.'));
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{"issues"'))
    .map((line) => JSON.parse(line));
}

/** The path of a Python that has the pinned packages. */
export async function installPython(): Promise<string> {
  const requirements = join(HERE, 'requirements.txt');
  const folder = join(TOOLS, 'python');
  const windows = process.platform === 'win32';
  const python = join(folder, windows ? 'Scripts/python.exe' : 'bin/python');
  const wanted = await readFile(requirements, 'utf8');
  await once('python', wanted, async () => {
    const hint = 'Install Python 3.11 or newer with venv and pip, and let them reach the package index.';
    await rm(folder, { recursive: true, force: true });
    await run(windows ? 'python' : 'python3', ['-m', 'venv', folder]).catch(explain('python3', hint));
    await run(python, ['-m', 'pip', 'install', '--quiet', '-r', requirements]).catch(explain('pip', hint));
  });
  return python;
}

async function installGephi(): Promise<string> {
  const jar = `gephi-toolkit-${GEPHI}-all.jar`;
  await once('gephi', GEPHI, async () => {
    const args = ['-q', 'dependency:copy', `-Dartifact=org.gephi:gephi-toolkit:${GEPHI}:jar:all`];
    await run('mvn', [...args, `-DoutputDirectory=${TOOLS}`], { shell: process.platform === 'win32' }).catch(
      explain('mvn', 'Install a JDK 17 or newer and Maven, and let Maven reach its repository.'),
    );
  });
  return join(TOOLS, jar);
}

function explain(program: string, mend: string): (error: Error) => never {
  return (error) => {
    throw new Error(`${program} failed, so the exported files cannot be judged: ${error.message}\n${mend}`);
  };
}

/** Installs unless that was done before for the same version; test files that run side by side wait for each other. */
async function once(name: string, version: string, install: () => Promise<void>): Promise<void> {
  await mkdir(TOOLS, { recursive: true });
  const mark = join(TOOLS, `${name}.installed`);
  const lock = join(TOOLS, `${name}.lock`);
  const isDone = async () => (await readFile(mark, 'utf8').catch(() => '')) === version;
  while (!(await isDone())) {
    const isMine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (!isMine) {
      await forgetDeadLock(lock);
      continue;
    }
    try {
      if (await isDone()) return;
      await install();
      await writeFile(mark, version);
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
}

/** A run that was killed leaves its lock: after ten minutes nobody is behind it any more. */
async function forgetDeadLock(lock: string): Promise<void> {
  await sleep(500);
  const made = await stat(lock).catch(() => undefined);
  if (made && Date.now() - made.mtimeMs > 600_000) await rm(lock, { recursive: true, force: true });
}

/** A folder for the files of one test file, in the system's place for such. */
export async function scratchFolder(): Promise<string> {
  const { tmpdir } = await import('node:os');
  return mkdtemp(join(tmpdir(), 'spillover-export-'));
}
