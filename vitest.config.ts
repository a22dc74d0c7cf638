import { configDefaults, defineConfig } from 'vitest/config';

/** Tests on Neo4j share one database in each server, so they run one file after the other. */
const ON_NEO4J = 'tests/**/*.neo4j.test.ts';

/** What people see: pages, pictures and files. PDF is with the others, so that both halves take about as long. */
const SHOWN = ['tests/viewer/**/*.test.ts', 'tests/export/!(pdf).test.ts'];

/** What is random is tried so many times as often in `npm run soak`. */
const SOAK = 20;

export default defineConfig(({ mode }) => ({
  test: {
    provide: { soak: mode === 'soak' ? SOAK : 1 },
    testTimeout: mode === 'soak' ? 600_000 : 30_000,
    hookTimeout: 120_000,
    // A wait ends as soon as what it waits for is there; the limit is for busy machines.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        mode,
        test: { name: 'shown', include: SHOWN, exclude: [...configDefaults.exclude, ON_NEO4J] },
      },
      {
        extends: true,
        mode,
        test: {
          name: 'here',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ON_NEO4J, ...SHOWN],
        },
      },
      {
        extends: true,
        mode,
        test: {
          name: 'neo4j',
          include: [ON_NEO4J],
          globalSetup: ['tests/support/neo4j-servers.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
}));
