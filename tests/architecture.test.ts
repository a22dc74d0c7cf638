/** The shape of the code: who may import whom, and what must not be in the repository. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '');

/** What each layer may import besides itself; `src/store/store.ts` holds the interface, without any store. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/model/': [],
  'src/draw/': ['src/model/'],
  'src/view/': ['src/model/'],
  'src/records/': ['src/model/', 'src/view/'],
  'src/store/': ['src/model/'],
  'src/cypher/': ['src/model/', 'src/store/store.ts', 'src/store/stop.ts'],
  'src/export/': ['src/model/', 'src/draw/', 'src/view/', 'src/store/store.ts'],
  'src/server/': ['src/model/', 'src/draw/', 'src/view/', 'src/records/', 'src/store/', 'src/cypher/', 'src/export/'],
  'src/cli/': [
    'src/model/',
    'src/draw/',
    'src/view/',
    'src/records/',
    'src/store/',
    'src/cypher/',
    'src/export/',
    'src/server/',
  ],
  'viewer/': ['src/model/', 'src/draw/', 'src/view/'],
};

interface Import {
  readonly file: string;
  /** A path from the root for our own files, else the name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path);
const imports: readonly Import[] = tracked.filter(isCode).flatMap(importsOf);

/** Static, type-only, re-exporting and dynamic imports alike. */
function importsOf(file: string): readonly Import[] {
  const statement =
    /^\s*(?:import|export)\b(\s+type\b)?(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...readFileSync(file, 'utf8').matchAll(statement)].map(([, type, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? '';
    const isOwn = specifier.startsWith('.');
    const target = isOwn
      ? normalize(join(dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier;
    return { file, target, typeOnly: type !== undefined, dynamic: dynamic !== undefined };
  });
}

function importers(packageName: string, folder: string): readonly string[] {
  const hits = imports.filter(
    ({ file, target }) => file.startsWith(folder) && (target === packageName || target.startsWith(`${packageName}/`)),
  );
  return [...new Set(hits.map(({ file }) => file))];
}

describe('the layers', () => {
  it.each(Object.entries(LAYERS))('%s imports only what is below it', (layer, allowed) => {
    const own = imports.filter(
      ({ file, target }) => file.startsWith(layer) && /^(src|viewer|scripts|tests)\//.test(target),
    );
    const wrong = own.filter(({ target }) => ![layer, ...allowed].some((below) => target.startsWith(below)));
    expect(wrong).toEqual([]);
  });

  it.each(['src/model/', 'src/draw/', 'src/view/', 'viewer/src/'])('%s runs in a browser: nothing of Node', (layer) => {
    const ofNode = imports.filter(({ file, target }) => file.startsWith(layer) && target.startsWith('node:'));
    expect(ofNode).toEqual([]);
  });

  it('the viewer carries no validator: of the records it takes types only', () => {
    const heavy = imports.filter(
      ({ file, target, typeOnly }) =>
        /^(viewer|src\/draw|src\/view)\//.test(file) &&
        (target === 'src/model/records.ts' || target === 'zod') &&
        !typeOnly,
    );
    expect(heavy).toEqual([]);
  });

  it.each([
    ['@grafeo-db/js', 'src/'],
    ['neo4j-driver', 'src/'],
    ['sigma', 'viewer/'],
  ])('%s is imported in one file', (packageName, folder) => {
    expect(importers(packageName, folder)).toHaveLength(1);
  });

  it('only the built code is imported by its users: nothing in src reaches out of src', () => {
    expect(
      imports.filter(({ file, target }) => file.startsWith('src/') && /^(viewer|scripts|tests)\//.test(target)),
    ).toEqual([]);
  });
});

describe('the start of a command', () => {
  /** Everything that is loaded before any command is chosen: dynamic imports are not followed. */
  function loadedWith(entry: string): ReadonlySet<string> {
    const loaded = new Set([entry]);
    for (const file of loaded) {
      for (const next of imports) if (next.file === file && !next.typeOnly && !next.dynamic) loaded.add(next.target);
    }
    return loaded;
  }

  it('waits for no driver, no validator and no other command', () => {
    const packages = [...loadedWith('src/cli/process.ts')].filter((target) => !/^(src\/|node:)/.test(target));
    expect(packages).toEqual(['commander']);
  });
});

describe('the repository', () => {
  it('has a top level that a newcomer can read', () => {
    const folders = ['.ci', 'bench', 'cypher', 'docs', 'graph', 'scripts', 'src', 'tests', 'viewer'];
    const files = [
      ...['.gitignore', '.gitattributes', '.npmrc', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'biome.json'],
      ...['docker-compose.yml', 'package-lock.json', 'package.json', 'tsconfig.build.json', 'tsconfig.json'],
      ...['vite.config.ts', 'vitest.config.ts'],
    ];
    const topLevel = new Set(tracked.map((path) => path.split('/')[0]));
    expect([...topLevel].filter((name) => name && !folders.includes(name) && !files.includes(name))).toEqual([]);
  });

  it('locks versions, not the hosts that they came from', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
  });

  it('locks the packages for every system, without which `npm ci` refuses on all of them', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const missing = Object.entries<{ optionalDependencies?: Record<string, string> }>(packages).flatMap(
      ([path, entry]) =>
        Object.keys(entry.optionalDependencies ?? {}).filter(
          (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('knows no machine and no registry by name', () => {
    // In pieces, so that this file does not match itself.
    const forbidden = new RegExp(
      [
        `/${'root'}/`,
        `/${'home'}/[a-z]`,
        `/${'Users'}/[A-Za-z]`,
        `/${'work'}/`,
        `${'registry'}.npmjs`,
        `${'repo1'}.maven`,
      ].join('|'),
    );
    const texts = tracked.filter((path) => !/\.(png|woff2?|ico|pdf|docx)$/.test(path));
    expect(texts.filter((path) => forbidden.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
